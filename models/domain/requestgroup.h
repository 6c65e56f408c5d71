// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QRegularExpression>

#include <vector>

namespace toban {

/** A rule that shows requests as one: those whose label matches the pattern go by the group's
 *  name. Of an ordered list the first rule that matches decides. */
struct RequestGroup {
    QString match; ///< a path or a regular expression: see groupExpression()
    QString name; ///< empty: the pattern itself
    QString label; ///< one of the service's request labels; empty: the last of them

    [[nodiscard]] const QString &shownName() const { return name.isEmpty() ? match : name; }
    friend bool operator==(const RequestGroup &, const RequestGroup &) = default;
};

/** Whether a pattern is a path: it holds none of \ [ ( ) + ? ^ $ | and no ".*". */
[[nodiscard]] bool isPathPattern(const QString &pattern);

/** What a pattern matches. A path matches the whole value: ":id" and "{id}" stand for one segment,
 *  "*" for some characters of one segment, "**" for anything. A regular expression matches
 *  wherever it is found, as in alp; ^ and $ hold it to the ends. Malformed where it is none, or
 *  empty. */
[[nodiscard]] Result<QRegularExpression> groupExpression(const QString &pattern);

/** Empty, or why a rule cannot be: a bad pattern, or a text that could not be one line. */
[[nodiscard]] QString groupMistake(const RequestGroup &group);

/** A rule as it stands in a text, or what is wrong with its line. */
struct RequestGroupLine {
    int line = 0; ///< from 1
    RequestGroup group;
    QString mistake; ///< empty: the rule can be used
};

/** Rules as text, one a line: "PATTERN -> NAME", "LABEL ~ PATTERN -> NAME", or a pattern alone.
 *  Empty lines and those that begin with # are left out. Patterns separated by commas, as for alp's
 *  -m, are a rule each. */
[[nodiscard]] std::vector<RequestGroupLine> readGroupLines(const QString &text);

/** The text that reads back as @p groups, a line each. */
[[nodiscard]] QString groupLinesText(const std::vector<RequestGroup> &groups);

} // namespace toban
