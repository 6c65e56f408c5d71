// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toban {

/** How the reader wants the inbox. */
struct InboxChoices {
    /** More is forgotten, the oldest first. */
    static constexpr qsizetype mostClosed = 500;

    QStringList groupBy{}; ///< labels, one within the other; empty: no headings
    QStringList closed{}; ///< paths of headings, see InboxGroup; the last closed last
    friend bool operator==(const InboxChoices &, const InboxChoices &) = default;
};

} // namespace toban
