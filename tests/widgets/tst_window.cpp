// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionregistry.h"
#include "commandpalette.h"
#include "desk.h"
#include "noticebar.h"
#include "panelframe.h"
#include "requestspage.h"
#include "timestrip.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void overviewShowsTheFourSignals();
    void lateAndStaleNeverBlank();
    void failingReadsKeepWhatWasShown();
    void emptyStoreSaysSo();
    void serviceWithoutErrorsSaysThatItCannotTell();
    void keysGoToPages();
    void keysMoveThroughTime();
    void letterKeysAreTextInAField();
    void requestTableFollowsFilterAndSelection();
    void selectedRowsAreCopied();
    void csvQuotesAndNamesItsRange();
    void replayBandShowsTheMomentAndGoesBack();
    void dragOnTheStripMovesTheCursor();
    void sourcesExplainTheLastExchange();
    void paletteFindsByFewLetters();
    void pollingStoppedIsLoud();
    void firstRunFindsAndStarts();
    void firstRunRefusesWhatIsNoAddress();
    void everyFocusableControlHasAName();
    void memoryRestoresThePlace();
    void everyTextIsTranslated();
    void languageChangesWhileRunning();
};

void TestWindow::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void TestWindow::overviewShowsTheFourSignals()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    QStringList titles;
    const auto charts = desk.window->findChildren<ChartView *>();
    for (const ChartView *chart : charts)
        if (chart->isVisible()) {
            titles << chart->frame().title;
            QVERIFY2(!chart->frame().lines.empty(), qPrintable(chart->frame().title));
            QCOMPARE(chart->frame().freshness, Freshness::Live);
        }
    QCOMPARE(titles, (QStringList{u"Latency"_s, u"Traffic"_s, u"Errors"_s, u"Saturation"_s}));
    const ChartFrame &latency = desk.latency()->frame();
    QCOMPARE(latency.lines.size(), size_t(4));
    QCOMPARE(latency.lines.back().name, u"p99"_s);
    QVERIFY(latency.lines.back().endLabel.startsWith(u"p99 "_s));
    QCOMPARE(latency.thresholds.size(), size_t(1));
}

void TestWindow::lateAndStaleNeverBlank()
{
    Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    const auto drawn = desk.latency()->frame().lines.back().values.size();
    desk.clock.advance(35s);
    desk.feed.changed({});
    desk.window->state().setWindow(Live{Millis(59min)});
    QTRY_COMPARE(desk.latency()->frame().freshness, Freshness::Late);
    desk.clock.advance(5min);
    desk.window->state().setWindow(Live{Millis(58min)});
    QTRY_COMPARE(desk.latency()->frame().freshness, Freshness::Stale);
    QVERIFY(desk.latency()->frame().lines.back().values.size() > drawn / 2);
    (void)desk.store.ingest(
        {desk.story.service().source, {}, {}, desk.story.failing(desk.story.end + 5min, 3), {}});
    desk.window->state().setWindow(Live{Millis(57min)});
    QTRY_COMPARE(desk.latency()->frame().freshness, Freshness::Lost);
    QVERIFY(!desk.latency()->frame().lines.back().values.empty());
}

void TestWindow::failingReadsKeepWhatWasShown()
{
    Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    desk.store.setFailure(Error{ErrorKind::Storage, u"samples.db"_s, u"disk I/O error"_s});
    desk.window->state().setWindow(Live{Millis(30min)});
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.latency()->frame().lines.size(), size_t(4));
    QTRY_VERIFY(desk.find<NoticeBar>("notices")->text().contains(u"disk I/O error"_s));
}

void TestWindow::emptyStoreSaysSo()
{
    const Desk desk(false);
    QTRY_VERIFY(desk.window->isSettled());
    const EmptyNote note = desk.latency()->frame().empty;
    QCOMPARE(note.kind, EmptyKind::NeverAsked);
    QVERIFY(!note.sentence.isEmpty());
}

