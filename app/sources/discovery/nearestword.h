// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace toban {

/** The word of @p known that was most likely meant: the fewest letters to add, drop, change or
 * swap, as long as that is under half of the word; an empty text otherwise. Letter case does not
 * count. */
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &known);

} // namespace toban
