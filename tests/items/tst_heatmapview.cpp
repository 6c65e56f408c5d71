// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "pagelatency.h"
#include "pagescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestHeatmapView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAService();
    void ofARequest();
    void filteredOut();
    void withoutAHistogram();
    void failures();
};

void TestHeatmapView::ofAService()
{
    PageScene scene;
    const auto view = readHeatmap(scene.store(), PageScene::page(0, 60));
    const HeatCells &cells = view->cells;
    QCOMPARE(cells.columns.size(), 2u);
    QCOMPARE(cells.columns[0].span, (TimeSpan{at(0), at(30)}));
    QCOMPARE(cells.rows.size(), 3u);
    QCOMPARE(cells.rows[1], (HeatRow{0.1, 1}));
    // 100 GET a second at both instances, of b known until 20 s; 1 POST a second at a
    QCOMPARE(cells.count(0, 0), 5000.0);
    QCOMPARE(cells.count(0, 1), 30.0);
    QCOMPARE(cells.count(0, 2), 0.0);
    QCOMPARE(view->origin, (RowOrigin{1, 3, false, false}));
    QCOMPARE(view->latency.latency.size(), 2u);
    QCOMPARE(view->latency.rangeQuantiles.size(), pageQuantiles.size());
    QCOMPARE(view->latency.head.emptiness, Emptiness::None);
}

void TestHeatmapView::ofARequest()
{
    PageScene scene;
    const Labels request{{u"method"_s, u"POST"_s}, {u"route"_s, u"/buy"_s}};
    const auto view = readHeatmap(
        scene.store(), PageScene::page(0, 60), conditionsOf(PageScene::service(), request));
    QCOMPARE(view->cells.count(0, 0), 0.0);
    QCOMPARE(view->cells.count(1, 1), 30.0);
    QCOMPARE(view->latency.calls, 60.0);
}

void TestHeatmapView::filteredOut()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.filter = {{u"cluster"_s, Matcher::Op::Equal, u"elsewhere"_s}};
    const auto view = readHeatmap(scene.store(), page);
    QCOMPARE(view->latency.head.emptiness, Emptiness::FilteredOut);
    QVERIFY(!view->cells.hasCalls());
    for (const HeatColumn &column : view->cells.columns)
        QVERIFY(column.isMissing());
}

void TestHeatmapView::withoutAHistogram()
{
    PageScene scene;
    scene.addCoverage(0, 60, PageScene::service().id);
    auto page = PageScene::page(0, 60);
    page.service.latency.metric = u"no_such_seconds"_s;
    const auto view = readHeatmap(scene.store(), page);
    QCOMPARE(view->latency.head.emptiness, Emptiness::NoSuchSeries);
    QVERIFY(view->cells.rows.empty());
}

void TestHeatmapView::failures()
{
    PageScene scene;
    const Error error{ErrorKind::Storage, u"sample read"_s, u"disk"_s};
    scene.store().setFailure(error);
    QCOMPARE(readHeatmap(scene.store(), PageScene::page(0, 60)).error(), error);
}

QTEST_APPLESS_MAIN(TestHeatmapView)
#include "tst_heatmapview.moc"
