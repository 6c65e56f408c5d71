// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metriccatalogue.h"

#include <memory>

namespace toban {

class AlertmanagerSource;
class Clock;
class ExchangeRecorder;
class PrometheusSource;

/** Discovery's questions, asked of a Prometheus server. */
class PrometheusCatalogue final : public MetricCatalogue {
public:
    /** The source, the clock and the recorder outlive this. */
    PrometheusCatalogue(PrometheusSource &source, const Clock &clock, ExchangeRecorder &recorder);
    ~PrometheusCatalogue() override;
    Q_DISABLE_COPY_MOVE(PrometheusCatalogue)

    [[nodiscard]] QFuture<Result<QString>> product() override;
    [[nodiscard]] QFuture<Result<QStringList>> metricNames(Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<Labels>>> series(
        const QStringList &selectors, Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<NumberSeries>>> instant(
        const QString &query, Instant at) override;
    /** What a server does not tell is no failure: VictoriaMetrics and Mimir know no such route. */
    [[nodiscard]] QFuture<Result<std::vector<QUrl>>> alertmanagers() override;
    [[nodiscard]] QFuture<Result<void>> tryAlertmanager(const QUrl &url) override;

private:
    PrometheusSource &m_source;
    const Clock &m_clock;
    ExchangeRecorder &m_recorder;
    std::vector<std::unique_ptr<AlertmanagerSource>> m_tried;
};

} // namespace toban
