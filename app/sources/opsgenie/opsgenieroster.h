// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "oncallsource.h"
#include "opsgeniereader.h"
#include "pagewalk.h"
#include "providerfetch.h"

namespace toban {

/** Schedules with their timelines, escalations and users of an Opsgenie account, one request after
 *  the other. Main thread; client and clock outlive it. */
class OpsgenieRoster final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpsgenieRoster)

public:
    OpsgenieRoster(HttpClient &client, const Clock &clock);
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetch(TimeSpan span);

private:
    using Fetch = std::shared_ptr<ProviderFetch<RosterAnswer>>;
    void askTimeline(const Fetch &fetch, size_t index);
    void askEscalations(const Fetch &fetch);
    void askUsers(const Fetch &fetch);
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
    const Clock &m_clock;
};

} // namespace toban
