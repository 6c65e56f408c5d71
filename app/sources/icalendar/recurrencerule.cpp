// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recurrencerule.h"

#include <QCoreApplication>

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace toban::icalendar {

class RecurrenceRuleWords {
    Q_DECLARE_TR_FUNCTIONS(toban::Icalendar)
};

/// The rule as libical reads it; freq says whether it could.
static icalrecurrencetype parsedRule(const QByteArray &text)
{
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.constData());
    std::free(rule.rscale);
    rule.rscale = nullptr;
    return rule;
}

/// The rule without UNTIL, and UNTIL.
static QByteArray withoutUntil(const QByteArray &text, QByteArray &until)
{
    QByteArrayList kept;
    for (const QByteArray &part : text.split(';')) {
        if (part.left(6).toUpper() == "UNTIL=")
            until = part.mid(6);
        else
            kept << part;
    }
    return kept.join(';');
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
    QByteArray until;
    RecurrenceRule rule{withoutUntil(text.trimmed(), until), std::nullopt};
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

void RecurrenceRule::walk(WallTime start, WallTime last, ExpansionBudget &budget,
    const std::function<bool(WallTime)> &each) const
{
    if (!budget.take())
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
