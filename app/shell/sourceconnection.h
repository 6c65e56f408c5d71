// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertsource.h"
#include "oncallsource.h"
#include "prometheussource.h"
#include "workspace.h"

namespace toban {

class SecretStore;

/** What the sources room needs to talk to a declared source: secrets resolved, paths made whole.
 *  Auth where a secret cannot be had. */
[[nodiscard]] Result<SourceSettings> connectionSettings(
    const SourceDeclaration &declaration, const QString &workspaceFile, const SecretStore &secrets);

/** A source that cannot be asked, because its secret or a file is missing: every fetch fails with
 *  the reason, so that it is shown where failures are shown. */
class UnusableSource final : public MetricSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnusableSource)

public:
    explicit UnusableSource(Error reason, QObject *parent = nullptr);
    [[nodiscard]] QFuture<Result<Fetched>> fetch(
        const Service &service, TimeSpan span, Millis step) override;

private:
    const Error m_reason;
};

/** The same for alerts. */
class UnusableAlertSource final : public AlertSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnusableAlertSource)

public:
    explicit UnusableAlertSource(Error reason, QObject *parent = nullptr);
    [[nodiscard]] QFuture<Result<AlertAnswer>> fetchAlerts() override;
    [[nodiscard]] AlertCapabilities capabilities() const override { return {}; }

private:
    const Error m_reason;
};

/** The same for rotas and incidents. */
class UnusableOnCallSource final : public OnCallSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnusableOnCallSource)

public:
    /** @p can: what it would tell; nothing can be done there. */
    UnusableOnCallSource(OnCallCapabilities can, Error reason, QObject *parent = nullptr);
    [[nodiscard]] OnCallCapabilities capabilities() const override { return m_can; }
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override;
    [[nodiscard]] QFuture<Result<IncidentAnswer>> fetchIncidents(
        IncidentQuestion question) override;
    [[nodiscard]] QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt) override;

private:
    const OnCallCapabilities m_can;
    const Error m_reason;
};

/** The source of rotas and incidents of a declaration; @p settings as below, files are looked for
 *  beside @p workspaceFile. */
[[nodiscard]] std::unique_ptr<OnCallSource> onCallSourceOf(const SourceDeclaration &declaration,
    const QString &workspaceFile, const Result<SourceSettings> &settings, const Clock &clock,
    ExchangeRecorder &recorder);

/** The source of alerts of a declaration; @p settings is what connectionSettings() says of it. */
[[nodiscard]] std::unique_ptr<AlertSource> alertSourceOf(const SourceDeclaration &declaration,
    const Result<SourceSettings> &settings, const Clock &clock, ExchangeRecorder &recorder);

} // namespace toban
