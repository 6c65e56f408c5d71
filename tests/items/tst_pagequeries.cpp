// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelatency.h"
#include "pagemarks.h"
#include "pagescene.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

using Numbers = std::vector<double>;

bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

bool areClose(const Numbers &actual, const Numbers &expected)
{
    return std::equal(actual.begin(), actual.end(), expected.begin(), expected.end(), isClose);
}

Labels request(const QString &method, const QString &route)
{
    return {{u"method"_s, method}, {u"route"_s, route}};
}

HealthObservation failing(double seconds, SourceState state, int failures)
{
    HealthObservation health;
    health.source = SourceId(u"prom"_s);
    health.at = at(seconds);
    health.state = state;
    health.failures = failures;
    health.error = Error{ErrorKind::Http, u"shop: latency"_s, u"502 Bad Gateway"_s};
    return health;
}

} // namespace

/// What the pages make of a scene worked out by hand (see PageScene).
class TestPageQueries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overviewHead();
    void overviewEdges();
    void overviewLatency();
    void overviewTraffic();
    void overviewErrors();
    void noErrorsSeen();
    void saturation();
    void requestDetail();
    void earlierPeriod();
    void marks();
    void filter();
    void statusInTheHistogram();
    void asOfThePast();
    void emptiness();
    void sourceFails();
    void storeFails();
    void sources();

private:
    static Result<OverviewView> overview(PageScene &scene, double from = 0, double to = 60)
    {
        return readOverview(scene.store(), PageScene::page(from, to));
    }
};

void TestPageQueries::overviewHead()
{
    PageScene scene;
    const auto view = overview(scene);
    QVERIFY(view.has_value());
    const ViewHead &head = view->head;
    QCOMPARE(head.step, Millis(30s)); // at least 20 s: two scrapes, and 60 s in three columns
    QCOMPARE(head.dataStep, Millis(10s));
    QCOMPARE(head.newestData, std::optional(at(60)));
    QCOMPARE(head.freshness, Freshness::Live);
    QCOMPARE(head.presentTargets, 2);
    QCOMPARE(head.expectedTargets, 2);
    QVERIFY(head.holes.empty());
    QCOMPARE(head.emptiness, Emptiness::None);
    QVERIFY(!head.sourceError);
}

void TestPageQueries::overviewEdges()
{
    PageScene scene;
    const auto view = overview(scene, 5, 58);
    const auto &edges = view->head.edges;
    QCOMPARE(edges.size(), 2u);
    QCOMPARE(edges[0].target.value(u"instance"_s), u"a"_s);
    QCOMPARE(edges[0].segments.size(), 1u);
    QCOMPARE(edges[0].segments[0].from, at(0));
    QCOMPARE(edges[0].segments[0].to, at(50));
    QCOMPARE(edges[0].scrapeDuration, Millis(20));
    QCOMPARE(edges[1].segments.size(), 2u);
    QCOMPARE(edges[1].segments[0].to, at(20));
    QCOMPARE(edges[1].segments[1].from, at(34));
    QVERIFY(edges[1].segments[1].fromProcessStart);
    QVERIFY(!edges[1].segments[1].isBridged);
    QCOMPARE(edges[1].segments[1].to, at(50));
}

void TestPageQueries::overviewLatency()
{
    PageScene scene;
    const auto view = overview(scene);
    QCOMPARE(view->latency.size(), 2u);
    QCOMPARE(view->latency[0].span, (TimeSpan{at(0), at(30)}));
    QCOMPARE(view->latency[0].calls, 3000.0 + 2000 + 30);
    QCOMPARE(view->latency[1].calls, 3000.0 + 2600 + 30);
    QVERIFY(isClose(view->latency[0].totalSeconds, 150 + 100 + 15));
    // b was down at 30, the last scrape of the first column
    QCOMPARE(view->latency[0].presentTargets, 1);
    QCOMPARE(view->latency[0].expectedTargets, 2);
    QCOMPARE(view->latency[1].presentTargets, 2);
    QCOMPARE(view->calls, 10660.0);
    // a over 60 s, b up to 20 and from 34 on
    QVERIFY(isClose(view->countedSeconds, (60.0 + 20 + 26) / 2));
    QCOMPARE(view->rangeQuantiles.size(), 4u);
    const QuantileEstimate &p99 = view->rangeQuantiles[3];
    QVERIFY(isClose(p99.value, 0.1 * (0.99 * 10660) / 10600));
    QCOMPARE(p99.low, 0.0);
    QCOMPARE(p99.high, 0.1);
    QVERIFY(p99.isEnough());
}

