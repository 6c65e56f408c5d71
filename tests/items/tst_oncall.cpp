// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutywatch.h"
#include "memoryoncall.h"
#include "memorystore.h"
#include "oncallmodel.h"
#include "oncallwords.h"
#include "recordproxy.h"
#include "tableexport.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

static Instant at(const char *text)
{
    return parseRfc3339(QString::fromLatin1(text)).value();
}

static PersonRef person(const QString &name)
{
    return {PersonId(name), name};
}

static Schedule schedule(const QString &team, int level, std::vector<Shift> shifts)
{
    Schedule made;
    made.id = ScheduleId(team + QString::number(level));
    made.name = made.id.text();
    made.team = team;
    made.level = level;
    made.shifts = std::move(shifts);
    return made;
}

/// Monday 23 November 2026, noon UTC: 21:00 in Tokyo, 07:00 in New York.
struct OnCallScene {
    Instant now = at("2026-11-23T12:00:00Z");
    MemoryStore store;
    MemoryOnCall rotas;
    OnCallRequest request;
    Instant told; ///< when the last answer came

    OnCallScene()
    {
        request.asOf = now;
        request.sources = {{SourceId(u"pd"_s), 60s}};
    }
    void answer(Instant when, SourceState state = SourceState::Ok, int failures = 0)
    {
        Batch batch;
        batch.source = SourceId(u"pd"_s);
        batch.health = HealthObservation();
        batch.health->source = batch.source;
        batch.health->at = when;
        batch.health->state = state;
        batch.health->failures = failures;
        if (state == SourceState::Ok)
            told = when;
        auto kept = store.ingest(std::move(batch));
        kept.waitForFinished();
        QVERIFY(kept.result());
    }
    void tell(std::vector<Schedule> schedules)
    {
        Roster roster;
        roster.covers = {at("2026-10-19T00:00:00Z"), at("2027-02-01T00:00:00Z")};
        roster.schedules = std::move(schedules);
        roster.people
            = {{person(u"佐藤"_s), u"Asia/Tokyo"_s, {}, {{u"phone"_s, u"+81 3 0000 0000"_s}}},
                {person(u"Lee"_s), u"America/New_York"_s, {}, {}}};
        auto kept = rotas.ingestOnCall({SourceId(u"pd"_s), told, std::move(roster), {}, {}, {}});
        QVERIFY(kept.result());
    }
    /// 佐藤 has it until 18:00 UTC, then Lee, for good.
    void tellTwo()
    {
        tell({schedule(u"checkout"_s, 1,
            {{person(u"佐藤"_s), at("2026-11-16T09:00:00Z"), at("2026-11-23T18:00:00Z"),
                 ShiftLayer::Final, {}},
                {person(u"Lee"_s), at("2026-11-23T18:00:00Z"), at("2027-02-01T00:00:00Z"),
                    ShiftLayer::Final, {}}})});
    }
    std::vector<UncoveredDuty> uncovered() const
    {
        const DutyWatch watch{&rotas, request.policy, request.sources};
        auto found = readUncovered(store, watch, request.asOf, request.isOffline);
        return found ? *found : std::vector<UncoveredDuty>();
    }
    OnCallView read() const
    {
        auto view = readOnCall(store, rotas, request);
        return view ? *view : OnCallView();
    }
};

class TestOnCall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hourThatComesTwiceIsNamed();
    void aCardTellsNowAndNext();
    void sleepIsByTheClockOfThePerson();
    void nobodyIsToldOnlyWhereItIsKnown();
    void plansThatAreNotConfirmed();
    void anHourOldIsAsOf();
    void sourcesThatAreGoneAreNotAsked();
    void myShiftsAreThoseAhead();
    void contactsStayHidden();
    void theTableBeginsWithGaps();
    void holidaysAndLayersHaveLanes();
};

void TestOnCall::aCardTellsNowAndNext()
{
    OnCallScene scene;
    scene.answer(scene.now - 9s);
    scene.tellTwo();
    const OnCallView view = scene.read();
    QCOMPARE(view.cards.size(), size_t(1));
    const OnCallLevel &level = view.cards[0].levels[0];
    QCOMPARE(view.cards[0].team, u"checkout"_s);
    QCOMPARE(view.cards[0].standing, PlanStanding::Confirmed);
    QCOMPARE(level.now.size(), size_t(1));
    QCOMPARE(level.now[0].name, u"佐藤"_s);
    QCOMPARE(level.now[0].tint, DutyTint::On);
    QCOMPARE(level.now[0].from, at("2026-11-16T09:00:00Z"));
    QCOMPARE(level.now[0].to, at("2026-11-23T18:00:00Z"));
    QCOMPARE(level.next[0].name, u"Lee"_s);
    QCOMPARE(level.next[0].tint, DutyTint::Soon);
    QVERIFY(!level.next[0].to); // the end of what is known is no end
    QVERIFY(level.gaps.empty());
    QVERIFY(scene.uncovered().empty());
}

