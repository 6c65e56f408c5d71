// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "heatrequestsmodel.h"
#include "heatselectionview.h"
#include "pagelatency.h"
#include "pagescene.h"
#include "tableexport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

static const HeatSelection slow{{at(0), at(30)}, 0.1, 1};

class TestHeatSelection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInARectangle();
    void isWhatTheHeatmapShows();
    void rulesGroupRequests();
    void ofARequest();
    void exemplarsOfTheRectangle();
    void exemplarsOfARequest();
    void asATable();
    void failures();
};

void TestHeatSelection::whatStandsInARectangle()
{
    PageScene scene;
    const auto view = readHeatSelection(scene.store(), PageScene::page(0, 60), slow);
    // of the 5030 calls in the first half minute the 30 POST took 0.5 s each, the rest 0.05 s
    QCOMPARE(view->calls, (BoundedAmount{30, 30, 30}));
    QCOMPARE(view->allCalls, 5030.0);
    QCOMPARE(view->allSeconds, 265.0);
    QCOMPARE(view->seconds.low, 15.0); // all of the request's time
    QCOMPARE(view->seconds.high, 15.0);
    QCOMPARE(view->requests.size(), 1u);
    QCOMPARE(view->requests[0].request, u"POST /buy"_s);
    QCOMPARE(view->requests[0].share, 1.0);
    QCOMPARE(view->requests[0].allCalls, 30.0);
    const auto all
        = readHeatSelection(scene.store(), PageScene::page(0, 60), {{at(0), at(60)}, 0, 1});
    QCOMPARE(all->requests.size(), 2u);
    QCOMPARE(all->requests[0].request, u"GET /items"_s); // the most calls first
}

void TestHeatSelection::isWhatTheHeatmapShows()
{
    PageScene scene;
    const auto page = PageScene::page(0, 60);
    const HeatCells cells = readHeatmap(scene.store(), page)->cells;
    for (size_t column = 0; column < cells.columns.size(); ++column)
        for (size_t row = 0; row < cells.rows.size(); ++row) {
            const HeatSelection cell{
                cells.columns[column].span, cells.rows[row].low, cells.rows[row].high};
            const auto view = readHeatSelection(scene.store(), page, cell);
            QCOMPARE(view->calls.value, cells.count(column, row));
            QVERIFY(view->calls.isExact());
        }
}

void TestHeatSelection::rulesGroupRequests()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.groups
        = {{u".*"_s, u"everything"_s, u"route"_s}, {u".*"_s, u"any"_s, u"method"_s}};
    const auto view = readHeatSelection(scene.store(), page, {{at(0), at(30)}, 0, 1});
    QCOMPARE(view->requests.size(), 1u);
    QCOMPARE(view->requests[0].request, u"any everything"_s);
    QCOMPARE(view->requests[0].calls.value, 5030.0);
}

void TestHeatSelection::ofARequest()
{
    PageScene scene;
    const Labels request{{u"method"_s, u"GET"_s}, {u"route"_s, u"/items"_s}};
    const auto view = readHeatSelection(
        scene.store(), PageScene::page(0, 60), slow, conditionsOf(PageScene::service(), request));
    QCOMPARE(view->calls, BoundedAmount());
    QCOMPARE(view->allCalls, 5000.0);
    QVERIFY(view->requests.empty());
}

static void addExemplar(
    PageScene &scene, double seconds, double value, const QString &method, const QString &route)
{
    Batch batch;
    batch.source = SourceId(u"prom"_s);
    batch.exemplars = {{series(u"http_request_duration_seconds"_s, u"a"_s,
                            {{u"method"_s, method}, {u"route"_s, route}}),
        Labels{{u"trace_id"_s, u"t%1"_s.arg(seconds)}}, at(seconds), value}};
    scene.store().ingest(std::move(batch)).waitForFinished();
}

/// In the columns of 30 s several each, and on the edges of the rectangle.
static void addExemplars(PageScene &scene)
{
    addExemplar(scene, 5, 0.2, u"POST"_s, u"/buy"_s);
    addExemplar(scene, 6, 0.7, u"GET"_s, u"/items"_s);
    addExemplar(scene, 7, 0.1, u"POST"_s, u"/buy"_s); // belongs to the bucket below
    addExemplar(scene, 8, 1.5, u"POST"_s, u"/buy"_s); // above
    addExemplar(scene, 30, 1, u"POST"_s, u"/buy"_s); // on the last edges, which are part of it
    addExemplar(scene, 31, 0.5, u"POST"_s, u"/buy"_s); // after
}

static QStringList tracesOf(const Result<HeatSelectionView> &view)
{
    QStringList traces;
    for (const ViewExemplar &one : view->exemplars)
        traces << one.labels.value(u"trace_id"_s);
    return traces;
}

void TestHeatSelection::exemplarsOfTheRectangle()
{
    PageScene scene;
    QVERIFY(readHeatSelection(scene.store(), PageScene::page(0, 60), slow)->exemplars.empty());
    addExemplars(scene);
    const auto view = readHeatSelection(scene.store(), PageScene::page(0, 60), slow);
    QCOMPARE(tracesOf(view), (QStringList{u"t30"_s, u"t6"_s, u"t5"_s})); // slowest first
    QCOMPARE(view->allExemplars, size_t(3));
    QCOMPARE(view->exemplars[1].request, u"GET /items"_s);
    for (int i = 0; i < 300; ++i)
        addExemplar(scene, 10 + i * 0.05, 0.3 + i * 0.001, u"GET"_s, u"/items"_s);
    const auto many = readHeatSelection(scene.store(), PageScene::page(0, 60), slow);
    QCOMPARE(many->allExemplars, size_t(303));
    QCOMPARE(many->exemplars.size(), size_t(200));
    QCOMPARE(many->exemplars.back().seconds, 0.3 + 102 * 0.001);
}

void TestHeatSelection::exemplarsOfARequest()
{
    PageScene scene;
    addExemplars(scene);
    const Labels request{{u"method"_s, u"GET"_s}, {u"route"_s, u"/items"_s}};
    const auto view = readHeatSelection(
        scene.store(), PageScene::page(0, 60), slow, conditionsOf(PageScene::service(), request));
    QCOMPARE(tracesOf(view), QStringList{u"t6"_s});
}

void TestHeatSelection::asATable()
{
    HeatSelectionView view;
    view.requests = {{u"GET /items"_s, {{u"route"_s, u"/items"_s}}, {30, 30, 30}, 0.75, 120},
        {u"POST /buy"_s, {{u"route"_s, u"/buy"_s}}, {10, 5, 20}, 0.25, 10}};
    HeatRequestsModel model;
    model.show(view);
    QCOMPARE(tableexport::tsv(model, {0, 1}),
        u"Request\tCalls inside\tOf those inside\tOf its own\n"
        "GET /items\t30\t75.0 %\t25.0 %\nPOST /buy\t10\t25.0 %\t100.0 %\n"_s);
    QCOMPARE(model.index(1, 1).data(BarRole).toDouble(), 10.0 / 30);
    QVERIFY(model.index(1, 1).data(Qt::ToolTipRole).toString().startsWith(u"5 to 20"_s));
}

void TestHeatSelection::failures()
{
    PageScene scene;
    const Error error{ErrorKind::Storage, u"sample read"_s, u"disk"_s};
    scene.store().setFailure(error);
    QCOMPARE(readHeatSelection(scene.store(), PageScene::page(0, 60), slow).error(), error);
}

QTEST_APPLESS_MAIN(TestHeatSelection)
#include "tst_heatselection.moc"
