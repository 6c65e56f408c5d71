// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "holefiller.h"
#include "pollattempts.h"

namespace toban {

/** Whether polling itself works, for the banner that must be loud when it does not. */
struct PollingState {
    Instant lastTick; ///< when the poller last looked for work
    std::optional<Error> storeError; ///< the last batch could not be kept
    int services = 0;
    int backfilling = 0; ///< services whose past is being fetched
    Millis backfillLeft{0}; ///< summed length of known holes
};

/** Keeps one service up to date: live polls as PollSchedule says, and between them slices of the
 *  past that are missing (HoleFiller). What comes back goes to the store, failures too, as health.
 *  Main thread; at most one live request and one slice are under way. */
class ServicePoller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServicePoller)

public:
    /** @p history: how far back holes are filled; 0: not at all. */
    ServicePoller(Service service, HoleFiller::Ports ports, Millis configured, Millis history,
        QObject *parent = nullptr);

    /** Does what is due now; returns when to be called again. */
    [[nodiscard]] Instant tick(Instant now);
    void setShown(bool isShown) { m_rule.isShown = isShown; }
    /** Ask at once, whatever was refused or put off. */
    void retryNow();

    [[nodiscard]] const Service &service() const { return m_service; }
    [[nodiscard]] Millis dataStep() const { return m_rule.dataStep; }
    [[nodiscard]] Millis interval() const { return pollInterval(m_rule); }
    [[nodiscard]] HoleFiller &filler() { return m_filler; }
    [[nodiscard]] const HoleFiller &filler() const { return m_filler; }

Q_SIGNALS:
    /** An answer came (or failed) and was handed to the store. */
    void polled(bool isOk);
    void storeFailed(const toban::Error &error);
    /** A slice of the past has ended: see tick(). */
    void turned();

private:
    void poll(Instant now);
    void answered(const Result<Fetched> &fetched, Instant until);
    void failed(const Error &error);
    void keep(Batch batch);

    const Service m_service;
    const HoleFiller::Ports m_ports;
    PollRule m_rule;
    PollAttempts m_attempts;
    QString m_product;
    std::optional<Instant> m_answeredUntil;
    HoleFiller m_filler;
};

} // namespace toban
