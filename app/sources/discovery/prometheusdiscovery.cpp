// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheusdiscovery.h"

#include "discoveryjob.h"

#include <QCoreApplication>

namespace toban {

PrometheusDiscovery::PrometheusDiscovery(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_book(RecipeBook::builtIn())
{
}

PrometheusDiscovery::~PrometheusDiscovery() = default;

void PrometheusDiscovery::addSource(const SourceId &source, MetricCatalogue &catalogue)
{
    m_catalogues.emplace_back(source, &catalogue);
}

QFuture<Result<DiscoveryReport>> PrometheusDiscovery::discover(
    const SourceId &source, std::optional<Instant> at)
{
    for (const auto &[id, catalogue] : m_catalogues) {
        if (id != source)
            continue;
        auto *job = new DiscoveryJob(m_book, *catalogue, source, at.value_or(m_clock.now()), this);
        return job->start();
    }
    return QtFuture::makeReadyFuture<Result<DiscoveryReport>>(failure(ErrorKind::Unsupported,
        tr("source %1").arg(source.text()), tr("there is no server to ask")));
}

} // namespace toban
