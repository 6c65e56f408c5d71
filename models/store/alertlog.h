// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "database.h"

#include <QHash>

namespace toban {

/** Writes alerts as observed: a row of alert_span while an alert stays in one state. What is open
 * is kept in memory, so that an answer in which nothing changed writes nothing. Writer thread only.
 */
class AlertLog final {
public:
    /** Inside the open transaction; true where anything was written but the time of the answer.
     *  After an error, and where the transaction failed, forget() must follow. */
    [[nodiscard]] Result<bool> write(Database &journal, const AlertBatch &batch);
    void forget() { m_channels.clear(); }

private:
    struct Open {
        qint64 alert = 0;
        qint64 span = 0;
        Instant episode;
        std::optional<double> episodeValue;
        AlertReport report; ///< as last told
        qint64 seenIn = 0; ///< number of the answer it was in last
    };
    struct Channel {
        QHash<Labels, Open> open;
        qint64 answers = 0;
        std::optional<Instant> answeredAt;
        std::optional<std::vector<AlertRule>> rules;
    };

    [[nodiscard]] Result<Channel *> channel(Database &journal, const SourceId &id);
    [[nodiscard]] Result<bool> writeAlerts(
        Database &journal, const AlertBatch &batch, Channel &channel);
    [[nodiscard]] Result<bool> see(
        Database &journal, const AlertBatch &batch, Channel &channel, const AlertReport &report);
    [[nodiscard]] Result<bool> endMissing(
        Database &journal, const AlertBatch &batch, Channel &channel);
    [[nodiscard]] Result<bool> writeRules(
        Database &journal, const AlertBatch &batch, Channel &channel);

    QHash<SourceId, Channel> m_channels;
};

} // namespace toban
