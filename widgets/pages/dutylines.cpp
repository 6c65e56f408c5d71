// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutycard.h"
#include "oncallwords.h"
#include "timetext.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct DutyTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::DutyCard)
};
} // namespace

/// "23:10 JST": the clock where they are.
static QString localTime(const OnCallPerson &person, Instant now)
{
    if (!person.zone)
        return {};
    return QDateTime::fromMSecsSinceEpoch(toMs(now), *person.zone).toString(u"HH:mm "_s)
        + timetext::zoneName(now, *person.zone);
}

static DutyLine personLine(DutyLine::Kind kind, const OnCallPerson &person, Instant now)
{
    DutyLine line{kind, oncallwords::person(person.name), localTime(person, now)};
    line.person = person.name;
    line.tint = person.tint;
    line.isAsleep = person.isAsleep;
    line.isMe = person.isMe;
    if (person.isMe)
        line.left = DutyTexts::tr("%1 (you)").arg(line.left);
    return line;
}

static QString detail(const OnCallPerson &person, Instant now, const QTimeZone &zone)
{
    QStringList parts;
    if (person.from)
        parts << DutyTexts::tr("since %1").arg(oncallwords::moment(*person.from, now, zone));
    if (person.to)
        parts << DutyTexts::tr("until %1 (in %2)")
                     .arg(oncallwords::moment(*person.to, now, zone), words::age(*person.to - now));
    if (!person.from && !person.to)
        parts << DutyTexts::tr("no end is known");
    return parts.join(u" · "_s);
}

static void addFirst(
    std::vector<DutyLine> &lines, const OnCallCard &card, Instant now, const QTimeZone &zone)
{
    const OnCallLevel &level = card.levels.front();
    using Kind = DutyLine::Kind;
    lines.push_back({Kind::Label, DutyTexts::tr("On call now"), {}});
    if (level.now.empty() && level.isKnown && card.isPartTime)
        lines.push_back({Kind::Detail, DutyTexts::tr("Nobody, as it is meant to be"), {}});
    else if (level.now.empty() && level.isKnown)
        lines.push_back({Kind::Nobody, DutyTexts::tr("Nobody is on call"), {}});
    else if (level.now.empty())
        lines.push_back({Kind::Detail, DutyTexts::tr("Not known at this moment"), {}});
    for (const OnCallPerson &person : level.now) {
        lines.push_back(personLine(Kind::First, person, now));
        lines.push_back({Kind::Detail, detail(person, now, zone), {}});
    }
}

static void addLevel(std::vector<DutyLine> &lines, const OnCallLevel &level, Instant now)
{
    const auto named = [&level](const QString &name) {
        return oncallwords::level(level.number) + u"  "_s + name;
    };
    if (level.now.empty())
        lines.push_back({DutyLine::Kind::Detail, named(oncallwords::now(level)), {}});
    for (const OnCallPerson &person : level.now) {
        DutyLine line = personLine(DutyLine::Kind::Level, person, now);
        line.left = named(line.left);
        lines.push_back(std::move(line));
    }
}

static void addNext(
    std::vector<DutyLine> &lines, const OnCallLevel &level, Instant now, const QTimeZone &zone)
{
    if (level.next.empty())
        return;
    lines.push_back({DutyLine::Kind::Label, DutyTexts::tr("Next"), {}});
    for (const OnCallPerson &person : level.next) {
        DutyLine line = personLine(DutyLine::Kind::Level, person, now);
        line.right = DutyTexts::tr("%1 (in %2)")
                         .arg(oncallwords::moment(*person.from, now, zone),
                             words::age(*person.from - now));
        line.isAsleep = false; // what counts is the hour at which they begin
        lines.push_back(std::move(line));
    }
}

static void addNotices(
    std::vector<DutyLine> &lines, const OnCallCard &card, Instant now, const QTimeZone &zone)
{
    const auto notice = [&lines](const QString &text, Token token) {
        DutyLine line{DutyLine::Kind::Notice, text, {}};
        line.token = token;
        lines.push_back(std::move(line));
    };
    const OnCallLevel &first = card.levels.front();
    if (!first.gaps.empty())
        notice(
            DutyTexts::tr("Nobody: %1").arg(oncallwords::gaps(first.gaps, now)), Token::Critical);
    for (const OnCallLevel &level : card.levels) {
        if (!level.conflicts.empty())
            notice(
                DutyTexts::tr("Away: %1").arg(oncallwords::conflicts(level.conflicts, now, zone)),
                Token::Warn);
        if (level.isOverridden)
            notice(DutyTexts::tr("%1 is an override").arg(oncallwords::level(level.number)),
                Token::Info);
    }
    if (card.standing != PlanStanding::Confirmed)
        notice(oncallwords::standing(card.standing, card.confirmed, now, zone), Token::Warn);
}

std::vector<DutyLine> dutyLines(const OnCallCard &card, Instant now, const QTimeZone &zone)
{
    std::vector<DutyLine> lines;
    const QString confirmed = card.confirmed && card.standing == PlanStanding::Confirmed
        ? u" · "_s + words::age(now - *card.confirmed)
        : QString();
    lines.push_back({DutyLine::Kind::Head, oncallwords::person(card.team),
        words::sourceName(card.source) + confirmed});
    if (card.levels.empty()) {
        lines.push_back({DutyLine::Kind::Detail, DutyTexts::tr("Nobody is named"), {}});
        return lines;
    }
    addFirst(lines, card, now, zone);
    for (size_t i = 1; i < card.levels.size(); ++i)
        addLevel(lines, card.levels[i], now);
    addNext(lines, card.levels.front(), now, zone);
    addNotices(lines, card, now, zone);
    return lines;
}

} // namespace toban
