// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxqueries.h"
#include "recordfilter.h"

#include <memory>

namespace toban {

/** What the cells of the inbox need to know beside their row. */
struct InboxContext {
    Instant now; ///< ages are measured from it
    QTimeZone zone = QTimeZone::utc();
};

struct InboxGroup;

/** An alert as the table shows it, or a heading over alerts; its revision is of the day too. */
struct InboxLine : InboxRow {
    InboxDay day;
    bool isUnseen = false; ///< changed since somebody last looked; of a heading, one of its alerts
    int depth = 0; ///< how many headings it stands under
    std::shared_ptr<const InboxGroup> group; ///< of a heading; then only state and class count
    bool isClosed = false; ///< of a heading: what stands under it is in folded
    std::vector<InboxLine> folded;
};

/** Which rows, in which order. */
struct InboxOrder {
    int column = -1; ///< of the model; -1: urgent first, see readInbox()
    Qt::SortOrder order = Qt::AscendingOrder;
    RecordFilter filter;
    std::optional<AlertClass> only; ///< one lane; nullopt: all
    Matchers match; ///< environment, cluster: holds across pages
    QStringList groupBy; ///< labels; empty: no headings
};

/** Those of a view's rows that an order lets through, in it, with headings, all open. For a reader
 *  thread. */
[[nodiscard]] std::vector<InboxLine> arrangedInbox(std::vector<InboxRow> rows,
    const InboxDays &days, const InboxOrder &order, const InboxContext &context);

/** Ids of the columns that a filter can compare with, as RecordFilter takes them. */
[[nodiscard]] QStringList inboxColumnIds();

} // namespace toban
