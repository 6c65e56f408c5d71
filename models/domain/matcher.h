// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "result.h"

#include <QRegularExpression>

#include <vector>

namespace toban {

/** A label matcher as in PromQL. Regular expressions are anchored at both ends. */
struct Matcher {
    enum class Op { Equal, NotEqual, Regex, NotRegex };

    QString label;
    Op op = Op::Equal;
    QString value;

    [[nodiscard]] bool matches(const Labels &labels) const;
    [[nodiscard]] QString toText() const; ///< job="app", escaped
    friend bool operator==(const Matcher &, const Matcher &) = default;
};

using Matchers = std::vector<Matcher>;

[[nodiscard]] bool matchesAll(const Matchers &matchers, const Labels &labels);

/** Reads `job="app",code=~"5.."` with or without braces; Malformed with the column otherwise. */
[[nodiscard]] Result<Matchers> parseMatchers(const QString &text);

/** A text as the regular expression that matches it alone, for PromQL as well as here. */
[[nodiscard]] QString escapedForRegex(const QString &text);

/** `job="app",code=~"5.."`, without braces. */
[[nodiscard]] QString matchersText(const Matchers &matchers);

} // namespace toban
