// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;

namespace {

Labels route(const QString &name)
{
    return {{u"route"_s, name}};
}

QuantileEstimate estimate(double q, double low, double high, double calls)
{
    return {q, (low + high) / 2, low, high, calls, Provenance::Histogram, {}};
}

/// A request whose p50 and p95 both lie between @p low and @p high.
ProfileRow row(
    const QString &name, double calls, double totalSeconds, double low = 0.1, double high = 0.25)
{
    ProfileRow row;
    row.labels = route(name);
    row.calls = calls;
    row.totalSeconds = totalSeconds;
    row.meanSeconds = totalSeconds / calls;
    row.quantiles = {estimate(0.5, low, high, calls), estimate(0.95, low, high, calls)};
    return row;
}

bool isClose(double actual, double expected, double scale = 0)
{
    const double size = std::max({std::abs(actual), std::abs(expected), scale, 1e-300});
    return std::abs(actual - expected) <= 1e-9 * size;
}

const ComparedRequest &of(const Comparison &comparison, const QString &name)
{
    for (const ComparedRequest &request : comparison.requests)
        if (request.labels == route(name))
            return request;
    qFatal("no row %s", qPrintable(name));
}

RequestChange changeOf(const ProfileRow &before, const ProfileRow &after)
{
    return compareRequests({{before}, 1}, {{after}, 1}).requests.front().change;
}

} // namespace

class TestComparison final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksOutEffects();
    void newAndGoneAreTraffic();
    void normalisedLeavesSpeed();
    void largestChangeFirst();
    void sumsOverAll();
    void effectsAddUp();
    void slowerNeedsIntervalsApart_data();
    void slowerNeedsIntervalsApart();
    void fewCallsAreNeverSlower();
    void medianDecidesWhereTailCannot();
    void refusedQuantilesDecideNothing();
    void withoutSum();
};

void TestComparison::worksOutEffects()
{
    // A: 100 calls and 20 s in half an hour; B: 600 calls and 180 s in two hours
    const Comparison comparison
        = compareRequests({{row(u"/a"_s, 100, 20)}, 0.5}, {{row(u"/a"_s, 600, 180)}, 2});
    QCOMPARE(comparison.requests.size(), 1u);
    const ComparedRequest &a = comparison.requests.front();
    QCOMPARE(a.before.callsPerHour, 200.0);
    QCOMPARE(a.after.callsPerHour, 300.0);
    QCOMPARE(a.time.before, 40.0);
    QCOMPARE(a.time.after, 90.0);
    // means 0.2 and 0.3 s: (300 - 200) * 0.25 and (0.3 - 0.2) * 250
    QVERIFY(isClose(a.time.trafficEffect, 25));
    QVERIFY(isClose(a.time.speedEffect, 25));
    QVERIFY(isClose(a.time.delta, 50));
    QVERIFY(isClose(a.time.deltaRatio(), 1.25));
}

void TestComparison::newAndGoneAreTraffic()
{
    const Comparison comparison
        = compareRequests({{row(u"/gone"_s, 10, 5)}, 2}, {{row(u"/new"_s, 30, 12)}, 3});
    const ComparedRequest &gone = of(comparison, u"/gone"_s);
    QCOMPARE(gone.change, RequestChange::Gone);
    QVERIFY(!gone.after.profile);
    QCOMPARE(gone.time.trafficEffect, -2.5);
    QCOMPARE(gone.time.speedEffect, 0.0);
    QCOMPARE(gone.time.delta, -2.5);
    QCOMPARE(gone.time.deltaRatio(), -1.0);
    const ComparedRequest &fresh = of(comparison, u"/new"_s);
    QCOMPARE(fresh.change, RequestChange::New);
    QCOMPARE(fresh.time.delta, 4.0);
    QCOMPARE(fresh.time.trafficEffect, 4.0);
    QVERIFY(std::isnan(fresh.time.deltaRatio()));
}

