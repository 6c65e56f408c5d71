// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace toban {

/** It is always the same moment: the end of a capture, behind which nothing is known. Time still
 *  passes for whoever waits or plays. */
class StandingClock final : public Clock {
public:
    explicit StandingClock(Instant at)
        : m_at(at)
    {
    }
    [[nodiscard]] Instant now() const override { return m_at; }
    [[nodiscard]] Millis monotonic() const override { return m_running.monotonic(); }

private:
    const Instant m_at;
    const SystemClock m_running;
};

} // namespace toban
