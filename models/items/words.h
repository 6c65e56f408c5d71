// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "comparison.h"
#include "freshness.h"
#include "health.h"
#include "views.h"

namespace toban {

/** Translated words for what the domain names in stable English. */
namespace words {

/** "42 s", "6 min", "3 h", "2 d": how long ago, in the largest whole unit. */
[[nodiscard]] QString age(Millis span);
/** "last 1 h", "last 7 d". */
[[nodiscard]] QString lastSpan(Millis span);
[[nodiscard]] QString freshness(Freshness freshness);
[[nodiscard]] QString sourceState(SourceState state);
/** The id; of what is told of alerts alone "prometheus (alerts)". */
[[nodiscard]] QString sourceName(const SourceId &source);
[[nodiscard]] QString provenance(Provenance provenance);
/** What kind of failure, in a few words for a reader. */
[[nodiscard]] QString errorKind(ErrorKind kind);
[[nodiscard]] QString requestChange(RequestChange change);
/** "the day before", "a range of its own". */
[[nodiscard]] QString baseline(Baseline::Kind kind);
/** One sentence for an empty chart. */
[[nodiscard]] QString emptiness(Emptiness emptiness, const std::optional<Error> &error);
/** By which rules a group came about, and the requests in it; a line each. Plain text. */
[[nodiscard]] QString groupMembers(const RequestMembers &members, const QStringList &names);
/** "p99", "p99.9". */
[[nodiscard]] QString quantileName(double q);
/** "p99 1.63 s, between 1.0 s and 2.5 s, n = 1,021", or why not. */
[[nodiscard]] QString quantileInterval(const QuantileEstimate &estimate);
/** The same with where it comes from and, where so, that there are too few observations. */
[[nodiscard]] QString quantileSentence(const QuantileEstimate &estimate);

} // namespace words

} // namespace toban
