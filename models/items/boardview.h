// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"

namespace toban {

/** One service of the board: its overview, or why it cannot be read. */
struct BoardRow {
    ServiceId service;
    Result<OverviewView> view;
};

/** The figures of a service in force: the newest that is known; NaN: none. */
struct BoardFigures {
    double p50 = 0; ///< seconds
    double p99 = 0;
    double requestsPerSecond = 0; ///< of all status classes
    double errorRatio = 0;
    QString saturation; ///< the worst signal's name; empty: none
    double saturationValue = 0; ///< in @c saturationUnit
    Unit saturationUnit = Unit::None;
};
[[nodiscard]] BoardFigures figuresOf(const OverviewView &view);

/** Every service over the same span, in the order given, each as readOverview() reads it; what
 *  @p page says of a service or of an earlier period does not count. */
[[nodiscard]] std::vector<BoardRow> readBoard(
    const Queries &store, const std::vector<Service> &services, const PageRequest &page);

} // namespace toban
