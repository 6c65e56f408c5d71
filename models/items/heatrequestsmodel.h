// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatselectionview.h"
#include "recordmodel.h"

namespace toban {

/** The most calls of any row, for the bars. */
struct HeatRequestsScale {
    double largest = 0;
    friend bool operator==(const HeatRequestsScale &, const HeatRequestsScale &) = default;
};

/** Which requests stand in a rectangle of a heatmap, keyed by their labels. */
class HeatRequestsModel final : public RecordModel<HeatRequest, Labels, HeatRequestsScale> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatRequestsModel)

public:
    explicit HeatRequestsModel(QObject *parent = nullptr);

    void show(const HeatSelectionView &view);
};

} // namespace toban
