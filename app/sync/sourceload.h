// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <deque>

namespace toban {

/** How much of one source's time the past may take, of all its services together: one slice at a
 *  time, in turn, and after each a pause in which the source is left alone. Times are of the
 *  monotonic clock. */
class SourceLoad final {
public:
    /** @p service would ask for a slice now. False: it keeps its place and asks again, after
     *  pauseLeft() or when the slice under way has ended. True: it begins, see end(). */
    [[nodiscard]] bool begin(const ServiceId &service, Millis now);
    /** The slice that was begun was answered at that time and took so long; the pause is long
     * enough for the source to be busy with the past less than a third of the time. @p atLeast: as
     * it was asked to wait. */
    void end(Millis answered, Millis took, Millis atLeast = Millis(0));
    /** @p service wants nothing any more: others go on. */
    void withdraw(const ServiceId &service);
    [[nodiscard]] Millis pauseLeft(Millis now) const;

private:
    std::deque<ServiceId> m_waiting;
    bool m_isBusy = false;
    Millis m_freeAt{0};
};

} // namespace toban
