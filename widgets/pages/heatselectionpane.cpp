// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatselectionpane.h"

#include "elidedlabel.h"
#include "exemplartable.h"
#include "headswitch.h"
#include "heatreadout.h"
#include "tableactions.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace toban {

/// Long enough for a held key to skip questions, too short to be waited for.
static constexpr Millis betweenReads = 40ms;
static constexpr int narrowPane = 500;

HeatSelectionPane::HeatSelectionPane(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader, nullptr, betweenReads)
{
    setObjectName(u"heatSelection"_s);
    setAccessibleName(tr("Selection of the heatmap"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_proxy.setSourceModel(&m_model);
    makeHead();
    makeTable();
    makeSwitch();
    layout->addWidget(m_head);
    layout->addLayout(makeSumsRow());
    layout->addWidget(m_table);
    layout->addWidget(m_exemplars);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_reading->setVisible(isBusy);
        Q_EMIT settledChanged();
    });
    hide();
}

void HeatSelectionPane::makeHead()
{
    m_title = new ElidedLabel;
    m_sums = new ElidedLabel;
    m_sums->setObjectName(u"heatSelectionSums"_s);
    m_reading = new QLabel(tr("reading…"));
    m_reading->hide();
    m_head = new QWidget;
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::half);
    row->addWidget(m_title, 1);
    row->addWidget(m_reading);
    const auto add = [&](const char *name, const QString &text, const QString &hint, auto run) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(name));
        button->setText(text);
        button->setToolTip(hint);
        dressHeadSwitch(*button, m_ports.theme);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    };
    add("selectionZoom", tr("Show this time"), tr("Sets the page's range to it (Enter)"), [this] {
        if (m_asked)
            Q_EMIT zoomRequested(m_asked->span);
    });
    add("selectionCopy", tr("Copy"), tr("Copies all of it as text (Ctrl+C)"), [this] { copy(); });
    add("selectionExport", tr("CSV…"), tr("Writes what is in the table to a file"),
        [this] { exportCsv(); });
    add("selectionClear", tr("Clear"), tr("Clears the selection (Esc)"),
        [this] { Q_EMIT clearRequested(); });
}

void HeatSelectionPane::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"heatSelectionTable"_s);
    m_table->setAccessibleName(tr("Requests in the selection"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, m_ports.theme);
    m_table->sortByColumn(m_model.columnOf("calls"_L1), Qt::DescendingOrder);
    const int row = m_ports.theme.theme().scaled(metrics::rowHeight);
    m_table->setMinimumHeight(row * 2); // a low window keeps its height
    m_table->setMaximumHeight(row * 4);
    m_table->setMinimumWidth(1); // the pane never widens its page
    m_table->installEventFilter(this);
}

void HeatSelectionPane::makeSwitch()
{
    m_exemplars = new ExemplarTable(m_ports.theme);
    QTableView &table = m_exemplars->table();
    table.setMinimumHeight(m_table->minimumHeight());
    table.setMaximumHeight(m_table->maximumHeight());
    table.installEventFilter(this);
    m_switch = new QToolButton;
    m_switch->setObjectName(u"selectionExemplars"_s);
    m_switch->setToolTip(tr("Single calls in the selection that the source kept a trace of"));
    m_switch->setCheckable(true);
    dressHeadSwitch(*m_switch, m_ports.theme);
    connect(m_switch, &QToolButton::toggled, this, &HeatSelectionPane::showChosen);
}

QLayout *HeatSelectionPane::makeSumsRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::half);
    row->addWidget(m_sums, 1);
    row->addWidget(m_switch);
    return row;
}

bool HeatSelectionPane::showsExemplars() const
{
    return m_switch->isChecked() || !m_only.empty();
}

void HeatSelectionPane::showChosen()
{
    m_switch->setVisible(m_only.empty());
    m_table->setVisible(!showsExemplars());
    m_exemplars->setVisible(showsExemplars());
    m_exemplars->setRequestShown(m_only.empty());
    fitColumns();
}

void HeatSelectionPane::ask(
    const HeatSelection &selection, const PageRequest &page, const Matchers &only)
{
    const bool isSame
        = m_asked == selection && m_service.id == page.service.id && m_only == only && isVisible();
    m_asked = selection;
    m_service = page.service;
    m_only = only;
    m_refresher.ask<Result<HeatSelectionView>>(
        [&queries = m_ports.queries, page, selection, only] {
            return readHeatSelection(queries, page, selection, only);
        },
        [this](const Result<HeatSelectionView> &answer) { show(answer); },
        isSame ? Refresher::Reason::Refresh : Refresher::Reason::Replace);
}

void HeatSelectionPane::askAgain(const PageRequest &page, const Matchers &only)
{
    if (m_asked)
        ask(HeatSelection(*m_asked), page, only);
}

