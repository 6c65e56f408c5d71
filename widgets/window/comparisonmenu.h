// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"

#include <optional>

class QMenu;

namespace toban {

class ChartChoices;
class ViewState;

/** Draws the percentiles of an earlier period beneath those on screen; nullopt: no more. */
void compareWith(std::optional<Baseline::Kind> kind, ViewState &state, ChartChoices &choices);
/** Adds "nothing", "the previous period", … with what is chosen checked. */
void addComparisons(QMenu &menu, ViewState &state, ChartChoices &choices);

} // namespace toban
