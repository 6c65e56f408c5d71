// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceload.h"

#include <algorithm>

namespace toban {

static constexpr Millis shortestPause = 20ms;
/// A slice that a sleep came into seems to have taken hours.
static constexpr Millis longestPause = 60s;

bool SourceLoad::begin(const ServiceId &service, Millis now)
{
    if (std::ranges::find(m_waiting, service) == m_waiting.end())
        m_waiting.push_back(service);
    if (m_isBusy || now < m_freeAt || m_waiting.front() != service)
        return false;
    m_waiting.pop_front();
    m_isBusy = true;
    return true;
}

void SourceLoad::end(Millis answered, Millis took, Millis atLeast)
{
    m_isBusy = false;
    // 30 % at work: seven thirds of the work as a pause
    const Millis pause = std::clamp(took * 7 / 3, shortestPause, longestPause);
    m_freeAt = answered + std::max(pause, atLeast);
}

void SourceLoad::withdraw(const ServiceId &service)
{
    std::erase(m_waiting, service);
}

Millis SourceLoad::pauseLeft(Millis now) const
{
    return std::max(m_freeAt - now, Millis(0));
}

} // namespace toban
