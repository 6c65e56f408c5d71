// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnsums.h"
#include "difference.h"
#include "seriesbuilder.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;

namespace {

/// Scrapes every 10 s from 0 to 60, all good.
ScrapeHistory steadyHistory()
{
    return historyOf({{0, 1}, {10, 1}, {20, 1}, {30, 1}, {40, 1}, {50, 1}, {60, 1}});
}

Interval interval(double from, double to, IncrementKind kind, bool isBridged = false)
{
    return {at(from), at(to), kind, isBridged};
}

std::vector<Interval> intervalsOf(const HistogramIncrements &increments)
{
    return countsOf(increments).intervals;
}

std::vector<double> countsIn(const HistogramIncrements &increments)
{
    return countsOf(increments).amounts;
}

using Intervals = std::vector<Interval>;
using Numbers = std::vector<double>;
constexpr auto whole = IncrementKind::Whole;
constexpr auto reset = IncrementKind::Reset;
constexpr auto born = IncrementKind::Born;

} // namespace

/// Hand-worked: what each rule of difference() makes of a few scrapes.
class TestDifference final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainDifferences();
    void resetWithoutProcessStart();
    void resetAtProcessStart();
    void restartWithoutFall();
    void resetOfOneBucket();
    void bornWhileTargetWasUp();
    void notBornAfterFailedScrape();
    void notBornAfterAHole();
    void bornWithItsProcess();
    void lostScrapesAreBridged();
    void failedScrapeIsBridged();
    void missingSeriesIsBridged();
    void restartAcrossFailedScrapes();
    void comesBackAfterRestart();
    void onlyOneOfTwoInstancesRestarts();
    void adjacentWindowsAddExactly();
    void partialExpositionIsPassedOver();
    void changedBounds();
    void changedBoundsAfterRestart();
    void loweredSchema();
    void turnFromClassicToNative();
    void deltaRowsAreAmounts();
    void ownTimesWithoutUp();
    void counters();
    void skewedProcessClock();
    void twoProcessesOfOneTarget();

private:
    const BucketLayoutPtr m_layout = classicLayout({0.1, 1, inf});
};

void TestDifference::plainDifferences()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {1, 1, 0}, 0.5);
    scrape(series, m_layout, 10, {3, 1, 0}, 0.75);
    scrape(series, m_layout, 20, {3, 1, 2}, 4.75);
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(increments.blocks.size(), 1u);
    const IncrementBlock &block = increments.blocks.front();
    QCOMPARE(block.intervals, (Intervals{interval(0, 10, whole), interval(10, 20, whole)}));
    QCOMPARE(block.deltas, (Numbers{2, 0, 0, 0, 0, 2}));
    QCOMPARE(block.counts, (Numbers{2, 2}));
    QCOMPARE(block.sums, (Numbers{0.25, 4}));
}

void TestDifference::resetWithoutProcessStart()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {10, 1, 0});
    scrape(series, m_layout, 10, {2, 0, 1});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 10, reset)}));
    QCOMPARE(increments.blocks.front().deltas, (Numbers{2, 0, 1}));
}

void TestDifference::resetAtProcessStart()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {10, 1, 0});
    scrape(series, m_layout, 10, {2, 0, 1});
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}}, {{0, -500}, {10, 4}, {20, 4}});
    QCOMPARE(intervalsOf(difference(series, history)), (Intervals{interval(4, 10, reset)}));
}

void TestDifference::restartWithoutFall()
{
    // a quiet series: three requests before the restart, five after it
    HistogramSeries series;
    scrape(series, m_layout, 0, {3, 0, 0});
    scrape(series, m_layout, 10, {5, 0, 0});
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}}, {{0, -500}, {10, 4}, {20, 4}});
    QCOMPARE(countsIn(difference(series, history)), (Numbers{5}));
}

void TestDifference::resetOfOneBucket()
{
    // the count grew, yet fewer observations lie below 0.1 than before
    HistogramSeries series;
    scrape(series, m_layout, 0, {5, 0, 0});
    scrape(series, m_layout, 10, {2, 4, 0});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 10, reset)}));
    QCOMPARE(countsIn(increments), (Numbers{6}));
}

