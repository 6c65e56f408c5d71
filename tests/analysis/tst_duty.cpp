// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duty.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

static Instant at(const char *text)
{
    return parseRfc3339(QString::fromLatin1(text)).value();
}

static PersonRef person(const QString &name)
{
    return {PersonId(u"id-"_s + name), name};
}

static Shift shift(
    const QString &name, const char *from, const char *to, ShiftLayer layer = ShiftLayer::Final)
{
    return {person(name), at(from), at(to), layer, {}};
}

static Schedule schedule(const QString &id, std::vector<Shift> shifts)
{
    Schedule made;
    made.id = ScheduleId(id);
    made.name = id;
    made.shifts = std::move(shifts);
    return made;
}

/// Covers the first half of November.
static SourceRoster rosterWith(std::vector<Schedule> schedules)
{
    SourceRoster told{SourceId(u"pd"_s), {}};
    told.roster.covers = {at("2026-11-01T00:00:00Z"), at("2026-11-16T00:00:00Z")};
    told.roster.schedules = std::move(schedules);
    return told;
}

static DutyLevel firstLevel(const SourceRoster &told)
{
    return dutyTeams(told.roster).front().levels.front();
}

class TestDuty final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accountsOfOnePersonAreOne();
    void zonesAreThePolicysThenTheSources();
    void policiesAndLooseSchedulesMakeTeams();
    void shiftsThatAdjoinAreOneStint();
    void aShiftEndsWhereTheNextBegins();
    void whatIsNotCoveredIsNoGap();
    void gapsOfAnHourWhereTheClockIsTurned();
    void peopleOfALevelLeaveNoGap();
    void overridesAreToldFromRotations();
    void dutiesOfThoseWhoAreAway();
};

void TestDuty::accountsOfOnePersonAreOne()
{
    OnCallPolicy policy;
    policy.people = {{u"佐藤"_s, {}, {u"PSATO1"_s, u"Sato@Example.org"_s}}};
    policy.me = {u"sato@example.org"_s, u"Guest"_s};
    SourceRoster pagerduty{SourceId(u"pd"_s), {}};
    pagerduty.roster.people = {{{PersonId(u"PSATO1"_s), u"Sato Hanako"_s}, {}, {}, {}}};
    SourceRoster opsgenie{SourceId(u"og"_s), {}};
    opsgenie.roster.people
        = {{{PersonId(u"7f"_s), u"H. Sato"_s}, {}, {}, {{u"mail"_s, u"sato@example.org"_s}}},
            {{PersonId(u"8a"_s), u"Lee  Min"_s}, {}, {}, {}},
            {{PersonId(u"9b"_s), u"guest"_s}, {}, {}, {}}};
    const PersonBook book(policy, {pagerduty, opsgenie});
    QCOMPARE(book.nameOf(SourceId(u"pd"_s), {PersonId(u"PSATO1"_s), {}}), u"佐藤"_s);
    QCOMPARE(book.nameOf(SourceId(u"og"_s), {PersonId(u"7f"_s), u"H. Sato"_s}), u"佐藤"_s);
    // an id is its source's own
    QCOMPARE(book.nameOf(SourceId(u"pd"_s), {PersonId(u"7f"_s), u"Other"_s}), u"Other"_s);
    QCOMPARE(book.nameOf(SourceId(u"og"_s), {PersonId(u"8a"_s), {}}), u"Lee Min"_s);
    QCOMPARE(book.nameOf(SourceId(u"og"_s), {PersonId(u"zz"_s), {}}), u"zz"_s);
    QCOMPARE(book.me(), (QSet<QString>{u"佐藤"_s, u"guest"_s}));
}

void TestDuty::zonesAreThePolicysThenTheSources()
{
    OnCallPolicy policy;
    policy.people = {{u"Ann"_s, u"Asia/Tokyo"_s, {}}};
    SourceRoster told{SourceId(u"pd"_s), {}};
    told.roster.people = {{person(u"Ann"_s), u"Europe/London"_s, {}, {}},
        {person(u"Bob"_s), u"Europe/London"_s, {}, {}}, {person(u"Cid"_s), u"Mars/Base"_s, {}, {}}};
    const PersonBook book(policy, {told});
    QCOMPARE(book.zoneOf(u"Ann"_s)->id(), "Asia/Tokyo");
    QCOMPARE(book.zoneOf(u"Bob"_s)->id(), "Europe/London");
    QVERIFY(!book.zoneOf(u"Cid"_s));
    QVERIFY(!book.zoneOf(u"Dan"_s));
}

