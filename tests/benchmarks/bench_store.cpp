// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The store beside one SQLite row per sample, on the same data, interleaved in one run. CPU time of
// the whole process: the machine may be busy with other work.

#include "bench_measure.h"
#include "bench_storedata.h"
#include "bench_storepeer.h"
#include "clock.h"
#include "store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

namespace toban::bench {

static double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

static std::unique_ptr<Store> openStore(const QString &folder)
{
    static const SystemClock clock;
    StoreOptions options;
    options.folder = folder;
    auto store = Store::open(options, clock);
    if (!store)
        qFatal("%s", qPrintable(errorText(store.error())));
    return std::move(*store);
}

static void ingestAll(Store &store, Batch batch)
{
    batch.source = SourceId(QStringLiteral("bench"));
    auto future = store.ingest(std::move(batch));
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(errorText(future.result().error())));
}

static Batch sliceOf(const std::vector<NumberSeries> &series, size_t from, size_t to)
{
    Batch batch;
    for (const NumberSeries &all : series) {
        NumberSeries part;
        part.labels = all.labels;
        part.times.assign(all.times.begin() + static_cast<ptrdiff_t>(from),
            all.times.begin() + static_cast<ptrdiff_t>(to));
        part.values.assign(all.values.begin() + static_cast<ptrdiff_t>(from),
            all.values.begin() + static_cast<ptrdiff_t>(to));
        batch.numbers.push_back(std::move(part));
    }
    return batch;
}

/// Back-fill in slices of six hours, newest last, against a row per sample in the order of time.
static void benchWrite(
    const std::vector<NumberSeries> &series, const QString &folder, RowStore &rows)
{
    const size_t scrapes = series.front().times.size();
    constexpr size_t slice = 1440;
    double own = 0;
    double peer = 0;
    auto store = openStore(folder);
    for (size_t from = 0; from < scrapes; from += slice) {
        const size_t to = std::min(from + slice, scrapes);
        Batch batch = sliceOf(series, from, to);
        double before = cpuMs();
        ingestAll(*store, std::move(batch));
        own += cpuMs() - before;
        before = cpuMs();
        rows.write(series, from, to);
        peer += cpuMs() - before;
    }
    const double before = cpuMs();
    store->close();
    own += cpuMs() - before;
    const auto values = static_cast<double>(scrapes * series.size());
    std::printf("write            store %.2f M values/s, rows %.2f M values/s: %.1fx\n",
        values / own / 1e3, values / peer / 1e3, peer / own);
}

static NumberSeries readOne(const Store &store, size_t series, TimeSpan span)
{
    auto found = store.numbers(
        {SourceId(QStringLiteral("bench")), QStringLiteral("metric_%1").arg(series), {}}, span);
    if (!found || found->size() != 1)
        qFatal("series %zu was not read", series);
    return std::move(found->front());
}

/// Five random series over a random span, ten such reads of the one and then of the other.
static void benchRead(const std::vector<NumberSeries> &series, const QString &folder,
    RowStore &rows, const char *name, size_t length, int rounds)
{
    constexpr int reads = 10;
    const auto store = openStore(folder);
    std::mt19937_64 random(3);
    std::vector<double> own;
    std::vector<double> peer;
    for (int round = 0; round < rounds; ++round) {
        const size_t first = 1 + random() % (series.front().times.size() - length);
        const TimeSpan span{
            series.front().times[first - 1], series.front().times[first + length - 1]};
        std::array<size_t, 5 *reads> which = {};
        std::generate(which.begin(), which.end(), [&] { return random() % series.size(); });
        size_t mine = 0;
        size_t theirs = 0;
        double before = cpuMs();
        for (const size_t one : which)
            mine += readOne(*store, one, span).values.size() - 1; // it also gives the left edge
        own.push_back((cpuMs() - before) / reads);
        before = cpuMs();
        for (const size_t one : which)
            theirs += rows.read(one, span).values.size();
        peer.push_back((cpuMs() - before) / reads);
        if (mine != theirs || mine != which.size() * length)
            qFatal("the stores disagree");
    }
    std::printf("read %-11s store %.3f ms, rows %.2f ms: %.0fx\n", name, median(own), median(peer),
        median(peer) / median(own));
}

static void benchHistograms(const QString &folder)
{
    constexpr size_t scrapes = 900;
    const std::vector<HistogramSeries> all = serviceHistograms(2, 20, scrapes);
    size_t values = 0;
    {
        auto store = openStore(folder);
        // as the recorder brings it: ten scrapes a poll, three of them known already
        const double before = cpuMs();
        for (size_t from = 0; from < scrapes; from += 10) {
            const size_t first = from >= 3 ? from - 3 : 0;
            Batch batch;
            for (const HistogramSeries &series : all) {
                const HistogramBlock &whole = series.blocks.front();
                HistogramBlock part;
                part.layout = whole.layout;
                for (size_t i = first; i < from + 10; ++i) {
                    part.times.push_back(whole.times[i]);
                    part.buckets.insert(part.buckets.end(), whole.row(i), whole.row(i + 1));
                    part.counts.push_back(whole.counts[i]);
                    part.sums.push_back(whole.sums[i]);
                }
                batch.histograms.push_back({series.labels, series.temporality, {std::move(part)}});
            }
            ingestAll(*store, std::move(batch));
        }
        store->close();
        for (const HistogramSeries &series : all)
            values += scrapes * (series.blocks.front().layout->size() + 2);
        std::printf("histograms       %.2f M values/s live\n",
            static_cast<double>(values) / (cpuMs() - before) / 1e3);
    }
    const qint64 bytes = QFileInfo(folder + QStringLiteral("/samples.db")).size();
    const auto store = openStore(folder);
    const double before = cpuMs();
    const auto read = store->histograms(
        {SourceId(QStringLiteral("bench")), QStringLiteral("http_request_duration_seconds"), {}},
        {fromMs(0), fromMs(4102444800000)});
    const double took = cpuMs() - before;
    if (!read || read->size() != all.size())
        qFatal("histograms were not read");
    std::printf("histograms       %zu values in %lld bytes: %.3f bytes a value; read in %.1f ms\n",
        values, static_cast<long long>(bytes),
        static_cast<double>(bytes) / static_cast<double>(values), took);
}

} // namespace toban::bench

int main(int argc, char **argv)
{
    using namespace toban::bench;
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    constexpr size_t day = 5760;
    const auto series = mixedSeries(100, 7 * day);
    const QString own = folder.filePath(QStringLiteral("store"));
    const QString peer = folder.filePath(QStringLiteral("rows.db"));
    RowStore rows(peer);
    benchWrite(series, own, rows);
    const auto values = static_cast<double>(series.size() * series.front().times.size());
    std::printf("size             store %.2f bytes a value, rows %.2f\n",
        static_cast<double>(QFileInfo(own + QStringLiteral("/samples.db")).size()) / values,
        static_cast<double>(QFileInfo(peer).size()) / values);
    benchRead(series, own, rows, "24 h x 5", day, 100);
    benchRead(series, own, rows, "6 d x 5", 6 * day, 10);
    benchHistograms(folder.filePath(QStringLiteral("histograms")));
    return 0;
}
