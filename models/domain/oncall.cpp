// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncall.h"

namespace toban {

TimeSpan rosterSpan(Instant now)
{
    using namespace std::chrono;
    const auto today = floor<days>(now);
    const auto monday = today - (weekday(today) - Monday);
    return {monday - weeks(5), monday + weeks(10)};
}

} // namespace toban
