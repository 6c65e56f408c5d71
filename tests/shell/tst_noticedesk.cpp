// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From an answer that is stored to a bubble of the desktop, and back.
#include "fakeclock.h"
#include "mainwindow.h"
#include "noticebar.h"
#include "noticedesk.h"
#include "notificationserver.h"
#include "store.h"
#include "themeholder.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

/// A window on a store that is told of alerts, and the server that shows its bubbles.
struct WatchedDesk {
    QTemporaryDir folder;
    FakeClock clock{parseRfc3339(u"2026-11-21T12:00:00Z"_s).value()};
    std::unique_ptr<Store> store;
    ThemeHolder theme{Theme::dark()};
    NotificationServer server{{u"body"_s, u"actions"_s}};
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<NoticeDesk> desk;
    QHash<QString, Instant> since; ///< of alerts, by name
    std::function<void()> start; ///< the program begins to watch, again

    void open(const QString &bus, bool isLocked = false)
    {
        QVERIFY(server.listen(bus));
        store = std::move(*Store::open({folder.filePath(u"store"_s)}, clock));
        Service service;
        service.id = ServiceId(u"shop"_s);
        service.source = SourceId(u"prom"_s);
        WindowPorts ports{*store, store->changes(), clock, theme, {service}};
        ports.commands = store.get();
        WatchedChannel channel;
        channel.id = SourceId(u"am"_s);
        ports.alerts = {store.get(), {}, {channel}, u"Mika"_s};
        ports.alerts.policy.isLocked = isLocked;
        WindowMemory memory;
        memory.zone = QTimeZone::utc();
        // no sound from a test
        memory.notices.sounds = {};
        window = std::make_unique<MainWindow>(ports, memory);
        window->show();
        start = [this, ports] {
            desk.reset();
            desk = std::make_unique<NoticeDesk>(ports, *window);
        };
        start();
    }
    ~WatchedDesk()
    {
        desk.reset();
        window.reset();
    }

    /// What the source says now: these are firing, with this value.
    void answer(const QStringList &names, double value = 1)
    {
        clock.advance(1s);
        AlertBatch batch;
        batch.source = SourceId(u"am"_s);
        batch.at = clock.now();
        batch.alerts.emplace();
        for (const QString &name : names) {
            AlertReport report;
            report.labels = Labels{{u"alertname"_s, name}, {u"severity"_s, u"critical"_s}};
            report.annotations = Labels{{u"summary"_s, name + u" at %1"_s.arg(value)}};
            report.since = since.contains(name) ? since[name] : clock.now();
            since.insert(name, report.since);
            report.value = value;
            batch.alerts->push_back(report);
        }
        batch.health = HealthObservation{SourceId(u"am"_s), clock.now(), SourceState::Ok,
            std::nullopt, 20ms, 0, clock.now() + 5s};
        auto future = store->ingestAlerts(batch);
        future.waitForFinished();
        QVERIFY(future.result().has_value());
    }
    QStringList summaries() const
    {
        QStringList texts;
        for (const auto &one : server.shown)
            texts << one.summary;
        return texts;
    }
    QString lines() const { return window->findChild<NoticeBar *>()->text(); }
};

} // namespace

class TestNoticeDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hundredValuesAreOneBubble();
    void startAgainTellsNothingTwice();
    void openLeadsToTheAlert();
    void acknowledgeIsStored();
    void lockedWorkspaceOffersNoAct();
    void thePastIsNotTold();
    void bubblesCanBeTurnedOff();
    void muteKeyOnTheInbox();

private:
    PrivateBus m_bus;
};

void TestNoticeDesk::initTestCase()
{
    QVERIFY(m_bus.start());
    applyTheme(*qApp, Theme::dark());
}

void TestNoticeDesk::hundredValuesAreOneBubble()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.answer({u"Slow"_s});
    QTRY_COMPARE(desk.summaries(), QStringList{u"Page: Slow"_s});
    QTRY_COMPARE(desk.lines(), u"Page: Slow"_s);
    for (int value = 0; value < 100; ++value)
        desk.answer({u"Slow"_s}, value);
    desk.answer({u"Slow"_s, u"Full"_s});
    QTRY_COMPARE(desk.summaries(), (QStringList{u"Page: Slow"_s, u"Page: Full"_s}));
    QTRY_COMPARE(desk.lines(), u"Page: Full, Slow"_s);
    desk.answer({});
    QTRY_COMPARE(desk.lines(), QString());
    for (const auto &one : desk.server.shown)
        QTRY_VERIFY(desk.server.closedByClient.contains(one.id));
}

