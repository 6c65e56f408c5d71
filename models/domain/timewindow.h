// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <variant>

namespace toban {

/** The last @c span before the cursor. */
struct Live {
    Millis span = std::chrono::hours(1);
    friend bool operator==(const Live &, const Live &) = default;
};

/** A fixed range, whatever the cursor. */
struct Range {
    Instant from;
    Instant to;
    friend bool operator==(const Range &, const Range &) = default;
};

using TimeWindow = std::variant<Live, Range>;

/** Now, or a fixed moment T: everything on screen is what was known at the cursor. */
struct Cursor {
    std::optional<Instant> at;

    [[nodiscard]] bool isLive() const { return !at.has_value(); }
    [[nodiscard]] Instant resolve(Instant now) const { return at.value_or(now); }
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/** The span a window stands for; a fixed range is cut at the cursor. */
[[nodiscard]] inline TimeSpan resolve(const TimeWindow &window, const Cursor &cursor, Instant now)
{
    const Instant at = cursor.resolve(now);
    if (const auto *live = std::get_if<Live>(&window))
        return {at - live->span, at};
    const auto &range = std::get<Range>(window);
    return {range.from, cursor.isLive() ? range.to : std::min(range.to, at)};
}

} // namespace toban
