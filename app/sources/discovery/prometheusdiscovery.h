// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "discovery.h"
#include "recipebook.h"

#include <QObject>

#include <vector>

namespace toban {

class MetricCatalogue;

/** Discovery on servers that speak the Prometheus query API. About a dozen small requests a server,
 *  plus one for each histogram family that looks like requests. Lives on one thread; destroying it
 *  cancels what it promised. The catalogues outlive it. */
class PrometheusDiscovery final : public QObject, public Discovery {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrometheusDiscovery)

public:
    explicit PrometheusDiscovery(const Clock &clock, QObject *parent = nullptr);
    ~PrometheusDiscovery() override;

    void addSource(const SourceId &source, MetricCatalogue &catalogue);

    /** Unsupported for a source that was not added. Services carry @p source. */
    [[nodiscard]] QFuture<Result<DiscoveryReport>> discover(
        const SourceId &source, std::optional<Instant> at) override;

private:
    const Clock &m_clock;
    const RecipeBook m_book;
    std::vector<std::pair<SourceId, MetricCatalogue *>> m_catalogues;
};

} // namespace toban
