// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertsource.h"
#include "exchangerecorder.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** Alerts that Grafana makes itself (Grafana-managed alerting, 9 and later), with the silences of
 *  its own Alertmanager. The address is that of Grafana. */
class GrafanaAlerts final : public AlertSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GrafanaAlerts)

public:
    /** @p clock and @p recorder outlive it. */
    GrafanaAlerts(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder,
        QObject *parent = nullptr);
    ~GrafanaAlerts() override;

    /** Rules and alerts come in one answer. Grafana tells every instance of a rule with a state
     * and, in brackets, a reason:
     *  - "Alerting", "Alerting (NoData)", "Alerting (Error)" are firing: with a reason, the rule
     *    says that missing data or a failing query is an alert;
     *  - "Pending" is pending;
     *  - "Normal" and "Normal (…)" are no alerts;
     *  - "NoData" and "Error" alone mean that Grafana could not tell: no alerts either, but the
     * rule counts as not evaluated, so that what fired is not taken as gone, and carries the
     * reason. A firing alert that an active silence matches is suppressed; labels that Grafana
     * keeps to itself (__alert_rule_uid__) are not told, so a silence of those does not show here.
     */
    [[nodiscard]] QFuture<Result<AlertAnswer>> fetchAlerts() override;
    [[nodiscard]] AlertCapabilities capabilities() const override { return {true, true}; }
    [[nodiscard]] QFuture<Result<QString>> setSilence(const Silence &silence) override;
    [[nodiscard]] QFuture<Result<void>> expireSilence(const QString &id) override;

private:
    struct Fetch;
    void askSilences(const std::shared_ptr<Fetch> &fetch);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