void TestComparison::normalisedLeavesSpeed()
{
    ComparisonOptions options;
    options.isNormalised = true;
    const Comparison comparison
        = compareRequests({{row(u"/a"_s, 100, 20), row(u"/gone"_s, 10, 7)}, 0.5},
            {{row(u"/a"_s, 600, 180), row(u"/new"_s, 5, 3)}, 2}, options);
    // A's 200 calls an hour at 0.3 instead of 0.2 s
    const ComparedRequest &a = of(comparison, u"/a"_s);
    QVERIFY(isClose(a.time.before, 40));
    QVERIFY(isClose(a.time.after, 60));
    QVERIFY(isClose(a.time.delta, 20));
    QCOMPARE(a.time.trafficEffect, 0.0);
    QVERIFY(isClose(a.time.speedEffect, 20));
    QCOMPARE(a.after.callsPerHour, 300.0); // what was really called
    QCOMPARE(of(comparison, u"/new"_s).time.after, 0.0);
    QCOMPARE(of(comparison, u"/gone"_s).time.after, 14.0);
    QVERIFY(isClose(comparison.time.before, 54));
    QVERIFY(isClose(comparison.time.after, 74));
    QVERIFY(isClose(comparison.time.delta, 20));
}

void TestComparison::largestChangeFirst()
{
    const Comparison comparison
        = compareRequests({{row(u"/a"_s, 100, 20), row(u"/b"_s, 100, 90), row(u"/c"_s, 100, 10),
                               row(u"/d"_s, 100, 10)},
                              1},
            {{row(u"/a"_s, 100, 50), row(u"/b"_s, 100, 10), row(u"/c"_s, 100, 10),
                 row(u"/d"_s, 100, 10)},
                1});
    QStringList order;
    for (const ComparedRequest &request : comparison.requests)
        order << request.labels.value(u"route"_s);
    QCOMPARE(order, (QStringList{u"/b"_s, u"/a"_s, u"/c"_s, u"/d"_s}));
}

void TestComparison::sumsOverAll()
{
    const Comparison comparison = compareRequests(
        {{row(u"/a"_s, 100, 20), row(u"/b"_s, 50, 40)}, 1}, {{row(u"/a"_s, 300, 60)}, 1});
    QCOMPARE(comparison.callsPerHourBefore, 150.0);
    QCOMPARE(comparison.callsPerHourAfter, 300.0);
    QVERIFY(isClose(comparison.time.before, 60));
    QVERIFY(isClose(comparison.time.after, 60));
    QVERIFY(isClose(comparison.time.trafficEffect, 0, 60));
    QVERIFY(isClose(comparison.time.speedEffect, 0, 60));
}

/// The effects of random rows add up to the difference of the totals, worked out apart.
void TestComparison::effectsAddUp()
{
    QRandomGenerator random(42);
    const auto side = [&random] {
        std::vector<ProfileRow> rows;
        for (int i = 0; i < 40; ++i) {
            if (random.bounded(5) == 0)
                continue;
            const double calls = std::ceil(std::exp(random.bounded(14.0)));
            const double mean = std::exp(random.bounded(14.0) - 9);
            rows.push_back(row(QString::number(i), calls, calls * mean));
        }
        return rows;
    };
    for (int round = 0; round < 200; ++round) {
        const ProfiledPeriod before{side(), 0.01 + random.bounded(200.0)};
        const ProfiledPeriod after{side(), 0.01 + random.bounded(200.0)};
        const auto total = [](const ProfiledPeriod &period, const Labels &labels) {
            for (const ProfileRow &row : period.rows)
                if (row.labels == labels)
                    return row.totalSeconds / period.hours;
            return 0.0;
        };
        const Comparison comparison = compareRequests(before, after);
        for (const ComparedRequest &request : comparison.requests) {
            const double a = total(before, request.labels);
            const double b = total(after, request.labels);
            const TimeChange &time = request.time;
            QVERIFY(isClose(time.trafficEffect + time.speedEffect, time.delta));
            QVERIFY(isClose(time.delta, b - a, std::max(a, b)));
            QVERIFY(isClose(time.after - time.before, b - a, std::max(a, b)));
        }
        const TimeChange &all = comparison.time;
        QVERIFY(isClose(all.trafficEffect + all.speedEffect, all.delta));
        QVERIFY(isClose(all.delta, all.after - all.before, std::max(all.before, all.after)));
    }
}

