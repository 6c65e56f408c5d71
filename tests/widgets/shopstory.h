// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangelog.h"
#include "memorystore.h"
#include "service.h"

namespace toban::testing {

/** What a shop does in six hours, as two instances would have been scraped every 15 s: steady
 * traffic on ten routes, and 18 minutes before the end a quarter of an hour in which checkout is
 * slow and every fourth one fails. The same on every run. */
struct ShopStory {
    Instant end = fromMs(1'795'226'400'000); ///< 2026-11-21T02:00:00Z
    Millis length = std::chrono::hours(6);
    Millis step = std::chrono::seconds(15);

    [[nodiscard]] Service service() const;
    [[nodiscard]] Batch samples() const;
    [[nodiscard]] HealthObservation healthy(Instant at) const;
    [[nodiscard]] HealthObservation failing(Instant at, int failures) const;
    /** Samples and health up to the end. */
    void tell(MemoryStore &store) const;
};

/** A log of exchanges that were given to it. */
class FixedExchanges final : public ExchangeLog {
public:
    std::vector<Exchange> exchanges;
    [[nodiscard]] std::vector<Exchange> recent(const SourceId &source) const override;
};

} // namespace toban::testing
