// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <QStringList>

namespace toban {

enum class SourceState {
    Unknown, ///< nobody asked
    Ok, ///< the last answer was whole and understood
    Failing, ///< the last attempts failed; they go on with growing pauses
    Refused, ///< 401/403 three times: not asked again until the user says so
};

[[nodiscard]] QString sourceStateName(SourceState state);
[[nodiscard]] std::optional<SourceState> sourceStateFromName(const QString &name);

/** What one poll said of its source. A failed poll is an observation too. */
struct HealthObservation {
    SourceId source;
    Instant at; ///< when the answer (or the failure) came
    SourceState state = SourceState::Unknown;
    std::optional<Error> error; ///< of this attempt
    Millis answerTime{0}; ///< from request to whole answer
    int failures = 0; ///< in a row
    std::optional<Instant> nextTry;
    QString product; ///< "Prometheus 2.42.0"; empty: not known
    QStringList warnings; ///< the source's own, such as partial data
    Millis clockSkew{0}; ///< the source's clock minus ours
};

/** A source as of a moment. lastSuccess and newestData from the store, so also after a restart. */
struct SourceHealth {
    HealthObservation last;
    std::optional<Instant> lastSuccess;
    std::optional<Instant> newestData;
    std::optional<Instant> observedSince; ///< since when it has been in this state
};

} // namespace toban