void TestDifference::bornWhileTargetWasUp()
{
    HistogramSeries series;
    scrape(series, m_layout, 20, {1, 0, 0});
    scrape(series, m_layout, 30, {1, 1, 0});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(intervalsOf(increments), (Intervals{interval(10, 20, born), interval(20, 30, whole)}));
    QCOMPARE(countsIn(increments), (Numbers{1, 1}));
}

void TestDifference::notBornAfterFailedScrape()
{
    HistogramSeries series;
    scrape(series, m_layout, 20, {100, 0, 0});
    scrape(series, m_layout, 30, {101, 0, 0});
    const auto history = historyOf({{0, 1}, {10, 0}, {20, 1}, {30, 1}});
    QCOMPARE(countsIn(difference(series, history)), (Numbers{1}));
    // nor at the first scrape ever seen
    QCOMPARE(countsIn(difference(series, historyOf({{20, 1}, {30, 1}}))), (Numbers{1}));
}

void TestDifference::notBornAfterAHole()
{
    // up was back-filled further than the histogram: nothing is known of it between 5 and 15
    HistogramSeries series;
    scrape(series, m_layout, 20, {100, 0, 0});
    scrape(series, m_layout, 30, {101, 0, 0});
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}, {30, 1}}, {}, {{at(5), at(15)}});
    QCOMPARE(countsIn(difference(series, history)), (Numbers{1}));
}

void TestDifference::bornWithItsProcess()
{
    HistogramSeries series;
    scrape(series, m_layout, 20, {7, 0, 0});
    const auto history = historyOf({{10, 0}, {20, 1}, {30, 1}}, {{20, 13}, {30, 13}});
    const auto increments = difference(series, history);
    QCOMPARE(intervalsOf(increments), (Intervals{interval(13, 20, born)}));
    QCOMPARE(countsIn(increments), (Numbers{7}));
}

void TestDifference::lostScrapesAreBridged()
{
    HistogramSeries series;
    for (const double time : {0, 10, 40, 50, 60})
        scrape(series, m_layout, time, {time, 0, 0});
    const auto history = historyOf({{0, 1}, {10, 1}, {40, 1}, {50, 1}, {60, 1}});
    const auto increments = difference(series, history);
    QCOMPARE(intervalsOf(increments),
        (Intervals{interval(0, 10, whole), interval(10, 40, whole, true), interval(40, 50, whole),
            interval(50, 60, whole)}));
    QCOMPARE(countsIn(increments), (Numbers{10, 30, 10, 10}));
}

void TestDifference::failedScrapeIsBridged()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {1, 0, 0});
    scrape(series, m_layout, 14, {2, 0, 0});
    // 14 s are less than 1.5 intervals, but a scrape failed inside
    const auto history = historyOf({{0, 1}, {7, 0}, {14, 1}, {24, 1}, {34, 1}, {44, 1}});
    QCOMPARE(intervalsOf(difference(series, history)), (Intervals{interval(0, 14, whole, true)}));
}

void TestDifference::missingSeriesIsBridged()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {1, 0, 0});
    scrape(series, m_layout, 20, {3, 0, 0});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 20, whole, true)}));
}

void TestDifference::restartAcrossFailedScrapes()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {9, 0, 0});
    scrape(series, m_layout, 30, {2, 0, 0});
    // down at 10 and 20; the new process started at 24, so from there on nothing was lost
    const auto known = historyOf({{0, 1}, {10, 0}, {20, 0}, {30, 1}}, {{0, -50}, {30, 24}});
    QCOMPARE(intervalsOf(difference(series, known)), (Intervals{interval(24, 30, reset)}));
    const auto unknown = historyOf({{0, 1}, {10, 0}, {20, 0}, {30, 1}});
    QCOMPARE(intervalsOf(difference(series, unknown)), (Intervals{interval(0, 30, reset, true)}));
}

