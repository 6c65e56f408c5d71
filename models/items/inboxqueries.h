// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertqueries.h"
#include "alertreview.h"
#include "dutywatch.h"
#include "inboxview.h"
#include "queries.h"

#include <QHash>

namespace toban {

struct InboxRequest {
    Instant asOf;
    AlertPolicy policy;
    std::vector<WatchedChannel> channels; ///< that should answer
    QTimeZone zone = QTimeZone::utc(); ///< the reader's
    bool isOffline = false; ///< no source is connected, by choice
    Millis goneFor{30min}; ///< alerts gone for no longer are still told
    DutyWatch duty{};
    QString past{}; ///< alerts ever seen with these words are told too; empty: none
};

/** Everything firing, suppressed, pending or just gone, and what is wrong with being told. As the
 *  pages: synchronous, for a reader thread or a command. */
[[nodiscard]] Result<InboxView> readInbox(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request);

/** By identity: the 24 hours up to the request's moment of every alert that was there. */
using InboxDays = QHash<Labels, InboxDay>;
[[nodiscard]] Result<InboxDays> readInboxDays(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request);

/** What is remembered of one alert. */
struct AlertPast {
    static constexpr int days = 30;
    static constexpr int cells = 30 * 4; ///< of six hours
    TimeSpan span;
    std::vector<JointChange> changes; ///< oldest first
    std::vector<Episode> episodes; ///< oldest first
    std::vector<AlertAct> acts; ///< oldest first
    std::vector<StripCell> strip;
    std::vector<TimeSpan> unknown; ///< where no source of it answered, oldest first
    HoursOfWeek hours{};
    std::optional<Millis> medianDuration;
};
/** @p labels are the label sets that sources tell it with. */
[[nodiscard]] Result<AlertPast> readAlertPast(const Queries &store, const AlertQueries &alerts,
    const InboxRequest &request, const Labels &identity, const std::vector<Labels> &labels);

/** The review of a span by alert name and service. */
[[nodiscard]] Result<AlertReview> readAlertReview(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request, TimeSpan span);

} // namespace toban
