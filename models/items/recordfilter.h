// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>
#include <QVariant>

#include <vector>

namespace toban {

/** What is typed into a table's filter field: words that the first column must contain (-word: must
 *  not) and comparisons such as p95>300ms, errors>=1%, calls<100, all of which must hold.
 * Full-width digits and letters are taken as their plain forms. */
struct RecordFilter {
    enum class Op { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };
    struct Term {
        QString column; ///< id; empty: a word
        Op op = Op::Equal;
        double number = 0; ///< seconds, ratio or count: as SortRole gives it
        QString text;
        bool isNegated = false;

        [[nodiscard]] bool accepts(const QVariant &value) const;
    };

    std::vector<Term> terms;
    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
};

/** Malformed (with the term at fault in the detail) where a comparison names no column of
 *  @p columns or its number cannot be read. */
[[nodiscard]] Result<RecordFilter> parseRecordFilter(
    const QString &text, const QStringList &columns);

} // namespace toban
