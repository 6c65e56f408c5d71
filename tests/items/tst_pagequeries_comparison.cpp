// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "baseline.h"
#include "comparisonmodel.h"
#include "itemroles.h"
#include "pagescene.h"
#include "recordproxy.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

const ComparisonRow &rowOf(const ComparisonView &view, const QString &request)
{
    for (const ComparisonRow &row : view.rows)
        if (row.request == request)
            return row;
    qFatal("no row %s", qPrintable(request));
}

ProfileRow profile(const QString &route, double calls, double mean, double low, double high)
{
    ProfileRow row;
    row.labels = Labels{{u"route"_s, route}};
    row.calls = calls;
    row.totalSeconds = calls * mean;
    row.meanSeconds = mean;
    row.errorRatio = 0.0;
    for (const double q : pageQuantiles)
        row.quantiles.push_back({q, mean, low, high, calls, Provenance::Histogram, {}});
    return row;
}

ComparisonView viewOf(std::vector<ProfileRow> before, std::vector<ProfileRow> after)
{
    ComparisonView view;
    Comparison comparison = compareRequests({std::move(before), 1}, {std::move(after), 1});
    for (ComparedRequest &request : comparison.requests) {
        const QString text = request.labels.value(u"route"_s);
        view.rows.push_back({text, {}, {}, std::move(request)});
    }
    return view;
}

QString cell(const ComparisonModel &model, int row, const char *column, int role = Qt::DisplayRole)
{
    return model.index(row, model.columnOf(QLatin1StringView(column))).data(role).toString();
}

} // namespace

/// Comparisons of a scene worked out by hand (see PageScene), and how a table shows them.
class TestPageQueriesComparison final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsOfTheScene();
    void newRequests();
    void whatIsNotKnownIsNotCompared();
    void partlyKnownPeriods();
    void emptySpansAreRefused();
    void baselines();
    void rowsReadAsText();
    void dotOnlyWhereIntervalsLieApart();
    void oneUnitPerColumn();
    void sortsBySizeOfTheChange();
    void refreshKeepsTheModelWhole();
};

void TestPageQueriesComparison::periodsOfTheScene()
{
    PageScene scene;
    // 20 s each; b is restarted in the second and had served 600 by then, at 30 s all told
    const auto view
        = readComparison(scene.store(), PageScene::page(0, 20), PageScene::page(20, 40));
    QVERIFY(view.has_value());
    QVERIFY(view->isComparable());
    QVERIFY(isClose(view->before.knownHours, 20.0 / 3600));
    QVERIFY(!view->after.isPartial());
    QCOMPARE(view->rows.size(), 2u);
    const ComparedRequest &items = view->rows.front().compared;
    QCOMPARE(view->rows.front().request, u"GET /items"_s);
    QVERIFY(isClose(items.before.callsPerHour, 4000.0 * 180));
    QVERIFY(isClose(items.after.callsPerHour, 2600.0 * 180));
    QVERIFY(isClose(items.time.delta, -1400 * 0.05 * 180));
    QVERIFY(isClose(items.time.trafficEffect, -1400 * 0.05 * 180));
    QVERIFY(std::abs(items.time.speedEffect) < 1e-6);
    QCOMPARE(items.change, RequestChange::Same);
    const ComparedRequest &buy = rowOf(*view, u"POST /buy"_s).compared;
    QCOMPARE(buy.decidingQuantile, 0.5); // 20 calls each
    QCOMPARE(buy.change, RequestChange::Same);
    QVERIFY(isClose(view->time.before, (200 + 10) * 180.0));
    QVERIFY(isClose(view->time.after, (130 + 10) * 180.0));
    const auto few = readComparison(scene.store(), PageScene::page(0, 10), PageScene::page(10, 20));
    QCOMPARE(rowOf(*few, u"POST /buy"_s).compared.change, RequestChange::TooFew);
}