void TestDuty::policiesAndLooseSchedulesMakeTeams()
{
    SourceRoster told = rosterWith({schedule(u"named"_s, {}), schedule(u"second"_s, {}),
        schedule(u"first"_s, {}), schedule(u"alone"_s, {}), schedule(u"days"_s, {})});
    told.roster.schedules[1].team = u"db"_s;
    told.roster.schedules[1].level = 2;
    told.roster.schedules[2].team = u"db"_s;
    told.roster.schedules[4].use = ScheduleUse::Holidays;
    told.roster.policies = {{EscalationPolicyId(u"P"_s), u"Checkout"_s, {}, {},
        {{{ScheduleId(u"named"_s)}, {}, 0ms}, {{ScheduleId(u"gone"_s)}, {}, 0ms}}}};
    const auto teams = dutyTeams(told.roster);
    QCOMPARE(teams.size(), size_t(3));
    QCOMPARE(teams[0].name, u"alone"_s);
    QCOMPARE(teams[1].name, u"Checkout"_s);
    QVERIFY(teams[1].levels[0].isKnown);
    QVERIFY(!teams[1].levels[1].isKnown);
    QCOMPARE(teams[2].name, u"db"_s);
    QCOMPARE(teams[2].levels.size(), size_t(2));
    QCOMPARE(teams[2].levels[0].schedules.front()->name, u"first"_s);
}

void TestDuty::shiftsThatAdjoinAreOneStint()
{
    const SourceRoster told = rosterWith({schedule(u"s"_s,
        {shift(u"A"_s, "2026-10-31T09:00:00Z", "2026-11-02T09:00:00Z"),
            shift(u"A"_s, "2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z"),
            shift(u"B"_s, "2026-11-03T09:00:00Z", "2026-11-04T09:00:00Z"),
            shift(u"A"_s, "2026-11-04T09:00:00Z", "2026-11-16T00:00:00Z")})});
    const PersonBook book({}, {told});
    const auto stints = DutyPlan{told, book}.stints(firstLevel(told));
    QCOMPARE(stints.size(), size_t(3));
    QCOMPARE(stints[0].span, (DutySpan{at("2026-10-31T09:00:00Z"), at("2026-11-03T09:00:00Z")}));
    QVERIFY(stints[0].beganBefore && !stints[0].endsAfter);
    QCOMPARE(stints[1].name, u"B"_s);
    QVERIFY(!stints[2].beganBefore && stints[2].endsAfter);
}

void TestDuty::aShiftEndsWhereTheNextBegins()
{
    const SourceRoster told = rosterWith({schedule(u"s"_s,
        {shift(u"A"_s, "2026-11-02T08:00:00Z", "2026-11-02T09:00:00Z"),
            shift(u"B"_s, "2026-11-02T09:00:00Z", "2026-11-02T10:00:00Z"),
            shift(u"C"_s, "2026-11-02T09:00:00Z", "2026-11-02T10:00:00Z")})});
    const PersonBook book({}, {told});
    const auto stints = DutyPlan{told, book}.stints(firstLevel(told));
    const Instant hour = at("2026-11-02T09:00:00Z");
    QCOMPARE(stintsAt(stints, hour - 1ms).front().name, u"A"_s);
    QCOMPARE(nextStints(stints, hour - 1ms).size(), size_t(2));
    const auto now = stintsAt(stints, hour);
    QCOMPARE(now.size(), size_t(2));
    QCOMPARE(now[0].name, u"B"_s);
    QCOMPARE(now[1].name, u"C"_s);
    QVERIFY(nextStints(stints, hour).empty());
}

void TestDuty::whatIsNotCoveredIsNoGap()
{
    const SourceRoster told = rosterWith({schedule(u"s"_s,
        {shift(u"A"_s, "2026-11-02T00:00:00Z", "2026-11-10T00:00:00Z"),
            shift(u"B"_s, "2026-11-09T00:00:00Z", "2026-11-14T00:00:00Z")})});
    const PersonBook book({}, {told});
    const DutySpan wide{at("2026-10-01T00:00:00Z"), at("2026-12-01T00:00:00Z")};
    const auto gaps = DutyPlan{told, book}.gaps(firstLevel(told), wide);
    QCOMPARE(gaps.size(), size_t(2));
    QCOMPARE(gaps[0], (DutySpan{at("2026-11-01T00:00:00Z"), at("2026-11-02T00:00:00Z")}));
    QCOMPARE(gaps[1], (DutySpan{at("2026-11-14T00:00:00Z"), at("2026-11-16T00:00:00Z")}));
    const DutySpan later{at("2026-11-20T00:00:00Z"), at("2026-11-21T00:00:00Z")};
    QVERIFY(DutyPlan(told, book).gaps(firstLevel(told), later).empty());
}

