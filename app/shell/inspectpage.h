// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toban {

enum class InspectPage {
    Overview,
    Requests,
    Heatmap,
    Compare,
    Sources,
    Board,
    Alerts,
    Incidents,
    OnCall,
    Storage,
};
enum class InspectFormat { Text, Json, Csv /**< of heatmaps only */ };

} // namespace toban
