// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetree.h"

namespace toban::layers {

/// Knowledge that has one home: SQL in models/store and resources/schema, addresses of server
/// interfaces in app/sources, colours in widgets/theme.
[[nodiscard]] QStringList homeFindings(const SourceTree &tree);

/// Both SPDX lines at the head of every source, CMake file and script.
[[nodiscard]] QStringList licenceFindings(const SourceTree &tree);

/// At most 400 lines in a source and 180 in a header.
[[nodiscard]] QStringList budgetFindings(const SourceTree &tree);

/// Habits that the house style rules out: nested event loops and blocking waits outside tests, moc
/// macros that do not stand alone on their line, headers without "#pragma once", unfinished work.
[[nodiscard]] QStringList habitFindings(const SourceTree &tree);

/// No two headers define a type of one name: all share one namespace, so the linker would take
/// either one's destructor for both without a word.
[[nodiscard]] QStringList twinFindings(const SourceTree &tree);

} // namespace toban::layers
