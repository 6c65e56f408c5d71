// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace toban {

/** Where a percentile comes from, from the most to the least trustworthy. */
enum class Provenance {
    Raw, ///< every observation was seen
    Histogram, ///< buckets kept by the application: the interval is a bucket
    Sketch, ///< a sketch with a stated relative error
    Source, ///< computed by the source: no interval
    Extrapolated, ///< buckets aggregated and extrapolated by the server
    Refused, ///< cannot be computed; the reason is given instead
};

/** Stable English word for JSON and the store: "raw", "histogram", … */
[[nodiscard]] QString provenanceName(Provenance provenance);

} // namespace toban
