// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <atomic>

namespace toban {

/** A clock that stands still until told otherwise. Thread-safe. */
class FakeClock final : public Clock {
public:
    explicit FakeClock(Instant start)
        : m_now(toMs(start))
    {
    }

    [[nodiscard]] Instant now() const override { return fromMs(m_now); }
    [[nodiscard]] Millis monotonic() const override { return Millis(m_monotonic); }

    /** Time passes: both clocks move. */
    void advance(Millis span)
    {
        m_now += span.count();
        m_monotonic += span.count();
    }
    /** The wall clock is set; the monotonic one does not notice. */
    void step(Millis span) { m_now += span.count(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_monotonic{0};
};

} // namespace toban
