// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localtime.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace toban {

WallTime wallTime(QDate date, QTime time)
{
    return WallTime(Millis(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()));
}

static QDateTime digitsOf(WallTime wall)
{
    return QDateTime::fromMSecsSinceEpoch(wall.time_since_epoch().count(), Qt::UTC);
}

QDate wallDate(WallTime wall)
{
    return digitsOf(wall).date();
}

Result<WallTime> parseWallTime(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):\d\d(?::\d\d)?)\z)"));
    const auto match = form.match(text);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODate);
    if (match.hasMatch() && date.isValid() && time.isValid())
        return wallTime(date, time);
    return failure(ErrorKind::Malformed, QStringLiteral("time '%1'").arg(text.left(64)),
        QStringLiteral("is not a local time, such as 2026-03-02T09:00"));
}

QString wallTimeText(WallTime wall)
{
    const QDateTime digits = digitsOf(wall);
    const bool hasSeconds = digits.time().second() > 0;
    return digits.toString(
        hasSeconds ? QStringLiteral("yyyy-MM-ddTHH:mm:ss") : QStringLiteral("yyyy-MM-ddTHH:mm"));
}

ZoneClock::ZoneClock(Millis first, std::vector<OffsetChange> changes)
    : m_first(first)
    , m_changes(std::move(changes))
{
}

ZoneClock ZoneClock::of(const QTimeZone &zone, Instant until)
{
    const QDateTime begin(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(toMs(until), Qt::UTC);
    ZoneClock clock(std::chrono::seconds(zone.offsetFromUtc(begin)), {});
    if (!zone.hasTransitions() || end <= begin)
        return clock;
    Millis before = clock.m_first;
    const auto transitions = zone.transitions(begin, end);
    for (const QTimeZone::OffsetData &data : transitions) {
        const Millis offset = std::chrono::seconds(data.offsetFromUtc);
        if (offset != before)
            clock.m_changes.push_back({fromMs(data.atUtc.toMSecsSinceEpoch()), offset});
        before = offset;
    }
    return clock;
}

Millis ZoneClock::offsetAt(Instant at) const
{
    const auto next = std::ranges::upper_bound(m_changes, at, {}, &OffsetChange::at);
    return next == m_changes.begin() ? m_first : std::prev(next)->offset;
}

WallTime ZoneClock::wallTime(Instant at) const
{
    return WallTime(at.time_since_epoch() + offsetAt(at));
}

Instant ZoneClock::instant(WallTime wall) const
{
    // no zone was ever further than 16 hours from UTC
    const Instant early(wall.time_since_epoch() - 26h);
    auto next = std::ranges::upper_bound(m_changes, early, {}, &OffsetChange::at);
    Millis offset = offsetAt(early);
    for (; next != m_changes.end(); ++next) {
        const Instant before(wall.time_since_epoch() - offset);
        const Instant after(wall.time_since_epoch() - next->offset);
        if (before < next->at || after < next->at)
            return before; // shown before the change, or skipped by it
        offset = next->offset;
    }
    return Instant(wall.time_since_epoch() - offset);
}

} // namespace toban
