// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty.h"

#include <functional>

namespace toban {

/** Somebody was called. */
struct ReceivedCall {
    QString name; ///< see PersonBook
    Instant at;
    std::optional<Instant> acknowledged; ///< by whomever
    friend bool operator==(const ReceivedCall &, const ReceivedCall &) = default;
};

/** Calls by the hours of who was called. */
struct PageHours {
    int business = 0;
    int off = 0; ///< outside of business hours, and on holidays
    int sleep = 0; ///< at night, whatever the day

    [[nodiscard]] int total() const { return business + off + sleep; }
    friend bool operator==(const PageHours &, const PageHours &) = default;
};

/** How long calls waited, by nearest rank (the smallest that so many are not above); never a mean,
 *  which one forgotten call would make meaningless. */
struct AcknowledgementTimes {
    int count = 0; ///< of acknowledged calls: what the percentiles are of
    int never = 0; ///< calls that nobody acknowledged
    std::optional<Millis> median;
    std::optional<Millis> p90;
    std::optional<Millis> p95;
    friend bool operator==(const AcknowledgementTimes &, const AcknowledgementTimes &) = default;
};

/** A week from its Monday, by the clock of the person. */
struct WeekLoad {
    QDate monday;
    PageHours pages;
    friend bool operator==(const WeekLoad &, const WeekLoad &) = default;
};

struct PersonLoad {
    QString name;
    std::vector<WeekLoad> weeks; ///< all that the span touches
    PageHours pages;
    Millis duty{0}; ///< how long the duty was theirs, once where it was twice at once
    int days = 0; ///< of their own calendar on which they had the duty for any time
    int longestRun = 0; ///< the most of these in a row
    double pageBalance = 0; ///< calls against the mean of all people: 1 is as many
    double dutyBalance = 0; ///< duty against the mean of all people
    AcknowledgementTimes acknowledged;
    friend bool operator==(const PersonLoad &, const PersonLoad &) = default;
};

struct LoadQuestion {
    DutySpan span;
    std::vector<ReceivedCall> pages; ///< in any order
    std::vector<Stint> stints; ///< of all levels in question
    std::vector<DutySpan> holidays;
    WeekTimes business; ///< in each person's zone
    DayRange sleep; ///< in each person's zone
    std::function<QTimeZone(const QString &name)> zoneOf;
};

struct OnCallLoad {
    std::vector<PersonLoad> people; ///< the most called first, then by name
    AcknowledgementTimes acknowledged; ///< of all
};

/** What being on call cost whom. Calls to one person that come within 60 s of one that counts are
 *  that one. */
[[nodiscard]] OnCallLoad onCallLoad(const LoadQuestion &question);

} // namespace toban
