// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around the pages: bands, notices, the palette, the first run, memory and language.
#include "commandpalette.h"
#include "desk.h"
#include "noticebar.h"
#include "overviewpage.h"
#include "requestspage.h"
#include "tilewall.h"
#include "timestrip.h"
#include "timetext.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestWindowFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pageIsFirstPaintedFilled();
    void pageThatReadsLongIsPaintedEmpty();
    void replayBandShowsTheMomentAndGoesBack();
    void secondZoneIsShownEverywhere();
    void dragOnTheStripMovesTheCursor();
    void paletteFindsByFewLetters();
    void pollingStoppedIsLoud();
    void noSourceAnsweringIsLoud();
    void plotsAboveEachOtherLineUp();
    void firstRunFindsAndStarts();
    void firstRunRefusesWhatIsNoAddress();
    void everyFocusableControlHasAName();
    void memoryRestoresThePlace();
    void everyTextIsTranslated();
    void languageChangesWhileRunning();
};

void TestWindowFrame::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestWindowFrame::pageIsFirstPaintedFilled()
{
    const Desk desk;
    const auto *page = desk.find<OverviewPage>();
    QVERIFY(page->isVisible());
    QVERIFY(!desk.window->isSettled());
    QVERIFY(!page->updatesEnabled());
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(page->updatesEnabled());
}

void TestWindowFrame::pageThatReadsLongIsPaintedEmpty()
{
    Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.store.setHeld(true);
    desk.window->goTo(PageId::Requests);
    const auto *page = desk.find<RequestsPage>();
    QVERIFY(!page->updatesEnabled());
    QTRY_VERIFY(page->updatesEnabled());
    QVERIFY(!page->isSettled());
    desk.store.setHeld(false);
    QTRY_VERIFY(desk.window->isSettled());
}

void TestWindowFrame::replayBandShowsTheMomentAndGoesBack()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *band = desk.find<QWidget>("replayBand");
    QVERIFY(!band->isVisible());
    desk.window->state().setCursor({desk.story.end - 20min});
    QVERIFY(band->isVisible());
    QCOMPARE(band->findChild<QLabel *>(u"replayMoment"_s)->text(),
        u"REPLAY   2026-11-21 01:40:00 UTC"_s);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(toRfc3339(desk.latency()->frame().span.to), u"2026-11-21T01:40:00Z"_s);
    QTest::mouseClick(desk.find<QPushButton>("backToLive"), Qt::LeftButton);
    QVERIFY(!band->isVisible());
    QVERIFY(desk.window->state().place().cursor.isLive());
}

static QAction *secondZone(const Desk &desk, const QString &name)
{
    const auto actions = desk.window->actions();
    const auto found
        = std::ranges::find(actions, u"time.secondZone."_s + name, &QAction::objectName);
    return found == actions.end() ? nullptr : *found;
}

void TestWindowFrame::secondZoneIsShownEverywhere()
{
    const Desk desk;
    desk.window->state().setCursor({desk.story.end - 20min});
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(!desk.latency()->frame().secondZone);
    QVERIFY(secondZone(desk, u"none"_s)->isChecked());
    secondZone(desk, u"Asia/Tokyo"_s)->trigger();
    QVERIFY(secondZone(desk, u"Asia/Tokyo"_s)->isChecked());
    const auto *band = desk.find<QWidget>("replayBand")->findChild<QLabel *>(u"replayMoment"_s);
    QCOMPARE(band->text(), u"REPLAY   2026-11-21 01:40:00 UTC · 10:40:00 JST"_s);
    QTRY_VERIFY(desk.window->isSettled());
    QTRY_VERIFY(desk.latency()->frame().secondZone == QTimeZone("Asia/Tokyo"));
    QTest::keyClick(desk.window.get(), Qt::Key_Z);
    QCOMPARE(band->text(), u"REPLAY   2026-11-21 10:40:00 JST · 01:40:00 UTC"_s);
    QVERIFY(secondZone(desk, u"UTC"_s)->isChecked());
    QVERIFY(!secondZone(desk, u"Asia/Tokyo"_s)->isChecked());
    QVERIFY(desk.window->memory().secondZone == QTimeZone::utc());
    desk.window->goTo(PageId::Board);
    QTRY_VERIFY(desk.window->isSettled());
    const auto &tiles = desk.find<TileWall>("board")->tiles();
    QVERIFY(!tiles.empty());
    for (const WallTile &tile : tiles)
        QVERIFY(tile.frame.secondZone == QTimeZone::utc());
    secondZone(desk, u"none"_s)->trigger();
    QVERIFY(!desk.window->memory().secondZone);
}

