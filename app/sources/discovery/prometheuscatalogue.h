// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metriccatalogue.h"

namespace toban {

class PrometheusApi;

/** The catalogue of a server that speaks the Prometheus query API. The API outlives it. */
class PrometheusCatalogue final : public MetricCatalogue {
public:
    explicit PrometheusCatalogue(PrometheusApi &api)
        : m_api(api)
    {
    }

    [[nodiscard]] QFuture<Result<QString>> product() override;
    [[nodiscard]] QFuture<Result<QStringList>> metricNames(Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<Labels>>> series(
        const QStringList &selectors, Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<NumberSeries>>> instant(
        const QString &query, Instant at) override;

private:
    PrometheusApi &m_api;
};

} // namespace toban
