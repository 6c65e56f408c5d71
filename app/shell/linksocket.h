// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toban {

/** Where the window that is open on a store hears links: a socket in a folder of its own (mode
 * 0700) under XDG_RUNTIME_DIR, named by a hash of the store's path, so that windows on other stores
 * are others. Empty: there is no such folder that only this user can use. */
[[nodiscard]] QString linkSocket(const QString &storeFolder);

/** What may come over it: one line, an address that begins with toban://, no sign that is not
 *  printed. Empty: it is something else. */
[[nodiscard]] QString linkIn(const QByteArray &line);

} // namespace toban
