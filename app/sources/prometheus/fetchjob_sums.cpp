// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchparts.h"
#include "classicassembly.h"
#include "fetchjob.h"
#include "servicequeries.h"

namespace toban {

Millis FetchJob::scrapeInterval() const
{
    const Millis known = m_context.knowledge->scrape;
    return known > Millis(0) ? std::max<Millis>(known, 1s) : Millis(15s);
}

/// Too many series to fetch each: the server adds them up. increase() extrapolates over its
/// window, so the window is one scrape longer than the step and the result is cut back.
void FetchJob::planSums()
{
    constexpr int scrapesPerStep = 5;
    const Millis scrape = scrapeInterval();
    m_sumStep = std::chrono::ceil<std::chrono::seconds>(scrapesPerStep * scrape);
    const auto &latency = m_service.latency;
    const QStringList labels = promql::keptLabels(m_service);
    if (latency.kind == HistogramKind::Native) {
        const auto take = [this](QueryAnswer &answer) {
            m_fetched.batch.histograms = std::move(answer.histograms);
        };
        planSum(QStringLiteral("latency"), latency.metric, labels, latency.match, take);
    } else {
        const auto into = [](std::vector<NumberSeries> &sums) {
            return [&sums](QueryAnswer &answer) { merge(sums, std::move(answer.numbers)); };
        };
        const auto metrics = promql::latencyMetrics(latency);
        const QStringList withBounds = labels + QStringList{QStringLiteral("le")};
        planSum(
            QStringLiteral("latency"), metrics[0], withBounds, latency.match, into(m_bucketSums));
        planSum(QStringLiteral("latency sum"), metrics[1], labels, latency.match, into(m_sumSums));
        planSum(
            QStringLiteral("latency count"), metrics[2], labels, latency.match, into(m_countSums));
    }
    const auto &outcome = m_service.outcome;
    if (!outcome.metric.isEmpty())
        planSum(QStringLiteral("outcome"), outcome.metric, labels, outcome.match,
            [this](QueryAnswer &answer) { merge(m_outcomeSums, std::move(answer.numbers)); });
}

void FetchJob::planSum(const QString &what, const QString &metric, const QStringList &labels,
    const Matchers &match, std::function<void(QueryAnswer &)> take)
{
    const Millis length = m_sumStep + scrapeInterval();
    planGrid({what, true, {}, std::move(take)},
        promql::summedIncrease(metric, match, labels, length), m_sumStep);
}

void FetchJob::finishSums()
{
    const Millis scrape = scrapeInterval();
    const double factor = toSeconds(m_sumStep) / toSeconds(m_sumStep + scrape);
    auto &histograms = m_fetched.batch.histograms;
    const QString &family = m_service.latency.metric;
    if (m_service.latency.kind == HistogramKind::Classic)
        histograms
            = joinClassic(m_bucketSums, m_sumSums, m_countSums, {family, Temporality::Delta});
    for (auto &series : histograms) {
        series.temporality = Temporality::Delta;
        series.labels = series.labels.with(QStringLiteral("__name__"), family);
    }
    scale(factor, histograms);
    rename(m_service.outcome.metric, m_outcomeSums);
    scale(factor, m_outcomeSums);
    for (auto &series : m_outcomeSums) {
        series.temporality = Temporality::Delta;
        m_fetched.batch.numbers.push_back(std::move(series));
    }
}

} // namespace toban
