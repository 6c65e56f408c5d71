// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bucketlayouts.h"
#include "classicquantile.h"
#include "quantileestimation.h"
#include "seriesbuilder.h"

#include <QTest>

#include <cmath>

using namespace toban;
using namespace toban::testing;

namespace {

Histogram histogramOf(const BucketLayoutPtr &layout, std::vector<double> buckets)
{
    Histogram histogram{layout, std::move(buckets), 0, 0};
    for (const double bucket : histogram.buckets)
        histogram.count += bucket;
    return histogram;
}

} // namespace

class TestEstimates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalIsTheBucketOfTheNearestRank();
    void intervalReachesOverAnEdge();
    void lastBucketHasNoUpperBound();
    void firstPositiveBucketBeginsAtZero();
    void secondsFromMilliseconds();
    void quantileZeroOfEmptyFirstBucket();
    void refusals();
    void enough();
    void poisson_data();
    void poisson();
    void nativeInterval();
    void sumOfDifferentBounds();
    void sumOfDifferentSchemas();
    void zeroBucketSwallowsWhatItCovers();
    void kindsDoNotMix();
};

void TestEstimates::intervalIsTheBucketOfTheNearestRank()
{
    const auto layout = classicLayout({0.1, 0.2, 0.5, inf});
    const auto median = estimateQuantile(histogramOf(layout, {4, 4, 2, 0}), 0.5);
    // rank 5 of 10 is the first of the second bucket; interpolated (5 - 4)/4 of the way
    QCOMPARE(median.low, 0.1);
    QCOMPARE(median.high, 0.2);
    QCOMPARE(median.value, 0.125);
    QCOMPARE(median.observations, 10.0);
    QCOMPARE(median.provenance, Provenance::Histogram);
    // rank ceil(0.81 * 10) = 9
    QCOMPARE(estimateQuantile(histogramOf(layout, {4, 4, 2, 0}), 0.81).low, 0.2);
}

void TestEstimates::intervalReachesOverAnEdge()
{
    const auto histogram = histogramOf(classicLayout({0.1, 0.2, 0.5, inf}), {40, 40, 20, 0});
    // rank 50: ten above the edge at rank 40, thirty below the one at rank 80
    const auto nine = estimateQuantile(histogram, 0.5, 9);
    QCOMPARE(nine.low, 0.1);
    const auto ten = estimateQuantile(histogram, 0.5, 10);
    QCOMPARE(ten.low, 0.0);
    QCOMPARE(ten.high, 0.2);
    QCOMPARE(estimateQuantile(histogram, 0.5, 31).high, 0.5);
}

void TestEstimates::lastBucketHasNoUpperBound()
{
    const auto estimate
        = estimateQuantile(histogramOf(classicLayout({0.1, 1, inf}), {1, 1, 8}), 0.9);
    QCOMPARE(estimate.value, 1.0);
    QCOMPARE(estimate.low, 1.0);
    QCOMPARE(estimate.high, inf);
}

void TestEstimates::firstPositiveBucketBeginsAtZero()
{
    const auto estimate = estimateQuantile(histogramOf(classicLayout({0.1, inf}), {10, 0}), 0.9);
    QCOMPARE(estimate.low, 0.0);
    QCOMPARE(estimate.high, 0.1);
}

void TestEstimates::secondsFromMilliseconds()
{
    const auto estimate
        = estimateQuantile(histogramOf(classicLayout({100, 200, inf}), {4, 4, 0}), 0.75, 0, 0.001);
    QCOMPARE(estimate.low, 0.1);
    QCOMPARE(estimate.high, 0.2);
    QCOMPARE(estimate.value, 0.15);
}

void TestEstimates::quantileZeroOfEmptyFirstBucket()
{
    QCOMPARE(classicQuantile(0, {{1, 0}, {2, 0}, {4, 5}, {inf, 5}}), 2.0);
    QCOMPARE(classicQuantile(0, {{1, 3}, {inf, 5}}), 0.0);
    QCOMPARE(classicQuantile(0, {{1, 0}, {inf, 5}}), 1.0);
}

void TestEstimates::refusals()
{
    const auto none = estimateQuantile(histogramOf(classicLayout({1, inf}), {0, 0}), 0.9);
    QVERIFY(std::isnan(none.value));
    QCOMPARE(none.provenance, Provenance::Histogram);
    const auto noBuckets = estimateQuantile(histogramOf(classicLayout({inf}), {7}), 0.9);
    QCOMPARE(noBuckets.provenance, Provenance::Refused);
    QVERIFY(!noBuckets.reason.isEmpty());
    QCOMPARE(noBuckets.observations, 7.0);
    const auto noInfinity = estimateQuantile(histogramOf(classicLayout({1, 2}), {7, 1}), 0.9);
    QCOMPARE(noInfinity.provenance, Provenance::Refused);
}

