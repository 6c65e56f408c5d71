// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagepage.h"

#include "actionregistry.h"
#include "figurerow.h"
#include "panelframe.h"
#include "storagebar.h"
#include "storagewords.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

static QLabel *sentence(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

static void say(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

static QString bytesText(double bytes)
{
    return quantityText({bytes, Unit::Bytes});
}

StoragePage::StoragePage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_keptOrder.setSourceModel(&m_kept);
    m_filledOrder.setSourceModel(&m_filled);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::panelPadding);
    layout->addWidget(split);
    split->addWidget(keptPanel());
    split->addWidget(filledPanel());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    setFocusProxy(m_keptTable);
    connect(m_filledTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &StoragePage::followSelection);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    showBackfills();
}

QWidget *StoragePage::keptPanel()
{
    m_panel = new PanelFrame(ports().theme);
    m_panel->setTitle(tr("Storage"));
    m_panel->setAge(Freshness::Live, {});
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_notices = sentence("storageNotices");
    m_figures = new FigureRow(ports().theme);
    m_bars = new StorageBar(ports().theme);
    m_forecast = sentence("storageForecast");
    m_plan = sentence("storagePlan");
    m_keptTable = new QTableView;
    m_keptTable->setObjectName(u"kept"_s);
    m_keptTable->setAccessibleName(tr("What is kept"));
    m_keptTable->setModel(&m_keptOrder);
    dressTable(*m_keptTable, ports().theme);
    m_keptTable->sortByColumn(0, Qt::AscendingOrder);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_notices, m_figures, m_bars, m_forecast, m_plan})
        column->addWidget(part);
    column->addWidget(m_keptTable, 1);
    m_panel->setBody(body);
    return m_panel;
}

QWidget *StoragePage::filledPanel()
{
    auto *panel = new PanelFrame(ports().theme);
    panel->setTitle(tr("What was missed"));
    panel->setSubtitle(tr("fetched from the sources, newest first, without holding up live data"));
    panel->setAge(Freshness::Live, {});
    m_toggle = new QPushButton(tr("Cancel"));
    m_toggle->setObjectName(u"toggleBackfill"_s);
    m_toggle->setEnabled(false);
    connect(m_toggle, &QPushButton::clicked, this, &StoragePage::toggleBackfill);
    panel->addHeaderWidget(m_toggle);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_filledTable = new QTableView;
    m_filledTable->setObjectName(u"filled"_s);
    m_filledTable->setAccessibleName(tr("What was missed"));
    m_filledTable->setModel(&m_filledOrder);
    dressTable(*m_filledTable, ports().theme);
    m_filledTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_filledTable->sortByColumn(0, Qt::AscendingOrder);
    m_filledNote = sentence("filledNote");
    column->addWidget(m_filledTable, 1);
    column->addWidget(m_filledNote);
    column->addStretch(0);
    panel->setBody(body);
    return panel;
}

void StoragePage::addActions(ActionRegistry &registry)
{
    enableWhileShown(
        registry.add({u"storage.backfill"_s, tr("Storage"), tr("Cancel or resume the filling"),
                         {QKeySequence(u"R"_s)}, u"back-fill cancel resume missing holes"_s},
            [this] {
                if (isVisible())
                    toggleBackfill();
            }));
}

bool StoragePage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy();
}

void StoragePage::read(Refresher::Reason reason)
{
    if (!ports().storage.queries)
        return;
    m_refresher.ask<Result<StorageReport>>(
        [queries = ports().storage.queries, now = ports().clock.now()] {
            return queries->storage(now);
        },
        [this](const Result<StorageReport> &answer) { show(answer); }, reason);
    showBackfills();
}

void StoragePage::show(const Result<StorageReport> &answer)
{
    m_isShown = true;
    if (answer)
        showReport(*answer);
    else // what was read before stays
        say(*m_notices, tr("Cannot be read: %1").arg(errorText(answer.error())));
}

static double sampleBytes(const StorageReport &report)
{
    double bytes = 0;
    for (const StorageShelf &shelf : report.shelves)
        if (shelf.kind != StorageShelf::Kind::Journal)
            bytes += static_cast<double>(shelf.bytes);
    return bytes;
}

