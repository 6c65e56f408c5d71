// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apdex.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace toban;

/// Of 100 calls 60 up to 0.1, 20 up to 0.5, 10 up to 1, 5 up to 2 and 5 of more.
static Histogram hundredCalls(double unitsPerSecond = 1)
{
    auto layout = std::make_shared<BucketLayout>();
    for (const double bound : {0.1, 0.5, 1.0, 2.0})
        layout->upperBounds.push_back(bound * unitsPerSecond);
    layout->upperBounds.push_back(std::numeric_limits<double>::infinity());
    return {layout, {60, 20, 10, 5, 5}, 100, 40};
}

static bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) < 1e-12;
}

class TestApdex final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onTheEdgesItIsExact();
    void insideBucketsItIsInterpolated();
    void unitsOfTheHistogram();
    void nothingToTell();
};

void TestApdex::onTheEdgesItIsExact()
{
    // 80 are satisfied, 15 of up to 2 s tolerate
    const Apdex apdex = apdexOf(hundredCalls(), 0.5, 1);
    QCOMPARE(apdex.threshold, 0.5);
    QVERIFY(isClose(apdex.value, (80 + 15 / 2.0) / 100));
    QVERIFY(isClose(apdex.low, 0.875) && isClose(apdex.high, 0.875));
}

void TestApdex::insideBucketsItIsInterpolated()
{
    // T halves the second bucket: 60 + 10; 1.2 s is a fifth of the way to 2 s: 90 + 1 within 4 T
    const Apdex apdex = apdexOf(hundredCalls(), 0.3, 1);
    QVERIFY(isClose(apdex.value, (70 + 21 / 2.0) / 100));
    QVERIFY(isClose(apdex.low, (60 + 30 / 2.0) / 100));
    QVERIFY(isClose(apdex.high, (80 + 15 / 2.0) / 100));
    // nothing is known of what lies beyond the last edge
    const Apdex beyond = apdexOf(hundredCalls(), 4, 1);
    QVERIFY(isClose(beyond.value, 0.95) && isClose(beyond.low, 0.95) && isClose(beyond.high, 1));
}

void TestApdex::unitsOfTheHistogram()
{
    const Apdex apdex = apdexOf(hundredCalls(1000), 0.3, 0.001); // counts milliseconds
    QVERIFY(isClose(apdex.value, 0.805));
    QCOMPARE(apdex.threshold, 0.3);
}

void TestApdex::nothingToTell()
{
    QVERIFY(std::isnan(apdexOf(hundredCalls(), 0, 1).value));
    QCOMPARE(apdexOf(hundredCalls(), 0, 1).threshold, 0.0);
    Histogram none = hundredCalls();
    none.buckets.assign(none.buckets.size(), 0);
    QVERIFY(std::isnan(apdexOf(none, 0.5, 1).value));
    QCOMPARE(apdexOf(none, 0.5, 1).threshold, 0.5);
    QVERIFY(std::isnan(apdexOf(Histogram(), 0.5, 1).value));
}

QTEST_APPLESS_MAIN(TestApdex)
#include "tst_apdex.moc"