void TestWindow::serviceWithoutErrorsSaysThatItCannotTell()
{
    Desk desk;
    Service service = desk.story.service();
    service.outcome.errors.clear();
    desk.window->setServices({service});
    QTRY_VERIFY(desk.window->isSettled());
    const auto charts = desk.window->findChildren<ChartView *>();
    const auto errors = std::find_if(charts.begin(), charts.end(),
        [](const ChartView *chart) { return chart->frame().title == u"Errors"_s; });
    QVERIFY(errors != charts.end());
    QCOMPARE((*errors)->frame().empty.sentence, u"This service declares no way to tell errors."_s);
}

void TestWindow::keysGoToPages()
{
    const Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(desk.window->memory().page, PageId::Requests);
    QVERIFY(desk.find<QTableView>("requestTable")->isVisible());
    QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(desk.window->memory().page, PageId::Sources);
    QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.window->memory().page, PageId::Overview);
    QTest::keyClick(desk.window.get(), Qt::Key_E);
    QCOMPARE(desk.window->memory().page, PageId::Sources);
}

void TestWindow::keysMoveThroughTime()
{
    const Desk desk;
    ViewState &state = desk.window->state();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    const Instant now = desk.clock.now();
    QTest::keyClick(desk.window.get(), Qt::Key_BracketLeft);
    QVERIFY(state.place().window == TimeWindow(Range{now - 2h, now - 1h}));
    QTest::keyClick(desk.window.get(), Qt::Key_Plus);
    QCOMPARE(state.span().length().count(), qint64(1'800'000));
    QTest::keyClick(desk.window.get(), Qt::Key_Backspace);
    QVERIFY(state.place().window == TimeWindow(Range{now - 2h, now - 1h}));
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QVERIFY(state.place().window == TimeWindow(Live{1h}));
}

void TestWindow::letterKeysAreTextInAField()
{
    const Desk desk(true, {{}, PageId::Requests});
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_Slash);
    auto *filter = desk.find<QLineEdit>("requestFilter");
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"te1-"_s);
    QCOMPARE(filter->text(), u"te1-"_s);
    QCOMPARE(desk.window->memory().page, PageId::Requests);
}

void TestWindow::requestTableFollowsFilterAndSelection()
{
    const Desk desk(true, {{}, PageId::Requests});
    QTRY_VERIFY(desk.window->isSettled());
    auto *table = desk.find<QTableView>("requestTable");
    QCOMPARE(table->model()->rowCount(), 10);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"POST /api/checkout"_s);
    QCOMPARE(table->currentIndex().row(), 0);
    auto *filter = desk.find<QLineEdit>("requestFilter");
    filter->setText(u"items"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    filter->setText(u"calls>3000 items"_s);
    QVERIFY(table->model()->rowCount() < 3);
    filter->setText({});
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(desk.latency()->frame().lines.size(), size_t(4));
    QTest::keyClick(desk.window.get(), Qt::Key_3);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"GET /static/{file}"_s);
}

void TestWindow::selectedRowsAreCopied()
{
    const Desk desk(true, {{}, PageId::Requests});
    QTRY_VERIFY(desk.window->isSettled());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.value(0).startsWith(u"| Request | Total time |"_s));
    QVERIFY(lines.value(1).startsWith(u"| --- | --- | ---: |"_s));
    QVERIFY(lines.value(2).startsWith(u"| POST /api/checkout |"_s));
    desk.find<QTableView>("requestTable")->setFocus();
    QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Request\tTotal time\tShare"_s));
}

void TestWindow::csvQuotesAndNamesItsRange()
{
    const Desk desk(true, {{}, PageId::Requests});
    QTRY_VERIFY(desk.window->isSettled());
    const QString csv = desk.window->findChild<RequestsPage *>()->csv();
    QVERIFY(csv.startsWith(u"\"# requests of shop, source prom-tokyo\"\r\n"_s));
    QVERIFY(csv.contains(u"2026-11-21T02:00:03Z"_s));
    QVERIFY(csv.contains(u"\r\nPOST /api/checkout,"_s));
}

