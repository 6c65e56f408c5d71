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

RequestRow sumOfRequests(std::span<const RequestRow> rows)
{
    RequestRow sum;
    sum.labels = Labels{{QString(), u"other"_s}};
    sum.dispersion = std::numeric_limits<double>::quiet_NaN();
    sum.errorRatio = 0;
    sum.changeSeconds = 0;
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
        if (!row.errorRatio)
            sum.errorRatio.reset();
        for (const auto &[name, calls] : row.statusCalls)
            statusCalls[name] += calls;
    }
    sum.meanSeconds = sum.totalSeconds / sum.calls;
    if (sum.errorRatio)
        sum.errorRatio = sum.calls > 0 ? sum.errorCount / sum.calls : 0;
    sum.statusCalls.assign(statusCalls.begin(), statusCalls.end());
    return sum;
}

} // namespace toban
