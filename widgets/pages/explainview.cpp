// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explainview.h"

#include "glyphs.h"
#include "panelframe.h"
#include "themeholder.h"
#include "timetext.h"
#include "words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace toban {

ExplainView::ExplainView(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Explain"));
    m_panel->setAge(Freshness::Live, {});
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::panelPadding);
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Exchanges with the source"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Sent"), tr("Status"), tr("Took"), tr("For")});
    m_list->header()->setStretchLastSection(true);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Request and answer"));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setFrameShape(QFrame::NoFrame);
    row->addWidget(m_list, 2);
    row->addWidget(m_text, 5);
    m_panel->setBody(body);
    layout->addWidget(m_panel);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ExplainView::showExchange);
    show(std::nullopt);
}

static QSize timeCellSize(const Theme &theme)
{
    const double width = tabularWidth(theme.font(TextSize::Body), u"00:00:00"_s);
    return {qCeil(width) + 2 * metrics::grid, theme.scaled(metrics::controlHeight)};
}

static QString sizeText(qint64 bytes)
{
    return quantityText({static_cast<double>(bytes), Unit::Bytes});
}

static QString outcomeText(const Exchange &exchange)
{
    if (exchange.status > 0)
        return QString::number(exchange.status);
    return exchange.error ? words::errorKind(exchange.error->kind) : u"–"_s;
}

QString exchangeText(const Exchange &exchange, const QTimeZone &zone)
{
    QStringList lines;
    lines << exchange.method + u' ' + exchange.url.toDisplayString(QUrl::RemoveUserInfo);
    if (!exchange.requestBody.isEmpty()) {
        const QUrlQuery form(QString::fromUtf8(exchange.requestBody));
        const auto fields = form.queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : fields)
            lines << u"    "_s + name + u" = "_s + QString(value).replace(u'+', u' ');
    }
    lines << QString();
    lines << QCoreApplication::translate("toban::ExplainView", "%1 · %2 · %3 · sent %4")
                 .arg(outcomeText(exchange),
                     quantityText({toSeconds(exchange.took), Unit::Seconds}),
                     sizeText(exchange.bodyBytes), timetext::full(exchange.sentAt, zone));
    if (exchange.error)
        lines << errorText(*exchange.error);
    lines << QString() << QString::fromUtf8(exchange.head);
    if (exchange.bodyBytes > exchange.head.size())
        lines << QString()
              << QCoreApplication::translate("toban::ExplainView", "… the first %1 of %2")
                     .arg(sizeText(exchange.head.size()), sizeText(exchange.bodyBytes));
    return lines.join(u'\n');
}

int ExplainView::currentRow() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

QString ExplainView::heading() const
{
    const HealthObservation &last = m_source->health.last;
    QStringList parts = {words::sourceState(last.state)};
    if (last.failures > 0)
        parts << tr("%n failure(s) in a row", nullptr, last.failures);
    if (last.clockSkew != Millis(0))
        parts << tr("its clock differs by %1")
                     .arg(quantityText({toSeconds(last.clockSkew), Unit::Seconds}));
    parts += last.warnings;
    return parts.join(u" · "_s);
}

void ExplainView::show(const std::optional<SourceRow> &source)
{
    const bool isOther
        = !source || !m_source || !(source->health.last.source == m_source->health.last.source);
    m_source = source;
    std::vector<Exchange> exchanges;
    if (m_source && m_ports.exchanges)
        exchanges = m_ports.exchanges->recent(m_source->health.last.source);
    m_panel->setTitle(
        m_source ? tr("Explain %1").arg(m_source->health.last.source.text()) : tr("Explain"));
    m_panel->setSubtitle(m_source ? heading() : QString());
    const int kept = isOther ? -1 : currentRow();
    const Instant keptAt = kept >= 0 && kept < static_cast<int>(m_exchanges.size())
        ? m_exchanges[static_cast<size_t>(kept)].sentAt
        : Instant();
    m_exchanges = std::move(exchanges);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (size_t i = 0; i < m_exchanges.size(); ++i) {
        const Exchange &exchange = m_exchanges[i];
        auto *item = new QTreeWidgetItem(m_list);
        item->setSizeHint(0, timeCellSize(m_ports.theme.theme()));
        item->setText(0, timetext::clock(exchange.sentAt, m_ports.state.zone()));
        item->setText(1, outcomeText(exchange));
        item->setText(2, quantityText({toSeconds(exchange.took), Unit::Seconds}));
        item->setText(3, exchange.purpose);
        if (kept > 0 && exchange.sentAt == keptAt)
            row = static_cast<int>(i);
    }
    if (!m_exchanges.empty())
        m_list->setCurrentItem(m_list->topLevelItem(row));
    for (const int column : {0, 1, 2})
        m_list->resizeColumnToContents(column);
    showExchange();
}

void ExplainView::showExchange()
{
    const int row = currentRow();
    QString text;
    if (row >= 0 && row < static_cast<int>(m_exchanges.size()))
        text = exchangeText(m_exchanges[static_cast<size_t>(row)], m_ports.state.zone());
    else if (!m_source)
        text = tr("Select a source to see what was asked and answered.");
    else
        text = m_ports.exchanges ? tr("Nothing was exchanged since the program started.")
                                 : tr("Exchanges are kept only while sources are connected.");
    if (m_source && m_source->health.last.error && row < 0)
        text += u"\n\n"_s + tr("Last error: %1").arg(errorText(*m_source->health.last.error));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

} // namespace toban
