// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readoncall.h"

namespace toban {

/** Translated words for who has the duty. Plain text. */
namespace oncallwords {

/** A name as told, fit for one line of a window. */
[[nodiscard]] QString person(const QString &told);
/** "Sato, Lee"; empty: none. */
[[nodiscard]] QString people(const std::vector<OnCallPerson> &people);
/** "09:00" on the day of @p now in @p zone, else "Mon 11-23 09:00"; with the
 *  zone's name where the clock shows it twice. */
[[nodiscard]] QString moment(Instant at, Instant now, const QTimeZone &zone);
/** "09:00 – Mon 11-23 09:00". */
[[nodiscard]] QString span(const DutySpan &span, Instant now, const QTimeZone &zone);
/** "confirmed 2 min ago", "as of 2026-11-22 08:00 JST", "not confirmed since …". */
[[nodiscard]] QString standing(PlanStanding standing, const std::optional<Instant> &confirmed,
    Instant now, const QTimeZone &zone);
[[nodiscard]] QString level(int number);
/** The first gap: "now, for 3 h", "in 2 d, for 3 h", and how many there are; empty: none. */
[[nodiscard]] QString gaps(const std::vector<DutySpan> &gaps, Instant now);
/** "Sato: vacation Mon 11-23 09:00 – 18:00"; empty: none. */
[[nodiscard]] QString conflicts(
    const std::vector<LeaveConflict> &conflicts, Instant now, const QTimeZone &zone);
/** Who has it now, or that nobody has or that it is not known. */
[[nodiscard]] QString now(const OnCallLevel &level);
/** What the reader has to know of their own duty: on now, or when next, and as what. */
[[nodiscard]] QString mine(const OnCallView &view, Instant now, const QTimeZone &zone);
/** "Checkout, level 1", of a shift of the reader. */
[[nodiscard]] QString role(const MyShift &shift);

} // namespace oncallwords

} // namespace toban
