// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtime.h"

#include <optional>

namespace toban::icalendar {

/** DATE and DATE-TIME of RFC 5545, 3.3.4 and 3.3.5. */
struct CalendarTime {
    enum class Form { Date, Floating, Utc, Zoned };

    WallTime wall;
    Form form = Form::Floating;
    QByteArray zone; ///< the TZID; of Zoned only

    [[nodiscard]] bool isDate() const { return form == Form::Date; }
};

/** DURATION: weeks and days by the clock on the wall, then hours to the second (3.3.6). */
struct CalendarDuration {
    int days = 0;
    Millis exact{0};
};

/** nullopt where it is not one. Times of a zone other than UTC are of @p zone; empty: floating. */
[[nodiscard]] std::optional<CalendarTime> readTime(const QByteArray &text, const QByteArray &zone);
/** Not negative, and at most ten years; nullopt otherwise. */
[[nodiscard]] std::optional<CalendarDuration> readDuration(const QByteArray &text);
/** "+0530", "-0800", "+013015": what TZOFFSETFROM and TZOFFSETTO say. */
[[nodiscard]] std::optional<Millis> readOffset(const QByteArray &text);

/** TEXT of 3.3.11 without its escapes. */
[[nodiscard]] QString unescapedText(const QString &raw);

} // namespace toban::icalendar
