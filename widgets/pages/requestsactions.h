// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace toban {

class ActionRegistry;

/** What can be done on the request page; each only while it is shown. */
struct RequestsDeeds {
    std::function<void(const char *column)> sortBy;
    std::function<bool()> isShown;
};

void addRequestsActions(ActionRegistry &registry, const RequestsDeeds &deeds);

} // namespace toban
