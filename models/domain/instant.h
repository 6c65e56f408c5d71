// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <chrono>
#include <limits>

namespace toban {

using Millis = std::chrono::milliseconds;
/** A moment in UTC, to the millisecond (what Prometheus itself keeps). */
using Instant = std::chrono::sys_time<Millis>;

using namespace std::chrono_literals;

[[nodiscard]] constexpr qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMs(qint64 ms)
{
    return Instant(Millis(ms));
}
[[nodiscard]] constexpr double toSeconds(Millis span)
{
    return static_cast<double>(span.count()) / 1000.0;
}

/** The span (from, to]: left-open, as Prometheus windows are, so adjacent spans add exactly. */
struct TimeSpan {
    Instant from;
    Instant to;

    [[nodiscard]] constexpr Millis length() const { return to - from; }
    [[nodiscard]] constexpr bool contains(Instant at) const { return from < at && at <= to; }
    [[nodiscard]] constexpr bool isEmpty() const { return to <= from; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/** RFC 3339 in UTC with as many decimals as needed: 2026-11-21T02:11:48Z, …48.125Z. */
[[nodiscard]] QString toRfc3339(Instant at);

/** RFC 3339 with any offset; digits below the millisecond are cut; a leap second is the
 *  second after it. Malformed otherwise. */
[[nodiscard]] Result<Instant> parseRfc3339(const QString &text);

/** RFC 3339, "now", or relative to @p now: "-10m", "-1h30m". */
[[nodiscard]] Result<Instant> parseInstant(const QString &text, Instant now);

/** Prometheus-style duration: "90s", "1h30m", "250ms", "2d". Positive; Malformed otherwise. */
[[nodiscard]] Result<Millis> parseDuration(const QString &text);

/** The shortest such text: 90000 ms is "1m30s". */
[[nodiscard]] QString durationText(Millis span);

} // namespace toban
