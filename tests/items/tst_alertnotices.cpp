// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is told of alerts, when, and when not: scripts worked out by hand.
#include "noticescript.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;

class TestAlertNotices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfValueAreToldOnce();
    void onlyWhatIsActiveIsTold_data();
    void onlyWhatIsActiveIsTold();
    void whatComesBackIsToldAgain();
    void endOfASilenceIsTold();
    void moveToAnotherSourceIsNoNews();
    void risenClassIsToldAndFallenIsNot();
    void classByHandIsNoNews();
    void acknowledgementThatRunsOutIsTold();
    void acknowledgementTakenBackIsNotTold();
    void startSumsUpWhatIsOld();
    void lastRunIsNotToldBeforeSourcesAnswer();
    void sourceThatWasNotAskedYetIsNotSilent();
    void oldRuleErrorIsNotToldAtStart();
    void unseenPageIsRepeated();
    void severalUnseenPagesAreRepeatedTogether();
    void openedNoticeIsNotRepeated();
    void whoLooksNeedsNoRepeat();
};

void TestAlertNotices::changesOfValueAreToldOnce()
{
    NoticeScript script;
    QVERIFY(told(script.look()).isEmpty());
    script.row(u"Slow"_s, AlertClass::Ticket).alert.annotations
        = Labels{{u"summary"_s, u"p99 is 1.2 s"_s}};
    script.clock.advance(1s);
    const NoticeTurn first = script.look();
    QCOMPARE(told(first), QStringList{u"alert|Ticket: Slow"_s});
    QCOMPARE(first.notices[0].body, u"checkout\np99 is 1.2 s"_s);
    QVERIFY(first.notices[0].hasSound);
    for (int change = 0; change < 100; ++change) {
        InboxRow &row = script.row(u"Slow"_s);
        row.alert.value = change % 7;
        row.alert.annotations = Labels{{u"summary"_s, QString::number(change)}};
        row.revision += 1;
        const NoticeTurn turn = script.lookAfter(5s);
        QVERIFY2(turn.notices.empty(), qPrintable(told(turn).join(u';')));
        QVERIFY(turn.withdrawn.isEmpty());
    }
}

void TestAlertNotices::onlyWhatIsActiveIsTold_data()
{
    QTest::addColumn<AlertState>("state");
    QTest::addColumn<int>("notices");
    QTest::newRow("pending") << AlertState::Pending << 0;
    QTest::newRow("suppressed") << AlertState::Suppressed << 0;
    QTest::newRow("gone") << AlertState::Gone << 0;
    QTest::newRow("firing") << AlertState::Firing << 1;
    // Alertmanager has it and will decide soon: it fires
    QTest::newRow("unprocessed") << AlertState::Unprocessed << 1;
}

void TestAlertNotices::onlyWhatIsActiveIsTold()
{
    QFETCH(AlertState, state);
    QFETCH(int, notices);
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s).alert.state = state;
    QCOMPARE(told(script.lookAfter(5s)).size(), notices);
    // acknowledged before anybody here was told
    NoticeScript other;
    (void)other.look();
    other.row(u"A"_s).alert.state = state;
    other.acknowledge(u"A"_s, 1h);
    QVERIFY(told(other.lookAfter(5s)).isEmpty());
}

void TestAlertNotices::whatComesBackIsToldAgain()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s);
    const NoticeTurn first = script.lookAfter(5s);
    QCOMPARE(told(first), QStringList{u"alert|Page: A"_s});
    script.row(u"A"_s).alert.state = AlertState::Gone;
    const NoticeTurn over = script.lookAfter(5s);
    QVERIFY(over.notices.empty());
    QCOMPARE(over.withdrawn, QStringList{first.notices[0].key});
    QVERIFY(over.unseenPages.isEmpty());
    script.row(u"A"_s).alert.state = AlertState::Firing;
    const NoticeTurn again = script.lookAfter(5s);
    QCOMPARE(told(again), QStringList{u"alert|Page: A"_s});
    QCOMPARE(again.notices[0].key, first.notices[0].key);
}

void TestAlertNotices::endOfASilenceIsTold()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s).alert.state = AlertState::Suppressed;
    QVERIFY(told(script.lookAfter(5s)).isEmpty());
    script.row(u"A"_s).alert.state = AlertState::Firing;
    QCOMPARE(told(script.lookAfter(1h)), QStringList{u"alert|Page: A"_s});
}

void TestAlertNotices::moveToAnotherSourceIsNoNews()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s, AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(5s)).size(), 1);
    InboxRow &row = script.row(u"A"_s);
    row.alert.sightings[0].source = SourceId(u"prom/alerts"_s);
    row.alert.lastChange = row.alert.firstSeen = script.clock.now();
    QVERIFY(told(script.lookAfter(5s)).isEmpty());
}

