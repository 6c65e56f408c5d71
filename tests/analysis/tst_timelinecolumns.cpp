// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"
#include "outcomecolumns.h"
#include "presence.h"
#include "quantiletimeline.h"
#include "seriesbuilder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

constexpr std::array<double, 1> p90 = {0.9};

/// One second apart from `from` on: so many observations each.
HistogramIncrements secondsOf(double from, std::initializer_list<double> counts)
{
    IncrementBlock block{classicLayout({1, inf}), {}, {}, {}, {}};
    double time = from;
    for (const double count : counts) {
        block.intervals.push_back({at(time), at(time + 1), IncrementKind::Whole, false});
        block.deltas.insert(block.deltas.end(), {count, 0});
        block.counts.push_back(count);
        block.sums.push_back(count / 2);
        ++time;
    }
    return {{}, {block}};
}

std::vector<std::pair<Instant, Instant>> spansOf(const std::vector<QuantileColumn> &columns)
{
    std::vector<std::pair<Instant, Instant>> spans;
    for (const QuantileColumn &column : columns)
        spans.emplace_back(column.span.from, column.span.to);
    return spans;
}

using Spans = std::vector<std::pair<Instant, Instant>>;

} // namespace

class TestTimelineColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void gridIsAligned();
    void richColumnsStayAlone();
    void poorColumnsAreJoined();
    void joinsStandStillWhileTheWindowMoves();
    void gapsStayGaps();
    void bridgedAmountsCountInTotalsOnly();
    void atMostEightAreJoined();
    void ratesStandOnTrueTimes();
    void lostScrapesDoNotDilute();
    void errorRatios();
    void statusClasses();
    void segments();
    void presence();
};

void TestTimelineColumns::steps_data()
{
    QTest::addColumn<int>("spanSeconds");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("scrapeSeconds");
    QTest::addColumn<int>("step");
    QTest::newRow("one hour of 2 s scrapes") << 3600 << 120 << 2 << 30;
    QTest::newRow("five minutes of 15 s scrapes") << 300 << 120 << 15 << 30;
    QTest::newRow("one day") << 86400 << 120 << 15 << 900;
    QTest::newRow("a week") << 604800 << 120 << 15 << 7200;
    QTest::newRow("a year") << 31536000 << 120 << 15 << 345600;
    QTest::newRow("ten seconds") << 10 << 120 << 0 << 1;
}

void TestTimelineColumns::steps()
{
    QFETCH(const int, spanSeconds);
    QFETCH(const int, columns);
    QFETCH(const int, scrapeSeconds);
    QFETCH(const int, step);
    const Millis actual = ColumnGrid::stepFor(
        {at(0), at(spanSeconds)}, columns, std::chrono::seconds(scrapeSeconds));
    QCOMPARE(actual.count(), step * 1000);
}

void TestTimelineColumns::gridIsAligned()
{
    const ColumnGrid grid({at(7), at(32)}, 10s);
    QCOMPARE(grid.size(), 4u);
    QCOMPARE(grid.column(0), (TimeSpan{at(7), at(10)}));
    QCOMPARE(grid.column(1), (TimeSpan{at(10), at(20)}));
    QCOMPARE(grid.column(3), (TimeSpan{at(30), at(32)}));
    QCOMPARE(grid.indexOf(at(10)), std::optional<size_t>(0));
    QCOMPARE(grid.indexOf(at(10.001)), std::optional<size_t>(1));
    QCOMPARE(grid.indexOf(at(7)), std::nullopt);
    QCOMPARE(grid.indexOf(at(32.001)), std::nullopt);
    QCOMPARE(ColumnGrid({at(10), at(30)}, 10s).size(), 2u);
}

void TestTimelineColumns::richColumnsStayAlone()
{
    ColumnSums sums(ColumnGrid({at(0), at(4)}, 1s));
    sums.add(secondsOf(0, {100, 100, 300, 100}));
    const auto timeline = quantileTimeline(sums, {p90, 1, 0});
    QCOMPARE(timeline.size(), 4u);
    QCOMPARE(timeline[2].calls, 300.0);
    QCOMPARE(timeline[2].totalSeconds, 150.0);
    QCOMPARE(timeline[2].quantiles.front().value, 0.9);
    QVERIFY(!timeline[2].isWidened);
}

