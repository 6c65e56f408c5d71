// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking back: what moves the cursor, and that everything on screen follows it.
#include "chartview.h"
#include "recordstory.h"
#include "replayband.h"
#include "sourcechips.h"
#include "tilewall.h"
#include "timestrip.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestReplay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_story.reset(); }
    void spaceStopsLiveAndPlays();
    void playingBecomesLiveAtNow();
    void playingGoesOnFromWhereTheCursorIsPut();
    void stepsAreThoseOfTheSamples();
    void jumpsGoToEveryChange();
    void jumpBeyondTheStripSearches();
    void offlineStopsAtTheEndOfTheRecord();
    void offlineTellsThePastAsItWas();
    void spaceBelongsToAButton();
    void bandShowsSpeedAndDistance();
    void everyPageFollows_data();
    void everyPageFollows();

private:
    [[nodiscard]] Instant cursor(MainWindow &window) const
    {
        return window.state().place().cursor.at.value_or(fromMs(0));
    }
    MainWindow &opened(WindowMemory memory = {}, bool isOffline = false)
    {
        MainWindow &window = m_story->open(std::move(memory), isOffline);
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window is not active");
        window.setFocus();
        return window;
    }

    std::unique_ptr<RecordStory> m_story;
};

static const Instant noon = test::noon();

void TestReplay::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
    m_story = std::make_unique<RecordStory>(Theme::dark(), std::chrono::hours(2));
}

void TestReplay::spaceStopsLiveAndPlays()
{
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled());
    QTest::keyClick(&window, Qt::Key_Space);
    const Instant stopped = m_story->fixture.clock().now();
    QVERIFY(cursor(window) == stopped);
    QVERIFY(!window.player().isPlaying());
    m_story->fixture.clock().advance(10min);
    QTest::keyClick(&window, Qt::Key_Space);
    QVERIFY(window.player().isPlaying());
    m_story->fixture.clock().advance(90s); // and no frame in between
    QTRY_VERIFY(cursor(window) == stopped + 90s);
    QTest::keyClick(&window, Qt::Key_BraceRight);
    QTest::keyClick(&window, Qt::Key_BraceRight);
    QCOMPARE(window.player().speed(), 5);
    m_story->fixture.clock().advance(20s);
    QTRY_VERIFY(cursor(window) == stopped + 190s);
    QTest::keyClick(&window, Qt::Key_Space);
    QVERIFY(!window.player().isPlaying());
    QVERIFY(!window.state().place().cursor.isLive());
}

void TestReplay::playingBecomesLiveAtNow()
{
    MainWindow &window = opened();
    window.state().setCursor({m_story->fixture.clock().now() - 30min});
    window.player().setSpeed(600);
    window.player().togglePlay();
    m_story->fixture.clock().advance(4s); // 40 minutes go by, of 30
    QTRY_VERIFY(window.state().place().cursor.isLive());
    QVERIFY(!window.player().isPlaying());
}

void TestReplay::playingGoesOnFromWhereTheCursorIsPut()
{
    MainWindow &window = opened();
    window.state().setCursor({noon - 40min});
    window.player().togglePlay();
    m_story->fixture.clock().advance(5s);
    QTRY_VERIFY(cursor(window) == noon - 40min + 5s);
    window.state().setCursor({noon - 20min});
    QVERIFY(window.player().isPlaying());
    m_story->fixture.clock().advance(3s);
    QTRY_VERIFY(cursor(window) == noon - 20min + 3s);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(window.state().place().cursor.isLive());
    QVERIFY(!window.player().isPlaying());
}

void TestReplay::stepsAreThoseOfTheSamples()
{
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled()); // scraped every 15 s
    window.state().setCursor({noon - 40min});
    QTest::keyClick(&window, Qt::Key_Comma);
    QVERIFY(cursor(window) == noon - 40min - 15s);
    QTest::keyClick(&window, Qt::Key_Period);
    QTest::keyClick(&window, Qt::Key_Period);
    QVERIFY(cursor(window) == noon - 40min + 15s);
    window.state().setCursor({m_story->fixture.clock().now() - 5s});
    QTest::keyClick(&window, Qt::Key_Period);
    QVERIFY(window.state().place().cursor.isLive());
}

