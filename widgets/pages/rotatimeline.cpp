// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rotatimeline.h"

#include "oncallwords.h"
#include "themeholder.h"

#include <QAccessible>
#include <QScrollBar>

#include <algorithm>

namespace toban {

static constexpr int zoomLevels[] = {1, 7, 14, 31};
/// More clocks than these say less.
static constexpr size_t mostLocalZones = 3;

RotaTimeline::RotaTimeline(const ThemeHolder &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("rotaTimeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of duties"));
    connect(&theme, &ThemeHolder::changed, this, &RotaTimeline::layOut);
}

static std::vector<QTimeZone> localZones(const OnCallView &view, const ShownZones &zones)
{
    std::vector<QTimeZone> local;
    const auto add = [&](const QTimeZone &zone) {
        const bool isShown = zone == zones.first || (zones.second && zone == *zones.second);
        if (!isShown && std::ranges::find(local, zone) == local.end()
            && local.size() < mostLocalZones)
            local.push_back(zone);
    };
    for (const OnCallCard &card : view.cards)
        for (const OnCallLevel &level : card.levels)
            for (const auto *people : {&level.now, &level.next})
                for (const OnCallPerson &person : *people)
                    if (person.zone)
                        add(*person.zone);
    return local;
}

void RotaTimeline::show(const OnCallView &view, const ShownZones &zones)
{
    const bool isOther = view.timeline != m_view.timeline;
    m_view = view;
    m_zones = zones;
    m_localZones = localZones(view, zones);
    if (isOther && rowOf(m_selected) < 0)
        m_selected = {};
    layOut();
    setNow(view.asOf);
}

void RotaTimeline::setNow(Instant now)
{
    m_now = now;
    if (m_followsNow)
        followNow();
    viewport()->update();
}

/// A little of what was, and what comes.
void RotaTimeline::followNow()
{
    m_followsNow = true;
    m_from = m_now - Millis(24h * m_days) / 8;
    viewport()->update();
}

void RotaTimeline::setDays(int days)
{
    const auto known = std::ranges::find(zoomLevels, days);
    if (known == std::end(zoomLevels) || days == m_days)
        return;
    // what stands an eighth from the left stays there, as now does
    const Instant kept = m_from + Millis(24h * m_days) / 8;
    m_days = days;
    m_from = kept - Millis(24h * m_days) / 8;
    viewport()->update();
    Q_EMIT daysChanged(days);
}

void RotaTimeline::zoomBy(int steps)
{
    const auto known = std::ranges::find(zoomLevels, m_days);
    const auto index = known - std::begin(zoomLevels) + steps;
    if (index >= 0 && index < std::ssize(zoomLevels))
        setDays(zoomLevels[index]);
}

void RotaTimeline::setLayers(bool areShown)
{
    m_showsLayers = areShown;
    if (rowOf(m_selected) < 0)
        m_selected = {};
    layOut();
}

void RotaTimeline::pan(Millis by)
{
    m_followsNow = false;
    m_from += by;
    viewport()->update();
}

int RotaTimeline::axisRows() const
{
    return 1 + (m_zones.second ? 1 : 0) + static_cast<int>(m_localZones.size());
}

int RotaTimeline::axisHeight() const
{
    return m_theme.theme().scaled(20) * axisRows() + metrics::half;
}

RotaScale RotaTimeline::scale() const
{
    const double left = std::min(m_theme.theme().scaled(220), viewport()->width() / 3);
    return {m_from, 24h * m_days, left, double(viewport()->width())};
}