void TestOnCall::sleepIsByTheClockOfThePerson()
{
    OnCallScene scene;
    scene.answer(scene.now);
    scene.tellTwo();
    const OnCallLevel noon = scene.read().cards[0].levels[0];
    QVERIFY(!noon.now[0].isAsleep); // 21:00
    QVERIFY(noon.next[0].isAsleep); // 07:00
    scene.request.asOf = at("2026-11-23T13:00:00Z");
    const OnCallLevel later = scene.read().cards[0].levels[0];
    QVERIFY(later.now[0].isAsleep); // 22:00
    QVERIFY(!later.next[0].isAsleep); // 08:00
}

void TestOnCall::nobodyIsToldOnlyWhereItIsKnown()
{
    OnCallScene scene;
    scene.answer(scene.now);
    scene.tell({schedule(u"checkout"_s, 1,
        {{person(u"Lee"_s), at("2026-11-24T09:00:00Z"), at("2027-02-01T00:00:00Z"),
            ShiftLayer::Final, {}}})});
    const OnCallView view = scene.read();
    QVERIFY(view.cards[0].isNobody());
    QCOMPARE(view.cards[0].levels[0].gaps,
        (std::vector<DutySpan>{{scene.now, at("2026-11-24T09:00:00Z")}}));
    QCOMPARE(scene.uncovered(),
        (std::vector<UncoveredDuty>{{SourceId(u"pd"_s), u"team/checkout"_s, u"checkout"_s,
            at("2026-11-24T09:00:00Z"), PlanStanding::Confirmed, at("2026-10-19T00:00:00Z")}}));
    scene.request.policy.partTime = {u"checkout"_s}; // it means to
    QVERIFY(scene.uncovered().empty());
    QVERIFY(!scene.read().cards[0].isNobody());
    scene.request.policy.partTime.clear();
    // after the roster's end nothing is known
    scene.request.asOf = at("2027-02-01T00:00:00Z");
    QVERIFY(!scene.read().cards[0].levels[0].isKnown);
    QVERIFY(scene.uncovered().empty());
}

void TestOnCall::plansThatAreNotConfirmed()
{
    OnCallScene scene;
    scene.answer(scene.now - 30min);
    scene.tellTwo();
    QCOMPARE(scene.read().cards[0].standing, PlanStanding::Confirmed);
    scene.answer(scene.now - 20min, SourceState::Failing, 3);
    const OnCallCard card = scene.read().cards[0];
    QCOMPARE(card.standing, PlanStanding::NotConfirmed);
    QCOMPARE(card.levels[0].now[0].name, u"佐藤"_s);
    QCOMPARE(card.confirmed, scene.now - 30min);
}

void TestOnCall::anHourOldIsAsOf()
{
    OnCallScene scene;
    scene.request.isOffline = true;
    scene.answer(scene.now - 60min);
    scene.tellTwo();
    QCOMPARE(scene.read().cards[0].standing, PlanStanding::Confirmed);
    scene.request.asOf += 1ms;
    QCOMPARE(scene.read().cards[0].standing, PlanStanding::AsOf);
}

void TestOnCall::sourcesThatAreGoneAreNotAsked()
{
    OnCallScene scene;
    scene.answer(scene.now);
    scene.tellTwo();
    scene.request.sources.clear();
    QCOMPARE(scene.read().cards.size(), size_t(1)); // it was asked a moment before
    scene.request.asOf += 61min;
    QVERIFY(scene.read().cards.empty());
    QVERIFY(scene.read().sources.empty());
    scene.request.isOffline = true;
    QCOMPARE(scene.read().cards.size(), size_t(1));
}

void TestOnCall::myShiftsAreThoseAhead()
{
    OnCallScene scene;
    scene.answer(scene.now);
    scene.tellTwo();
    QVERIFY(!scene.read().knowsMe);
    scene.request.policy.me = {u"lee"_s};
    const OnCallView view = scene.read();
    QVERIFY(view.knowsMe);
    QCOMPARE(view.mine.size(), size_t(1));
    QCOMPARE(view.mine[0].span.from, at("2026-11-23T18:00:00Z"));
    QCOMPARE(view.mine[0].team, u"checkout"_s);
    QVERIFY(view.cards[0].levels[0].next[0].isMe);
    scene.request.policy.me = {u"佐藤"_s};
    scene.request.asOf = at("2026-11-23T18:00:00Z"); // it has just ended
    QVERIFY(scene.read().mine.empty());
}

void TestOnCall::contactsStayHidden()
{
    OnCallScene scene;
    scene.answer(scene.now);
    scene.tellTwo();
    QCOMPARE(scene.read().contacts.value(u"佐藤"_s).front().address, u"+81 3 0000 0000"_s);
    scene.request.policy.hidesContacts = true;
    QVERIFY(scene.read().contacts.isEmpty());
}

