// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QTimeZone>

namespace toban {

/** "JST", "UTC", "UTC+05:45": what the zone is called at @p at. */
[[nodiscard]] QString zoneText(const QTimeZone &zone, Instant at);
/** The zone of the system (TZ, /etc/localtime); UTC where it names none that is known: nothing is
 *  guessed. */
[[nodiscard]] QTimeZone systemZone();
/** Whether the clock of the zone shows the time of @p at twice, because it is put back around it.
 */
[[nodiscard]] bool isShownTwice(Instant at, const QTimeZone &zone);

} // namespace toban
