// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgenieincidents.h"

#include "opsgenieapi.h"

#include <algorithm>

namespace toban {

static constexpr int mostAlertListPages = 50;
static constexpr size_t mostAlertsRead = 20; ///< at one question, two requests each
static constexpr Millis detailsKeptFor = 24h;

OpsgenieIncidents::OpsgenieIncidents(HttpClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
{
}

QFuture<Result<IncidentAnswer>> OpsgenieIncidents::fetch(IncidentQuestion question)
{
    const auto fetch = std::make_shared<Fetch>(m_clock.monotonic());
    fetch->question = std::move(question);
    fetch->now = m_clock.now();
    PageRoute<GenieAlert> route;
    route.request = [this](int offset) { return opsgenie::openAlertsPage(base(), offset); };
    route.read = &opsgenie::readAlertList;
    route.mostPages = mostAlertListPages;
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<GenieAlert>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            fetch->answer.exchange.clockSkew = walked->first.clockSkew();
            fetch->open = walked->items;
            askClosed(fetch);
        });
    return fetch->promise.future();
}

void OpsgenieIncidents::askClosed(const FetchPtr &fetch)
{
    PageRoute<GenieAlert> route;
    const TimeSpan began{fetch->question.since, fetch->now + 1h}; // its clock may be ahead
    route.request
        = [this, began](int offset) { return opsgenie::closedAlertsPage(base(), began, offset); };
    route.read = &opsgenie::readAlertList;
    route.mostPages = mostAlertListPages;
    route.mayBeCut = true; // the archive brings the rest
    whenDone(walkPages(m_client, this, std::move(route)), this,
        [this, fetch](const Result<WalkedPages<GenieAlert>> &walked) {
            if (!walked)
                return fetch->fail(walked.error());
            Instant oldest = fetch->question.since;
            for (const GenieAlert &told : walked->items) {
                if (!told.incident.isOpen()) // it may have been opened again meanwhile
                    m_closed.insert_or_assign(told.incident.id, told);
                if (walked->isCut)
                    oldest = std::max(fetch->question.since, told.incident.created);
            }
            if (!m_archivedSince)
                m_archivedSince = oldest;
            askArchive(fetch);
        });
}

/// The next page of what was closed before, as soon as the last one is told.
void OpsgenieIncidents::askArchive(const FetchPtr &fetch)
{
    if (m_isArchived || m_closed.size() > mostAlertsRead)
        return choose(fetch);
    const auto asked = tellLater<ListPage<GenieAlert>>(m_client,
        opsgenie::closedAlertsPage(base(), {Instant(), *m_archivedSince}, 0),
        &opsgenie::readAlertList);
    whenDone(asked, this, [this, fetch](const Result<Told<ListPage<GenieAlert>>> &told) {
        if (!told)
            return fetch->fail(told.error());
        const Instant before = *m_archivedSince;
        for (const GenieAlert &one : told->what.items) {
            if (!one.incident.isOpen())
                m_closed.try_emplace(one.incident.id, one);
            m_archivedSince = std::min(*m_archivedSince, one.incident.created);
        }
        m_isArchived = *m_archivedSince == before;
        choose(fetch);
    });
}

bool OpsgenieIncidents::isFresh(const GenieAlert &listed) const
{
    const auto known = m_known.find(listed.incident.id);
    return known != m_known.end() && known->second.told.stamp == listed.stamp;
}

static bool isListed(const std::vector<opsgenie::GenieAlert> &list, const ProviderIncidentId &id)
{
    return std::ranges::any_of(list, [&id](const auto &told) { return told.incident.id == id; });
}

/// Open ones first, then those asked about, then closed ones, the newest first.
void OpsgenieIncidents::choose(const FetchPtr &fetch)
{
    const auto want = [fetch](const ProviderIncidentId &id) {
        if (fetch->wanted.size() < mostAlertsRead)
            fetch->wanted.push_back(id);
    };
    for (const GenieAlert &told : fetch->open)
        if (!isFresh(told))
            want(told.incident.id);
    for (const ProviderIncidentId &id : fetch->question.open)
        if (!m_closed.contains(id) && !isListed(fetch->open, id))
            want(id);
    std::vector<const GenieAlert *> closed;
    for (const auto &[id, told] : m_closed)
        closed.push_back(&told);
    std::ranges::sort(closed, std::ranges::greater(),
        [](const GenieAlert *told) { return told->incident.created; });
    for (const GenieAlert *told : closed)
        if (!isFresh(*told))
            want(told->incident.id);
    std::ranges::reverse(fetch->wanted);
    askAlerts(fetch);
}

void OpsgenieIncidents::askAlerts(const FetchPtr &fetch)
{
    if (fetch->wanted.empty())
        return tell(fetch);
    const ProviderIncidentId id = fetch->wanted.back();
    fetch->wanted.pop_back();
    const auto asked
        = tellLater<GenieAlert>(m_client, opsgenie::alert(base(), id), &opsgenie::readAlert);
    whenDone(asked, this, [this, fetch, id](const Result<Told<GenieAlert>> &told) {
        if (told)
            return askLog(fetch, told->what);
        if (told.error().kind != ErrorKind::Unsupported)
            return fetch->fail(told.error());
        m_closed.erase(id); // it was deleted
        askAlerts(fetch);
    });
}

void OpsgenieIncidents::askLog(const FetchPtr &fetch, const GenieAlert &told)
{
    const ProviderIncidentId id = told.incident.id;
    const auto asked = tellLater<std::vector<IncidentStep>>(
        m_client, opsgenie::logs(base(), id), &opsgenie::readLogs);
    whenDone(
        asked, this, [this, fetch, told, id](const Result<Told<std::vector<IncidentStep>>> &log) {
            if (!log && log.error().kind != ErrorKind::Unsupported)
                return fetch->fail(log.error());
            for (IncidentStep step : log ? log->what : std::vector<IncidentStep>()) {
                step.incident = id;
                step.id = id.text() + u'/' + step.id;
                fetch->answer.steps.push_back(std::move(step));
            }
            m_known.insert_or_assign(id, KnownAlert{told, fetch->now});
            if (!told.incident.isOpen())
                m_closed.insert_or_assign(id, told);
            else if (!isListed(fetch->open, id))
                fetch->open.push_back(told);
            askAlerts(fetch);
        });
}

void OpsgenieIncidents::tell(const FetchPtr &fetch)
{
    auto &incidents = fetch->answer.incidents;
    size_t unread = 0;
    for (const GenieAlert &listed : fetch->open) {
        incidents.push_back(listed.incident);
        const auto known = m_known.find(listed.incident.id);
        if (known == m_known.end())
            ++unread;
        else
            incidents.back().alerts = known->second.told.incident.alerts;
    }
    for (auto next = m_closed.begin(); next != m_closed.end();) {
        const bool isRead = isFresh(next->second);
        if (isRead)
            incidents.push_back(m_known.at(next->first).told.incident);
        next = isRead ? m_closed.erase(next) : std::next(next);
    }
    if (unread > 0)
        fetch->answer.exchange.warnings << QCoreApplication::translate(
            "toban", "Open incidents whose alerts are still to be read: %1.")
                                               .arg(unread);
    std::erase_if(m_known, [now = fetch->now](const auto &known) {
        return now - known.second.asked > detailsKeptFor;
    });
    fetch->finish(QStringLiteral("Opsgenie"), m_clock.monotonic());
}

} // namespace toban
