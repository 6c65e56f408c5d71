// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelatency.h"
#include "pagescene.h"
#include "proxyview.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

Labels request(const QString &method, const QString &route)
{
    return {{u"method"_s, method}, {u"route"_s, route}};
}

} // namespace

/// The request table made of a scene worked out by hand (see PageScene).
class TestPageQueriesRequests final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void requestsBrokenDown();
    void groupsMerge();
    void firstRuleDecides();
    void proxyBesideApplication();
    void adjacentWindowsAdd();
    void changesSinceThePeriodBefore();
    void milliseconds();
    void apdexByTheObjective();
    void firstSeenInTheWholeStore();
};

void TestPageQueriesRequests::requests()
{
    PageScene scene;
    const auto view = readRequests(scene.store(), PageScene::page(0, 60));
    QVERIFY(view.has_value());
    QCOMPARE(view->rows.size(), 2u);
    const RequestRow &items = view->rows[0];
    QCOMPARE(items.request, u"GET /items"_s);
    QCOMPARE(items.calls, 6000.0 + 2000 + 600 + 2000);
    QVERIFY(isClose(items.totalSeconds, 530));
    QVERIFY(isClose(items.share, 530.0 / 560));
    QVERIFY(isClose(items.meanSeconds, 0.05));
    QVERIFY(isClose(view->knownSeconds, 60));
    QVERIFY(isClose(items.callsPerSecond, 10600.0 / 60));
    QVERIFY(isClose(items.busy, 530.0 / 60)); // 8.8 of its calls at a time
    // all below 0.1 s, and their mean is the middle of that
    QVERIFY(std::abs(items.dispersion) < 1e-12);
    QCOMPARE(items.errorRatio, std::optional(0.0));
    // five edges of 20 ms over two targets, 106 s counted over: 10 observations on average
    QCOMPARE(items.edgeUncertainty, 17.0);
    const RequestRow &buy = view->rows[1];
    QCOMPARE(buy.request, u"POST /buy"_s);
    QCOMPARE(buy.labels, request(u"POST"_s, u"/buy"_s));
    QVERIFY(isClose(buy.cumulativeShare, 1));
    // all between 0.1 and 1 s, taken to be at 0.55 s, with a mean of 0.5 s
    QVERIFY(isClose(buy.dispersion, 0.05 / 0.5));
    QCOMPARE(buy.errorCount, 6.0);
    QCOMPARE(buy.errorRatio, std::optional(6.0 / 66));
    QCOMPARE(buy.statusCalls,
        (std::vector<std::pair<QString, double>>{{u"2xx"_s, 60.0}, {u"5xx"_s, 6.0}}));
    QCOMPARE(buy.quantiles.size(), 4u);
    QCOMPARE(buy.quantiles[0].low, 0.1);
    QCOMPARE(buy.quantiles[0].high, 1.0);
    QVERIFY(!buy.quantiles[2].isEnough());
    QCOMPARE(buy.edgeUncertainty, 1.0);
    QCOMPARE(buy.sparkline.size(), 2u);
    QCOMPARE(view->calls, 10660.0);
    QVERIFY(isClose(view->totalSeconds, 560));
    QCOMPARE(view->breakDownLabels, QStringList{u"instance"_s});
}

void TestPageQueriesRequests::requestsBrokenDown()
{
    PageScene scene;
    const auto view = readRequests(scene.store(), PageScene::page(0, 60), u"instance"_s);
    QCOMPARE(view->brokenDownBy, u"instance"_s);
    QStringList rows;
    for (const RequestRow &row : view->rows)
        rows << u"%1 %2 %3"_s.arg(row.request, row.labels.value(u"instance"_s)).arg(row.calls);
    QCOMPARE(
        rows, (QStringList{u"GET /items a 6000"_s, u"GET /items b 4600"_s, u"POST /buy a 60"_s}));
    QCOMPARE(view->rows[2].errorCount, 6.0);
}

