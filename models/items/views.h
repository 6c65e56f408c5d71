// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "estimate.h"
#include "firingspans.h"
#include "freshness.h"
#include "health.h"
#include "histogramsum.h"
#include "mark.h"
#include "requestgrouping.h"
#include "service.h"

#include <array>

namespace toban {

/** What a page shows, as plain values: the same for the window, for inspect and for a picture. */

/** The percentiles of every page, in this order. */
inline constexpr std::array<double, 4> pageQuantiles = {0.5, 0.9, 0.95, 0.99};

/** Which scrapes a window really used of one instance: its edges are the last scrapes at or before
 *  the window's, cut anew at each restart or hole in what is known. */
struct InstanceEdges {
    Labels target;
    struct Segment {
        Instant from; ///< the scrape (or process start) from which is counted
        Instant to; ///< the scrape up to which is counted
        bool fromProcessStart = false;
        bool isBridged = false; ///< scrapes were lost inside
    };
    std::vector<Segment> segments;
    Millis scrapeDuration{0}; ///< the longest at an edge: the counters were read within it
};

/** Why a chart has nothing to draw. */
enum class Emptiness { None, NoSuchSeries, Gap, SourceError, FilteredOut, NeverAsked };

/** A moment that stands out on every chart. */
struct ViewMark {
    enum class Kind {
        Set, ///< by a user: has an id and a text
        Restart, ///< of the instances, seen in the data: one or, close together, several
        Version, ///< of the instances, seen in the data: one or, in a rollout, several
    };

    Instant at;
    Kind kind = Kind::Set;
    MarkId id{}; ///< Set only
    QString text{}; ///< Set only
    QStringList instances{}; ///< Restart and Version
    QString before{}; ///< Version only
    QString after{}; ///< Version only
    friend bool operator==(const ViewMark &, const ViewMark &) = default;
};

/** A single request of those a histogram counted. */
struct ViewExemplar {
    Instant at;
    double seconds = 0;
    QString request; ///< "POST /api/checkout"; empty where the service has no request labels
    Labels labels; ///< its own: trace_id, …
    friend bool operator==(const ViewExemplar &, const ViewExemplar &) = default;
};

struct ViewHead {
    ServiceId service;
    SourceId source;
    TimeSpan span;
    Instant asOf;
    Millis step{0}; ///< of the columns
    Millis dataStep{0}; ///< the scrape interval, as seen
    std::optional<Instant> newestData;
    Freshness freshness = Freshness::Unknown;
    int presentTargets = 0; ///< at the right edge
    int expectedTargets = 0;
    std::vector<TimeSpan> holes; ///< never asked with success
    std::vector<InstanceEdges> edges;
    std::vector<ViewMark> marks; ///< oldest first
    std::vector<FiringSpan> alerts; ///< when pages and tickets fired
    Emptiness emptiness = Emptiness::None;
    std::optional<Error> sourceError; ///< the source's last failure, if it is failing
    std::optional<Instant> nextTry; ///< if it is failing
};

/** One line of a chart: values at the right edges of the view's columns; NaN is a gap. */
struct ViewLine {
    QString name; ///< "2xx", "workers"
    Unit unit = Unit::None;
    std::vector<double> values;
    double latest = 0; ///< NaN: none
};

struct SaturationLine {
    ViewLine line; ///< share of the limit (Unit::Ratio) where a limit is known
    std::vector<Instant> times; ///< its own grid
    double amount = 0; ///< latest, in @c unit
    double limit = 0; ///< 0: not known
    Unit unit = Unit::None;
};

/** The percentiles of the period a page is compared with, in its own time. */
struct EarlierLatency {
    Baseline baseline;
    TimeSpan span;
    std::vector<QuantileColumn> latency; ///< a quantile per pageQuantiles
    std::vector<QuantileEstimate> rangeQuantiles; ///< merged over the whole span
    bool isObserved = false; ///< false: nothing is known of that period
};

struct OverviewView {
    ViewHead head;
    std::vector<QuantileColumn> latency; ///< a quantile per pageQuantiles
    std::vector<QuantileEstimate> rangeQuantiles; ///< merged over the whole span
    double calls = 0;
    std::vector<ViewExemplar> exemplars; ///< at most one a column: the slowest; oldest first
    std::vector<TimeSpan> columns; ///< of the lines below
    std::vector<ViewLine> traffic; ///< requests/s by status class; "all" where none is known
    ViewLine errorRatio; ///< NaN where no calls
    ViewLine errorsPerSecond;
    bool errorsKnown = false; ///< false: the service declares no way to tell errors
    double errorCount = 0; ///< with errorsKnown, 0 means "no errors seen"
    std::vector<SaturationLine> saturation; ///< worst first
    std::optional<EarlierLatency> earlier; ///< only where it was asked for
};

struct RequestRow {
    QString request; ///< "POST /api/checkout"
    Labels labels; ///< the request labels (and the break-down label)
    RequestMembers members; ///< of a group
    QStringList memberNames; ///< how the source names them
    double calls = 0;
    double totalSeconds = 0;
    double share = 0; ///< of the total time of all requests
    double cumulativeShare = 0;
    double meanSeconds = 0; ///< NaN without calls
    double callsPerSecond = 0; ///< over the seconds known
    double busy = 0; ///< total time over the seconds known: calls at work at a time, on average
    double dispersion = 0; ///< see estimatedDispersion()
    std::optional<double> errorRatio; ///< nullopt: cannot be told
    double errorCount = 0;
    std::vector<std::pair<QString, double>> statusCalls; ///< "2xx" → calls
    std::vector<QuantileEstimate> quantiles; ///< per pageQuantiles
    QuantileEstimate longest; ///< the bucket of the slowest call
    /** Total time less that of the period compared with, as much of that as of this is known; NaN:
     *  not compared, or nothing is known of it. */
    double changeSeconds = std::numeric_limits<double>::quiet_NaN();
    double edgeUncertainty = 0; ///< observations that may lie on the other side of an edge
    Histogram histogram; ///< merged over the window, in the family's own unit
    std::vector<double> sparkline; ///< p95 by column, NaN gaps
};

struct RequestsView {
    ViewHead head;
    std::vector<RequestRow> rows; ///< by total time, largest first
    double calls = 0;
    double totalSeconds = 0;
    double knownSeconds = 0; ///< the part of the range about which something is known
    QString brokenDownBy; ///< label; empty: not
    QStringList breakDownLabels; ///< labels the table can be broken down by
};

struct SourceRow {
    SourceHealth health;
    Freshness freshness = Freshness::Unknown;
    Millis dataStep{0};
    int presentTargets = 0;
    int expectedTargets = 0;
    QStringList services;
    bool isProven = true; ///< false: of a source of alerts whose last answer may not be all
};

struct SourcesView {
    Instant asOf;
    std::vector<SourceRow> rows;
};

} // namespace toban
