// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheuscatalogue.h"

#include "alertmanagersource.h"
#include "prometheussource.h"

namespace toban {

/// What had a sample within this before a moment is there at that moment.
static constexpr Millis recently = 5min;

static QString purpose()
{
    return QStringLiteral("discovery");
}

PrometheusCatalogue::PrometheusCatalogue(
    PrometheusSource &source, const Clock &clock, ExchangeRecorder &recorder)
    : m_source(source)
    , m_clock(clock)
    , m_recorder(recorder)
{
}

PrometheusCatalogue::~PrometheusCatalogue() = default;

QFuture<Result<QString>> PrometheusCatalogue::product()
{
    return m_source.probe().then([](const Result<SourceInfo> &info) {
        return info.map([](const SourceInfo &known) { return known.text(); });
    });
}

QFuture<Result<QStringList>> PrometheusCatalogue::metricNames(Instant at)
{
    return m_source.api().labelValues(
        QStringLiteral("__name__"), {}, {at - recently, at}, purpose());
}

QFuture<Result<std::vector<Labels>>> PrometheusCatalogue::series(
    const QStringList &selectors, Instant at)
{
    return m_source.api().series(selectors, {at - recently, at}, purpose());
}

QFuture<Result<std::vector<NumberSeries>>> PrometheusCatalogue::instant(
    const QString &query, Instant at)
{
    return m_source.api().instant(query, at, purpose()).then([](const Result<QueryAnswer> &answer) {
        return answer.map([](const QueryAnswer &known) { return known.numbers; });
    });
}

QFuture<Result<std::vector<QUrl>>> PrometheusCatalogue::alertmanagers()
{
    return m_source.api().alertmanagers(purpose()).then(
        [](const Result<std::vector<QUrl>> &told) -> Result<std::vector<QUrl>> {
            return told.value_or(std::vector<QUrl>());
        });
}

QFuture<Result<void>> PrometheusCatalogue::tryAlertmanager(const QUrl &url)
{
    SourceSettings settings;
    settings.id = SourceId(QStringLiteral("alertmanager"));
    settings.url = url;
    settings.deadline = 5s;
    m_tried.push_back(
        std::make_unique<AlertmanagerSource>(std::move(settings), 0s, m_clock, m_recorder));
    return m_tried.back()->fetchAlerts().then([](const Result<AlertAnswer> &answer) {
        return answer ? Result<void>() : tl::unexpected(answer.error());
    });
}

} // namespace toban
