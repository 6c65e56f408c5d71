// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewframes.h"

#include "framebasics.h"
#include "words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban::frames {

EmptyKind emptyKind(Emptiness emptiness)
{
    switch (emptiness) {
    case Emptiness::None:
        return EmptyKind::None;
    case Emptiness::NoSuchSeries:
        return EmptyKind::NoSeries;
    case Emptiness::Gap:
        return EmptyKind::Gap;
    case Emptiness::SourceError:
        return EmptyKind::SourceError;
    case Emptiness::FilteredOut:
        return EmptyKind::FilteredOut;
    case Emptiness::NeverAsked:
        return EmptyKind::NeverAsked;
    }
    return EmptyKind::None;
}

struct FrameTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Frames)
};

static EmptyNote emptyNoteOf(const ViewHead &head)
{
    EmptyNote note;
    note.kind = emptyKind(head.emptiness);
    if (note.kind == EmptyKind::SourceError && head.sourceError) {
        note.sentence
            = FrameTexts::tr("The source fails: %1").arg(words::errorKind(head.sourceError->kind));
        note.detail = head.sourceError->detail;
    } else {
        note.sentence = words::emptiness(head.emptiness, head.sourceError);
    }
    if (note.kind == EmptyKind::SourceError)
        note.action = FrameTexts::tr("Explain");
    if (note.kind == EmptyKind::FilteredOut)
        note.action = FrameTexts::tr("Clear filter");
    return note;
}

ChartFrame frameOf(const ViewHead &head, const QString &title, const ShownZones &zones)
{
    ChartFrame frame;
    frame.title = title;
    frame.span = head.span;
    frame.zone = zones.first;
    frame.secondZone = zones.second;
    frame.freshness = head.freshness;
    frame.newestData = head.newestData;
    for (const TimeSpan &hole : head.holes)
        frame.hatches.push_back({hole, FrameTexts::tr("not asked")});
    frame.marks = marksOf(head);
    frame.tints = tintsOf(head);
    frame.empty = emptyNoteOf(head);
    return frame;
}

ChartFrame loading(const QString &title, TimeSpan span, const ShownZones &zones)
{
    ChartFrame frame;
    frame.title = title;
    frame.span = span;
    frame.zone = zones.first;
    frame.secondZone = zones.second;
    frame.freshness = Freshness::Unknown;
    frame.empty.kind = EmptyKind::Loading;
    return frame;
}

ChartFrame failed(const QString &title, TimeSpan span, const ShownZones &zones, const Error &error)
{
    ChartFrame frame = loading(title, span, zones);
    frame.empty.kind = EmptyKind::SourceError;
    frame.empty.sentence = FrameTexts::tr("Cannot be read: %1").arg(words::errorKind(error.kind));
    frame.empty.detail = errorText(error);
    return frame;
}

double lastFinite(const std::vector<double> &values)
{
    for (size_t i = values.size(); i-- > 0;)
        if (std::isfinite(values[i]))
            return values[i];
    return std::nan("");
}

QString endLabel(const QString &name, Quantity latest)
{
    if (!std::isfinite(latest.value))
        return {};
    return FrameTexts::tr("%1 %2", "end label: name value").arg(name, quantityText(latest));
}

static Token statusToken(const QString &name, size_t index)
{
    if (name.startsWith(u'5'))
        return Token::Critical;
    if (name.startsWith(u'4'))
        return Token::Warn;
    if (name.startsWith(u'2') || index == 0)
        return Token::P90;
    return name.startsWith(u'3') ? Token::Max : Token::Unknown;
}

static LineSeries columnLine(const OverviewView &view, const ViewLine &from, Token token)
{
    LineSeries line;
    line.name = from.name;
    line.token = token;
    line.width = 1.4;
    for (const TimeSpan &column : view.columns)
        line.times.push_back(column.to);
    line.values = from.values;
    line.values.resize(line.times.size(), std::nan(""));
    line.endLabel = endLabel(line.name, {lastFinite(line.values), from.unit});
    return line;
}

