// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonetext.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace toban {

QString zoneText(const QTimeZone &zone, Instant at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const QString name = zone.abbreviation(time);
    const bool isWord = !name.isEmpty() && name.front().isLetter();
    return isWord ? name : zone.displayName(time, QTimeZone::OffsetName);
}

QTimeZone systemZone()
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    if (!zone.isValid())
        return QTimeZone::utc();
    // Qt takes any word for a zone of that name without an offset
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isWord = zone.abbreviation(now) == QString::fromLatin1(zone.id())
        && zone.standardTimeOffset(now) == 0 && !zone.hasDaylightTime();
    return isWord ? QTimeZone::utc() : zone;
}

static Millis offsetAt(Instant at, const QTimeZone &zone)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return std::chrono::seconds(zone.offsetFromUtc(time));
}

bool isShownTwice(Instant at, const QTimeZone &zone)
{
    constexpr Millis longestPutBack = std::chrono::hours(3);
    const Millis here = offsetAt(at, zone);
    return std::ranges::any_of(
        std::array{at - longestPutBack, at + longestPutBack}, [&](Instant near) {
            const Millis other = offsetAt(near, zone);
            return other != here && offsetAt(at + here - other, zone) == other;
        });
}

} // namespace toban
