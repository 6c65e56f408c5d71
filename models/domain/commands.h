// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertact.h"

#include <QFuture>

namespace toban {

/** What a user can want from a source. */
enum class IntentKind {
    RetrySource, ///< ask again now, also after a refused password
    SetSilence, ///< content: the silence (silencejson.h); with an id it is changed
    ExpireSilence, ///< content: the silence's id
    AlertAct, ///< done here alone: confirmed as soon as it is durable
    AcknowledgeIncident, ///< at its provider; of this and the next ones the content is
                         ///< incidentact.h
    ResolveIncident,
    NoteIncident,
    UpdateIncidentStatus, ///< tells those who follow it
    Unlock, ///< actions are allowed for a time; content: the reason; confirmed as AlertAct
};
[[nodiscard]] QString intentKindName(IntentKind kind);
[[nodiscard]] std::optional<IntentKind> intentKindFromName(const QString &name);

enum class IntentState {
    Pending, ///< waits for its source
    Confirmed,
    Failed,
    Cancelled, ///< undone before it was sent
    Stale, ///< waited too long: not sent unless the user says so again
};
[[nodiscard]] QString intentStateName(IntentState state);
[[nodiscard]] std::optional<IntentState> intentStateFromName(const QString &name);

struct Intent {
    IntentId id;
    IntentKind kind = IntentKind::RetrySource;
    SourceId source;
    Instant at;
    IntentState state = IntentState::Pending;
    QString outcome; ///< the reason where it failed; the source's id of what was made
    QString content = {}; ///< what exactly, by kind
    Instant notBefore = {}; ///< it can be undone until then
    QString author = {};
};

/** Intents go left: each is durable (outbox and audit) before the future finishes; what became of
 * it is read back as data. */
class Commands {
public:
    virtual ~Commands() = default;
    /** Id, time and state of the intent are set here. */
    [[nodiscard]] virtual QFuture<Result<IntentId>> submit(Intent intent) = 0;
    /** What was done at once and concerns no source, for the audit; Malformed where it waits for
     * one. Id, time and state of the intent are set here. */
    [[nodiscard]] virtual QFuture<Result<IntentId>> record(Intent intent) = 0;
    /** Takes back what was not sent yet, and drops what failed or was stale; Unsupported where it
     *  is too late. */
    [[nodiscard]] virtual QFuture<Result<void>> cancel(IntentId id) = 0;
    /** Sends what was stale or failed after all, as of now. */
    [[nodiscard]] virtual QFuture<Result<void>> renew(IntentId id) = 0;
    /** Done at once. Malformed: an acknowledgement without an end, an unknown verdict or class. */
    [[nodiscard]] virtual QFuture<Result<IntentId>> act(AlertAct act) = 0;
    /** Unsupported where there is no such act, or it is undone already. */
    [[nodiscard]] virtual QFuture<Result<void>> undoAct(IntentId id) = 0;
    /** Malformed: a text that is empty once spaces and line breaks are made one space. */
    [[nodiscard]] virtual QFuture<Result<MarkId>> setMark(Instant at, QString text) = 0;
    /** Unsupported where there is no such mark. */
    [[nodiscard]] virtual QFuture<Result<void>> removeMark(MarkId id) = 0;
};

/** The command pump's side: what waits, and what came of it. */
class Outbox {
public:
    virtual ~Outbox() = default;
    [[nodiscard]] virtual Result<std::vector<Intent>> pending() const = 0;
    [[nodiscard]] virtual QFuture<Result<void>> settle(
        IntentId id, IntentState state, QString outcome)
        = 0;
};

} // namespace toban