void TestDifference::comesBackAfterRestart()
{
    // the error counter is forgotten by the restart at 14 and made anew by an error after 40
    const auto errors = numberSeries({}, {{0, 6}, {10, 6}, {50, 2}, {60, 2}});
    const auto history = historyOf(
        {{0, 1}, {10, 1}, {20, 1}, {30, 1}, {40, 1}, {50, 1}, {60, 1}}, {{10, -9}, {50, 14}});
    const auto increments = difference(errors, history);
    QCOMPARE(increments.intervals,
        (Intervals{interval(0, 10, whole), interval(40, 50, reset), interval(50, 60, whole)}));
    QCOMPARE(increments.amounts, (Numbers{0, 2, 0}));
}

void TestDifference::onlyOneOfTwoInstancesRestarts()
{
    HistogramSeries a;
    HistogramSeries b;
    for (const double time : {0, 10, 20})
        scrape(a, m_layout, time, {100 + time, 0, 0});
    scrape(b, m_layout, 0, {500, 0, 0});
    scrape(b, m_layout, 10, {510, 0, 0});
    scrape(b, m_layout, 20, {4, 0, 0});
    ColumnSums sums(ColumnGrid({at(0), at(20)}, 10s));
    sums.add(difference(a, historyOf({{0, 1}, {10, 1}, {20, 1}}, {{0, -9}, {10, -9}, {20, -9}})));
    sums.add(difference(b, historyOf({{0, 1}, {10, 1}, {20, 1}}, {{0, -9}, {10, -9}, {20, 15}})));
    // summed first, 1010 to 124 would have looked like one restart with 124 requests
    QCOMPARE(sums.total().count(), 10.0 + 10 + 10 + 4);
    QCOMPARE(sums.column(1).count(), 14.0);
}

void TestDifference::adjacentWindowsAddExactly()
{
    HistogramSeries series;
    const std::vector<double> counts = {5, 9, 9, 2, 8, 31, 40};
    for (size_t i = 0; i < counts.size(); ++i)
        scrape(series, m_layout, 10.0 * static_cast<double>(i) + 0.24, {counts[i], 1, 0});
    const auto increments = difference(series, historyOf({}));
    const auto countIn = [&increments](double from, double to) {
        ColumnSums sums(ColumnGrid({at(from), at(to)}, 5s));
        sums.add(increments);
        return sums.total().count();
    };
    QCOMPARE(countIn(0, 61), 4.0 + 0 + (2 + 1) + 6 + 23 + 9);
    for (const double cut : {3.0, 10.24, 25.0, 33.0, 40.24, 55.5})
        QCOMPARE(countIn(0, cut) + countIn(cut, 61), countIn(0, 61));
    // the scrape exactly on the edge closes the earlier window
    QCOMPARE(countIn(0, 10.24), 4.0);
}

void TestDifference::partialExpositionIsPassedOver()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {1, 1, 1});
    scrape(series, classicLayout({1, inf}), 10, {3, 1});
    scrape(series, m_layout, 20, {2, 3, 1});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(increments.blocks.size(), 1u);
    QCOMPARE(*increments.blocks.front().layout, *m_layout);
    QCOMPARE(increments.blocks.front().deltas, (Numbers{1, 2, 0}));
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 20, whole, true)}));
}

void TestDifference::changedBounds()
{
    HistogramSeries series;
    scrape(series, classicLayout({0.1, 0.5, 1, inf}), 0, {1, 1, 1, 0});
    scrape(series, classicLayout({0.1, 0.25, 1, 2, inf}), 10, {1, 1, 3, 1, 0});
    const auto increments = difference(series, steadyHistory());
    // 0.1, 1 and +Inf are in both: from {1, 2, 0} to {1, 4, 1}
    QCOMPARE(increments.blocks.front().layout->upperBounds, (Numbers{0.1, 1, inf}));
    QCOMPARE(increments.blocks.front().deltas, (Numbers{0, 2, 1}));
}

