// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace toban {

/** JSON as it is printed: characters that a terminal would act on or hide are escaped, so that it
 *  reads as the same values. */
[[nodiscard]] QString jsonText(const QJsonObject &object);

/** RFC 3339 in UTC, or null. */
[[nodiscard]] QJsonValue momentJson(const std::optional<Instant> &at);
/** "from" and "to". */
[[nodiscard]] QJsonObject spanJson(TimeSpan span);
[[nodiscard]] QJsonArray spansJson(const std::vector<TimeSpan> &spans);

} // namespace toban
