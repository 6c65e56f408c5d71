// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "pagelatency.h"
#include "pagescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// An instance with native buckets alone: a call between 1 and 2 s every second from 60 to 120 s.
static void addNative(MemoryStore &store)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->kind = BucketLayout::Kind::Exponential;
    layout->exponential = {{1, 1}};
    HistogramBlock block{layout, {}, {}, {}, {}};
    for (double time = 60; time <= 120; time += 10) {
        block.times.push_back(at(time));
        block.buckets.push_back(time - 60);
        block.counts.push_back(time - 60);
        block.sums.push_back(1.5 * (time - 60));
    }
    Batch batch;
    batch.source = PageScene::service().source;
    batch.histograms = {{series(PageScene::service().latency.metric, u"c"_s), {}, {block}}};
    store.ingest(std::move(batch)).waitForFinished();
}

class TestHeatmapView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAService();
    void ofARequest();
    void filteredOut();
    void withoutAHistogram();
    void withThePeriodBefore();
    void withARangeOfItsOwn();
    void bucketsThatShareNoEdge();
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

void TestHeatmapView::withThePeriodBefore()
{
    PageScene scene;
    auto page = PageScene::page(30, 60);
    page.columns = 1;
    QVERIFY(!readHeatmap(scene.store(), page)->earlier);
    page.comparedWith = Baseline{};
    const auto view = readHeatmap(scene.store(), page);
    const EarlierHeatmap &earlier = view->earlier.value();
    QCOMPARE(view->cells.columns.front().span, (TimeSpan{at(30), at(60)}));
    QCOMPARE(earlier.cells.columns.size(), 1u);
    QCOMPARE(earlier.cells.columns.front().span, (TimeSpan{at(0), at(30)}));
    QCOMPARE(earlier.cells.columns.front().number, view->cells.columns.front().number);
    QCOMPARE(earlier.cells.rows, view->cells.rows);
    // as the first column of the whole minute has them
    QCOMPARE(earlier.cells.count(0, 0), 5000.0);
    QCOMPARE(earlier.cells.count(0, 1), 30.0);
    QCOMPARE(earlier.latency.head.span, (TimeSpan{at(0), at(30)}));
    QCOMPARE(earlier.latency.calls, 5030.0);
}

void TestHeatmapView::withARangeOfItsOwn()
{
    // half as long as the page: the rest of the axis is not known
    PageScene scene;
    auto page = PageScene::page(60, 120);
    page.comparedWith = Baseline{Baseline::Kind::Fixed, {at(0), at(30)}, false};
    const auto view = readHeatmap(scene.store(), page);
    const HeatCells &cells = view->earlier.value().cells;
    QCOMPARE(cells.columns.size(), 2u);
    QCOMPARE(cells.columns[1].span, (TimeSpan{at(30), at(60)}));
    QCOMPARE(cells.count(0, 0), 5000.0);
    QVERIFY(cells.columns[1].isMissing());
}

void TestHeatmapView::bucketsThatShareNoEdge()
{
    PageScene scene;
    auto page = PageScene::page(60, 120);
    page.comparedWith = Baseline{};
    addNative(scene.store());
    const auto view = readHeatmap(scene.store(), page);
    // this period alone has rows
    QVERIFY(!view->cells.rows.empty());
    QVERIFY(view->cells.hasCalls());
    QVERIFY(!view->origin.isUnmergeable);
    QVERIFY(view->earlier.value().isUnmergeable);
    QVERIFY(view->earlier->cells.columns.empty());
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
