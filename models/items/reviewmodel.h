// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertreview.h"
#include "recordmodel.h"

namespace toban {

/** Nothing: every cell speaks for itself. */
struct ReviewContext {
    friend bool operator==(const ReviewContext &, const ReviewContext &) = default;
};

/** A row per alert name and service: how often it fired in the span reviewed, and what came of it.
 */
class ReviewModel final : public RecordModel<ReviewRow, Labels, ReviewContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewModel)

public:
    explicit ReviewModel(QObject *parent = nullptr);

    void show(const AlertReview &review);
};

} // namespace toban