void TestPageQueriesComparison::newRequests()
{
    PageScene scene;
    scene.addHistogram(series(u"http_request_duration_seconds"_s, u"a"_s,
                           {{u"method"_s, u"GET"_s}, {u"route"_s, u"/fresh"_s}}),
        {{20, 0, 0, 0}, {30, 0, 0, 0}, {40, 0, 30, 12}});
    const auto view
        = readComparison(scene.store(), PageScene::page(0, 20), PageScene::page(20, 40));
    const ComparedRequest &fresh = rowOf(*view, u"GET /fresh"_s).compared;
    QCOMPARE(fresh.change, RequestChange::New);
    QVERIFY(isClose(fresh.time.delta, 12 * 180));
    ComparisonOptions normalised;
    normalised.isNormalised = true;
    const auto again = readComparison(
        scene.store(), PageScene::page(0, 20), PageScene::page(20, 40), normalised);
    QVERIFY(again->isNormalised);
    QCOMPARE(rowOf(*again, u"GET /fresh"_s).compared.time.after, 0.0);
}

void TestPageQueriesComparison::whatIsNotKnownIsNotCompared()
{
    PageScene scene;
    const auto view
        = readComparison(scene.store(), PageScene::page(-7260, -7200), PageScene::page(0, 60));
    QVERIFY(view.has_value());
    QVERIFY(!view->isComparable());
    QCOMPARE(view->before.head.emptiness, Emptiness::NeverAsked);
    QCOMPARE(view->after.head.emptiness, Emptiness::None);
    QVERIFY(view->rows.empty()); // not: everything is new
}

void TestPageQueriesComparison::partlyKnownPeriods()
{
    PageScene scene;
    // asked up to 60: 20 s of 40
    const auto view
        = readComparison(scene.store(), PageScene::page(0, 40), PageScene::page(40, 80));
    QVERIFY(!view->before.isPartial());
    QVERIFY(view->after.isPartial());
    QVERIFY(isClose(view->after.knownHours, 20.0 / 3600));
    QVERIFY(isClose(rowOf(*view, u"POST /buy"_s).compared.after.callsPerHour, 3600));
}

void TestPageQueriesComparison::emptySpansAreRefused()
{
    PageScene scene;
    const auto view
        = readComparison(scene.store(), PageScene::page(20, 20), PageScene::page(0, 60));
    QVERIFY(!view.has_value());
    QCOMPARE(view.error().kind, ErrorKind::Malformed);
}

void TestPageQueriesComparison::baselines()
{
    const TimeSpan window{at(7200), at(10800)};
    const auto spanOf = [&window](Baseline baseline) {
        const TimeSpan span = resolve(baseline, window, at(10800));
        return std::pair(toSeconds(span.from - at(0)), toSeconds(span.to - at(0)));
    };
    QCOMPARE(spanOf({}), std::pair(3600.0, 7200.0));
    QCOMPARE(spanOf({Baseline::Kind::DayBefore}), std::pair(7200.0 - 86400, 10800.0 - 86400));
    QCOMPARE(
        spanOf({Baseline::Kind::WeekBefore}), std::pair(7200.0 - 7 * 86400, 10800.0 - 7 * 86400));
    QCOMPARE(spanOf({Baseline::Kind::Fixed, {at(5), at(9)}}), std::pair(5.0, 9.0));
    QCOMPARE(spanOf({Baseline::Kind::Fixed, {at(5), at(99999)}}), std::pair(5.0, 10800.0));
}

void TestPageQueriesComparison::rowsReadAsText()
{
    ComparisonModel model;
    model.show(viewOf({profile(u"/checkout"_s, 1000, 0.15, 0.1, 0.25)},
        {profile(u"/checkout"_s, 1000, 1.05, 1, 2.5), profile(u"/new"_s, 5, 0.4, 0.25, 0.5)}));
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        texts << cells.join(u" | "_s);
    }
    QCOMPARE(texts.value(0),
        u"/checkout | slower | 150 s/h | 1,050 s/h | +900 s/h | +600.0 % | 0 s/h | +900 s/h | "
        u"1,000/h | 1,000/h | 150 ms | 1,050 ms | 150 ms | 1,050 ms | 150 ms | 1,050 ms | 0.00 % | 0.00 %"_s);
    QCOMPARE(texts.value(1),
        u"/new | new | 0 s/h | 2.00 s/h | +2.00 s/h | – | +2.00 s/h | 0 s/h | 0/h | 5.00/h | – | "
        u"400 ms | – | 400 ms | – | 400 ms | – | 0.00 %"_s);
    QCOMPARE(cell(model, 0, "speed", SortRole), u"900"_s);
    QCOMPARE(perHourText(-0.0004, unitScale(Unit::Seconds, 100), true), u"0 s/h"_s);
    QCOMPARE(perHourText(-0.04, unitScale(Unit::Seconds, 100), true), u"-0.04 s/h"_s);
    QCOMPARE(cell(model, 0, "state", Qt::ToolTipRole),
        u"p95 lies in 100 ms – 250 ms in A and in 1.00 s – 2.50 s in B: apart, with enough calls."_s);
}

