// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturewriter.h"

#include "captureinfo.h"
#include "captureschema.h"
#include "capturestatements.h"
#include "capturetrailer.h"
#include "coverage.h"
#include "exemplarlog.h"
#include "rollspans.h"
#include "rowkey.h"
#include "statement.h"
#include "statements.h"
#include "stretches.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <map>
#include <set>

namespace toban {

static QString workName(const QString &file)
{
    return file + QStringLiteral(".work");
}
static QString partName(const QString &file)
{
    return file + QStringLiteral(".part");
}

CaptureWriter::CaptureWriter(QString file, const std::vector<Secret> &secrets)
    : m_file(std::move(file))
    , m_scrubber(secrets)
{
}

CaptureWriter::~CaptureWriter()
{
    m_writer.reset();
    m_database.reset();
    removeParts();
}

void CaptureWriter::removeParts() const
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(workName(m_file) + QLatin1StringView(suffix));
        QFile::remove(partName(m_file) + QLatin1StringView(suffix));
    }
}

Result<std::unique_ptr<CaptureWriter>> CaptureWriter::begin(
    const QString &file, const std::vector<Secret> &secrets, const Clock &clock)
{
    std::unique_ptr<CaptureWriter> writer(new CaptureWriter(file, secrets));
    writer->removeParts();
    if (const auto opened = writer->open(clock); !opened)
        return tl::unexpected(opened.error());
    return writer;
}

