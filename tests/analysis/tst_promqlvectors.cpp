// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicquantile.h"
#include "counterfunctions.h"
#include "quantileestimation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;

namespace {

double number(const QJsonValue &value)
{
    if (!value.isString())
        return value.toDouble();
    const QString text = value.toString();
    if (text == u"NaN"_s)
        return qQNaN();
    return text.startsWith(u'-') ? -qInf() : qInf();
}

bool isNear(double actual, double expected, double tolerance)
{
    if (std::isnan(actual) || std::isnan(expected))
        return std::isnan(actual) && std::isnan(expected);
    if (actual == expected)
        return true;
    const double size = std::abs(actual) + std::abs(expected);
    return std::isfinite(size) && std::abs(actual - expected) <= tolerance * size;
}

double boundOf(const QString &le)
{
    if (le.compare(u"+inf"_s, Qt::CaseInsensitive) == 0)
        return qInf();
    bool isNumber = false;
    const double bound = le.toDouble(&isNumber);
    return isNumber ? bound : qQNaN();
}

std::vector<CumulativeBucket> classicBuckets(const QJsonArray &array)
{
    std::vector<CumulativeBucket> buckets;
    for (const QJsonValue &value : array)
        buckets.push_back({boundOf(value[u"le"].toString()), number(value[u"cumulative"])});
    return buckets;
}

Histogram customHistogram(const QJsonObject &object)
{
    auto layout = std::make_shared<BucketLayout>();
    Histogram histogram{nullptr, {}, number(object[u"count"]), number(object[u"sum"])};
    for (const QJsonValue &bound : object[u"custom_values"].toArray())
        layout->upperBounds.push_back(number(bound));
    layout->upperBounds.push_back(qInf());
    for (const QJsonValue &count : object[u"buckets"].toArray())
        histogram.buckets.push_back(number(count));
    histogram.layout = layout;
    return histogram;
}

using FilledBucket = std::pair<ExponentialBucket, double>;

std::vector<FilledBucket> sideOf(const QJsonObject &counts, qint8 side, bool hasSpans)
{
    std::vector<FilledBucket> buckets;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        buckets.push_back({{side, it.key().toInt()}, number(*it)});
    if (buckets.empty() && hasSpans)
        buckets.push_back({{side, 0}, 0.0});
    std::sort(buckets.begin(), buckets.end(), [side](const auto &a, const auto &b) {
        return side * a.first.index < side * b.first.index;
    });
    return buckets;
}

Histogram exponentialHistogram(const QJsonObject &object)
{
    auto buckets
        = sideOf(object[u"negative"].toObject(), -1, object[u"has_negative_spans"].toBool());
    const double zeroCount = number(object[u"zero_count"]);
    if (zeroCount > 0)
        buckets.push_back({{0, 0}, zeroCount});
    const auto positive
        = sideOf(object[u"positive"].toObject(), 1, object[u"has_positive_spans"].toBool());
    buckets.insert(buckets.end(), positive.begin(), positive.end());
    auto layout = std::make_shared<BucketLayout>();
    layout->kind = BucketLayout::Kind::Exponential;
    layout->schema = object[u"schema"].toInt();
    layout->zeroThreshold = number(object[u"zero_threshold"]);
    Histogram histogram{nullptr, {}, number(object[u"count"]), number(object[u"sum"])};
    for (const auto &[bucket, count] : buckets) {
        layout->exponential.push_back(bucket);
        histogram.buckets.push_back(count);
    }
    histogram.layout = layout;
    return histogram;
}

double evaluateHistogram(const QJsonObject &item)
{
    const bool isQuantile = item[u"fn"].toString() == u"histogram_quantile"_s;
    const double q = number(item[u"q"]);
    const double lower = number(item[u"lower"]);
    const double upper = number(item[u"upper"]);
    if (item[u"kind"].toString() == u"classic"_s) {
        const auto buckets = classicBuckets(item[u"buckets"].toArray());
        return isQuantile ? classicQuantile(q, buckets) : classicFraction(lower, upper, buckets);
    }
    const QJsonObject object = item[u"histogram"].toObject();
    const Histogram histogram = item[u"kind"].toString() == u"custom-buckets"_s
        ? customHistogram(object)
        : exponentialHistogram(object);
    return isQuantile ? histogramQuantile(q, histogram)
                      : histogramFraction(lower, upper, histogram);
}

SampleWindow windowOf(const QJsonObject &item)
{
    SampleWindow window;
    window.range = number(item[u"range_s"]);
    window.end = number(item[u"eval_time_s"]) - number(item[u"offset_s"]);
    for (const QJsonValue &value : item[u"samples"].toArray()) {
        const NumberSample sample{number(value[0]), number(value[1])};
        if (sample.at > window.end - window.range && sample.at <= window.end)
            window.samples.push_back(sample);
    }
    return window;
}

std::optional<double> evaluateRange(const QJsonObject &item)
{
    const QString fn = item[u"fn"].toString();
    const SampleWindow window = windowOf(item);
    const double argument = number(item[u"arg"]);
    if (fn == u"rate"_s)
        return promRate(window);
    if (fn == u"increase"_s)
        return promIncrease(window);
    if (fn == u"delta"_s)
        return promDelta(window);
    if (fn == u"irate"_s)
        return promIrate(window);
    if (fn == u"idelta"_s)
        return promIdelta(window);
    if (fn == u"resets"_s)
        return promResets(window);
    if (fn == u"changes"_s)
        return promChanges(window);
    if (fn == u"deriv"_s)
        return promDeriv(window);
    if (fn == u"predict_linear"_s)
        return promPredictLinear(window, number(item[u"eval_time_s"]), argument);
    if (fn == u"quantile_over_time"_s)
        return promQuantileOverTime(window, argument);
    qFatal("unknown function %s", qPrintable(fn));
}

/// Upstream wrote the expected value with seven digits.
bool isRoundedUpstream(double expected)
{
    return std::abs(expected) == 1.189207;
}

} // namespace

/// Every case of every vector file: the folder is TOBAN_VECTORS or tests/vectors.
class TestPromqlVectors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evaluates_data();
    void evaluates();
};

void TestPromqlVectors::evaluates_data()
{
    QTest::addColumn<QJsonObject>("item");
    const QDir folder(
        qEnvironmentVariable("TOBAN_VECTORS", QStringLiteral(TOBAN_TEST_DATA "/vectors")));
    const QStringList files = folder.entryList({u"promql-*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY2(!files.isEmpty(), qPrintable(folder.path()));
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto cases = QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray();
        QVERIFY2(!cases.isEmpty(), qPrintable(name));
        for (const QJsonValue &item : cases)
            QTest::addRow("%s %s", qPrintable(name), qPrintable(item[u"id"].toString()))
                << item.toObject();
    }
}

void TestPromqlVectors::evaluates()
{
    QFETCH(const QJsonObject, item);
    const bool isHistogram = item[u"fn"].toString().startsWith(u"histogram_"_s);
    const std::optional<double> actual
        = isHistogram ? std::optional(evaluateHistogram(item)) : evaluateRange(item);
    if (item[u"expected"].isNull()) {
        QVERIFY(!actual);
        return;
    }
    const double expected = number(item[u"expected"]);
    QVERIFY(actual.has_value());
    const double tolerance = isRoundedUpstream(expected) ? 1e-6 : 1e-9;
    QVERIFY2(isNear(*actual, expected, tolerance),
        qPrintable(u"%1 instead of %2"_s.arg(*actual, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

QTEST_APPLESS_MAIN(TestPromqlVectors)
#include "tst_promqlvectors.moc"
