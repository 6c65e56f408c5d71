// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyincidents.h"

#include "pagerdutyapi.h"

#include <algorithm>

namespace toban {

using pagerduty::ToldIncident;

static constexpr int mostOpenPages = 20;
static constexpr int mostResolvedPages = 50;
static constexpr int mostLogPages = 50;
static constexpr int mostAlertPages = 10;
static constexpr size_t mostAlertQuestions = 60; ///< of one poll, of 960 requests a minute
static constexpr size_t mostUntoldQuestions = 60;
static constexpr Millis alertsStayFor = 5min; ///< where nothing says that they changed
static constexpr Millis alertsKeptFor = 24h;

PagerDutyIncidents::PagerDutyIncidents(HttpClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
{
}

QFuture<Result<IncidentAnswer>> PagerDutyIncidents::fetch(IncidentQuestion question)
{
    const auto fetch = std::make_shared<Fetch>(m_clock.monotonic());
    fetch->question = std::move(question);
    fetch->now = m_clock.now();
    PageRoute<ToldIncident> route;
    route.request = [this](int offset) { return pagerduty::openIncidentsPage(base(), offset); };
    route.read = &pagerduty::readIncidents;
    route.mostPages = mostOpenPages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<ToldIncident>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.exchange.clockSkew = walked->first.clockSkew();
            fetch->open = walked->items;
            askResolved(fetch);
        });
    return fetch->promise.future();
}

/// The source's clock may be ahead of ours.
static TimeSpan spanSince(Instant since, Instant now)
{
    return {since, now + 1h};
}

void PagerDutyIncidents::askResolved(const FetchPtr &fetch)
{
    PageRoute<ToldIncident> route;
    const TimeSpan began = spanSince(fetch->question.since, fetch->now);
    route.request = [this, began](int offset) {
        return pagerduty::resolvedIncidentsPage(base(), began, offset);
    };
    route.read = &pagerduty::readIncidents;
    route.mostPages = mostResolvedPages;
    route.mayBeCut = true;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<ToldIncident>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            for (const ToldIncident &told : walked->items)
                keepLater(told);
            if (walked->isCut)
                fetch->answer.exchange.warnings << QCoreApplication::translate("toban",
                    "There are more resolved incidents than are asked for: the oldest are "
                    "missing.");
            const auto isTold = [fetch](const ProviderIncidentId &id) {
                return std::ranges::any_of(fetch->open,
                    [&id](const ToldIncident &told) { return told.incident.id == id; });
            };
            for (const auto &id : fetch->question.open)
                if (!isTold(id) && !m_resolved.contains(id)
                    && fetch->unasked.size() < mostUntoldQuestions)
                    fetch->unasked.push_back(id);
            askUntold(fetch);
        });
}

/// What became of those that were open: those that began long ago are in no list any more.
void PagerDutyIncidents::askUntold(const FetchPtr &fetch)
{
    if (fetch->unasked.empty())
        return chooseAlerts(fetch);
    const auto asked = tellLater<ToldIncident>(
        m_client, pagerduty::incident(base(), fetch->unasked.back()), &pagerduty::readIncident);
    fetch->unasked.pop_back();
    whenDone(asked, this, [this, fetch](const Result<Told<ToldIncident>> &told) {
        if (!told && told.error().kind != ErrorKind::Unsupported) // else it is there no more
            return fetch->fail(told.error());
        if (told && told->what.incident.isOpen())
            fetch->open.push_back(told->what);
        else if (told)
            keepLater(told->what);
        askUntold(fetch);
    });
}

/// Each poll tells the last minutes again, so that what was told already comes by again.
void PagerDutyIncidents::keepLater(const ToldIncident &told)
{
    m_resolved.insert_or_assign(told.incident.id, told);
}

bool PagerDutyIncidents::isFresh(const ToldIncident &told, Instant now) const
{
    const auto known = m_alerts.find(told.incident.id);
    if (known == m_alerts.end() || told.stamp.isEmpty() || known->second.stamp != told.stamp)
        return false;
    return !told.incident.isOpen() || now - known->second.asked < alertsStayFor;
}

