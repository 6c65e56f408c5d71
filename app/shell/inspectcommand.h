// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "composition.h"
#include "exitcode.h"
#include "inspectpage.h"
#include "pagequeries.h"

#include <QTextStream>

namespace toban {

struct InspectOptions {
    InspectPage page = InspectPage::Overview;
    QString service; ///< empty: all
    TimeSpan span;
    Instant asOf;
    QString breakDownBy;
    InspectFormat format = InspectFormat::Json;
    Baseline baseline; ///< compare, and heatmap where isCompared
    bool isJudged = false; ///< alerts only: Ok only if all clear is proven
    bool isCompared = false; ///< heatmap only: with the cells of the baseline
    QString request; ///< heatmap only, as a row of the request table; empty: the whole service
};

/** `toban inspect`: what a page would show, from the store alone. */
[[nodiscard]] ExitCode runInspect(
    Composition &composition, const InspectOptions &options, QTextStream &out, QTextStream &err);

} // namespace toban
