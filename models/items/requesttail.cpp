// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesttail.h"

#include <cmath>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace toban {

size_t tailBegin(std::span<const RequestRow> rows)
{
    for (size_t i = 1; i + 1 < rows.size(); ++i)
        if (rows[i - 1].cumulativeShare >= tailBeginsAt)
            return i;
    return rows.size();
}

static double knownAmount(double value)
{
    return std::isnan(value) ? 0 : value;
}

/// Shares of calls add up by their calls; a target is the service's, and so the same for all.
static void addApdex(Apdex &sum, const RequestRow &row)
{
    sum.threshold = row.apdex.threshold;
    if (!(row.calls > 0))
        return;
    sum.value += row.calls * row.apdex.value;
    sum.low += row.calls * row.apdex.low;
    sum.high += row.calls * row.apdex.high;
}

static void addFirstSeen(std::optional<Instant> &first, const std::optional<Instant> &at)
{
    if (at)
        first = first ? std::min(*first, *at) : *at;
}

RequestRow sumOfRequests(std::span<const RequestRow> rows)
{
    RequestRow sum;
    sum.labels = Labels{{QString(), u"other"_s}};
    sum.dispersion = std::numeric_limits<double>::quiet_NaN();
    sum.errorRatio = 0;
    sum.changeSeconds = 0;
    sum.apdex = {0, 0, 0, 0};
    std::map<QString, double> statusCalls;
    for (const RequestRow &row : rows) {
        sum.calls += row.calls;
        sum.totalSeconds += knownAmount(row.totalSeconds);
        sum.share += knownAmount(row.share);
        sum.cumulativeShare = row.cumulativeShare;
        sum.callsPerSecond += row.callsPerSecond;
        sum.busy += knownAmount(row.busy);
        sum.errorCount += row.errorCount;
        sum.changeSeconds += row.changeSeconds; // unknown for all or for none
        sum.edgeUncertainty += row.edgeUncertainty;
        addApdex(sum.apdex, row);
        addFirstSeen(sum.firstSeen, row.firstSeen);
        if (!row.errorRatio)
            sum.errorRatio.reset();
        for (const auto &[name, calls] : row.statusCalls)
            statusCalls[name] += calls;
    }
    sum.meanSeconds = sum.totalSeconds / sum.calls;
    sum.apdex = {sum.apdex.threshold, sum.apdex.value / sum.calls, sum.apdex.low / sum.calls,
        sum.apdex.high / sum.calls};
    if (sum.errorRatio)
        sum.errorRatio = sum.calls > 0 ? sum.errorCount / sum.calls : 0;
    sum.statusCalls.assign(statusCalls.begin(), statusCalls.end());
    return sum;
}

} // namespace toban