void TestPageQueries::overviewTraffic()
{
    PageScene scene;
    const auto view = overview(scene);
    QCOMPARE(view->columns.size(), 2u);
    QCOMPARE(view->traffic.size(), 2u);
    QCOMPARE(view->traffic[0].name, u"2xx"_s);
    QCOMPARE(view->traffic[0].unit, Unit::PerSecond);
    // a: 101 a second; b: 2000 in 20 s, then 2600 in the 26 s since it started
    QVERIFY(areClose(view->traffic[0].values, {201, 201}));
    QCOMPARE(view->traffic[1].name, u"5xx"_s);
    QVERIFY(areClose(view->traffic[1].values, {0, 0.2}));
    QVERIFY(isClose(view->traffic[1].latest, 0.2));
}

void TestPageQueries::overviewErrors()
{
    PageScene scene;
    const auto view = overview(scene);
    QVERIFY(view->errorsKnown);
    QCOMPARE(view->errorCount, 6.0);
    QVERIFY(areClose(view->errorRatio.values, {0, 6.0 / (3000 + 2600 + 30 + 6)}));
    QVERIFY(areClose(view->errorsPerSecond.values, {0, 0.2}));
}

void TestPageQueries::noErrorsSeen()
{
    PageScene scene;
    const auto before = overview(scene, 0, 30);
    QVERIFY(before->errorsKnown);
    QCOMPARE(before->errorCount, 0.0);
    auto page = PageScene::page(0, 60);
    page.service.outcome.errors.clear();
    QVERIFY(!readOverview(scene.store(), page)->errorsKnown);
}

void TestPageQueries::saturation()
{
    PageScene scene;
    const auto add = [&scene](QLatin1StringView name, const QString &signal,
                         const std::vector<std::pair<double, double>> &samples) {
        scene.addNumbers(Labels{{u"__name__"_s, QString(name)}, {u"service"_s, u"shop"_s},
                             {u"signal"_s, signal}},
            samples);
    };
    add(seriesname::saturation, u"workers"_s, {{15, 4}, {30, 6}, {60, 9}});
    add(seriesname::saturationLimit, u"workers"_s, {{15, 8}, {30, 12}, {60, 12}});
    add(seriesname::saturation, u"disk"_s, {{30, 100}, {60, 180}});
    add(seriesname::saturation, u"cpu"_s, {{0, 3}, {30, 1.5}});
    const auto view = overview(scene);
    QCOMPARE(view->saturation.size(), 3u);
    QCOMPARE(view->saturation[0].line.name, u"disk"_s); // 90 % of 200
    QVERIFY(areClose(view->saturation[0].line.values, {0.5, 0.9}));
    QCOMPARE(view->saturation[0].amount, 180.0);
    QCOMPARE(view->saturation[0].limit, 200.0);
    QCOMPARE(view->saturation[0].line.unit, Unit::Ratio);
    QCOMPARE(view->saturation[1].line.name, u"workers"_s);
    QVERIFY(isClose(view->saturation[1].line.latest, 0.75));
    QCOMPARE(view->saturation[1].limit, 12.0);
    QCOMPARE(view->saturation[2].line.name, u"cpu"_s); // no limit: as it is, last
    QCOMPARE(view->saturation[2].line.unit, Unit::None);
    QCOMPARE(view->saturation[2].times, (std::vector<Instant>{at(30)}));
}

void TestPageQueries::requestDetail()
{
    PageScene scene;
    const auto page = PageScene::page(0, 60);
    const auto view = readRequestDetail(
        scene.store(), page, conditionsOf(page.service, request(u"POST"_s, u"/buy"_s)));
    QCOMPARE(view->calls, 60.0);
    QCOMPARE(view->latency.size(), 1u); // 60 calls are too few for p99: joined
    QVERIFY(view->latency[0].isWidened);
    QVERIFY(areClose(view->traffic[0].values, {1, 1}));
    QCOMPARE(view->errorCount, 6.0);
    QVERIFY(isClose(view->errorRatio.values[1], 6.0 / 36));
    QVERIFY(view->saturation.empty());
}

