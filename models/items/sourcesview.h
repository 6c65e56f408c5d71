// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "health.h"

#include <QStringList>

#include <vector>

namespace toban {

struct SourceRow {
    SourceHealth health;
    Freshness freshness = Freshness::Unknown;
    Millis dataStep{0};
    int presentTargets = 0;
    int expectedTargets = 0;
    QStringList services;
    bool isProven = true; ///< false: of a source of alerts whose last answer may not be all
};

struct SourcesView {
    Instant asOf;
    std::vector<SourceRow> rows;
};

} // namespace toban
