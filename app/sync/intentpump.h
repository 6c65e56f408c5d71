// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "instant.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace toban {

class AlertSource;
class ChangeFeed;
class Clock;
class OnCallSource;

/** Executes what waits in the outbox: asks sources again, sends silences, and what is to be done
 *  about incidents at their provider. What waits is read anew before anything is sent, so that what
 *  was undone is not. A change waits while its source does not answer, and for no longer than ten
 *  minutes; what the source refuses has failed, with its reason. Main thread. */
class IntentPump final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntentPump)

public:
    struct Ports {
        Outbox &outbox;
        ChangeFeed &changes;
        const Clock &clock;
    };
    /** What the intents are about. A source is meant by its own id and by those of its channels. */
    struct Targets {
        std::function<bool(const SourceId &source)> retry; ///< false: no such source
        std::function<AlertSource *(const SourceId &source)> silences; ///< nullptr: no such source
        /** nullptr: no such source */
        std::function<OnCallSource *(const SourceId &source)> incidents = {};
    };

    IntentPump(Ports ports, Targets targets, QObject *parent = nullptr);

    /** Does what is due now; returns when to be called again. */
    [[nodiscard]] Instant tick(Instant now);
    void readSoon() { m_due = Instant(); }

Q_SIGNALS:
    void intentsCame(); ///< tick() is wanted
    void silencesChanged(const toban::SourceId &source); ///< one was made, changed or ended
    void incidentsChanged(const toban::SourceId &source); ///< something was done about one

private:
    struct Attempt {
        int failures = 0;
        Instant notBefore{};
        bool isInFlight = false;
        bool isSettled = false; ///< a list of what waits that was read before may still name it
    };
    void read();
    void execute(const Intent &intent, Instant now);
    void send(const Intent &intent);
    void act(const Intent &intent);
    void sent(const Intent &intent, const Result<QString> &id);
    void confirm(const Intent &intent, const QString &outcome);
    void settle(const Intent &intent, IntentState state, const QString &outcome);
    void wakeAt(Instant at);

    Ports m_ports;
    Targets m_targets;
    const Instant m_begun;
    QHash<IntentId, Attempt> m_attempts;
    std::optional<Instant> m_due = Instant(); ///< when to read the outbox; nullopt: when it changes
    QThreadPool m_reader; ///< its end waits for the read: the outbox outlives it
    bool m_isReading = false;
};

} // namespace toban