void TestPageQueriesRequests::groupsMerge()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.groups
        = {{u"/(items|buy)"_s, u"/shop"_s, {}}, {u"GET|POST"_s, u"ANY"_s, u"method"_s}};
    const auto view = readRequests(scene.store(), page);
    QCOMPARE(view->rows.size(), 1u);
    const RequestRow &all = view->rows[0];
    QCOMPARE(all.request, u"ANY /shop"_s);
    QCOMPARE(all.calls, 10660.0);
    QVERIFY(isClose(all.totalSeconds, 560));
    QVERIFY(isClose(all.meanSeconds, 560.0 / 10660));
    // 10600 of the calls are below 0.1 s: the mean of both p95 would be about half a second
    QVERIFY(isClose(all.quantiles[2].value, 0.95 * 10660 / 10600 * 0.1));
    QCOMPARE(all.quantiles[2].observations, 10660.0);
    QCOMPARE(all.errorRatio, std::optional(6.0 / 10666));
    QCOMPARE(all.statusCalls,
        (std::vector<std::pair<QString, double>>{{u"2xx"_s, 10660.0}, {u"5xx"_s, 6.0}}));
    QCOMPARE(all.memberNames, (QStringList{u"GET /items"_s, u"POST /buy"_s}));
    QCOMPARE(all.members.rules.size(), 2u);
    const auto detail = readRequestDetail(
        scene.store(), page, conditionsOf(page.service, all.labels, all.members));
    QCOMPARE(detail->calls, 10660.0);
    QCOMPARE(readRequests(scene.store(), page, u"instance"_s)->rows.size(), 2u);
}

void TestPageQueriesRequests::firstRuleDecides()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.groups = {{u"/items"_s, u"first"_s, {}}, {u"/*"_s, {}, {}}};
    const auto view = readRequests(scene.store(), page);
    QCOMPARE(view->rows.size(), 2u);
    QCOMPARE(view->rows[0].request, u"GET first"_s);
    QCOMPARE(view->rows[1].request, u"POST /*"_s);
    QCOMPARE(view->rows[1].memberNames, QStringList{u"POST /buy"_s});
    const auto compared = readComparison(scene.store(), page, page);
    QCOMPARE(compared->rows.size(), 2u);
    QVERIFY(compared->rows[0].members.isGroup());
    page.service.groups = {{u"nothing"_s, {}, {}}};
    QVERIFY(!readRequests(scene.store(), page)->rows[0].members.isGroup());
}

/// The proxy's own labels, and its own histogram: 3 calls a second of 0.7 s each, of which one
/// arrives.
void TestPageQueriesRequests::proxyBesideApplication()
{
    PageScene scene;
    auto edge = PageScene::page(0, 60);
    edge.service.id = ServiceId(u"edge"_s);
    edge.service.latency.metric = u"proxy_seconds"_s;
    edge.service.requestLabels = QStringList{u"verb"_s, u"path"_s};
    edge.service.outcome = {};
    for (double time = 0; time <= 60; time += 10)
        scene.addHistogram(
            series(u"proxy_seconds"_s, u"a"_s, {{u"verb"_s, u"POST"_s}, {u"path"_s, u"/buy"_s}}),
            {{time, 0, 3 * time, 2.1 * time}});
    const auto seen = readProxy(scene.store(), edge, u"POST /buy"_s);
    QVERIFY(seen->row.has_value());
    QCOMPARE(seen->row->calls, 180.0);
    const auto rows = readRequests(scene.store(), PageScene::page(0, 60))->rows;
    const ProxyDifference difference = proxyDifference(*seen->row, rows[1]);
    QCOMPARE(difference.calls, 120.0);
    QVERIFY(difference.isCallsTold());
    QVERIFY(isClose(difference.seconds, 126 - 30));
    QVERIFY(isClose(difference.secondsPerCall, 0.7 - 0.5));
    QCOMPARE(difference.quantiles.size(), 4u);
    QVERIFY(isClose(difference.quantiles[0], 0)); // both between 0.1 and 1 s
    QVERIFY(!proxyDifference(rows[1], rows[1]).isCallsTold());
    QVERIFY(!readProxy(scene.store(), edge, u"GET /items"_s)->row);
}

void TestPageQueriesRequests::adjacentWindowsAdd()
{
    PageScene scene;
    const auto callsIn = [&scene](double from, double to) {
        return readRequests(scene.store(), PageScene::page(from, to))->calls;
    };
    for (const double cut : {5.0, 10.0, 20.0, 30.0, 37.0, 40.0, 51.0})
        QCOMPARE(callsIn(0, cut) + callsIn(cut, 60), 10660.0);
}

