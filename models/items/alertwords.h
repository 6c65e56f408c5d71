// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertact.h"
#include "inboxview.h"

namespace toban {
struct InboxGroup;
}

namespace toban::words {

[[nodiscard]] QString alertState(AlertState state);
[[nodiscard]] QString alertClass(AlertClass alertClass);
[[nodiscard]] QString verdict(AlertVerdict verdict);
[[nodiscard]] QString silenceState(SilenceState state);
/** What was done, as "acknowledged until 10:40 (JST): looking" without who did it. */
[[nodiscard]] QString actDone(const AlertAct &act, const QTimeZone &zone);
/** "silence waiting to be sent", or why it was not, as the source says. */
[[nodiscard]] QString silenceWish(const SilenceWish &wish);
/** The name of the alert or, of what is wrong with being told, a few words. Plain text. */
[[nodiscard]] QString inboxName(const InboxRow &row);
/** The summary or, of what is wrong with being told, a sentence. Plain text. */
[[nodiscard]] QString inboxSummary(const InboxRow &row);
/** "2 pages, 3 tickets, 14 logged, 0 unclassified"; "all clear" only where that is proven. */
[[nodiscard]] QString inboxHeadline(const InboxView &view);
/** "shop", "without region". */
[[nodiscard]] QString groupTitle(const InboxGroup &group);
/** "firing 3 · suppressed 1". */
[[nodiscard]] QString groupCounts(const InboxGroup &group);
/** "cluster=eu, severity=page": the labels that all of them have. */
[[nodiscard]] QString groupShared(const InboxGroup &group);
/** All of it on one line. */
[[nodiscard]] QString groupText(const InboxGroup &group);
/** Why it is in its class, one sentence. */
[[nodiscard]] QString whyThisClass(const Classified &classified);
/** "2026-11-21 10:40 JST". */
[[nodiscard]] QString moment(Instant at, const QTimeZone &zone);
/** A value as alert rules have it: at most four significant digits, no unit. */
[[nodiscard]] QString plainNumber(double value);

} // namespace toban::words
