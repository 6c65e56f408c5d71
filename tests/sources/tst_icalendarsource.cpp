// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icalendarsource.h"

#include "calendarof.h"
#include "faultserver.h"
#include "settled.h"

#include <QTemporaryDir>

namespace toban {

using namespace Qt::StringLiterals;

/** A calendar at an address and in a file, as a source of a rota. */
class IcalendarSourceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnAddress();
    void readsAFile();
    void namesPeople();
    void readsHolidaysAndLeave();
    void tellsWhatItCannotRead();
    void failsWhereThereIsNone_data();
    void failsWhereThereIsNone();

private:
    [[nodiscard]] Result<RosterAnswer> fetch(const CalendarFeed &feed)
    {
        SourceSettings settings = settingsFor(QUrl());
        settings.auth = {SourceAuth::Kind::Basic, u"me"_s, Secret("pass")};
        IcalendarSource source(feed, settings, m_clock, m_recorder);
        return settled(source.fetchRoster(m_span));
    }

    const TimeSpan m_span{
        *parseRfc3339(u"2026-06-01T00:00:00Z"_s), *parseRfc3339(u"2026-07-01T00:00:00Z"_s)};
    SystemClock m_clock;
    ExchangeRecorder m_recorder;
};

static QByteArray twoShifts()
{
    return calendarOf({"X-WR-CALNAME:Shop\\, nights", "X-WR-TIMEZONE:Europe/Berlin",
        eventOf({"DTSTART:20260603T090000", "DURATION:P1D", "SUMMARY:On call: Alice"}),
        eventOf({"DTSTART:20260602T090000", "DURATION:P2D", "SUMMARY:Bob"})});
}

static CalendarFeed feedAt(const QUrl &url)
{
    CalendarFeed feed;
    feed.id = SourceId(u"rota"_s);
    feed.url = url;
    feed.prefix = u"on call:"_s;
    feed.team = u"shop"_s;
    feed.level = 2;
    return feed;
}

void IcalendarSourceTest::readsAnAddress()
{
    FaultServer server(fault::answer(404, ""));
    server.setRoute("/cal.ics", fault::answer(200, twoShifts(), {}, "text/calendar"));
    QUrl address = server.url(u"/cal.ics"_s);
    address.setQuery(u"key=1"_s);
    const auto answer = fetch(feedAt(address));
    QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
    QCOMPARE(server.requests().size(), 1U);
    QCOMPARE(server.requests().front().target, "/cal.ics?key=1");
    QCOMPARE(server.requests().front().headers.value("authorization"), "Basic bWU6cGFzcw==");
    const Schedule &schedule = answer->roster.schedules.at(0);
    QCOMPARE(schedule.id.text(), u"rota"_s);
    QCOMPARE(schedule.name, u"Shop, nights"_s);
    QCOMPARE(schedule.zone, u"Europe/Berlin"_s);
    QCOMPARE(schedule.team, u"shop"_s);
    QCOMPARE(schedule.level, 2);
    QCOMPARE(answer->roster.covers, m_span);
    const auto shift = [](const char *name, const char *from, const char *to) {
        const QString text = QString::fromLatin1(name);
        return Shift{{PersonId(text), text}, *parseRfc3339(QString::fromLatin1(from)),
            *parseRfc3339(QString::fromLatin1(to)), ShiftLayer::Final, {}};
    };
    // they overlap for a day: both are on call
    QCOMPARE(schedule.shifts,
        (std::vector<Shift>{shift("Bob", "2026-06-02T07:00:00Z", "2026-06-04T07:00:00Z"),
            shift("Alice", "2026-06-03T07:00:00Z", "2026-06-04T07:00:00Z")}));
    QCOMPARE(answer->roster.people.size(), 2U);
    QCOMPARE(answer->exchange.warnings, QStringList());
}

void IcalendarSourceTest::readsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"rota.ics"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(twoShifts());
    file.close();
    CalendarFeed feed = feedAt({});
    feed.file = file.fileName();
    feed.name = u"Named here"_s;
    feed.zone = u"Asia/Tokyo"_s;
    const auto answer = fetch(feed);
    QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
    QCOMPARE(answer->roster.schedules.at(0).name, u"Named here"_s);
    QCOMPARE(answer->roster.schedules.at(0).zone, u"Asia/Tokyo"_s);
    QCOMPARE(
        toRfc3339(answer->roster.schedules.at(0).shifts.at(0).from), u"2026-06-02T00:00:00Z"_s);
}

