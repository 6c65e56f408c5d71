// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardview.h"
#include "pagescene.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestBoard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresInForce();
    void everyServiceLikeItsOverview();
    void notKnownIsNotZero();
    void oneFailureIsOnesOwn();
};

static bool isClose(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

void TestBoard::figuresInForce()
{
    PageScene scene;
    const auto page = PageScene::page(0, 60);
    const auto rows = readBoard(scene.store(), {page.service}, page);
    QCOMPARE(rows.size(), size_t(1));
    const BoardFigures figures = figuresOf(*rows.front().view);
    // the last column: 5600 of 5630 calls below 0.1 s, evenly spread; see PageScene
    QVERIFY(isClose(figures.p50, 0.1 * 0.5 * 5630 / 5600));
    QVERIFY(isClose(figures.p99, 0.1 * 0.99 * 5630 / 5600));
    QVERIFY(isClose(figures.requestsPerSecond, 201 + 0.2));
    QVERIFY(isClose(figures.errorRatio, 6.0 / (3000 + 2600 + 30 + 6)));
}

void TestBoard::everyServiceLikeItsOverview()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    Service other = page.service;
    other.id = ServiceId(u"other"_s);
    page.comparedWith = Baseline{};
    const auto rows = readBoard(scene.store(), {other, page.service}, page);
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].service, other.id);
    QCOMPARE(rows[0].view->head.service, other.id);
    const auto overview = readOverview(scene.store(), PageScene::page(0, 60));
    QCOMPARE(rows[1].view->calls, overview->calls);
    QCOMPARE(rows[1].view->head.newestData, overview->head.newestData);
    QVERIFY(!rows[1].view->earlier); // costs a second read, and has no place on a tile
}

void TestBoard::notKnownIsNotZero()
{
    PageScene scene;
    auto page = PageScene::page(0, 60);
    page.service.outcome.errors.clear();
    page.filter = {{u"instance"_s, Matcher::Op::Equal, u"nowhere"_s}};
    const auto rows = readBoard(scene.store(), {page.service}, page);
    const BoardFigures figures = figuresOf(*rows.front().view);
    QCOMPARE(rows.front().view->head.emptiness, Emptiness::FilteredOut);
    for (const double value : {figures.p50, figures.p99, figures.requestsPerSecond,
             figures.errorRatio, figures.saturationValue})
        QVERIFY(std::isnan(value));
}

void TestBoard::oneFailureIsOnesOwn()
{
    PageScene scene;
    const Error error{ErrorKind::Storage, u"samples.db"_s, u"disk I/O error"_s};
    scene.store().setFailure(error);
    const auto page = PageScene::page(0, 60);
    const auto rows = readBoard(scene.store(), {page.service}, page);
    QCOMPARE(rows.front().service, page.service.id);
    QCOMPARE(rows.front().view.error(), error);
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_pagequeries_board.moc"
