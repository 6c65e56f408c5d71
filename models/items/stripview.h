// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallqueries.h"
#include "pagequeries.h"

namespace toban {

/** A stretch in which an incident of a provider was open. */
struct IncidentSpan {
    TimeSpan span; ///< cut at the edges of what was asked for
    QString number; ///< as people say it; may be empty
    QString title; ///< the provider's: data, never markup
    friend bool operator==(const IncidentSpan &, const IncidentSpan &) = default;
};

/** What the time strip shows: as known at the end of its span, wherever the cursor stands. */
struct StripView {
    OverviewView overview; ///< without saturation
    std::vector<IncidentSpan> incidents; ///< oldest first
    std::vector<TimeSpan> untold; ///< where a source of alerts did not answer, oldest first
};

/** What is read for the strip beside the samples. Both may be absent. */
struct StripSources {
    AlertLens alerts{};
    const OnCallQueries *onCall = nullptr;
};

/** Synchronous, as all below: for a reader thread. The alerts are those of @p page. */
[[nodiscard]] Result<StripView> readStrip(
    const Queries &store, const OnCallQueries *onCall, const PageRequest &page);

/** As known at the end of @p span, oldest first. What is open ends where its provider answered
 *  last. Nothing where @p onCall is nullptr. */
[[nodiscard]] Result<std::vector<IncidentSpan>> readIncidentSpans(
    const Queries &store, const OnCallQueries *onCall, TimeSpan span);

/** The moments at which something on the strip begins, ends or stands marked, each once, oldest
 *  first. What reaches over an edge of the span does not change there. */
[[nodiscard]] std::vector<Instant> changesOf(const StripView &view);

[[nodiscard]] std::optional<Instant> lastChangeBefore(
    const std::vector<Instant> &changes, Instant at);
[[nodiscard]] std::optional<Instant> firstChangeAfter(
    const std::vector<Instant> &changes, Instant at);

/** The change nearest to an edge of the span, looked for from there: from its end backwards, or
 * from its beginning on. Of alerts, incidents and the marks of users; not of what only samples
 * tell. */
enum class SearchFrom { Beginning, End };
[[nodiscard]] Result<std::optional<Instant>> findChange(
    const Queries &store, const StripSources &sources, TimeSpan span, SearchFrom edge);

} // namespace toban
