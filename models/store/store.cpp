// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store.h"

#include "coverage.h"
#include "exemplarlog.h"
#include "healthlog.h"
#include "marklog.h"
#include "rollspans.h"
#include "storeparts.h"

#include <QDir>
#include <QUuid>

namespace toban {

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options, const Clock &clock)
{
    auto parts = std::make_unique<Parts>(options, clock);
    if (const auto opened = parts->open(); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

Store::Store(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Store::~Store()
{
    close();
}

void Store::close()
{
    m_parts->inbox.reset();
    if (m_parts->writer)
        m_parts->writer->stop();
    m_parts->samplesPool->close();
    for (const auto &shelf : m_parts->shelves)
        shelf->pool.close();
    m_parts->journalPool->close();
}

ChangeFeed &Store::changes()
{
    return m_parts->feed;
}

Result<std::vector<NumberSeries>> Store::numbers(const SeriesSelector &which, TimeSpan span) const
{
    return m_parts->shelfReader->numbers(which, span);
}

Result<std::vector<HistogramSeries>> Store::histograms(
    const SeriesSelector &which, TimeSpan span) const
{
    return m_parts->shelfReader->histograms(which, span);
}

Result<SampleReader::Summaries> Store::summaries(const SeriesSelector &which, TimeSpan span) const
{
    return m_parts->withSamples<SampleReader::Summaries>(
        [&](SampleReader &reader, Database &) { return reader.summaries(which, span); });
}

Result<SampleReader::FirstTimes> Store::firstSamples(const SeriesSelector &which, Instant at) const
{
    return m_parts->withSamples<SampleReader::FirstTimes>(
        [&](SampleReader &reader, Database &) { return reader.firstTimes(which, at); });
}

Result<std::vector<Exemplar>> Store::exemplars(
    const SeriesSelector &which, TimeSpan span, Millis thin) const
{
    return m_parts->withSamples<std::vector<Exemplar>>([&](SampleReader &, Database &samples) {
        return readExemplars(samples, m_parts->catalogue, which, span, thin);
    });
}

Result<std::optional<Instant>> Store::newestSample(const SourceId &source, Instant at) const
{
    std::optional<Instant> newest;
    const auto done = m_parts->withEach(
        [&](SampleReader &reader, Database &samples, const Catalogue &, Millis) -> Result<bool> {
            const auto found = reader.newest(source, at);
            const auto dropped = readDropped(samples);
            if (!found || !dropped)
                return tl::unexpected(found ? dropped.error() : found.error());
            newest = std::max(newest, *found);
            return *dropped && (!newest || *newest <= **dropped);
        });
    if (!done)
        return tl::unexpected(done.error());
    return newest;
}

Result<std::vector<TimeSpan>> Store::holes(const ServiceId &service, TimeSpan span) const
{
    return m_parts->withSamples<std::vector<TimeSpan>>([&](SampleReader &, Database &samples) {
        return readHoles(samples, m_parts->catalogue, service, span);
    });
}

Result<std::vector<SourceHealth>> Store::health(Instant at) const
{
    using AllHealth = std::vector<SourceHealth>;
    auto all = m_parts->withJournal<AllHealth>([at](Database &journal) -> Result<AllHealth> {
        AllHealth found;
        const auto sources = readHealthSources(journal);
        if (!sources)
            return tl::unexpected(sources.error());
        for (const SourceId &source : *sources) {
            auto health = readHealth(journal, source, at);
            if (!health)
                return tl::unexpected(health.error());
            if (*health)
                found.push_back(std::move(**health));
        }
        return found;
    });
    if (!all)
        return all;
    for (SourceHealth &health : *all) {
        const auto newest = newestSample(health.last.source, at);
        if (!newest)
            return tl::unexpected(newest.error());
        health.newestData = *newest;
    }
    return all;
}

Result<std::vector<HealthObservation>> Store::healthHistory(
    const SourceId &source, TimeSpan span) const
{
    return m_parts->withJournal<std::vector<HealthObservation>>(
        [&](Database &journal) { return readHealthHistory(journal, source, span); });
}

Result<std::vector<Mark>> Store::marks(TimeSpan span) const
{
    return m_parts->withJournal<std::vector<Mark>>(
        [span](Database &journal) { return readMarks(journal, span); });
}

static qint64 bytesOnDisk(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

Result<StoreStatus> Store::status() const
{
    auto held = m_parts->withSamples<std::optional<TimeSpan>>(
        [&](SampleReader &reader, Database &) { return reader.held(); });
    if (!held)
        return tl::unexpected(held.error());
    StoreStatus status;
    status.folder = m_parts->place();
    if (m_parts->capture) {
        status.sampleBytes = m_parts->capture->info().bytes;
    } else {
        status.sampleBytes = bytesOnDisk(m_parts->folder->samplesPath());
        for (const auto &shelf : m_parts->shelves)
            status.sampleBytes += bytesOnDisk(shelf->path);
        status.journalBytes = bytesOnDisk(m_parts->folder->journalPath());
    }
    status.held = *held;
    status.seriesCount = m_parts->catalogue.seriesCount();
    status.readOnly = !m_parts->writer;
    status.notices = m_parts->notices.texts();
    return status;
}

QFuture<Result<void>> Store::ingest(Batch batch)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    if (const auto fits = SampleWriter::check(batch); !fits)
        return refusedNow<void>(fits.error());
    IngestJob job{std::move(batch), {}};
    job.promise.start();
    auto future = job.promise.future();
    m_parts->writer->add(std::move(job));
    return future;
}

QFuture<Result<MarkId>> Store::setMark(Instant at, QString text)
{
    text = text.simplified();
    if (text.isEmpty())
        return refusedNow<MarkId>({ErrorKind::Malformed, QStringLiteral("mark"),
            QStringLiteral("a mark needs a text"), std::nullopt});
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<MarkId>();
    const MarkId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return m_parts->keepMark({id, at, std::move(text)}, m_parts->clock.now());
}

QFuture<Result<void>> Store::removeMark(MarkId id)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write(
        [id = std::move(id), now = m_parts->clock.now()](Database &journal, ChangeSet &changes) {
            changes.marks = true;
            return toban::removeMark(journal, id, now);
        });
}

} // namespace toban
