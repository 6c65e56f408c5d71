// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

namespace toban {

/** A moment a user wants to find again: a deploy, a change, the begin of a test. */
struct Mark {
    MarkId id;
    Instant at;
    QString text; ///< one line, never empty
    friend bool operator==(const Mark &, const Mark &) = default;
};

} // namespace toban
