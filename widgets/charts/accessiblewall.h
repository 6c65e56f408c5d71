// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace toban {

/** What assistive technology is told of a TileWall: a list with an item for each tile, its name
 *  ("checkout, Latency"), its value, where it stands, and which one has the focus. To be installed
 *  with QAccessible::installFactory(); nullptr for other objects. */
[[nodiscard]] QAccessibleInterface *accessibleWall(const QString &className, QObject *object);

} // namespace toban
