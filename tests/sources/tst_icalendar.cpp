// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendarof.h"

#include <QElapsedTimer>
#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;
using icalendar::CalendarReading;
using icalendar::readCalendar;

/** Expected times are worked by hand. */
class IcalendarTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesTimes();
    void replacesTheFuture();
    void bringsTimesIntoTheSpan();
    void leavesOutWhatIsCancelled();
    void endsAtUntil();
    void choosesByPosition_data();
    void choosesByPosition();
    void excludesByDayAndRule();
    void readsDays();
    void readsFloatingTimes();
    void readsZonesOfWindows();
    void takesTheNewestOfAnEntry();
    void readsWhoAttends();
    void keepsWhatCanBeRead();
    void refuses_data();
    void refuses();
    void isNotHeldUp_data();
    void isNotHeldUp();
};

static TimeSpan year(int from, int to)
{
    const auto start = [](int y) { return *parseRfc3339(u"%1-01-01T00:00:00Z"_s.arg(y)); };
    return {start(from), start(to)};
}

static CalendarReading read(const QByteArrayList &lines, const QString &zone = {})
{
    const auto reading = readCalendar(calendarOf(lines), year(2026, 2027), zone);
    return reading ? *reading
                   : CalendarReading{{}, {errorText(reading.error())}, u"failed"_s, {}, 0};
}