ChartFrame traffic(const OverviewView &view, const ShownZones &zones)
{
    ChartFrame frame = frameOf(view.head, FrameTexts::tr("Traffic"), zones);
    frame.unit = Unit::PerSecond;
    for (size_t i = 0; i < view.traffic.size(); ++i) {
        LineSeries line = columnLine(view, view.traffic[i], statusToken(view.traffic[i].name, i));
        line.isFilled = i == 0;
        if (line.name == "all"_L1) {
            line.name = FrameTexts::tr("all", "all status classes");
            line.endLabel = quantityText({lastFinite(line.values), Unit::PerSecond});
        }
        frame.lines.push_back(std::move(line));
    }
    return frame;
}

ChartFrame errors(const OverviewView &view, const ShownZones &zones)
{
    ChartFrame frame = frameOf(view.head, FrameTexts::tr("Errors"), zones);
    frame.unit = Unit::ErrorRatio;
    if (frame.empty.kind == EmptyKind::None && !view.errorsKnown) {
        frame.empty = {EmptyKind::NoSeries,
            FrameTexts::tr("This service declares no way to tell errors."), {}, {}};
        return frame;
    }
    LineSeries line = columnLine(view, view.errorRatio, Token::Critical);
    line.name = FrameTexts::tr("errors");
    line.isFilled = true;
    line.endLabel = quantityText({lastFinite(line.values), Unit::ErrorRatio});
    frame.lines.push_back(std::move(line));
    frame.high = 0.01;
    frame.volume.name = FrameTexts::tr("errors");
    frame.volume.token = Token::Critical;
    frame.volume.spans = view.columns;
    for (size_t i = 0; i < view.columns.size(); ++i) {
        const bool isThere = i < view.errorsPerSecond.values.size();
        frame.volume.values.push_back(isThere
                ? view.errorsPerSecond.values[i] * toSeconds(view.columns[i].length())
                : std::nan(""));
    }
    return frame;
}

static bool hasLimit(const SaturationLine &line)
{
    return line.line.unit == Unit::Ratio;
}

ChartFrame saturation(const OverviewView &view, const Service &service, const ShownZones &zones)
{
    static constexpr std::array<Token, 4> tokens = {Token::P99, Token::P95, Token::P90, Token::P50};
    ChartFrame frame = frameOf(view.head, FrameTexts::tr("Saturation"), zones);
    if (service.saturation.empty()) {
        frame.empty = {EmptyKind::NoSeries,
            FrameTexts::tr("No saturation signal is declared for this service."), {}, {}};
        return frame;
    }
    const bool anyLimit = std::any_of(view.saturation.begin(), view.saturation.end(), hasLimit);
    frame.unit = anyLimit ? Unit::Ratio
                          : (view.saturation.empty() ? Unit::None : view.saturation.front().unit);
    if (anyLimit)
        frame.high = 1.0;
    for (const SaturationLine &from : view.saturation) {
        if (frame.lines.size() == tokens.size() || (anyLimit && !hasLimit(from))
            || (!anyLimit && from.unit != frame.unit))
            continue;
        LineSeries line;
        line.name = from.line.name;
        line.token = tokens[frame.lines.size()];
        line.width = frame.lines.empty() ? 1.8 : 1.2;
        line.times = from.times;
        line.values = from.line.values;
        line.endLabel = endLabel(line.name, {lastFinite(line.values), frame.unit});
        frame.lines.push_back(std::move(line));
    }
    std::reverse(frame.lines.begin(), frame.lines.end());
    if (frame.lines.empty() && frame.empty.kind == EmptyKind::None)
        frame.empty = {EmptyKind::Gap, FrameTexts::tr("No data in this time range."), {}, {}};
    return frame;
}

static QString joined(const QStringList &parts)
{
    return parts.join(u"  ·  "_s);
}

