// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace toban {

/** "toban.sources": one line for each request at debug level, never a credential. */
Q_DECLARE_LOGGING_CATEGORY(lcSources)

} // namespace toban
