// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"
#include "waited.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static SourceId provider()
{
    return SourceId(u"pd"_s);
}

static PersonRef person(const QString &name)
{
    return {PersonId(u"P-"_s + name), name};
}

static Shift shift(
    const QString &who, Instant from, Millis length, ShiftLayer layer = ShiftLayer::Final)
{
    return {person(who), from, from + length, layer, u"Days"_s};
}

/// Two schedules, one policy over both, everything set.
static Roster roster()
{
    Roster roster;
    roster.covers = {noon() - 24h, noon() + 48h};
    roster.people = {{person(u"Aoi"_s), u"Asia/Tokyo"_s, u"https://pd.example/aoi"_s,
                         {{u"mail"_s, u"aoi@example.com"_s}, {u"phone"_s, u"+81 3"_s}}},
        {person(u"Ben"_s), {}, {}, {}}};
    Schedule first{ScheduleId(u"S1"_s), u"Shop 一次"_s};
    first.zone = u"Asia/Tokyo"_s;
    first.link = u"https://pd.example/s1"_s;
    first.shifts = {shift(u"Aoi"_s, noon() - 12h, 24h), shift(u"Ben"_s, noon() + 12h, 24h),
        shift(u"Aoi"_s, noon() - 24h, 48h, ShiftLayer::Rotation),
        shift(u"Ben"_s, noon() + 12h, 1h, ShiftLayer::Override)};
    Schedule second{ScheduleId(u"S2"_s), u"Holidays"_s};
    second.use = ScheduleUse::Holidays;
    second.team = u"Shop"_s;
    second.level = 2;
    second.shifts = {{{}, noon(), noon() + 24h, ShiftLayer::Final, u"勤労感謝の日"_s}};
    roster.schedules = {second, first}; // the order is the source's
    EscalationPolicy policy{EscalationPolicyId(u"E1"_s), u"Shop"_s, u"https://pd.example/e1"_s,
        {u"checkout"_s, u"cart"_s},
        {{{ScheduleId(u"S1"_s)}, {}, 5min}, {{}, {person(u"Ben"_s)}, 30min}}};
    roster.policies = {policy};
    return roster;
}

static ProviderIncident incident(IncidentStatus status = IncidentStatus::Triggered)
{
    ProviderIncident incident;
    incident.id = ProviderIncidentId(u"Q1"_s);
    incident.number = u"42"_s;
    incident.title = u"checkout is slow"_s;
    incident.status = status;
    incident.urgency = IncidentUrgency::Low;
    incident.priority = u"P1"_s;
    incident.service = u"checkout"_s;
    incident.policy = u"Shop"_s;
    incident.link = u"https://pd.example/q1"_s;
    incident.created = noon() - 5min;
    incident.assignees = {person(u"Aoi"_s)};
    if (status != IncidentStatus::Triggered)
        incident.acknowledgements = {{person(u"Aoi"_s), noon()}};
    if (status == IncidentStatus::Resolved)
        incident.resolved = noon() + 10min;
    incident.alerts = {{u"A1"_s, u"key"_s, u"p99 > 1 s"_s, u"critical"_s, {}, noon() - 5min, true,
        {Labels{{u"alertname"_s, u"Slow"_s}, {u"service"_s, u"checkout"_s}}}}};
    return incident;
}

static OnCallBatch told(Instant at)
{
    OnCallBatch batch;
    batch.source = provider();
    batch.at = at;
    return batch;
}

static OnCallBatch rosterTold(Instant at, Roster roster)
{
    OnCallBatch batch = told(at);
    batch.roster = std::move(roster);
    return batch;
}

static OnCallBatch incidentTold(Instant at, ProviderIncident incident)
{
    OnCallBatch batch = told(at);
    batch.incidents = {std::move(incident)};
    return batch;
}

