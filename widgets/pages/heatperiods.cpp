// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatperiods.h"

#include "chartchoices.h"
#include "elidedlabel.h"
#include "heatframes.h"
#include "heatview.h"
#include "themeholder.h"

#include <QHBoxLayout>

#include <algorithm>

namespace toban {

static constexpr int leastHeatmap = 136;

HeatPeriods::HeatPeriods(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_now(makeSide(ports.crosshair))
    , m_other(makeSide(m_otherTime))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::panelPadding);
    row->addWidget(m_now.whole, 1);
    row->addWidget(m_other.whole, 1);
    setFocusProxy(m_now.view);
    m_now.view->setObjectName(QStringLiteral("heatmapNow"));
    m_other.view->setObjectName(QStringLiteral("heatmapBefore"));
    m_other.view->setSelectable(false);
    ChartChoices &choices = ports.choices;
    for (HeatView *view : {m_now.view, m_other.view}) {
        view->setChoices(choices.heat());
        connect(view, &HeatView::choicesChanged, &choices, &ChartChoices::setHeat);
    }
    connect(&choices, &ChartChoices::heatChanged, this, [this, &choices] {
        m_now.view->setChoices(choices.heat());
        m_other.view->setChoices(choices.heat());
        arrange();
    });
    connectOther();
    arrange();
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
    side.view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    side.view->setMinimumHeight(m_ports.theme.theme().scaled(leastHeatmap));
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

void HeatPeriods::show(const HeatmapView &view, const Service &service)
{
    const ShownZones zones = m_ports.state.zones();
    HeatFrame frame = frames::heatmap(view, service, zones);
    frame.isComparable = m_ports.choices.lines().showsEarlier;
    m_earlier = frames::earlierHeatmap(view, service, zones);
    if (m_earlier) {
        m_earlier->isComparable = true;
        m_other.view->setFrame(*m_earlier);
    }
    m_now.view->setFrame(std::move(frame));
    arrange();
}

void HeatPeriods::showBare(HeatFrame frame)
{
    m_earlier.reset();
    frame.isComparable = m_ports.choices.lines().showsEarlier;
    m_now.view->setFrame(std::move(frame));
    arrange();
}

bool HeatPeriods::isEarlierKnown() const
{
    return !std::ranges::all_of(m_earlier->cells.columns, &HeatColumn::isMissing);
}

QString HeatPeriods::nowCaption(HeatComparison comparison) const
{
    const HeatFrame &now = m_now.view->frame();
    if (comparison == HeatComparison::Difference && !isEarlierKnown())
        return otherCaption();
    if (comparison == HeatComparison::Difference)
        return tr("this period minus %1 (%2)", "the day before (2026-11-20 11:20 – …)")
            .arg(now.other->name, heatSpanText(m_earlier->span, now.zone));
    return tr("this period: %1").arg(heatSpanText(now.span, now.zone));
}

QString HeatPeriods::otherCaption() const
{
    const QString name = m_now.view->frame().other->name;
    if (!isEarlierKnown())
        return tr("%1: no data", "the day before: no data").arg(name);
    return tr("%1: %2", "the day before: 2026-11-20 11:20 – …")
        .arg(name, heatSpanText(m_earlier->span, m_earlier->zone));
}

void HeatPeriods::arrange()
{
    const HeatComparison chosen = m_ports.choices.heat().comparison;
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
