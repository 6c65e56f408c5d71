// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the text of an answer to the series of a batch: our reader against QJsonDocument doing the
// same job. CPU time of this process, the two taken in turn, best and median of the rounds.
// Usage: bench_ingest [rounds]

#include "bench_answers.h"
#include "prometheusreader.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace toban;
using namespace toban::bench;

static double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Times {
    std::vector<double> seconds;

    [[nodiscard]] double best() const { return *std::min_element(seconds.begin(), seconds.end()); }
    [[nodiscard]] double median()
    {
        std::sort(seconds.begin(), seconds.end());
        return seconds[seconds.size() / 2];
    }
};

static void compare(const char *name, const QByteArray &text, int rounds,
    const std::function<size_t()> &ours, const std::function<size_t()> &qt)
{
    Times a;
    Times b;
    size_t samplesOurs = 0;
    size_t samplesQt = 0;
    for (int round = 0; round < rounds; ++round) {
        const double start = cpuSeconds();
        samplesOurs = ours();
        const double middle = cpuSeconds();
        samplesQt = qt();
        a.seconds.push_back(middle - start);
        b.seconds.push_back(cpuSeconds() - middle);
    }
    if (samplesOurs != samplesQt)
        std::printf("%s: %zu samples against %zu\n", name, samplesOurs, samplesQt);
    const double megabytes = static_cast<double>(text.size()) / 1e6;
    std::printf("%-24s %7.1f MB  ours %8.2f ms (%4.0f MB/s, %3.0f ns/sample)  Qt %9.1f ms  ratio "
                "%.1f (medians %.1f)\n",
        name, megabytes, a.best() * 1e3, megabytes / a.best(),
        a.best() * 1e9 / static_cast<double>(samplesOurs), b.best() * 1e3, b.best() / a.best(),
        b.median() / a.median());
}

static size_t samplesIn(const std::vector<NumberSeries> &all)
{
    size_t count = 0;
    for (const auto &series : all)
        count += series.values.size();
    return count;
}

static size_t samplesIn(const std::vector<HistogramSeries> &all)
{
    size_t count = 0;
    for (const auto &series : all)
        for (const auto &block : series.blocks)
            count += block.buckets.size() + block.sums.size() + block.counts.size();
    return count;
}

static void compareLines(const char *name, const QByteArray &text, int rounds)
{
    compare(
        name, text, rounds, [&text] { return samplesIn(prometheus::readQuery(text)->numbers); },
        [&text] { return samplesIn(byQt(text)); });
}

static void compareBuckets(const char *name, const QByteArray &text, int rounds)
{
    compare(
        name, text, rounds,
        [&text] {
            return samplesIn(prometheus::readClassic(text, {QStringLiteral("x")})->histograms);
        },
        [&text] { return samplesIn(histogramsByQt(text)); });
}

int main(int argc, char **argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    compareLines("5 x 11,000 full doubles", lines(5, 11'000), rounds);
    compareLines("1000 x 1440 mixed", mixed(1000, 1440), rounds);
    compareBuckets("200 x 14 x 40 buckets", buckets(200, 40), rounds);
    compareBuckets("1400 x 14 x 4 buckets", buckets(1400, 4), rounds);
    return 0;
}