void IcalendarSourceTest::namesPeople()
{
    const auto answer = calendarRoster(
        calendarOf({eventOf({"DTSTART:20260603T090000Z", "DURATION:PT1H", "SUMMARY:on call: x",
                        "ATTENDEE;CN=Carol:mailto:c@example.com"}),
            eventOf({"DTSTART:20260604T090000Z", "DURATION:PT1H", "SUMMARY:ON CALL:  Dave\\n"}),
            eventOf({"DTSTART:20260605T090000Z", "DURATION:PT1H", "SUMMARY:On call:"}),
            eventOf({"DTSTART:20260606T090000Z", "SUMMARY:a moment"})}),
        m_span, feedAt({}));
    QVERIFY(answer);
    QStringList names;
    for (const Person &person : answer->roster.people)
        names << person.who.name;
    QCOMPARE(names, (QStringList{u"Carol"_s, u"Dave"_s}));
    QCOMPARE(answer->roster.schedules.at(0).shifts.size(), 2U);
    QCOMPARE(answer->exchange.warnings.size(), 1);
    QVERIFY(answer->exchange.warnings.at(0).startsWith(u"line 14: "_s));
}

void IcalendarSourceTest::readsHolidaysAndLeave()
{
    const QByteArray text = calendarOf({eventOf({"DTSTART:20260611", "SUMMARY:Corpus Christi"})});
    CalendarFeed feed = feedAt({});
    feed.zone = u"Europe/Berlin"_s;
    feed.use = ScheduleUse::Holidays;
    const auto holidays = calendarRoster(text, m_span, feed);
    QVERIFY(holidays);
    const Instant from = *parseRfc3339(u"2026-06-10T22:00:00Z"_s);
    QCOMPARE(holidays->roster.schedules.at(0).use, ScheduleUse::Holidays);
    QCOMPARE(holidays->roster.schedules.at(0).shifts,
        (std::vector<Shift>{{{}, from, from + 24h, ShiftLayer::Final, u"Corpus Christi"_s}}));
    QCOMPARE(holidays->roster.people.size(), 0U);
    feed.use = ScheduleUse::Leave;
    feed.prefix = u"away"_s;
    const auto leave = calendarRoster(
        calendarOf({eventOf({"DTSTART:20260611", "SUMMARY:Away Alice"})}), m_span, feed);
    QVERIFY(leave);
    const Shift &shift = leave->roster.schedules.at(0).shifts.at(0);
    QCOMPARE(shift.person.name, u"Alice"_s);
    QCOMPARE(shift.title, u"Away Alice"_s);
}

void IcalendarSourceTest::tellsWhatItCannotRead()
{
    const auto answer = calendarRoster(
        calendarOf({eventOf({"DTSTART:yesterday"}),
            eventOf({"DTSTART:20260604T090000Z", "DURATION:PT1H", "SUMMARY:Dave"})}),
        m_span, feedAt({}));
    QVERIFY(answer);
    QCOMPARE(answer->roster.schedules.at(0).shifts.size(), 1U);
    QCOMPARE(answer->exchange.warnings, QStringList{u"line 4: 'yesterday' is not a time"_s});
}

void IcalendarSourceTest::failsWhereThereIsNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a page to log in") << 200 << QByteArray("<html>") << ErrorKind::Malformed;
    QTest::newRow("an empty answer") << 200 << QByteArray() << ErrorKind::Malformed;
    QTest::newRow("half a calendar") << 200 << twoShifts().left(200) << ErrorKind::Malformed;
    QTest::newRow("refused") << 403 << twoShifts() << ErrorKind::Auth;
    QTest::newRow("gone") << 410 << QByteArray() << ErrorKind::Http;
    QTest::newRow("overloaded") << 429 << QByteArray() << ErrorKind::RateLimited;
    QTest::newRow("too large") << 200 << QByteArray((16 << 20) + 1, ' ') << ErrorKind::TooLarge;
    QTest::newRow("no such file") << 0 << QByteArray() << ErrorKind::Storage;
}

void IcalendarSourceTest::failsWhereThereIsNone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    FaultServer server(fault::answer(status, body, {}, "text/calendar"));
    CalendarFeed feed = feedAt(server.url(u"/cal.ics"_s));
    if (status == 0)
        feed.file = u"/nowhere/at/all.ics"_s;
    const auto answer = fetch(feed);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY(!answer.error().context.isEmpty());
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::IcalendarSourceTest)
#include "tst_icalendarsource.moc"
