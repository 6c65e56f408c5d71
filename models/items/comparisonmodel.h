// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonview.h"
#include "recordmodel.h"

namespace toban {

/** What the cells of a comparison share: one unit for all total times, one for all durations. */
struct ComparisonScale {
    UnitScale total; ///< of seconds per hour
    UnitScale duration;
    double largestDelta = 0;

    friend bool operator==(const ComparisonScale &a, const ComparisonScale &b)
    {
        return a.total.suffix == b.total.suffix && a.duration.suffix == b.duration.suffix
            && a.largestDelta == b.largestDelta;
    }
};

/** What changed from A to B: a row per request that was called in either, keyed by its labels. */
class ComparisonModel final : public RecordModel<ComparisonRow, Labels, ComparisonScale> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonModel)

public:
    explicit ComparisonModel(QObject *parent = nullptr);

    void show(const ComparisonView &view);
};

/** Time per hour as the columns write it: "+1,540 s/h"; the sign only if @p isSigned. */
[[nodiscard]] QString perHourText(double secondsPerHour, bool isSigned);
[[nodiscard]] QString perHourText(double secondsPerHour, const UnitScale &scale, bool isSigned);

/** "+206 %"; "–" where there was nothing before. */
[[nodiscard]] QString changeRatioText(double ratio);

/** Why a request is called faster, slower or neither. */
[[nodiscard]] QString changeReason(const ComparedRequest &request);

} // namespace toban
