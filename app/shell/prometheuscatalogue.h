// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metriccatalogue.h"

namespace toban {

class PrometheusSource;

/** Discovery's questions, asked of a Prometheus server. */
class PrometheusCatalogue final : public MetricCatalogue {
public:
    /** The source outlives this. */
    explicit PrometheusCatalogue(PrometheusSource &source);

    [[nodiscard]] QFuture<Result<QString>> product() override;
    [[nodiscard]] QFuture<Result<QStringList>> metricNames(Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<Labels>>> series(
        const QStringList &selectors, Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<NumberSeries>>> instant(
        const QString &query, Instant at) override;

private:
    PrometheusSource &m_source;
};

} // namespace toban
