// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatcolumns.h"
#include "seriesbuilder.h"

#include <QTest>

#include <cmath>

using namespace toban;
using namespace toban::testing;

namespace {

/// What was observed in the second after @p from.
HistogramIncrements secondOf(
    double from, const BucketLayoutPtr &layout, std::vector<double> buckets, bool isBridged = false)
{
    double count = 0;
    for (const double bucket : buckets)
        count += bucket;
    IncrementBlock block{layout, {}, std::move(buckets), {count}, {0}};
    block.intervals.push_back({at(from), at(from + 1), IncrementKind::Whole, isBridged});
    return {{}, {block}};
}

const BucketLayoutPtr &threeEdges()
{
    static const BucketLayoutPtr layout = classicLayout({0.1, 0.5, 1, inf});
    return layout;
}

/// Second 0: calls in every bucket, 1: scraped without calls, 2: not scraped, 3: one bucket.
HeatCells fourSeconds()
{
    ColumnSums sums(ColumnGrid({at(0), at(4)}, 1s));
    sums.add(secondOf(0, threeEdges(), {4, 3, 2, 0}));
    sums.add(secondOf(0, threeEdges(), {0, 0, 0, 1}));
    sums.add(secondOf(1, threeEdges(), {0, 0, 0, 0}));
    sums.add(secondOf(3, threeEdges(), {0, 10, 0, 0}));
    return heatColumns(sums, {}).cells;
}

std::vector<double> valuesOf(const HeatCells &cells, size_t column, HeatMode mode)
{
    std::vector<double> values;
    for (size_t row = 0; row < cells.rows.size(); ++row)
        values.push_back(cells.value(column, row, mode));
    return values;
}

using Values = std::vector<double>;
using Rows = std::vector<HeatRow>;

} // namespace

class TestHeatColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsStandInTrueBuckets();
    void missingIsNotZero();
    void bridgedAmountsAreNowhere();
    void sharesAddUp();
    void timeIsCallsTimesTheMiddle();
    void sharesBelow();
    void unitsBecomeSeconds();
    void layoutsMeetOnCommonEdges();
    void twoPeriodsShareTheirRows();
    void layoutsThatNeverMeet();
    void nativeBucketsUnite();
    void manyNativeBucketsAreHalved();
    void fallenBucketsCountAsEmpty();
    void columnsMergeByAdding();
    void mergesStandStillWhileTheWindowMoves();
    void rectangles();
    void geometricEdges();
};

void TestHeatColumns::countsStandInTrueBuckets()
{
    const HeatCells cells = fourSeconds();
    QCOMPARE(cells.rows, (Rows{{0, 0.1}, {0.1, 0.5}, {0.5, 1}, {1, inf}}));
    QVERIFY(cells.rows.back().isOverflow());
    QCOMPARE(cells.columns.size(), 4u);
    QCOMPARE(cells.columns[0].span, (TimeSpan{at(0), at(1)}));
    QCOMPARE(valuesOf(cells, 0, HeatMode::Count), (Values{4, 3, 2, 1}));
    QCOMPARE(cells.columns[0].count, 10.0);
    QVERIFY(cells.hasCalls());
}

void TestHeatColumns::missingIsNotZero()
{
    const HeatCells cells = fourSeconds();
    QVERIFY(!cells.columns[1].isMissing());
    QCOMPARE(cells.columns[1].count, 0.0);
    QCOMPARE(cells.value(1, 0, HeatMode::Count), 0.0);
    QVERIFY(std::isnan(cells.value(1, 0, HeatMode::Share))); // no calls have no shares
    QVERIFY(cells.columns[2].isMissing());
    QVERIFY(std::isnan(cells.value(2, 0, HeatMode::Count)));
    QVERIFY(std::isnan(cells.shareBelow(2, 1)));
}

void TestHeatColumns::bridgedAmountsAreNowhere()
{
    ColumnSums sums(ColumnGrid({at(0), at(2)}, 1s));
    sums.add(secondOf(0, threeEdges(), {1, 0, 0, 0}));
    sums.add(secondOf(1, threeEdges(), {7, 0, 0, 0}, true));
    const HeatCells cells = heatColumns(sums, {}).cells;
    QCOMPARE(cells.columns[0].count, 1.0);
    QVERIFY(cells.columns[1].isMissing());
}

void TestHeatColumns::sharesAddUp()
{
    const HeatCells cells = fourSeconds();
    QCOMPARE(valuesOf(cells, 0, HeatMode::Share), (Values{0.4, 0.3, 0.2, 0.1}));
    QCOMPARE(valuesOf(cells, 3, HeatMode::Share), (Values{0, 1, 0, 0}));
}

