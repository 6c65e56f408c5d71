// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exemplar.h"
#include "health.h"
#include "histogram.h"

namespace toban {

/** What one poll or one back-fill slice brings. Sources make it, the store keeps it. Rows already
 *  held (same series, same time) are skipped by the store, so slices may overlap. */
struct Batch {
    SourceId source;
    std::vector<NumberSeries> numbers;
    std::vector<HistogramSeries> histograms;
    std::optional<HealthObservation> health;
    /** What was asked for and answered whole, so that an empty answer is knowledge too: which
     *  service's signals are now known over which span. */
    struct Coverage {
        ServiceId service;
        TimeSpan span;
    };
    std::vector<Coverage> coverage;
    std::vector<Exemplar> exemplars; ///< those held already are skipped too

    [[nodiscard]] size_t
    sampleCount() const; ///< delivered values: every float, every bucket, every exemplar
};

} // namespace toban
