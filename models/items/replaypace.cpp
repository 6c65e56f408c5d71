// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replaypace.h"

#include <algorithm>

namespace toban {

static constexpr Millis frame{16};
static constexpr Millis calmFrame{50}; ///< where the cursor moves ten times a second or less

void ReplayPace::start(Instant at, Millis monotonic)
{
    m_from = at;
    m_since = monotonic;
}

void ReplayPace::setSpeed(int speed, Millis monotonic)
{
    start(at(monotonic), monotonic);
    const auto above = std::ranges::upper_bound(speeds, speed);
    m_speed = above == speeds.begin() ? speeds.front() : *std::prev(above);
}

void ReplayPace::changeSpeed(int steps, Millis monotonic)
{
    const auto now = std::ranges::find(speeds, m_speed) - speeds.begin();
    const auto wanted
        = std::clamp<std::ptrdiff_t>(now + steps, 0, std::ptrdiff_t(speeds.size()) - 1);
    setSpeed(speeds[static_cast<size_t>(wanted)], monotonic);
}

Instant ReplayPace::at(Millis monotonic) const
{
    const Millis gone = std::max(Millis(0), monotonic - m_since) * m_speed;
    return m_from + std::chrono::floor<std::chrono::seconds>(gone);
}

Millis ReplayPace::interval() const
{
    return m_speed > 10 ? frame : calmFrame;
}

} // namespace toban
