// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatdifference.h"

#include <QTest>

#include <limits>

using namespace toban;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

/// Columns of a second and three rows; no counts: not scraped.
HeatCells cellsOf(qint64 fromSecond, const std::vector<std::vector<double>> &columns)
{
    HeatCells cells;
    cells.rows = {{0, 0.1}, {0.1, 1}, {1, inf}};
    qint64 number = 0;
    for (const std::vector<double> &counts : columns) {
        const Instant from = fromMs((fromSecond + number) * 1000);
        const bool isMissing = counts.empty();
        cells.columns.push_back(
            {{from, from + Millis(1000)}, number++, isMissing ? 0 : 1, isMissing ? 1 : 0, 0});
        for (size_t row = 0; row < 3; ++row) {
            cells.counts.push_back(isMissing ? 0 : counts[row]);
            cells.columns.back().count += cells.counts.back();
        }
    }
    return cells;
}

/// Column 0: five times the traffic; 1: not scraped now; 2: no calls now; 3: the same.
HeatDifference fourColumns()
{
    return heatDifference(cellsOf(1000, {{30, 60, 10}, {}, {0, 0, 0}, {0, 5, 5}}),
        cellsOf(0, {{10, 10, 0}, {0, 0, 400}, {7, 0, 0}, {0, 2, 2}}));
}

std::vector<double> valuesOf(const HeatDifference &difference, size_t column)
{
    std::vector<double> values;
    for (size_t row = 0; row < 3; ++row)
        values.push_back(difference.value(column, row));
    return values;
}

bool isNear(const std::vector<double> &values, const std::vector<double> &expected)
{
    for (size_t i = 0; i < values.size(); ++i)
        if (!(std::abs(values[i] - expected[i]) < 1e-12))
            return false;
    return values.size() == expected.size();
}

} // namespace

class TestHeatDifference final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesAreSubtracted();
    void unknownInOneIsUnknown();
    void wholeIsOfWhatIsKnownInBoth();
    void mergingLeavesOutWhatIsUnknown();
    void ofNothing();
};

void TestHeatDifference::sharesAreSubtracted()
{
    const HeatDifference difference = fourColumns();
    // 30, 60 and 10 % against 50, 50 and 0 %
    QVERIFY(isNear(valuesOf(difference, 0), {-0.2, 0.1, 0.1}));
    QVERIFY(isNear(valuesOf(difference, 3), {0, 0, 0}));
    QVERIFY(std::abs(difference.largestValue() - 0.2) < 1e-12);
    // each keeps its own time
    QCOMPARE(difference.now.columns[3].span.from, fromMs(1'003'000));
    QCOMPARE(difference.before.columns[3].span.from, fromMs(3000));
}

void TestHeatDifference::unknownInOneIsUnknown()
{
    const HeatDifference difference = fourColumns();
    for (const size_t column : {size_t(1), size_t(2)}) {
        for (const double value : valuesOf(difference, column))
            QVERIFY(std::isnan(value));
        QVERIFY(difference.now.columns[column].isMissing());
        QVERIFY(difference.before.columns[column].isMissing());
    }
}

void TestHeatDifference::wholeIsOfWhatIsKnownInBoth()
{
    // columns 0 and 3: 30, 65 and 15 of 110 against 10, 12 and 2 of 24
    const HeatDifference difference = fourColumns();
    QVERIFY(std::abs(difference.wholeValue(0) - (30.0 / 110 - 10.0 / 24)) < 1e-12);
    QVERIFY(std::abs(difference.wholeValue(2) - (15.0 / 110 - 2.0 / 24)) < 1e-12);
}

void TestHeatDifference::mergingLeavesOutWhatIsUnknown()
{
    const HeatDifference merged = mergedColumns(fourColumns(), 2);
    QCOMPARE(merged.now.columns.size(), 2u);
    // the 400 slow calls of a second that is not known now count on neither side
    QVERIFY(isNear(valuesOf(merged, 0), {-0.2, 0.1, 0.1}));
    QVERIFY(isNear(valuesOf(merged, 1), {0, 0, 0}));
}

void TestHeatDifference::ofNothing()
{
    const HeatDifference nothing = heatDifference({}, {});
    QCOMPARE(nothing.largestValue(), 0.0);
    QVERIFY(std::isnan(nothing.wholeValue(0)));
    QVERIFY(std::isnan(heatDifference(cellsOf(1, {{}}), cellsOf(0, {{}})).wholeValue(0)));
}

QTEST_APPLESS_MAIN(TestHeatDifference)
#include "tst_heatdifference.moc"
