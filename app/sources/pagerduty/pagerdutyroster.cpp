// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyroster.h"

#include "pagerdutyapi.h"

namespace toban {

using pagerduty::ToldSchedule;

static constexpr int mostSchedulePages = 40;
static constexpr int mostListPages = 50;

PagerDutyRoster::PagerDutyRoster(HttpClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
{
}

QFuture<Result<RosterAnswer>> PagerDutyRoster::fetch(TimeSpan span)
{
    const auto fetch = std::make_shared<ProviderFetch<RosterAnswer>>(m_clock.monotonic());
    fetch->answer.roster.covers = span;
    PageRoute<ToldSchedule> route;
    route.request
        = [this, span](int offset) { return pagerduty::schedulesPage(base(), span, offset); };
    route.read = &pagerduty::readSchedules;
    route.pageSize = pagerduty::schedulePageSize;
    route.mostPages = mostSchedulePages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<ToldSchedule>> &walked) {
            if (walked)
                schedulesCame(fetch, *walked);
            else
                fetch->fail(walked.error());
        });
    return fetch->promise.future();
}

void PagerDutyRoster::schedulesCame(const Fetch &fetch, const WalkedPages<ToldSchedule> &walked)
{
    fetch->answer.exchange.clockSkew = walked.first.clockSkew();
    const auto missing = std::make_shared<std::vector<size_t>>();
    for (const ToldSchedule &told : walked.items) {
        if (!told.hasShifts)
            missing->push_back(fetch->answer.roster.schedules.size());
        fetch->answer.roster.schedules.push_back(told.schedule);
    }
    askMissing(fetch, missing);
}

/// Those that the list told without their shifts, one by one.
void PagerDutyRoster::askMissing(
    const Fetch &fetch, const std::shared_ptr<std::vector<size_t>> &missing)
{
    if (missing->empty())
        return askPolicies(fetch);
    const size_t index = missing->back();
    missing->pop_back();
    const auto asked = tellLater<Schedule>(m_client,
        pagerduty::schedule(
            base(), fetch->answer.roster.schedules[index].id, fetch->answer.roster.covers),
        &pagerduty::readSchedule);
    whenDone(asked, this, [this, fetch, missing, index](const Result<Told<Schedule>> &told) {
        if (!told)
            return fetch->fail(told.error());
        fetch->answer.roster.schedules[index] = told->what;
        askMissing(fetch, missing);
    });
}

void PagerDutyRoster::askPolicies(const Fetch &fetch)
{
    PageRoute<EscalationPolicy> route;
    route.request = [this](int offset) { return pagerduty::policiesPage(base(), offset); };
    route.read = &pagerduty::readPolicies;
    route.mostPages = mostListPages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<EscalationPolicy>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.roster.policies = walked->items;
            askUsers(fetch);
        });
}

void PagerDutyRoster::askUsers(const Fetch &fetch)
{
    PageRoute<Person> route;
    route.request = [this](int offset) { return pagerduty::usersPage(base(), offset); };
    route.read = &pagerduty::readUsers;
    route.mostPages = mostListPages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<Person>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.roster.people = walked->items;
            fetch->finish(QStringLiteral("PagerDuty"), m_clock.monotonic());
        });
}

} // namespace toban
