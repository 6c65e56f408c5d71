// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <QFuture>

namespace toban {

/** What a user can want from a source. */
enum class IntentKind {
    RetrySource, ///< ask again now, also after a refused password
};
[[nodiscard]] QString intentKindName(IntentKind kind);
[[nodiscard]] std::optional<IntentKind> intentKindFromName(const QString &name);

enum class IntentState { Pending, Confirmed, Failed };
[[nodiscard]] QString intentStateName(IntentState state);
[[nodiscard]] std::optional<IntentState> intentStateFromName(const QString &name);

struct Intent {
    IntentId id;
    IntentKind kind = IntentKind::RetrySource;
    SourceId source;
    Instant at;
    IntentState state = IntentState::Pending;
    QString outcome; ///< the reason where it failed
};

/** Intents go left: each is durable (outbox and audit) before the future finishes; what became of
 * it is read back as data. */
class Commands {
public:
    virtual ~Commands() = default;
    [[nodiscard]] virtual QFuture<Result<IntentId>> submit(IntentKind kind, SourceId source) = 0;
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
