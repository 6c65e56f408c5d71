// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <QSet>

namespace toban {

/** That something changed, never what: whoever shows it reads it again. */
struct ChangeSet {
    qint64 sequence = 0; ///< grows by one per commit, per file
    QSet<SourceId> sources; ///< whose samples or health changed
    std::optional<TimeSpan> samples; ///< where samples were added, over all series
    bool health = false;
    bool intents = false;
    bool marks = false;
    bool alerts = false; ///< alerts, silences, rules or what was done about them
    bool onCall = false; ///< rotas, incidents of providers, handovers

    /** Whether anybody who shows something has to read again. */
    [[nodiscard]] bool isNews() const
    {
        return !sources.isEmpty() || health || intents || marks || alerts || onCall;
    }
    /** Both in one: for readers that were busy in between. */
    void merge(const ChangeSet &other);
};

} // namespace toban
