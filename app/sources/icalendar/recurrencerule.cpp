// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recurrencerule.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <set>

namespace toban::icalendar {

class RecurrenceRuleWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Icalendar)
};

static Millis processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::floor<Millis>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

ExpansionBudget::ExpansionBudget()
    : m_until(processorTime() + 5s)
{
}

bool ExpansionBudget::isOverTime() const
{
    return processorTime() > m_until;
}

/// The rule as libical reads it; freq says whether it could.
static icalrecurrencetype parsedRule(const QByteArray &text)
{
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.constData());
    std::free(rule.rscale);
    rule.rscale = nullptr;
    return rule;
}

/// Takes a part out of a rule; its value, empty: it is not there.
static QByteArray taken(QByteArray &text, const QByteArray &name)
{
    QByteArray value;
    QByteArrayList kept;
    for (const QByteArray &part : text.split(';')) {
        if (part.left(name.size() + 1).toUpper() == name + '=')
            value = part.mid(name.size() + 1);
        else
            kept << part;
    }
    text = kept.join(';');
    return value;
}

/// Takes BYSETPOS and COUNT out of a rule whose BYSETPOS libical does not heed.
static std::optional<SetPositions> takenPositions(const icalrecurrencetype &rule, QByteArray &text)
{
    SetPositions set;
    for (int i = 0; i < ICAL_BY_SETPOS_SIZE && rule.by_set_pos[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i)
        set.positions.push_back(rule.by_set_pos[i]);
    if (rule.freq == ICAL_HOURLY_RECURRENCE)
        set.period = 1h;
    else if (rule.freq == ICAL_DAILY_RECURRENCE)
        set.period = 24h;
    else if (rule.freq == ICAL_WEEKLY_RECURRENCE)
        set.period = 24h * 7;
    if (set.positions.empty() || set.period == 0ms)
        return std::nullopt;
    set.count = rule.count;
    set.firstDay
        = rule.week_start == ICAL_SUNDAY_WEEKDAY ? 7 : static_cast<int>(rule.week_start) - 1;
    taken(text, "BYSETPOS");
    taken(text, "COUNT");
    return set;
}

static bool isGregorian(const QByteArray &text)
{
    const QByteArray upper = text.toUpper();
    return !upper.contains("RSCALE=") || upper.contains("RSCALE=GREGORIAN");
}

Result<RecurrenceRule> readRule(const QByteArray &text)
{
    const auto shown = QString::fromUtf8(text).left(80);
    const auto refuse = [&shown](ErrorKind kind, const QString &why) {
        return failure(kind, {}, why.arg(shown));
    };
    if (text.size() > 2'000)
        return refuse(ErrorKind::Malformed, RecurrenceRuleWords::tr("'%1' is too long"));
    const icalrecurrencetype whole = parsedRule(text.trimmed());
    if (whole.freq == ICAL_NO_RECURRENCE)
        return refuse(
            ErrorKind::Malformed, RecurrenceRuleWords::tr("'%1' is not a rule of repetition"));
    if (!isGregorian(text))
        return refuse(ErrorKind::Unsupported,
            RecurrenceRuleWords::tr("'%1' is of another calendar than the Gregorian one"));
    if (whole.freq == ICAL_SECONDLY_RECURRENCE || whole.freq == ICAL_MINUTELY_RECURRENCE)
        return refuse(ErrorKind::Unsupported,
            RecurrenceRuleWords::tr("'%1' repeats more often than each hour"));
    RecurrenceRule rule{text.trimmed(), std::nullopt, std::nullopt};
    const QByteArray until = taken(rule.text, "UNTIL");
    rule.set = takenPositions(whole, rule.text);
    if (!until.isEmpty()) {
        rule.until = readTime(until, {});
        if (!rule.until)
            return refuse(ErrorKind::Malformed, RecurrenceRuleWords::tr("'%1' ends at no time"));
    }
    return rule;
}

static icaltimetype libicalTime(WallTime wall)
{
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(wall - day);
    icaltimetype out = icaltime_null_time();
    out.year = static_cast<int>(date.year());
    out.month = static_cast<int>(static_cast<unsigned>(date.month()));
    out.day = static_cast<int>(static_cast<unsigned>(date.day()));
    out.hour = static_cast<int>(time.hours().count());
    out.minute = static_cast<int>(time.minutes().count());
    out.second = static_cast<int>(time.seconds().count());
    return out;
}

static WallTime fromLibical(const icaltimetype &time)
{
    return wallTime(QDate(time.year, time.month, time.day),
        QTime(time.hour, time.minute, qMin(time.second, 59)));
}

WallTime SetPositions::periodOf(WallTime wall) const
{
    if (period < 24h)
        return std::chrono::floor<std::chrono::hours>(wall);
    const WallTime day = std::chrono::floor<std::chrono::days>(wall);
    const int sinceFirst = (wallDate(day).dayOfWeek() - firstDay + 7) % 7;
    return period > 24h ? day - 24h * sinceFirst : day;
}

std::vector<WallTime> SetPositions::chosen(const std::vector<WallTime> &times) const
{
    std::set<WallTime> found;
    const auto size = static_cast<int>(times.size());
    for (const int position : positions) {
        const int index = position > 0 ? position - 1 : size + position;
        if (index >= 0 && index < size)
            found.insert(times[static_cast<size_t>(index)]);
    }
    return {found.begin(), found.end()};
}

/// The earliest time in the period of @p start that the rule may give: positions count from there.
WallTime RecurrenceRule::firstOfPeriod(WallTime start) const
{
    const QByteArray upper = text.toUpper();
    WallTime first = start;
    if (upper.contains("BYDAY=") && set->period > 24h)
        first = set->periodOf(start) + (start - std::chrono::floor<std::chrono::days>(start));
    const auto cut = [&first](Millis unit, Millis larger) {
        const Millis since = first.time_since_epoch() % larger;
        first -= since - since % unit;
    };
    if (upper.contains("BYHOUR=") && set->period >= 24h)
        cut(1h, 24h);
    if (upper.contains("BYMINUTE="))
        cut(1min, 1h);
    if (upper.contains("BYSECOND="))
        cut(1s, 1min);
    return first;
}

void RecurrenceRule::walkSets(WallTime start, WallTime last, ExpansionBudget &budget,
    const std::function<bool(WallTime)> &each) const
{
    std::vector<WallTime> times; // of one period
    int given = 0;
    const auto give = [&] {
        for (const WallTime wall : set->chosen(times)) {
            if (wall < start)
                continue;
            if ((set->count > 0 && ++given > set->count) || !each(wall))
                return false;
        }
        times.clear();
        return true;
    };
    bool goesOn = true;
    // to the end of the last period: positions may count from there
    walkAll(firstOfPeriod(start), last + set->period, budget, [&](WallTime wall) {
        if (!times.empty() && set->periodOf(times.front()) != set->periodOf(wall))
            goesOn = give();
        times.push_back(wall);
        return goesOn;
    });
    if (goesOn)
        give();
}

void RecurrenceRule::walk(WallTime start, WallTime last, ExpansionBudget &budget,
    const std::function<bool(WallTime)> &each) const
{
    if (set)
        walkSets(start, last, budget, each);
    else
        walkAll(start, last, budget, each);
}

void RecurrenceRule::walkAll(WallTime start, WallTime last, ExpansionBudget &budget,
    const std::function<bool(WallTime)> &each) const
{
    if (budget.isSpent())
        return; // what never comes is searched for when the iterator is made
    icalrecurrencetype rule = parsedRule(text);
    // ends the search of libical where nothing matches any more, whatever the rule says
    rule.until = libicalTime(last);
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(rule, libicalTime(start)), &icalrecur_iterator_free);
    if (!iterator)
        return; // never: such as 30 February
    for (auto next = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(next);
         next = icalrecur_iterator_next(iterator.get()))
        if (!budget.take() || !each(fromLibical(next)))
            return;
}

} // namespace toban::icalendar