/** Mondays at 09:00 in Berlin for eight hours, three times. */
static QByteArray weekly(const QByteArrayList &more = {})
{
    return eventOf(QByteArrayList{"UID:w", "DTSTART;TZID=Europe/Berlin:20260302T090000",
                       "DURATION:PT8H", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:alice"}
        + more);
}

void IcalendarTest::replacesTimes()
{
    const auto reading = read({weekly(),
        eventOf({"UID:w", "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000",
            "DTSTART;TZID=Europe/Berlin:20260310T100000",
            "DTEND;TZID=Europe/Berlin:20260310T120000", "SUMMARY:bob"})});
    QCOMPARE(occurrenceTexts(reading),
        (QStringList{u"2026-03-02T08:00:00Z/2026-03-02T16:00:00Z alice"_s,
            u"2026-03-10T09:00:00Z/2026-03-10T11:00:00Z bob"_s,
            u"2026-03-16T08:00:00Z/2026-03-16T16:00:00Z alice"_s}));
    QCOMPARE(reading.warnings, QStringList());
}

/** From the second on half an hour later by the wall, for an hour; one of them elsewhere. */
void IcalendarTest::replacesTheFuture()
{
    const auto reading = read({eventOf({"UID:w", "DTSTART;TZID=Europe/Berlin:20260316T090000",
                                   "DURATION:PT8H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:alice"}),
        eventOf({"UID:w", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T080000Z",
            "DTSTART;TZID=Europe/Berlin:20260323T093000", "DURATION:PT1H", "SUMMARY:bob"}),
        eventOf({"UID:w", "RECURRENCE-ID;TZID=Europe/Berlin:20260406T090000",
            "DTSTART:20260407T000000Z", "DURATION:PT1H", "SUMMARY:carol"})});
    QCOMPARE(occurrenceTexts(reading),
        (QStringList{u"2026-03-16T08:00:00Z/2026-03-16T16:00:00Z alice"_s,
            u"2026-03-23T08:30:00Z/2026-03-23T09:30:00Z bob"_s,
            u"2026-03-30T07:30:00Z/2026-03-30T08:30:00Z bob"_s,
            u"2026-04-07T00:00:00Z/2026-04-07T01:00:00Z carol"_s}));
}

/** A time of another year that was moved into this one. */
void IcalendarTest::bringsTimesIntoTheSpan()
{
    const auto reading = read({eventOf({"UID:y", "DTSTART:20250301T000000Z", "DURATION:PT1H",
                                   "RRULE:FREQ=YEARLY;COUNT=1", "SUMMARY:alice"}),
        eventOf({"UID:y", "RECURRENCE-ID:20250301T000000Z", "DTSTART:20260201T000000Z",
            "DURATION:PT1H", "SUMMARY:bob"})});
    QCOMPARE(occurrenceTexts(reading),
        (QStringList{u"2026-02-01T00:00:00Z/2026-02-01T01:00:00Z bob"_s}));
}

void IcalendarTest::leavesOutWhatIsCancelled()
{
    const auto reading = read({weekly(),
        eventOf({"UID:w", "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000", "STATUS:CANCELLED",
            "DTSTART;TZID=Europe/Berlin:20260309T090000"}),
        eventOf({"UID:off", "STATUS:CANCELLED", "DTSTART:20260601T000000Z", "DURATION:PT1H"})});
    QCOMPARE(occurrenceTexts(reading),
        (QStringList{u"2026-03-02T08:00:00Z/2026-03-02T16:00:00Z alice"_s,
            u"2026-03-16T08:00:00Z/2026-03-16T16:00:00Z alice"_s}));
}

/** UNTIL in UTC: 22:00 on the wall is 20:00 UTC in summer and 21:00 in winter. */
void IcalendarTest::endsAtUntil()
{
    const auto count = [](const QByteArray &until) {
        return read({eventOf({"UID:u", "DTSTART;TZID=Europe/Berlin:20261022T220000",
                        "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=" + until})})
            .occurrences.size();
    };
    QCOMPARE(count("20261024T200000Z"), 3U); // the last one is at 20:00 UTC
    QCOMPARE(count("20261024T195959Z"), 2U);
    QCOMPARE(count("20261025T210000Z"), 4U); // winter time
    QCOMPARE(count("20261025T205959Z"), 3U);
    QCOMPARE(count("20261025T220000"), 4U); // by the wall
}

void IcalendarTest::choosesByPosition_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QStringList>("expected"); // from Wednesday, 4 March 2026, 09:00 UTC
    const auto row = [](const char *rule, const QStringList &expected) {
        QTest::newRow(rule) << QByteArray(rule) << expected;
    };
    row("WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=2", {u"03-06T09:00"_s, u"03-13T09:00"_s});
    row("WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1;COUNT=2", {u"03-09T09:00"_s, u"03-16T09:00"_s});
    row("WEEKLY;INTERVAL=2;BYDAY=MO,WE;BYSETPOS=2;COUNT=2", {u"03-04T09:00"_s, u"03-18T09:00"_s});
    // weeks begin on Sunday: it is the first of its week
    row("WEEKLY;WKST=SU;BYDAY=SU,WE;BYSETPOS=1;COUNT=2", {u"03-08T09:00"_s, u"03-15T09:00"_s});
    row("WEEKLY;BYDAY=SU,WE;BYSETPOS=1;COUNT=2", {u"03-04T09:00"_s, u"03-11T09:00"_s});
    row("WEEKLY;BYDAY=MO;BYSETPOS=2;COUNT=2", {});
    row("DAILY;BYHOUR=8,12,18;BYSETPOS=1,-1;COUNT=3",
        {u"03-04T18:00"_s, u"03-05T08:00"_s, u"03-05T18:00"_s});
    row("DAILY;BYHOUR=8,12;BYMINUTE=0,30;BYSETPOS=2;COUNT=1", {u"03-05T08:30"_s});
    row("HOURLY;INTERVAL=5;BYMINUTE=0,20,40;BYSETPOS=-1;COUNT=2",
        {u"03-04T09:40"_s, u"03-04T14:40"_s});
    row("WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;UNTIL=20260313T090000Z",
        {u"03-06T09:00"_s, u"03-13T09:00"_s});
    row("MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", {u"03-31T09:00"_s, u"04-30T09:00"_s});
}

void IcalendarTest::choosesByPosition()
{
    QFETCH(QByteArray, rule);
    QFETCH(QStringList, expected);
    const auto reading
        = read({eventOf({"DTSTART:20260304T090000Z", "DURATION:PT1M", "RRULE:FREQ=" + rule})});
    QStringList actual;
    for (const auto &one : reading.occurrences)
        actual << toRfc3339(one.start).mid(5, 11);
    QCOMPARE(actual, expected);
}

void IcalendarTest::excludesByDayAndRule()
{
    const auto byDay = read({weekly({"EXDATE;VALUE=DATE:20260309"})});
    const auto byRule = read({weekly({"EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"})});
    const auto byMoment = read({weekly({"EXDATE:20260302T080000Z,20260316T080000Z"})});
    QCOMPARE(byDay.occurrences.size(), 2U);
    QCOMPARE(occurrenceTexts(byRule),
        (QStringList{u"2026-03-09T08:00:00Z/2026-03-09T16:00:00Z alice"_s}));
    QCOMPARE(occurrenceTexts(byMoment), occurrenceTexts(byRule));
}

