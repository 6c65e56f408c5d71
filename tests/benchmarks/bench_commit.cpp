// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the text of an answer to data on disk: our reader and store against QJsonDocument and one
// SQLite row per sample. CPU time of the whole process (the writer thread counts), the two in turn.
// Usage: bench_commit [rounds]
#include "bench_answers.h"
#include "bench_storepeer.h"
#include "clock.h"
#include "prometheusreader.h"
#include "store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace toban;
using namespace toban::bench;
using namespace Qt::StringLiterals;

static double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

static double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Into a new store, closed again: everything is committed and checkpointed.
static size_t commitOurs(Batch batch, const QString &folder)
{
    static const SystemClock clock;
    const auto opened = Store::open({folder}, clock);
    if (!opened)
        qFatal("%s", qPrintable(errorText(opened.error())));
    batch.source = SourceId(u"bench"_s);
    const size_t count = batch.sampleCount();
    auto future = (*opened)->ingest(std::move(batch));
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(errorText(future.result().error())));
    return count;
}

static size_t commitRows(const std::vector<NumberSeries> &series, const QString &folder)
{
    RowStore rows(folder + u"/rows.db"_s);
    rows.write(series, 0, series.front().times.size());
    return series.size() * series.front().times.size();
}

static void compare(const char *name, const QByteArray &text, int rounds, bool isHistogram)
{
    std::vector<double> own;
    std::vector<double> peer;
    size_t ownCount = 0;
    size_t peerCount = 0;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir ownFolder;
        const QTemporaryDir peerFolder;
        const double start = cpuSeconds();
        Batch batch;
        if (isHistogram)
            batch.histograms = prometheus::readClassic(text, {u"x"_s})->histograms;
        else
            batch.numbers = prometheus::readQuery(text)->numbers;
        ownCount = commitOurs(std::move(batch), ownFolder.path());
        const double middle = cpuSeconds();
        peerCount = commitRows(byQt(text), peerFolder.path());
        own.push_back(middle - start);
        peer.push_back(cpuSeconds() - middle);
    }
    std::printf("%-24s %8zu values  ours %7.1f ms (%4.0f ns)  Qt and rows %8.1f ms (%5.0f ns)  "
                "ratio %.1f\n",
        name, ownCount, median(own) * 1e3, median(own) * 1e9 / static_cast<double>(ownCount),
        median(peer) * 1e3, median(peer) * 1e9 / static_cast<double>(peerCount),
        median(peer) / median(own));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    compare("5 x 11,000 full doubles", lines(5, 11'000), rounds, false);
    compare("1000 x 1440 mixed", mixed(1000, 1440), rounds, false);
    compare("200 x 14 x 40 buckets", buckets(200, 40), rounds, true);
    compare("1400 x 14 x 4 buckets", buckets(1400, 4), rounds, true);
    return 0;
}
