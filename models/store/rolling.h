// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplewriter.h"
#include "timecache.h"

namespace toban {

/** Rolls up one file of samples into the next coarser one: hour by hour, oldest first, whole hours
 *  that ended a while ago, some targets at a time. What is to be rolled is kept in the finer file
 *  and struck off when the coarser one is on disk, so that an end at any moment costs only work
 * done twice. Writer thread, outside any transaction. */
class Rolling final {
    Q_DISABLE_COPY_MOVE(Rolling)

public:
    static constexpr Millis settled = std::chrono::minutes(5); ///< after an hour's end

    /** What is read, and what is written into. */
    struct From {
        Database *file = nullptr;
        const Catalogue *catalogue = nullptr;
    };
    struct Into {
        Database *file = nullptr;
        SampleWriter *writer = nullptr;
        Millis step{0};
    };
    Rolling(From from, Into into, Notices &notices);

    /** Goes on for some 20 ms; false: there is nothing to do now. */
    [[nodiscard]] Result<bool> goOn(Instant now);
    /** Samples came into the span: what of it was under way begins anew. */
    void added(TimeSpan span);
    /** All that is held is to be rolled: the coarser file is new. */
    [[nodiscard]] Result<void> beginAnew();

private:
    [[nodiscard]] Result<bool> nextHour(Instant now);
    [[nodiscard]] Result<void> rollSome();
    [[nodiscard]] Result<void> rollTarget(qint64 target);
    [[nodiscard]] Result<void> strikeOff();

    From m_from;
    Into m_into;
    Notices &m_notices;
    TimeCache m_times;
    std::optional<TimeSpan> m_hour; ///< under way
    std::vector<qint64> m_targets; ///< still to be rolled of it
};

} // namespace toban
