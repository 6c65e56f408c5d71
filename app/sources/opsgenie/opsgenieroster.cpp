// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgenieroster.h"

#include "opsgenieapi.h"

#include <algorithm>

namespace toban {

static constexpr int mostOpsgenieUserPages = 100;

OpsgenieRoster::OpsgenieRoster(HttpClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
{
}

QFuture<Result<RosterAnswer>> OpsgenieRoster::fetch(TimeSpan span)
{
    const auto fetch = std::make_shared<ProviderFetch<RosterAnswer>>(m_clock.monotonic());
    fetch->answer.roster.covers = span;
    const auto asked = tellLater<std::vector<Schedule>>(
        m_client, opsgenie::schedules(base()), &opsgenie::readSchedules);
    whenDone(asked, this, [this, fetch](const Result<Told<std::vector<Schedule>>> &told) {
        if (!told)
            return fetch->fail(told.error());
        fetch->answer.exchange.clockSkew = told->reply.clockSkew();
        fetch->answer.roster.schedules = told->what;
        askTimeline(fetch, 0);
    });
    return fetch->promise.future();
}

void OpsgenieRoster::askTimeline(const Fetch &fetch, size_t index)
{
    auto &roster = fetch->answer.roster;
    if (index == roster.schedules.size())
        return askEscalations(fetch);
    const auto asked = tellLater<std::vector<Shift>>(m_client,
        opsgenie::timeline(base(), roster.schedules[index].id, roster.covers),
        &opsgenie::readTimeline);
    whenDone(asked, this, [this, fetch, index](const Result<Told<std::vector<Shift>>> &told) {
        if (!told)
            return fetch->fail(told.error());
        fetch->answer.roster.schedules[index].shifts = told->what;
        askTimeline(fetch, index + 1);
    });
}

void OpsgenieRoster::askEscalations(const Fetch &fetch)
{
    const auto asked = tellLater<std::vector<EscalationPolicy>>(
        m_client, opsgenie::escalations(base()), &opsgenie::readEscalations);
    whenDone(asked, this, [this, fetch](const Result<Told<std::vector<EscalationPolicy>>> &told) {
        if (!told)
            return fetch->fail(told.error());
        fetch->answer.roster.policies = told->what;
        askUsers(fetch);
    });
}

/// Timelines name people by their mail addresses; users have names of their own.
static void nameShifts(Roster &roster)
{
    QHash<PersonId, QString> names;
    for (const Person &person : roster.people)
        names.insert(person.who.id, person.who.name);
    const auto name
        = [&names](PersonRef &person) { person.name = names.value(person.id, person.name); };
    for (Schedule &schedule : roster.schedules)
        for (Shift &shift : schedule.shifts)
            name(shift.person);
    for (EscalationPolicy &policy : roster.policies)
        for (EscalationLevel &level : policy.levels)
            std::ranges::for_each(level.people, name);
}

void OpsgenieRoster::askUsers(const Fetch &fetch)
{
    PageRoute<Person> route;
    route.request = [this](int offset) { return opsgenie::usersPage(base(), offset); };
    route.read = &opsgenie::readUsers;
    route.pageSize = opsgenie::pageSize;
    route.mostPages = mostOpsgenieUserPages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<Person>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.roster.people = walked->items;
            nameShifts(fetch->answer.roster);
            fetch->finish(QStringLiteral("Opsgenie"), m_clock.monotonic());
        });
}

} // namespace toban
