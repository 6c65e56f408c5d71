// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "instant.h"

#include <QFuture>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace toban {

/** What discovery asks of a server, each as of a moment. Answers may come on any thread. Failures
 *  are those of the source; an unknown metric is an empty answer, not a failure. */
class MetricCatalogue {
public:
    virtual ~MetricCatalogue() = default;

    /** Product and version, such as "Prometheus 2.42.0"; empty where the server does not say. */
    [[nodiscard]] virtual QFuture<Result<QString>> product() = 0;
    /** The names of all metrics that had samples shortly before @p at. */
    [[nodiscard]] virtual QFuture<Result<QStringList>> metricNames(Instant at) = 0;
    /** The label sets, with __name__, that match any of @p selectors shortly before @p at. */
    [[nodiscard]] virtual QFuture<Result<std::vector<Labels>>> series(
        const QStringList &selectors, Instant at)
        = 0;
    /** An instant query; a range selector gives the samples with their true times. */
    [[nodiscard]] virtual QFuture<Result<std::vector<NumberSeries>>> instant(
        const QString &query, Instant at)
        = 0;
    /** Where the server sends its alerts now, as it reaches that itself; nothing where it does not
     *  say. */
    [[nodiscard]] virtual QFuture<Result<std::vector<QUrl>>> alertmanagers() = 0;
    /** Whether an Alertmanager answers from here. */
    [[nodiscard]] virtual QFuture<Result<void>> tryAlertmanager(const QUrl &url) = 0;
};

} // namespace toban
