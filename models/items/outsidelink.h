// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace toban {

/** An address that a server told, and whether it can be opened. */
struct OutsideLink {
    QUrl url; ///< without user and password; empty: there is none, or it is refused
    QString
        host; ///< to be shown before it is opened; as ASCII, so that no letter looks like another
    QString refusal; ///< a sentence, translated; empty where there is a url or nothing was told

    [[nodiscard]] bool canOpen() const { return !url.isEmpty(); }
};

/** Only http and https with a host, and nothing hidden in it. */
[[nodiscard]] OutsideLink outsideLink(const QString &told);

} // namespace toban