void HeatSelectionPane::clear()
{
    m_asked.reset();
    hide();
    m_model.show({});
}

void HeatSelectionPane::show(const Result<HeatSelectionView> &answer)
{
    if (!m_asked)
        return; // cleared meanwhile
    const HeatSelection &chosen = answer ? answer->selection : *m_asked;
    m_title->setText(tr("%1 · %2", "latency · time range")
                         .arg(bucketText(chosen.low, chosen.high),
                             heatSpanText(chosen.span, m_ports.state.zones().first)));
    m_sums->setText(answer ? frames::heatSelectionSums(*answer) : errorText(answer.error()));
    setAccessibleDescription(m_title->text() + u'\n' + m_sums->text());
    const HeatSelectionView shown = answer ? *answer : HeatSelectionView();
    m_model.show(shown);
    m_exemplars->show(
        shown.exemplars, shown.allExemplars, m_ports.state.zones().first, m_service.traceUrl);
    m_switch->setText(tr("Exemplars (%1)").arg(shown.allExemplars));
    showChosen();
    if (!isVisible())
        setVisible(true);
}

/// In a narrow pane the names of the requests are worth more than a second share; copies have both.
void HeatSelectionPane::fitColumns()
{
    const bool isNarrow = width() < m_ports.theme.theme().scaled(narrowPane);
    m_table->setColumnHidden(m_model.columnOf("ofrequest"_L1), isNarrow);
    fitTable(*m_table, 0);
    m_exemplars->fitColumns();
}

void HeatSelectionPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

QString HeatSelectionPane::text() const
{
    QList<int> rows(m_proxy.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return m_title->text() + u'\n' + m_sums->text() + u'\n' + tableexport::tsv(m_proxy, rows)
        + u'\n' + m_exemplars->text();
}

QString HeatSelectionPane::csv() const
{
    const QString service = m_service.id.text();
    if (showsExemplars())
        return tableexport::csv(m_exemplars->rows(),
            {tr("Exemplars of %1 in a selection of the heatmap").arg(service), m_title->text(),
                m_sums->text(), tr("times in UTC, durations in seconds")});
    return tableexport::csv(m_proxy,
        {tr("Requests of %1 in a selection of the heatmap").arg(service), m_title->text(),
            m_sums->text()});
}

void HeatSelectionPane::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

void HeatSelectionPane::exportCsv()
{
    exportFile(
        this, u"%1-selection.csv"_s.arg(m_service.id.text()), [this] { return csv(); },
        [this](const QString &sentence) { m_sums->setText(sentence); });
}

/// The window's own Ctrl+C and Escape wait.
bool HeatSelectionPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->key() == Qt::Key_Escape)
            event->accept();
    }
    return QWidget::event(event);
}

/// A table would copy the cell.
bool HeatSelectionPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HeatSelectionPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->key() == Qt::Key_Escape)
        Q_EMIT clearRequested();
    else
        QWidget::keyPressEvent(event);
}

namespace frames {

static QString boundsText(double low, double high, Unit unit)
{
    return HeatSelectionPane::tr("%1 – %2", "from, to")
        .arg(quantityText({low, unit}), quantityText({high, unit}));
}

static QString callsSentence(const HeatSelectionView &view)
{
    const BoundedAmount &calls = view.calls;
    QString count = quantityText({calls.value, Unit::Count});
    if (!calls.isExact())
        count = HeatSelectionPane::tr("about %1 (%2)", "an amount and its interval")
                    .arg(count, boundsText(calls.low, calls.high, Unit::Count));
    return HeatSelectionPane::tr("%1 of %2 calls in this time (%3)")
        .arg(count, quantityText({view.allCalls, Unit::Count}),
            quantityText({calls.value / view.allCalls, Unit::Ratio}));
}

static QString timeSentence(const HeatSelectionView &view)
{
    const auto share
        = [&](double seconds) { return std::clamp(seconds / view.allSeconds, 0.0, 1.0); };
    const BoundedAmount &seconds = view.seconds;
    const QString value = quantityText({share(seconds.value), Unit::Ratio});
    const QString bounds = boundsText(share(seconds.low), share(seconds.high), Unit::Ratio);
    const bool isExact = quantityText({share(seconds.low), Unit::Ratio})
        == quantityText({share(seconds.high), Unit::Ratio});
    return isExact ? HeatSelectionPane::tr("%1 of the time spent").arg(value)
                   : HeatSelectionPane::tr("about %1 of the time spent (%2)").arg(value, bounds);
}

QString heatSelectionSums(const HeatSelectionView &view)
{
    if (!(view.allCalls > 0))
        return HeatSelectionPane::tr("There were no calls in this time.");
    QString text = callsSentence(view);
    if (std::isfinite(view.allSeconds) && view.allSeconds > 0)
        text += QStringLiteral(" · ") + timeSentence(view);
    return text;
}

} // namespace frames

} // namespace toban