/** Days last from midnight to midnight: 23 hours where summer time begins. */
void IcalendarTest::readsDays()
{
    const QByteArrayList day = {eventOf({"UID:d", "DTSTART;VALUE=DATE:20260329",
        "DTEND;VALUE=DATE:20260330", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:a"})};
    const auto berlin = read(QByteArrayList{"X-WR-TIMEZONE:Europe/Berlin"} + day);
    QCOMPARE(occurrenceTexts(berlin),
        (QStringList{u"2026-03-28T23:00:00Z/2026-03-29T22:00:00Z a"_s,
            u"2026-04-04T22:00:00Z/2026-04-05T22:00:00Z a"_s}));
    QVERIFY(berlin.occurrences.front().isAllDay);
    QCOMPARE(berlin.zone, u"Europe/Berlin"_s);
    // what is declared comes before what the calendar says
    const auto tokyo = read(QByteArrayList{"X-WR-TIMEZONE:Europe/Berlin"} + day, u"Asia/Tokyo"_s);
    QCOMPARE(occurrenceTexts(tokyo).front(), u"2026-03-28T15:00:00Z/2026-03-29T15:00:00Z a"_s);
    const auto alone = read({eventOf({"DTSTART:20260501", "SUMMARY:a"})}, u"UTC"_s);
    QCOMPARE(
        occurrenceTexts(alone), (QStringList{u"2026-05-01T00:00:00Z/2026-05-02T00:00:00Z a"_s}));
}

void IcalendarTest::readsFloatingTimes()
{
    const QByteArrayList event = {eventOf({"DTSTART:20260701T090000", "DURATION:P1DT1H"})};
    QCOMPARE(occurrenceTexts(read(event, u"America/New_York"_s)),
        (QStringList{u"2026-07-01T13:00:00Z/2026-07-02T14:00:00Z "_s}));
    const auto unknown = read(event);
    QCOMPARE(
        occurrenceTexts(unknown), (QStringList{u"2026-07-01T09:00:00Z/2026-07-02T10:00:00Z "_s}));
    QCOMPARE(unknown.warnings.size(), 1);
    QVERIFY(unknown.warnings.front().contains(u"UTC"_s));
}

void IcalendarTest::readsZonesOfWindows()
{
    const auto reading
        = read({eventOf({"DTSTART;TZID=\"W. Europe Standard Time\":20260701T090000"})});
    QCOMPARE(toRfc3339(reading.occurrences.at(0).start), u"2026-07-01T07:00:00Z"_s);
    const auto unknown = read({eventOf({"DTSTART;TZID=Nowhere:20260701T090000"})});
    QCOMPARE(unknown.name, u"failed"_s);
    QVERIFY2(unknown.warnings.front().contains(u"line 4"_s), qPrintable(unknown.warnings.front()));
}

void IcalendarTest::takesTheNewestOfAnEntry()
{
    const auto reading = read({eventOf({"UID:s", "SEQUENCE:1", "DTSTART:20260101T000000Z"}),
        eventOf({"UID:s", "SEQUENCE:3", "DTSTART:20260103T000000Z"}),
        eventOf({"UID:s", "SEQUENCE:2", "DTSTART:20260102T000000Z"})});
    QCOMPARE(reading.occurrences.size(), 1U);
    QCOMPARE(toRfc3339(reading.occurrences.front().start), u"2026-01-03T00:00:00Z"_s);
}

void IcalendarTest::readsWhoAttends()
{
    const QByteArray alice = "ATTENDEE;CN=\"Alice; née ^'A^'\";ROLE=CHAIR:mailto:a@example.com";
    const auto one = read({eventOf({"DTSTART:20260102T000000Z", alice})});
    QCOMPARE(one.occurrences.front().attendee, u"Alice; née \"A\""_s);
    const auto two
        = read({eventOf({"DTSTART:20260102T000000Z", alice, "ATTENDEE;CN=Bob:mailto:b"})});
    QCOMPARE(two.occurrences.front().attendee, QString());
}

void IcalendarTest::keepsWhatCanBeRead()
{
    const auto reading = read({eventOf({"UID:a", "DTSTART:20260102T000000Z", "SUMMARY=none"}),
        eventOf({"UID:b", "DTSTART:2026-01-01"}),
        eventOf({"UID:c", "DTSTART:20260101T000000Z", "RRULE:FREQ=SOMETIMES"}),
        eventOf({"UID:d", "DTSTART:20260102T000000Z", "DTEND:20260101T000000Z"}),
        eventOf({"UID:e", "DTSTART:20260103T000000Z", "COMMENT:folded", "  over lines"})});
    QCOMPARE(reading.occurrences.size(), 2U);
    QCOMPARE(reading.entries, 5);
    QCOMPARE(reading.warnings.size(), 4);
    const QList<int> lines = {6, 10, 15, 20};
    for (int i = 0; i < 4; ++i)
        QVERIFY2(reading.warnings[i].startsWith(u"line %1: "_s.arg(lines[i])),
            qPrintable(reading.warnings[i]));
}

void IcalendarTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("a page") << QByteArray("<html>\n<body>Log in</body>") << u"line 1: "_s;
    QTest::newRow("nothing") << QByteArray() << u"line 1: "_s;
    QTest::newRow("cut") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n")
                         << u"line 3: the calendar ends within VEVENT"_s;
    QTest::newRow("not nested") << QByteArray(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VTODO\nEND:VCALENDAR")
                                << u"line 3: "_s;
    QTest::newRow("too deep") << QByteArray("BEGIN:VCALENDAR\n")
            + QByteArray("BEGIN:X\n").repeated(9)
                              << u"line 9: "_s;
    QTest::newRow("no entry whole")
        << calendarOf({eventOf({"DTSTART;;VALUE=DATE-TIME:20140409T093000"})}) << u"line 4: "_s;
    QTest::newRow("lines") << QByteArray("BEGIN:VCALENDAR\n") + QByteArray("A:\n").repeated(200'001)
                           << u"200,000 lines"_s;
    QTest::newRow("bytes") << QByteArray((16 << 20) + 1, 'A') << u"16 MiB"_s;
}

void IcalendarTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const auto reading = readCalendar(text, year(2026, 2027), {});
    QVERIFY(!reading);
    QVERIFY2(reading.error().detail.contains(says), qPrintable(reading.error().detail));
}

void IcalendarTest::isNotHeldUp_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<bool>("isRefused");
    const auto event = [](const QByteArray &rule) {
        return eventOf({"DTSTART:20000101T000000Z", "DURATION:PT1H", "RRULE:FREQ=" + rule});
    };
    QTest::newRow("each second") << QByteArrayList{event("SECONDLY")} << true;
    QTest::newRow("each minute, never")
        << QByteArrayList{event("MINUTELY;BYMONTH=2;BYMONTHDAY=30")} << true;
    QTest::newRow("30 February") << QByteArrayList{event("YEARLY;BYMONTH=2;BYMONTHDAY=30")}
                                 << false;
    QTest::newRow("30 February by hours")
        << QByteArrayList{event("HOURLY;BYMONTH=2;BYMONTHDAY=30")} << false;
    QTest::newRow("every hour a thousand times") << QByteArrayList(1'000, event("HOURLY")) << true;
    QTest::newRow("30 February by months a thousand times")
        << QByteArrayList(1'000, event("MONTHLY;BYMONTH=2;BYMONTHDAY=30")) << true;
    QByteArrayList replaced{eventOf({"UID:r", "DTSTART:20260101T000000Z", "RRULE:FREQ=HOURLY"})};
    for (int i = 0; i < 10'000; ++i)
        replaced << eventOf(
            {"UID:r", "RECURRENCE-ID:20260101T000000Z", "DTSTART:20260101T000000Z"});
    QTest::newRow("everything replaced ten thousand times") << replaced << true;
    QTest::newRow("very long") << QByteArrayList{eventOf(
        {"DTSTART:00010101T000000Z", "DTEND:99991231T000000Z", "RRULE:FREQ=HOURLY"})}
                               << true;
}

void IcalendarTest::isNotHeldUp()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(bool, isRefused);
    const auto reading = readCalendar(calendarOf(lines), year(2026, 2027), {});
    QCOMPARE(!reading, isRefused);
    if (reading)
        QCOMPARE(reading->occurrences.size(), 0U);
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::IcalendarTest)
#include "tst_icalendar.moc"
