// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageprofile.h"

#include <cmath>

namespace toban {

static RequestRow rowOf(ProfileRow row, const QStringList &requestLabels, double seconds)
{
    RequestRow shown;
    shown.request = requestText(row.labels, requestLabels);
    shown.labels = row.labels;
    for (const Labels &member : row.members.requests)
        shown.memberNames << requestText(member, requestLabels);
    shown.memberNames.removeDuplicates();
    shown.members = std::move(row.members);
    shown.calls = row.calls;
    shown.totalSeconds = row.totalSeconds;
    shown.share = row.share;
    shown.cumulativeShare = row.cumulativeShare;
    shown.meanSeconds = row.meanSeconds;
    shown.callsPerSecond = row.calls / seconds;
    shown.busy = row.totalSeconds / seconds;
    shown.dispersion = row.dispersion;
    shown.errorRatio = row.errorRatio;
    shown.errorCount = row.errorCount;
    shown.statusCalls = std::move(row.statusCalls);
    shown.quantiles = std::move(row.quantiles);
    shown.edgeUncertainty = row.edgeUncertainty;
    shown.histogram = std::move(row.histogram);
    shown.sparkline = std::move(row.sparkline);
    return shown;
}

Result<RequestsView> readRequests(
    const Queries &store, const PageRequest &page, const QString &breakDownBy)
{
    auto profile = readProfile(store, page, breakDownBy);
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    RequestsView view;
    view.head = std::move(profile->head);
    view.knownSeconds = knownSeconds(view.head);
    view.brokenDownBy = breakDownBy;
    view.breakDownLabels = std::move(profile->breakDownLabels);
    for (ProfileRow &row : profile->rows) {
        view.calls += row.calls;
        view.totalSeconds += std::isnan(row.totalSeconds) ? 0 : row.totalSeconds;
        view.rows.push_back(rowOf(std::move(row), page.service.requestLabels, view.knownSeconds));
    }
    return view;
}

} // namespace toban
