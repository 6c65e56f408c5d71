// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "labels.h"

namespace toban {

/** One single request that a histogram counted, with the labels by which it is found elsewhere
 *  (OpenMetrics 1.0, "Exemplars"). */
struct Exemplar {
    Labels series; ///< of the histogram: the family as __name__, without le
    Labels labels; ///< its own: trace_id, span_id, …
    Instant at;
    double value = 0; ///< in the family's own unit; finite
    friend bool operator==(const Exemplar &, const Exemplar &) = default;
};

/** The trace among the labels of an exemplar, by the names in use (trace_id, traceID, traceId,
 *  TraceID); empty: none. */
[[nodiscard]] QString traceIdOf(const Labels &labels);

} // namespace toban
