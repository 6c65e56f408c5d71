// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"
#include "labels.h"

namespace toban {

/** A rule that makes alerts, as its source tells it. */
struct AlertRule {
    QString group;
    QString name; ///< the alertname of its alerts
    QString query;
    Millis holdFor{0}; ///< how long the condition must hold
    Millis keepFiring{0}; ///< for how long it fires on when the condition holds no more
    Labels labels;
    Labels annotations; ///< templates, not filled in
    QString error; ///< of the last evaluation; empty: it was evaluated
    bool wasEvaluated = true; ///< false: not since its server started
    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

} // namespace toban
