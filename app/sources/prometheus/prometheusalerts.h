// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertsource.h"
#include "exchangerecorder.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** The alerts and alerting rules of a Prometheus, a VictoriaMetrics or a vmalert. It has no
 *  silences. */
class PrometheusAlerts final : public AlertSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrometheusAlerts)

public:
    /** @p clock and @p recorder outlive it. */
    PrometheusAlerts(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder,
        QObject *parent = nullptr);
    ~PrometheusAlerts() override;

    /** The alerts at each call. The rules every 30 s, and whenever an alert is missing that was
     *  there or a rule was not evaluated: whether an alert is gone is known only of a rule that was
     *  evaluated before the alerts were told. External labels are added as Prometheus adds them
     * when it sends an alert on (they are read every 10 min), so that its alerts have the same
     * labels here and in Alertmanager; relabelling of alerts is not. */
    [[nodiscard]] QFuture<Result<AlertAnswer>> fetchAlerts() override;
    [[nodiscard]] AlertCapabilities capabilities() const override { return {false, true}; }

private:
    struct Fetch;
    using FetchPtr = std::shared_ptr<Fetch>;
    void askLabels(const FetchPtr &fetch);
    void askRules(const FetchPtr &fetch);
    void askAlerts(const FetchPtr &fetch);
    void finish(const FetchPtr &fetch);
    void refreshProduct();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
