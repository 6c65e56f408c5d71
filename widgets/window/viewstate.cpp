// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewstate.h"

#include <algorithm>

namespace toban {

static constexpr Millis shortestWindow = std::chrono::minutes(1);
static constexpr Millis longestWindow = std::chrono::hours(24 * 31);
static constexpr size_t historyLength = 50;

ViewState::ViewState(const Clock &clock, Place place, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_place(std::move(place))
{
}

TimeSpan ViewState::span() const
{
    return resolve(m_place.window, m_place.cursor, m_clock.now());
}

Instant ViewState::asOf() const
{
    return m_place.cursor.resolve(m_clock.now());
}

void ViewState::moveTo(Place place)
{
    if (place == m_place)
        return;
    const bool isOtherService = !(place.service == m_place.service);
    m_place = std::move(place);
    if (isOtherService)
        Q_EMIT serviceChanged();
    Q_EMIT placeChanged();
}

void ViewState::setService(const ServiceId &service)
{
    Place place = m_place;
    place.service = service;
    moveTo(std::move(place));
}

void ViewState::setWindow(const TimeWindow &window)
{
    Place place = m_place;
    place.window = window;
    setPlace(std::move(place));
}

void ViewState::setPlace(Place place)
{
    if (!(place.window == m_place.window))
        m_history.push_back(m_place.window);
    if (m_history.size() > historyLength)
        m_history.erase(m_history.begin());
    moveTo(std::move(place));
}

void ViewState::setCursor(const Cursor &cursor)
{
    Place place = m_place;
    place.cursor = cursor;
    const auto *range = std::get_if<Range>(&place.window);
    if (range && cursor.at && *cursor.at <= range->from)
        place.window = Live{std::max(range->to - range->from, shortestWindow)};
    moveTo(std::move(place));
}

void ViewState::setFilter(const Matchers &filter)
{
    Place place = m_place;
    place.filter = filter;
    moveTo(std::move(place));
}

void ViewState::setBaseline(const Baseline &baseline)
{
    Place place = m_place;
    place.baseline = baseline;
    moveTo(std::move(place));
}

void ViewState::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

void ViewState::setSecondZone(const std::optional<QTimeZone> &zone)
{
    if ((zone && !zone->isValid()) || zone == m_secondZone)
        return;
    m_secondZone = zone;
    Q_EMIT zoneChanged();
}

ShownZones ViewState::zones() const
{
    return {m_zone, m_secondZone == m_zone ? std::nullopt : m_secondZone};
}

void ViewState::switchZone()
{
    const ShownZones shown = zones();
    if (!shown.second)
        return setZone(m_zone == QTimeZone::utc() ? systemZone() : QTimeZone::utc());
    m_zone = *shown.second;
    m_secondZone = shown.first;
    Q_EMIT zoneChanged();
}

bool ViewState::zoomBack()
{
    if (m_history.empty())
        return false;
    Place place = m_place;
    place.window = m_history.back();
    m_history.pop_back();
    moveTo(std::move(place));
    return true;
}

void ViewState::zoom(double factor)
{
    const TimeSpan shown = span();
    const auto wanted
        = Millis(static_cast<qint64>(static_cast<double>(shown.length().count()) * factor));
    const Millis length = std::clamp(wanted, shortestWindow, longestWindow);
    if (std::holds_alternative<Live>(m_place.window)) {
        setWindow(Live{length});
        return;
    }
    const Instant middle = shown.from + shown.length() / 2;
    setWindow(Range{middle - length / 2, middle + length / 2});
}

void ViewState::shift(int periods)
{
    const TimeSpan shown = span();
    const Millis step = shown.length() * periods;
    if (shown.to + step >= asOf()) {
        setWindow(Live{shown.length()});
        return;
    }
    setWindow(Range{shown.from + step, shown.to + step});
}

void ViewState::backToLive()
{
    const Millis length = span().length();
    setCursor({});
    if (std::holds_alternative<Range>(m_place.window))
        setWindow(Live{std::max(length, shortestWindow)});
}

} // namespace toban
