// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toban {

/** A text from a server as it can stand on one line of a window, a notice or a terminal, whatever
 *  is in it: white space and line ends are one space; characters that cannot be seen, that steer a
 *  terminal or that turn the direction of writing stand there by number, "<U+202E>"; of more than
 *  eight combining marks in a row the rest is left out; half a surrogate pair is U+FFFD. Cut after
 *  @p most characters, "…". Plain text. */
[[nodiscard]] QString serverText(const QString &text, qsizetype most = 300);

} // namespace toban
