// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartreadout.h"
#include "crosshairhub.h"
#include "themeholder.h"
#include "tilewall.h"

#include <QAccessible>
#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace toban;
using namespace Qt::StringLiterals;

static constexpr int points = 60;

/// Four tiles a service, each a line of a value a minute: the tile's number.
static std::vector<WallTile> tilesOf(int services)
{
    std::vector<WallTile> tiles;
    for (int number = 0; number < services * 4; ++number) {
        WallTile tile;
        tile.group = u"service %1"_s.arg(number / 4);
        tile.frame.title
            = QStringList{u"Latency"_s, u"Traffic"_s, u"Errors"_s, u"Saturation"_s}[number % 4];
        tile.frame.span = {fromMs(0), fromMs(points * 60'000)};
        tile.frame.unit = Unit::PerSecond;
        tile.value = u"%1 /s"_s.arg(number);
        LineSeries line;
        line.name = u"all"_s;
        for (int point = 0; point <= points; ++point) {
            line.times.push_back(fromMs(point * 60'000));
            line.values.push_back(number);
        }
        tile.frame.lines.push_back(line);
        tiles.push_back(tile);
    }
    return tiles;
}

struct Wall {
    ThemeHolder theme{Theme::dark()};
    CrosshairHub hub;
    TileWall wall{theme, hub, 4};

    explicit Wall(int services, QSize size = {800, 600})
    {
        wall.resize(size);
        wall.setTiles(tilesOf(services));
        wall.show();
    }
};

class TestTileWall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tilesFillTheWallAndThenScroll();
    void theAxisStandsBeneathTheTiles();
    void keysMoveBetweenTiles();
    void tilesAreAccessible();
    void enterAndDoubleClickOpen();
    void onlyChangedTilesAreDrawn();
    void hoverMovesTheCrosshair();
    void copiesWhatIsShown();
    void gapsAndEmptiesAreDrawnAsSuch();
};

void TestTileWall::tilesFillTheWallAndThenScroll()
{
    const Wall few(2);
    QCOMPARE(few.wall.verticalScrollBar()->maximum(), 0);
    QCOMPARE(few.wall.tileRect(0).topLeft(), QPoint(0, 0));
    QCOMPARE(few.wall.tileRect(3).right(), few.wall.viewport()->width() - 1);
    QVERIFY(few.wall.tileRect(4).top() > few.wall.tileRect(0).bottom());
    QCOMPARE(few.wall.tileRect(4).left(), 0);
    QVERIFY(few.wall.tileRect(7).bottom() < 600);
    Wall many(25);
    QVERIFY(many.wall.tileRect(0).height() >= 96);
    QVERIFY(many.wall.verticalScrollBar()->maximum() > 0);
    many.wall.setCurrent(99);
    QVERIFY(many.wall.tileRect(99).bottom() < 600);
    QVERIFY(many.wall.tileRect(0).bottom() < 0);
    QCOMPARE(many.wall.tileAt(many.wall.tileRect(97).center()), std::optional(97));
}

/// The last line of a picture that is not the ground alone.
static int lastInk(const QImage &image, const QColor &ground)
{
    for (int y = image.height() - 1; y >= 0; --y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != ground)
                return y;
    return -1;
}

void TestTileWall::theAxisStandsBeneathTheTiles()
{
    Wall desk(1); // 220 pixels at most, of 600
    const int below = desk.wall.tileRect(0).bottom();
    QVERIFY(below < 300);
    const int ink = lastInk(desk.wall.grab().toImage(), desk.theme.theme().color(Token::Surface));
    QVERIFY(ink > below + 4 && ink < below + 30);
    QCOMPARE(desk.wall.tileAt({20, below + 8}), std::nullopt);
    Wall many(25); // what scrolls leaves the axis at the foot
    QVERIFY(lastInk(many.wall.grab().toImage(), many.theme.theme().color(Token::Surface)) > 580);
}

void TestTileWall::tilesAreAccessible()
{
    Wall desk(2);
    desk.wall.activateWindow();
    desk.wall.setFocus();
    QTRY_VERIFY(desk.wall.hasFocus());
    desk.wall.setAges(QStringList(8, u"3 s"_s));
    QAccessibleInterface *wall = QAccessible::queryAccessibleInterface(&desk.wall);
    QVERIFY(wall);
    QCOMPARE(wall->role(), QAccessible::List);
    QCOMPARE(wall->childCount(), 8);
    QAccessibleInterface *tile = wall->child(5);
    QCOMPARE(tile->text(QAccessible::Name), u"service 1, Traffic"_s);
    QCOMPARE(tile->text(QAccessible::Value), u"5 /s"_s);
    QCOMPARE(tile->text(QAccessible::Description), u"3 s"_s);
    QCOMPARE(tile->rect().size(), desk.wall.tileRect(5).size());
    QCOMPARE(tile->parent(), wall);
    QCOMPARE(wall->indexOfChild(tile), 5);
    QCOMPARE(wall->childAt(tile->rect().center().x(), tile->rect().center().y()), tile);
    QVERIFY(!tile->state().focused);
    desk.wall.setCurrent(5);
    QVERIFY(tile->state().focused);
    QCOMPARE(wall->focusChild(), tile);
    QSignalSpy opened(&desk.wall, &TileWall::opened);
    wall->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(desk.wall.current(), 2);
    desk.wall.setTiles(tilesOf(1));
    QCOMPARE(wall->childCount(), 4);
    QVERIFY(!tile->isValid());
    QVERIFY(!wall->child(5));
}

void TestTileWall::keysMoveBetweenTiles()
{
    Wall desk(3);
    QSignalSpy moved(&desk.wall, &TileWall::currentChanged);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&desk.wall, key, with);
        return desk.wall.current();
    };
    QCOMPARE(press(Qt::Key_Right), 1);
    QCOMPARE(press(Qt::Key_Down), 5);
    QCOMPARE(press(Qt::Key_Down), 9);
    QCOMPARE(press(Qt::Key_Down), 9);
    QCOMPARE(press(Qt::Key_Left), 8);
    QCOMPARE(press(Qt::Key_Up), 4);
    QCOMPARE(press(Qt::Key_End), 11);
    QCOMPARE(press(Qt::Key_Right), 11);
    QCOMPARE(press(Qt::Key_Home), 0);
    QCOMPARE(moved.size(), 7);
    QCOMPARE(desk.wall.accessibleDescription(), u"service 0, Latency: 0 /s"_s);
    press(Qt::Key_Left, Qt::ControlModifier); // the first brings the crosshair
    QCOMPARE(desk.hub.at(), std::optional(fromMs(points * 60'000)));
    press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(desk.hub.at(), std::optional(fromMs((points - 1) * 60'000)));
    press(Qt::Key_Escape);
    QVERIFY(!desk.hub.at());
}

void TestTileWall::enterAndDoubleClickOpen()
{
    Wall desk(2);
    QSignalSpy opened(&desk.wall, &TileWall::opened);
    QTest::keyClick(&desk.wall, Qt::Key_Down);
    QTest::keyClick(&desk.wall, Qt::Key_Return);
    QTest::mouseDClick(desk.wall.viewport(), Qt::LeftButton, {}, desk.wall.tileRect(2).center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[0][0].toInt(), 4);
    QCOMPARE(opened[1][0].toInt(), 2);
}

void TestTileWall::onlyChangedTilesAreDrawn()
{
    Wall desk(2);
    (void)desk.wall.grab();
    QCOMPARE(desk.wall.drawnPictures(), 8);
    desk.hub.setAt(fromMs(600'000));
    desk.wall.setAges(QStringList(8, u"3 s"_s));
    desk.wall.setCurrent(5);
    (void)desk.wall.grab();
    QCOMPARE(desk.wall.drawnPictures(), 8); // crosshair, age and frame lie above the pictures
    std::vector<WallTile> tiles = desk.wall.tiles();
    tiles[6].value = u"9 /s"_s;
    tiles[7].frame.lines[0].values.back() = std::nan("");
    desk.wall.setTiles(tiles);
    (void)desk.wall.grab();
    QCOMPARE(desk.wall.drawnPictures(), 10);
}

void TestTileWall::hoverMovesTheCrosshair()
{
    Wall desk(2);
    const QRect tile = desk.wall.tileRect(5);
    const QPointF at = tile.center();
    QMouseEvent move(QEvent::MouseMove, at, desk.wall.viewport()->mapToGlobal(at), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.wall.viewport(), &move);
    QVERIFY(desk.hub.at());
    // half of the tile is half of the hour, and samples stand a minute apart
    QVERIFY(std::abs((*desk.hub.at() - fromMs(points * 30'000)).count()) <= 60'000);
    const QImage with = desk.wall.grab().toImage();
    desk.hub.setAt(std::nullopt);
    const QImage without = desk.wall.grab().toImage();
    for (const int other : {0, 3, 4, 7}) // a line in every tile, on one moment
        QVERIFY(with.copy(desk.wall.tileRect(other)) != without.copy(desk.wall.tileRect(other)));
}

void TestTileWall::copiesWhatIsShown()
{
    Wall desk(1);
    desk.wall.setCurrent(1);
    desk.wall.setAges({u"1 s"_s, u"42 s"_s});
    desk.wall.actions().front()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"service 0, Traffic: 1 /s, 42 s"_s);
    desk.hub.setAt(fromMs(60'000));
    desk.wall.actions().front()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"service 0, Traffic\n1970-01-01 00:01:00 UTC\nall 1 /s"_s);
}

void TestTileWall::gapsAndEmptiesAreDrawnAsSuch()
{
    Wall desk(1);
    const auto picture
        = [&](int tile) { return desk.wall.grab().toImage().copy(desk.wall.tileRect(tile)); };
    const QImage whole = picture(2);
    std::vector<WallTile> tiles = desk.wall.tiles();
    std::fill(tiles[2].frame.lines[0].values.begin() + 20,
        tiles[2].frame.lines[0].values.begin() + 40, std::nan(""));
    tiles[3].frame.lines.clear();
    tiles[3].value.clear();
    tiles[3].frame.empty = {EmptyKind::NoSeries, u"Nothing of this kind."_s, {}, {}};
    desk.wall.setTiles(tiles);
    const QImage gap = picture(2);
    const int third = whole.width() / 3;
    const QRect left(0, 0, third - 20, whole.height());
    const QRect middle(third + 12, 40, third - 24, whole.height() - 40);
    QCOMPARE(gap.copy(left), whole.copy(left));
    QVERIFY(gap.copy(middle) != whole.copy(middle));
    desk.wall.setCurrent(3);
    QCOMPARE(desk.wall.accessibleDescription(), u"service 0, Saturation: Nothing of this kind."_s);
}

QTEST_MAIN(TestTileWall)
#include "tst_tilewall.moc"
