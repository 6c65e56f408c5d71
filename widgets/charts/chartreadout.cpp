// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartreadout.h"

#include "exemplardots.h"
#include "glyphs.h"
#include "linepoints.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

class ReadoutWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Readout)
};

static size_t nearestIndex(const LinePoints &points, Instant at)
{
    const size_t index = points.lowerBound(at);
    if (index == points.size())
        return index - 1;
    if (index > 0 && at - points.time(index - 1) < points.time(index) - at)
        return index - 1;
    return index;
}

/// The sample at @p at, unless the nearest is more than a step away.
static std::optional<size_t> sampleAt(const LinePoints &points, Instant at)
{
    if (points.size() == 0)
        return std::nullopt;
    const size_t index = nearestIndex(points, at);
    const Instant nearest = points.time(index);
    Millis step = Millis::max();
    if (index > 0)
        step = std::min(step, Millis(nearest - points.time(index - 1)));
    if (index + 1 < points.size())
        step = std::min(step, Millis(points.time(index + 1) - nearest));
    const Millis distance = nearest > at ? nearest - at : at - nearest;
    return distance <= step ? std::optional(index) : std::nullopt;
}

static const LineSeries *referenceLine(const ChartFrame &frame)
{
    // an earlier period has times of its own, which are not the window's
    const auto most = std::ranges::max_element(frame.lines, {},
        [](const LineSeries &line) { return line.comparedWith < 0 ? pointsOf(line).size() : 0; });
    return most == frame.lines.end() || pointsOf(*most).size() == 0 ? nullptr : &*most;
}

std::optional<Instant> nearestSample(const ChartFrame &frame, Instant at)
{
    return neighbourSample(frame, at, 0);
}

std::optional<Instant> neighbourSample(const ChartFrame &frame, Instant at, int steps)
{
    const LineSeries *line = referenceLine(frame);
    if (!line)
        return std::nullopt;
    const LinePoints points = pointsOf(*line);
    const auto first = static_cast<std::ptrdiff_t>(points.lowerBound(frame.span.from));
    const auto last = static_cast<std::ptrdiff_t>(points.upperBound(frame.span.to)) - 1;
    if (last < first)
        return std::nullopt;
    const auto index = static_cast<std::ptrdiff_t>(nearestIndex(points, at)) + steps;
    return points.time(static_cast<size_t>(std::clamp(index, first, last)));
}

static QString intervalText(const ChartFrame &frame, int line, Instant at)
{
    for (const Band &band : frame.bands) {
        const auto index = sampleAt({band.times, band.low}, at);
        if (band.line != line || !index || *index >= band.high.size())
            continue;
        const double low = band.low[*index];
        const double high = band.high[*index];
        if (std::isnan(low) || std::isnan(high))
            continue;
        if (std::isinf(high))
            return ReadoutWords::tr("above %1").arg(quantityText({low, frame.unit}));
        return ReadoutWords::tr("%1 – %2", "interval of a value")
            .arg(quantityText({low, frame.unit}), quantityText({high, frame.unit}));
    }
    return {};
}

static QString weaknessText(const LineSeries &line, size_t index)
{
    const bool isWeak = index < line.weak.size() && line.weak[index] != 0;
    if (!isWeak || index >= line.counts.size())
        return {};
    const QString count = quantityText({line.counts[index], Unit::Count});
    if (line.needed <= 0)
        return ReadoutWords::tr("n=%1").arg(count);
    return ReadoutWords::tr("n=%1, %2 needs %3", "observations")
        .arg(count, line.name, quantityText({line.needed, Unit::Count}));
}

static QString deltaText(const ChartFrame &frame, const LineSeries &line, double value, Instant at)
{
    if (line.comparedWith < 0 || line.comparedWith >= static_cast<int>(frame.lines.size()))
        return {};
    const LineSeries &now = frame.lines[static_cast<size_t>(line.comparedWith)];
    const LinePoints points = pointsOf(now);
    const auto index = sampleAt(points, at);
    if (!index || !std::isfinite(points.value(*index)) || value == 0)
        return {};
    const double change = points.value(*index) / value - 1;
    const QString text = quantityText({change, Unit::Ratio});
    return ReadoutWords::tr("now %1", "change against an earlier period")
        .arg(change > 0 ? u'+' + text : text);
}

static ReadoutRow rowAt(const ChartFrame &frame, int number, Instant at)
{
    const LineSeries &line = frame.lines[static_cast<size_t>(number)];
    ReadoutRow row{number, line.token, line.name, {}, {}, std::numeric_limits<double>::quiet_NaN()};
    const LinePoints points = pointsOf(line);
    const auto index = sampleAt(points, at);
    if (index && std::isfinite(points.value(*index))) {
        row.raw = points.value(*index);
        QStringList notes{intervalText(frame, number, at), weaknessText(line, *index),
            deltaText(frame, line, row.raw, at)};
        notes.removeAll(QString());
        row.note = notes.join(QStringLiteral(" · "));
    }
    row.value = quantityText({row.raw, frame.unit});
    return row;
}

static void addVolume(Readout &readout, const ChartFrame &frame)
{
    const VolumeBars &bars = frame.volume;
    for (size_t index = 0; index < std::min(bars.spans.size(), bars.values.size()); ++index)
        if (bars.spans[index].contains(readout.at))
            readout.rows.push_back({-1, bars.token, bars.name,
                quantityText({bars.values[index], Unit::Count}), {}, bars.values[index]});
}

Readout readoutAt(const ChartFrame &frame, Instant at)
{
    Readout readout;
    readout.at = at;
    readout.times << momentText(at, frame.zone);
    if (frame.secondZone)
        readout.times << momentText(at, *frame.secondZone);
    for (size_t index = frame.lines.size(); index-- > 0;)
        readout.rows.push_back(rowAt(frame, static_cast<int>(index), at));
    addVolume(readout, frame);
    for (const TintedSpan &tinted : frame.tints)
        if (tinted.span.contains(at) && !tinted.text.isEmpty())
            readout.notes.append(tinted.text);
    for (const HatchedSpan &hatched : frame.hatches)
        if (hatched.span.contains(at) && !hatched.text.isEmpty())
            readout.notes.append(hatched.text);
    for (const TimeSpan &wide : frame.widened)
        if (wide.contains(at))
            readout.notes.append(ReadoutWords::tr("joined over %1 to get enough observations")
                                     .arg(durationText(wide.length())));
    const Millis near = frame.span.length() / 200;
    for (const ChartMark &mark : frame.marks)
        if ((mark.at >= at - near && mark.at <= at + near) || nearestSample(frame, mark.at) == at)
            readout.notes.append(mark.text);
    if (const auto exemplar = exemplarOfSample(frame, at))
        readout.notes.append(frame.exemplars[*exemplar].text.split(u'\n'));
    return readout;
}

QString readoutText(const Readout &readout, Unit unit, bool isFull)
{
    QStringList lines = readout.times;
    for (const ReadoutRow &row : readout.rows) {
        const Unit own = row.line < 0 ? Unit::Count : unit;
        QString line = row.name + u' ' + (isFull ? quantityFullText({row.raw, own}) : row.value);
        if (!row.note.isEmpty())
            line += QStringLiteral(" (%1)").arg(row.note);
        lines.append(line);
    }
    return (lines + readout.notes).join(u'\n');
}

} // namespace toban
