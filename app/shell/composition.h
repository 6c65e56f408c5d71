// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capturefile.h"
#include "clock.h"
#include "exchangerecorder.h"
#include "poller.h"
#include "storage.h"
#include "store.h"
#include "workspace.h"

namespace toban {

class AlertSource;
class MetricSource;
class OnCallSource;

/** The one composition root: builds the rooms in order and passes references. Destroyed in reverse:
 *  polling ends first, requests are aborted, then the store drains, commits and closes. */
class Composition final {
public:
    enum class Mode {
        Recording, ///< sources are connected and polled into the store
        Reading, ///< the store alone: inspect, snapshot, offline
    };

    /** Opens the store and connects the sources of the workspace. Storage when the store cannot be
     *  opened. A source whose secret is missing fails at each poll, it does not fail here.
     *  @p horizon: how far back what was missed is fetched; what is older would not be kept. */
    [[nodiscard]] static Result<std::unique_ptr<Composition>> build(const Workspace &workspace,
        const QString &workspaceFile, const QString &storeFolder, Mode mode,
        Millis horizon = RetentionPlan{}.samples);
    /** What a capture file holds, as a store that is only read, at the moment it ends. Malformed
     *  where the workspace in it cannot be read. */
    [[nodiscard]] static Result<std::unique_ptr<Composition>> buildReview(
        std::unique_ptr<CaptureFile> capture);
    ~Composition();

    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] ExchangeRecorder &exchanges() { return m_exchanges; }
    /** nullptr when reading. */
    [[nodiscard]] Poller *poller() { return m_poller.get(); }
    [[nodiscard]] MetricSource *source(const SourceId &id);

private:
    Composition(Workspace workspace, std::unique_ptr<Clock> clock);
    void connectSources(const QString &workspaceFile);
    void startPolling(Millis horizon);

    const Workspace m_workspace;
    const std::unique_ptr<Clock> m_clock;
    ExchangeRecorder m_exchanges;
    std::unique_ptr<Store> m_store;
    std::vector<std::pair<SourceId, std::unique_ptr<MetricSource>>> m_sources;
    std::vector<std::pair<const SourceDeclaration *, std::unique_ptr<AlertSource>>> m_alertSources;
    std::vector<std::pair<const SourceDeclaration *, std::unique_ptr<OnCallSource>>>
        m_onCallSources;
    std::unique_ptr<OnCallSource> m_rotas; ///< of the workspace itself; nullptr: it has none
    std::unique_ptr<Poller> m_poller;
};

} // namespace toban