void TestWindowFrame::dragOnTheStripMovesTheCursor()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *strip = desk.window->findChild<TimeStrip *>();
    const TimeSpan span = strip->span();
    QTest::mousePress(strip, Qt::LeftButton, {}, QPoint(qRound(strip->axis().center().x()), 20));
    const auto at = desk.window->state().place().cursor.at;
    QVERIFY(at);
    QVERIFY(std::chrono::abs(*at - (span.from + span.length() / 2)) <= Millis(30s));
    QTest::mouseRelease(strip, Qt::LeftButton, {}, QPoint(strip->width() - 1, 20));
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(strip->width() - 1, 20));
    QVERIFY(desk.window->state().place().cursor.isLive());
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Left);
    QVERIFY(!desk.window->state().place().cursor.isLive());
}

void TestWindowFrame::paletteFindsByFewLetters()
{
    QVERIFY(fuzzyScore(u"fs"_s, u"Full screen"_s) > fuzzyScore(u"fs"_s, u"Shift fast"_s));
    QVERIFY(fuzzyScore(u"xyz"_s, u"Full screen"_s) < 0);
    const Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = desk.find<CommandPalette>("commandPalette");
    QVERIFY(palette->isVisible());
    auto *edit = palette->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"requ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(desk.window->memory().page, PageId::Requests);
}

void TestWindowFrame::pollingStoppedIsLoud()
{
    const Desk desk;
    desk.window->setPollingStopped(u"disk full"_s);
    auto *notices = desk.find<NoticeBar>("notices");
    QVERIFY(notices->isVisible());
    QCOMPARE(notices->text(), u"Polling stopped: disk full"_s);
    desk.window->setPollingStopped({});
    QVERIFY(!notices->isVisible());
}

void TestWindowFrame::noSourceAnsweringIsLoud()
{
    Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *notices = desk.find<NoticeBar>("notices");
    QCOMPARE(notices->text(), QString());
    desk.clock.advance(10min);
    (void)desk.store.ingest(
        {desk.story.service().source, {}, {}, desk.story.failing(desk.clock.now(), 3), {}});
    desk.window->state().setWindow(Live{Millis(59min)});
    QTRY_VERIFY(notices->text().contains(u"no source answers"_s));
    // up to when there is data, so that nobody takes the page for the present
    const auto newest = desk.store.newestSample(desk.story.service().source, desk.clock.now());
    QVERIFY(notices->text().contains(timetext::full(**newest, QTimeZone::utc())));
    desk.window->state().setCursor({desk.story.end - 30min});
    QTRY_COMPARE(notices->text(), QString());
}

void TestWindowFrame::plotsAboveEachOtherLineUp()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    std::map<int, std::set<std::pair<int, int>>> edgesByColumn;
    const auto charts = desk.window->findChildren<ChartView *>();
    for (ChartView *chart : charts)
        if (chart->isVisible())
            edgesByColumn[chart->mapTo(desk.window.get(), QPoint()).x()].insert(
                {chart->plotArea().left(), chart->plotArea().right()});
    QCOMPARE(edgesByColumn.size(), size_t(2));
    for (const auto &[column, edges] : edgesByColumn)
        QCOMPARE(edges.size(), size_t(1));
}

void TestWindowFrame::firstRunFindsAndStarts()
{
    const ShopStory story;
    MemoryStore store;
    ChangeFeed feed;
    const FakeClock clock(story.end);
    ThemeHolder theme(Theme::dark());
    QUrl asked;
    std::vector<Service> started;
    std::vector<QUrl> managers;
    WindowPorts ports{store, feed, clock, theme, {}, Millis(15000)};
    ports.firstRun.discover = [&](const QUrl &url) {
        asked = url;
        DiscoveryReport report;
        report.product = u"Prometheus 2.42.0"_s;
        report.alertmanagers = {QUrl(u"http://localhost:9093"_s)};
        report.services
            = {{story.service(), 6.9, 2, u"a reason"_s}, {story.service(), 0.1, 1, u"another"_s}};
        return QtFuture::makeReadyFuture(Result<DiscoveryReport>(report));
    };
    ports.firstRun.start
        = [&](const QUrl &, std::vector<Service> services, const std::vector<QUrl> &told) {
              started = std::move(services);
              managers = told;
              return Result<void>();
          };
    MainWindow window(ports);
    window.show();
    auto *url = window.findChild<QLineEdit *>(u"serverUrl"_s);
    QTest::keyClicks(url, u"localhost:9090"_s);
    QTest::keyClick(url, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<QPushButton *>(u"startWatching"_s)->isVisible());
    QCOMPARE(asked, QUrl(u"http://localhost:9090"_s));
    window.findChild<QListWidget *>(u"proposals"_s)->item(1)->setCheckState(Qt::Unchecked);
    window.findChild<QPushButton *>(u"startWatching"_s)->click();
    QCOMPARE(started.size(), size_t(1));
    QCOMPARE(managers, std::vector<QUrl>{QUrl(u"http://localhost:9093"_s)});
    story.tell(store);
    window.setServices(started);
    QCOMPARE(window.memory().page, PageId::Overview);
    QTRY_VERIFY(window.isSettled());
}

