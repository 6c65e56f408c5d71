// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "pagelatency.h"
#include "pagescene.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

namespace {

/// The exemplars of the pages, over a minute in columns of 30 s.
class PageExemplarsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PageScene>(); }
    void theSlowestOfEachColumnIsShown();
    void nothingOfAfterTheCursor();
    void aRequestHasItsOwn();
    void theHeatmapHasThemToo();
    void unitsAreSeconds();
    void theyAreLeftOutWhereNotWanted();

private:
    void add(double seconds, double value, const QString &method, const QString &route)
    {
        Batch batch;
        batch.source = SourceId(u"prom"_s);
        batch.exemplars = {{series(u"http_request_duration_seconds"_s, u"a"_s,
                                {{u"method"_s, method}, {u"route"_s, route}}),
            Labels{{u"trace_id"_s, u"t%1"_s.arg(seconds)}}, at(seconds), value}};
        m_scene->store().ingest(std::move(batch)).waitForFinished();
    }
    static ViewExemplar shown(double seconds, double value, const QString &request)
    {
        return {at(seconds), value, request, Labels{{u"trace_id"_s, u"t%1"_s.arg(seconds)}}};
    }

    std::unique_ptr<PageScene> m_scene;
};

void PageExemplarsTest::theSlowestOfEachColumnIsShown()
{
    add(5, 0.05, u"GET"_s, u"/items"_s);
    add(30, 0.5, u"POST"_s, u"/buy"_s); // the end of a column is part of it
    add(31, 0.07, u"GET"_s, u"/items"_s);
    add(61, 9, u"GET"_s, u"/items"_s); // not in the window
    const auto view = readOverview(m_scene->store(), PageScene::page(0, 60));
    QVERIFY(view);
    QCOMPARE(view->head.step, 30s);
    const std::vector<ViewExemplar> expected{
        shown(30, 0.5, u"POST /buy"_s), shown(31, 0.07, u"GET /items"_s)};
    QVERIFY(view->exemplars == expected);
}

void PageExemplarsTest::nothingOfAfterTheCursor()
{
    add(25, 0.05, u"GET"_s, u"/items"_s);
    add(50, 0.05, u"GET"_s, u"/items"_s);
    PageRequest page = PageScene::page(0, 60);
    page.asOf = at(30);
    const auto view = readOverview(m_scene->store(), page);
    QVERIFY(view);
    QVERIFY(view->exemplars == std::vector<ViewExemplar>{shown(25, 0.05, u"GET /items"_s)});
}

void PageExemplarsTest::aRequestHasItsOwn()
{
    add(5, 0.5, u"POST"_s, u"/buy"_s);
    add(6, 0.05, u"GET"_s, u"/items"_s);
    const Labels items{{u"method"_s, u"GET"_s}, {u"route"_s, u"/items"_s}};
    const auto view = readRequestDetail(
        m_scene->store(), PageScene::page(0, 60), conditionsOf(PageScene::service(), items));
    QVERIFY(view);
    QVERIFY(view->exemplars == std::vector<ViewExemplar>{shown(6, 0.05, u"GET /items"_s)});
}

void PageExemplarsTest::theHeatmapHasThemToo()
{
    add(5, 0.5, u"POST"_s, u"/buy"_s);
    const auto view = readHeatmap(m_scene->store(), PageScene::page(0, 60));
    QVERIFY(view);
    QVERIFY(view->latency.exemplars == std::vector<ViewExemplar>{shown(5, 0.5, u"POST /buy"_s)});
}

void PageExemplarsTest::unitsAreSeconds()
{
    add(5, 500, u"POST"_s, u"/buy"_s);
    PageRequest page = PageScene::page(0, 60);
    page.service.latency.toSeconds = 0.001;
    QCOMPARE(readOverview(m_scene->store(), page)->exemplars.at(0).seconds, 0.5);
}

void PageExemplarsTest::theyAreLeftOutWhereNotWanted()
{
    add(5, 0.5, u"POST"_s, u"/buy"_s);
    PageRequest page = PageScene::page(0, 60);
    page.hasExemplars = false;
    QVERIFY(readOverview(m_scene->store(), page)->exemplars.empty());
}

} // namespace

QTEST_GUILESS_MAIN(PageExemplarsTest)
#include "tst_pageexemplars.moc"
