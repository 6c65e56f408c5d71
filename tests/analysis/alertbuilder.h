// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"

namespace toban::testing {

using namespace Qt::StringLiterals;

/** Seconds after Saturday 2026-11-21T02:11:48Z, when the recorded drill began. */
inline Instant after(double seconds)
{
    return fromMs(1'795'227'108'000) + Millis(static_cast<qint64>(seconds * 1000));
}

inline Instant time(const char *rfc3339)
{
    return parseRfc3339(QString::fromLatin1(rfc3339)).value();
}

inline const SourceId prometheus = SourceId(u"prom/alerts"_s);
inline const SourceId alertmanager = SourceId(u"am"_s);

inline AlertTransition transition(
    const SourceId &source, const Labels &labels, Instant at, AlertState state)
{
    AlertTransition one;
    one.source = source;
    one.labels = labels;
    one.at = at;
    one.state = state;
    return one;
}

inline AlertSighting sighting(const SourceId &source, const Labels &labels, AlertState state)
{
    AlertSighting one;
    one.source = source;
    one.report.labels = labels;
    one.report.state = state;
    one.report.since = one.inStateSince = one.firstSeen = after(0);
    if (source == alertmanager)
        one.report.receivers = {u"pager"_s};
    return one;
}

} // namespace toban::testing