void TestNoticeDesk::startAgainTellsNothingTwice()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.answer({u"A"_s, u"B"_s});
    QTRY_COMPARE(desk.server.shown.size(), 2);
    desk.clock.advance(1min);
    desk.start();
    desk.answer({u"A"_s, u"B"_s, u"C"_s});
    QTRY_COMPARE(desk.server.shown.size(), 4);
    QCOMPARE(desk.summaries().mid(2),
        (QStringList{u"Page: C"_s, u"2 alert(s) active since before the start"_s}));
}

void TestNoticeDesk::openLeadsToTheAlert()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.answer({u"A"_s, u"B"_s});
    QTRY_COMPARE(desk.server.shown.size(), 2);
    const auto which = desk.server.shown[0].summary == u"Page: B"_s ? 0 : 1;
    Q_EMIT desk.server.ActionInvoked(desk.server.shown[which].id, u"open"_s);
    const auto *table = desk.window->findChild<QTableView *>(u"alertTable"_s);
    QTRY_VERIFY(table->isVisible());
    const auto selected = [table] {
        const QModelIndex current = table->currentIndex();
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << current.siblingAtColumn(column).data().toString();
        return cells;
    };
    QTRY_VERIFY(selected().contains(u"B"_s));
    QCOMPARE(desk.lines(), QString()); // the inbox itself is there
}

void TestNoticeDesk::acknowledgeIsStored()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.answer({u"A"_s});
    QTRY_COMPARE(desk.server.shown.size(), 1);
    Q_EMIT desk.server.ActionInvoked(desk.server.shown[0].id, u"acknowledge"_s);
    const Instant now = desk.clock.now();
    const auto acts = [&] { return *desk.store->alertActs({now - 1h, now + 1h}); };
    QTRY_COMPARE(acts().size(), size_t(1));
    const AlertAct act = acts().front();
    QCOMPARE(act.kind, AlertActKind::Acknowledge);
    QCOMPARE(act.author, u"Mika"_s);
    QVERIFY(act.until == now + 1h);
    QTRY_COMPARE(desk.server.closedByClient, QList<uint>{desk.server.shown[0].id});
    QTRY_COMPARE(desk.lines(), QString());
}

void TestNoticeDesk::lockedWorkspaceOffersNoAct()
{
    WatchedDesk desk;
    desk.open(m_bus.address(), true);
    desk.answer({u"A"_s});
    QTRY_COMPARE(desk.server.shown.size(), 1);
    QVERIFY(desk.server.shown[0].actions.contains(u"open"_s));
    QVERIFY(!desk.server.shown[0].actions.contains(u"acknowledge"_s));
}

void TestNoticeDesk::thePastIsNotTold()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.answer({u"A"_s});
    QTRY_COMPARE(desk.server.shown.size(), 1);
    desk.window->state().setCursor({desk.clock.now()});
    desk.answer({u"A"_s, u"B"_s});
    desk.window->state().backToLive();
    desk.answer({u"A"_s, u"C"_s});
    QTRY_COMPARE(desk.summaries(), (QStringList{u"Page: A"_s, u"Page: C"_s}));
}

void TestNoticeDesk::bubblesCanBeTurnedOff()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    desk.window->noticeSwitches().setBubbles(false);
    desk.answer({u"A"_s});
    QTRY_COMPARE(desk.lines(), u"Page: A"_s);
    QVERIFY(desk.server.shown.isEmpty());
    QVERIFY(!desk.window->memory().notices.showsBubbles);
}

void TestNoticeDesk::muteKeyOnTheInbox()
{
    WatchedDesk desk;
    desk.open(m_bus.address());
    NoticeSwitches &switches = desk.window->noticeSwitches();
    switches.setSound(AlertClass::Page, true);
    desk.window->goTo(PageId::Alerts);
    QTRY_VERIFY(desk.window->isActiveWindow());
    QTest::keyClick(desk.window.get(), Qt::Key_M);
    QVERIFY(!switches.hasSound(AlertClass::Page));
    QCOMPARE(
        desk.lines(), u"Sounds of alerts are muted for 10 more minute(s); Ctrl+M ends that."_s);
    desk.clock.advance(9min + 1s);
    QCOMPARE(switches.mutedFor(), Millis(59s));
    desk.clock.advance(59s);
    QVERIFY(switches.hasSound(AlertClass::Page));
    desk.window->goTo(PageId::Overview);
    QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!switches.hasSound(AlertClass::Page));
    QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(switches.hasSound(AlertClass::Page));
    QVERIFY(!switches.hasSound(AlertClass::Log));
}

QTEST_MAIN(TestNoticeDesk)

#include "tst_noticedesk.moc"
