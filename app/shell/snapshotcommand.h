// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition.h"
#include "exitcode.h"
#include "look.h"
#include "windowports.h"

#include <QSize>

namespace toban {

struct SnapshotOptions {
    PageId page = PageId::Overview;
    QString service; ///< empty: the first
    LatencyView latencyView = LatencyView::Percentiles;
    HeatChoices heat;
    TimeWindow window;
    Cursor cursor;
    Baseline baseline;
    bool isCompared = false; ///< percentile charts show the baseline too
    QSize size{1280, 720};
    QString out;
};

/** `toban snapshot`: the window on one page, drawn from the store alone into a PNG. Runs the event
 *  loop until everything is shown; CannotCreate where the file cannot be written, TryLater where
 *  the page is not complete within half a minute. */
[[nodiscard]] ExitCode runSnapshot(
    Composition &composition, Look &look, const SnapshotOptions &options, QString &message);

} // namespace toban
