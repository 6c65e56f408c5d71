// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatexport.h"
#include "pagescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// A column of ten seconds with four calls, and one that was not scraped.
static HeatCells cellsOf(double from, const std::vector<double> &counts)
{
    HeatCells cells;
    cells.rows = {{0, 0.1}, {0.1, 0.3}, {0.3, std::numeric_limits<double>::infinity()}};
    double calls = 0;
    for (const double count : counts)
        calls += count;
    cells.columns = {
        {{at(from), at(from + 10)}, 0, 1, 0, calls}, {{at(from + 10), at(from + 20)}, 1, 0, 1, 0}};
    cells.counts = counts;
    cells.counts.resize(6, 0);
    return cells;
}

class TestHeatExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineACell();
    void rowsThatAreNotShownAreLeftOut();
    void bothPeriodsWithTheirDifference();
    void headSaysWhatItIs();
};

void TestHeatExport::aLineACell()
{
    const HeatCells cells = cellsOf(0, {3, 1, 0});
    // the middle of 0.1 to 0.3 s is 0.2 s, that of 0 to 0.1 s 0.05 s; 3 of 4 calls are three
    // quarters
    QCOMPARE(
        heatCsv({cells, std::nullopt, allRows(cells)}, {u"heatmap, of shop"_s}).split(u"\r\n"_s),
        (QStringList{u"\"# heatmap, of shop\""_s,
            u"from,to,low_seconds,high_seconds,calls,share,time_seconds"_s,
            u"2026-11-21T00:00:00Z,2026-11-21T00:00:10Z,0,0.1,3,0.75,0.15000000000000002"_s,
            u"2026-11-21T00:00:00Z,2026-11-21T00:00:10Z,0.1,0.3,1,0.25,0.2"_s,
            u"2026-11-21T00:00:00Z,2026-11-21T00:00:10Z,0.3,Inf,0,0,0"_s,
            u"2026-11-21T00:00:10Z,2026-11-21T00:00:20Z,0,0.1,,,"_s,
            u"2026-11-21T00:00:10Z,2026-11-21T00:00:20Z,0.1,0.3,,,"_s,
            u"2026-11-21T00:00:10Z,2026-11-21T00:00:20Z,0.3,Inf,,,"_s, QString()}));
}

void TestHeatExport::rowsThatAreNotShownAreLeftOut()
{
    const QString csv = heatCsv({cellsOf(0, {3, 1, 0}), std::nullopt, {1}}, {});
    QCOMPARE(csv.count(u"\r\n"_s), 3);
    QCOMPARE(csv.count(u",0.1,0.3,"_s), 2);
}

void TestHeatExport::bothPeriodsWithTheirDifference()
{
    const QString csv = heatCsv({cellsOf(100, {3, 1, 0}), cellsOf(0, {1, 1, 0}), {1}}, {});
    const QStringList lines = csv.split(u"\r\n"_s);
    QCOMPARE(lines.value(0),
        u"from,to,low_seconds,high_seconds,calls,share,time_seconds,before_from,before_to,"
        "before_calls,before_share,before_time_seconds,difference"_s);
    // a quarter of the calls now, a half before
    QCOMPARE(lines.value(1),
        u"2026-11-21T00:01:40Z,2026-11-21T00:01:50Z,0.1,0.3,1,0.25,0.2,2026-11-21T00:00:00Z,"
        "2026-11-21T00:00:10Z,1,0.5,0.2,-0.25"_s);
    QVERIFY(lines.value(2).endsWith(u",,,"_s)); // not scraped: no difference either
}

void TestHeatExport::headSaysWhatItIs()
{
    PageScene scene;
    PageRequest page = PageScene::page(30, 60);
    page.filter = {{u"instance"_s, Matcher::Op::Equal, u"a"_s}};
    page.comparedWith = Baseline{};
    const auto view = readHeatmap(scene.store(), page);
    QVERIFY(view.has_value());
    const QStringList alone
        = heatCsvHead(*view, page, u"POST /buy"_s, QTimeZone("Asia/Tokyo"), false);
    QVERIFY(alone.contains(u"heatmap of POST /buy of %1, source %2"_s.arg(
        page.service.id.text(), page.service.source.text())));
    QVERIFY(alone.contains(u"range 2026-11-21T00:00:30Z to 2026-11-21T00:01:00Z (UTC)"_s));
    QVERIFY(alone.contains(u"zone of the page: Asia/Tokyo"_s));
    QVERIFY(alone.contains(u"as of 2026-11-21T00:01:00Z"_s));
    QVERIFY(alone.contains(u"labels: instance=\"a\""_s));
    QVERIFY(!alone.join(u' ').contains(u"compared"_s));
    const QStringList both = heatCsvHead(*view, page, {}, QTimeZone::utc(), true);
    QVERIFY(both.contains(u"compared with the previous period: range 2026-11-21T00:00:00Z to "
                          "2026-11-21T00:00:30Z (UTC)"_s));
}

QTEST_GUILESS_MAIN(TestHeatExport)
#include "tst_heatexport.moc"
