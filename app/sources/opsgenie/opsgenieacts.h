// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "commands.h"
#include "incidentact.h"
#include "opsgeniereader.h"
#include "providerfetch.h"

namespace toban {

/** What is done about alerts of an Opsgenie account; see OnCallSource::act and OpsgenieSource. A
 *  change is taken at once and done later: what came of it is asked for until it is known. Main
 *  thread; the client outlives it. */
class OpsgenieActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpsgenieActs)

public:
    explicit OpsgenieActs(HttpClient &client);
    [[nodiscard]] QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act);

private:
    void change(const IncidentAct &act, IncidentStatus wanted, const ActPromise &promise);
    void note(const IntentId &id, const IncidentAct &act, const ActPromise &promise);
    void send(HttpRequest request, const ActPromise &promise);
    void askOutcome(const QString &requestId, int asked, const ActPromise &promise);
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
};

} // namespace toban
