// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daytimes.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

Result<DayRange> parseDayRange(const QString &text)
{
    static const QRegularExpression form(uR"(^(\d\d):(\d\d)-(\d\d):(\d\d)\z)"_s);
    const auto match = form.match(text);
    const auto minutes = [&match](int group) {
        const int hour = match.capturedView(group).toInt();
        const int minute = match.capturedView(group + 1).toInt();
        return minute > 59 ? -1 : hour * 60 + minute;
    };
    if (match.hasMatch()) {
        const DayRange range{minutes(1), minutes(3)};
        const bool isRange = range.from >= 0 && range.from < 1440 && range.to >= 0
            && range.to <= 1440 && range.from != range.to;
        // an end at 00:00 is the end of the day before
        if (isRange)
            return DayRange{range.from, range.to == 0 ? 1440 : range.to};
    }
    return failure(ErrorKind::Malformed, text, u"is not a time of day such as 22:00-07:00"_s);
}

QString dayRangeText(DayRange range)
{
    const auto clock = [](int minutes) {
        return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
    };
    return clock(range.from) + u'-' + clock(range.to);
}

const QStringList &weekdayNames()
{
    static const QStringList names
        = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

WeekMoment weekMoment(Instant at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
    return {local.date().dayOfWeek(), local.time().msecsSinceStartOfDay() / 60'000};
}

bool contains(DayRange range, WeekMoment moment)
{
    if (range.passesMidnight())
        return moment.minute >= range.from || moment.minute < range.to;
    return moment.minute >= range.from && moment.minute < range.to;
}

QTimeZone WeekTimes::timeZone(const QTimeZone &readersZone) const
{
    const QTimeZone named = zone.isEmpty() ? readersZone : QTimeZone(zone.toLatin1());
    return named.isValid() ? named : readersZone;
}

bool WeekTimes::contains(WeekMoment moment) const
{
    if (between && !toban::contains(*between, moment))
        return false;
    const bool isFromYesterday
        = between && between->passesMidnight() && moment.minute < between->to;
    const int day = isFromYesterday ? (moment.day + 5) % 7 + 1 : moment.day;
    return days.empty() || std::find(days.begin(), days.end(), day) != days.end();
}

} // namespace toban
