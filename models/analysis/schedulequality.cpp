// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedulequality.h"

#include <algorithm>
#include <array>
#include <map>

namespace toban {

/// The first band whose limit holds @p value.
static QualityBand bandOf(double value, const std::array<double, 4> &limits)
{
    int band = 0;
    for (const double limit : limits)
        band += value > limit ? 1 : 0;
    return static_cast<QualityBand>(band);
}

static std::vector<Stint> within(const std::vector<Stint> &stints, const DutySpan &span)
{
    std::vector<Stint> inside;
    for (Stint stint : stints) {
        stint.span = commonSpan(stint.span, span);
        if (!stint.span.isEmpty())
            inside.push_back(std::move(stint));
    }
    std::ranges::stable_sort(inside, {}, [](const Stint &stint) { return stint.span.from; });
    return inside;
}

static double gapShare(const std::vector<Stint> &stints, const DutySpan &span)
{
    Millis gaps{0};
    Instant covered = span.from;
    for (const Stint &stint : stints) {
        gaps += std::max(Millis(0), stint.span.from - covered);
        covered = std::max(covered, stint.span.to);
    }
    gaps += std::max(Millis(0), span.to - covered);
    return toSeconds(gaps) / toSeconds(span.length());
}

std::optional<ScheduleQuality> scheduleQuality(
    const std::vector<Stint> &stints, const DutySpan &span)
{
    if (span.isEmpty())
        return std::nullopt;
    using Kind = QualityReason::Kind;
    const auto inside = within(stints, span);
    std::map<QString, double> duties;
    double sum = 0;
    double longest = 0;
    for (const Stint &stint : inside) {
        const double seconds = toSeconds(stint.span.length());
        duties[stint.name] += seconds;
        sum += seconds;
        longest = std::max(longest, seconds);
    }
    double most = 0;
    for (const auto &[name, seconds] : duties)
        most = std::max(most, seconds);
    const auto people = static_cast<double>(duties.size());
    const double ratio = sum > 0 ? most * people / sum : 0;
    const double gaps = gapShare(inside, span);
    const double days = longest / 86'400;
    const QualityBand few = people < 2 ? QualityBand::Poor
        : people < 3                   ? QualityBand::Fair
        : people < 4                   ? QualityBand::Good
                                       : QualityBand::Excellent;
    ScheduleQuality quality;
    quality.reasons = {{Kind::Gaps, gaps, bandOf(gaps, {0, 0.005, 0.02, 0.1})},
        {Kind::Balance, ratio, bandOf(ratio, {1.1, 1.25, 1.5, 2})},
        {Kind::LongestStint, days, bandOf(days, {7.5, 10, 14, 28})},
        {Kind::FewPeople, people, few}};
    std::ranges::stable_sort(quality.reasons, std::ranges::greater{}, &QualityReason::band);
    quality.band = quality.reasons.front().band;
    return quality;
}

} // namespace toban
