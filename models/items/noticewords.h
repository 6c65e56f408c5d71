// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertnotices.h"

namespace toban {

/** More is more urgent: Log, Unclassified, Ticket, Page. */
[[nodiscard]] int urgencyOf(AlertClass alertClass);

[[nodiscard]] NoticeItem noticeItem(const InboxRow &row);

/** The notice of one alert; @p before: the class it had until now. */
[[nodiscard]] Notice noticeOf(const InboxRow &row, std::optional<AlertClass> before);
/** Pages that nobody has looked at. */
[[nodiscard]] Notice repeatNotice(const std::vector<const InboxRow *> &rows);
/** One notice for many, with counts by class and the first names. @p over: how many more are over
 *  already. */
[[nodiscard]] Notice summaryNotice(Notice::Kind kind, std::vector<NoticeItem> items, int over = 0);
/** "Page: A, B, C and 2 more"; empty: there are none. */
[[nodiscard]] QString pagesLine(const std::vector<const InboxRow *> &rows);
/** The key of the notice of one alert. */
[[nodiscard]] QString noticeKey(const Labels &identity);
/** The key of a notice of many. */
[[nodiscard]] QString summaryKey(Notice::Kind kind);

} // namespace toban
