// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "shownzones.h"

#include <QString>

namespace toban {

/** Moments as text, in a zone. */
namespace timetext {

/** "10:35:12", with the zone's name where the clock is put back and shows it twice. */
[[nodiscard]] QString clock(Instant at, const QTimeZone &zone);
/** "2026-11-14 10:35:12" to be changed by hand: parse() reads it as the same second. */
[[nodiscard]] QString entry(Instant at, const QTimeZone &zone);
[[nodiscard]] QString full(Instant at, const QTimeZone &zone); ///< "2026-11-14 10:35:12 JST"
/** "2026-11-14 10:35:12 JST · 01:35:12 UTC"; the second with its date where that is another, and
 *  left out where its clock reads as the first. */
[[nodiscard]] QString full(Instant at, const ShownZones &zones);
/** "10:00–11:00 JST", with dates where the span does not lie within the day of @p now, and with
 *  both names where the clock is changed between. */
[[nodiscard]] QString span(TimeSpan span, Instant now, const QTimeZone &zone);
[[nodiscard]] QString zoneName(Instant at, const QTimeZone &zone); ///< "JST", "UTC+09:00"
/** "2026-11-14 10:35", "10:35" (today) in @p zone, or what parseInstant reads. */
[[nodiscard]] Result<Instant> parse(const QString &text, Instant now, const QTimeZone &zone);

} // namespace timetext

} // namespace toban
