// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticebar.h"
#include "storagescene.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;
using std::chrono::days;

class StoragePageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatIsKept();
    void tellsWhatBecomesOfIt_data();
    void tellsWhatBecomesOfIt();
    void tellsWhatTheStoreHasToSay();
    void cancelsAndResumes();
    void isThereOnlyWhereItCanBeTold();
    void staysWhereItCannotBeRead();
    void offlineNothingIsFetched();
    void noticeTellsOfLongFillings();
    void noticeDoesNotFlicker();
};

static QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

static QString said(const StorageScene &scene, const char *label)
{
    const auto *found = scene.find<QLabel>(label);
    return found->isVisible() ? found->text() : QString();
}

void StoragePageTest::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    applyTheme(*qApp, Theme::dark());
}

void StoragePageTest::tellsWhatIsKept()
{
    const StorageScene scene;
    const auto *kept = scene.find<QTableView>("kept");
    QTRY_COMPARE(kept->model()->rowCount(), 4);
    QCOMPARE(cell(*kept, 0, 1), u"640 MiB"_s);
    QCOMPARE(cell(*kept, 0, 2), u"16 d"_s);
    QCOMPARE(cell(*kept, 0, 3), u"540,000,000"_s);
    QCOMPARE(cell(*kept, 0, 4), u"1.24 B"_s); // 640 * 1,048,576 / 540,000,000
    QCOMPARE(cell(*kept, 0, 5), u"40.0 MiB"_s);
    QCOMPARE(cell(*kept, 0, 6), u"30 d"_s);
    QCOMPARE(cell(*kept, 2, 6), u"for ever"_s);
    QCOMPARE(cell(*kept, 3, 5), u"–"_s);
    QCOMPARE(said(scene, "storagePlan"),
        u"Plan: samples 30 d, minutes 400 d, hours for ever, the journal for ever. Samples "
        "together at most 4.00 GiB."_s);
}

void StoragePageTest::tellsWhatBecomesOfIt_data()
{
    QTest::addColumn<StorageReport>("report");
    QTest::addColumn<QString>("expected");
    StorageReport report;
    report.shelves = {{StorageShelf::Kind::Samples, 3 << 20, 1000, {}, days(30), 0}};
    report.freeBytes = qint64(9) << 30;
    QTest::newRow("new") << report << u"It is not known yet how it grows."_s;
    report.forecastBytes = qint64(2) << 30;
    QTest::newRow("within")
        << report << u"At this rate samples come to 2.00 GiB, within the plan of 4.00 GiB."_s;
    report.freeBytes = qint64(1) << 30;
    QTest::newRow("small disk")
        << report
        << u"At this rate samples come to 2.00 GiB, within the plan of 4.00 GiB. The disk has "
           "only 1.00 GiB left for the 2.00 GiB still to come."_s;
    report.freeBytes = qint64(9) << 30;
    report.fullAt = fromMs(1'797'033'600'000); // 2026-12-12
    QTest::newRow("beyond") << report
                            << u"At this rate the plan of 4.00 GiB is used up on 2026-12-12; "
                               "from then on the oldest goes first."_s;
    report.fullAt = fromMs(0);
    QTest::newRow("full") << report << u"The plan of 4.00 GiB is used up: the oldest goes first."_s;
    report.fullAt.reset();
    report.plan.bytes = 0;
    QTest::newRow("no size planned") << report << u"At this rate samples come to 2.00 GiB."_s;
    report.shelves.clear();
    QTest::newRow("empty") << report << u"Nothing is kept yet."_s;
}

void StoragePageTest::tellsWhatBecomesOfIt()
{
    QFETCH(StorageReport, report);
    QFETCH(QString, expected);
    StorageScene scene;
    scene.storage.tell(report);
    scene.open(true);
    QTRY_COMPARE(said(scene, "storageForecast"), expected);
}

void StoragePageTest::tellsWhatTheStoreHasToSay()
{
    StorageScene scene;
    QTRY_VERIFY(scene.window->isSettled());
    QCOMPARE(said(scene, "storageNotices"), QString());
    StorageReport report = scene.report();
    report.notices = {u"samples.db was damaged and moved aside."_s, u"Read only."_s};
    scene.storage.tell(report);
    scene.open(true);
    QTRY_COMPARE(said(scene, "storageNotices"), report.notices.join(u'\n'));
}

