// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "views.h"

/** What the frames of several charts are made of. */
namespace toban::frames {

/** A frame with everything of the head: span, age, holes, marks, why there may be nothing. */
[[nodiscard]] ChartFrame frameOf(
    const ViewHead &head, const QString &title, const ShownZones &zones);
/** NaN: none is. */
[[nodiscard]] double lastFinite(const std::vector<double> &values);
/** "p99 374 ms"; empty where the value is not known. */
[[nodiscard]] QString endLabel(const QString &name, Quantity latest);

} // namespace toban::frames
