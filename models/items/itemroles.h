// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace toban {

/** Where a row stands in a table whose end is folded into one row. Rows come in this order, however
 *  the table is sorted. */
enum class FoldPlace {
    Plain,
    Closed, ///< stands for the rows that are not shown
    Open, ///< heads the rows that are shown after it, and is no row of its own
    Inside,
};

/** How something stands; its glyph is before the text of a cell. */
enum class Condition { Critical, Warning, Ok, Info, Unknown };

/** What a cell says beside its text. Models give meanings; delegates choose looks. */
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< the raw value, an invalid variant where there is none
    ColumnIdRole, ///< header: the stable id of a column
    BarRole, ///< 0…1: the length of the bar drawn beside the number
    SparklineRole, ///< QList<double>, NaN is a gap
    LowCountRole, ///< true: too few observations for the number to mean much
    SecondaryRole, ///< true: a supporting number, written quietly
    AlarmRole, ///< true: a number that is bad news
    StatusClassesRole, ///< QVariantMap "2xx" → calls
    FreshnessRole, ///< int(Freshness)
    SourceStateRole, ///< int(SourceState)
    MagnitudeRole, ///< what to sort by where the sign of the value does not matter
    ChangeRole, ///< int(RequestChange)
    FoldRole, ///< of the first column: int(FoldPlace); invalid: Plain
    AlertStateRole, ///< int(AlertState)
    AlertClassRole, ///< int(AlertClass): a badge
    StripRole, ///< QList<int> of StripCell, oldest first
    HeadingRole, ///< QStringList, of a row that heads others: title, counts, what they share; see
                 ///< FoldRole, and AlertClassRole for the most urgent of them
    HeadingClassRole, ///< the word of that class; empty: none is active
    DepthRole, ///< int: under how many headings a row stands
    ConditionRole, ///< int(Condition)
    UnseenRole, ///< true: new since somebody last looked
    FullTextRole, ///< the value with all digits, for copies and exports
};

} // namespace toban