void TestWindowFrame::firstRunRefusesWhatIsNoAddress()
{
    MemoryStore store;
    ChangeFeed feed;
    const FakeClock clock(fromMs(0));
    ThemeHolder theme(Theme::dark());
    bool isAsked = false;
    WindowPorts ports{store, feed, clock, theme, {}, Millis(15000)};
    ports.firstRun.discover = [&](const QUrl &) {
        isAsked = true;
        return QFuture<Result<DiscoveryReport>>();
    };
    MainWindow window(ports);
    window.show();
    auto *url = window.findChild<QLineEdit *>(u"serverUrl"_s);
    for (const QString &text : {u"ftp://server"_s, u"http://me:pw@server"_s, u""_s}) {
        url->setText(text);
        QTest::keyClick(url, Qt::Key_Return);
        QVERIFY(!window.findChild<QLabel *>(u"firstRunMessage"_s)->text().isEmpty());
    }
    QVERIFY(!isAsked);
}

void TestWindowFrame::everyFocusableControlHasAName()
{
    const Desk desk;
    for (const PageId page :
        {PageId::Overview, PageId::Requests, PageId::Compare, PageId::Sources, PageId::Board}) {
        desk.window->goTo(page);
        QTRY_VERIFY(desk.window->isSettled());
        const auto widgets = desk.window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasText = button && !button->text().isEmpty();
            const bool isNamed = hasText || !widget->accessibleName().isEmpty();
            QVERIFY2(isNamed,
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName()));
        }
    }
}

void TestWindowFrame::memoryRestoresThePlace()
{
    WindowMemory kept;
    {
        const Desk desk;
        desk.window->goTo(PageId::Requests);
        desk.window->state().setWindow(Live{Millis(6h)});
        kept = desk.window->memory();
    }
    const Desk again(true, kept);
    QCOMPARE(again.window->memory().page, PageId::Requests);
    QVERIFY(again.window->memory().window == TimeWindow(Live{6h}));
    QCOMPARE(again.window->memory().service, again.story.service().id);
}

void TestWindowFrame::everyTextIsTranslated()
{
    for (const QString &language : {u"ja"_s, u"en"_s}) {
        QFile file(QStringLiteral(TOBAN_SOURCE_DIR "/translations/toban_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString texts = QString::fromUtf8(file.readAll());
        QVERIFY(texts.contains(u"</translation>"_s));
        QVERIFY2(!texts.contains(u"type=\"unfinished\""_s), qPrintable(language));
        QVERIFY2(!texts.contains(u"<translation></translation>"_s), qPrintable(language));
    }
}

void TestWindowFrame::languageChangesWhileRunning()
{
    const Desk desk(true, {{}, PageId::Requests});
    QTRY_VERIFY(desk.window->isSettled());
    desk.window->state().setWindow(Live{Millis(30min)});
    QTranslator texts;
    QVERIFY(texts.load(QStringLiteral(TOBAN_TEXTS "/toban_ja.qm")));
    QCoreApplication::installTranslator(&texts);
    const auto title = [&desk] {
        const auto *table = desk.find<QTableView>("requestTable");
        return table->model()->headerData(1, Qt::Horizontal).toString();
    };
    QTRY_COMPARE(title(), u"合計時間"_s);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.window->memory().page, PageId::Requests);
    QVERIFY(desk.window->state().place().window == TimeWindow(Live{30min}));
    QVERIFY(desk.find<QTableView>("requestTable")->model()->rowCount() > 0);
    QCoreApplication::removeTranslator(&texts);
    QTRY_COMPARE(title(), u"Total time"_s);
}

QTEST_MAIN(TestWindowFrame)
#include "tst_windowframe.moc"
