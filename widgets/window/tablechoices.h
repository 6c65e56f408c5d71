// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toban {

/** How the reader wants the request table. */
struct TableChoices {
    /** Ids of the columns that are not shown; ids that no column has mean nothing. */
    QStringList hidden = defaultHidden();
    bool showsScatter = true;
    bool isTailOpen = false; ///< for the session only
    friend bool operator==(const TableChoices &, const TableChoices &) = default;

    /** What is left out until it is asked for, so that the others stand in a window of 1280 pixels:
     *  what says in parts, or once more by the second, what another column says. */
    [[nodiscard]] static QStringList defaultHidden()
    {
        return {QStringLiteral("rate"), QStringLiteral("busy"), QStringLiteral("http4xx"),
            QStringLiteral("http5xx"), QStringLiteral("dispersion"), QStringLiteral("max"),
            QStringLiteral("change"), QStringLiteral("apdex"), QStringLiteral("firstseen")};
    }
};

} // namespace toban
