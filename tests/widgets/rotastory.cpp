// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rotastory.h"

using namespace Qt::StringLiterals;

namespace toban::testing {

/// Of now: 09:00 UTC, a Monday.
static const Instant monday = fromMs(1'795'424'400'000);

RotaStory::RotaStory(const Theme &look)
    : theme(look)
{
    port.queries = &onCall;
    port.handovers = &onCall;
    port.sources = {{SourceId(u"pagerduty"_s), 60s}, {SourceId(u"calendar"_s), 60s}};
    port.policy.me = {u"佐藤 花子"_s};
    port.user = u"佐藤 花子"_s;
    onCall.setFeed(&feed);
    onCall.setNow(now);
    memory.page = PageId::OnCall;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.secondZone = QTimeZone::utc();
}

MainWindow &RotaStory::window()
{
    if (!made) {
        WindowPorts ports{store, feed, clock, theme, {ShopStory().service()}, Millis(15000)};
        ports.onCall = port;
        ports.openUrl = [this](const QUrl &url) { opened.push_back(url); };
        made = std::make_unique<MainWindow>(ports, memory);
        made->resize(1280, 800);
        made->show();
    }
    return *made;
}

static void keepHealth(MemoryStore &store, const QString &source, Instant at, int failures)
{
    Batch batch;
    batch.source = SourceId(source);
    batch.health = HealthObservation();
    batch.health->source = batch.source;
    batch.health->at = at;
    batch.health->state = failures == 0 ? SourceState::Ok : SourceState::Failing;
    batch.health->failures = failures;
    if (failures > 0)
        batch.health->error = Error{ErrorKind::Timeout, source, u"no answer in 10 s"_s, {}};
    store.ingest(std::move(batch)).waitForFinished();
}

void RotaStory::answer(const QString &source, Roster roster)
{
    keepHealth(store, source, clock.now(), 0);
    OnCallBatch batch;
    batch.source = SourceId(source);
    batch.at = clock.now();
    batch.roster = std::move(roster);
    onCall.ingestOnCall(std::move(batch)).waitForFinished();
}

void RotaStory::fail(const QString &source, int failures)
{
    keepHealth(store, source, clock.now(), failures);
    onCall.ingestOnCall({SourceId(source), clock.now(), {}, {}, {}, {}}).waitForFinished();
}

void RotaStory::advance(Millis by)
{
    clock.advance(by);
    onCall.setNow(clock.now());
}

PersonRef RotaStory::person(const QString &name)
{
    return {PersonId(u"P"_s + name), name};
}

Schedule RotaStory::weekly(const QString &name, const QStringList &names)
{
    Schedule made;
    made.id = ScheduleId(name);
    made.name = name;
    for (int week = -5; week < 10; ++week)
        made.shifts.push_back({person(names[(week + 5) % names.size()]), monday + 168h * week,
            monday + 168h * (week + 1), ShiftLayer::Final, {}});
    return made;
}

Roster RotaStory::roster(std::vector<Schedule> schedules)
{
    Roster made;
    made.covers = {monday - 168h * 5, monday + 168h * 10};
    made.schedules = std::move(schedules);
    const std::pair<QString, QString> zones[]
        = {{u"佐藤 花子"_s, u"Asia/Tokyo"_s}, {u"Lee Min"_s, u"America/New_York"_s},
            {u"Kim Olsen"_s, u"Europe/London"_s}, {u"鈴木 一郎"_s, u"Asia/Tokyo"_s}};
    for (const auto &[name, zone] : zones)
        made.people.push_back({person(name), zone, {},
            {{u"mail"_s, u"someone@example.org"_s}, {u"phone"_s, u"+81 3-0000-0000"_s}}});
    return made;
}

static EscalationPolicy policyOf(const QString &name, const QStringList &schedules)
{
    EscalationPolicy policy{EscalationPolicyId(name), name,
        u"https://example.pagerduty.com/policies/"_s + name, {name + u"-api"_s}, {}};
    for (const QString &one : schedules)
        policy.levels.push_back({{ScheduleId(one)}, {}, 15min});
    return policy;
}

/// What the rotation had said before somebody stood in.
static void addLayers(Schedule &schedule)
{
    std::vector<Shift> layers;
    for (const Shift &shift : schedule.shifts) {
        layers.push_back(shift);
        layers.back().layer = ShiftLayer::Rotation;
        layers.back().title = u"weekly"_s;
    }
    const Shift standIn{
        RotaStory::person(u"Kim Olsen"_s), monday + 72h, monday + 84h, ShiftLayer::Final, {}};
    std::vector<Shift> final;
    for (const Shift &shift : schedule.shifts) {
        if (!shift.contains(standIn.from)) {
            final.push_back(shift);
            continue;
        }
        Shift first = shift;
        first.to = standIn.from;
        Shift last = shift;
        last.from = standIn.to;
        final.insert(final.end(), {first, standIn, last});
    }
    schedule.shifts = final;
    schedule.shifts.insert(schedule.shifts.end(), layers.begin(), layers.end());
    schedule.shifts.push_back(standIn);
    schedule.shifts.back().layer = ShiftLayer::Override;
}

static Roster days()
{
    Roster made = RotaStory::roster({});
    made.people.clear();
    Schedule holidays;
    holidays.id = ScheduleId(u"jp"_s);
    holidays.name = u"日本の祝日"_s;
    holidays.use = ScheduleUse::Holidays;
    holidays.shifts = {{{}, monday - 18h, monday + 6h, ShiftLayer::Final, u"勤労感謝の日"_s}};
    Schedule leave;
    leave.id = ScheduleId(u"leave"_s);
    leave.name = u"team leave"_s;
    leave.use = ScheduleUse::Leave;
    leave.shifts = {{RotaStory::person(u"佐藤 花子"_s), monday + 102h, monday + 150h,
        ShiftLayer::Final, u"有給休暇"_s}};
    made.schedules = {holidays, leave};
    return made;
}

void RotaStory::tellTeam()
{
    Schedule first = weekly(u"checkout-primary"_s, {u"Lee Min"_s, u"Kim Olsen"_s, u"佐藤 花子"_s});
    addLayers(first);
    const Schedule second
        = weekly(u"checkout-secondary"_s, {u"Kim Olsen"_s, u"佐藤 花子"_s, u"Lee Min"_s});
    Schedule batch = weekly(u"batch-nights"_s, {u"Kim Olsen"_s, u"鈴木 一郎"_s});
    for (Shift &shift : batch.shifts)
        if (shift.from == monday)
            shift.to = monday + 76h; // Thursday 13:00 UTC
    batch.shifts.push_back(
        {person(u"鈴木 一郎"_s), monday + 85h, monday + 168h, ShiftLayer::Final, {}});
    Roster told = roster({first, second, batch});
    told.policies
        = {policyOf(u"Checkout"_s, {first.name, second.name}), policyOf(u"Batch"_s, {batch.name})};
    told.policies.front().levels.push_back({{}, {person(u"鈴木 一郎"_s)}, 30min});
    answer(u"pagerduty"_s, std::move(told));
    answer(u"calendar"_s, days());
}

void RotaStory::tellSixty()
{
    const QStringList names{u"佐藤 花子"_s, u"Lee Min"_s, u"Kim Olsen"_s, u"鈴木 一郎"_s,
        u"Ada Novak"_s, u"高橋 健"_s, u"María Peña"_s};
    std::vector<Schedule> schedules;
    std::vector<EscalationPolicy> policies;
    for (int team = 0; team < 60; ++team) {
        const QString name = u"team-%1"_s.arg(team + 1, 2, 10, QChar(u'0'));
        QStringList turns;
        for (qsizetype i = 0; i < 4; ++i)
            turns << names[(team + i) % names.size()];
        schedules.push_back(weekly(name + u" primary"_s, turns));
        addLayers(schedules.back());
        turns.append(turns.takeFirst());
        schedules.push_back(weekly(name + u" secondary"_s, turns));
        if (team % 17 == 5)
            std::erase_if(schedules[schedules.size() - 2].shifts,
                [](const Shift &shift) { return shift.from == monday + 168h; });
        policies.push_back(policyOf(name, {name + u" primary"_s, name + u" secondary"_s}));
    }
    Roster told = roster(std::move(schedules));
    told.policies = std::move(policies);
    answer(u"pagerduty"_s, std::move(told));
    answer(u"calendar"_s, days());
}

void RotaStory::tellNobody()
{
    Schedule only;
    only.id = ScheduleId(u"checkout-primary"_s);
    only.name = only.id.text();
    only.shifts = {{person(u"Lee Min"_s), monday - 168h, monday, ShiftLayer::Final, {}},
        {person(u"佐藤 花子"_s), monday + 24h, monday + 168h * 10, ShiftLayer::Final, {}}};
    Roster told = roster({only, weekly(u"batch"_s, {u"Kim Olsen"_s})});
    told.policies = {policyOf(u"Checkout"_s, {only.name}), policyOf(u"Batch"_s, {u"batch"_s})};
    answer(u"pagerduty"_s, std::move(told));
}

} // namespace toban::testing