/// Open incidents first, then resolved ones, the newest first.
void PagerDutyIncidents::chooseAlerts(const FetchPtr &fetch)
{
    std::vector<ToldIncident> resolved;
    for (const auto &[id, told] : m_resolved)
        resolved.push_back(told);
    std::ranges::sort(resolved, std::ranges::greater(),
        [](const ToldIncident &told) { return told.incident.created; });
    for (const auto *list : {&fetch->open, &resolved})
        for (const ToldIncident &told : *list)
            if (!isFresh(told, fetch->now) && fetch->wanted.size() < mostAlertQuestions)
                fetch->wanted.push_back(told);
    std::ranges::reverse(fetch->wanted);
    askAlerts(fetch);
}

void PagerDutyIncidents::askAlerts(const FetchPtr &fetch)
{
    if (fetch->wanted.empty())
        return askLog(fetch);
    const ToldIncident told = fetch->wanted.back();
    fetch->wanted.pop_back();
    PageRoute<IncidentAlert> route;
    route.request = [this, id = told.incident.id](
                        int offset) { return pagerduty::alertsPage(base(), id, offset); };
    route.read = &pagerduty::readAlerts;
    route.mostPages = mostAlertPages;
    route.mayBeCut = true;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch, told](const Result<WalkedPages<IncidentAlert>> &walked) {
            const bool isGone = !walked && walked.error().kind == ErrorKind::Unsupported;
            if (!walked && !isGone)
                return fetch->fail(walked.error());
            m_alerts[told.incident.id]
                = {told.stamp, fetch->now, isGone ? std::vector<IncidentAlert>() : walked->items};
            askAlerts(fetch);
        });
}

void PagerDutyIncidents::askLog(const FetchPtr &fetch)
{
    PageRoute<IncidentStep> route;
    const TimeSpan span = spanSince(fetch->question.since, fetch->now);
    route.request
        = [this, span](int offset) { return pagerduty::logEntriesPage(base(), span, offset); };
    route.read = &pagerduty::readLogEntries;
    route.mostPages = mostLogPages;
    route.mayBeCut = true;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<IncidentStep>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.steps = walked->items;
            if (walked->isCut)
                fetch->answer.exchange.warnings << QCoreApplication::translate("toban",
                    "The log has more entries than are asked for: the oldest are missing.");
            tell(fetch);
        });
}

void PagerDutyIncidents::tell(const FetchPtr &fetch)
{
    auto &told = fetch->answer.incidents;
    size_t unread = 0;
    for (const ToldIncident &open : fetch->open) {
        m_resolved.erase(open.incident.id); // it was opened again meanwhile
        told.push_back(open.incident);
        if (const auto known = m_alerts.find(open.incident.id); known != m_alerts.end())
            told.back().alerts = known->second.alerts;
        else
            ++unread;
    }
    for (auto next = m_resolved.begin(); next != m_resolved.end();) {
        const bool isRead = isFresh(next->second, fetch->now)
            || (next->second.stamp.isEmpty() && m_alerts.contains(next->first));
        if (isRead) {
            told.push_back(next->second.incident);
            told.back().alerts = m_alerts[next->first].alerts;
        }
        next = isRead ? m_resolved.erase(next) : std::next(next);
    }
    if (unread > 0)
        fetch->answer.exchange.warnings << QCoreApplication::translate(
            "toban", "Open incidents whose alerts are still to be read: %1.")
                                               .arg(unread);
    forgetOld(fetch->now);
    fetch->finish(QStringLiteral("PagerDuty"), m_clock.monotonic());
}

void PagerDutyIncidents::forgetOld(Instant now)
{
    std::erase_if(
        m_alerts, [now](const auto &known) { return now - known.second.asked > alertsKeptFor; });
}

} // namespace toban
