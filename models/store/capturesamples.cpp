// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturesamples.h"

#include "capturestatements.h"
#include "rollspans.h"
#include "rowkey.h"
#include "statement.h"
#include "statements.h"
#include "stretches.h"

#include <algorithm>
#include <array>
#include <set>

namespace toban {

using namespace Qt::StringLiterals;

/// What is read before a window: the scrape before its edge, and whether newborn series were
/// missing in it.
static constexpr Millis samplesBefore = std::chrono::minutes(15);

static bool matchesAll(const Labels &labels, const Matchers &matchers)
{
    return std::all_of(matchers.begin(), matchers.end(),
        [&labels](const Matcher &matcher) { return matcher.matches(labels); });
}

/// Whether pages of the service read the series: its signals, and the scrapes of its source.
static bool concerns(const SeriesEntry &series, const Service &service)
{
    if (!(series.source == service.source))
        return false;
    const QString metric = series.labels.metricName();
    if (series.isHistogram)
        return metric == service.latency.metric && matchesAll(series.labels, service.latency.match);
    static const std::array ofTargets = {u"up"_s, u"process_start_time_seconds"_s,
        u"scrape_duration_seconds"_s, QString(seriesname::build)};
    if (std::find(ofTargets.begin(), ofTargets.end(), metric) != ofTargets.end())
        return true;
    if (metric == seriesname::saturation || metric == seriesname::saturationLimit)
        return series.labels.value("service"_L1) == service.id.text();
    return metric == service.outcome.metric && matchesAll(series.labels, service.outcome.match);
}

std::vector<SeriesPtr> seriesFor(const CaptureWish &wish, const Catalogue &catalogue)
{
    std::vector<SeriesPtr> series = catalogue.all();
    if (!wish.services.empty())
        std::erase_if(series, [&wish](const SeriesPtr &one) {
            return std::none_of(wish.services.begin(), wish.services.end(),
                [&one](const Service &service) { return concerns(*one, service); });
        });
    return series;
}

std::vector<TimeSpan> spansFor(const CaptureWish &wish)
{
    std::vector<TimeSpan> spans = wish.compared;
    spans.push_back(wish.span);
    for (TimeSpan &span : spans)
        span.from -= samplesBefore;
    return joined(std::move(spans));
}

std::vector<TimeSpan> goneOf(const std::vector<TimeSpan> &spans, std::optional<Instant> dropped,
    std::optional<TimeSpan> held)
{
    const Instant begins = held ? held->from : Instant::max();
    return common(spans, {{Instant::min(), std::max(dropped.value_or(Instant::min()), begins)}});
}

/// From the chunk on that reaches into the span from before it.
static Result<void> addChunks(
    Database &samples, const SeriesEntry &series, TimeSpan span, SamplesHeld &held)
{
    qint64 low = rowKey(series.id, span.from);
    {
        Statement before(samples, sql::chunkBefore);
        const auto row = before.first(firstKey(series.id), low, toMs(span.from));
        if (!row)
            return tl::unexpected(row.error());
        if (*row)
            low = before.integer(0);
    }
    Statement chunks(samples, sql::chunkExtents);
    auto row = chunks.first(low, rowKey(series.id, span.to));
    for (; row && *row; row = chunks.next()) {
        const Instant start = fromMs(lowOf(chunks.integer(0)));
        const TimeSpan chunk{
            start + Millis(chunks.integer(1) - 1), start + Millis(chunks.integer(2))};
        const TimeSpan part{std::max(chunk.from, span.from), std::min(chunk.to, span.to)};
        if (part.isEmpty())
            continue;
        held.bytes += static_cast<qint64>(static_cast<double>(chunks.integer(3))
            * toSeconds(part.length()) / toSeconds(chunk.length()));
        held.hours.push_back({stepBefore(part.from, rollHour), stepAfter(part.to, rollHour)});
    }
    if (!row)
        return tl::unexpected(row.error());
    held.hours = joined(std::move(held.hours));
    return {};
}

static Result<void> addHeads(Database &samples, qint64 target, TimeSpan span, SamplesHeld &held)
{
    Statement heads(samples, sql::headBytesIn);
    const auto row = heads.first(firstKey(target), lastKey(target), toMs(span.from), toMs(span.to));
    if (!row)
        return tl::unexpected(row.error());
    held.bytes += heads.integer(0);
    return {};
}

Result<SamplesHeld> heldIn(
    Database &samples, const std::vector<SeriesPtr> &series, const std::vector<TimeSpan> &spans)
{
    SamplesHeld held;
    std::set<qint64> targets;
    for (const SeriesPtr &one : series)
        targets.insert(one->target);
    Result<void> done;
    for (const TimeSpan &span : spans) {
        for (auto it = series.begin(); done && it != series.end(); ++it)
            done = addChunks(samples, **it, span, held);
        for (auto it = targets.begin(); done && it != targets.end(); ++it)
            done = addHeads(samples, *it, span, held);
    }
    if (!done)
        return tl::unexpected(done.error());
    return held;
}

} // namespace toban