void RotaTimeline::layOut()
{
    m_rows.clear();
    int top = 0;
    const Theme &theme = m_theme.theme();
    for (size_t g = 0; g < m_view.timeline.size(); ++g) {
        const TimelineGroup &group = m_view.timeline[g];
        const int index = static_cast<int>(g);
        if (!group.team.isEmpty()) {
            m_rows.push_back({index, -1, top, theme.scaled(28)});
            top = m_rows.back().bottom();
        }
        for (size_t l = 0; l < group.lanes.size(); ++l) {
            const auto kind = group.lanes[l].kind;
            const bool isLayer
                = kind == TimelineLane::Kind::Rotation || kind == TimelineLane::Kind::Override;
            if (isLayer && !m_showsLayers)
                continue;
            m_rows.push_back({index, static_cast<int>(l), top, theme.scaled(isLayer ? 22 : 28)});
            top = m_rows.back().bottom();
        }
    }
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setRange(0, std::max(0, top - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(theme.scaled(28));
    viewport()->update();
}

void RotaTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

const TimelineLane &RotaTimeline::laneOf(const RotaRowPlace &row) const
{
    return m_view.timeline[static_cast<size_t>(row.group)].lanes[static_cast<size_t>(row.lane)];
}

int RotaTimeline::rowOf(const ShiftPlace &place) const
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].group == place.group && m_rows[i].lane == place.lane && place.isThere()
            && m_rows[i].lane >= 0 && place.shift < std::ssize(laneOf(m_rows[i]).shifts))
            return static_cast<int>(i);
    return -1;
}

QRectF RotaTimeline::shiftRect(const RotaRowPlace &row, const DutySpan &span) const
{
    const RotaScale place = scale();
    const double left = std::max(place.x(span.from), place.left);
    const double right = std::min(place.x(span.to), place.right);
    const double top = axisHeight() + row.top - verticalScrollBar()->value();
    return {left, top + 3, std::max(right - left - 1, 1.0), row.height - 6.0};
}

ShiftPlace RotaTimeline::shiftAt(const RotaRowPlace &row, Instant at) const
{
    if (row.lane < 0)
        return {};
    const auto &shifts = laneOf(row).shifts;
    // of those that overlap the last one is painted on top
    for (size_t i = shifts.size(); i-- > 0;)
        if (shifts[i].span.contains(at))
            return {row.group, row.lane, static_cast<int>(i)};
    return {};
}

ShiftPlace RotaTimeline::placeAt(const QPoint &at) const
{
    if (at.y() < axisHeight() || at.x() < scale().left)
        return {};
    const int y = at.y() - axisHeight() + verticalScrollBar()->value();
    for (const RotaRowPlace &row : m_rows)
        if (y >= row.top && y < row.bottom())
            return shiftAt(row, scale().at(at.x()));
    return {};
}

QString RotaTimeline::spoken() const
{
    return rowOf(m_selected) < 0 ? tr("No shift is selected.")
                                 : shiftText(m_view, m_selected, m_zones, m_now);
}

void RotaTimeline::select(const ShiftPlace &place)
{
    if (m_selected == place)
        return;
    m_selected = place;
    setAccessibleDescription(spoken());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
}

/// The selected shift comes into sight, its beginning first.
void RotaTimeline::reveal()
{
    const int row = rowOf(m_selected);
    if (row < 0)
        return;
    const RotaRowPlace &place = m_rows[static_cast<size_t>(row)];
    const DutySpan span = laneOf(place).shifts[static_cast<size_t>(m_selected.shift)].span;
    const DutySpan seen = commonSpan(span, scale().span());
    if (seen.isEmpty() || (!scale().span().contains(span.from) && span.from > m_from))
        pan(span.from - Millis(24h * m_days) / 8 - m_from);
    else if (span.to <= m_from + Millis(24h * m_days) / 32)
        pan(span.from - Millis(24h * m_days) / 8 - m_from);
    QScrollBar &bar = *verticalScrollBar();
    const int room = viewport()->height() - axisHeight();
    if (place.top < bar.value())
        bar.setValue(place.top);
    else if (place.bottom() > bar.value() + room)
        bar.setValue(place.bottom() - room);
}

void RotaTimeline::lookAt(const QString &team, Instant at)
{
    m_column = at;
    pan(at - Millis(24h * m_days) / 8 - m_from);
    for (const RotaRowPlace &row : m_rows) {
        const bool isTeam
            = m_view.timeline[static_cast<size_t>(row.group)].team == team && row.lane >= 0;
        const ShiftPlace place = isTeam ? shiftAt(row, at) : ShiftPlace();
        if (!place.isThere())
            continue;
        select(place);
        return reveal();
    }
}

} // namespace toban