Result<void> CaptureWriter::open(const Clock &clock)
{
    auto database = Database::open(workName(m_file), Database::Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    if (auto made = makeCaptureSchema(*m_database); !made)
        return made;
    m_writer = std::make_unique<SampleWriter>(*m_database, m_catalogue, clock, m_notices);
    return {};
}

Result<void> CaptureWriter::inTransaction(const std::function<Result<void>()> &change)
{
    auto done = m_database->begin().and_then(change).and_then([&] { return m_database->commit(); });
    if (done)
        m_writer->committed();
    else
        m_database->rollback();
    return done;
}

Result<void> CaptureWriter::write(const Batch &batch)
{
    std::optional<TimeSpan> added;
    return inTransaction([&] { return m_writer->write(batch, added); });
}

Result<void> CaptureWriter::writeRolled(const Batch &batch, TimeSpan slice, Millis step)
{
    std::optional<TimeSpan> added;
    auto done = inTransaction([&] { return m_writer->writeMissing(batch, slice, added); });
    if (done && added && added->to > slice.from)
        m_rolled[step].push_back(slice);
    return done;
}

using SeriesByTarget = std::map<qint64, std::vector<SeriesPtr>>;

static SeriesByTarget byTarget(const std::vector<SeriesPtr> &series)
{
    SeriesByTarget targets;
    for (const SeriesPtr &one : series)
        targets[one->target].push_back(one);
    return targets;
}

/// The first row of a read is the last one before its span: after the first slice it is there
/// already.
static void dropUpTo(Batch &batch, Instant edge)
{
    for (NumberSeries &one : batch.numbers)
        if (!one.times.empty() && one.times.front() <= edge) {
            one.times.erase(one.times.begin());
            one.values.erase(one.values.begin());
        }
    for (HistogramSeries &one : batch.histograms) {
        if (one.blocks.empty() || one.blocks.front().times.front() > edge)
            continue;
        HistogramBlock &block = one.blocks.front();
        block.times.erase(block.times.begin());
        block.counts.erase(block.counts.begin());
        block.sums.erase(block.sums.begin());
        block.buckets.erase(block.buckets.begin(),
            block.buckets.begin() + static_cast<qsizetype>(block.layout->size()));
        if (block.times.empty())
            one.blocks.erase(one.blocks.begin());
    }
    std::erase_if(batch.numbers, [](const NumberSeries &one) { return one.times.empty(); });
    std::erase_if(batch.histograms, [](const HistogramSeries &one) { return one.blocks.empty(); });
}

Result<void> CaptureWriter::addSlice(
    const Samples &from, const std::vector<SeriesPtr> &ofTarget, TimeSpan slice, bool isFirst)
{
    Batch batch;
    batch.source = ofTarget.front()->source;
    auto numbers = from.reader.numbersOf(ofTarget, slice);
    auto histograms = from.reader.histogramsOf(ofTarget, slice);
    if (!numbers || !histograms)
        return tl::unexpected(numbers ? histograms.error() : numbers.error());
    batch.numbers = std::move(*numbers);
    batch.histograms = std::move(*histograms);
    if (!isFirst)
        dropUpTo(batch, slice.from);
    for (NumberSeries &one : batch.numbers)
        one.labels = m_scrubber.scrubbed(one.labels);
    for (HistogramSeries &one : batch.histograms)
        one.labels = m_scrubber.scrubbed(one.labels);
    m_values += static_cast<qint64>(batch.sampleCount());
    return from.step > Millis(0) ? writeRolled(batch, slice, from.step) : write(batch);
}

/// How much of the span is done.
static double shareOf(std::chrono::duration<double, std::milli> done, TimeSpan span)
{
    return done / std::chrono::duration<double, std::milli>(span.length());
}

/// Hour by hour: that bounds the memory, whatever the range.
Result<void> CaptureWriter::addSamples(const Samples &from, const std::vector<SeriesPtr> &series,
    TimeSpan span, const CaptureProgress &progress)
{
    const SeriesByTarget targets = byTarget(series);
    for (Instant at = span.from; at < span.to;) {
        const TimeSpan slice{at, std::min(stepBefore(at, rollHour) + rollHour, span.to)};
        double share = 0;
        for (const auto &[target, ofTarget] : targets) {
            if (auto added = addSlice(from, ofTarget, slice, at == span.from); !added)
                return added;
            share += 1.0 / static_cast<double>(targets.size());
            if (progress && !progress(shareOf(at - span.from + share * slice.length(), span)))
                return failure(ErrorKind::Cancelled, m_file,
                    QCoreApplication::translate("Store", "cancelled; nothing was written"));
        }
        at = slice.to;
    }
    return {};
}

/// The metrics of the series, of histograms alone or of all, with their sources.
static std::set<std::pair<SourceId, QString>> metrics(
    const std::vector<SeriesPtr> &series, bool isOfHistograms)
{
    std::set<std::pair<SourceId, QString>> found;
    for (const SeriesPtr &one : series)
        if (one->isHistogram || !isOfHistograms)
            found.emplace(one->source, one->labels.metricName());
    return found;
}

Result<void> CaptureWriter::keepFirstTimes(
    const Samples &from, const SourceId &source, const QString &metric)
{
    const SeriesSelector which{source, metric, {}};
    const auto times = from.reader.firstTimes(which, fromMs(largestLow));
    if (!times)
        return tl::unexpected(times.error());
    std::map<Labels, Instant> first;
    for (const auto &[labels, at] : *times)
        first.insert_or_assign(m_scrubber.scrubbed(labels), at);
    for (const bool isHistogram : {false, true})
        for (const SeriesPtr &one : m_catalogue.find(which, isHistogram)) {
            const auto known = first.find(one->labels);
            if (known == first.end())
                continue;
            if (auto kept
                = Statement(*m_database, sql::replaceFirstSeen).run(one->id, toMs(known->second));
                !kept)
                return kept;
        }
    return {};
}

Result<void> CaptureWriter::addFirstTimes(const Samples &from, const std::vector<SeriesPtr> &series)
{
    return inTransaction([&] {
        Result<void> done;
        for (const auto &[source, metric] : metrics(series, false))
            if (done)
                done = keepFirstTimes(from, source, metric);
        return done;
    });
}

Result<void> CaptureWriter::addCoverage(
    const Samples &from, const std::vector<SeriesPtr> &series, TimeSpan span)
{
    std::vector<QString> services;
    {
        Statement rows(from.database, sql::coveredServices);
        auto row = rows.first();
        for (; row && *row; row = rows.next())
            services.push_back(rows.text(0));
        if (!row)
            return tl::unexpected(row.error());
    }
    Batch batch;
    for (const QString &service : services) {
        const auto holes = readHoles(from.database, from.catalogue, ServiceId(service), span);
        if (!holes)
            return tl::unexpected(holes.error());
        for (const TimeSpan &known : without({span}, *holes))
            batch.coverage.push_back({ServiceId(service), known});
    }
    auto done = write(batch);
    for (const auto &[source, metric] : metrics(series, true)) {
        auto exemplars
            = readExemplars(from.database, from.catalogue, {source, metric, {}}, span, Millis(0));
        if (!exemplars)
            return tl::unexpected(exemplars.error());
        for (Exemplar &one : *exemplars) {
            one.series = m_scrubber.scrubbed(one.series);
            one.labels = m_scrubber.scrubbed(one.labels);
        }
        Batch found;
        found.source = source;
        found.exemplars = std::move(*exemplars);
        m_values += static_cast<qint64>(found.exemplars.size());
        if (done)
            done = write(found);
    }
    return done;
}

Result<void> CaptureWriter::addJournal(Database &journal, const JournalWish &wish)
{
    return inTransaction([&] {
        return copyJournal(journal, *m_database, wish, m_scrubber).map([this](qint64 rows) {
            m_journalRows += rows;
        });
    });
}

Result<void> CaptureWriter::mergeJournal(Database &journal, const JournalSpans &spans)
{
    return inTransaction([&] {
        return toban::mergeJournal(journal, *m_database, spans).map([this](qint64 rows) {
            m_journalRows += rows;
        });
    });
}

/// Without free pages, in which things could still be read, and without a log beside it.
Result<void> CaptureWriter::pack()
{
    if (auto done = inTransaction([this] { return m_writer->sealAll(); }); !done)
        return done;
    return Statement(*m_database, sql::vacuumInto).run(partName(m_file));
}

Result<void> CaptureWriter::prove(const QString &file) const
{
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, file, bytes.errorString());
    constexpr qint64 piece = 4 << 20;
    QByteArray window;
    while (!bytes.atEnd()) {
        window = window.right(m_scrubber.longest()) + bytes.read(piece);
        if (m_scrubber.isFoundIn(window))
            return failure(ErrorKind::Unsupported, m_file,
                QCoreApplication::translate("Store",
                    "not written: the value of a secret of this workspace would be in it"));
    }
    return {};
}

Result<CaptureInfo> CaptureWriter::finish(CaptureInfo info)
{
    std::vector<TimeSpan> asked = info.compared;
    asked.push_back(info.span);
    info.rolled = {common(asked, m_rolled[1min]), common(asked, m_rolled[1h])};
    info.series = m_catalogue.seriesCount();
    info.values = m_values;
    info.journalRows = m_journalRows;
    const QString part = partName(m_file);
    info.workspace = m_scrubber.scrubbed(QString::fromUtf8(info.workspace)).toUtf8();
    if (const auto done
        = writeCaptureInfo(*m_database, info).and_then([this] { return pack(); }).and_then([&] {
              return prove(part);
          });
        !done)
        return tl::unexpected(done.error());
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    const auto hash = capturetrailer::append(part);
    if (!hash)
        return tl::unexpected(hash.error());
    info.hash = *hash;
    info.file = QFileInfo(m_file).absoluteFilePath();
    info.bytes = QFileInfo(part).size();
    // takes the place of an older one in one step
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(m_file).constData()) != 0)
        return failure(ErrorKind::Storage, m_file, QString::fromLocal8Bit(std::strerror(errno)));
    return info;
}

} // namespace toban
