// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health.h"
#include "pollschedule.h"

namespace toban {

/** How the attempts to ask one channel went: when the next one is due, when a refused password
 *  stops them, and what is observed of its health. */
class PollAttempts final {
public:
    explicit PollAttempts(SourceId channel);

    [[nodiscard]] std::optional<Instant> nextDue(const PollRule &rule, Instant now) const;
    void begin(Instant now);
    /** The request ended without an answer and without a failure. */
    void cancelled() { m_state.isInFlight = false; }
    [[nodiscard]] HealthObservation succeeded(const PollRule &rule, Instant now);
    /** Three refusals in a row end the attempts: going on with a wrong password would lock the
     *  account. A failure that goes on is logged once, with @p name. */
    [[nodiscard]] HealthObservation failed(
        const Error &error, const QString &name, const PollRule &rule, Instant now);
    /** Ask at once, whatever was refused or put off. */
    void forget();

    [[nodiscard]] bool isAsking() const { return m_state.isInFlight; }
    [[nodiscard]] bool isFailing() const { return m_state.failures > 0; }

private:
    [[nodiscard]] HealthObservation observation(const PollRule &rule, Instant now) const;

    const SourceId m_channel;
    PollState m_state;
    double m_jitter = 0;
    int m_refusals = 0;
    QString m_loggedError;
};

} // namespace toban
