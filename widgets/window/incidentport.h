// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsview.h"

namespace toban {

/** What the page of incidents is given beside what every page is. */
struct IncidentPort {
    const OnCallQueries *queries = nullptr; ///< nullptr: there are no incidents
    std::vector<IncidentProvider> providers{}; ///< empty: there is no page of incidents

    [[nodiscard]] bool isThere() const { return queries && !providers.empty(); }
};

} // namespace toban
