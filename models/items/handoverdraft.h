// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildchanges.h"
#include "inboxqueries.h"
#include "oncallqueries.h"
#include "service.h"

namespace toban {

/** Of which shift a handover is to tell, and from whom to whom. Names as told. */
struct HandoverQuestion {
    QString team;
    QString from;
    QString to;
    TimeSpan shift; ///< up to the moment of the draft
    QTimeZone zone = QTimeZone::utc();
    DayRange sleep; ///< whose pages are those of the night, by the clock of @c zone
};

/** What a draft is made of, all as known at the end of the shift. */
struct HandoverMaterial {
    std::vector<InboxRow> open; ///< alerts that are active
    std::vector<SourceIncident> incidents; ///< open ones
    std::vector<Silence> ending; ///< silences that end within a day
    std::vector<Mark> marks;
    std::vector<BuildChange> versions;
    AlertReview review; ///< of the shift
    std::vector<SourceStep> night; ///< calls of the shift in hours of sleep
};

/** Where it is read from. Alerts may be missing. */
struct HandoverSources {
    const Queries &store;
    const OnCallQueries &onCall;
    const AlertQueries *alerts = nullptr;
    InboxRequest inbox{}; ///< its moment is the end of the shift
    std::vector<Service> services{};
};
[[nodiscard]] Result<HandoverMaterial> readHandover(
    const HandoverSources &sources, const HandoverQuestion &question);

/** The draft as Markdown; texts of servers are escaped, so that they stay text. */
[[nodiscard]] QString handoverMarkdown(
    const HandoverMaterial &material, const HandoverQuestion &question);

} // namespace toban