void TestWindow::replayBandShowsTheMomentAndGoesBack()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *band = desk.find<QWidget>("replayBand");
    QVERIFY(!band->isVisible());
    desk.window->state().setCursor({desk.story.end - 20min});
    QVERIFY(band->isVisible());
    QCOMPARE(band->findChild<QLabel *>()->text(), u"REPLAY   2026-11-21 01:40:00 UTC"_s);
    QTRY_VERIFY(desk.window->isSettled());
    QCOMPARE(toRfc3339(desk.latency()->frame().span.to), u"2026-11-21T01:40:00Z"_s);
    QTest::mouseClick(desk.find<QPushButton>("backToLive"), Qt::LeftButton);
    QVERIFY(!band->isVisible());
    QVERIFY(desk.window->state().place().cursor.isLive());
}

void TestWindow::dragOnTheStripMovesTheCursor()
{
    const Desk desk;
    QTRY_VERIFY(desk.window->isSettled());
    auto *strip = desk.window->findChild<TimeStrip *>();
    const TimeSpan span = strip->span();
    QTest::mousePress(strip, Qt::LeftButton, {}, QPoint(strip->width() / 2, 20));
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

void TestWindow::sourcesExplainTheLastExchange()
{
    Desk desk;
    Exchange exchange;
    exchange.source = desk.story.service().source;
    exchange.purpose = u"shop: latency"_s;
    exchange.sentAt = desk.story.end;
    exchange.method = u"POST"_s;
    exchange.url = QUrl(u"http://user:secret@10.0.0.2:9090/api/v1/query"_s);
    exchange.requestBody = "query=up%7Bjob%3D%22shop%22%7D";
    exchange.status = 200;
    exchange.head = "{\"status\":\"<b>success</b>\"}";
    exchange.bodyBytes = exchange.head.size();
    desk.exchanges.exchanges = {exchange};
    desk.window->goTo(PageId::Sources);
    QTRY_VERIFY(desk.window->isSettled());
    const QString text = desk.window->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(text.startsWith(u"POST http://10.0.0.2:9090/api/v1/query"_s));
    QVERIFY(text.contains(u"query = up{job=\"shop\"}"_s));
    QVERIFY(text.contains(u"<b>success</b>"_s));
    QVERIFY(!text.contains(u"secret"_s));
}

void TestWindow::paletteFindsByFewLetters()
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

void TestWindow::pollingStoppedIsLoud()
{
    const Desk desk;
    desk.window->setPollingStopped(u"disk full"_s);
    auto *notices = desk.find<NoticeBar>("notices");
    QVERIFY(notices->isVisible());
    QCOMPARE(notices->text(), u"Polling stopped: disk full"_s);
    desk.window->setPollingStopped({});
    QVERIFY(!notices->isVisible());
}

void TestWindow::firstRunFindsAndStarts()
{
    const ShopStory story;
    MemoryStore store;
    ChangeFeed feed;
    const FakeClock clock(story.end);
    ThemeHolder theme(Theme::dark());
    QUrl asked;
    std::vector<Service> started;
    WindowPorts ports{store, feed, clock, theme, {}, Millis(15000)};
    ports.firstRun.discover = [&](const QUrl &url) {
        asked = url;
        DiscoveryReport report;
        report.product = u"Prometheus 2.42.0"_s;
        report.services
            = {{story.service(), 6.9, 2, u"a reason"_s}, {story.service(), 0.1, 1, u"another"_s}};
        return QtFuture::makeReadyFuture(Result<DiscoveryReport>(report));
    };
    ports.firstRun.start = [&](const QUrl &, std::vector<Service> services) {
        started = std::move(services);
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
    story.tell(store);
    window.setServices(started);
    QCOMPARE(window.memory().page, PageId::Overview);
    QTRY_VERIFY(window.isSettled());
}

void TestWindow::firstRunRefusesWhatIsNoAddress()
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

void TestWindow::everyFocusableControlHasAName()
{
    const Desk desk;
    for (const PageId page : {PageId::Overview, PageId::Requests, PageId::Sources}) {
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

void TestWindow::memoryRestoresThePlace()
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

void TestWindow::everyTextIsTranslated()
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

void TestWindow::languageChangesWhileRunning()
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

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
