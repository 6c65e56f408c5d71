// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfill.h"
#include "recordmodel.h"

namespace toban {

/** The moment the ages in the table are measured from. */
struct BackfillContext {
    Instant now;
    friend bool operator==(const BackfillContext &, const BackfillContext &) = default;
};

/** A row per service of which something is missing: how far the filling is. */
class BackfillModel final : public RecordModel<BackfillState, ServiceId, BackfillContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackfillModel)

public:
    explicit BackfillModel(QObject *parent = nullptr);
};

} // namespace toban
