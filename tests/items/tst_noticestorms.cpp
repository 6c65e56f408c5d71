// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Many alerts at once, quiet hours, and texts that servers should not send.
#include "noticescript.h"
#include "servertext.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;

class TestNoticeStorms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyAtOnceAreOneNotice();
    void fiftyWithinTenSecondsAreOneBubble();
    void moreThanTwentyInAMinuteAreAStorm();
    void pageInAStormIsHeard();
    void calmAfterTheStorm();
    void quietHoursHoldBackAndSumUp();
    void quietHoursLetPagesThrough();
    void whatWasSeenInQuietHoursIsNotSummedUp();
    void hostileTextsAreLiteralAndCut_data();
    void hostileTextsAreLiteralAndCut();
    void longTextsAreCutQuickly();
};

void TestNoticeStorms::fiftyAtOnceAreOneNotice()
{
    NoticeScript script;
    (void)script.look();
    for (int number = 0; number < 50; ++number)
        script.row(u"A%1"_s.arg(number, 2, 10, QChar(u'0')),
            number < 3 ? AlertClass::Page : AlertClass::Ticket);
    const NoticeTurn turn = script.lookAfter(5s);
    QCOMPARE(told(turn), QStringList{u"storm|50 new alert(s)"_s});
    QCOMPARE(turn.notices[0].body, u"Page 3, Ticket 47\nA00, A01, A02 and 47 more"_s);
    QCOMPARE(turn.notices[0].alertClass, AlertClass::Page);
    QCOMPARE(turn.notices[0].alerts.size(), size_t(50));
    for (int second = 0; second < 60; ++second)
        QVERIFY(told(script.lookAfter(1s)).isEmpty());
}

/// Five a second: those of the first second have notices of their own until the storm takes them.
void TestNoticeStorms::fiftyWithinTenSecondsAreOneBubble()
{
    NoticeScript script;
    (void)script.look();
    QSet<QString> shown;
    int sounds = 0;
    QString title;
    for (int second = 0; second < 30; ++second) {
        for (int number = 0; number < 5 && second < 10; ++number)
            script.row(u"A%1-%2"_s.arg(second).arg(number), AlertClass::Ticket);
        const NoticeTurn turn = script.lookAfter(1s);
        for (const QString &key : turn.withdrawn)
            shown.remove(key);
        for (const Notice &notice : turn.notices) {
            shown.insert(notice.key);
            sounds += notice.hasSound ? 1 : 0;
            title = notice.title;
        }
    }
    QCOMPARE(shown, QSet<QString>{u"storm"_s});
    QCOMPARE(title, u"50 new alert(s)"_s);
    QCOMPARE(sounds, 6); // the five of the first second, and the storm once
}

void TestNoticeStorms::moreThanTwentyInAMinuteAreAStorm()
{
    NoticeScript script;
    (void)script.look();
    // one each 2.5 s is at most four in ten seconds; the 21st comes 50 s after the first
    for (int number = 1; number <= 20; ++number) {
        script.row(u"A%1"_s.arg(number, 2, 10, QChar(u'0')), AlertClass::Ticket);
        const QStringList one = told(script.lookAfter(2500ms));
        QCOMPARE(one.size(), 1);
        QVERIFY(one[0].startsWith(u"alert|"_s));
    }
    script.row(u"A21"_s, AlertClass::Ticket);
    const NoticeTurn turn = script.lookAfter(2500ms);
    QCOMPARE(told(turn), QStringList{u"storm|21 new alert(s)"_s});
    QCOMPARE(turn.withdrawn.size(), 20);
}

void TestNoticeStorms::pageInAStormIsHeard()
{
    NoticeScript script;
    (void)script.look();
    for (int number = 0; number < 30; ++number)
        script.row(u"T%1"_s.arg(number), AlertClass::Ticket);
    QVERIFY(script.lookAfter(1s).notices.at(0).hasSound);
    script.row(u"U"_s, AlertClass::Ticket);
    QVERIFY(told(script.lookAfter(1s)).isEmpty()); // counted at the next renewal
    script.row(u"P"_s, AlertClass::Page);
    const NoticeTurn louder = script.lookAfter(1s);
    QCOMPARE(told(louder), QStringList{u"storm|32 new alert(s)"_s});
    QVERIFY(louder.notices[0].hasSound);
    script.row(u"V"_s, AlertClass::Page);
    QVERIFY(told(script.lookAfter(9s)).isEmpty());
    const NoticeTurn renewed = script.lookAfter(1s);
    QCOMPARE(told(renewed), QStringList{u"storm|33 new alert(s)"_s});
    QVERIFY(!renewed.notices[0].hasSound);
}

void TestNoticeStorms::calmAfterTheStorm()
{
    NoticeScript script;
    (void)script.look();
    for (int number = 0; number < 30; ++number)
        script.row(u"T%1"_s.arg(number), AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(1s)).size(), 1);
    script.row(u"X"_s, AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(59s)), QStringList{u"storm|31 new alert(s)"_s});
    QVERIFY(told(script.lookAfter(1s)).isEmpty());
    script.row(u"Y"_s, AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(1s)), QStringList{u"alert|Ticket: Y"_s});
}

