// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"
#include "storefixture.h"

namespace toban::test {

/** A shop with two instances from noon on, scraped every 15 s with jitter, with all that thinning
 *  must not lose: a restart after which the totals overtake what they were, a failed scrape, an
 *  outage of ten minutes, a request seen first in the middle, buckets that change, a peak of one
 *  sample. The same every time. */
class RollupScene final {
public:
    static constexpr Millis length = std::chrono::hours(50);
    static constexpr double peak = 9000; ///< of the gauge "queue", once

    /** Everything, in batches of an hour. */
    static void ingestAll(Store &store);
    [[nodiscard]] static Service service();
    [[nodiscard]] static PageRequest page(TimeSpan span, int columns);
};

/** Waits until nothing is left to be rolled up. */
void waitUntilRolled(const StoreFixture &fixture);

} // namespace toban::test