void StoragePageTest::cancelsAndResumes()
{
    StorageScene scene;
    auto *filled = scene.find<QTableView>("filled");
    auto *toggle = scene.find<QPushButton>("toggleBackfill");
    QTRY_COMPARE(filled->model()->rowCount(), 3);
    // by name: billing, checkout, search
    QCOMPARE(cell(*filled, 0, 6), u"9 d ago"_s);
    QCOMPARE(cell(*filled, 1, 1), u"asking"_s);
    QCOMPARE(cell(*filled, 1, 2), u"44.9 %"_s); // 66 of 147 h
    QCOMPARE(cell(*filled, 1, 3), u"3 d 9 h"_s);
    QCOMPARE(cell(*filled, 1, 4), u"12 min"_s);
    QCOMPARE(cell(*filled, 2, 1), u"cancelled"_s);
    filled->selectRow(0);
    QVERIFY(!toggle->isEnabled());
    filled->selectRow(1);
    QCOMPARE(toggle->text(), u"Cancel"_s);
    toggle->click();
    QVERIFY(scene.backfill.states[0].isCancelled);
    QCOMPARE(toggle->text(), u"Resume"_s);
    QCOMPARE(cell(*filled, 1, 1), u"cancelled"_s);
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTest::keyClick(scene.window.get(), Qt::Key_R);
    QVERIFY(!scene.backfill.states[0].isCancelled);
}

void StoragePageTest::isThereOnlyWhereItCanBeTold()
{
    const StorageScene scene;
    QVERIFY(scene.find<QWidget>("rail.storage"));
    scene.window->goTo(PageId::Overview);
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTest::keyClick(scene.window.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(scene.window->memory().page, PageId::Storage);
    WindowPorts without{scene.store, const_cast<ChangeFeed &>(scene.feed), scene.clock,
        const_cast<ThemeHolder &>(scene.theme), {scene.story.service()}, Millis(15000)};
    WindowMemory memory;
    memory.page = PageId::Storage;
    const MainWindow other(without, memory);
    QVERIFY(!other.findChild<QWidget *>(u"rail.storage"_s));
    QCOMPARE(other.memory().page, PageId::Overview);
}

void StoragePageTest::staysWhereItCannotBeRead()
{
    StorageScene scene;
    const auto *kept = scene.find<QTableView>("kept");
    QTRY_COMPARE(kept->model()->rowCount(), 4);
    scene.storage.tell(failure(ErrorKind::Storage, u"samples.db"_s, u"disk I/O error"_s));
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTest::keyClick(scene.window.get(), Qt::Key_F5);
    QTRY_COMPARE(said(scene, "storageNotices"), u"Cannot be read: samples.db: disk I/O error"_s);
    QCOMPARE(kept->model()->rowCount(), 4);
}

void StoragePageTest::offlineNothingIsFetched()
{
    const StorageScene scene(Theme::dark(), false);
    QTRY_COMPARE(scene.find<QTableView>("kept")->model()->rowCount(), 4);
    QCOMPARE(said(scene, "filledNote"), u"No source is connected: nothing is fetched."_s);
    QVERIFY(!scene.find<QPushButton>("toggleBackfill")->isEnabled());
}

void StoragePageTest::noticeTellsOfLongFillings()
{
    StorageScene scene;
    scene.window->goTo(PageId::Overview);
    const auto *notices = scene.find<NoticeBar>("notices");
    QTRY_COMPARE(notices->text(), u"Filling in 6 d 3 h of checkout: 44 %, about 12 min left"_s);
    auto *button = scene.find<QPushButton>("noticeDeed");
    scene.backfill.states[0].done += 30h;
    scene.backfill.states[0].left -= 30h;
    QTRY_VERIFY(notices->text().contains(u"65 %"_s));
    // the button is the same, so that it can be pressed
    QCOMPARE(scene.find<QPushButton>("noticeDeed"), button);
    button->click();
    QTRY_VERIFY(notices->text().isEmpty());
    QVERIFY(scene.backfill.states[0].isCancelled);
}

void StoragePageTest::noticeDoesNotFlicker()
{
    BackfillState state{ServiceId(u"checkout"_s), 4min};
    QVERIFY(backfillNotice({state}, false).text.isEmpty());
    QCOMPARE(backfillNotice({state}, true).text, u"Filling in 4 min of checkout: 0 %"_s);
    const BackfillState other{ServiceId(u"search"_s), 3h, 1h};
    QCOMPARE(backfillNotice({state, other}, false).text,
        u"Filling in 4 h 4 min of 2 service(s): 24 %"_s);
    state.isCancelled = true;
    QVERIFY(backfillNotice({state}, true).text.isEmpty());
}

QTEST_MAIN(StoragePageTest)
#include "tst_storagepage.moc"
