// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace toban::layers {

struct Include {
    int line = 0;
    QString spelled; // without the brackets or quotes
    bool isSystem = false; // in angle brackets
};

struct Literal {
    int line = 0;
    QString text; // as written, escapes untouched
};

/// A C++ file taken apart just far enough for the rules: no macros are expanded. Lines count
/// from 1.
struct ScannedSource {
    QString code; // comments and the insides of literals are blank, line breaks are kept
    std::vector<Include> includes;
    std::vector<Literal> literals; // string literals, those of includes left out
};

[[nodiscard]] ScannedSource scanSource(const QString &text);

/// The number of the line that holds the character at `position`.
[[nodiscard]] int lineAt(const QString &text, qsizetype position);

} // namespace toban::layers
