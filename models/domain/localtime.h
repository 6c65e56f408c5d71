// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QTimeZone>

#include <vector>

namespace toban {

/** What a clock on the wall shows: milliseconds since 1970-01-01 00:00 by that clock. */
using WallTime = std::chrono::local_time<Millis>;

[[nodiscard]] WallTime wallTime(QDate date, QTime time = QTime(0, 0));
[[nodiscard]] QDate wallDate(WallTime wall);
/** "2026-03-02T09:00", with seconds where there are any; Malformed otherwise. */
[[nodiscard]] Result<WallTime> parseWallTime(const QString &text);
[[nodiscard]] QString wallTimeText(WallTime wall);

/** From a moment on the wall is that much ahead of UTC. */
struct OffsetChange {
    Instant at;
    Millis offset{0};
    friend bool operator==(const OffsetChange &, const OffsetChange &) = default;
};

/** The clock of a zone, there and back. In place of QDateTime, which in Qt 6.4 takes the second of
 *  two passes and keeps the digits of a time that is skipped. */
class ZoneClock final {
public:
    ZoneClock() = default; ///< UTC
    /** @p first holds before the earliest of @p changes, which are ascending. */
    ZoneClock(Millis first, std::vector<OffsetChange> changes);
    /** A zone of the tz database from 1900 to @p until; after that, as then. */
    [[nodiscard]] static ZoneClock of(const QTimeZone &zone, Instant until);

    [[nodiscard]] Millis offsetAt(Instant at) const;
    [[nodiscard]] WallTime wallTime(Instant at) const;
    /** RFC 5545, 3.3.5: of a time that is shown twice the first; a time that is skipped is read by
     *  the offset before the gap. */
    [[nodiscard]] Instant instant(WallTime wall) const;

    friend bool operator==(const ZoneClock &, const ZoneClock &) = default;

private:
    Millis m_first{0};
    std::vector<OffsetChange> m_changes;
};

} // namespace toban
