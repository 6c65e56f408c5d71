// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertreview.h"

namespace toban {

/** "acted 3, no action 1"; empty: none. */
[[nodiscard]] QString verdictsText(const VerdictCounts &verdicts);
/** What could be changed and what speaks for it, one sentence. Plain text. */
[[nodiscard]] QString proposalText(const AlertProposal &proposal);
/** The review as a document: proposals, and the first ten of each ranking. Texts of alerts are
 *  escaped, so that they stay text. */
[[nodiscard]] QString reviewMarkdown(
    const AlertReview &review, TimeSpan span, const QTimeZone &zone);

} // namespace toban
