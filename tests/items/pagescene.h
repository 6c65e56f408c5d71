// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorystore.h"
#include "pagequeries.h"

#include <cmath>
#include <limits>

namespace toban::testing {

/** The moment a number of seconds after an arbitrary whole day. */
inline Instant at(double seconds)
{
    return fromMs(1'795'219'200'000 + std::llround(seconds * 1000));
}

/** A shop with two instances, scraped every 10 s from 0 to 60 s, worked out by hand:
 *
 *  - a serves 100 GET /items a second (all below 0.1 s, 0.05 s each) and 1 POST /buy a second
 * (between 0.1 and 1 s, 0.5 s each);
 *  - b serves 100 GET /items a second; the scrape at 30 fails, at 34 it is restarted, and by 40 it
 *    has served 600;
 *  - POST /buy fails 5 times before 40, for the first time ever, and once more before 60.
 *
 *  Every scrape takes 20 ms. */
class PageScene {
public:
    PageScene();

    [[nodiscard]] MemoryStore &store() { return m_store; }
    [[nodiscard]] static Service service();
    /** The page over (from, to] as of its end. */
    [[nodiscard]] static PageRequest page(double from, double to);

    /** Adds number samples, seconds and values. */
    void addNumbers(Labels labels, const std::vector<std::pair<double, double>> &samples);
    /** Adds scrapes of a histogram with the bounds 0.1, 1 and +Inf: seconds, below 0.1, up to 1,
     * sum. */
    void addHistogram(Labels labels, const std::vector<std::array<double, 4>> &scrapes,
        double unitsPerSecond = 1);
    void addHealth(HealthObservation health);
    void addCoverage(double from, double to, const ServiceId &service);

private:
    void addScrapes();
    void addLatency();
    void addOutcome();
    void keep(Batch batch);

    MemoryStore m_store;
};

[[nodiscard]] Labels series(
    const QString &name, const QString &instance, std::initializer_list<Labels::Pair> more = {});

} // namespace toban::testing