/// 22:00 to 07:00 in Tokyo; the script starts there at 21:00.
void TestNoticeStorms::quietHoursHoldBackAndSumUp()
{
    NoticeScript script;
    script.terms.policy.quiet = DayRange{22 * 60, 7 * 60};
    (void)script.look();
    script.row(u"Evening"_s, AlertClass::Ticket);
    QCOMPARE(told(script.lookAfter(59min)), QStringList{u"alert|Ticket: Evening"_s});
    script.row(u"Night"_s, AlertClass::Ticket);
    script.row(u"Noise"_s, AlertClass::Log);
    script.row(u"Short"_s, AlertClass::Log);
    QVERIFY(told(script.lookAfter(1min)).isEmpty()); // 22:00
    script.end(u"Short"_s);
    QVERIFY(told(script.lookAfter(1h)).isEmpty());
    QVERIFY(told(script.lookAfter(7h + 59min)).isEmpty()); // 06:59
    const NoticeTurn morning = script.lookAfter(1min);
    QCOMPARE(told(morning), QStringList{u"after-quiet|Quiet hours are over: 3 alert(s)"_s});
    QCOMPARE(morning.notices[0].body, u"Ticket 1, Log 1\nNight, Noise\n1 of them over already"_s);
    QVERIFY(told(script.lookAfter(1min)).isEmpty());
}

void TestNoticeStorms::quietHoursLetPagesThrough()
{
    NoticeScript script;
    script.terms.policy.quiet = DayRange{20 * 60, 7 * 60};
    (void)script.look();
    script.row(u"Night"_s, AlertClass::Ticket);
    script.row(u"P"_s, AlertClass::Page);
    QCOMPARE(told(script.lookAfter(1min)), QStringList{u"alert|Page: P"_s});
    script.row(u"Night"_s).classified.alertClass = AlertClass::Page;
    QCOMPARE(told(script.lookAfter(1min)), QStringList{u"alert|Page: Night"_s});
    QCOMPARE(told(script.lookAfter(4min)).size(), 1); // and pages are repeated at night
}

void TestNoticeStorms::whatWasSeenInQuietHoursIsNotSummedUp()
{
    NoticeScript script;
    script.terms.policy.quiet = DayRange{20 * 60, 22 * 60};
    (void)script.look();
    script.row(u"Seen"_s, AlertClass::Ticket);
    script.row(u"Taken"_s, AlertClass::Ticket);
    QVERIFY(told(script.lookAfter(1min)).isEmpty());
    script.terms.isWatched = true;
    QVERIFY(told(script.lookAfter(1min)).isEmpty());
    script.terms.isWatched = false;
    QVERIFY(told(script.lookAfter(2h)).isEmpty());
}

void TestNoticeStorms::hostileTextsAreLiteralAndCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup stays as it is") << u"<b>a</b> &amp;"_s << u"<b>a</b> &amp;"_s;
    QTest::newRow("line breaks") << u"  a\n\n\tb "_s << u"a b"_s;
    QTest::newRow("escape, bell, return, nul")
        << u"a\x1b[31m\a\r"_s + QChar(0) << u"a<U+001B>[31m<U+0007><U+000D><U+0000>"_s;
    QTest::newRow("direction") << u"gpj\u202Eexe.\u2066"_s << u"gpj<U+202E>exe.<U+2066>"_s;
    QTest::newRow("zero width") << u"pay\u200Bpal\uFEFF"_s << u"pay<U+200B>pal<U+FEFF>"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
    QTest::newRow("emoji") << u"\U0001F525 hot"_s << u"\U0001F525 hot"_s;
    QTest::newRow("Japanese") << u"応答が遅い"_s << u"応答が遅い"_s;
    QTest::newRow("marks") << u"a"_s + QString(400, QChar(0x0301)) + u"b"_s
                           << u"a"_s + QString(8, QChar(0x0301)) + u"b"_s;
    QTest::newRow("long") << QString(30, u'x') << QString(20, u'x') + u'…';
    QTest::newRow("just fits") << QString(20, u'x') << QString(20, u'x');
}

void TestNoticeStorms::hostileTextsAreLiteralAndCut()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(serverText(text, text.contains(u"xxx"_s) ? 20 : 100), shown);
}

void TestNoticeStorms::longTextsAreCutQuickly()
{
    NoticeScript script;
    (void)script.look();
    InboxRow &row = script.row(u"A"_s);
    row.alert.identity = Labels{{u"alertname"_s, QString(5'000'000, u'n')}};
    row.alert.annotations = Labels{{u"summary"_s, QString(u"line\n"_s).repeated(100'000)}};
    const NoticeTurn turn = script.lookAfter(1s);
    QCOMPARE(turn.notices.size(), size_t(1));
    QCOMPARE(turn.notices[0].title.size(), u"Page: "_s.size() + 81);
    QCOMPARE(turn.notices[0].body.count(u'\n'), 1);
    QVERIFY(turn.notices[0].body.size() < 260);
    QVERIFY(turn.unseenPages.size() < 100);
}

QTEST_GUILESS_MAIN(TestNoticeStorms)

#include "tst_noticestorms.moc"