/// New York, 1 November 2026: 02:00 EDT is 01:00 EST once more. Who has the night until "01:30"
/// and who comes at "01:30" may mean the first and the second one: an hour without anybody.
void TestDuty::gapsOfAnHourWhereTheClockIsTurned()
{
    const SourceRoster told = rosterWith({schedule(u"s"_s,
        {shift(u"A"_s, "2026-11-01T01:30:00-05:00", "2026-11-16T00:00:00Z"),
            shift(u"B"_s, "2026-10-31T20:00:00-04:00", "2026-11-01T01:30:00-04:00")})});
    const PersonBook book({}, {told});
    const auto gaps = DutyPlan{told, book}.gaps(
        firstLevel(told), {at("2026-11-01T00:00:00Z"), at("2026-11-16T00:00:00Z")});
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps[0], (DutySpan{at("2026-11-01T05:30:00Z"), at("2026-11-01T06:30:00Z")}));
}

void TestDuty::peopleOfALevelLeaveNoGap()
{
    SourceRoster told = rosterWith({});
    told.roster.policies = {{EscalationPolicyId(u"P"_s), u"P"_s, {}, {},
        {{{}, {person(u"Boss"_s)}, 0ms}, {{}, {}, 0ms}}}};
    const PersonBook book({}, {told});
    const DutyPlan plan{told, book};
    const auto team = dutyTeams(told.roster).front();
    QVERIFY(plan.gaps(team.levels[0], plan.covers()).empty());
    QVERIFY(plan.stints(team.levels[0]).front().isAlways);
    // a level that names nobody says nothing
    QVERIFY(plan.gaps(team.levels[1], plan.covers()).empty());
}

void TestDuty::overridesAreToldFromRotations()
{
    const SourceRoster told = rosterWith({schedule(u"s"_s,
        {shift(u"B"_s, "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z"),
            shift(u"A"_s, "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z", ShiftLayer::Rotation),
            shift(u"B"_s, "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z", ShiftLayer::Override)})});
    const PersonBook book({}, {told});
    const DutyPlan plan{told, book};
    const DutyLevel level = firstLevel(told);
    QCOMPARE(plan.stints(level).size(), size_t(1));
    QVERIFY(plan.isOverridden(level, at("2026-11-02T00:00:00Z")));
    QVERIFY(!plan.isOverridden(level, at("2026-11-03T00:00:00Z")));
    QCOMPARE(plan.overridesIn(level, plan.covers()), 1);
}

void TestDuty::dutiesOfThoseWhoAreAway()
{
    OnCallPolicy policy;
    policy.people = {{u"佐藤"_s, {}, {u"A"_s, u"sato"_s}}};
    const SourceRoster told = rosterWith(
        {schedule(u"s"_s, {shift(u"A"_s, "2026-11-02T09:00:00Z", "2026-11-09T09:00:00Z")})});
    SourceRoster leave{SourceId(u"ical"_s), {}};
    leave.roster.schedules = {schedule(u"l"_s,
        {{{PersonId(u"sato"_s), u"sato"_s}, at("2026-11-06T15:00:00Z"), at("2026-11-12T15:00:00Z"),
            ShiftLayer::Final, u"有給"_s}})};
    leave.roster.schedules.front().use = ScheduleUse::Leave;
    const PersonBook book(policy, {told, leave});
    const auto conflicts = leaveConflicts(DutyPlan{told, book}.stints(firstLevel(told)),
        leavesOf({told, leave}, book), {told.roster.covers.from, told.roster.covers.to});
    QCOMPARE(conflicts,
        (std::vector<LeaveConflict>{
            {u"佐藤"_s, {at("2026-11-06T15:00:00Z"), at("2026-11-09T09:00:00Z")}, u"有給"_s}}));
}

QTEST_APPLESS_MAIN(TestDuty)
#include "tst_duty.moc"
