// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturesamples.h"
#include "capturewriter.h"
#include "diskroom.h"
#include "rollspans.h"
#include "store.h"
#include "storeparts.h"
#include "stretches.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace toban {

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

/// Samples that a file does not have as finely any more are looked for in the next one.
static Result<std::vector<TimeSpan>> goneFrom(
    SampleReader &reader, Database &samples, const std::vector<TimeSpan> &spans)
{
    const auto dropped = readDropped(samples);
    const auto held = reader.held();
    if (!dropped || !held)
        return tl::unexpected(dropped ? held.error() : dropped.error());
    return goneOf(spans, *dropped, *held);
}

Result<void> Store::Parts::estimateSamples(const CaptureWish &wish, CaptureEstimate &estimate) const
{
    std::vector<TimeSpan> asked = wish.compared;
    asked.push_back(wish.span);
    std::vector<TimeSpan> spans = spansFor(wish);
    std::vector<TimeSpan> finer;
    return withEach([&](SampleReader &reader, Database &samples, const Catalogue &known,
                        Millis step) -> Result<bool> {
        const std::vector<SeriesPtr> series = seriesFor(wish, known);
        const auto held = heldIn(samples, series, spans);
        auto gone = goneFrom(reader, samples, spans);
        if (!held || !gone)
            return tl::unexpected(held ? gone.error() : held.error());
        estimate.series = std::max(estimate.series, static_cast<qint64>(series.size()));
        estimate.bytes += held->bytes;
        if (step > Millis(0))
            (step < 1h ? estimate.rolled.minutes : estimate.rolled.hours)
                = common(asked, without(held->hours, finer));
        finer.insert(finer.end(), held->hours.begin(), held->hours.end());
        spans = std::move(*gone);
        return !spans.empty();
    });
}