void TestHeatColumns::timeIsCallsTimesTheMiddle()
{
    // 4 x 0.05 s, 3 x 0.3 s, 2 x 0.75 s, and at least 1 x 1 s
    const Values values = valuesOf(fourSeconds(), 0, HeatMode::Time);
    QCOMPARE(values[0], 0.2);
    QCOMPARE(values[1], 0.9);
    QCOMPARE(values[2], 1.5);
    QCOMPARE(values[3], 1.0);
}

void TestHeatColumns::sharesBelow()
{
    const HeatCells cells = fourSeconds();
    QCOMPARE(cells.shareBelow(0, 0), 0.0);
    QCOMPARE(cells.shareBelow(0, 1), 0.4);
    QCOMPARE(cells.shareBelow(0, 3), 0.9);
    QVERIFY(std::isnan(cells.shareBelow(1, 1)));
}

void TestHeatColumns::unitsBecomeSeconds()
{
    ColumnSums sums(ColumnGrid({at(0), at(1)}, 1s));
    sums.add(secondOf(0, classicLayout({250, 1000, inf}), {1, 2, 0}));
    const HeatCells cells = heatColumns(sums, {0.001, 96}).cells;
    QCOMPARE(cells.rows, (Rows{{0, 0.25}, {0.25, 1}, {1, inf}}));
    QCOMPARE(cells.value(0, 1, HeatMode::Time), 2 * 0.625);
}

void TestHeatColumns::layoutsMeetOnCommonEdges()
{
    ColumnSums sums(ColumnGrid({at(0), at(2)}, 1s));
    sums.add(secondOf(0, classicLayout({0.1, 0.5, 1, inf}), {1, 2, 3, 4}));
    sums.add(secondOf(1, classicLayout({0.2, 0.5, 2, inf}), {5, 6, 7, 8}));
    const HeatColumns heat = heatColumns(sums, {});
    QCOMPARE(heat.cells.rows, (Rows{{0, 0.5}, {0.5, inf}}));
    QCOMPARE(valuesOf(heat.cells, 0, HeatMode::Count), (Values{3, 7}));
    QCOMPARE(valuesOf(heat.cells, 1, HeatMode::Count), (Values{11, 15}));
    QCOMPARE(heat.origin, (RowOrigin{2, 4, true, false}));
    QVERIFY(!heatColumns(ColumnSums(sums.grid()), {}).origin.isCoarsened);
}

void TestHeatColumns::twoPeriodsShareTheirRows()
{
    ColumnSums now(ColumnGrid({at(5), at(7)}, 1s));
    now.add(secondOf(5, classicLayout({0.1, 0.5, 1, inf}), {1, 2, 3, 4}));
    ColumnSums before(ColumnGrid({at(0), at(2)}, 1s));
    before.add(secondOf(1, classicLayout({0.2, 0.5, 2, inf}), {5, 6, 7, 8}));
    const HeatPair pair = heatColumns(now, before, {});
    QCOMPARE(pair.now.cells.rows, (Rows{{0, 0.5}, {0.5, inf}}));
    QCOMPARE(pair.before.rows, pair.now.cells.rows);
    QCOMPARE(valuesOf(pair.now.cells, 0, HeatMode::Count), (Values{3, 7}));
    QCOMPARE(valuesOf(pair.before, 1, HeatMode::Count), (Values{11, 15}));
    QCOMPARE(pair.now.origin, (RowOrigin{2, 4, true, false}));
    // in its own time, under the numbers of the other, so that both merge alike
    QCOMPARE(pair.before.columns[1].span, (TimeSpan{at(1), at(2)}));
    QCOMPARE(pair.before.columns[1].number, pair.now.cells.columns[1].number);
    QVERIFY(pair.before.columns[0].isMissing() && pair.now.cells.columns[1].isMissing());
}

void TestHeatColumns::layoutsThatNeverMeet()
{
    ColumnSums sums(ColumnGrid({at(0), at(2)}, 1s));
    sums.add(secondOf(0, classicLayout({0.1, inf}), {1, 2}));
    sums.add(secondOf(1, nativeLayout(0, {0, 1}), {5, 6}));
    const HeatColumns heat = heatColumns(sums, {});
    QVERIFY(heat.cells.rows.empty());
    QVERIFY(heat.origin.isUnmergeable);
    QVERIFY(!heat.cells.hasCalls());
}

