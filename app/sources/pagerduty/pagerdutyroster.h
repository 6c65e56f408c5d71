// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "oncallsource.h"
#include "pagerdutyreader.h"
#include "pagewalk.h"
#include "providerfetch.h"

namespace toban {

/** Schedules, escalation policies and users of a PagerDuty account, one request after the other, so
 *  that a key that is refused is refused once. Main thread; client and clock outlive it. */
class PagerDutyRoster final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagerDutyRoster)

public:
    PagerDutyRoster(HttpClient &client, const Clock &clock);
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetch(TimeSpan span);

private:
    using Fetch = std::shared_ptr<ProviderFetch<RosterAnswer>>;
    void schedulesCame(const Fetch &fetch, const WalkedPages<pagerduty::ToldSchedule> &walked);
    void askMissing(const Fetch &fetch, const std::shared_ptr<std::vector<size_t>> &missing);
    void askPolicies(const Fetch &fetch);
    void askUsers(const Fetch &fetch);
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
    const Clock &m_clock;
};

} // namespace toban
