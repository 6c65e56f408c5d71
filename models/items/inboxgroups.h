// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxline.h"

#include <QSet>

#include <limits>

namespace toban {

/** A heading over alerts that have one value of a label. */
struct InboxGroup {
    QString path; ///< which one it is among all groups, the same on every run
    QString label;
    QString value; ///< empty: they have no such label
    Labels common; ///< labels that all of them have and no heading around them says
    std::array<int, 5> states{}; ///< how many, by AlertState
    std::optional<AlertClass> urgent; ///< the most urgent class of those that are active
    QStringList texts; ///< title, counts and what they share, made once: they are drawn often
};

/** As many labels can alerts be grouped by, one within the other. */
inline constexpr qsizetype mostGroupLabels = 3;
/** "region, service" as names of labels, each once, the first three. */
[[nodiscard]] QStringList groupLabelsFrom(const QString &text);

/** Puts headings over alerts that are in their order: a group stands where the first of it stood.
 *  Labels are those of the alerts; "service" and "severity" are as InboxRow has them, "receiver" is
 *  who is notified. For a reader thread. */
[[nodiscard]] std::vector<InboxLine> groupedInbox(
    std::vector<InboxLine> alerts, const QStringList &labels);
/** Headings with these paths take in what stands under them. @p lines: all open. */
[[nodiscard]] std::vector<InboxLine> foldedInbox(
    std::vector<InboxLine> lines, const QSet<QString> &closed);
/** The alerts of a line, itself or those that a closed heading has taken in, until there are
 *  @p most. */
void addAlertsOf(const InboxLine &line, std::vector<InboxLine> &into,
    size_t most = std::numeric_limits<size_t>::max());

} // namespace toban