void TestTimelineColumns::poorColumnsAreJoined()
{
    ColumnSums sums(ColumnGrid({at(0), at(8)}, 1s));
    sums.add(secondsOf(0, {60, 60, 100, 100, 40, 20, 200, 10}));
    const auto timeline = quantileTimeline(sums, {p90, 1, 0});
    // 60+60 is enough; 40+20 is not even as a pair, so its four are one; p90 needs 100
    QCOMPARE(
        spansOf(timeline), (Spans{{at(0), at(2)}, {at(2), at(3)}, {at(3), at(4)}, {at(4), at(8)}}));
    QVERIFY(timeline[0].isWidened);
    QCOMPARE(timeline[0].calls, 120.0);
    QCOMPARE(timeline[3].calls, 270.0);
    QVERIFY(timeline[3].quantiles.front().isEnough());
    const auto spread = spreadOverGrid(timeline, 0, sums.grid());
    QCOMPARE(spread.size(), 8u);
    QCOMPARE(spread[5], timeline[3].quantiles.front().value);
}

void TestTimelineColumns::joinsStandStillWhileTheWindowMoves()
{
    const auto columnsFrom = [](double from) {
        ColumnSums sums(ColumnGrid({at(from), at(16)}, 1s));
        sums.add(secondsOf(0, {60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60}));
        return spansOf(quantileTimeline(sums, {p90, 1, 0}));
    };
    const auto all = columnsFrom(0);
    auto later = columnsFrom(2.5);
    QCOMPARE(later.front(), (std::pair(at(2.5), at(4))));
    QCOMPARE(Spans(later.begin() + 1, later.end()), Spans(all.begin() + 2, all.end()));
}

void TestTimelineColumns::gapsStayGaps()
{
    ColumnSums sums(ColumnGrid({at(0), at(4)}, 1s));
    sums.add(secondsOf(0, {5}));
    sums.add(secondsOf(2, {5, 5}));
    const auto timeline = quantileTimeline(sums, {p90, 1, 0});
    QCOMPARE(spansOf(timeline), (Spans{{at(0), at(1)}, {at(1), at(2)}, {at(2), at(4)}}));
    QVERIFY(timeline[1].isGap);
    QVERIFY(!timeline[0].quantiles.front().isEnough());
    QVERIFY(std::isnan(spreadOverGrid(timeline, 0, sums.grid())[1]));
}

void TestTimelineColumns::bridgedAmountsCountInTotalsOnly()
{
    auto increments = secondsOf(0, {5, 7});
    increments.blocks.front().intervals[1].isBridged = true;
    ColumnSums sums(ColumnGrid({at(0), at(2)}, 1s));
    sums.add(increments);
    QCOMPARE(sums.total().count(), 12.0);
    const auto timeline = quantileTimeline(sums, {p90, 1, 0});
    QCOMPARE(timeline[0].calls, 5.0);
    QVERIFY(timeline[1].isGap);
}

void TestTimelineColumns::atMostEightAreJoined()
{
    ColumnSums sums(ColumnGrid({at(0), at(16)}, 1s));
    sums.add(secondsOf(0, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
    const auto timeline = quantileTimeline(sums, {p90, 1, 0});
    QCOMPARE(spansOf(timeline), (Spans{{at(0), at(8)}, {at(8), at(16)}}));
    QVERIFY(!timeline[0].quantiles.front().isEnough());
}

void TestTimelineColumns::ratesStandOnTrueTimes()
{
    // 10 s columns, scrapes at 4, 8, 12 and 16 s: the first column stands on 8 s, the second too
    const auto series = numberSeries(Labels{{u"instance"_s, u"a"_s}, {u"code"_s, u"200"_s}},
        {{0, 0}, {4, 8}, {8, 16}, {12, 36}, {16, 56}});
    OutcomeColumns outcome(ColumnGrid({at(0), at(20)}, 10s), {{}, {}, u"code"_s, {}});
    outcome.add(difference(series, historyOf({{0, 1}, {4, 1}, {8, 1}, {12, 1}, {16, 1}})));
    const auto rates = outcome.rates();
    QCOMPARE(rates.size(), 1u);
    QCOMPARE(rates.front().first, u"2xx"_s);
    QCOMPARE(rates.front().second, (std::vector<double>{2, 5}));
    QVERIFY(!outcome.isErrorKnown());
}

void TestTimelineColumns::lostScrapesDoNotDilute()
{
    // the scrapes at 8 and 12 s are lost: what came in between belongs to no column
    const auto series = numberSeries({}, {{0, 0}, {4, 8}, {16, 100}, {20, 120}});
    OutcomeColumns outcome(ColumnGrid({at(0), at(20)}, 10s), {});
    outcome.add(difference(series, historyOf({{0, 1}, {4, 1}, {8, 0}, {12, 0}, {16, 1}, {20, 1}})));
    QCOMPARE(outcome.rates().front().second, (std::vector<double>{2, 5}));
    QCOMPARE(outcome.calls(), 120.0);
}

void TestTimelineColumns::errorRatios()
{
    const OutcomeSignal signal{{}, {}, u"code"_s, {{u"code"_s, Matcher::Op::Regex, u"5.."_s}}};
    OutcomeColumns outcome(ColumnGrid({at(0), at(30)}, 10s), signal);
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}});
    outcome.add(difference(
        numberSeries(Labels{{u"code"_s, u"200"_s}}, {{0, 10}, {10, 40}, {20, 40}}), history));
    // the first error makes its series: born with 10 errors between 0 and 10
    outcome.add(
        difference(numberSeries(Labels{{u"code"_s, u"503"_s}}, {{10, 10}, {20, 10}}), history));
    QVERIFY(outcome.isErrorKnown());
    QCOMPARE(outcome.errors(), 10.0);
    QCOMPARE(outcome.calls(), 40.0);
    const auto ratios = outcome.errorRatios();
    QCOMPARE(ratios[0], 0.25);
    QVERIFY(std::isnan(ratios[1])); // scraped, no requests
    QCOMPARE(outcome.errorRates()[1], 0.0);
    QVERIFY(std::isnan(outcome.errorRates()[2])); // not scraped
}

