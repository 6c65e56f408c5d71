// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QTimeZone>

namespace toban {

/** "JST", "UTC", "UTC+05:45": what the zone is called at @p at. */
[[nodiscard]] QString zoneText(const QTimeZone &zone, Instant at);

} // namespace toban
