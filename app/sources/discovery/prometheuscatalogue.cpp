// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheuscatalogue.h"

#include "prometheusapi.h"

namespace toban {

/// As far back as an instant query looks, so that both see the same series.
static constexpr Millis lookback = std::chrono::minutes(5);

static QString purposeOfDiscovery()
{
    return QStringLiteral("discovery");
}

static QString productOf(const BuildInfo &info)
{
    if (!info.application.isEmpty())
        return info.application + u' ' + info.version;
    if (!info.version.isEmpty())
        return QStringLiteral("Prometheus ") + info.version;
    return info.serverHint.isEmpty() ? QString() : QStringLiteral("VictoriaMetrics");
}

QFuture<Result<QString>> PrometheusCatalogue::product()
{
    return m_api.buildInfo(purposeOfDiscovery()).then([](const Result<BuildInfo> &info) {
        return info.map(&productOf);
    });
}

QFuture<Result<QStringList>> PrometheusCatalogue::metricNames(Instant at)
{
    return m_api.labelValues(
        QStringLiteral("__name__"), {}, {at - lookback, at}, purposeOfDiscovery());
}

QFuture<Result<std::vector<Labels>>> PrometheusCatalogue::series(
    const QStringList &selectors, Instant at)
{
    return m_api.series(selectors, {at - lookback, at}, purposeOfDiscovery());
}

QFuture<Result<std::vector<NumberSeries>>> PrometheusCatalogue::instant(
    const QString &query, Instant at)
{
    return m_api.instant(query, at, purposeOfDiscovery())
        .then([](const Result<QueryAnswer> &answer) {
            return answer.map([](const QueryAnswer &found) { return found.numbers; });
        });
}

} // namespace toban
