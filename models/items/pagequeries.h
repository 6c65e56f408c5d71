// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonview.h"
#include "queries.h"
#include "sourcesview.h"
#include "views.h"

namespace toban {

struct PageRequest {
    Service service;
    TimeSpan span;
    Instant asOf; ///< the cursor, or now
    int columns = 120; ///< how many columns the charts have room for
    Matchers filter; ///< environment, cluster: holds across pages
    Millis pollStep{0};
    bool isOffline = false; ///< no source is connected, by choice
    std::optional<Baseline> comparedWith{}; ///< whose percentiles are read too; nullopt: none
    bool hasExemplars = true; ///< false: they are not read
    AlertLens alerts{}; ///< whose firing is told beside the samples
    bool hasFirstSeen = false; ///< requests: when each was seen first is read too
};

/** The pages, read from the store alone. Synchronous: for a reader thread or a command. */
[[nodiscard]] Result<OverviewView> readOverview(const Queries &store, const PageRequest &page);

/** @p breakDownBy: a label (such as instance or version) that splits every request; empty: none. */
[[nodiscard]] Result<RequestsView> readRequests(
    const Queries &store, const PageRequest &page, const QString &breakDownBy = {});

/** What changed from @p before (A) to @p after (B), which differ in their spans. Malformed where a
 * span is empty. */
[[nodiscard]] Result<ComparisonView> readComparison(const Queries &store, const PageRequest &before,
    const PageRequest &after, const ComparisonOptions &options = {});

/** The percentile chart of one request: see conditionsOf(). */
[[nodiscard]] Result<OverviewView> readRequestDetail(
    const Queries &store, const PageRequest &page, const Matchers &only);

[[nodiscard]] Result<SourcesView> readSources(const Queries &store,
    const std::vector<Service> &services, Instant asOf, Millis pollStep, bool isOffline);

} // namespace toban
