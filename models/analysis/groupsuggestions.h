// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestgroup.h"

#include <QStringList>

namespace toban {

/** A rule that would make one row of many. */
struct GroupSuggestion {
    RequestGroup group;
    QStringList values; ///< that it matches, at least two

    friend bool operator==(const GroupSuggestion &, const GroupSuggestion &) = default;
};

/** Rules for paths that differ only in segments that are a number, a UUID or a hash (hexadecimal,
 * at least 8 characters, digits and letters). The rule matches such segments alone: /users/me stays
 *  beside /users/:id. The most values first, then by name. */
[[nodiscard]] std::vector<GroupSuggestion> suggestGroups(const QStringList &values);

} // namespace toban