void TestPageQueries::earlierPeriod()
{
    PageScene scene;
    PageRequest page = PageScene::page(30, 60);
    QVERIFY(!readOverview(scene.store(), page)->earlier.has_value());
    page.comparedWith = Baseline();
    const auto view = readOverview(scene.store(), page);
    QVERIFY(view->earlier.has_value());
    QCOMPARE(view->earlier->span, (TimeSpan{at(0), at(30)}));
    QVERIFY(view->earlier->isObserved);
    double calls = 0;
    for (const QuantileColumn &column : view->earlier->latency)
        calls += column.calls;
    QCOMPARE(calls, 3000.0 + 2000 + 30);
    QCOMPARE(view->earlier->rangeQuantiles.size(), 4u);
    QCOMPARE(view->calls, 3000.0 + 2600 + 30); // the page itself stays as it was
    const auto one = readRequestDetail(
        scene.store(), page, conditionsOf(page.service, request(u"POST"_s, u"/buy"_s)));
    QCOMPARE(one->earlier->rangeQuantiles[3].observations, 30.0);
    page.comparedWith = Baseline{Baseline::Kind::DayBefore, {}, false};
    QVERIFY(!readOverview(scene.store(), page)->earlier->isObserved);
}

void TestPageQueries::marks()
{
    PageScene scene;
    scene.store().setMark(at(10), u"deploy"_s).waitForFinished();
    scene.store().setMark(at(61), u"later"_s).waitForFinished();
    const auto view = overview(scene);
    const auto &marks = view->head.marks;
    QCOMPARE(marks.size(), 2u);
    QCOMPARE(marks[0].at, at(10));
    QCOMPARE(marks[0].kind, ViewMark::Kind::Set);
    QCOMPARE(marks[0].text, u"deploy"_s);
    // b was restarted at 34
    QCOMPARE(marks[1].at, at(34));
    QCOMPARE(marks[1].kind, ViewMark::Kind::Restart);
    QCOMPARE(marks[1].instances, QStringList{u"b"_s});
    // restarts close together are one mark
    const auto edge = [](const QString &instance, double seconds) {
        return InstanceEdges{{{u"instance"_s, instance}}, {{at(seconds), at(60), true, false}}, {}};
    };
    const auto joined = readMarks(scene.store(), {at(0), at(5)},
        {edge(u"z"_s, 3), edge(u"x"_s, 1), edge(u"y"_s, 2), edge(u"w"_s, 4.5)}, 2s);
    QCOMPARE(joined->size(), 2u);
    QCOMPARE(joined->front().at, at(1));
    QCOMPARE(joined->front().instances, (QStringList{u"x"_s, u"y"_s, u"z"_s}));
}

void TestPageQueries::filter()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.filter = {{u"instance"_s, Matcher::Op::Equal, u"b"_s}};
    const auto view = readOverview(scene.store(), page);
    QCOMPARE(view->calls, 4600.0);
    QCOMPARE(view->head.expectedTargets, 1);
    QCOMPARE(view->traffic.size(), 1u);
    page.filter = {{u"cluster"_s, Matcher::Op::Equal, u"elsewhere"_s}};
    QCOMPARE(readOverview(scene.store(), page)->head.emptiness, Emptiness::FilteredOut);
}

void TestPageQueries::statusInTheHistogram()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.latency.metric = u"own_seconds"_s;
    page.service.outcome.metric.clear();
    const auto add = [&scene](const QString &code, double perSecond) {
        scene.addHistogram(series(u"own_seconds"_s, u"a"_s,
                               {{u"method"_s, u"GET"_s}, {u"route"_s, u"/x"_s}, {u"code"_s, code}}),
            {{0, 0, 0, 0}, {10, 10 * perSecond, 0, 1}, {20, 20 * perSecond, 0, 2}});
    };
    add(u"200"_s, 3);
    add(u"500"_s, 1);
    const auto view = readOverview(scene.store(), page);
    QVERIFY(view->errorsKnown);
    QCOMPARE(view->errorCount, 20.0);
    QCOMPARE(view->traffic.size(), 2u);
    QVERIFY(isClose(view->traffic[0].values[0], 3));
    QVERIFY(std::isnan(view->traffic[0].values[1]));
    const auto table = readRequests(scene.store(), page);
    QCOMPARE(table->rows.size(), 1u);
    QCOMPARE(table->rows[0].errorRatio, std::optional(0.25));
    QCOMPARE(table->breakDownLabels, QStringList{u"code"_s});
}