void TestAlertNotices::risenClassIsToldAndFallenIsNot()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s, AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(1min)), QStringList{u"alert|Ticket: A"_s});
    script.row(u"A"_s).classified.alertClass = AlertClass::Page;
    const NoticeTurn risen = script.lookAfter(1min);
    QCOMPARE(told(risen), QStringList{u"alert|Page: A"_s});
    QCOMPARE(risen.notices[0].body, u"Until now its class was Ticket.\ncheckout"_s);
    script.row(u"A"_s).classified.alertClass = AlertClass::Log;
    QVERIFY(told(script.lookAfter(1min)).isEmpty());
}

void TestAlertNotices::classByHandIsNoNews()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s, AlertClass::Log);
    QCOMPARE(told(script.lookAfter(1min)).size(), 1);
    script.row(u"A"_s).classified = {AlertClass::Ticket, ClassifiedBy::Hand, -1, u"mika"_s};
    QVERIFY(told(script.lookAfter(1min)).isEmpty());
}

void TestAlertNotices::acknowledgementThatRunsOutIsTold()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s);
    const QString key = script.lookAfter(5s).notices.at(0).key;
    script.acknowledge(u"A"_s, 1h);
    const NoticeTurn taken = script.lookAfter(5s);
    QCOMPARE(taken.withdrawn, QStringList{key});
    QVERIFY(taken.unseenPages.isEmpty());
    QVERIFY(told(script.lookAfter(30min)).isEmpty());
    script.row(u"A"_s).acknowledgement.reset(); // as readInbox() does when its time is over
    QCOMPARE(told(script.lookAfter(30min)), QStringList{u"alert|Page: A"_s});
    QCOMPARE(told(script.lookAfter(5min)).size(), 1); // nobody has looked at this one yet
}

void TestAlertNotices::acknowledgementTakenBackIsNotTold()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"A"_s);
    script.acknowledge(u"A"_s, 1h);
    QVERIFY(told(script.lookAfter(5s)).isEmpty());
    script.row(u"A"_s).acknowledgement.reset();
    QVERIFY(told(script.lookAfter(10min)).isEmpty());
    QVERIFY(told(script.lookAfter(2h)).isEmpty());
}

void TestAlertNotices::startSumsUpWhatIsOld()
{
    NoticeScript script;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        script.row(name, AlertClass::Ticket).alert.lastChange -= 10min;
    script.row(u"P"_s).alert.since -= 1s; // seen anew by the first poll
    script.row(u"Q"_s).alert.lastChange += 1s; // seen by the first poll
    const NoticeTurn turn = script.lookAfter(2s);
    QCOMPARE(told(turn),
        (QStringList{
            u"alert|Page: Q"_s, u"before-start|5 alert(s) active since before the start"_s}));
    QCOMPARE(turn.notices[1].body, u"Page 1, Ticket 4\nP, A, B and 2 more"_s);
    QVERIFY(!turn.notices[1].hasSound);
    QVERIFY(told(script.lookAfter(5s)).isEmpty());
    // a page from before is a page all the same
    QCOMPARE(told(script.lookAfter(5min)), QStringList{u"repeat|2 page(s) nobody has looked at"_s});
}

void TestAlertNotices::lastRunIsNotToldBeforeSourcesAnswer()
{
    NoticeScript script;
    script.channels.resize(2);
    script.row(u"Friday"_s).alert.lastChange -= 72h;
    script.row(u"Lasting"_s).alert.lastChange -= 72h;
    QVERIFY(told(script.look()).isEmpty());
    script.channels[0].isProven = true;
    QVERIFY(told(script.lookAfter(1s)).isEmpty());
    script.channels[1].isProven = true;
    script.end(u"Friday"_s); // as the second one says
    script.row(u"New"_s);
    QCOMPARE(told(script.lookAfter(1s)),
        (QStringList{
            u"alert|Page: New"_s, u"before-start|1 alert(s) active since before the start"_s}));
    // and a source that is lost later holds nothing back
    script.channels[0].isProven = false;
    script.row(u"Newer"_s);
    QCOMPARE(told(script.lookAfter(1s)), QStringList{u"alert|Page: Newer"_s});
}

