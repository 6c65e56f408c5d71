// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

namespace toban::test {

/** What storevictim writes until it is killed, and what must then be there: rows of 15 s from noon
 *  on, of values that follow from the number of the row and cannot be compressed much, so that the
 *  plan's size is soon reached; a mark with every row that begins a batch. */
class KillScene final {
public:
    static constexpr Millis step = std::chrono::seconds(15);
    static constexpr size_t rowsPerMinute = 4;
    static constexpr size_t rowsPerHour = 240;
    static constexpr size_t rowsPerDay = 5760;
    static constexpr int hosts = 6;

    /** By a size that is soon too small: as scraped a day at least is kept, by minutes thirty days.
     */
    [[nodiscard]] static RetentionPlan plan();
    [[nodiscard]] static Instant timeOf(size_t row);
    /** Rises with the row, so that it is a running total. */
    [[nodiscard]] static double valueOf(int host, size_t row);
    /** Of the batch that begins with the row: a few rows, or an hour and more. */
    [[nodiscard]] static size_t lengthOf(size_t row);
    [[nodiscard]] static Batch batch(size_t row);

    /** Fails the test where the store does not hold the rows up to @p acknowledged as the plan has
     *  it, by any of the files, holds a row that was never written, or a part of a batch. */
    static void check(const Store &store, size_t acknowledged);

private:
    static void checkRead(const Store &store, Millis resolution, size_t end);
    static void checkSeries(const NumberSeries &series, int host, Millis resolution, size_t end);
};

} // namespace toban::test
