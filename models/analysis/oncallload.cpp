// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallload.h"

#include "localtime.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace toban {

static AcknowledgementTimes timesOf(const std::vector<const ReceivedCall *> &pages)
{
    AcknowledgementTimes times;
    std::vector<Millis> waits;
    for (const auto *page : pages) {
        if (page->acknowledged)
            waits.push_back(std::max(Millis(0), *page->acknowledged - page->at));
        else
            ++times.never;
    }
    times.count = static_cast<int>(waits.size());
    if (waits.empty())
        return times;
    std::ranges::sort(waits);
    const auto rank = [&waits](double quantile) {
        const double place = std::ceil(quantile * static_cast<double>(waits.size()));
        return waits[static_cast<size_t>(std::max(1.0, place)) - 1];
    };
    times.median = rank(0.5);
    times.p90 = rank(0.9);
    times.p95 = rank(0.95);
    return times;
}

static QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

/** Adds up what one person had. */
class PersonTally final {
public:
    PersonTally(const LoadQuestion &question, const QString &name)
        : m_question(question)
        , m_zone(question.zoneOf(name))
        , m_clock(ZoneClock::of(m_zone, question.span.to + 24h))
    {
        m_load.name = name;
        const QDate last = dateOf(question.span.to - 1ms);
        for (QDate week = mondayOf(dateOf(question.span.from)); week <= last;
             week = week.addDays(7))
            m_load.weeks.push_back({week, {}});
    }

    void addPages(const std::vector<const ReceivedCall *> &counted)
    {
        for (const auto *page : counted) {
            const QDate monday = mondayOf(dateOf(page->at));
            add(m_load.pages, page->at);
            for (WeekLoad &week : m_load.weeks)
                if (week.monday == monday)
                    add(week.pages, page->at);
        }
        m_load.acknowledged = timesOf(counted);
    }
    void addDuty(std::vector<DutySpan> spans)
    {
        std::ranges::sort(spans, {}, &DutySpan::from);
        std::set<QDate> days;
        Instant counted = m_question.span.from;
        for (const DutySpan &span : spans) {
            const Instant from = std::max(span.from, counted);
            const Instant to = std::min(span.to, m_question.span.to);
            if (to <= from)
                continue;
            m_load.duty += to - from;
            counted = to;
            for (QDate day = dateOf(from); day <= dateOf(to - 1ms); day = day.addDays(1))
                days.insert(day);
        }
        m_load.days = static_cast<int>(days.size());
        m_load.longestRun = longestRun(days);
    }
    [[nodiscard]] const PersonLoad &load() const { return m_load; }

private:
    [[nodiscard]] QDate dateOf(Instant at) const { return wallDate(m_clock.wallTime(at)); }
    void add(PageHours &hours, Instant at) const
    {
        const WeekMoment moment = weekMoment(at, m_zone);
        const bool isHoliday = std::ranges::any_of(
            m_question.holidays, [at](const DutySpan &day) { return day.contains(at); });
        if (contains(m_question.sleep, moment))
            ++hours.sleep;
        else if (m_question.business.contains(moment) && !isHoliday)
            ++hours.business;
        else
            ++hours.off;
    }
    static int longestRun(const std::set<QDate> &days)
    {
        int longest = 0;
        int run = 0;
        QDate before;
        for (const QDate &day : days) {
            run = before.isValid() && before.addDays(1) == day ? run + 1 : 1;
            longest = std::max(longest, run);
            before = day;
        }
        return longest;
    }

    const LoadQuestion &m_question;
    const QTimeZone m_zone;
    const ZoneClock m_clock;
    PersonLoad m_load;
};

using PagesOf = std::map<QString, std::vector<const ReceivedCall *>>;

/// By person; those that come within a minute of one that counts are that one.
static PagesOf countedPages(const LoadQuestion &question)
{
    PagesOf byPerson;
    for (const ReceivedCall &page : question.pages)
        if (question.span.contains(page.at))
            byPerson[page.name].push_back(&page);
    for (auto &[name, pages] : byPerson) {
        std::ranges::sort(pages, {}, &ReceivedCall::at);
        std::vector<const ReceivedCall *> counted;
        for (const auto *page : pages)
            if (counted.empty() || page->at - counted.back()->at > 60s)
                counted.push_back(page);
        pages = std::move(counted);
    }
    return byPerson;
}

static void balance(std::vector<PersonLoad> &people)
{
    double pages = 0;
    double duty = 0;
    for (const PersonLoad &one : people) {
        pages += one.pages.total();
        duty += toSeconds(one.duty);
    }
    const auto count = static_cast<double>(people.size());
    for (PersonLoad &one : people) {
        one.pageBalance = pages > 0 ? one.pages.total() * count / pages : 0;
        one.dutyBalance = duty > 0 ? toSeconds(one.duty) * count / duty : 0;
    }
}

OnCallLoad onCallLoad(const LoadQuestion &question)
{
    PagesOf pages = countedPages(question);
    std::map<QString, std::vector<DutySpan>> duties;
    for (const Stint &stint : question.stints)
        if (!commonSpan(stint.span, question.span).isEmpty())
            duties[stint.name].push_back(stint.span);
    for (const auto &[name, own] : duties)
        pages.try_emplace(name); // who had the duty and no call counts for the mean
    OnCallLoad load;
    std::vector<const ReceivedCall *> all;
    for (const auto &[name, own] : pages) {
        PersonTally tally(question, name);
        tally.addPages(own);
        tally.addDuty(duties[name]);
        load.people.push_back(tally.load());
        all.insert(all.end(), own.begin(), own.end());
    }
    balance(load.people);
    load.acknowledged = timesOf(all);
    std::ranges::stable_sort(load.people, std::ranges::greater{},
        [](const PersonLoad &one) { return one.pages.total(); });
    return load;
}

} // namespace toban