void TestPageQueries::asOfThePast()
{
    PageScene scene;
    // at 25 nothing is known of the restart, nor of the first error
    const auto view = overview(scene, 0, 25);
    QCOMPARE(view->calls, 2000.0 + 2000 + 20);
    QCOMPARE(view->errorCount, 0.0);
    QCOMPARE(view->head.newestData, std::optional(at(20)));
    QCOMPARE(view->head.presentTargets, 2);
    // at 30 the scrape of b has failed
    QCOMPARE(overview(scene, 0, 31)->head.presentTargets, 1);
    QCOMPARE(overview(scene, 25, 31)->latency.front().presentTargets, 1);
}

void TestPageQueries::emptiness()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.latency.metric = u"no_such_seconds"_s;
    QCOMPARE(readOverview(scene.store(), page)->head.emptiness, Emptiness::NoSuchSeries);
    page = PageScene::page(70, 130);
    scene.addCoverage(60, 130, page.service.id);
    QCOMPARE(readOverview(scene.store(), page)->head.emptiness, Emptiness::Gap);
    page.service.id = ServiceId(u"never"_s);
    page.service.latency.metric = u"never_seconds"_s;
    const auto never = readOverview(scene.store(), page);
    QCOMPARE(never->head.emptiness, Emptiness::NeverAsked);
    QCOMPARE(never->head.holes.size(), 1u);
    QVERIFY(never->rangeQuantiles[0].observations == 0);
    QVERIFY(readRequests(scene.store(), page)->rows.empty());
}

void TestPageQueries::sourceFails()
{
    PageScene scene;
    scene.addHealth(failing(95, SourceState::Failing, 3));
    const auto page = PageScene::page(70, 100);
    const auto view = readOverview(scene.store(), page);
    QCOMPARE(view->head.emptiness, Emptiness::SourceError);
    QCOMPARE(view->head.sourceError->detail, u"502 Bad Gateway"_s);
    QCOMPARE(view->head.freshness, Freshness::Lost);
    QCOMPARE(view->head.newestData, std::optional(at(60)));
}

void TestPageQueries::storeFails()
{
    PageScene scene;
    const Error error{ErrorKind::Storage, u"samples.db"_s, u"disk I/O error"_s};
    scene.store().setFailure(error);
    const auto page = PageScene::page(0, 60);
    QCOMPARE(readOverview(scene.store(), page).error(), error);
    QCOMPARE(readRequests(scene.store(), page).error(), error);
    QCOMPARE(readRequestDetail(scene.store(), page, {}).error(), error);
    QCOMPARE(readSources(scene.store(), {page.service}, page.asOf, 10s, false).error(), error);
}

void TestPageQueries::sources()
{
    PageScene scene;
    Service other;
    other.id = ServiceId(u"billing"_s);
    other.source = SourceId(u"elsewhere"_s);
    Service second = PageScene::service();
    second.id = ServiceId(u"cart"_s);
    const auto view
        = readSources(scene.store(), {PageScene::service(), second, other}, at(62), 10s, false);
    QCOMPARE(view->rows.size(), 2u);
    QCOMPARE(view->rows[0].health.last.source.text(), u"elsewhere"_s);
    QCOMPARE(view->rows[0].freshness, Freshness::Unknown);
    QCOMPARE(view->rows[0].services, QStringList{u"billing"_s});
    const SourceRow &prom = view->rows[1];
    QCOMPARE(prom.services, (QStringList{u"cart"_s, u"shop"_s}));
    QCOMPARE(prom.freshness, Freshness::Live);
    QCOMPARE(prom.dataStep, Millis(10s));
    QCOMPARE(prom.presentTargets, 2);
    QCOMPARE(prom.expectedTargets, 2);
    QCOMPARE(prom.health.lastSuccess, std::optional(at(60)));
}

QTEST_APPLESS_MAIN(TestPageQueries)
#include "tst_pagequeries.moc"
