// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace toban {

static constexpr qint64 dayMs = 86'400'000;
static constexpr std::array<qint64, 26> clockSteps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1'000,
    2'000, 5'000, 10'000, 15'000, 30'000, 60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000,
    3'600'000, 7'200'000, 10'800'000, 21'600'000, 43'200'000};
static constexpr std::array<int, 4> daySteps = {1, 2, 7, 14};
static constexpr std::array<int, 10> monthSteps = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

static QDateTime localTime(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone);
}

static qint64 offsetMs(qint64 ms, const QTimeZone &zone)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) * 1000LL;
}

/// The next moment after @p ms from which another offset holds; @p end if none before it.
static qint64 offsetEnd(qint64 ms, qint64 end, const QTimeZone &zone)
{
    if (!zone.hasTransitions())
        return end;
    qint64 at = ms;
    while (at < end) {
        const auto next = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
        if (!next.atUtc.isValid())
            return end;
        at = next.atUtc.toMSecsSinceEpoch();
        if (offsetMs(at, zone) != offsetMs(ms, zone))
            return std::min(at, end);
    }
    return end;
}

static std::vector<qint64> clockMoments(qint64 from, qint64 to, qint64 step, const QTimeZone &zone)
{
    std::vector<qint64> moments;
    for (qint64 at = from; at <= to;) {
        const qint64 offset = offsetMs(at, zone);
        const qint64 end = offsetEnd(at, to + 1, zone);
        const qint64 past = (at + offset) % step;
        for (qint64 tick = past == 0 ? at : at + step - (past < 0 ? past + step : past); tick < end;
             tick += step)
            moments.push_back(tick);
        at = end;
    }
    return moments;
}

static std::vector<qint64> dayMoments(qint64 from, qint64 to, int step, const QTimeZone &zone)
{
    std::vector<qint64> moments;
    // Julian day 0 was a Monday, so weeks begin on Mondays
    qint64 day = localTime(from, zone).date().toJulianDay();
    day -= day % step;
    for (;; day += step) {
        const qint64 at = QDate::fromJulianDay(day).startOfDay(zone).toMSecsSinceEpoch();
        if (at > to)
            return moments;
        if (at >= from)
            moments.push_back(at);
    }
}

static std::vector<qint64> monthMoments(qint64 from, qint64 to, int step, const QTimeZone &zone)
{
    std::vector<qint64> moments;
    const QDate first = localTime(from, zone).date();
    int month = first.year() * 12 + first.month() - 1;
    month -= month % step;
    for (;; month += step) {
        const qint64 at = QDate(month / 12, month % 12 + 1, 1).startOfDay(zone).toMSecsSinceEpoch();
        if (at > to)
            return moments;
        if (at >= from)
            moments.push_back(at);
    }
}

static QString clockLabel(const QDateTime &time, qint64 step)
{
    if (step < 1000)
        return time.toString(u"HH:mm:ss.zzz");
    return time.toString(step < 60'000 ? u"HH:mm:ss" : u"HH:mm");
}

static QString dateLabel(const QDate &date, const QDate &before)
{
    const bool isNewYear = before.isValid() && before.year() != date.year();
    return date.toString(isNewYear ? u"yyyy-MM-dd" : u"MM-dd");
}

static std::vector<TimeTick> clockTicks(
    const std::vector<qint64> &moments, qint64 step, const TimeSpan &span, const QTimeZone &zone)
{
    std::vector<TimeTick> ticks;
    QDateTime before = localTime(toMs(span.from), zone);
    for (const qint64 at : moments) {
        const QDateTime time = localTime(at, zone);
        const bool isDate = time.date() != before.date()
            || (ticks.empty() && at == toMs(span.from) && time.time() == QTime(0, 0));
        QString label = isDate ? dateLabel(time.date(), before.date()) : clockLabel(time, step);
        const bool isRepeated = !isDate && !ticks.empty()
            && time.offsetFromUtc() < before.offsetFromUtc() && time.time() <= before.time();
        if (isRepeated)
            label += u' ' + zoneText(zone, fromMs(at));
        ticks.push_back({fromMs(at), label, isDate});
        before = time;
    }
    return ticks;
}

static std::vector<TimeTick> dateTicks(
    const std::vector<qint64> &moments, bool isByMonth, int step, const QTimeZone &zone)
{
    std::vector<TimeTick> ticks;
    QDate before;
    for (const qint64 at : moments) {
        const QDate date = localTime(at, zone).date();
        QString label = dateLabel(date, before);
        if (isByMonth)
            label = date.toString(step % 12 == 0 ? u"yyyy" : u"yyyy-MM");
        ticks.push_back({fromMs(at), label, true});
        before = date;
    }
    return ticks;
}

std::vector<TimeTick> timeTicks(
    const TimeSpan &span, double width, double labelWidth, const QTimeZone &zone)
{
    if (span.isEmpty() || width <= 0)
        return {};
    const auto from = toMs(span.from);
    const auto to = toMs(span.to);
    const double room = std::max(width / std::max(labelWidth * 1.5, 1.0), 1.0);
    const double smallest = static_cast<double>(to - from) / room;
    for (const qint64 step : clockSteps)
        if (static_cast<double>(step) >= smallest)
            return clockTicks(clockMoments(from, to, step, zone), step, span, zone);
    for (const int days : daySteps)
        if (static_cast<double>(days * dayMs) >= smallest)
            return dateTicks(dayMoments(from, to, days, zone), false, days, zone);
    for (const int months : monthSteps)
        if (static_cast<double>(months) * 30.44 * dayMs >= smallest || months == monthSteps.back())
            return dateTicks(monthMoments(from, to, months, zone), true, months, zone);
    return {};
}

/// The finest step the moments need: so that every label of a row has the same form.
static qint64 stepOf(const std::vector<TimeTick> &ticks)
{
    const auto isWhole = [&](qint64 step) {
        return std::ranges::all_of(
            ticks, [step](const TimeTick &tick) { return toMs(tick.at) % step == 0; });
    };
    return isWhole(60'000) ? 60'000 : isWhole(1000) ? 1000 : 1;
}

static QString otherDateLabel(const QDate &date, const QDate &known)
{
    return date.toString(date.year() == known.year() ? u"MM-dd " : u"yyyy-MM-dd ");
}

std::vector<TimeTick> secondTicks(
    const std::vector<TimeTick> &ticks, const QTimeZone &first, const QTimeZone &second)
{
    const qint64 step = stepOf(ticks);
    std::vector<TimeTick> labelled;
    QDateTime before;
    for (const TimeTick &tick : ticks) {
        const QDateTime time = localTime(toMs(tick.at), second);
        const QDate known = localTime(toMs(tick.at), first).date();
        const bool isDate
            = time.date() != known || (before.isValid() && time.date() != before.date());
        QString label = clockLabel(time, step);
        if (isDate)
            label.prepend(otherDateLabel(time.date(), known));
        const bool isRepeated = before.isValid() && time.offsetFromUtc() < before.offsetFromUtc()
            && time.date() == before.date() && time.time() <= before.time();
        if (isRepeated)
            label += u' ' + zoneText(second, tick.at);
        labelled.push_back({tick.at, label, isDate});
        before = time;
    }
    return labelled;
}

QString momentText(Instant at, const QTimeZone &zone)
{
    const qint64 ms = toMs(at);
    const QString form = ms % 1000 == 0 ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                        : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz");
    return localTime(ms, zone).toString(form) + u' ' + zoneText(zone, at);
}

} // namespace toban
