// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertqueries.h"
#include "database.h"

#include <QHash>
#include <QMutex>

namespace toban {

/** Reads of alerts. Label sets are read out of their text once and kept: the same ones are asked
 * for again and again. Thread-safe, as long as each thread brings its own connection. */
class AlertReader final {
public:
    [[nodiscard]] Result<std::vector<AlertSighting>> alerts(
        Database &journal, Instant at, Millis goneFor);
    [[nodiscard]] Result<std::vector<AlertSighting>> lastSeen(
        Database &journal, const SourceId &channel, const Matchers &which, Instant at);
    [[nodiscard]] Result<std::vector<AlertTransition>> transitions(
        Database &journal, TimeSpan span, const std::vector<Labels> &which);
    [[nodiscard]] static Result<Instant> reach(Database &journal, TimeSpan span, int most);
    [[nodiscard]] static Result<std::vector<std::pair<SourceId, AlertRule>>> rules(
        Database &journal, Instant at);
    /** @p text as searchText() makes it, cut into words. */
    [[nodiscard]] Result<std::vector<AlertSighting>> find(
        Database &journal, const QStringList &words, Instant at, int limit);

private:
    /** Alerts of a channel that match: new rows are looked through once. */
    struct Matching {
        qint64 lookedThrough = 0; ///< up to this row
        std::vector<qint64> alerts;
    };

    [[nodiscard]] Result<std::vector<qint64>> matching(
        Database &journal, const SourceId &channel, const Matchers &which);
    [[nodiscard]] Result<std::optional<AlertSighting>> lastSeenOf(
        Database &journal, qint64 alert, Instant at);
    [[nodiscard]] Labels labelsOf(qint64 alert, const QString &text);

    QMutex m_mutex;
    QHash<qint64, Labels> m_labels; ///< by row of the table alert
    QHash<QString, Matching> m_matching; ///< by channel and matchers
};

} // namespace toban
