// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionregistry.h"
#include "desk.h"
#include "noticebar.h"
#include "panelframe.h"
#include "requestspage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

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
    void sourcesExplainTheLastExchange();
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
    QCOMPARE(desk.window->memory().page, PageId::Compare);
    QTest::keyClick(desk.window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(desk.window->memory().page, PageId::Sources);
    QTest::keyClick(desk.window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(desk.window->memory().page, PageId::Board);
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
    QCOMPARE(table->model()->rowCount(), 8); // seven and the fold of the other three
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

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
