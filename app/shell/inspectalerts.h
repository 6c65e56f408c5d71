// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxqueries.h"

#include <QJsonObject>
#include <QTextStream>

namespace toban {

struct Workspace;

/** What the inbox is asked for: everything the workspace says about alerts, as of a moment. */
[[nodiscard]] InboxRequest inboxRequest(
    const Workspace &workspace, Instant asOf, const QTimeZone &zone);
/** The channels of alerts of a workspace. */
[[nodiscard]] std::vector<WatchedChannel> watchedChannels(const Workspace &workspace);

/** Stable English keys, times in RFC 3339, texts as the sources tell them. */
[[nodiscard]] QJsonObject alertsJson(const InboxView &view, const InboxDays &days);
/** A table for a terminal, the headline first. */
[[nodiscard]] QString alertsText(const InboxView &view, const QTimeZone &zone);

} // namespace toban