void TestComparison::slowerNeedsIntervalsApart_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<RequestChange>("change");
    QTest::newRow("apart above") << 0.5 << 1.0 << RequestChange::Slower;
    QTest::newRow("touching above") << 0.25 << 0.5 << RequestChange::Same;
    QTest::newRow("the same") << 0.1 << 0.25 << RequestChange::Same;
    QTest::newRow("inside") << 0.15 << 0.2 << RequestChange::Same;
    QTest::newRow("around") << 0.05 << HUGE_VAL << RequestChange::Same;
    QTest::newRow("touching below") << 0.05 << 0.1 << RequestChange::Same;
    QTest::newRow("apart below") << 0.025 << 0.05 << RequestChange::Faster;
    QTest::newRow("apart, no upper bound") << 10.0 << HUGE_VAL << RequestChange::Slower;
}

void TestComparison::slowerNeedsIntervalsApart()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(RequestChange, change);
    const Comparison comparison
        = compareRequests({{row(u"/a"_s, 500, 100)}, 1}, {{row(u"/a"_s, 500, 100, low, high)}, 1});
    QCOMPARE(comparison.requests.front().change, change);
    QCOMPARE(comparison.requests.front().decidingQuantile, 0.95);
    QCOMPARE(comparison.requests.front().isSignificant(), change != RequestChange::Same);
}

void TestComparison::fewCallsAreNeverSlower()
{
    const ProfileRow many = row(u"/a"_s, 5000, 500);
    const ProfileRow few = row(u"/a"_s, 19, 190, 5, 10);
    QCOMPARE(changeOf(many, few), RequestChange::TooFew);
    QCOMPARE(changeOf(few, many), RequestChange::TooFew);
    QCOMPARE(changeOf(row(u"/a"_s, 19, 2), few), RequestChange::TooFew);
    QCOMPARE(changeOf(many, row(u"/a"_s, 20, 190, 5, 10)), RequestChange::Slower);
}

void TestComparison::medianDecidesWhereTailCannot()
{
    // 199 calls are not enough for p95 (10 / 0.05), but for p50
    ProfileRow before = row(u"/a"_s, 199, 20);
    ProfileRow after = row(u"/a"_s, 5000, 500);
    after.quantiles[1] = estimate(0.95, 5, 10, 5000);
    const auto compared = [&] {
        return compareRequests({{before}, 1}, {{after}, 1}).requests.front();
    };
    QCOMPARE(compared().decidingQuantile, 0.5);
    QCOMPARE(compared().change, RequestChange::Same);
    before.quantiles[1].observations = 200;
    QCOMPARE(compared().decidingQuantile, 0.95);
    QCOMPARE(compared().change, RequestChange::Slower);
}

void TestComparison::refusedQuantilesDecideNothing()
{
    const ProfileRow before = row(u"/a"_s, 5000, 500);
    ProfileRow after = row(u"/a"_s, 5000, 500, 5, 10);
    for (QuantileEstimate &quantile : after.quantiles)
        quantile.provenance = Provenance::Refused;
    QCOMPARE(changeOf(before, after), RequestChange::TooFew);
}

void TestComparison::withoutSum()
{
    ProfileRow nameless = row(u"/nosum"_s, 500, 1);
    nameless.totalSeconds = qQNaN();
    nameless.meanSeconds = qQNaN();
    const Comparison comparison = compareRequests(
        {{nameless, row(u"/a"_s, 100, 10)}, 1}, {{nameless, row(u"/a"_s, 100, 10)}, 1});
    QCOMPARE(comparison.requests[0].labels, route(u"/a"_s));
    QVERIFY(std::isnan(comparison.requests[1].time.delta));
    QCOMPARE(comparison.requests[1].change, RequestChange::Same);
    QCOMPARE(comparison.time.before, 10.0);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