void TestPageQueriesComparison::dotOnlyWhereIntervalsLieApart()
{
    ComparisonModel model;
    model.show(
        viewOf({profile(u"/few"_s, 10, 0.1, 0.1, 0.25)}, {profile(u"/few"_s, 10, 9, 5, 10)}));
    const QModelIndex state = model.index(0, model.columnOf("state"_L1));
    QCOMPARE(state.data(ChangeRole).toInt(), static_cast<int>(RequestChange::TooFew));
    QCOMPARE(state.data().toString(), u"too few calls"_s);
    QCOMPARE(state.data(Qt::ToolTipRole).toString(),
        u"Cannot be told: 10 calls in A, 10 in B; a comparison needs at least 20 in each."_s);
    QVERIFY(model.index(0, model.columnOf("p50b"_L1)).data(LowCountRole).toBool());
}

void TestPageQueriesComparison::oneUnitPerColumn()
{
    ComparisonModel model;
    model.show(viewOf({profile(u"/a"_s, 1000, 0.015, 0, 1), profile(u"/b"_s, 1000, 1.2, 0, 2),
                          profile(u"/c"_s, 100, 0.0003, 0, 1)},
        {profile(u"/a"_s, 2000, 0.015, 0, 1)}));
    for (const char *column : {"totala", "totalb", "delta", "traffic", "speed"})
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY2(cell(model, row, column).endsWith(u" s/h"_s), column);
    QCOMPARE(cell(model, 1, "meana"), u"15.0 ms"_s);
    QCOMPARE(cell(model, 0, "meana"), u"1,200 ms"_s);
}

void TestPageQueriesComparison::sortsBySizeOfTheChange()
{
    ComparisonModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(model.columnOf("delta"_L1), Qt::DescendingOrder);
    model.show(viewOf({profile(u"/better"_s, 1000, 1, 0, 1), profile(u"/worse"_s, 1000, 0.1, 0, 1)},
        {profile(u"/better"_s, 1000, 0.1, 0, 1), profile(u"/worse"_s, 1000, 0.2, 0, 1)}));
    QCOMPARE(proxy.index(0, 0).data().toString(), u"/better"_s);
    // the same rows after a change of their sizes, which the model keeps in their old places
    model.show(viewOf({profile(u"/better"_s, 1000, 1, 0, 1), profile(u"/worse"_s, 1000, 0.1, 0, 1)},
        {profile(u"/better"_s, 1000, 0.9, 0, 1), profile(u"/worse"_s, 1000, 0.5, 0, 1)}));
    QCOMPARE(proxy.index(0, 0).data().toString(), u"/worse"_s);
    proxy.setFilter(*parseRecordFilter(u"delta>0s"_s, {u"delta"_s})); // signed
    QCOMPARE(proxy.rowCount(), 1);
}

void TestPageQueriesComparison::refreshKeepsTheModelWhole()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(viewOf({profile(u"/a"_s, 10, 1, 0, 1), profile(u"/b"_s, 10, 1, 0, 1)}, {}));
    model.show(viewOf({profile(u"/b"_s, 10, 1, 0, 1)}, {profile(u"/c"_s, 10, 1, 0, 1)}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(Labels{{u"route"_s, u"/a"_s}}), -1);
    const int gone = model.rowOf(Labels{{u"route"_s, u"/b"_s}});
    QCOMPARE(cell(model, gone, "state"), u"gone"_s);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_APPLESS_MAIN(TestPageQueriesComparison)
#include "tst_pagequeries_comparison.moc"
