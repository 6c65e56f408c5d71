// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpolicy.h"
#include "alertqueries.h"
#include "queries.h"

namespace toban {

/** What a page needs to tell when alerts fired. */
struct AlertLens {
    const AlertQueries *queries = nullptr; ///< nullptr: no alerts are read
    AlertPolicy policy{};
    QTimeZone zone = QTimeZone::utc(); ///< the reader's
    QString service{}; ///< label service or job; empty: of all
    std::vector<SourceId> channels{}; ///< that should answer
};

/** A stretch in which an alert of a class fired. */
struct FiringSpan {
    TimeSpan span;
    AlertClass alertClass = AlertClass::Page;
    QStringList names;
    friend bool operator==(const FiringSpan &, const FiringSpan &) = default;
};

/** When pages and tickets are known to have fired and not to have been suppressed: where no source
 *  of an alert answered, nothing is told of it. Of one class stretches that overlap are one. By
 *  class, then oldest first. */
[[nodiscard]] Result<std::vector<FiringSpan>> readFiringSpans(
    const Queries &store, const AlertLens &lens, TimeSpan span);

/** Where a channel that should answer did not, so that alerts may have fired that nobody was told
 *  of. Oldest first. */
[[nodiscard]] Result<std::vector<TimeSpan>> readUntoldSpans(
    const Queries &store, const AlertLens &lens, TimeSpan span);

} // namespace toban