QString latencySummary(const OverviewView &view)
{
    if (view.head.emptiness != Emptiness::None)
        return {};
    QStringList parts
        = {FrameTexts::tr("whole range: n = %1").arg(quantityText({view.calls, Unit::Count}))};
    for (const QuantileEstimate &estimate : view.rangeQuantiles) {
        if (estimate.provenance == Provenance::Refused)
            return FrameTexts::tr("not computable from this source: %1").arg(estimate.reason);
        parts << FrameTexts::tr("%1 %2", "end label: name value")
                     .arg(words::quantileName(estimate.q),
                         quantityText({estimate.value, Unit::Seconds}));
    }
    // first: what was asked for must not be what a narrow panel cuts off
    if (const QString earlier = earlierSummary(view); !earlier.isEmpty())
        parts.prepend(earlier);
    return joined(parts);
}

QString trafficSummary(const OverviewView &view)
{
    if (view.head.emptiness != Emptiness::None)
        return {};
    // a window that reaches back before the first scrape is not averaged over its whole length
    const double seconds = view.countedSeconds;
    return FrameTexts::tr("%1 calls, %2 on average")
        .arg(quantityText({view.calls, Unit::Count}),
            quantityText({seconds > 0 ? view.calls / seconds : std::nan(""), Unit::PerSecond}));
}

QString errorsSummary(const OverviewView &view)
{
    if (!view.errorsKnown || view.head.emptiness != Emptiness::None)
        return {};
    const QString calls = quantityText({view.calls, Unit::Count});
    if (view.errorCount <= 0)
        return FrameTexts::tr("no errors seen in %1 calls").arg(calls);
    return FrameTexts::tr("%1 errors in %2 calls (%3)")
        .arg(quantityText({view.errorCount, Unit::Count}), calls,
            quantityText(
                {view.calls > 0 ? view.errorCount / view.calls : std::nan(""), Unit::ErrorRatio}));
}

QString saturationSummary(const OverviewView &view)
{
    QStringList parts;
    for (const SaturationLine &line : view.saturation) {
        if (!std::isfinite(line.amount))
            continue;
        const QString amount = quantityText({line.amount, line.unit});
        parts << (line.limit > 0
                ? FrameTexts::tr("%1 %2 of %3")
                      .arg(line.line.name, amount, quantityText({line.limit, line.unit}))
                : FrameTexts::tr("%1 %2, no limit known").arg(line.line.name, amount));
    }
    return joined(parts);
}

static QString provenanceHint(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Raw:
        return FrameTexts::tr("Every observation was seen: exact.");
    case Provenance::Histogram:
        return FrameTexts::tr(
            "From the application's own histogram buckets, differenced per series "
            "and merged over instances before the percentile is taken. The true "
            "value lies within the shaded interval.");
    case Provenance::Sketch:
        return FrameTexts::tr("From a sketch with a stated relative error, shown as the interval.");
    case Provenance::Source:
        return FrameTexts::tr("Computed by the source; it gives no interval.");
    case Provenance::Extrapolated:
        return FrameTexts::tr("Buckets were aggregated and extrapolated by the server.");
    case Provenance::Refused:
        return FrameTexts::tr("A percentile cannot be computed from this.");
    }
    return {};
}

std::vector<PanelBadge> latencyBadges(const OverviewView &view)
{
    std::vector<PanelBadge> badges;
    if (!view.rangeQuantiles.empty() && view.head.emptiness == Emptiness::None) {
        const Provenance provenance = view.rangeQuantiles.back().provenance;
        badges.push_back({words::provenance(provenance), provenanceHint(provenance),
            provenance == Provenance::Refused});
    }
    const ViewHead &head = view.head;
    if (head.expectedTargets > 0)
        badges.push_back(
            {FrameTexts::tr("%1 of %2 targets").arg(head.presentTargets).arg(head.expectedTargets),
                FrameTexts::tr("Targets that gave data at the right edge of the range, of "
                               "those seen in it"),
                head.presentTargets < head.expectedTargets});
    return badges;
}

} // namespace toban::frames
