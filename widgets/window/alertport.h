// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutywatch.h"
#include "firingspans.h"
#include "inboxview.h"

namespace toban {

/** What the pages of alerts are given beside what every page is. */
struct AlertPort {
    const AlertQueries *queries = nullptr; ///< nullptr: there are no alerts
    AlertPolicy policy{};
    std::vector<WatchedChannel> channels{}; ///< empty: there is no page of alerts
    QString user{}; ///< who acts here, as others shall read it
    DutyWatch duty{}; ///< told of with the alerts

    [[nodiscard]] bool isThere() const { return queries && !channels.empty(); }
};

/** What a page of a service reads of alerts. */
[[nodiscard]] inline AlertLens alertLens(
    const AlertPort &port, const QTimeZone &zone, const QString &service)
{
    if (!port.isThere())
        return {};
    AlertLens lens{port.queries, port.policy, zone, service};
    for (const WatchedChannel &channel : port.channels)
        lens.channels.push_back(channel.id);
    return lens;
}

} // namespace toban
