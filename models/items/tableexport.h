// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <QStringList>

namespace toban {

/** Tables as text, columns without text (sparklines) left out. A closed fold is a row, the head of
 * an open one is not. */
namespace tableexport {

/** As shown, for a paste into a sheet; tabs and line ends in cells become spaces. */
[[nodiscard]] QString tsv(const QAbstractItemModel &model, const QList<int> &rows);
[[nodiscard]] QString markdown(const QAbstractItemModel &model, const QList<int> &rows);

/** All rows, RFC 4180, numbers raw (seconds, shares of 1, counts), @p head as comment lines first.
 *  Text that a sheet could take for a formula begins with an apostrophe. */
[[nodiscard]] QString csv(const QAbstractItemModel &model, const QStringList &head);

/** Comment lines for the head of such a file. */
[[nodiscard]] QString csvComments(const QStringList &head);

} // namespace tableexport

} // namespace toban
