// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition.h"

#include "rotasource.h"
#include "secretstore.h"
#include "sourceconnection.h"
#include "standingclock.h"

namespace toban {

Composition::Composition(Workspace workspace, std::unique_ptr<Clock> clock)
    : m_workspace(std::move(workspace))
    , m_clock(std::move(clock))
{
}

Composition::~Composition() = default;

Result<std::unique_ptr<Composition>> Composition::build(const Workspace &workspace,
    const QString &workspaceFile, const QString &storeFolder, Mode mode, Millis horizon)
{
    std::unique_ptr<Composition> built(new Composition(workspace, std::make_unique<SystemClock>()));
    const auto storeMode
        = mode == Mode::Recording ? StoreOptions::Mode::ReadWrite : StoreOptions::Mode::ReadOnly;
    auto store
        = Store::open({storeFolder, storeMode, {}, built->m_workspace.storage}, *built->m_clock);
    if (!store)
        return tl::unexpected<Error>(store.error());
    built->m_store = std::move(*store);
    if (mode == Mode::Recording) {
        built->connectSources(workspaceFile);
        built->startPolling(horizon);
    }
    return built;
}

Result<std::unique_ptr<Composition>> Composition::buildReview(std::unique_ptr<CaptureFile> capture)
{
    const CaptureInfo info = capture->info();
    const WorkspaceReading reading = readWorkspace(info.workspace, info.file);
    if (!reading.mistakes.empty())
        return failure(ErrorKind::Malformed, info.file, mistakeText(reading.mistakes.front()));
    std::unique_ptr<Composition> built(
        new Composition(reading.workspace, std::make_unique<StandingClock>(info.span.to)));
    auto store = Store::open(std::move(capture), *built->m_clock);
    if (!store)
        return tl::unexpected<Error>(store.error());
    built->m_store = std::move(*store);
    return built;
}

void Composition::connectSources(const QString &workspaceFile)
{
    const SecretStore secrets(workspaceFile);
    for (const auto &declaration : m_workspace.sources) {
        const auto settings = connectionSettings(declaration, workspaceFile, secrets);
        if (isOnCallKind(declaration.kind))
            m_onCallSources.emplace_back(&declaration,
                onCallSourceOf(declaration, workspaceFile, settings, *m_clock, m_exchanges));
        if (declaration.hasAlerts())
            m_alertSources.emplace_back(
                &declaration, alertSourceOf(declaration, settings, *m_clock, m_exchanges));
        if (!declaration.hasMetrics())
            continue;
        std::unique_ptr<MetricSource> source;
        if (settings)
            source = std::make_unique<PrometheusSource>(*settings, *m_clock, m_exchanges);
        else
            source = std::make_unique<UnusableSource>(settings.error());
        m_sources.emplace_back(declaration.id, std::move(source));
    }
    if (!m_workspace.rotas.empty())
        m_rotas = std::make_unique<RotaSource>(m_workspace.rotas);
}

void Composition::startPolling(Millis horizon)
{
    m_poller = std::make_unique<Poller>(
        Poller::Ports{*m_store, *m_store, *m_store, *m_store, m_store->changes(), *m_clock});
    for (const auto &service : m_workspace.services)
        if (auto *metrics = source(service.source))
            m_poller->add(service, *metrics, m_workspace.source(service.source)->poll, horizon);
    for (const auto &[declaration, alerts] : m_alertSources)
        m_poller->addAlerts(declaration->alertChannel(), *alerts, declaration->poll);
    for (const auto &[declaration, onCall] : m_onCallSources)
        m_poller->addOnCall(declaration->id, *onCall, {*m_store, *m_store}, declaration->poll);
    if (m_rotas)
        m_poller->addOnCall(rotaSourceId(), *m_rotas, {*m_store, *m_store}, Millis(0));
}

MetricSource *Composition::source(const SourceId &id)
{
    for (const auto &[known, source] : m_sources)
        if (known == id)
            return source.get();
    return nullptr;
}

} // namespace toban