void TestPageQueriesRequests::changesSinceThePeriodBefore()
{
    PageScene scene;
    auto page = PageScene::page(30, 60);
    QVERIFY(std::isnan(readRequests(scene.store(), page)->rows[0].changeSeconds));
    const auto before = readRequests(scene.store(), PageScene::page(0, 30));
    page.comparedWith = Baseline{};
    const auto view = readRequests(scene.store(), page);
    QVERIFY(isClose(before->knownSeconds, view->knownSeconds)); // nothing is scaled
    QCOMPARE(view->rows.size(), 2u);
    for (const RequestRow &row : view->rows) {
        const auto same = std::ranges::find(before->rows, row.labels, &RequestRow::labels);
        const double took = same == before->rows.end() ? 0 : same->totalSeconds;
        QVERIFY(isClose(row.changeSeconds, row.totalSeconds - took));
    }
    QVERIFY(isClose(view->rows[0].changeSeconds + view->rows[1].changeSeconds,
        2 * view->totalSeconds - 560)); // of both periods: see requests()
    QCOMPARE(view->rows[1].longest.low, 0.1); // POST /buy
    QCOMPARE(view->rows[1].longest.high, 1.0);
    QVERIFY(view->rows[0].longest.high <= 0.1);
}

void TestPageQueriesRequests::milliseconds()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.latency.metric = u"duration_milliseconds"_s;
    page.service.latency.toSeconds = 0.001;
    scene.addHistogram(
        series(u"duration_milliseconds"_s, u"a"_s), {{0, 0, 0, 0}, {10, 0, 2000, 1000}}, 1000);
    const auto view = readRequests(scene.store(), page);
    QCOMPARE(view->rows.size(), 1u);
    QCOMPARE(view->rows[0].request, u"(unnamed)"_s);
    QVERIFY(isClose(view->rows[0].totalSeconds, 1000));
    QVERIFY(isClose(view->rows[0].quantiles[0].value, 0.55));
    QVERIFY(isClose(view->rows[0].quantiles[0].low, 0.1));
    QVERIFY(isClose(view->rows[0].quantiles[0].high, 1));
}

void TestPageQueriesRequests::apdexByTheObjective()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.latencyObjective = 0;
    QCOMPARE(readRequests(scene.store(), page)->rows[1].apdex.threshold, 0.0);
    page.service.latencyObjective = 0.5;
    const auto rows = readRequests(scene.store(), page)->rows;
    QCOMPARE(rows[0].apdex.value, 1.0); // all of GET /items are below 0.1 s
    // POST /buy is all between 0.1 and 1 s: 4 of 9 parts of that lie below 0.5 s, all below 2 s
    QVERIFY(isClose(rows[1].apdex.value, (4.0 / 9 + 1) / 2));
    QCOMPARE(rows[1].apdex.low, 0.5);
    QCOMPARE(rows[1].apdex.high, 1.0);
}

void TestPageQueriesRequests::firstSeenInTheWholeStore()
{
    PageScene scene;
    auto page = PageScene::page(30, 60);
    QVERIFY(!readRequests(scene.store(), page)->rows[0].firstSeen); // not asked for
    page.hasFirstSeen = true;
    const auto firstOf = [&](const QString &method) {
        const auto rows = readRequests(scene.store(), page)->rows;
        const auto row = std::ranges::find_if(
            rows, [&](const RequestRow &one) { return one.labels.value(u"method"_s) == method; });
        return row == rows.end() ? std::nullopt : row->firstSeen;
    };
    QCOMPARE(firstOf(u"GET"_s), std::optional(at(0))); // before the range
    // another instance that was there ten minutes earlier, and a request that came later
    const QString metric = PageScene::service().latency.metric;
    scene.addHistogram(series(metric, u"c"_s, {{u"method"_s, u"GET"_s}, {u"route"_s, u"/items"_s}}),
        {{-600, 0, 0, 0}, {-590, 5, 0, 0.2}});
    scene.addHistogram(series(metric, u"a"_s, {{u"method"_s, u"PUT"_s}, {u"route"_s, u"/items"_s}}),
        {{40, 0, 0, 0}, {50, 5, 0, 0.2}, {60, 9, 0, 0.4}});
    QCOMPARE(firstOf(u"GET"_s), std::optional(at(-600)));
    QCOMPARE(firstOf(u"PUT"_s), std::optional(at(40)));
    page.service.groups = {{u".*"_s, u"any"_s, u"method"_s}};
    QCOMPARE(firstOf(u"any"_s), std::optional(at(-600))); // of a group: its first member
}

QTEST_APPLESS_MAIN(TestPageQueriesRequests)
#include "tst_pagequeries_requests.moc"
