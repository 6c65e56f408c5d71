// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestprofile.h"

#include "dispersion.h"
#include "outcomecolumns.h"
#include "quantileestimation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace toban {

RequestProfile::RequestProfile(
    const ColumnGrid &grid, QStringList keyLabels, OutcomeSignal outcome, RequestGrouping grouping)
    : m_grid(grid)
    , m_keyLabels(std::move(keyLabels))
    , m_outcome(std::move(outcome))
    , m_grouping(std::move(grouping))
{
}

Labels RequestProfile::keyOf(const Labels &labels) const
{
    return m_grouping.grouped(labels.only(m_keyLabels));
}

void RequestProfile::addLatency(const HistogramIncrements &increments)
{
    const Labels key = keyOf(increments.labels);
    if (!m_grouping.isEmpty())
        m_members[key].insert(increments.labels.only(m_keyLabels));
    m_latency.try_emplace(key, m_grid).first->second.add(increments);
}

void RequestProfile::addOutcome(const CounterIncrements &increments)
{
    Outcome &outcome = m_outcomes[keyOf(increments.labels)];
    double amount = 0;
    for (size_t i = 0; i < increments.intervals.size(); ++i)
        if (m_grid.span().contains(increments.intervals[i].to))
            amount += increments.amounts[i];
    outcome.calls += amount;
    if (!m_outcome.errors.empty() && matchesAll(m_outcome.errors, increments.labels))
        outcome.errors += amount;
    const QString status = increments.labels.value(m_outcome.statusLabel);
    if (!status.isEmpty())
        outcome.status[statusClass(m_outcome.statusLabel, status)] += amount;
}

void RequestProfile::addOutcomeTo(ProfileRow &row) const
{
    const auto it = m_outcomes.find(row.labels);
    if (it == m_outcomes.end())
        return;
    row.statusCalls.assign(it->second.status.begin(), it->second.status.end());
    if (m_outcome.errors.empty())
        return;
    row.errorCount = it->second.errors;
    if (it->second.calls > 0)
        row.errorRatio = it->second.errors / it->second.calls;
}

ProfileRow RequestProfile::row(
    const Labels &labels, const ColumnSums &sums, const ProfileOptions &options) const
{
    static constexpr std::array<double, 1> sparkQuantile = {0.95};
    ProfileRow row;
    row.labels = labels;
    if (const auto it = m_members.find(labels); it != m_members.end())
        row.members = m_grouping.membersOf(it->second);
    Histogram total = sums.total().total();
    row.calls = total.count;
    row.totalSeconds = total.sum * options.toSeconds;
    row.meanSeconds = row.totalSeconds / row.calls;
    row.dispersion = estimatedDispersion(total);
    if (options.coveredSeconds > 0)
        row.edgeUncertainty
            = edgeUncertainty(row.calls / options.coveredSeconds * options.edgeSeconds);
    for (const double q : options.quantiles)
        row.quantiles.push_back(estimateQuantile(total, q, row.edgeUncertainty, options.toSeconds));
    row.longest = estimateQuantile(total, 1, 0, options.toSeconds);
    const auto timeline
        = quantileTimeline(sums, {sparkQuantile, options.toSeconds, options.columnEdgeSeconds});
    row.sparkline = spreadOverGrid(timeline, 0, m_grid);
    row.histogram = std::move(total);
    addOutcomeTo(row);
    return row;
}

std::vector<ProfileRow> RequestProfile::rows(const ProfileOptions &options) const
{
    std::vector<ProfileRow> rows;
    double total = 0;
    for (const auto &[labels, sums] : m_latency) {
        if (!(sums.total().count() > 0))
            continue;
        rows.push_back(row(labels, sums, options));
        total += std::isnan(rows.back().totalSeconds) ? 0 : rows.back().totalSeconds;
    }
    // the map gave them in the order of their labels, which decides ties; NaN goes last
    std::stable_sort(rows.begin(), rows.end(), [](const ProfileRow &a, const ProfileRow &b) {
        const bool isBothKnown = !std::isnan(a.totalSeconds) && !std::isnan(b.totalSeconds);
        return isBothKnown ? a.totalSeconds > b.totalSeconds
                           : !std::isnan(a.totalSeconds) && std::isnan(b.totalSeconds);
    });
    double running = 0;
    for (ProfileRow &row : rows) {
        running += std::isnan(row.totalSeconds) ? 0 : row.totalSeconds;
        row.share = total > 0 ? row.totalSeconds / total : 0;
        row.cumulativeShare = total > 0 ? running / total : 0;
    }
    return rows;
}

} // namespace toban
