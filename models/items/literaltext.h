// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toban {

/** A server's text as one line that shows what is in it: white space and line breaks are one space,
 *  other control characters, marks of direction and characters without width are written out
 *  ("\x1b", "\u202e"), halves of characters are U+FFFD, piles of combining marks end. At most
 *  @p longest characters, then "…"; of a longer text the rest is not read. */
[[nodiscard]] QString literalLine(const QString &text, qsizetype longest);

} // namespace toban