void TestHeatColumns::nativeBucketsUnite()
{
    // schema 0: bucket i covers (2^(i-1), 2^i]; the union of the indices cuts no bucket
    ColumnSums sums(ColumnGrid({at(0), at(2)}, 1s));
    sums.add(secondOf(0, nativeLayout(0, {0, 1}), {1, 2}));
    sums.add(secondOf(1, nativeLayout(0, {1, 3}), {3, 4}));
    const HeatColumns heat = heatColumns(sums, {});
    QCOMPARE(heat.cells.rows, (Rows{{0.5, 1}, {1, 2}, {4, 8}}));
    QCOMPARE(valuesOf(heat.cells, 0, HeatMode::Count), (Values{1, 2, 0}));
    QCOMPARE(valuesOf(heat.cells, 1, HeatMode::Count), (Values{0, 3, 4}));
    QCOMPARE(heat.origin, (RowOrigin{2, 2, false, false}));
}

void TestHeatColumns::manyNativeBucketsAreHalved()
{
    // schema 1: four buckets between 1 and 4 become two of schema 0
    ColumnSums sums(ColumnGrid({at(0), at(1)}, 1s));
    sums.add(secondOf(0, nativeLayout(1, {1, 2, 3, 4}), {1, 2, 3, 4}));
    const HeatColumns heat = heatColumns(sums, {1, 3});
    QCOMPARE(heat.cells.rows, (Rows{{1, 2}, {2, 4}}));
    QCOMPARE(valuesOf(heat.cells, 0, HeatMode::Count), (Values{3, 7}));
    QCOMPARE(heat.origin, (RowOrigin{1, 4, true, false}));
}

void TestHeatColumns::fallenBucketsCountAsEmpty()
{
    ColumnSums sums(ColumnGrid({at(0), at(1)}, 1s));
    sums.add(secondOf(0, threeEdges(), {6, -1, 0, 0}));
    const HeatCells cells = heatColumns(sums, {}).cells;
    QCOMPARE(valuesOf(cells, 0, HeatMode::Count), (Values{6, 0, 0, 0}));
    QCOMPARE(cells.columns[0].count, 6.0);
}

void TestHeatColumns::columnsMergeByAdding()
{
    const HeatCells cells = mergedColumns(fourSeconds(), 2);
    QCOMPARE(cells.columns.size(), 2u);
    QCOMPARE(cells.columns[0].span, (TimeSpan{at(0), at(2)}));
    QCOMPARE(valuesOf(cells, 0, HeatMode::Count), (Values{4, 3, 2, 1}));
    QCOMPARE(cells.columns[0].observed, 2);
    QCOMPARE(cells.columns[0].count, 10.0);
    QCOMPARE(valuesOf(cells, 0, HeatMode::Share), (Values{0.4, 0.3, 0.2, 0.1}));
    // one of the two was not scraped: the column stands, and says so
    QCOMPARE(valuesOf(cells, 1, HeatMode::Count), (Values{0, 10, 0, 0}));
    QCOMPARE(cells.columns[1].missing, 1);
    QVERIFY(!cells.columns[1].isMissing());
    QCOMPARE(mergedColumns(fourSeconds(), 1), fourSeconds());
}

void TestHeatColumns::mergesStandStillWhileTheWindowMoves()
{
    const auto edgesFrom = [](double from) {
        const ColumnSums sums(ColumnGrid({at(from), at(12)}, 1s));
        std::vector<Instant> edges;
        for (const HeatColumn &column : mergedColumns(heatColumns(sums, {}).cells, 3).columns)
            edges.push_back(column.span.to);
        return edges;
    };
    const auto all = edgesFrom(0);
    QCOMPARE(all, (std::vector<Instant>{at(3), at(6), at(9), at(12)}));
    QCOMPARE(edgesFrom(1), all);
    QCOMPARE(edgesFrom(4), (std::vector<Instant>{at(6), at(9), at(12)}));
}

void TestHeatColumns::rectangles()
{
    const HeatCells cells = fourSeconds();
    QCOMPARE(sumOf(cells, 0, 3, 1, 2), (HeatSum{15, 20}));
    QCOMPARE(sumOf(cells, 1, 2, 0, 3), (HeatSum{0, 0}));
}

void TestHeatColumns::geometricEdges()
{
    // Prometheus' default buckets, and a linear ladder
    QVERIFY(growsGeometrically({{0, 0.005}, {0.005, 0.01}, {0.01, 0.025}, {0.025, 0.05},
        {0.05, 0.1}, {0.1, 0.25}, {0.25, 0.5}, {0.5, 1}, {1, inf}}));
    QVERIFY(!growsGeometrically({{0, 0.1}, {0.1, 0.2}, {0.2, 0.3}, {0.3, 0.4}, {0.4, inf}}));
    QVERIFY(!growsGeometrically({}));
}

QTEST_APPLESS_MAIN(TestHeatColumns)
#include "tst_heatcolumns.moc"
