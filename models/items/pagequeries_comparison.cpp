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

static void addMembers(
    const std::optional<ProfileRow> &profile, const QStringList &requestLabels, ComparisonRow &row)
{
    if (!profile || !profile->members.isGroup())
        return;
    for (const Labels &member : profile->members.requests)
        row.memberNames << requestText(member, requestLabels);
    row.memberNames.removeDuplicates();
    for (const RequestGroup &rule : profile->members.rules)
        if (std::ranges::find(row.members.rules, rule) == row.members.rules.end())
            row.members.rules.push_back(rule);
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
    if (!view.isComparable())
        return view;
    Comparison comparison
        = compareRequests({std::move(profileBefore->rows), view.before.knownHours},
            {std::move(profileAfter->rows), view.after.knownHours}, options);
    view.time = comparison.time;
    view.callsPerHourBefore = comparison.callsPerHourBefore;
    view.callsPerHourAfter = comparison.callsPerHourAfter;
    for (ComparedRequest &request : comparison.requests) {
        ComparisonRow row{requestText(request.labels, after.service.requestLabels), {}, {}, {}};
        for (const auto &profile : {request.before.profile, request.after.profile})
            addMembers(profile, after.service.requestLabels, row);
        row.compared = std::move(request);
        view.rows.push_back(std::move(row));
    }
    return view;
}

} // namespace toban
