// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage.h"

#include <QJsonObject>

namespace toban {

/** Stable English keys, times in RFC 3339, sizes in bytes, spans in seconds. */
[[nodiscard]] QJsonObject storageJson(const StorageReport &report);
/** A table for a terminal, and what will come of it. Days and times in UTC. */
[[nodiscard]] QString storageText(const StorageReport &report);

} // namespace toban
