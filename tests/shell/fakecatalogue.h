// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher.h"
#include "metriccatalogue.h"

#include <QSet>

namespace toban {

/** A server made of lines such as `http_requests_total{job="app",code="200"} 1.5`: a series and
 * what an instant query (or rate) gives for it. Understands the questions discovery asks, nothing
 * else, and keeps them. Series of up are scraped every @c scrapeInterval. */
class FakeCatalogue final : public MetricCatalogue {
public:
    explicit FakeCatalogue(const QStringList &lines);

    [[nodiscard]] QFuture<Result<QString>> product() override;
    [[nodiscard]] QFuture<Result<QStringList>> metricNames(Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<Labels>>> series(
        const QStringList &selectors, Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<NumberSeries>>> instant(
        const QString &query, Instant at) override;
    [[nodiscard]] QFuture<Result<std::vector<QUrl>>> alertmanagers() override;
    [[nodiscard]] QFuture<Result<void>> tryAlertmanager(const QUrl &url) override;

    std::vector<QUrl> told; ///< Alertmanagers
    std::vector<QUrl> unreachable; ///< those of them that do not answer
    Millis scrapeInterval{15'000};
    QSet<QString> nativeMetrics; ///< answer histogram_count
    std::optional<Error> namesError;
    std::optional<Error> instantError;
    std::vector<Instant> askedAt;
    QStringList queries;

private:
    [[nodiscard]] std::vector<NumberSeries> evaluate(const QString &query, Instant at) const;
    [[nodiscard]] std::vector<NumberSeries> scrapes(const Matchers &match, Instant at) const;

    std::vector<std::pair<Labels, double>> m_series;
};

} // namespace toban
