// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty.h"

namespace toban {

enum class QualityBand { Excellent, Good, Fair, Weak, Poor };

/** Something that a plan is judged by. */
struct QualityReason {
    enum class Kind {
        Gaps, ///< share of the time in which nobody has the duty: 0, to 0.5 %, 2 %, 10 %, above
        Balance, ///< the longest duty of one person against the mean: to 1.1, 1.25, 1.5, 2, above
        LongestStint, ///< days without a break: to 7.5, 10, 14, 28, above
        FewPeople, ///< how many share it: 4 and more, 3, 2, none so, 1
    };

    Kind kind = Kind::Gaps;
    double value = 0;
    QualityBand band = QualityBand::Excellent; ///< by the limits above, the best first

    friend bool operator==(const QualityReason &, const QualityReason &) = default;
};

/** How good a plan is for who keeps it. */
struct ScheduleQuality {
    QualityBand band = QualityBand::Excellent; ///< that of the worst reason
    std::vector<QualityReason> reasons; ///< all four, the worst first

    friend bool operator==(const ScheduleQuality &, const ScheduleQuality &) = default;
};

/** Judges the stints of one level in @p span; nullopt where the span is empty. The limits are ours:
 *  they say what to look at, not how good anybody is. */
[[nodiscard]] std::optional<ScheduleQuality> scheduleQuality(
    const std::vector<Stint> &stints, const DutySpan &span);

} // namespace toban