Result<CaptureEstimate> Store::estimateCapture(const CaptureWish &wish) const
{
    CaptureEstimate estimate;
    auto done = m_parts->estimateSamples(wish, estimate);
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

namespace {

Millis lengthOf(const std::vector<TimeSpan> &spans)
{
    Millis length{0};
    for (const TimeSpan &span : spans)
        length += span.length();
    return length;
}

/// Adds stretches of samples, one after the other, and tells how much of them all is done.
class SamplesCopy final {
public:
    SamplesCopy(CaptureWriter &writer, const CaptureProgress &progress)
        : m_writer(writer)
        , m_progress(progress)
    {
    }

    /** What is still to come, as far as it is known. */
    void expect(const std::vector<TimeSpan> &spans) { m_length += lengthOf(spans); }
    Result<void> add(const CaptureWriter::Samples &from, const CaptureWish &wish,
        const std::vector<TimeSpan> &spans);

private:
    CaptureWriter &m_writer;
    const CaptureProgress &m_progress;
    Millis m_length{0};
    Millis m_done{0};
};

Result<void> SamplesCopy::add(
    const CaptureWriter::Samples &from, const CaptureWish &wish, const std::vector<TimeSpan> &spans)
{
    const std::vector<SeriesPtr> series = seriesFor(wish, from.catalogue);
    for (const TimeSpan &span : spans) {
        const auto part = [&](double share) {
            const double done = toSeconds(m_done) + share * toSeconds(span.length());
            return !m_progress || m_progress(std::min(done / toSeconds(m_length), 1.0));
        };
        if (auto added = m_writer.addSamples(from, series, span, part); !added)
            return added;
        m_done += span.length();
    }
    return {};
}

} // namespace

/// What is said of the samples, once all are there.
static Result<void> addFacts(
    CaptureWriter &writer, const CaptureWriter::Samples &from, const CaptureWish &wish)
{
    const std::vector<SeriesPtr> series = seriesFor(wish, from.catalogue);
    for (const TimeSpan &span : spansFor(wish))
        if (auto added = writer.addCoverage(from, series, span); !added)
            return added;
    return writer.addFirstTimes(from, series);
}

Result<void> Store::Parts::copySamples(
    CaptureWriter &writer, const CaptureWish &wish, const CaptureProgress &progress) const
{
    SamplesCopy copy(writer, progress);
    std::vector<TimeSpan> spans = spansFor(wish);
    const auto goOn = [&spans](std::vector<TimeSpan> gone) {
        spans = std::move(gone);
        return !spans.empty();
    };
    const auto lookAhead = [&](SampleReader &reader, Database &samples, const Catalogue &, Millis) {
        copy.expect(spans);
        return goneFrom(reader, samples, spans).map(goOn);
    };
    const auto read = [&](SampleReader &reader, Database &samples, const Catalogue &known,
                          Millis step) -> Result<bool> {
        if (const auto added = copy.add({reader, samples, known, step}, wish, spans); !added)
            return tl::unexpected(added.error());
        // told afterwards: what is dropped in the meantime is not missed
        return goneFrom(reader, samples, spans).map(goOn);
    };
    auto done = withEach(lookAhead);
    spans = spansFor(wish);
    if (done)
        done = withEach(read);
    if (!done)
        return done;
    return withSamples<void>([&](SampleReader &reader, Database &samples) {
        return addFacts(writer, {reader, samples, catalogue}, wish);
    });
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
        done = m_parts->copySamples(**writer, wish, progress);
    if (!done)
        return tl::unexpected(done.error());
    return (*writer)->finish(infoOf(wish, m_parts->clock.now()));
}

static TimeSpan journalSpan(const CaptureInfo &info)
{
    return {info.span.from - journalBefore, info.span.to};
}

/// Where more than one tells of the same time, the first one counts.
Result<void> Store::Parts::mergeJournals(CaptureWriter &writer, const Captures &captures)
{
    std::optional<TimeSpan> merged;
    for (const Parts *parts : captures) {
        const TimeSpan told = journalSpan(parts->capture->info());
        auto done = parts->withJournal<void>([&](Database &journal) {
            return writer.mergeJournal(journal, {told, merged});
        });
        if (!done)
            return done;
        merged = merged ? TimeSpan{std::min(merged->from, told.from), std::max(merged->to, told.to)}
                        : told;
    }
    return {};
}

static CaptureWish wishOf(const CaptureInfo &info)
{
    CaptureWish all;
    all.span = info.span;
    all.compared = info.compared;
    return all;
}

/// What a capture holds at this distance of rows.
static std::vector<TimeSpan> spansAt(const CaptureInfo &info, Millis step)
{
    const std::vector<TimeSpan> all = spansFor(wishOf(info));
    if (step > Millis(0))
        return common(all, step < 1h ? info.rolled.minutes : info.rolled.hours);
    return without(without(all, info.rolled.minutes), info.rolled.hours);
}

/// The finest of all first: what one has by minute alone another may have as scraped.
Result<void> Store::Parts::mergeSamples(
    CaptureWriter &writer, const Captures &captures, const CaptureProgress &progress)
{
    SamplesCopy copy(writer, progress);
    for (const Parts *parts : captures)
        copy.expect(spansFor(wishOf(parts->capture->info())));
    Result<void> done;
    for (const Millis step : {Millis(0), Millis(1min), Millis(1h)})
        for (auto it = captures.begin(); done && it != captures.end(); ++it)
            done = (*it)->withSamples<void>([&](SampleReader &reader, Database &samples) {
                const CaptureInfo &info = (*it)->capture->info();
                return copy.add(
                    {reader, samples, (*it)->catalogue, step}, wishOf(info), spansAt(info, step));
            });
    for (auto it = captures.begin(); done && it != captures.end(); ++it)
        done = (*it)->withSamples<void>([&](SampleReader &reader, Database &samples) {
            return addFacts(
                writer, {reader, samples, (*it)->catalogue}, wishOf((*it)->capture->info()));
        });
    return done;
}

Result<CaptureInfo> Store::mergeCaptures(const std::vector<const Store *> &captures,
    const CaptureWish &wish, const QString &file, const CaptureProgress &progress)
{
    Parts::Captures parts;
    qint64 bytes = 0;
    for (const Store *capture : captures) {
        parts.push_back(capture->m_parts.get());
        bytes += capture->capture()->bytes;
    }
    auto merged = Parts::writeMerged(parts, wish, file, progress);
    if (merged)
        return merged;
    return tl::unexpected(roomError(merged.error(), file, bytes));
}

Result<CaptureInfo> Store::Parts::writeMerged(const Captures &captures, const CaptureWish &wish,
    const QString &file, const CaptureProgress &progress)
{
    const Clock &clock = captures.front()->clock;
    const auto writer = CaptureWriter::begin(file, wish.secrets, clock);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto done = mergeJournals(**writer, captures).and_then([&] {
        return mergeSamples(**writer, captures, progress);
    });
    if (!done)
        return tl::unexpected(done.error());
    return (*writer)->finish(infoOf(wish, clock.now()));
}

} // namespace toban
