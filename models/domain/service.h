// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "matcher.h"
#include "quantity.h"
#include "requestgroup.h"

#include <QStringList>

namespace toban {

enum class HistogramKind { Classic, Native };

/** How long requests take: a histogram family. @c metric is the family without _bucket. */
struct LatencySignal {
    QString metric;
    Matchers match;
    HistogramKind kind = HistogramKind::Classic;
    double toSeconds = 1; ///< 0.001 where the family counts milliseconds

    friend bool operator==(const LatencySignal &, const LatencySignal &) = default;
};

/** How many requests and how they ended: a counter family, or, with an empty metric, the count of
 *  the latency histogram itself (which then carries the status label). */
struct OutcomeSignal {
    QString metric;
    Matchers match;
    QString statusLabel; ///< such as code, status, http_response_status_code; empty: unknown
    Matchers errors; ///< which of them are errors, such as code=~"5.."; empty: none can be told

    friend bool operator==(const OutcomeSignal &, const OutcomeSignal &) = default;
};

/** How full something is. A query in the source's language gives the amount; a limit (a number or
 *  another query) makes it a share of 1. */
struct SaturationSignal {
    QString name; ///< short, shown beside the line: "workers", "cpu"
    QString query;
    QString limitQuery; ///< empty where @c limit counts
    double limit = 0; ///< 0: no limit is known, the amount is shown as it is
    Unit unit = Unit::None;

    friend bool operator==(const SaturationSignal &, const SaturationSignal &) = default;
};

/** What is watched: the four signals of one service at one source, and the labels that together
 *  name a request, in the order they are written ("POST /api/checkout" is {method, route}). */
struct Service {
    ServiceId id;
    SourceId source;
    QString recipe; ///< the convention it was found by, for the reader
    LatencySignal latency;
    QStringList requestLabels;
    std::vector<RequestGroup> groups; ///< the first that matches decides
    ServiceId proxy; ///< the service that sees the same requests in front of this one; empty: none
    OutcomeSignal outcome;
    std::vector<SaturationSignal> saturation;
    double latencyObjective = 0; ///< seconds; 0: none
    double objectiveQuantile = 0.99;
    QString
        traceUrl; ///< where a trace is looked at, with {trace_id}: see traceLink(); empty: nowhere

    friend bool operator==(const Service &, const Service &) = default;
};

/** Labels that tell the target a series came from: instance, job and what a federation adds. */
[[nodiscard]] const QStringList &targetLabelNames();
/** The target of a series: its labels cut down to targetLabelNames(). */
[[nodiscard]] Labels targetOf(const Labels &labels);

/** Series that Toban itself names in the store, beside those named by the source. */
namespace seriesname {
inline constexpr QLatin1StringView saturation("toban:saturation"); ///< labels service, signal
inline constexpr QLatin1StringView saturationLimit("toban:saturation_limit");
/** What runs on a target, from its *_build_info metrics: the labels of the target, version,
 * revision and family (the metric's own name). */
inline constexpr QLatin1StringView build("toban:build");
} // namespace seriesname

} // namespace toban
