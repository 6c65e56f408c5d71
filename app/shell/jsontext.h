// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace toban {

/** JSON as it is printed: characters that a terminal would act on or hide are escaped, so that it
 *  reads as the same values. */
[[nodiscard]] QString jsonText(const QJsonObject &object);

} // namespace toban