void TestTimelineColumns::statusClasses()
{
    QCOMPARE(statusClass(u"code"_s, u"404"_s), u"4xx"_s);
    QCOMPARE(statusClass(u"code"_s, u"OK"_s), u"OK"_s);
    QCOMPARE(statusClass(u"grpc_status"_s, u"5"_s), u"5"_s);
    QCOMPARE(statusClass(u"response_code_class"_s, u"5"_s), u"5xx"_s);
    QCOMPARE(statusClass(u"code"_s, u"999"_s), u"999"_s);
    QCOMPARE(statusClass(u"code"_s, QString()), QString());
}

void TestTimelineColumns::segments()
{
    const auto history = historyOf({{0, 1}, {10, 1}, {20, 1}, {30, 1}, {40, 0}, {50, 1}, {60, 1}},
        {{0, -9}, {10, -9}, {20, 14}, {30, 14}, {50, 14}, {60, 14}});
    const auto layout = classicLayout({1, inf});
    HistogramSeries busy;
    for (const double time : {0, 10})
        scrape(busy, layout, time, {100 + time, 0});
    for (const double time : {20, 30, 50, 60})
        scrape(busy, layout, time, {time, 0});
    HistogramSeries late; // seen only from 30 on
    for (const double time : {30, 50, 60})
        scrape(late, layout, time, {time, 0});
    TargetTimeline timeline;
    for (const HistogramSeries &series : {late, busy})
        timeline.add(countsOf(difference(series, history)).intervals, {at(5), at(100)});
    const auto segments = timeline.segments(history);
    QCOMPARE(segments.size(), 2u);
    QCOMPARE(segments[0].from, at(0));
    QCOMPARE(segments[0].to, at(10));
    QVERIFY(!segments[0].fromProcessStart);
    QCOMPARE(segments[1].from, at(14));
    QCOMPARE(segments[1].to, at(60));
    QVERIFY(segments[1].fromProcessStart);
    QVERIFY(segments[1].isBridged);
    QCOMPARE(timeline.coveredSeconds(), 56.0);
}

void TestTimelineColumns::presence()
{
    const auto up = historyOf({{0, 1}, {10, 1}, {20, 1}});
    const auto down = historyOf({{0, 1}, {10, 0}, {20, 0}});
    const auto gone = historyOf({{0, 1}});
    TargetTimeline counted;
    counted.add({{at(0), at(10), IncrementKind::Whole, false}}, {at(0), at(20)});
    const TargetTimeline none;
    const std::vector<TargetView> targets = {{&up, &counted}, {&down, &none}, {&gone, &none}};
    QCOMPARE(presenceIn({at(0), at(10)}, targets), (Presence{1, 2}));
    // up stayed 1 at 20, but the histogram was missing from the exposition
    QCOMPARE(presenceIn({at(10), at(20)}, targets), (Presence{0, 2}));
    QCOMPARE(presenceAt(at(20), 5s, targets), (Presence{1, 2}));
}

QTEST_APPLESS_MAIN(TestTimelineColumns)
#include "tst_timelinecolumns.moc"
