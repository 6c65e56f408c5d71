// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <functional>
#include <map>
#include <random>

namespace toban::bench {

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

QByteArray lines(int series, int count)
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

QByteArray mixed(int series, int count)
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

QByteArray buckets(int requests, int count)
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

std::vector<NumberSeries> byQt(const QByteArray &text)
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

std::vector<HistogramSeries> histogramsByQt(const QByteArray &text)
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

} // namespace toban::bench
