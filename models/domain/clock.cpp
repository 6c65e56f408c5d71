// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clock.h"

#include <ctime>

namespace toban {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::monotonic() const
{
    timespec time{};
#ifdef CLOCK_BOOTTIME
    clock_gettime(CLOCK_BOOTTIME, &time);
#else
    clock_gettime(CLOCK_MONOTONIC, &time);
#endif
    return Millis(time.tv_sec * 1000LL + time.tv_nsec / 1'000'000);
}

} // namespace toban