void TestEstimates::enough()
{
    const auto layout = classicLayout({1, inf});
    QVERIFY(!estimateQuantile(histogramOf(layout, {999, 0}), 0.99).isEnough());
    QVERIFY(estimateQuantile(histogramOf(layout, {1000, 0}), 0.99).isEnough());
}

void TestEstimates::poisson_data()
{
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("k");
    // P(N > 0) = 1 - e^-0.0202 = 0.01999…
    QTest::newRow("none expected") << 0.0 << 0.0;
    QTest::newRow("just below") << 0.0202 << 0.0;
    QTest::newRow("just above") << 0.0203 << 1.0;
    // P(N > 3) = 0.01899, P(N > 2) = 0.0803 for a mean of 1
    QTest::newRow("one") << 1.0 << 3.0;
    // tables of the Poisson distribution: P(N > 17) = 0.0143, P(N > 16) = 0.0270 for 10
    QTest::newRow("ten") << 10.0 << 17.0;
}

void TestEstimates::poisson()
{
    QFETCH(const double, expected);
    QFETCH(const double, k);
    QCOMPARE(edgeUncertainty(expected), k);
}

void TestEstimates::nativeInterval()
{
    // schema 0, bucket 3 is (4, 8]: all observations
    const auto estimate = estimateQuantile(histogramOf(nativeLayout(0, {3}), {10}), 0.5);
    QCOMPARE(estimate.low, 4.0);
    QCOMPARE(estimate.high, 8.0);
    QCOMPARE(estimate.value, 4 * std::sqrt(2.0));
}

void TestEstimates::sumOfDifferentBounds()
{
    HistogramSum sum;
    const std::vector<double> a = {1, 2, 3, 4};
    const std::vector<double> b = {10, 20, 30};
    sum.add(classicLayout({0.1, 0.5, 1, inf}), a.data(), 10, 5);
    sum.add(classicLayout({0.1, 1, inf}), b.data(), 60, 50);
    sum.add(classicLayout({0.1, 0.5, 1, inf}), a.data(), 10, 5);
    const Histogram total = sum.total();
    QCOMPARE(total.layout->upperBounds, (std::vector<double>{0.1, 1, inf}));
    QCOMPARE(total.buckets, (std::vector<double>{12, 30, 38}));
    QCOMPARE(total.count, 80.0);
    QCOMPARE(total.sum, 60.0);
}

void TestEstimates::sumOfDifferentSchemas()
{
    HistogramSum sum;
    const std::vector<double> fine = {1, 2, 4, 8};
    const std::vector<double> coarse = {16, 32};
    // halving the resolution: -1 and 0 become 0, 1 and 2 become 1
    sum.add(nativeLayout(3, {-1, 0, 1, 2}), fine.data(), 15, 1);
    sum.add(nativeLayout(2, {0, 4}), coarse.data(), 48, 1);
    const Histogram total = sum.total();
    QCOMPARE(total.layout->schema, 2);
    QCOMPARE(total.layout->exponential, (std::vector<ExponentialBucket>{{1, 0}, {1, 1}, {1, 4}}));
    QCOMPARE(total.buckets, (std::vector<double>{19, 12, 32}));
}

void TestEstimates::zeroBucketSwallowsWhatItCovers()
{
    BucketLayout narrow = *nativeLayout(0, {0, 1, 2});
    narrow.exponential.insert(narrow.exponential.begin(), ExponentialBucket{0, 0});
    narrow.zeroThreshold = 0.25;
    BucketLayout wide = narrow;
    wide.zeroThreshold = 1.5; // inside (1, 2]: must grow to 2
    wide.exponential = {{0, 0}, {1, 2}};
    HistogramSum sum;
    const std::vector<double> a = {1, 2, 4, 8};
    const std::vector<double> b = {16, 32};
    sum.add(std::make_shared<const BucketLayout>(narrow), a.data(), 15, 0);
    sum.add(std::make_shared<const BucketLayout>(wide), b.data(), 48, 0);
    const Histogram total = sum.total();
    QCOMPARE(total.layout->zeroThreshold, 2.0);
    QCOMPARE(total.buckets, (std::vector<double>{23, 40}));
}

void TestEstimates::kindsDoNotMix()
{
    HistogramSum sum;
    const std::vector<double> row = {1, 1};
    sum.add(classicLayout({1, inf}), row.data(), 2, 0);
    sum.add(nativeLayout(0, {0, 1}), row.data(), 2, 0);
    const auto estimate = estimateQuantile(sum.total(), 0.5);
    QCOMPARE(estimate.provenance, Provenance::Refused);
    QCOMPARE(estimate.observations, 4.0);
}

QTEST_APPLESS_MAIN(TestEstimates)
#include "tst_estimates.moc"
