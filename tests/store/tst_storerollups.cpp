// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "rollupscene.h"

#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// What was rolled up reads as what it was made of: by pages, which add, merge and draw it.
class StoreRollupsTest final : public QObject {
    Q_OBJECT

    static size_t rowsRead(const Store &store, TimeSpan span, Millis resolution)
    {
        size_t rows = 0;
        const auto read = store.histograms({testSource(), u"seconds"_s, {}, resolution}, span);
        for (const HistogramSeries &series : read.value())
            for (const HistogramBlock &block : series.blocks)
                rows += block.times.size();
        return rows;
    }

    static void compareLines(const std::vector<ViewLine> &lines, const std::vector<ViewLine> &raw)
    {
        QCOMPARE(lines.size(), raw.size());
        for (size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines[i].name, raw[i].name);
            QCOMPARE(lines[i].values.size(), raw[i].values.size());
            for (size_t n = 0; n < raw[i].values.size(); ++n)
                QVERIFY2(qAbs(lines[i].values[n] - raw[i].values[n]) <= 0.01 * raw[i].values[n],
                    qPrintable(u"%1: column %2: %3, not %4"_s.arg(raw[i].name)
                                   .arg(n)
                                   .arg(lines[i].values[n])
                                   .arg(raw[i].values[n])));
        }
    }

    static void compare(const OverviewView &view, const OverviewView &raw)
    {
        QCOMPARE(view.calls, raw.calls);
        QCOMPARE(view.errorCount, raw.errorCount);
        QCOMPARE(view.rangeQuantiles.size(), raw.rangeQuantiles.size());
        for (size_t i = 0; i < raw.rangeQuantiles.size(); ++i)
            QCOMPARE(view.rangeQuantiles[i].value, raw.rangeQuantiles[i].value);
        QCOMPARE(view.columns.size(), raw.columns.size());
        QCOMPARE(view.latency.size(), raw.latency.size());
        for (size_t i = 0; i < raw.latency.size(); ++i) {
            QCOMPARE(view.latency[i].presentTargets, raw.latency[i].presentTargets);
            QCOMPARE(view.latency[i].expectedTargets, raw.latency[i].expectedTargets);
        }
        compareLines(view.traffic, raw.traffic);
        QCOMPARE(view.head.dataStep, raw.head.dataStep);
        QCOMPARE(view.head.newestData, raw.head.newestData);
        QCOMPARE(view.head.freshness, raw.head.freshness);
        QCOMPARE(view.head.presentTargets, raw.head.presentTargets);
        QCOMPARE(view.head.marks.size(), raw.head.marks.size());
    }

private Q_SLOTS:
    void pagesReadTheSame_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<Millis>("late"); ///< the span's ends off the hour
        QTest::addRow("hours") << 50 << Millis(0);
        QTest::addRow("hours, cut ends") << 50 << Millis(1234567);
        QTest::addRow("minutes") << 400 << Millis(0);
        QTest::addRow("minutes, cut ends") << 400 << Millis(1234567);
    }

    void pagesReadTheSame()
    {
        QFETCH(const int, columns);
        QFETCH(const Millis, late);
        StoreFixture fixture;
        fixture.open();
        RollupScene::ingestAll(fixture.store());
        const PageRequest page
            = RollupScene::page({noon() + late, noon() + RollupScene::length - 2h + late}, columns);
        const auto raw = readOverview(fixture.store(), page);
        const size_t rawRows = rowsRead(fixture.store(), page.span, 1h);
        fixture.clock().advance(RollupScene::length + 1h);
        waitUntilRolled(fixture);
        QVERIFY(rowsRead(fixture.store(), page.span, 1min) < rawRows / 3);
        QVERIFY(rowsRead(fixture.store(), page.span, 1h) < rawRows / 40);
        QCOMPARE(rowsRead(fixture.store(), page.span, Millis(0)), rawRows);
        const auto view = readOverview(fixture.store(), page);
        compare(view.value(), raw.value());
        if (QTest::currentTestFailed())
            return;
        QVERIFY(raw->calls > 100000);
        QVERIFY(!view->saturation.empty());
        const auto peak = std::ranges::max_element(view->saturation.front().line.values);
        QCOMPARE(*peak, RollupScene::peak);
    }

    /// An end between a coarser file's commit and the finer one's costs only work done twice.
    void whatIsRolledTwiceIsHeldOnce()
    {
        StoreFixture fixture;
        fixture.open();
        RollupScene::ingestAll(fixture.store());
        fixture.clock().advance(RollupScene::length + 1h);
        waitUntilRolled(fixture);
        const TimeSpan all{noon(), noon() + RollupScene::length};
        const size_t rows = rowsRead(fixture.store(), all, 1min);
        fixture.close();
        const auto countOf = [&fixture](const QString &file) {
            return RawDatabase(fixture.file(file)).run(u"SELECT SUM(count) FROM chunk"_s);
        };
        const QStringList counts = countOf(u"samples-minute.db"_s) + countOf(u"samples-hour.db"_s);
        RawDatabase(fixture.file(u"samples.db"_s))
            .run(u"INSERT INTO to_roll VALUES(%1, %2)"_s.arg(toMs(all.from)).arg(toMs(all.to)));
        fixture.open();
        waitUntilRolled(fixture);
        QCOMPARE(rowsRead(fixture.store(), all, 1min), rows);
        fixture.close();
        QCOMPARE(countOf(u"samples-minute.db"_s) + countOf(u"samples-hour.db"_s), counts);
    }

    void aLostFileIsMadeAnew()
    {
        StoreFixture fixture;
        fixture.open();
        RollupScene::ingestAll(fixture.store());
        const TimeSpan all{noon(), noon() + RollupScene::length};
        const auto raw = readOverview(fixture.store(), RollupScene::page(all, 50));
        fixture.clock().advance(RollupScene::length + 1h);
        waitUntilRolled(fixture);
        for (const QString &lost : {u"samples-minute.db"_s, u"samples-hour.db"_s}) {
            fixture.close();
            QVERIFY(QFile::remove(fixture.file(lost)));
            fixture.open();
            waitUntilRolled(fixture);
            compare(readOverview(fixture.store(), RollupScene::page(all, 50)).value(), raw.value());
        }
    }

    /// What comes into hours that are rolled up is read at once, and rolled up too.
    void laterSamplesOfOldHours()
    {
        StoreFixture fixture;
        fixture.open();
        RollupScene::ingestAll(fixture.store());
        fixture.clock().advance(RollupScene::length + 1h);
        waitUntilRolled(fixture);
        const TimeSpan all{noon(), noon() + RollupScene::length};
        const auto valuesOf = [&](Millis resolution) {
            const auto read
                = fixture.store().numbers({testSource(), u"late_total"_s, {}, resolution}, all);
            return read->empty() ? std::vector<double>() : read->front().values;
        };
        QVERIFY(valuesOf(1h).empty());
        QVERIFY(ingestNow(fixture.store(),
            batchOf({ramp(series(u"late_total"_s, u"c"_s), noon() + 2h + 15s, 15s, 480)})));
        QVERIFY(valuesOf(1h).back() == 479);
        waitUntilRolled(fixture);
        // the first, and the last of two hours
        QVERIFY(valuesOf(1h) == (std::vector<double>{0, 239, 479}));
        QCOMPARE(valuesOf(1min).size(), size_t(121));
        QCOMPARE(valuesOf(Millis(0)).size(), size_t(480));
    }
};

QTEST_GUILESS_MAIN(StoreRollupsTest)
#include "tst_storerollups.moc"
