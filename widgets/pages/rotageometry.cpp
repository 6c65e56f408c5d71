// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rotageometry.h"

#include "oncallwords.h"
#include "timetext.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace toban {

namespace {
struct RotaTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::RotaTimeline)
};
} // namespace

double RotaScale::x(Instant at) const
{
    const double share = static_cast<double>((at - from).count()) / double(length.count());
    return left + share * (right - left);
}

Instant RotaScale::at(double x) const
{
    const double share = (x - left) / std::max(right - left, 1.0);
    return from + Millis(static_cast<qint64>(share * double(length.count())));
}

static std::vector<RotaTick> dayTicks(
    const RotaScale &scale, const QTimeZone &zone, double labelWidth)
{
    std::vector<RotaTick> ticks;
    const double width = (scale.right - scale.left) * 86'400'000.0 / double(scale.length.count());
    QDate day = QDateTime::fromMSecsSinceEpoch(toMs(scale.from), zone).date();
    for (;; day = day.addDays(1)) {
        const Instant begin = fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
        if (begin >= scale.from + scale.length)
            return ticks;
        QString label = QLocale().toString(day, u"ddd MM-dd"_s);
        if (width < labelWidth)
            label = day.dayOfWeek() == Qt::Monday ? day.toString(u"MM-dd"_s) : QString();
        if (begin >= scale.from)
            ticks.push_back({begin, label, true});
    }
}

/// Counted from midnight in real hours, so that turned clocks neither miss nor repeat a line.
static std::vector<RotaTick> hourTicks(
    const RotaScale &scale, const QTimeZone &zone, double labelWidth)
{
    std::vector<RotaTick> ticks;
    const double width = (scale.right - scale.left) * 3'600'000.0 / double(scale.length.count());
    const int every = width > labelWidth ? 1 : width * 3 > labelWidth ? 3 : 6;
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(scale.from), zone).date();
    Instant at = fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
    for (; at < scale.from + scale.length; at += 1h) {
        if (at < scale.from)
            continue;
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
        const bool isDay = local.time().hour() == 0;
        const bool isNamed = local.time().hour() % every == 0;
        ticks.push_back({at,
            isDay         ? QLocale().toString(local.date(), u"ddd MM-dd"_s)
                : isNamed ? local.toString(u"HH:mm"_s)
                          : QString(),
            isDay});
    }
    return ticks;
}

std::vector<RotaTick> rotaTicks(const RotaScale &scale, const QTimeZone &zone, double labelWidth)
{
    return scale.length <= 48h ? hourTicks(scale, zone, labelWidth)
                               : dayTicks(scale, zone, labelWidth);
}

static QString clockOf(const OnCallView &view, const QString &name, Instant at)
{
    const auto zone = view.zones.constFind(name);
    if (zone == view.zones.cend())
        return {};
    return RotaTexts::tr("%1 %2 for %3")
        .arg(QDateTime::fromMSecsSinceEpoch(toMs(at), *zone).toString(u"HH:mm"_s),
            timetext::zoneName(at, *zone), oncallwords::person(name));
}

/// Both clocks, where they are known.
static QString clocks(const OnCallView &view, const QString &one, const QString &other, Instant at)
{
    QStringList known{clockOf(view, one, at), clockOf(view, other, at)};
    known.removeAll({});
    return known.join(u", "_s);
}

static const TimelineShift *before(const TimelineLane &lane, const TimelineShift &shift)
{
    for (const TimelineShift &one : lane.shifts)
        if (one.span.to == shift.span.from && one.name != shift.name)
            return &one;
    return nullptr;
}

static const TimelineShift *after(const TimelineLane &lane, const TimelineShift &shift)
{
    for (const TimelineShift &one : lane.shifts)
        if (one.span.from == shift.span.to && one.name != shift.name)
            return &one;
    return nullptr;
}

static void addHandovers(QStringList &lines, const OnCallView &view, const TimelineLane &lane,
    const TimelineShift &shift)
{
    const auto add = [&](const QString &sentence, const TimelineShift &other, Instant at) {
        const QString times = clocks(view, shift.name, other.name, at);
        const QString text = sentence.arg(oncallwords::person(other.name));
        lines << (times.isEmpty() ? text : RotaTexts::tr("%1: %2").arg(text, times));
    };
    if (const TimelineShift *one = before(lane, shift))
        add(RotaTexts::tr("Takes over from %1"), *one, shift.span.from);
    if (const TimelineShift *one = after(lane, shift))
        add(RotaTexts::tr("Hands over to %1"), *one, shift.span.to);
}

QString shiftText(
    const OnCallView &view, const ShiftPlace &place, const ShownZones &zones, Instant now)
{
    const TimelineGroup &group = view.timeline[static_cast<size_t>(place.group)];
    const TimelineLane &lane = group.lanes[static_cast<size_t>(place.lane)];
    const TimelineShift &shift = lane.shifts[static_cast<size_t>(place.shift)];
    QStringList head{oncallwords::person(shift.name)};
    if (!group.team.isEmpty())
        head << oncallwords::person(group.team);
    head << laneTitle(lane);
    QStringList lines{head.join(u" · "_s)};
    const auto inZone = [&](const QTimeZone &zone) {
        return oncallwords::span(shift.span, now, zone) + u' '
            + timetext::zoneName(shift.span.from, zone);
    };
    lines << inZone(zones.first);
    if (zones.second)
        lines << inZone(*zones.second);
    if (lane.level > 0)
        addHandovers(lines, view, lane, shift);
    if (group.standing == PlanStanding::NotConfirmed)
        lines << RotaTexts::tr("This plan is not confirmed.");
    return lines.join(u'\n');
}

QString laneTitle(const TimelineLane &lane)
{
    const QString title = oncallwords::person(lane.title);
    switch (lane.kind) {
    case TimelineLane::Kind::Final:
        return oncallwords::level(lane.level) + (title.isEmpty() ? title : u" · "_s + title);
    case TimelineLane::Kind::People:
        return RotaTexts::tr("%1 · always").arg(oncallwords::level(lane.level));
    case TimelineLane::Kind::Rotation:
        return RotaTexts::tr("Rotation %1").arg(title);
    case TimelineLane::Kind::Override:
        return RotaTexts::tr("Overrides");
    case TimelineLane::Kind::Holidays:
        return RotaTexts::tr("Holidays %1").arg(title);
    case TimelineLane::Kind::Leave:
        return RotaTexts::tr("Away %1").arg(title);
    }
    return {};
}

Token personToken(int person)
{
    static constexpr Token tokens[]
        = {Token::P90, Token::Max, Token::Ok, Token::P50, Token::Unknown, Token::P99};
    return tokens[static_cast<size_t>(person) % std::size(tokens)];
}

} // namespace toban
