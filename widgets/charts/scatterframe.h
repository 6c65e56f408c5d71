// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "labels.h"

namespace toban {

/** One request: how often it was called by how long a call took. */
struct ScatterDot {
    Labels key; ///< what selection and hover go by
    QString name; ///< "POST /api/checkout"
    double calls = 0;
    double meanSeconds = 0;
    double share = 0; ///< of the total time of all, 0 to 1: the dot's area
    friend bool operator==(const ScatterDot &, const ScatterDot &) = default;
};

/** Everything a scatter draws, as a value. */
struct ScatterFrame {
    QString title; ///< for the accessible name
    /** Largest total time first: the keyboard goes this way. Dots without calls or without a mean
     *  have no place on logarithmic axes and are not drawn. */
    std::vector<ScatterDot> dots;
    EmptyNote empty;
    Freshness freshness = Freshness::Live;
};

} // namespace toban
