// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery.h"
#include "shortlist.h"

#include <QHash>

namespace toban {

/** A family with what the server says about it. */
struct FamilyFacts {
    FamilyCandidate candidate;
    std::vector<Labels> series; ///< of one histogram each: without le
    std::vector<std::pair<Labels, double>> rates; ///< requests/s by groupingLabels()
};

/** Everything the planner needs to know of a server, as of one moment. */
struct DiscoveryFacts {
    Shortlist shortlist;
    std::vector<FamilyFacts> families;
    QHash<QString, std::vector<Labels>> counters; ///< by metric
    QHash<QString, std::vector<Labels>> gauges; ///< by metric: label sets cut to groupingLabels()
    std::vector<Labels> targets; ///< the series of up
    QHash<QString, Millis> scrapeIntervals; ///< by job, as far as measured
};

/** Series of one family that belong to one service. */
struct ServiceGroup {
    const FamilyFacts *family = nullptr;
    QString name; ///< as people call the service
    QString nameLabel; ///< where the name stands: service, app, …, job
    std::vector<Labels> series;
    Matchers match; ///< picks these series out of the family
    Matchers targetMatch; ///< picks the same targets out of other metrics
    QStringList targetLabels; ///< labels that come from the target, not from the request
    double requestsPerSecond = 0;
    int targets = 0;
};

/** job, instance and every label in which a recipe looks for the name of a service. */
[[nodiscard]] QStringList groupingLabels(const RecipeBook &book);

/** One group for each (family, name of a service). Pure; @p facts outlives the answer. */
[[nodiscard]] std::vector<ServiceGroup> groupByService(const DiscoveryFacts &facts);

/** How full the pools, processes and machines of a service are. Pure. @p notes takes why something
 *  that exists was left out. */
[[nodiscard]] std::vector<SaturationSignal> planSaturation(
    const DiscoveryFacts &facts, const ServiceGroup &group, QStringList &notes);

/** Turns facts into proposals, best first: applications before proxies before the monitoring
 * itself, then by traffic; what measures the same requests once more, and what no recipe knows,
 * last. Source ids are left empty. Pure. */
[[nodiscard]] DiscoveryReport planServices(const RecipeBook &book, const DiscoveryFacts &facts);

} // namespace toban
