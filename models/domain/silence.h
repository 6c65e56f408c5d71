// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"
#include "matcher.h"

namespace toban {

enum class SilenceState { Pending, Active, Expired };
[[nodiscard]] QString silenceStateName(SilenceState value);
[[nodiscard]] std::optional<SilenceState> silenceStateFromName(const QString &name);

/** Alerts that match are not notified, for a time. Texts are the source's own. */
struct Silence {
    SourceId source; ///< the channel it is known from
    QString id; ///< the source's; empty: not made yet
    Matchers matchers;
    Instant startsAt;
    Instant endsAt;
    Instant updatedAt;
    QString author;
    QString comment;
    SilenceState state = SilenceState::Active;

    [[nodiscard]] bool silences(const Labels &labels) const { return matchesAll(matchers, labels); }
    friend bool operator==(const Silence &, const Silence &) = default;
};

} // namespace toban