static QStringList statuses(const Store &store, Instant at, Millis past)
{
    QStringList lines;
    const auto incidents = *store.providerIncidents(at, past);
    for (const auto &one : incidents)
        lines << one.incident.id.text() + u' ' + incidentStatusName(one.incident.status);
    lines.sort();
    return lines;
}

class TestStoreOnCall : public QObject {
    Q_OBJECT

    static void tell(StoreFixture &fixture, OnCallBatch batch)
    {
        QVERIFY(waited(fixture.store().ingestOnCall(std::move(batch))));
    }

private Q_SLOTS:
    void aRosterComesBackAsItWas()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, rosterTold(noon(), roster()));
        fixture.close();
        fixture.open();
        const auto rosters = *fixture.store().rosters(noon() + 1min);
        QCOMPARE(rosters.size(), 1U);
        QCOMPARE(rosters[0].source, provider());
        QVERIFY(rosters[0].roster == roster());
        QCOMPARE(rosters[0].confirmed, noon());
        QVERIFY(fixture.store().rosters(noon() - 1s)->empty());
    }

    /// What was known at a moment stays what was known, whatever was told later.
    void rostersAreKeptAsObserved()
    {
        StoreFixture fixture;
        fixture.open();
        Roster later = roster();
        later.schedules[1].shifts[1].person = person(u"Chie"_s); // swapped
        later.people.pop_back();
        tell(fixture, rosterTold(noon(), roster()));
        tell(fixture, rosterTold(noon() + 5min, roster()));
        tell(fixture, rosterTold(noon() + 10min, later));
        QVERIFY(fixture.store().rosters(noon() + 9min)->at(0).roster == roster());
        QVERIFY(fixture.store().rosters(noon() + 10min)->at(0).roster == later);
    }

    /// Only what changed is written again.
    void whatStaysTheSameIsStoredOnce()
    {
        StoreFixture fixture;
        fixture.open();
        for (int i = 0; i < 20; ++i)
            tell(fixture, rosterTold(noon() + i * 5min, roster()));
        Roster later = roster();
        later.people[1].zone = u"Europe/Berlin"_s;
        tell(fixture, rosterTold(noon() + 100min, later));
        fixture.close();
        RawDatabase raw(fixture.file(u"journal.db"_s));
        QCOMPARE(raw.run(u"SELECT count(*) FROM roster_part"_s),
            QStringList{u"7"_s}); // 2 + 2 + 1 + 1, and Ben again
        QCOMPARE(raw.run(u"SELECT count(*) FROM roster_told"_s), QStringList{u"1"_s});
    }

    /// An outage is no confirmation, and what was told before it is not carried on in silence.
    void tellsWhenItWasLastConfirmed()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, rosterTold(noon(), roster()));
        tell(fixture, rosterTold(noon() + 5min, roster()));
        tell(fixture, rosterTold(noon() + 24h, roster())); // gone for a day
        const auto confirmed
            = [&](Instant at) { return fixture.store().rosters(at)->at(0).confirmed; };
        QCOMPARE(confirmed(noon() + 3min), noon() + 3min);
        QCOMPARE(confirmed(noon() + 12h), noon() + 5min);
        QCOMPARE(confirmed(noon() + 24h), noon() + 24h);
    }

    void incidentsAreAsOfAMoment()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, incidentTold(noon() - 4min, incident()));
        tell(fixture, incidentTold(noon() - 3min, incident()));
        tell(fixture, incidentTold(noon() + 1min, incident(IncidentStatus::Acknowledged)));
        tell(fixture, incidentTold(noon() + 11min, incident(IncidentStatus::Resolved)));
        const Store &store = fixture.store();
        QCOMPARE(statuses(store, noon() - 5min, 24h), QStringList());
        QCOMPARE(statuses(store, noon(), 24h), QStringList{u"Q1 triggered"_s});
        QCOMPARE(statuses(store, noon() + 10min, 24h), QStringList{u"Q1 acknowledged"_s});
        QCOMPARE(statuses(store, noon() + 1h, 24h), QStringList{u"Q1 resolved"_s});
        QCOMPARE(statuses(store, noon() + 1h, 20min), QStringList());
        const auto told = *store.providerIncidents(noon() + 1h, 24h);
        QVERIFY(told[0].incident == incident(IncidentStatus::Resolved));
        QCOMPARE(told[0].seen, noon() + 11min);
        QCOMPARE(store.providerIncidents(noon(), 24h)->at(0).seen, noon() - 4min);
    }

    void stepsAreKeptOnce()
    {
        StoreFixture fixture;
        fixture.open();
        const IncidentStep called{u"L1"_s, ProviderIncidentId(u"Q1"_s), noon(),
            IncidentStepKind::Notified, {}, person(u"Aoi"_s), u"Called Aoi"_s, u"phone"_s};
        IncidentStep noted = called;
        noted.id = u"L2"_s;
        noted.at = noon() + 1min;
        noted.kind = IncidentStepKind::Noted;
        noted.by = person(u"Ben"_s);
        IncidentStep other = noted;
        other.id = u"L3"_s;
        other.incident = ProviderIncidentId(u"Q2"_s);
        auto batch = told(noon() + 2min);
        batch.steps = {noted, called, other};
        tell(fixture, batch);
        tell(fixture, batch);
        const auto steps = *fixture.store().incidentSteps(
            provider(), ProviderIncidentId(u"Q1"_s), noon() + 2min);
        QVERIFY((steps == std::vector{called, noted}));
        QCOMPARE(
            fixture.store().incidentSteps(provider(), ProviderIncidentId(u"Q1"_s), noon())->size(),
            1U);
        QCOMPARE(fixture.store().incidentSteps(TimeSpan{noon(), noon() + 1h})->size(), 2U);
    }

    void everyVersionOfAHandoverIsKept()
    {
        StoreFixture fixture;
        fixture.open();
        Handover draft;
        draft.team = u"Shop"_s;
        draft.from = person(u"Aoi"_s);
        draft.to = person(u"Ben"_s);
        draft.shiftEnd = noon() + 1h;
        draft.text = u"# 引き継ぎ\n\n- checkout is slow"_s;
        draft.author = u"aoi"_s;
        const auto id = waited(fixture.store().keepHandover(draft));
        QVERIFY(id);
        fixture.clock().advance(10min);
        draft.id = *id;
        draft.text += u"\n- mended"_s;
        draft.confirmed = noon() + 10min;
        draft.confirmedBy = u"ben"_s;
        QCOMPARE(*waited(fixture.store().keepHandover(draft)), *id);
        const TimeSpan day{noon(), noon() + 24h};
        const auto first = *fixture.store().handovers(day, noon() + 5min);
        QCOMPARE(first.size(), 1U);
        QVERIFY(!first[0].confirmed);
        const auto last = *fixture.store().handovers(day, noon() + 1h);
        QCOMPARE(last.size(), 1U);
        draft.at = noon() + 10min;
        QVERIFY(last[0] == draft);
        Handover empty = draft;
        empty.text = u"  \n"_s;
        QCOMPARE(waited(fixture.store().keepHandover(empty)).error().kind, ErrorKind::Malformed);
    }

    void aFailedPollIsHealthAlone()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, rosterTold(noon(), roster()));
        auto failed = told(noon() + 5min);
        HealthObservation health;
        health.source = provider();
        health.at = noon() + 5min;
        health.state = SourceState::Failing;
        failed.health = health;
        tell(fixture, failed);
        QVERIFY(fixture.store().rosters(noon() + 5min)->at(0).roster == roster());
        QCOMPARE(fixture.store().rosters(noon() + 5min)->at(0).confirmed, noon());
        QCOMPARE(fixture.store().health(noon() + 5min)->at(0).last.state, SourceState::Failing);
    }
};

QTEST_GUILESS_MAIN(TestStoreOnCall)
#include "tst_storeoncall.moc"