void StoragePage::showFigures(const StorageReport &report, double all)
{
    double growth = 0;
    for (const StorageShelf &shelf : report.shelves)
        growth += shelf.bytesPerDay;
    std::vector<FigureRow::Figure> figures{{tr("On disk"), bytesText(all), {}, {}},
        {tr("Growth a day"), growth > 0 ? bytesText(growth) : u"–"_s, {}, {}}};
    if (report.rolling > Millis(0))
        figures.push_back({tr("Still to be rolled up"), words::length(report.rolling), {}, {}});
    m_figures->setFigures(figures);
    const double samples = sampleBytes(report);
    const auto plan = static_cast<double>(report.plan.bytes);
    const auto free = static_cast<double>(report.freeBytes);
    const auto expected = static_cast<double>(report.forecastBytes);
    std::vector<StorageBar::Bar> bars;
    if (plan > 0)
        bars.push_back(
            {tr("Samples, of the plan"), tr("%1 of %2").arg(bytesText(samples), bytesText(plan)),
                samples / plan, expected / plan});
    if (free > 0)
        bars.push_back(
            {tr("All of it, of the disk"), tr("%1, %2 free").arg(bytesText(all), bytesText(free)),
                all / (all + free), (all - samples + std::max(expected, samples)) / (all + free)});
    m_bars->setBars(std::move(bars));
}

void StoragePage::showReport(const StorageReport &report)
{
    double all = 0;
    for (const StorageShelf &shelf : report.shelves)
        all += static_cast<double>(shelf.bytes);
    m_panel->setSubtitle(report.folder);
    showFigures(report, all);
    const auto day = [this](Instant at) {
        return QDateTime::fromMSecsSinceEpoch(toMs(at), ports().state.zone())
            .date()
            .toString(Qt::ISODate);
    };
    const QStringList sentences{
        words::storageForecast(report, day, ports().clock.now()), words::diskWarning(report)};
    say(*m_forecast, all > 0 ? sentences.join(u' ').trimmed() : tr("Nothing is kept yet."));
    say(*m_plan, words::retentionPlan(report.plan));
    say(*m_notices, report.notices.join(u'\n'));
    m_kept.refresh(report.shelves, {ports().clock.now()});
    fitTable(*m_keptTable, 0);
}

void StoragePage::showBackfills()
{
    const Backfill *port = ports().storage.backfill;
    const auto states = port ? port->backfills() : std::vector<BackfillState>();
    m_filled.refresh(states, {ports().clock.now()});
    m_filledTable->setVisible(!states.empty());
    say(*m_filledNote,
        !port                ? tr("No source is connected: nothing is fetched.")
            : states.empty() ? tr("Nothing is missing that a source could still give.")
                             : QString());
    if (!states.empty()) {
        fitTable(*m_filledTable, 0);
        if (!m_filledTable->currentIndex().isValid())
            m_filledTable->selectRow(0);
    }
    followSelection();
}

const BackfillState *StoragePage::selected() const
{
    const QModelIndex current = m_filledOrder.mapToSource(m_filledTable->currentIndex());
    return current.isValid() ? &m_filled.at(current.row()) : nullptr;
}

void StoragePage::followSelection()
{
    const BackfillState *state = selected();
    m_toggle->setText(state && state->isCancelled ? tr("Resume") : tr("Cancel"));
    m_toggle->setToolTip(state ? tr("The filling of %1").arg(state->service.text()) : QString());
    m_toggle->setEnabled(state && (state->isCancelled || state->left > Millis(0)));
}

void StoragePage::toggleBackfill()
{
    const BackfillState *state = selected();
    if (!state || !m_toggle->isEnabled())
        return;
    const ServiceId service = state->service;
    if (state->isCancelled)
        ports().storage.backfill->resumeBackfill(service);
    else
        ports().storage.backfill->cancelBackfill(service);
    showBackfills();
}

void StoragePage::tick()
{
    showBackfills();
}

} // namespace toban