void TestDifference::changedBoundsAfterRestart()
{
    HistogramSeries series;
    scrape(series, classicLayout({0.1, 0.5, 1, inf}), 0, {5, 5, 5, 0});
    scrape(series, classicLayout({0.1, 0.25, 1, 2, inf}), 10, {1, 1, 3, 1, 0});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(increments.blocks.front().layout->upperBounds, (Numbers{0.1, 0.25, 1, 2, inf}));
    QCOMPARE(increments.blocks.front().deltas, (Numbers{1, 1, 3, 1, 0}));
}

void TestDifference::loweredSchema()
{
    // schema 1: bucket i ends at 2^(i/2); schema 0: at 2^i, so 1 and 2 become 1, 3 and 4 become 2
    HistogramSeries series;
    scrape(series, nativeLayout(1, {1, 2, 3}), 0, {1, 2, 4});
    scrape(series, nativeLayout(0, {1, 2, 3}), 10, {5, 4, 7});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(increments.blocks.front().layout->schema, 0);
    QCOMPARE(increments.blocks.front().deltas, (Numbers{2, 0, 7}));
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 10, whole)}));
}

void TestDifference::turnFromClassicToNative()
{
    HistogramSeries series;
    scrape(series, m_layout, 0, {1, 1, 1});
    scrape(series, nativeLayout(0, {1, 2}), 10, {5, 4});
    scrape(series, nativeLayout(0, {1, 2}), 20, {6, 4});
    QCOMPARE(
        intervalsOf(difference(series, steadyHistory())), (Intervals{interval(10, 20, whole)}));
}

void TestDifference::deltaRowsAreAmounts()
{
    HistogramSeries series;
    series.temporality = Temporality::Delta;
    scrape(series, m_layout, 10, {5, 0, 0});
    scrape(series, m_layout, 20, {2, 0, 0});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(intervalsOf(increments), (Intervals{interval(0, 10, whole), interval(10, 20, whole)}));
    QCOMPARE(countsIn(increments), (Numbers{5, 2}));
}

void TestDifference::ownTimesWithoutUp()
{
    HistogramSeries series;
    for (const double time : {0, 10, 20, 50})
        scrape(series, m_layout, time, {time, 0, 0});
    QCOMPARE(intervalsOf(difference(series, ScrapeHistory())),
        (Intervals{
            interval(0, 10, whole), interval(10, 20, whole), interval(20, 50, whole, true)}));
}

void TestDifference::counters()
{
    const auto series = numberSeries({}, {{20, 3}, {30, 8}, {40, qQNaN()}, {50, 2}});
    const auto increments = difference(series, steadyHistory());
    QCOMPARE(increments.intervals,
        (Intervals{interval(10, 20, born), interval(20, 30, whole), interval(40, 50, reset)}));
    QCOMPARE(increments.amounts, (Numbers{3, 5, 2}));
}

void TestDifference::skewedProcessClock()
{
    // the target's clock is 15 s ahead: its start seems to lie between the second and third scrape
    HistogramSeries series;
    for (const double time : {0, 10, 20})
        scrape(series, m_layout, time, {10 + time, 0, 0});
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}}, {{0, 14}, {10, 14}, {20, 14}});
    QCOMPARE(countsIn(difference(series, history)), (Numbers{10, 10}));
}

void TestDifference::twoProcessesOfOneTarget()
{
    // two workers behind one exposition: one restarting resets nothing of the other
    HistogramSeries series;
    scrape(series, m_layout, 0, {10, 0, 0});
    scrape(series, m_layout, 10, {12, 0, 0});
    const double start = static_cast<double>(toMs(at(4))) / 1000;
    const ScrapeHistory history({numberSeries({}, {{0, 1}, {10, 1}})},
        {numberSeries({}, {{0, start - 900}, {10, start - 900}}),
            numberSeries({}, {{0, start - 900}, {10, start}})},
        {}, {});
    QCOMPARE(countsIn(difference(series, history)), (Numbers{2}));
}

QTEST_APPLESS_MAIN(TestDifference)
#include "tst_difference.moc"
