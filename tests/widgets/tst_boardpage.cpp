// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardtiles.h"
#include "desk.h"
#include "tilewall.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

class TestBoardPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryService();
    void isLaidOutBeforeItIsRead();
    void opensAService();
    void saysWhyThereIsNothing();
    void aServiceThatCannotBeReadStaysOnTheBoard();
};

static std::vector<Service> twoServices(const Desk &desk)
{
    Service other = desk.story.service();
    other.id = ServiceId(u"other"_s);
    other.outcome.errors.clear();
    return {desk.story.service(), other};
}

static TileWall *boardOf(Desk &desk)
{
    desk.window->setServices(twoServices(desk));
    desk.window->goTo(PageId::Board);
    return desk.find<TileWall>("board");
}

void TestBoardPage::showsEveryService()
{
    Desk desk;
    TileWall *wall = boardOf(desk);
    QTRY_VERIFY(desk.window->isSettled());
    const auto &tiles = wall->tiles();
    QCOMPARE(tiles.size(), size_t(8));
    QCOMPARE(tiles[0].group, desk.story.service().id.text());
    QCOMPARE(tiles[4].group, u"other"_s);
    QStringList titles;
    for (const WallTile &tile : tiles)
        titles << tile.frame.title;
    QCOMPARE(
        titles.mid(0, 4), (QStringList{u"Latency"_s, u"Traffic"_s, u"Errors"_s, u"Saturation"_s}));
    QCOMPARE(tiles[0].frame.lines.size(), size_t(2)); // p50 and p99
    QVERIFY(tiles[0].value.startsWith(u"p99 "_s));
    QVERIFY(tiles[1].value.endsWith(u" /s"_s));
    QCOMPARE(tiles[0].age, u"3 s"_s);
    for (const WallTile &tile : tiles)
        QCOMPARE(tile.frame.span, desk.window->state().span());
    QVERIFY(tiles[6].value.isEmpty());
    QCOMPARE(tiles[6].frame.empty.sentence, u"This service declares no way to tell errors."_s);
}

void TestBoardPage::isLaidOutBeforeItIsRead()
{
    Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.store.setHeld(true);
    const TileWall *wall = boardOf(desk);
    QTRY_COMPARE(wall->tiles().size(), size_t(8));
    QCOMPARE(wall->tiles()[5].group, u"other"_s);
    QCOMPARE(wall->tiles()[5].frame.title, u"Traffic"_s);
    QCOMPARE(wall->tiles()[5].frame.empty.kind, EmptyKind::Loading);
    desk.store.setHeld(false);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(wall->tiles()[5].frame.empty.kind, EmptyKind::None);
}

void TestBoardPage::opensAService()
{
    Desk desk;
    TileWall *wall = boardOf(desk);
    QTRY_VERIFY(desk.window->isSettled());
    wall->setCurrent(5);
    QTest::keyClick(wall, Qt::Key_Return);
    QCOMPARE(desk.window->memory().page, PageId::Overview);
    QCOMPARE(desk.window->memory().service, ServiceId(u"other"_s));
}

void TestBoardPage::saysWhyThereIsNothing()
{
    Desk desk(false);
    TileWall *wall = boardOf(desk);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(wall->tiles().size(), size_t(8));
    QCOMPARE(wall->tiles()[0].frame.empty.kind, EmptyKind::NeverAsked);
    QVERIFY(wall->tiles()[0].value.isEmpty());
}

void TestBoardPage::aServiceThatCannotBeReadStaysOnTheBoard()
{
    const Error error{ErrorKind::Storage, u"shop"_s, u"broken page"_s};
    const BoardRow row{ServiceId(u"shop"_s), tl::unexpected<Error>(error)};
    const auto tiles = frames::boardTiles(row, {}, {fromMs(0), fromMs(1000)}, QTimeZone::utc());
    QCOMPARE(tiles.size(), size_t(4));
    QCOMPARE(tiles[3].group, u"shop"_s);
    QCOMPARE(tiles[3].frame.title, u"Saturation"_s);
    QCOMPARE(tiles[3].frame.empty.kind, EmptyKind::SourceError);
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
