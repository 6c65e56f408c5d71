// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the text of an answer to the series of a batch: our reader against QJsonDocument doing the
// same job. CPU time of this process, the two taken in turn, best and median of the rounds.
// Usage: bench_ingest [rounds]

#include "prometheusreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

using namespace toban;

static double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

static QByteArray wrapped(const QByteArrayList &series)
{
    QByteArray text = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
        + series.join(',') + "]}}";
    text.reserve(text.size() + 64);
    return text;
}

static QByteArray samples(int count, const std::function<QByteArray(int)> &value)
{
    QByteArrayList all;
    for (int i = 0; i < count; ++i)
        all << "[" + QByteArray::number(1'795'227'443 + i * 15) + ",\"" + value(i) + "\"]";
    return "\"values\":[" + all.join(',') + "]}";
}

/// Lines of a chart, each value with all of its digits.
static QByteArray lines(int series, int count)
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> spread(-2, 1);
    QByteArrayList all;
    for (int i = 0; i < series; ++i)
        all << "{\"metric\":{\"__name__\":\"x\",\"instance\":\"10.0.0."
                + QByteArray::number(i % 250) + ":9100\",\"job\":\"node\",\"n\":\""
                + QByteArray::number(i) + "\"},"
                + samples(count, [&](int) { return QByteArray::number(spread(random), 'g', 17); });
    return wrapped(all);
}

/// What a server's own metrics look like: counters, sizes, ratios, flags.
static QByteArray mixed(int series, int count)
{
    std::mt19937_64 random(2);
    QByteArrayList all;
    for (int i = 0; i < series; ++i) {
        double total = static_cast<double>(random() % 100'000);
        const int kind = i % 4;
        all << "{\"metric\":{\"__name__\":\"m" + QByteArray::number(i % 50)
                + "\",\"instance\":\"10.0.0." + QByteArray::number(i % 20)
                + ":9100\",\"job\":\"node\",\"device\":\"d" + QByteArray::number(i) + "\"},"
                + samples(count, [&](int) {
                      total += static_cast<double>(random() % 1000);
                      return kind == 0 ? QByteArray::number(total, 'f', 0)
                          : kind == 1  ? QByteArray::number(total / 100, 'f', 2)
                          : kind == 2  ? QByteArray::number(std::sin(total), 'g', 17)
                                       : QByteArray("1");
                  });
    }
    return wrapped(all);
}

static const char *const bounds[]
    = {"0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"};

/// One poll of a histogram family: requests times twelve buckets, _sum and _count.
static QByteArray buckets(int requests, int count)
{
    std::mt19937_64 random(3);
    QByteArrayList all;
    for (int i = 0; i < requests; ++i) {
        const QByteArray labels
            = ",\"instance\":\"10.0.0." + QByteArray::number(i % 20) + ":8080\",\"job\":\"shop\"";
        const QByteArray rest
            = ",\"method\":\"GET\",\"route\":\"/api/r" + QByteArray::number(i) + "\"},";
        double base = 0;
        for (const char *bound : bounds) {
            base += static_cast<double>(random() % 500);
            all << "{\"metric\":{\"__name__\":\"x_bucket\"" + labels + ",\"le\":\"" + bound + "\""
                    + rest + samples(count, [base](int n) {
                          return QByteArray::number(base + n * 3, 'f', 0);
                      });
        }
        all << "{\"metric\":{\"__name__\":\"x_sum\"" + labels + rest
                + samples(count,
                    [base](int n) { return QByteArray::number(base * 0.0371 + n, 'g', 17); });
        all << "{\"metric\":{\"__name__\":\"x_count\"" + labels + rest
                + samples(
                    count, [base](int n) { return QByteArray::number(base + n * 3, 'f', 0); });
    }
    return wrapped(all);
}

static Labels labelsOf(const QJsonObject &metric)
{
    std::vector<Labels::Pair> pairs;
    for (auto label = metric.begin(); label != metric.end(); ++label)
        pairs.emplace_back(label.key(), label.value().toString());
    return Labels(std::move(pairs));
}

/// What one would write with Qt alone.
static std::vector<NumberSeries> byQt(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonArray result = document[QStringLiteral("data")][QStringLiteral("result")].toArray();
    std::vector<NumberSeries> all;
    for (const auto &one : result) {
        const QJsonObject object = one.toObject();
        NumberSeries series;
        series.labels = labelsOf(object[QStringLiteral("metric")].toObject());
        const QJsonArray values = object[QStringLiteral("values")].toArray();
        for (const auto &sample : values) {
            const QJsonArray pair = sample.toArray();
            series.times.push_back(fromMs(std::llround(pair[0].toDouble() * 1000)));
            series.values.push_back(pair[1].toString().toDouble());
        }
        all.push_back(std::move(series));
    }
    return all;
}

/// The same, joined to histograms (series of one histogram share their times here).
static std::vector<HistogramSeries> histogramsByQt(const QByteArray &text)
{
    std::map<Labels, std::map<double, NumberSeries>> groups;
    std::map<Labels, NumberSeries> sums;
    std::map<Labels, NumberSeries> counts;
    const QStringList dropped{QStringLiteral("__name__"), QStringLiteral("le")};
    for (auto &series : byQt(text)) {
        const QString name = series.labels.metricName();
        const Labels labels = series.labels.without(dropped);
        const QString le = series.labels.value(QLatin1StringView("le"));
        if (name.endsWith(QLatin1StringView("_bucket")))
            groups[labels][le == QLatin1StringView("+Inf") ? HUGE_VAL : le.toDouble()]
                = std::move(series);
        else
            (name.endsWith(QLatin1StringView("_sum")) ? sums : counts)[labels] = std::move(series);
    }
    std::vector<HistogramSeries> joined;
    for (auto &[labels, columns] : groups) {
        HistogramBlock block;
        auto layout = std::make_shared<BucketLayout>();
        block.times = columns.begin()->second.times;
        block.buckets.resize(block.times.size() * columns.size());
        std::vector<double> below(block.times.size(), 0);
        size_t column = 0;
        for (auto &[bound, series] : columns) {
            layout->upperBounds.push_back(bound);
            for (size_t row = 0; row < below.size(); ++row) {
                block.buckets[row * columns.size() + column] = series.values[row] - below[row];
                below[row] = series.values[row];
            }
            ++column;
        }
        block.layout = layout;
        block.sums = sums[labels].values;
        block.counts = counts[labels].values;
        joined.push_back({labels, Temporality::Cumulative, {std::move(block)}});
    }
    return joined;
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
