// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "commands.h"
#include "incidentact.h"
#include "pagerdutyreader.h"
#include "providerfetch.h"

#include <QSet>

namespace toban {

/** What is done about incidents of a PagerDuty account; see OnCallSource::act and PagerDutySource.
 *  Main thread; the client outlives it. */
class PagerDutyActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagerDutyActs)

public:
    /** @p from: on whose behalf; may be empty. */
    PagerDutyActs(HttpClient &client, QString from);
    [[nodiscard]] QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt);

private:
    void change(const IncidentAct &act, IncidentStatus wanted, const ActPromise &promise);
    void note(const IntentId &id, const IncidentAct &act, const ActPromise &promise);
    void update(const IntentId &id, const IncidentAct &act, int attempt, const ActPromise &promise);
    void sendUpdate(const IntentId &id, const IncidentAct &act, const ActPromise &promise);
    void send(HttpRequest request, const ActPromise &promise);
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
    const QString m_from;
    QSet<IntentId> m_unsent; ///< status updates that have certainly not arrived
};

} // namespace toban
