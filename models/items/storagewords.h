// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfill.h"
#include "storage.h"

#include <functional>

namespace toban {

/** What is kept, what becomes of it and what is fetched later, in words. */
namespace words {

/** "6 d 3 h", "12 min": in the two largest units. */
[[nodiscard]] QString length(Millis span);
/** "30 d"; 0: "for ever". */
[[nodiscard]] QString plannedAge(Millis age);
[[nodiscard]] QString shelf(StorageShelf::Kind kind);
/** What each class is kept for, and how large samples may be together. */
[[nodiscard]] QString retentionPlan(const RetentionPlan &plan);
/** What samples will come to. @p day: a moment as a date. */
[[nodiscard]] QString storageForecast(
    const StorageReport &report, const std::function<QString(Instant)> &day, Instant now);
/** Why the disk may not do; empty: it does. */
[[nodiscard]] QString diskWarning(const StorageReport &report);
/** How much of what was missing is filled, 0 to 1. */
[[nodiscard]] double filledShare(const BackfillState &state);

} // namespace words

/** One line on all that is being filled and takes long, and of which services. */
struct BackfillNotice {
    QString text; ///< empty: nothing worth telling
    std::vector<ServiceId> services; ///< what "Cancel" cancels
    friend bool operator==(const BackfillNotice &, const BackfillNotice &) = default;
};
/** @p wasShown: what has been told of is told of to its end; else holes of a few minutes are not.
 */
[[nodiscard]] BackfillNotice backfillNotice(
    const std::vector<BackfillState> &states, bool wasShown);

} // namespace toban
