// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertidentity.h"
#include "commands.h"
#include "silence.h"

namespace toban {

/** A change of silences that somebody wanted here. */
struct SilenceWish {
    Intent intent;
    std::optional<Silence>
        silence; ///< as wanted; nullopt: the one that the content names shall end

    /** Whether it is about this alert. */
    [[nodiscard]] bool isOf(const MergedAlert &alert) const;
    [[nodiscard]] bool isDone() const { return intent.state == IntentState::Confirmed; }
};

/** Newest first, without those that were taken back, and none where all are done: what is done is
 *  seen in the alerts themselves. @p intents are oldest first, as AlertQueries::intents has them;
 *  silences that would be over at @p at are left out. */
[[nodiscard]] std::vector<SilenceWish> silenceWishes(
    const std::vector<Intent> &intents, Instant at);
/** What was wanted last of an alert, unless it is done. */
[[nodiscard]] std::optional<SilenceWish> openWish(
    const std::vector<SilenceWish> &wishes, const MergedAlert &alert);

} // namespace toban
