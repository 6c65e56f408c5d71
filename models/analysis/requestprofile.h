// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnsums.h"
#include "quantiletimeline.h"
#include "requestgrouping.h"
#include "service.h"

#include <map>
#include <set>

namespace toban {

/** One request of the table; seconds, and shares of 1. */
struct ProfileRow {
    Labels labels; ///< the labels that name it
    RequestMembers members;
    double calls = 0;
    double totalSeconds = 0;
    double share = 0; ///< of the total time of all requests
    double cumulativeShare = 0;
    double meanSeconds = 0; ///< NaN without a sum
    double dispersion = 0; ///< see estimatedDispersion()
    std::optional<double> errorRatio; ///< nullopt: cannot be told
    double errorCount = 0;
    std::vector<std::pair<QString, double>> statusCalls; ///< "2xx" → calls, by name
    std::vector<QuantileEstimate> quantiles;
    QuantileEstimate longest; ///< the bucket of the slowest call
    double edgeUncertainty = 0;
    std::vector<double> sparkline; ///< p95 per column of the grid, NaN gaps
    Histogram histogram; ///< merged over the window, in the family's own unit
};

struct ProfileOptions {
    std::span<const double> quantiles;
    double toSeconds = 1;
    /** As a mean over the targets: scrape time at the edges that were used, and the time between.
     */
    double edgeSeconds = 0;
    double coveredSeconds = 0;
    /** Scrape time at the two edges of one column. */
    double columnEdgeSeconds = 0;
};

/** The requests of a service by total time. */
class RequestProfile final {
public:
    /** @p keyLabels together name a row, after @p grouping; @p outcome tells errors and status. */
    RequestProfile(const ColumnGrid &grid, QStringList keyLabels, OutcomeSignal outcome,
        RequestGrouping grouping = {});

    void addLatency(const HistogramIncrements &increments);
    /** Joined to the latency by the key labels; requests without latency have no row. */
    void addOutcome(const CounterIncrements &increments);

    /** Requests that were called, largest total time first, ties by their labels. */
    [[nodiscard]] std::vector<ProfileRow> rows(const ProfileOptions &options) const;

private:
    struct Outcome {
        double calls = 0;
        double errors = 0;
        std::map<QString, double> status;
    };
    [[nodiscard]] Labels keyOf(const Labels &labels) const;
    [[nodiscard]] ProfileRow row(
        const Labels &labels, const ColumnSums &sums, const ProfileOptions &options) const;
    void addOutcomeTo(ProfileRow &row) const;

    ColumnGrid m_grid;
    QStringList m_keyLabels;
    OutcomeSignal m_outcome;
    RequestGrouping m_grouping;
    std::map<Labels, std::set<Labels>> m_members; ///< only with rules
    std::map<Labels, ColumnSums> m_latency;
    std::map<Labels, Outcome> m_outcomes;
};

} // namespace toban
