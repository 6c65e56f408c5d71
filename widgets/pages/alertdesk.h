// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxline.h"
#include "incidentsview.h"
#include "page.h"

namespace toban {

/** Does what is wanted about alerts, one or many at a time, and takes the last of it back within
 *  five seconds. GUI thread. */
class AlertDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertDesk)

public:
    static constexpr Millis undoFor{5000};

    /** What @p ports refer to outlives this. */
    explicit AlertDesk(const PagePorts &ports, QObject *parent = nullptr);

    /** Why nothing can be done, a sentence; empty: it can. */
    [[nodiscard]] QString refusal() const;
    /** The same of silences: empty where a source takes them. */
    [[nodiscard]] QString silenceRefusal() const;
    /** Whether a reason would allow actions for a time. */
    [[nodiscard]] bool canUnlock() const;
    /** nullopt: locked, or nothing here is ever locked. */
    [[nodiscard]] std::optional<Millis> unlockedFor() const;
    void unlock(const QString &reason);

    void acknowledge(const std::vector<InboxLine> &lines, Instant until, const QString &comment);
    void unacknowledge(const std::vector<InboxLine> &lines);
    void judge(const std::vector<InboxLine> &lines, AlertVerdict verdict);
    void note(const std::vector<InboxLine> &lines, const QString &text);
    /** nullopt: by the rules again. */
    void classify(const std::vector<InboxLine> &lines, std::optional<AlertClass> alertClass);
    /** Sent to its source once it cannot be undone any more; with an id, it is changed. */
    void silence(Silence silence);
    void expire(const Silence &silence);
    /** Sent to their providers once it cannot be undone any more. @p kind: one of the four about
     *  incidents; @p text: of a note or a status update. */
    void askProviders(const std::vector<IncidentRow> &rows, IntentKind kind, const QString &text);
    /** Of a wish that was stale or failed. */
    void sendNow(const IntentId &wish);
    void drop(const IntentId &wish);

    [[nodiscard]] bool canUndo() const;
    void undo();
    /** What became of the last deed, plain text; failures a line each. */
    [[nodiscard]] const QString &report() const { return m_report; }
    void say(const QString &sentence);

Q_SIGNALS:
    void changed(); ///< the report, the lock, or whether there is something to undo

private:
    /** Deeds that are undone together. */
    struct Batch {
        QString done; ///< the sentence if all goes well
        QStringList failures;
        std::vector<IntentId> ids;
        size_t waiting = 0;
        bool isActs = true; ///< false: intents
    };
    using BatchPtr = std::shared_ptr<Batch>;

    void act(const std::vector<InboxLine> &lines, const AlertAct &pattern, const QString &done);
    void submit(Intent intent, const QString &done);
    void finish(const BatchPtr &batch, const QString &name, const Result<IntentId> &id);
    void settle(const BatchPtr &batch);
    void takeBack(const IntentId &id, bool isAct);
    [[nodiscard]] bool isAllowed();

    const PagePorts &m_ports;
    Instant m_unlockedUntil{};
    std::vector<IntentId> m_undoable;
    bool m_areActs = true;
    Instant m_undoUntil{};
    QString m_report;
};

} // namespace toban
