// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

namespace toban {

/** Where the time comes from; tests put their own. Thread-safe. */
class Clock {
public:
    virtual ~Clock() = default;
    /** Wall-clock time, may step. */
    [[nodiscard]] virtual Instant now() const = 0;
    /** Never steps back and counts time spent suspended; only differences mean anything. */
    [[nodiscard]] virtual Millis monotonic() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Millis monotonic() const override;
};

} // namespace toban
