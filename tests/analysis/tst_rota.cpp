// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rota.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/** Expected shifts are worked by hand. In Berlin summer time begins on 2026-03-29. */
class RotaTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverByTheWall();
    void takesTurnsOfHalfADay();
    void keepsHoursAndDays();
    void joinsDays();
    void passesMidnight();
    void laysOverridesOver();
    void beginsAtItsStart();
    void namesEverybodyOnce();
};

static TimeSpan spanOf(const char *from, const char *to)
{
    const auto day = [](const char *text) {
        return *parseRfc3339(QString::fromLatin1(text) + u"T00:00:00Z"_s);
    };
    return {day(from), day(to)};
}

static WallTime wall(const char *text)
{
    return *parseWallTime(QString::fromLatin1(text));
}

static Rota weeklyRota()
{
    Rota rota;
    rota.id = ScheduleId(u"shop"_s);
    rota.zone = u"Europe/Berlin"_s;
    rota.people = {u"alice"_s, u"bob"_s, u"carol"_s};
    rota.start = wall("2026-03-02T09:00");
    return rota;
}

static QStringList texts(const Rota &rota, TimeSpan span, ShiftLayer layer)
{
    QStringList out;
    const Schedule schedule = scheduleOf(rota, span);
    for (const Shift &shift : schedule.shifts)
        if (shift.layer == layer)
            out << u"%1 %2 %3"_s.arg(shift.person.name, toRfc3339(shift.from), toRfc3339(shift.to));
    return out;
}

/** Handover stays at 09:00: the week in which summer time begins has 167 hours. */
void RotaTest::handsOverByTheWall()
{
    QCOMPARE(texts(weeklyRota(), spanOf("2026-03-20", "2026-04-01"), ShiftLayer::Rotation),
        (QStringList{u"carol 2026-03-16T08:00:00Z 2026-03-23T08:00:00Z"_s,
            u"alice 2026-03-23T08:00:00Z 2026-03-30T07:00:00Z"_s,
            u"bob 2026-03-30T07:00:00Z 2026-04-06T07:00:00Z"_s}));
    // far from the start the order is kept: 2036-03-03 is 522 weeks after it, a multiple of three
    QCOMPARE(texts(weeklyRota(), spanOf("2036-03-04", "2036-03-05"), ShiftLayer::Final),
        (QStringList{u"alice 2036-03-03T08:00:00Z 2036-03-10T08:00:00Z"_s}));
}

void RotaTest::takesTurnsOfHalfADay()
{
    Rota rota = weeklyRota();
    rota.people = {u"day"_s, u"night"_s};
    rota.each = 12h;
    QCOMPARE(texts(rota, spanOf("2026-03-29", "2026-03-30"), ShiftLayer::Final),
        (QStringList{u"night 2026-03-28T20:00:00Z 2026-03-29T07:00:00Z"_s,
            u"day 2026-03-29T07:00:00Z 2026-03-29T19:00:00Z"_s,
            u"night 2026-03-29T19:00:00Z 2026-03-30T07:00:00Z"_s}));
}

void RotaTest::keepsHoursAndDays()
{
    Rota rota = weeklyRota();
    rota.when.between = DayRange{9 * 60, 17 * 60};
    rota.when.days = {1, 5};
    QCOMPARE(texts(rota, spanOf("2026-03-23", "2026-04-01"), ShiftLayer::Final),
        (QStringList{u"alice 2026-03-23T08:00:00Z 2026-03-23T16:00:00Z"_s,
            u"alice 2026-03-27T08:00:00Z 2026-03-27T16:00:00Z"_s,
            u"bob 2026-03-30T07:00:00Z 2026-03-30T15:00:00Z"_s}));
}

/** Saturday and Sunday are one stretch; Monday's turn ends it. */
void RotaTest::joinsDays()
{
    Rota rota = weeklyRota();
    rota.when.days = {1, 6, 7};
    QCOMPARE(texts(rota, spanOf("2026-03-06", "2026-03-11"), ShiftLayer::Final),
        (QStringList{u"alice 2026-03-06T23:00:00Z 2026-03-09T08:00:00Z"_s,
            u"bob 2026-03-09T08:00:00Z 2026-03-09T23:00:00Z"_s}));
}

/** The night from Sunday to Monday is Sunday's, and the turn of that night. */
void RotaTest::passesMidnight()
{
    Rota rota = weeklyRota();
    rota.when.between = DayRange{22 * 60, 6 * 60};
    rota.when.days = {7};
    QCOMPARE(texts(rota, spanOf("2026-03-03", "2026-03-10"), ShiftLayer::Final),
        (QStringList{u"alice 2026-03-08T21:00:00Z 2026-03-09T05:00:00Z"_s}));
}

void RotaTest::laysOverridesOver()
{
    Rota rota = weeklyRota();
    rota.overrides = {{u"dave"_s, wall("2026-03-04T00:00"), wall("2026-03-05T00:00")},
        {u"erin"_s, wall("2026-03-04T12:00"), wall("2026-03-06T12:00")}};
    const TimeSpan span = spanOf("2026-03-03", "2026-03-08");
    QCOMPARE(texts(rota, span, ShiftLayer::Final),
        (QStringList{u"alice 2026-03-02T08:00:00Z 2026-03-03T23:00:00Z"_s,
            u"dave 2026-03-03T23:00:00Z 2026-03-04T11:00:00Z"_s,
            u"erin 2026-03-04T11:00:00Z 2026-03-06T11:00:00Z"_s,
            u"alice 2026-03-06T11:00:00Z 2026-03-09T08:00:00Z"_s}));
    QCOMPARE(texts(rota, span, ShiftLayer::Override),
        (QStringList{u"dave 2026-03-03T23:00:00Z 2026-03-04T23:00:00Z"_s,
            u"erin 2026-03-04T11:00:00Z 2026-03-06T11:00:00Z"_s}));
    QCOMPARE(texts(rota, span, ShiftLayer::Rotation),
        (QStringList{u"alice 2026-03-02T08:00:00Z 2026-03-09T08:00:00Z"_s}));
}

void RotaTest::beginsAtItsStart()
{
    QCOMPARE(texts(weeklyRota(), spanOf("2026-01-01", "2026-03-03"), ShiftLayer::Final),
        (QStringList{u"alice 2026-03-02T08:00:00Z 2026-03-09T08:00:00Z"_s}));
}

void RotaTest::namesEverybodyOnce()
{
    Rota second = weeklyRota();
    second.id = ScheduleId(u"other"_s);
    second.name = u"Second level"_s;
    second.level = 2;
    second.overrides = {{u"dave"_s, wall("2026-03-04T00:00"), wall("2026-03-05T00:00")}};
    const Roster roster = rosterOf({weeklyRota(), second}, spanOf("2026-03-01", "2026-03-08"));
    QStringList names;
    for (const Person &person : roster.people)
        names << person.who.name;
    QCOMPARE(names, (QStringList{u"alice"_s, u"bob"_s, u"carol"_s, u"dave"_s}));
    QCOMPARE(roster.covers, spanOf("2026-03-01", "2026-03-08"));
    QCOMPARE(roster.schedules.at(0).name, u"shop"_s);
    QCOMPARE(roster.schedules.at(1).name, u"Second level"_s);
    QCOMPARE(roster.schedules.at(1).level, 2);
    QCOMPARE(roster.schedules.at(1).shifts.front().title, u"Second level"_s);
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::RotaTest)
#include "tst_rota.moc"
