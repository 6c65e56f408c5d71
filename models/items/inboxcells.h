// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxline.h"
#include "recordtable.h"

namespace toban {

/** The columns of the inbox. Their values can be had on any thread. */
[[nodiscard]] std::vector<RecordColumn<InboxLine, InboxContext>> inboxColumns();

} // namespace toban
