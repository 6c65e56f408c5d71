// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplenumber.h"

namespace toban {

bool takeAnyNumber(const char *&at, const char *end, double &value)
{
    const bool plus = at < end && *at == '+'; // which from_chars does not know
    const char *const start = at + plus;
    if (plus && start < end && *start == '-')
        return false;
    const auto read = std::from_chars(start, end, value);
    if (read.ec != std::errc())
        return false;
    at = read.ptr;
    return true;
}

} // namespace toban
