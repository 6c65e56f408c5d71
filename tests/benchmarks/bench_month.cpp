// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Thirty days of 1,000 series scraped every 15 s (172.8 million samples): what they take on disk
// and how fast they are written, rolled up and read, beside a row per sample in SQLite (of 20 of
// the series, so that the run ends in minutes) and a memcpy of the raw samples. CPU time of the
// whole process, the machine may be busy.

#include "bench_measure.h"
#include "bench_storepeer.h"
#include "clock.h"
#include "store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>

namespace toban::bench {

static constexpr size_t targets = 20;
static constexpr size_t seriesOfTarget = 50;
static constexpr size_t peers = 20; ///< of the series
static constexpr int days = 30;
static constexpr Millis step = 15s;

/// One series: running totals, seconds of CPU, bytes, a ratio of full precision, up.
class Source {
public:
    explicit Source(size_t number)
        : m_number(number)
        , m_random(number)
    {
    }
    [[nodiscard]] double next()
    {
        const quint64 dice = m_random();
        switch (m_number % 10) {
        case 0:
            return 1;
        case 1:
            return m_value = std::round(2e9 + double(dice % 4096) * 4096);
        case 2:
            return m_value += double(dice % 150) / 1000;
        case 3:
            return double(dice >> 11) * 0x1p-53;
        default:
            return m_value += dice % 3 == 0 ? double(dice % 40) : 0;
        }
    }
    [[nodiscard]] Labels labels() const
    {
        static const QString kinds = QStringLiteral("up,bytes,cpu_seconds_total,ratio");
        const size_t kind = m_number % 10;
        const QString name
            = kind < 4 ? kinds.split(u',').at(qsizetype(kind)) : QStringLiteral("requests_total");
        return Labels(
            {{QStringLiteral("__name__"), name}, {QStringLiteral("job"), QStringLiteral("app")},
                {QStringLiteral("instance"), QString::number(m_number / seriesOfTarget)},
                {QStringLiteral("n"), QString::number(m_number)}});
    }

private:
    size_t m_number;
    std::mt19937_64 m_random;
    double m_value = 0;
};

static std::vector<NumberSeries> sixHours(std::vector<Source> &sources, Instant from)
{
    std::vector<NumberSeries> all;
    for (Source &source : sources) {
        NumberSeries &series = all.emplace_back();
        series.labels = source.labels();
        for (Instant at = from + step; at <= from + 6h; at += step) {
            series.times.push_back(at);
            series.values.push_back(source.next());
        }
    }
    return all;
}

static void writeAll(Store &store, RowStore &rows, Instant begin)
{
    std::vector<Source> sources;
    for (size_t i = 0; i < targets * seriesOfTarget; ++i)
        sources.emplace_back(i);
    double own = 0;
    double peer = 0;
    double wall = 0;
    double values = 0;
    for (Instant from = begin; from < begin + std::chrono::days(days); from += 6h) {
        std::vector<NumberSeries> all = sixHours(sources, from);
        values += double(all.size() * all.front().times.size());
        const std::vector<NumberSeries> some(all.begin(), all.begin() + peers);
        Batch batch;
        batch.source = SourceId(QStringLiteral("bench"));
        batch.numbers = std::move(all);
        double before = cpuMs();
        const double wallBefore = nowMs();
        auto future = store.ingest(std::move(batch));
        future.waitForFinished();
        if (!future.result())
            qFatal("%s", qPrintable(errorText(future.result().error())));
        own += cpuMs() - before;
        wall += nowMs() - wallBefore;
        before = cpuMs();
        rows.write(some, 0, some.front().times.size());
        peer += cpuMs() - before;
    }
    std::printf(
        "write   store %.2f M samples/s of CPU (with what was rolled up beside it), %.2f of "
        "wall; rows %.2f\n",
        values / own / 1e3, values / wall / 1e3,
        values * double(peers) / double(sources.size()) / peer / 1e3);
}

/// The writer rolls a piece up between two commits: to wait for one is to wait for a piece.
static void waitUntilRolled(Store &store)
{
    constexpr int pieces = 50; // what is left is told for less than they cost
    const double cpu = cpuMs();
    const double wall = nowMs();
    while (
        store.storage(std::chrono::floor<Millis>(std::chrono::system_clock::now()))->rolling > 3h)
        for (int i = 0; i < pieces; ++i)
            store.ingest(Batch()).waitForFinished();
    std::printf("roll    the rest took %.1f s of CPU, %.1f s of wall\n", (cpuMs() - cpu) / 1e3,
        (nowMs() - wall) / 1e3);
}

static double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Five of the series a read; median of as many rounds.
static void read(const Store &store, RowStore &rows, Instant end, const char *name, Millis length,
    Millis resolution)
{
    constexpr size_t together = 5;
    const int rounds = length > std::chrono::days(2) ? 9 : 41;
    std::mt19937_64 random(7);
    std::vector<double> own;
    std::vector<double> peer;
    std::vector<double> floor;
    size_t count = 0;
    for (int round = 0; round < rounds; ++round) {
        const Millis room = std::chrono::days(days) - length;
        const Millis back
            = room.count() > 0 ? Millis(qint64(random() % quint64(room.count()))) : 0ms;
        const TimeSpan span{end - back - length, end - back};
        std::array<size_t, together> which{};
        std::ranges::generate(which, [&random] { return random() % peers; });
        std::vector<NumberSeries> found;
        double before = cpuMs();
        for (const size_t one : which) {
            const Labels labels = Source(one).labels();
            const auto some = store.numbers(
                {SourceId(QStringLiteral("bench")), labels.metricName(),
                    {{QStringLiteral("n"), Matcher::Op::Equal, QString::number(one)}}, resolution},
                span);
            found.push_back(some.value().front());
        }
        own.push_back(cpuMs() - before);
        count = found.front().times.size();
        before = cpuMs();
        for (const size_t one : which)
            (void)rows.read(one, span);
        peer.push_back(cpuMs() - before);
        std::vector<std::vector<char>> copies;
        const size_t bytes = size_t(length / step) * 16;
        static const std::vector<char> raw(size_t(days) * 5760 * 16, 1);
        before = cpuMs();
        for (size_t i = 0; i < together; ++i) {
            copies.emplace_back(bytes);
            std::memcpy(copies.back().data(), raw.data(), bytes);
        }
        floor.push_back(cpuMs() - before);
    }
    std::printf(
        "read    %-18s store %.3f ms (%zu samples a series), rows %.2f ms, memcpy %.3f ms\n", name,
        median(own), count, median(peer), median(floor));
}

static int run()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("store"));
    const Instant end = fromMs(toMs(clock.now()) / 3'600'000 * 3'600'000 - 7'200'000);
    StoreOptions options;
    options.folder = path;
    auto store = std::move(*Store::open(options, clock));
    RowStore rows(folder.filePath(QStringLiteral("rows.db")));
    writeAll(*store, rows, end - std::chrono::days(days));
    waitUntilRolled(*store);
    read(*store, rows, end, "1 h", 1h, Millis(0));
    read(*store, rows, end, "1 d", 24h, Millis(0));
    read(*store, rows, end, "1 d by minute", 24h, 1min);
    read(*store, rows, end, "30 d", std::chrono::days(days), Millis(0));
    read(*store, rows, end, "30 d by minute", std::chrono::days(days), 1min);
    read(*store, rows, end, "30 d by hour", std::chrono::days(days), 1h);
    store->close();
    const double samples = double(targets * seriesOfTarget) * days * 5760;
    for (const char *file : {"samples.db", "samples-minute.db", "samples-hour.db"}) {
        const auto bytes = double(QFileInfo(path + u'/' + QLatin1StringView(file)).size());
        std::printf("size    %-18s %.1f MB, %.3f bytes a sample as scraped\n", file, bytes / 1e6,
            bytes / samples);
    }
    const auto bytes = double(QFileInfo(folder.filePath(QStringLiteral("rows.db"))).size());
    std::printf(
        "size    rows               %.2f bytes a sample\n", bytes / (double(peers) * days * 5760));
    return 0;
}

} // namespace toban::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return toban::bench::run();
}
