// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"
#include "catalogue.h"

namespace toban {

/** Which samples a capture takes from a store. */

/** The series that pages of the wished services read, or all. */
[[nodiscard]] std::vector<SeriesPtr> seriesFor(const CaptureWish &wish, const Catalogue &catalogue);
/** The stretches that are asked for, without what they have in common and with a little before
 *  each. */
[[nodiscard]] std::vector<TimeSpan> spansFor(const CaptureWish &wish);
/** What of them a file of samples does not hold as scraped any more, or never did: what was
 * dropped, and what lies before all it holds. */
[[nodiscard]] std::vector<TimeSpan> goneOf(const std::vector<TimeSpan> &spans,
    std::optional<Instant> dropped, std::optional<TimeSpan> held);

/** What a file of samples has of some series in some stretches. */
struct SamplesHeld {
    qint64 bytes = 0; ///< about
    std::vector<TimeSpan> hours; ///< whole hours that its chunks touch
};
[[nodiscard]] Result<SamplesHeld> heldIn(
    Database &samples, const std::vector<SeriesPtr> &series, const std::vector<TimeSpan> &spans);

} // namespace toban
