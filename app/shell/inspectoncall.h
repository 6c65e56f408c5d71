// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dutywatch.h"

#include <QJsonObject>

namespace toban {

struct Workspace;

/** What the page of who is on call is asked for: everything the workspace says about it, as of a
 *  moment. */
[[nodiscard]] OnCallRequest onCallRequest(
    const Workspace &workspace, Instant asOf, const QTimeZone &zone);
/** What the workspace says of being on call; rotas that hold at some hours only make their teams
 *  part time. */
[[nodiscard]] OnCallPolicy onCallPolicy(const Workspace &workspace);
/** The sources of rotas of a workspace, its own included. */
[[nodiscard]] std::vector<WatchedRota> watchedRotas(const Workspace &workspace);

/** Watched with the alerts; nothing where there are no rotas. @p onCall outlives it. */
[[nodiscard]] DutyWatch dutyWatch(const Workspace &workspace, const OnCallQueries &onCall);

/** Stable English keys, times in RFC 3339, names as told. Without contacts. */
[[nodiscard]] QJsonObject onCallJson(const OnCallView &view);
/** A table for a terminal. */
[[nodiscard]] QString onCallText(const OnCallView &view, const QTimeZone &zone);

} // namespace toban
