// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangerecorder.h"
#include "oncallsource.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** Which calendar is read, and what its entries mean. */
struct CalendarFeed {
    SourceId id;
    QUrl url; ///< http, https, or webcal, which is https; empty: there is a file
    QString file; ///< an absolute path
    QString name; ///< empty: the calendar's own
    QString zone; ///< IANA name; of times that name none, before what the calendar says
    QString prefix; ///< of summaries, before the name of a person
    QString team;
    int level = 1;
    ScheduleUse use = ScheduleUse::Duty;

    friend bool operator==(const CalendarFeed &, const CalendarFeed &) = default;
};

/** What a calendar says of @p span, as a roster of one schedule: entries are its final layer, and
 *  all of those that overlap count. A person is the name of the only attendee, else the summary
 *  without the prefix. Entries that cannot be read are warnings with their line. Failures as
 *  icalendar::readCalendar(). Any thread. */
[[nodiscard]] Result<RosterAnswer> calendarRoster(
    const QByteArray &text, TimeSpan span, const CalendarFeed &feed);

/** A calendar of RFC 5545 at an address or in a file, as a source of one rota. */
class IcalendarSource final : public OnCallSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IcalendarSource)

public:
    /** @p settings are for an address: how to get there, and who we are; their own address is not
     *  looked at. @p clock and @p recorder outlive it. */
    IcalendarSource(CalendarFeed feed, SourceSettings settings, const Clock &clock,
        ExchangeRecorder &recorder, QObject *parent = nullptr);
    ~IcalendarSource() override;

    [[nodiscard]] OnCallCapabilities capabilities() const override { return {.roster = true}; }
    /** Storage where the file cannot be read; otherwise as HttpClient and calendarRoster(). */
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
