// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace toban {

/** Rows in aligned columns, the first to the left, the others to the right or all to the left;
 *  kanji and kana take two terminal columns. */
enum class TextColumns { NumbersRight, AllLeft };
[[nodiscard]] QString textTable(
    const std::vector<QStringList> &rows, TextColumns columns = TextColumns::NumbersRight);

} // namespace toban
