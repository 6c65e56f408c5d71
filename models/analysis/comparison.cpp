// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include <algorithm>
#include <cmath>

namespace toban {

QString requestChangeName(RequestChange change)
{
    switch (change) {
    case RequestChange::New:
        return QStringLiteral("new");
    case RequestChange::Gone:
        return QStringLiteral("gone");
    case RequestChange::Faster:
        return QStringLiteral("faster");
    case RequestChange::Slower:
        return QStringLiteral("slower");
    case RequestChange::Same:
        return QStringLiteral("same");
    case RequestChange::TooFew:
        return QStringLiteral("too_few");
    }
    return {};
}

static ComparedSide sideOf(ProfileRow row, double hours)
{
    ComparedSide side;
    side.callsPerHour = row.calls / hours;
    side.secondsPerHour = row.totalSeconds / hours;
    side.profile = std::move(row);
    return side;
}

/// Without calls on one side there is no mean to compare: all of the change is traffic.
static TimeChange timeOf(const ComparedSide &before, const ComparedSide &after, bool isNormalised)
{
    TimeChange time;
    time.before = before.secondsPerHour;
    if (!before.profile || !after.profile) {
        time.trafficEffect = isNormalised ? 0 : after.secondsPerHour - before.secondsPerHour;
    } else {
        const double callsBefore = before.callsPerHour;
        const double callsAfter = isNormalised ? callsBefore : after.callsPerHour;
        const double meanBefore = before.profile->meanSeconds;
        const double meanAfter = after.profile->meanSeconds;
        time.trafficEffect = (callsAfter - callsBefore) * (meanBefore + meanAfter) / 2;
        time.speedEffect = (meanAfter - meanBefore) * (callsBefore + callsAfter) / 2;
    }
    // the difference of the totals, written so that it is the sum of the effects to the last digit
    time.delta = time.trafficEffect + time.speedEffect;
    time.after = isNormalised ? time.before + time.delta : after.secondsPerHour;
    return time;
}

static const QuantileEstimate *estimateAt(const ProfileRow &row, double q, double beyondQuantile)
{
    for (const QuantileEstimate &estimate : row.quantiles) {
        if (estimate.q != q || estimate.provenance == Provenance::Refused
            || std::isnan(estimate.low) || std::isnan(estimate.high))
            continue;
        if (estimate.observations * (1 - q) >= beyondQuantile - 1e-9)
            return &estimate;
    }
    return nullptr;
}

static void judge(ComparedRequest &request, const ComparisonOptions &options)
{
    if (!request.before.profile || !request.after.profile) {
        request.change = request.after.profile ? RequestChange::New : RequestChange::Gone;
        return;
    }
    for (const double q : options.quantiles) {
        const auto *before = estimateAt(*request.before.profile, q, options.beyondQuantile);
        const auto *after = estimateAt(*request.after.profile, q, options.beyondQuantile);
        if (!before || !after)
            continue;
        request.decidingQuantile = q;
        if (after->low > before->high)
            request.change = RequestChange::Slower;
        else if (after->high < before->low)
            request.change = RequestChange::Faster;
        else
            request.change = RequestChange::Same;
        return;
    }
    request.change = RequestChange::TooFew;
}

/// Larger changes first; what is not known goes last.
static bool changedMore(const ComparedRequest &a, const ComparedRequest &b)
{
    const double sizeA = std::abs(a.time.delta);
    const double sizeB = std::abs(b.time.delta);
    if (std::isnan(sizeA) || std::isnan(sizeB))
        return !std::isnan(sizeA) && std::isnan(sizeB);
    return sizeA > sizeB;
}

static void addTo(Comparison &comparison, const ComparedRequest &request)
{
    comparison.callsPerHourBefore += request.before.callsPerHour;
    comparison.callsPerHourAfter += request.after.callsPerHour;
    if (std::isnan(request.time.delta))
        return;
    TimeChange &all = comparison.time;
    all.before += request.time.before;
    all.after += request.time.after;
    all.trafficEffect += request.time.trafficEffect;
    all.speedEffect += request.time.speedEffect;
}

Comparison compareRequests(
    ProfiledPeriod before, ProfiledPeriod after, const ComparisonOptions &options)
{
    std::map<Labels, std::pair<ComparedSide, ComparedSide>> sides;
    for (ProfileRow &row : before.rows) {
        const Labels labels = row.labels;
        sides[labels].first = sideOf(std::move(row), before.hours);
    }
    for (ProfileRow &row : after.rows) {
        const Labels labels = row.labels;
        sides[labels].second = sideOf(std::move(row), after.hours);
    }
    Comparison comparison;
    for (auto &[labels, both] : sides) {
        ComparedRequest request;
        request.labels = labels;
        request.before = std::move(both.first);
        request.after = std::move(both.second);
        request.time = timeOf(request.before, request.after, options.isNormalised);
        judge(request, options);
        addTo(comparison, request);
        comparison.requests.push_back(std::move(request));
    }
    comparison.time.delta = comparison.time.trafficEffect + comparison.time.speedEffect;
    // the map gave them in the order of their labels, which decides ties
    std::stable_sort(comparison.requests.begin(), comparison.requests.end(), changedMore);
    return comparison;
}

} // namespace toban