void TestReplay::jumpsGoToEveryChange()
{
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled());
    // mark, page, incident, ticket; then the page, the ticket and the incident end
    const std::vector<Millis> ago{35min, 32min, 31min, 30min, 17min, 14min, 12min};
    for (auto change = ago.rbegin(); change != ago.rend(); ++change) {
        QTest::keyClick(&window, Qt::Key_Less);
        QCOMPARE(toRfc3339(cursor(window)), toRfc3339(noon - *change));
    }
    for (size_t i = 1; i < ago.size(); ++i) {
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(toRfc3339(cursor(window)), toRfc3339(noon - ago[i]));
    }
    QTest::keyClick(&window, Qt::Key_Greater);
    QTRY_VERIFY(window.state().place().cursor.isLive());
}

void TestReplay::jumpBeyondTheStripSearches()
{
    Store &store = m_story->fixture.store();
    auto kept = store.setMark(noon - 24h * 9, u"long ago"_s);
    kept.waitForFinished();
    QVERIFY(kept.result());
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled());
    window.state().setCursor({noon - 90min});
    QTRY_VERIFY(window.isSettled());
    QTest::keyClick(&window, Qt::Key_Less);
    QTRY_COMPARE(toRfc3339(cursor(window)), toRfc3339(noon - 24h * 9));
    QTRY_VERIFY(window.isSettled());
    QTest::keyClick(&window, Qt::Key_Less);
    const auto *behind = window.findChild<QLabel *>(u"replayBehind"_s);
    QTRY_COMPARE(behind->text(), u"no change known before this one"_s);
    QCOMPARE(toRfc3339(cursor(window)), toRfc3339(noon - 24h * 9));
    store.removeMark(*kept.result()).waitForFinished();
}

void TestReplay::offlineStopsAtTheEndOfTheRecord()
{
    WindowMemory memory;
    memory.cursor = {noon - 10min};
    MainWindow &window = opened(memory, true);
    QTRY_VERIFY(window.isSettled());
    window.player().setSpeed(600);
    window.player().togglePlay();
    m_story->fixture.clock().advance(1min);
    QTRY_VERIFY(!window.player().isPlaying());
    QCOMPARE(toRfc3339(cursor(window)), toRfc3339(noon));
    QVERIFY(!window.findChild<QPushButton *>(u"backToLive"_s));
    window.player().togglePlay(); // again, from where the strip begins
    QVERIFY(window.player().isPlaying());
    QVERIFY(cursor(window) == window.findChild<TimeStrip *>()->span().from);
    window.player().stop();
}

/// What the window says of its sources.
static QStringList sourcesIn(const MainWindow &window)
{
    QStringList told;
    for (const SourceChip *chip : window.findChildren<SourceChip *>())
        if (chip->isVisible())
            told << chip->accessibleName();
    told.sort();
    return told;
}

/// A window without sources has nothing to tell of now, but of before what any other has.
void TestReplay::offlineTellsThePastAsItWas()
{
    const Cursor past{noon - 30min};
    MainWindow &asking = opened();
    asking.state().setCursor(past);
    QTRY_VERIFY(asking.isSettled());
    const auto isLive
        = [](const QStringList &told) { return told.join(u' ').contains(u": live"_s); };
    QTRY_VERIFY(isLive(sourcesIn(asking)));
    const QStringList then = sourcesIn(asking);
    WindowMemory memory;
    memory.cursor = past;
    MainWindow &window = opened(memory, true);
    QTRY_COMPARE(sourcesIn(window), then);
    window.state().setCursor({});
    QTRY_VERIFY(!sourcesIn(window).isEmpty() && !isLive(sourcesIn(window)));
}

