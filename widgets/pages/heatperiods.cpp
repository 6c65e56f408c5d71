// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatperiods.h"

#include "chartchoices.h"
#include "elidedlabel.h"
#include "heatexport.h"
#include "heatframes.h"
#include "heatview.h"
#include "tableactions.h"
#include "themeholder.h"

#include <QBoxLayout>

#include <algorithm>

namespace toban {

static constexpr int leastHeatmap = 136;
static constexpr int leastStacked = 100;

HeatPeriods::HeatPeriods(const PagePorts &ports, HeatPairing pairing, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_pairing(pairing)
    , m_now(makeSide(ports.crosshair))
    , m_other(makeSide(m_otherTime))
{
    placeSides();
    setFocusProxy(m_now.view);
    m_now.view->setObjectName(QStringLiteral("heatmapNow"));
    m_other.view->setObjectName(QStringLiteral("heatmapBefore"));
    m_other.view->setSelectable(false);
    connectChoices();
    connectOther();
    arrange();
}

void HeatPeriods::placeSides()
{
    const bool isStacked = m_pairing == HeatPairing::Stacked;
    auto *both
        = new QBoxLayout(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(isStacked ? metrics::half : metrics::panelPadding);
    both->addWidget(isStacked ? m_other.whole : m_now.whole, 1);
    both->addWidget(isStacked ? m_now.whole : m_other.whole, 1);
}

void HeatPeriods::connectChoices()
{
    const auto follow = [this] {
        m_now.view->setChoices(shownChoices());
        m_other.view->setChoices(shownChoices());
    };
    follow();
    for (HeatView *view : {m_now.view, m_other.view})
        connect(view, &HeatView::choicesChanged, this, &HeatPeriods::choose);
    for (HeatView *view : {m_now.view, m_other.view})
        connect(view, &HeatView::exportRequested, this, &HeatPeriods::exportCsv);
    connect(&m_ports.choices, &ChartChoices::heatChanged, this, [this, follow] {
        follow();
        arrange();
    });
}

HeatChoices HeatPeriods::shownChoices() const
{
    HeatChoices heat = m_ports.choices.heat();
    if (m_pairing == HeatPairing::Stacked && heat.comparison == HeatComparison::None)
        heat.comparison = HeatComparison::Beside;
    return heat;
}

/// What is always shown here was not wished for other pages.
void HeatPeriods::choose(HeatChoices heat)
{
    if (heat.comparison == shownChoices().comparison)
        heat.comparison = m_ports.choices.heat().comparison;
    m_ports.choices.setHeat(heat);
}

HeatPeriods::Side HeatPeriods::makeSide(CrosshairHub &hub)
{
    Side side{new QWidget(this), new ElidedLabel, new HeatView(m_ports.theme, hub)};
    auto *column = new QVBoxLayout(side.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::half);
    column->addWidget(side.caption);
    column->addWidget(side.view, 1);
    const auto dress = [this, caption = side.caption] {
        caption->setFont(m_ports.theme.theme().font(TextSize::Small));
    };
    connect(&m_ports.theme, &ThemeHolder::changed, side.caption, dress);
    dress();
    // beside a selection the heatmap takes what is left, so that the page's other rows stay useful
    const bool isStacked = m_pairing == HeatPairing::Stacked;
    side.view->setSizePolicy(
        QSizePolicy::Expanding, isStacked ? QSizePolicy::Expanding : QSizePolicy::Ignored);
    side.view->setMinimumHeight(
        m_ports.theme.theme().scaled(isStacked ? leastStacked : leastHeatmap));
    return side;
}

void HeatPeriods::connectOther()
{
    const auto away = [this] {
        return m_earlier ? m_now.view->frame().span.from - m_earlier->span.from : Millis(0);
    };
    const auto moved = [](const std::optional<Instant> &at, Millis by) {
        return at ? std::optional(*at + by) : std::nullopt;
    };
    CrosshairHub &hub = m_ports.crosshair;
    connect(&hub, &CrosshairHub::moved, this,
        [this, &hub, away, moved] { m_otherTime.setAt(moved(hub.at(), -away())); });
    connect(&m_otherTime, &CrosshairHub::moved, this,
        [this, &hub, away, moved] { hub.setAt(moved(m_otherTime.at(), away())); });
    connect(m_other.view, &HeatView::zoomRequested, this, [this, away](const TimeSpan &span) {
        Q_EMIT m_now.view->zoomRequested({span.from + away(), span.to + away()});
    });
    connect(m_other.view, &HeatView::resetRequested, m_now.view, &HeatView::resetRequested);
}

void HeatPeriods::show(const HeatmapView &view, const PageRequest &page, const QString &request)
{
    m_view = view;
    m_page = page;
    m_request = request;
    const ShownZones zones = m_ports.state.zones();
    HeatFrame frame = frames::heatmap(view, page.service, zones);
    markComparable(frame);
    m_earlier = frames::earlierHeatmap(view, page.service, zones);
    if (m_earlier) {
        markComparable(*m_earlier);
        m_other.view->setFrame(*m_earlier);
    }
    m_now.view->setFrame(std::move(frame));
    arrange();
}

void HeatPeriods::showBare(HeatFrame frame)
{
    m_earlier.reset();
    m_view = {};
    markComparable(frame);
    m_now.view->setFrame(std::move(frame));
    arrange();
}

QString HeatPeriods::csv() const
{
    const HeatLayout &layout = m_now.view->layoutNow();
    HeatTable table{layout.cells, std::nullopt, {}};
    if (layout.difference)
        table = {layout.difference->now, layout.difference->before, {}};
    else if (!m_other.whole->isHidden())
        table.before = m_other.view->layoutNow().cells;
    // a pixel less may merge other columns: then those of the data, which are the same in both
    const HeatFrame &frame = m_now.view->frame();
    if (table.before && table.before->columns.size() != table.cells.columns.size())
        table = {frame.cells, frame.other->cells, {}};
    for (size_t row = 0; row < table.cells.rows.size(); ++row)
        if (layout.isShown(row))
            table.rows.push_back(row);
    return heatCsv(table,
        heatCsvHead(m_view, m_page, m_request, m_ports.state.zone(), table.before.has_value()));
}

void HeatPeriods::exportCsv()
{
    exportFile(
        this, QStringLiteral("%1-heatmap.csv").arg(m_page.service.id.text()),
        [this] { return csv(); },
        [this](const QString &failure) {
            m_now.caption->setText(failure);
            m_now.caption->show();
        });
}

void HeatPeriods::markComparable(HeatFrame &frame) const
{
    frame.isStacked = m_pairing == HeatPairing::Stacked;
    frame.isComparable = frame.isStacked || m_ports.choices.lines().showsEarlier;
}

bool HeatPeriods::isEarlierKnown() const
{
    return !std::ranges::all_of(m_earlier->cells.columns, &HeatColumn::isMissing);
}

QString HeatPeriods::nowCaption(HeatComparison comparison) const
{
    const HeatFrame &now = m_now.view->frame();
    const QString span = heatSpanText(now.span, now.zone);
    const bool isStacked = m_pairing == HeatPairing::Stacked;
    if (comparison == HeatComparison::Difference && !isEarlierKnown())
        return otherCaption();
    if (comparison == HeatComparison::Difference) {
        const QString before = heatSpanText(m_earlier->span, now.zone);
        return isStacked ? tr("B minus A, %1 (%2)", "the day before (2026-11-20 11:20 – …)")
                               .arg(now.other->name, before)
                         : tr("this period minus %1 (%2)", "the day before (2026-11-20 11:20 – …)")
                               .arg(now.other->name, before);
    }
    return isStacked ? tr("B, this period: %1").arg(span) : tr("this period: %1").arg(span);
}

QString HeatPeriods::otherCaption() const
{
    QString name = m_now.view->frame().other->name;
    if (m_pairing == HeatPairing::Stacked)
        name = tr("A, %1", "the day before").arg(name);
    if (!isEarlierKnown())
        return tr("%1: no data", "the day before: no data").arg(name);
    return tr("%1: %2", "the day before: 2026-11-20 11:20 – …")
        .arg(name, heatSpanText(m_earlier->span, m_earlier->zone));
}

void HeatPeriods::arrange()
{
    const HeatComparison chosen = shownChoices().comparison;
    const bool isCompared
        = m_earlier && m_now.view->frame().other && chosen != HeatComparison::None;
    const bool isBeside = isCompared && chosen == HeatComparison::Beside;
    m_now.caption->setVisible(isCompared);
    m_other.whole->setVisible(isBeside);
    if (isCompared)
        m_now.caption->setText(nowCaption(chosen));
    if (isBeside)
        m_other.caption->setText(otherCaption());
}

} // namespace toban