void TestOnCall::theTableBeginsWithGaps()
{
    OnCallScene scene;
    scene.answer(scene.now);
    const auto whole = [](const QString &who) {
        return Shift{person(who), at("2026-11-01T00:00:00Z"), at("2027-02-01T00:00:00Z"),
            ShiftLayer::Final, {}};
    };
    const Shift later{person(u"Lee"_s), at("2026-11-25T12:00:00Z"), at("2027-02-01T00:00:00Z"),
        ShiftLayer::Final, {}};
    const Shift sooner{person(u"\u202eLee"_s), at("2026-11-01T00:00:00Z"),
        at("2026-11-26T12:00:00Z"), ShiftLayer::Final, {}};
    scene.tell({schedule(u"a"_s, 1, {whole(u"A"_s)}), schedule(u"b"_s, 1, {sooner}),
        schedule(u"c"_s, 1, {later}), schedule(u"A2"_s, 1, {whole(u"B"_s)})});
    OnCallModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    model.show(scene.read(), QTimeZone::utc());
    proxy.sort(model.columnOf("gap"_L1), Qt::AscendingOrder);
    const auto cell = [&](int row, const char *id) {
        return proxy.index(row, model.columnOf(QLatin1StringView(id))).data().toString();
    };
    QStringList teams;
    for (int row = 0; row < proxy.rowCount(); ++row)
        teams << cell(row, "team");
    QCOMPARE(teams, (QStringList{u"c"_s, u"b"_s, u"a"_s, u"A2"_s}));
    QCOMPARE(cell(0, "gap"), u"now, for 2 d"_s);
    QCOMPARE(cell(0, "now"), u"nobody"_s);
    QCOMPARE(cell(1, "gap"), u"in 3 d, for 11 d"_s); // to the end of the 14 days
    QCOMPARE(cell(1, "now"), u"<U+202E>Lee"_s);
    QCOMPARE(cell(1, "until"), u"Thu 11-26 12:00"_s);
    const QString csv = tableexport::csv(proxy, {});
    QVERIFY2(csv.contains(u"2026-11-26T12:00:00Z"_s), qPrintable(csv));
}

void TestOnCall::holidaysAndLayersHaveLanes()
{
    OnCallScene scene;
    scene.answer(scene.now);
    const Instant from = at("2026-11-23T00:00:00Z");
    Schedule duty = schedule(u"checkout"_s, 1,
        {{person(u"Lee"_s), from, from + 24h, ShiftLayer::Final, {}},
            {person(u"佐藤"_s), from, from + 24h, ShiftLayer::Rotation, u"weekly"_s},
            {person(u"Lee"_s), from, from + 24h, ShiftLayer::Override, {}}});
    Schedule days = schedule({}, 1, {{{}, from, from + 24h, ShiftLayer::Final, u"勤労感謝の日"_s}});
    days.use = ScheduleUse::Holidays;
    scene.tell({duty, days});
    const OnCallView view = scene.read();
    QCOMPARE(view.timeline.size(), size_t(2));
    QVERIFY(view.timeline[0].team.isEmpty());
    QCOMPARE(view.timeline[0].lanes[0].shifts[0].name, u"勤労感謝の日"_s);
    const auto &lanes = view.timeline[1].lanes;
    QCOMPARE(lanes.size(), size_t(3));
    QCOMPARE(lanes[0].kind, TimelineLane::Kind::Final);
    QCOMPARE(lanes[0].gaps.front().from, from + 24h);
    QCOMPARE(lanes[1].title, u"weekly"_s);
    QCOMPARE(lanes[2].kind, TimelineLane::Kind::Override);
    QVERIFY(lanes[2].shifts[0].person == lanes[0].shifts[0].person);
    QVERIFY(lanes[1].shifts[0].person != lanes[0].shifts[0].person);
    QVERIFY(view.cards[0].levels[0].isOverridden);
}

/// A shift that ends in it, by the clock of Berlin.
void TestOnCall::hourThatComesTwiceIsNamed()
{
    const QTimeZone berlin("Europe/Berlin");
    const Instant first = at("2026-10-25T00:30:00Z");
    const DutySpan duty{first - 8h, first};
    QCOMPARE(oncallwords::span(duty, first, berlin), u"Sat 10-24 18:30 – Sun 10-25 02:30 CEST"_s);
    QCOMPARE(oncallwords::moment(first + 1h, first, berlin), u"02:30 CET"_s);
    QCOMPARE(oncallwords::moment(first + 2h, first, berlin), u"03:30"_s);
}

QTEST_GUILESS_MAIN(TestOnCall)
#include "tst_oncall.moc"
