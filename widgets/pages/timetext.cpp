// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timetext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace toban::timetext {

static QDateTime inZone(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
}

QString clock(Instant at, const QTimeZone &zone)
{
    return inZone(at, zone).toString(u"HH:mm:ss"_s);
}

QString zoneName(Instant at, const QTimeZone &zone)
{
    if (zone == QTimeZone::utc())
        return u"UTC"_s;
    return zone.abbreviation(inZone(at, zone));
}

QString full(Instant at, const QTimeZone &zone)
{
    return inZone(at, zone).toString(u"yyyy-MM-dd HH:mm:ss "_s) + zoneName(at, zone);
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
    return from.toString(format) + u'–' + to.toString(end) + u' ' + zoneName(span.to, zone);
}

Result<Instant> parse(const QString &text, Instant now, const QTimeZone &zone)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    for (const QString &format :
        {u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd"_s}) {
        QDateTime local = QDateTime::fromString(plain, format);
        if (!local.isValid())
            continue;
        return fromMs(QDateTime(local.date(), local.time(), zone).toMSecsSinceEpoch());
    }
    const QTime time = QTime::fromString(plain, u"HH:mm"_s);
    if (time.isValid())
        return fromMs(QDateTime(inZone(now, zone).date(), time, zone).toMSecsSinceEpoch());
    return parseInstant(plain, now);
}

} // namespace toban::timetext
