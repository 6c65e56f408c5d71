// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageprofile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

static ComparedPeriod periodOf(ViewHead head)
{
    ComparedPeriod period;
    period.knownHours = knownSeconds(head) / 3600;
    period.head = std::move(head);
    return period;
}

Result<ComparisonView> readComparison(const Queries &store, const PageRequest &before,
    const PageRequest &after, const ComparisonOptions &options)
{
    if (before.span.isEmpty() || after.span.isEmpty())
        return failure(ErrorKind::Malformed, after.service.id.text(),
            QCoreApplication::translate(
                "toban::ComparisonView", "a range to compare is empty or lies ahead"));
    auto profileBefore = readProfile(store, before);
    if (!profileBefore)
        return tl::unexpected<Error>(profileBefore.error());
    auto profileAfter = readProfile(store, after);
    if (!profileAfter)
        return tl::unexpected<Error>(profileAfter.error());
    ComparisonView view;
    view.before = periodOf(std::move(profileBefore->head));
    view.after = periodOf(std::move(profileAfter->head));
    view.isNormalised = options.isNormalised;
    view.toSeconds = after.service.latency.toSeconds;
    if (!view.isComparable())
        return view;
    Comparison comparison
        = compareRequests({std::move(profileBefore->rows), view.before.knownHours},
            {std::move(profileAfter->rows), view.after.knownHours}, options);
    view.time = comparison.time;
    view.callsPerHourBefore = comparison.callsPerHourBefore;
    view.callsPerHourAfter = comparison.callsPerHourAfter;
    for (ComparedRequest &request : comparison.requests) {
        const QString text = requestText(request.labels, after.service.requestLabels);
        view.rows.push_back({text, std::move(request)});
    }
    return view;
}

} // namespace toban