void TestAlertNotices::sourceThatWasNotAskedYetIsNotSilent()
{
    NoticeScript script;
    script.channels.resize(1);
    InboxRow &row = script.row(u"SourceSilent"_s);
    row.kind = InboxRow::Kind::SilentSource;
    row.alert.identity = Labels{{u"alertname"_s, u"SourceSilent"_s}, {u"source"_s, u"am"_s}};
    row.alert.lastChange -= 8h; // when it last answered, the evening before
    QVERIFY(told(script.look()).isEmpty());
    QVERIFY(told(script.lookAfter(29s)).isEmpty());
    const NoticeTurn turn = script.lookAfter(1s);
    QCOMPARE(told(turn), QStringList{u"condition|Page: Source silent"_s});
    QCOMPARE(turn.notices[0].body,
        u"am does not answer as it should (nobody asked): its alerts are not known"_s);
    script.end(u"SourceSilent"_s);
    QCOMPARE(script.lookAfter(5s).withdrawn, QStringList{turn.notices[0].key});
}

void TestAlertNotices::oldRuleErrorIsNotToldAtStart()
{
    NoticeScript script;
    const auto fail = [&](const QString &rule) {
        InboxRow &row = script.row(rule, AlertClass::Ticket);
        row.kind = InboxRow::Kind::RuleError;
        row.alert.lastChange = Instant();
    };
    fail(u"old"_s);
    QCOMPARE(told(script.look()),
        QStringList{u"before-start|1 alert(s) active since before the start"_s});
    fail(u"new"_s);
    QCOMPARE(
        told(script.lookAfter(5s)), QStringList{u"condition|Ticket: Rule cannot be evaluated"_s});
}

void TestAlertNotices::unseenPageIsRepeated()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"P"_s);
    script.row(u"T"_s, AlertClass::Ticket);
    const NoticeTurn first = script.lookAfter(5s);
    QCOMPARE(first.notices.size(), size_t(2));
    QCOMPARE(first.unseenPages, u"Page: P"_s);
    QVERIFY(told(script.lookAfter(4min + 59s)).isEmpty());
    for (int time = 0; time < 3; ++time) {
        const NoticeTurn turn = script.lookAfter(time == 0 ? Millis(1s) : Millis(5min));
        QCOMPARE(told(turn), QStringList{u"repeat|Nobody has looked yet – Page: P"_s});
        QCOMPARE(turn.notices[0].key, first.notices[0].key);
        QVERIFY(turn.notices[0].hasSound);
    }
    script.acknowledge(u"P"_s, 1h);
    QVERIFY(told(script.lookAfter(5min)).isEmpty());
}

void TestAlertNotices::severalUnseenPagesAreRepeatedTogether()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"P"_s);
    QCOMPARE(told(script.lookAfter(5s)).size(), 1);
    script.row(u"Q"_s);
    QCOMPARE(told(script.lookAfter(2min)).size(), 1);
    const NoticeTurn turn = script.lookAfter(3min);
    QCOMPARE(told(turn), QStringList{u"repeat|2 page(s) nobody has looked at"_s});
    QCOMPARE(turn.notices[0].body, u"P, Q"_s);
    QCOMPARE(turn.unseenPages, u"Page: P, Q"_s);
    QVERIFY(told(script.lookAfter(4min)).isEmpty());
    script.end(u"P"_s);
    script.end(u"Q"_s);
    QVERIFY(script.lookAfter(1s).withdrawn.contains(turn.notices[0].key));
}

void TestAlertNotices::openedNoticeIsNotRepeated()
{
    NoticeScript script;
    (void)script.look();
    script.row(u"P"_s);
    const NoticeTurn first = script.lookAfter(5s);
    script.terms.opened = first.notices.at(0).alerts;
    const NoticeTurn opened = script.lookAfter(5s);
    QCOMPARE(opened.withdrawn, QStringList{first.notices[0].key});
    QVERIFY(opened.unseenPages.isEmpty());
    QVERIFY(told(script.lookAfter(1h)).isEmpty());
}

void TestAlertNotices::whoLooksNeedsNoRepeat()
{
    NoticeScript script;
    (void)script.look();
    script.terms.isWatched = true;
    script.row(u"P"_s);
    QCOMPARE(told(script.lookAfter(5s)), QStringList{u"alert|Page: P"_s});
    script.terms.isWatched = false;
    QVERIFY(told(script.lookAfter(1h)).isEmpty());
    script.row(u"Q"_s);
    const NoticeTurn turn = script.lookAfter(5s);
    QCOMPARE(turn.unseenPages, u"Page: Q"_s);
    script.terms.isWatched = true;
    const NoticeTurn seen = script.lookAfter(5s);
    QVERIFY(seen.withdrawn.contains(turn.notices.at(0).key));
    QVERIFY(seen.unseenPages.isEmpty());
}

QTEST_GUILESS_MAIN(TestAlertNotices)

#include "tst_alertnotices.moc"
