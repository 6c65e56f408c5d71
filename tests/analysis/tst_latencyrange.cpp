// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "latencyrange.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace toban;

static constexpr double unbounded = std::numeric_limits<double>::infinity();

/// 100 calls up to 0.1 s, 40 up to 1 s, 10 above; together 50 s.
static Histogram shop(double sum = 50)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = {0.1, 1, unbounded};
    return {layout, {100, 40, 10}, 150, sum};
}

class TestLatencyRange final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeBuckets();
    void theSumNarrowsTheTime();
    void anEdgeCutsABucket();
    void aboveTheLastEdge();
    void withoutASum();
    void otherUnits();
    void nothing();
};

void TestLatencyRange::wholeBuckets()
{
    const LatencyRange range = latencyRange(shop(), 0.1, 1, 1);
    QCOMPARE(range.calls, (BoundedAmount{40, 40, 40}));
    // 40 calls of 0.1 s to 1 s; the middle of that is 22 s, and the 10 slow ones took 10 s at least
    QCOMPARE(range.seconds, (BoundedAmount{22, 4, 40}));
    QCOMPARE(latencyRange(shop(), 0, 0.1, 1).calls, (BoundedAmount{100, 100, 100}));
}

void TestLatencyRange::theSumNarrowsTheTime()
{
    // of 18 s the fast took 0 to 10 and the slow 10 at least: the middle ones 4 to 8
    QCOMPARE(latencyRange(shop(18), 0.1, 1, 1).seconds, (BoundedAmount{8, 4, 8}));
    // of 500 s the fast took 10 at most and the middle ones 40: 450 are left for the slow
    const BoundedAmount slow = latencyRange(shop(500), 1, unbounded, 1).seconds;
    QCOMPARE(slow, (BoundedAmount{450, 450, 496}));
    // a sum too small for the buckets says nothing
    QCOMPARE(latencyRange(shop(1), 0.1, 1, 1).seconds, (BoundedAmount{22, 4, 40}));
}

void TestLatencyRange::anEdgeCutsABucket()
{
    // from 0.55 s: half of the bucket, 20 calls of 0.775 s in the middle
    const LatencyRange range = latencyRange(shop(), 0.55, 1, 1);
    QCOMPARE(range.calls.value, 20.0);
    QCOMPARE(range.calls.low, 0.0);
    QCOMPARE(range.calls.high, 40.0);
    QCOMPARE(range.seconds.value, 15.5);
    QCOMPARE(range.seconds.low, 0.0);
    QCOMPARE(range.seconds.high, 40.0);
    QVERIFY(!range.calls.isExact());
}

void TestLatencyRange::aboveTheLastEdge()
{
    const LatencyRange range = latencyRange(shop(), 1, unbounded, 1);
    QCOMPARE(range.calls, (BoundedAmount{10, 10, 10}));
    // at least 1 s each, at most what the 40 leave of the 50 s
    QCOMPARE(range.seconds, (BoundedAmount{10, 10, 46}));
    // nobody knows how many took more than 2 s
    QCOMPARE(latencyRange(shop(), 2, unbounded, 1).calls, (BoundedAmount{0, 0, 10}));
}

void TestLatencyRange::withoutASum()
{
    const BoundedAmount seconds = latencyRange(shop(std::nan("")), 1, unbounded, 1).seconds;
    QCOMPARE(seconds.low, 10.0);
    QVERIFY(std::isinf(seconds.high));
    QCOMPARE(seconds.value, 10.0);
}

void TestLatencyRange::otherUnits()
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = {100, 1000, unbounded}; // milliseconds
    const LatencyRange range = latencyRange({layout, {0, 4, 0}, 4, 2000}, 0.1, 1, 0.001);
    QCOMPARE(range.calls, (BoundedAmount{4, 4, 4}));
    QCOMPARE(range.seconds.low, 2.0); // exactly what the sum says
    QCOMPARE(range.seconds.high, 2.0);
}

void TestLatencyRange::nothing()
{
    QCOMPARE(latencyRange({}, 0, 1, 1), LatencyRange());
    Histogram torn = shop();
    torn.buckets[1] = -2; // between two scrapes that were not atomic
    QCOMPARE(latencyRange(torn, 0.1, 1, 1).calls, (BoundedAmount{0, 0, 0}));
}

QTEST_APPLESS_MAIN(TestLatencyRange)
#include "tst_latencyrange.moc"
