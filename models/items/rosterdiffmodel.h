// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallmodel.h"
#include "readload.h"

namespace toban {

/** A row per stretch in which two plans name other people. */
class RosterDiffModel final : public RecordModel<RosterDifference, QString, OnCallContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RosterDiffModel)

public:
    explicit RosterDiffModel(QObject *parent = nullptr);

    void show(const RosterDifferenceView &view, const QTimeZone &zone);
};

/** "Checkout, level 1 · pagerduty". Plain text. */
[[nodiscard]] QString planSideText(const PlanSide &side);

} // namespace toban
