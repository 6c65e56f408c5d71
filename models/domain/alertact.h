// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"

namespace toban {

enum class AlertActKind {
    Acknowledge, ///< somebody looks after it, until a time
    Unacknowledge,
    Verdict, ///< what the alert was worth
    Note,
    Classify, ///< another class than the rules', by hand
};
[[nodiscard]] QString alertActKindName(AlertActKind value);
[[nodiscard]] std::optional<AlertActKind> alertActKindFromName(const QString &name);

/** What an alert was worth, said by who looked. */
enum class AlertVerdict { Acted, NoAction, False, Duplicate };
[[nodiscard]] QString alertVerdictName(AlertVerdict value);
[[nodiscard]] std::optional<AlertVerdict> alertVerdictFromName(const QString &name);

/** What somebody did about an alert here; no source hears of it. Acts are added, never changed; one
 *  that is undone stays, with the time. */
struct AlertAct {
    IntentId id; ///< empty: not stored yet
    Labels alert; ///< the identity it is about, see AlertIdentity
    AlertActKind kind = AlertActKind::Note;
    Instant at;
    std::optional<Instant> until; ///< of an acknowledgement
    QString author;
    QString text; ///< a comment, on one line
    QString value; ///< the name of the verdict or of the class
    friend bool operator==(const AlertAct &, const AlertAct &) = default;
};

} // namespace toban
