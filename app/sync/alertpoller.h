// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "alertsource.h"
#include "pollattempts.h"

namespace toban {

class Clock;

/** Keeps the alerts of one channel up to date: asks as PollSchedule says and hands each answer to
 *  the store with the health of the channel; a failure is health alone. Main thread; at most one
 *  request is under way. */
class AlertPoller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertPoller)

public:
    struct Ports {
        AlertSource &source;
        AlertIngest &ingest;
        const Clock &clock;
    };

    /** @p channel: see alertChannel(). @p configured: how often; 0: every 5 s. */
    AlertPoller(SourceId channel, Ports ports, Millis configured, QObject *parent = nullptr);

    /** Does what is due now; returns when to be called again. */
    [[nodiscard]] Instant tick(Instant now);
    /** Ask at once, whatever was refused or put off. */
    void retryNow() { m_attempts.forget(); }

    [[nodiscard]] const SourceId &channel() const { return m_channel; }
    [[nodiscard]] AlertSource &source() { return m_ports.source; }

Q_SIGNALS:
    /** An answer came (or failed) and was handed to the store. */
    void polled(bool isOk);
    void storeFailed(const toban::Error &error);

private:
    void poll(Instant now);
    void answered(AlertAnswer answer);
    void failed(const Error &error);
    void keep(AlertBatch batch);

    const SourceId m_channel;
    Ports m_ports;
    PollRule m_rule;
    PollAttempts m_attempts;
    QString m_product; ///< as last told
};

} // namespace toban
