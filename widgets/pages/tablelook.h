// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace toban {

class ThemeHolder;

/** What all tables have in common: whole rows, hairlines, sorting, our delegate, keyboard use. */
void dressTable(QTableView &table, const ThemeHolder &theme);

/** Columns as wide as their contents; column @p stretched takes what is left. Where that is too
 * little for its text, the columns with bars and sparklines give way, then the table scrolls
 * sideways. */
void fitTable(QTableView &table, int stretched);

} // namespace toban
