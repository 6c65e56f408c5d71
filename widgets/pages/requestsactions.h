// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QAction;

namespace toban {

class ActionRegistry;

/** What can be done on the request page; each only while it is shown. */
struct RequestsDeeds {
    std::function<void(const char *column)> sortBy;
    std::function<void()> chooseColumns;
    std::function<void()> toggleScatter;
    std::function<void()> groupRequests;
    std::function<bool()> isShown;
};

/** Returns the actions that sort, in the order of their keys. */
QList<QAction *> addRequestsActions(ActionRegistry &registry, const RequestsDeeds &deeds);

} // namespace toban
