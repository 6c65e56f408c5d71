// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallwords.h"

#include "servertext.h"
#include "words.h"
#include "zonetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban::oncallwords {

namespace {
struct OnCallWords {
    Q_DECLARE_TR_FUNCTIONS(toban::OnCallWords)
};
} // namespace

QString person(const QString &told)
{
    constexpr qsizetype longest = 60;
    return serverText(told, longest);
}

QString people(const std::vector<OnCallPerson> &people)
{
    QStringList names;
    for (const OnCallPerson &one : people)
        names << person(one.name);
    return names.join(u", "_s);
}

QString moment(Instant at, Instant now, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(toMs(now), zone);
    QString clock = local.toString(u"HH:mm"_s);
    if (isShownTwice(at, zone))
        clock += u' ' + zoneText(zone, at);
    if (local.date() == today.date())
        return clock;
    return QLocale().toString(local.date(), u"ddd MM-dd"_s) + u' ' + clock;
}

QString span(const DutySpan &span, Instant now, const QTimeZone &zone)
{
    // an end on the day of the beginning is told by its clock alone
    return moment(span.from, now, zone) + u" – "_s + moment(span.to, span.from, zone);
}

QString standing(PlanStanding standing, const std::optional<Instant> &confirmed, Instant now,
    const QTimeZone &zone)
{
    if (!confirmed)
        return OnCallWords::tr("not confirmed: its source never answered");
    const QString at
        = QDateTime::fromMSecsSinceEpoch(toMs(*confirmed), zone).toString(u"yyyy-MM-dd HH:mm "_s)
        + zoneText(zone, *confirmed);
    switch (standing) {
    case PlanStanding::Confirmed:
        return OnCallWords::tr("confirmed %1 ago").arg(words::age(now - *confirmed));
    case PlanStanding::AsOf:
        return OnCallWords::tr("as of %1").arg(at);
    case PlanStanding::NotConfirmed:
        return OnCallWords::tr("not confirmed since %1").arg(at);
    }
    return {};
}

QString level(int number)
{
    return OnCallWords::tr("Level %1").arg(number);
}

QString gaps(const std::vector<DutySpan> &gaps, Instant now)
{
    if (gaps.empty())
        return {};
    const DutySpan &first = gaps.front();
    const QString length = words::age(first.length());
    const QString text = first.contains(now)
        ? OnCallWords::tr("now, for %1").arg(length)
        : OnCallWords::tr("in %1, for %2").arg(words::age(first.from - now), length);
    if (gaps.size() == 1)
        return text;
    return OnCallWords::tr("%1 (%n gap(s))", nullptr, static_cast<int>(gaps.size())).arg(text);
}

QString conflicts(const std::vector<LeaveConflict> &conflicts, Instant now, const QTimeZone &zone)
{
    QStringList texts;
    for (const LeaveConflict &one : conflicts) {
        const QString who = one.title.isEmpty() || one.title.contains(one.name)
            ? person(one.name)
            : OnCallWords::tr("%1: %2", "person: leave").arg(person(one.name), person(one.title));
        texts << who + u' ' + span(one.span, now, zone);
    }
    return texts.join(u"; "_s);
}

QString now(const OnCallLevel &level)
{
    if (!level.now.empty())
        return people(level.now);
    return level.isKnown ? OnCallWords::tr("nobody") : OnCallWords::tr("not known");
}

QString role(const MyShift &shift)
{
    return OnCallWords::tr("%1, level %2").arg(person(shift.team)).arg(shift.level);
}

/// Duties that are held at once, or begin at once, are told together.
static QString roles(const std::vector<MyShift> &mine, Instant from, Instant now)
{
    QStringList texts;
    for (const MyShift &shift : mine)
        if (from <= now ? shift.span.contains(now) : shift.span.from == from)
            texts << role(shift);
    texts.removeDuplicates();
    constexpr qsizetype most = 3;
    if (texts.size() <= most)
        return texts.join(OnCallWords::tr("; "));
    const auto more = static_cast<int>(texts.size() - most + 1);
    return texts.first(most - 1).join(OnCallWords::tr("; "))
        + OnCallWords::tr(" and %n more", nullptr, more);
}

QString mine(const OnCallView &view, Instant now, const QTimeZone &zone)
{
    if (!view.knowsMe)
        return OnCallWords::tr("Which of them you are is not known: name yourself as \"me\" in the "
                               "[oncall] table of the workspace.");
    const auto ahead = std::ranges::find_if(
        view.mine, [now](const MyShift &shift) { return shift.span.to > now; });
    if (ahead == view.mine.end())
        return OnCallWords::tr("No shift of yours is planned, as far as the plans go.");
    const QString what = roles(view.mine, ahead->span.from, now);
    if (ahead->span.from <= now)
        return OnCallWords::tr("You are on call: %1, until %2 (in %3)")
            .arg(what, moment(ahead->span.to, now, zone), words::age(ahead->span.to - now));
    return OnCallWords::tr("Your next shift: %1 (in %2), %3")
        .arg(span(ahead->span, now, zone), words::age(ahead->span.from - now), what);
}

} // namespace toban::oncallwords
