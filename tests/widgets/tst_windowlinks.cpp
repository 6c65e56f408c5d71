// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Links to a place, as the window makes, takes and follows them.
#include "alertspage.h"
#include "incidentspage.h"
#include "noticebar.h"
#include "recordstory.h"
#include "requestspage.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestWindowLinks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_story.reset(); }
    void copiedLinkLeadsBack_data();
    void copiedLinkLeadsBack();
    void linkIsThreeLines();
    void pastedAndDroppedLinksAreFollowed();
    void dialogTakesALink();
    void whatIsNotThereIsSaid();

private:
    std::unique_ptr<RecordStory> m_story;
};

static const Instant noon = test::noon();

void TestWindowLinks::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
    m_story = std::make_unique<RecordStory>(Theme::dark(), std::chrono::hours(2));
}

void TestWindowLinks::copiedLinkLeadsBack_data()
{
    QTest::addColumn<PageId>("page");
    QTest::addColumn<Labels>("selection");
    QTest::newRow("overview") << PageId::Overview << Labels();
    QTest::newRow("requests") << PageId::Requests
                              << Labels{{u"method"_s, u"GET"_s}, {u"route"_s, u"/api/search"_s}};
    QTest::newRow("alerts") << PageId::Alerts
                            << Labels{{u"alertname"_s, u"LatencyP90Degraded"_s},
                                   {u"severity"_s, u"ticket"_s}, {u"service"_s, u"shop"_s}};
    QTest::newRow("incidents") << PageId::Incidents
                               << Labels{{u"source"_s, u"pd"_s}, {u"incident"_s, u"Q214"_s}};
    QTest::newRow("sources") << PageId::Sources << Labels{{u"source"_s, u"prom-tokyo"_s}};
}

void TestWindowLinks::copiedLinkLeadsBack()
{
    QFETCH(const PageId, page);
    QFETCH(const Labels, selection);
    PlaceLink there;
    there.page = page;
    there.place.service = m_story->shop.service().id;
    there.place.window = Live{Millis(30min)};
    there.place.cursor.at = noon - 20min;
    there.place.baseline.kind = Baseline::Kind::DayBefore;
    there.view = LatencyView::Heatmap;
    there.selection = selection;
    MainWindow &first = m_story->open();
    QTRY_VERIFY(first.isSettled());
    first.visit(there);
    QTRY_VERIFY(first.isSettled());
    QTRY_VERIFY2(first.link() == there, qPrintable(formatPlaceLink(first.link())));
    QTest::keyClick(&first, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QApplication::clipboard()->text().section(u'\n', 0, 0);
    QCOMPARE(copied, formatPlaceLink(there));
    MainWindow &second = m_story->open();
    second.visit(copied); // before anything was read
    QTRY_VERIFY(second.isSettled());
    QTRY_VERIFY2(second.link() == there, qPrintable(formatPlaceLink(second.link())));
}

void TestWindowLinks::linkIsThreeLines()
{
    WindowPorts ports = m_story->ports();
    ports.webLink = [](const Service &service, const Matchers &only, TimeSpan span) {
        Q_UNUSED(only)
        return QUrl(u"https://prom.example/graph?job=%1&end=%2"_s.arg(
            service.id.text(), toRfc3339(span.to)));
    };
    WindowMemory memory;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.secondZone = QTimeZone::utc();
    memory.cursor = {noon - 20min};
    MainWindow window(ports, memory);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"toban://overview?service=shop&window=1h&at=2026-11-21T11%3A40%3A00Z"_s);
    QCOMPARE(lines[1], u"https://prom.example/graph?job=shop&end=2026-11-21T11:40:00Z"_s);
    QCOMPARE(
        lines[2], u"shop ▸ Overview, last 1 h, as of 2026-11-21 20:40:00 JST · 11:40:00 UTC"_s);
}

void TestWindowLinks::pastedAndDroppedLinksAreFollowed()
{
    MainWindow &window = m_story->open();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setFocus();
    QApplication::clipboard()->setText(u"toban://board?window=2h\nsomething else"_s);
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.link().page, PageId::Board);
    QVERIFY(window.state().place().window == TimeWindow(Live{Millis(2h)}));
    QApplication::clipboard()->setText(u"rm -rf /"_s);
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.link().page, PageId::Board);
    QMimeData data;
    data.setUrls({QUrl(u"toban://requests?at=2026-11-21T11:30:00Z"_s)});
    QDragEnterEvent over(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &over);
    QVERIFY(over.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QCOMPARE(window.link().page, PageId::Requests);
    QVERIFY(window.state().place().cursor.at == noon - 30min);
    data.setUrls({QUrl(u"file:///etc/passwd"_s)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    QVERIFY(!enter.isAccepted());
}

void TestWindowLinks::dialogTakesALink()
{
    MainWindow &window = m_story->open();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QApplication::clipboard()->setText(u"toban://sources"_s);
    QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window.findChild<QInputDialog *>(u"linkDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), u"toban://sources"_s);
    dialog->setTextValue(u"toban://compare"_s);
    dialog->accept();
    QCOMPARE(window.link().page, PageId::Compare);
}

void TestWindowLinks::whatIsNotThereIsSaid()
{
    MainWindow &window = m_story->open();
    const auto *notices = window.findChild<NoticeBar *>();
    window.visit(u"toban://requests?service=elsewhere"_s);
    QCOMPARE(notices->text(), u"This workspace has no service elsewhere."_s);
    QCOMPARE(window.link().page, PageId::Requests);
    QCOMPARE(window.state().place().service.text(), u"shop"_s);
    window.visit(u"toban://requests?at=never"_s);
    QVERIFY(notices->text().startsWith(u"link, 'at': "_s));
    window.visit(u"toban://overview"_s);
    QVERIFY(notices->text().isEmpty());
}

QTEST_MAIN(TestWindowLinks)
#include "tst_windowlinks.moc"
