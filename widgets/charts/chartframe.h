// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "longseries.h"
#include "quantity.h"
#include "shownzones.h"
#include "theme.h"

#include <limits>
#include <optional>
#include <vector>

namespace toban {

enum class LineShape {
    Straight, ///< point to point
    Steps, ///< each value holds back to the previous point: it stands for (previous, this]
    Dots, ///< points only, as for the maximum
};

/** One line. times ascend; values are in the frame's unit, NaN or Inf is a gap that breaks it. */
struct LineSeries {
    QString name; ///< "p99", "2xx", "workers"
    Token token = Token::P99;
    double width = 1; ///< 1 to 3 px
    bool isDashed = false;
    bool isFilled = false; ///< tinted down to the base line
    LineShape shape = LineShape::Straight;
    std::vector<Instant> times;
    std::vector<double> values;
    LongSeries samples; ///< where not empty: instead of times and values, for a line too long for
                        ///< them; not for weak points, counts and stacks
    std::vector<char> weak; ///< parallel or empty; not 0: too few observations, hollow and grey
    std::vector<double> counts; ///< parallel or empty: the observations each value stands on
    double needed = 0; ///< observations a value needs, for the readout "n=312, p99 needs 1000"
    QString endLabel; ///< at the right edge: "p99 374 ms"; empty: none
    int comparedWith = -1; ///< this line is an earlier period of that line: delta in the readout
    friend bool operator==(const LineSeries &, const LineSeries &) = default;
};

/** A shaded interval. times ascend; NaN breaks it; high may be +Inf (up to the top). */
struct Band {
    Token token = Token::P99;
    int line = -1; ///< the line it belongs to: its readout adds "(low–high)"
    std::vector<Instant> times;
    std::vector<double> low;
    std::vector<double> high;
    friend bool operator==(const Band &, const Band &) = default;
};

/** Counts in a strip beneath the plot, own scale from zero. */
struct VolumeBars {
    QString name; ///< "calls"
    Token token = Token::P50;
    std::vector<TimeSpan> spans;
    std::vector<double> values; ///< NaN: not known
    friend bool operator==(const VolumeBars &, const VolumeBars &) = default;
};

struct Threshold {
    double value = 0;
    QString label; ///< "SLO p99 ≤ 800 ms"
    Token token = Token::Warn;
    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/** Background of a span, such as the time an alert was firing. */
struct TintedSpan {
    TimeSpan span;
    Token token = Token::Critical;
    QString text; ///< for the readout
    friend bool operator==(const TintedSpan &, const TintedSpan &) = default;
};

/** Diagonal hatch: nothing is known here. */
struct HatchedSpan {
    TimeSpan span;
    QString text; ///< "not asked", "stale since 10:42"
    friend bool operator==(const HatchedSpan &, const HatchedSpan &) = default;
};

/** A small triangle on the base line: a deploy, a restart, a counter reset. */
struct ChartMark {
    Instant at;
    QString text;
    Token token = Token::Info;
    QString key{}; ///< for whoever can remove it; empty: nobody can
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

/** A single observation among those the lines stand on, drawn as a hollow diamond. */
struct ChartExemplar {
    Instant at;
    double value = 0;
    QString text; ///< for the readout, in lines
    QString key{}; ///< its trace; empty: it cannot be activated
    friend bool operator==(const ChartExemplar &, const ChartExemplar &) = default;
};

/** Why there is nothing to draw, or less than all. A real zero is not here: it is a line on zero.
 */
enum class EmptyKind {
    None,
    Loading, ///< first time: bare axes
    NoSeries,
    Gap, ///< the series exist; nothing was observed in this span
    SourceError,
    Truncated, ///< data is drawn; the sentence stands below it
    FilteredOut,
    NeverAsked,
};

struct EmptyNote {
    EmptyKind kind = EmptyKind::None;
    QString sentence; ///< what is (not) shown and why; plain text
    QString detail; ///< the source's own words, cut to 120 characters when drawn
    QString action; ///< "Explain", "Clear filter"; empty: none. See ChartView::actionRequested
    friend bool operator==(const EmptyNote &, const EmptyNote &) = default;
};

/** Everything a chart draws, as a value. Instants outside the span are clipped. */
struct ChartFrame {
    QString title; ///< for the accessible name
    TimeSpan span;
    QTimeZone zone = QTimeZone::utc();
    std::optional<QTimeZone> secondZone{}; ///< its clock stands beneath that of the zone
    Unit unit = Unit::None;
    bool isLog = false;
    bool isStacked = false; ///< lines are stacked areas, first at the bottom; needs shared times
    std::optional<double> low; ///< fixed end of the y axis; else 0 (linear) or the data (log)
    std::optional<double> high; ///< the axis reaches at least here
    std::vector<LineSeries> lines; ///< the last is painted on top
    std::vector<Band> bands;
    VolumeBars volume;
    std::vector<Threshold> thresholds;
    std::vector<TintedSpan> tints;
    std::vector<HatchedSpan> hatches;
    std::vector<TimeSpan> widened; ///< columns joined to get enough observations: bracketed
    std::vector<ChartMark> marks;
    std::vector<ChartExemplar> exemplars;
    EmptyNote empty;
    Freshness freshness = Freshness::Live;
    std::optional<Instant> newestData; ///< stale and lost hatch from here to the right edge
    friend bool operator==(const ChartFrame &, const ChartFrame &) = default;
};

} // namespace toban
