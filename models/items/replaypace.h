// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <array>

namespace toban {

/** Where the cursor of a replay stands at a monotonic time: told from where and when it began, not
 *  by adding up frames, so that frames may be left out and the cursor is never late. */
class ReplayPace final {
public:
    /** How many seconds of the record go by in one. */
    static constexpr std::array<int, 6> speeds{1, 2, 5, 10, 60, 600};

    /** Begins at @p at. @p monotonic: Clock::monotonic() now, as below. */
    void start(Instant at, Millis monotonic);
    /** Goes on from where it is; a speed that is not offered becomes the nearest below it. */
    void setSpeed(int speed, Millis monotonic);
    /** The next speed offered (+1) or the one before (-1); the last stays. */
    void changeSpeed(int steps, Millis monotonic);

    [[nodiscard]] int speed() const { return m_speed; }
    /** In whole seconds from the start: pages are not read more often than they tell time. */
    [[nodiscard]] Instant at(Millis monotonic) const;
    /** How often to look at the clock. */
    [[nodiscard]] Millis interval() const;

private:
    Instant m_from;
    Millis m_since{0};
    int m_speed = 1;
};

} // namespace toban