void TestReplay::spaceBelongsToAButton()
{
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled());
    window.state().setCursor({noon - 40min});
    auto *forward = window.findChild<QToolButton *>(u"replay.stepForward"_s);
    forward->setFocus();
    QTRY_VERIFY(forward->hasFocus());
    QTest::keyClick(forward, Qt::Key_Space);
    QVERIFY(!window.player().isPlaying());
    QVERIFY(cursor(window) == noon - 40min + 15s);
    QTest::keyClick(forward, Qt::Key_P);
    QVERIFY(window.player().isPlaying());
    window.player().stop();
}

void TestReplay::bandShowsSpeedAndDistance()
{
    MainWindow &window = opened();
    QTRY_VERIFY(window.isSettled());
    window.state().setCursor({m_story->fixture.clock().now() - 40min - 12s});
    QCOMPARE(window.findChild<QLabel *>(u"replayBehind"_s)->text(), u"40 min behind live"_s);
    QTest::keyClick(&window, Qt::Key_BraceRight);
    QCOMPARE(window.findChild<QToolButton *>(u"replaySpeed"_s)->text(), u"2×"_s);
    auto *play = window.findChild<QToolButton *>(u"replay.play"_s);
    QCOMPARE(play->accessibleName(), u"Play"_s);
    QTest::mouseClick(play, Qt::LeftButton);
    QCOMPARE(play->accessibleName(), u"Pause"_s);
    QVERIFY(window.player().isPlaying());
    window.player().stop();
}

void TestReplay::everyPageFollows_data()
{
    QTest::addColumn<PageId>("page");
    for (const PageId page : {PageId::Overview, PageId::Requests, PageId::Compare, PageId::Board,
             PageId::Alerts, PageId::OnCall, PageId::Incidents, PageId::Sources})
        QTest::newRow(qPrintable(pageIdName(page))) << page;
}

/// What a chart draws, as text.
static QString told(const ChartFrame &frame)
{
    QString text = frame.title + toRfc3339(frame.span.from) + toRfc3339(frame.span.to);
    for (const LineSeries &line : frame.lines)
        for (size_t i = 0; i < line.values.size(); ++i)
            text += u" %1"_s.arg(line.values[i]);
    return text;
}

static QString told(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.index(row, column).data().toString() + u' ';
    return text;
}

/// Everything that the page in front says, wherever its splitters stand.
static QStringList toldBy(MainWindow &window)
{
    const auto isSettled = [&window] { return window.isSettled(); };
    bool isShown = QTest::qWaitFor(isSettled);
    QCoreApplication::sendPostedEvents(); // which may ask for something more
    isShown = QTest::qWaitFor(isSettled) && isShown;
    if (!isShown)
        qWarning("the page never came");
    const QWidget *page = window.findChild<QStackedWidget *>()->currentWidget();
    QStringList texts;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(page))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *table = qobject_cast<const QAbstractItemView *>(widget))
            texts << told(*table->model());
        else if (const auto *chart = qobject_cast<const ChartView *>(widget))
            texts << told(chart->frame());
        else if (const auto *wall = qobject_cast<const TileWall *>(widget))
            for (const WallTile &tile : wall->tiles())
                texts << tile.value << tile.age << told(tile.frame);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text() + button->accessibleName();
    }
    texts.removeAll({}); // what says nothing
    return texts;
}

/// Coming there shows what opening there shows, and that is not what live shows.
void TestReplay::everyPageFollows()
{
    QFETCH(const PageId, page);
    WindowMemory memory;
    memory.page = page;
    const Cursor there{noon - 61min}; // before the change of who is on call, and all alerts
    const Cursor storm{noon - 20min};
    memory.cursor = there;
    const QStringList early = toldBy(opened(memory));
    memory.cursor = storm;
    const QStringList late = toldBy(opened(memory));
    QVERIFY(early != late);
    memory.cursor = {};
    MainWindow &window = opened(memory);
    const QStringList live = toldBy(window);
    window.state().setCursor(storm);
    QCOMPARE(toldBy(window), late);
    window.state().setCursor(there);
    QCOMPARE(toldBy(window), early);
    QVERIFY(early != live);
    QVERIFY(late != live);
}

QTEST_MAIN(TestReplay)
#include "tst_replay.moc"
