// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturestatements.h"
#include "capturewriter.h"
#include "diskroom.h"
#include "rowkey.h"
#include "statement.h"
#include "store.h"
#include "storeparts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <set>

namespace toban {

using namespace Qt::StringLiterals;

/// What is read before a window: the scrape before its edge, and whether newborn series were
/// missing in it.
static constexpr Millis samplesBefore = std::chrono::minutes(15);
/// What pages look back to in the journal: a month of alerts, four weeks of load.
static constexpr Millis journalBefore = std::chrono::days(35);

Result<std::unique_ptr<Store>> Store::open(std::unique_ptr<CaptureFile> capture, const Clock &clock)
{
    auto parts = std::make_unique<Parts>(StoreOptions{{}, StoreOptions::Mode::ReadOnly, {}}, clock);
    if (const auto opened = parts->openCapture(std::move(capture)); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

const CaptureInfo *Store::capture() const
{
    return m_parts->capture ? &m_parts->capture->info() : nullptr;
}

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

static std::vector<SeriesPtr> wanted(const Catalogue &catalogue, const CaptureWish &wish)
{
    std::vector<SeriesPtr> series = catalogue.all();
    if (!wish.services.empty())
        std::erase_if(series, [&wish](const SeriesPtr &one) {
            return std::none_of(wish.services.begin(), wish.services.end(),
                [&one](const Service &service) { return concerns(*one, service); });
        });
    return series;
}

/// The stretches of samples, without what they have in common.
static std::vector<TimeSpan> sampleSpans(const CaptureWish &wish)
{
    std::vector<TimeSpan> spans = {wish.span};
    spans.insert(spans.end(), wish.compared.begin(), wish.compared.end());
    for (TimeSpan &span : spans)
        span.from -= samplesBefore;
    std::sort(spans.begin(), spans.end(),
        [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    std::vector<TimeSpan> joined;
    for (const TimeSpan &span : spans)
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    return joined;
}

static Result<qint64> bytesIn(
    Database &samples, const std::vector<SeriesPtr> &series, TimeSpan span)
{
    qint64 bytes = 0;
    std::set<qint64> targets;
    for (const SeriesPtr &one : series) {
        Statement chunks(samples, sql::chunkBytesIn);
        if (const auto row = chunks.first(rowKey(one->id, span.from), rowKey(one->id, span.to));
            !row)
            return tl::unexpected(row.error());
        bytes += chunks.integer(0);
        targets.insert(one->target);
    }
    for (const qint64 target : targets) {
        Statement heads(samples, sql::headBytesIn);
        if (const auto row
            = heads.first(firstKey(target), lastKey(target), toMs(span.from), toMs(span.to));
            !row)
            return tl::unexpected(row.error());
        bytes += heads.integer(0);
    }
    return bytes;
}

Result<CaptureEstimate> Store::estimateCapture(const CaptureWish &wish) const
{
    CaptureEstimate estimate;
    auto done = m_parts->withSamples<void>([&](SampleReader &, Database &samples) -> Result<void> {
        const std::vector<SeriesPtr> series = wanted(m_parts->catalogue, wish);
        estimate.series = static_cast<qint64>(series.size());
        for (const TimeSpan &span : sampleSpans(wish)) {
            const auto bytes = bytesIn(samples, series, span);
            if (!bytes)
                return tl::unexpected(bytes.error());
            estimate.bytes += *bytes;
        }
        return {};
    });
    if (done)
        done = m_parts->withJournal<void>([&](Database &journal) -> Result<void> {
            return countJournal(journal, {wish.span.from - journalBefore, wish.span.to})
                .map([&](qint64 rows) { estimate.journalRows = rows; });
        });
    if (!done)
        return tl::unexpected(done.error());
    constexpr qint64 frame = 40'000; // the tables themselves
    constexpr qint64 bytesPerRow = 200;
    constexpr qint64 bytesPerSeries = 150;
    estimate.bytes += frame + estimate.journalRows * bytesPerRow + estimate.series * bytesPerSeries;
    return estimate;
}

static Result<void> refuseEmpty(const CaptureWish &wish)
{
    if (wish.span.from < wish.span.to)
        return {};
    return failure(ErrorKind::Malformed, QStringLiteral("capture"),
        QCoreApplication::translate("Store", "the end of the range is not after its beginning"));
}

static CaptureInfo infoOf(const CaptureWish &wish, Instant now)
{
    CaptureInfo info;
    info.madeBy = QStringLiteral("toban ") + QCoreApplication::applicationVersion();
    info.madeAt = now;
    info.span = wish.span;
    info.compared = wish.compared;
    info.cursor = std::clamp(wish.cursor.value_or(wish.span.to), wish.span.from, wish.span.to);
    for (const Service &service : wish.services)
        info.services << service.id.text();
    info.hasContacts = wish.hasContacts;
    info.workspace = wish.workspace;
    return info;
}

static Result<void> addAllSamples(CaptureWriter &writer, const CaptureWriter::Samples &from,
    const CaptureWish &wish, const CaptureProgress &progress)
{
    const std::vector<SeriesPtr> series = wanted(from.catalogue, wish);
    const std::vector<TimeSpan> spans = sampleSpans(wish);
    double before = 0;
    for (const TimeSpan &span : spans) {
        const auto share = 1.0 / static_cast<double>(spans.size());
        const auto part = [&](double done) { return !progress || progress(before + done * share); };
        auto added = writer.addSamples(from, series, span, part).and_then([&] {
            return writer.addCoverage(from, series, span);
        });
        if (!added)
            return added;
        before += share;
    }
    return writer.addFirstTimes(from, series);
}

/// What is written stands beside its packed copy for a while.
static Error roomError(const Error &error, const QString &file, qint64 bytes)
{
    return toldWithRoom(error, QFileInfo(file).absolutePath(), 2 * bytes);
}

Result<CaptureInfo> Store::makeCapture(
    const CaptureWish &wish, const QString &file, const CaptureProgress &progress) const
{
    if (const auto refused = refuseEmpty(wish); !refused)
        return tl::unexpected(refused.error());
    auto made = writeCapture(wish, file, progress);
    if (made)
        return made;
    const auto estimate = estimateCapture(wish);
    return tl::unexpected(roomError(made.error(), file, estimate ? estimate->bytes : 0));
}

Result<CaptureInfo> Store::writeCapture(
    const CaptureWish &wish, const QString &file, const CaptureProgress &progress) const
{
    const auto writer = CaptureWriter::begin(file, wish.secrets, m_parts->clock);
    if (!writer)
        return tl::unexpected(writer.error());
    auto done = m_parts->withJournal<void>([&](Database &journal) {
        return (*writer)->addJournal(
            journal, {{wish.span.from - journalBefore, wish.span.to}, wish.hasContacts});
    });
    if (done)
        done = m_parts->withSamples<void>([&](SampleReader &reader, Database &samples) {
            return addAllSamples(**writer, {reader, samples, m_parts->catalogue}, wish, progress);
        });
    if (!done)
        return tl::unexpected(done.error());
    return (*writer)->finish(infoOf(wish, m_parts->clock.now()));
}

/// One capture of a merge.
static Result<void> addCapture(CaptureWriter &writer, const CaptureWriter::Samples &from,
    const CaptureInfo &info, const CaptureProgress &progress)
{
    CaptureWish all;
    all.span = info.span;
    all.compared = info.compared;
    return addAllSamples(writer, from, all, progress);
}

static TimeSpan journalSpan(const CaptureInfo &info)
{
    return {info.span.from - journalBefore, info.span.to};
}

Result<CaptureInfo> Store::mergeCaptures(const std::vector<const Store *> &captures,
    const CaptureWish &wish, const QString &file, const CaptureProgress &progress)
{
    auto merged = writeMerged(captures, wish, file, progress);
    if (merged)
        return merged;
    qint64 bytes = 0;
    for (const Store *one : captures)
        bytes += one->capture()->bytes;
    return tl::unexpected(roomError(merged.error(), file, bytes));
}

Result<CaptureInfo> Store::writeMerged(const std::vector<const Store *> &captures,
    const CaptureWish &wish, const QString &file, const CaptureProgress &progress)
{
    const Clock &clock = captures.front()->m_parts->clock;
    const auto writer = CaptureWriter::begin(file, wish.secrets, clock);
    if (!writer)
        return tl::unexpected(writer.error());
    std::optional<TimeSpan> merged;
    for (size_t i = 0; i < captures.size(); ++i) {
        const Parts &parts = *captures[i]->m_parts;
        const CaptureInfo &info = parts.capture->info();
        const auto part = [&](double done) {
            return !progress
                || progress((static_cast<double>(i) + done) / static_cast<double>(captures.size()));
        };
        const TimeSpan told = journalSpan(info);
        auto done = parts.withJournal<void>([&](Database &journal) {
            return (*writer)->mergeJournal(journal, {told, merged});
        });
        if (done)
            done = parts.withSamples<void>([&](SampleReader &reader, Database &samples) {
                return addCapture(**writer, {reader, samples, parts.catalogue}, info, part);
            });
        if (!done)
            return tl::unexpected(done.error());
        merged = merged ? TimeSpan{std::min(merged->from, told.from), std::max(merged->to, told.to)}
                        : told;
    }
    return (*writer)->finish(infoOf(wish, clock.now()));
}

} // namespace toban
