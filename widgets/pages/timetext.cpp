// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timetext.h"

#include "localtime.h"
#include "zonetext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace toban::timetext {

static QDateTime inZone(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
}

QString clock(Instant at, const QTimeZone &zone)
{
    const QString text = inZone(at, zone).toString(u"HH:mm:ss"_s);
    return isShownTwice(at, zone) ? text + u' ' + zoneName(at, zone) : text;
}

QString zoneName(Instant at, const QTimeZone &zone)
{
    if (zone == QTimeZone::utc())
        return u"UTC"_s;
    return zoneText(zone, at);
}

QString full(Instant at, const QTimeZone &zone)
{
    return inZone(at, zone).toString(u"yyyy-MM-dd HH:mm:ss "_s) + zoneName(at, zone);
}

QString entry(Instant at, const QTimeZone &zone)
{
    if (!isShownTwice(at, zone))
        return inZone(at, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QDateTime time = inZone(at, zone).toOffsetFromUtc(inZone(at, zone).offsetFromUtc());
    return time.toString(Qt::ISODate);
}

QString full(Instant at, const ShownZones &zones)
{
    const QString here = full(at, zones.first);
    if (!zones.second)
        return here;
    const QString there = full(at, *zones.second);
    if (there == here)
        return here;
    const bool isSameDate = there.section(u' ', 0, 0) == here.section(u' ', 0, 0);
    return here + u" · "_s + (isSameDate ? there.section(u' ', 1) : there);
}

QString span(TimeSpan span, Instant now, const QTimeZone &zone)
{
    const QDateTime from = inZone(span.from, zone);
    const QDateTime to = inZone(span.to, zone);
    const bool isToday = from.date() == to.date() && to.date() == inZone(now, zone).date();
    const QString format = isToday ? u"HH:mm"_s : u"MM-dd HH:mm"_s;
    const QString end = from.date() == to.date() ? u"HH:mm"_s : format;
    const QString first = zoneName(span.from, zone);
    const QString last = zoneName(span.to, zone);
    return from.toString(format) + (first == last ? QString() : u' ' + first) + u'–'
        + to.toString(end) + u' ' + last;
}

/// Of a time that the clock shows twice the first.
static Instant instantOf(QDate date, QTime time, Instant now, const QTimeZone &zone)
{
    return ZoneClock::of(zone, now + std::chrono::days(366)).instant(wallTime(date, time));
}

Result<Instant> parse(const QString &text, Instant now, const QTimeZone &zone)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    for (const QString &format :
        {u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd"_s}) {
        QDateTime local = QDateTime::fromString(plain, format);
        if (!local.isValid())
            continue;
        return instantOf(local.date(), local.time(), now, zone);
    }
    const QTime time = QTime::fromString(plain, u"HH:mm"_s);
    if (time.isValid())
        return instantOf(inZone(now, zone).date(), time, now, zone);
    return parseInstant(plain, now);
}

} // namespace toban::timetext
