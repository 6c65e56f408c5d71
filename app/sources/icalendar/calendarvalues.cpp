// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendarvalues.h"

#include <QRegularExpression>

#include <libical/ical.h>

namespace toban::icalendar {

std::optional<CalendarTime> readTime(const QByteArray &text, const QByteArray &zone)
{
    static const QRegularExpression form(QStringLiteral(R"(^\d{8}(T\d{6}Z?)?\z)"));
    const QByteArray value = text.trimmed();
    if (value.size() > 16 || !form.match(QString::fromLatin1(value)).hasMatch())
        return std::nullopt; // libical reads other forms, too
    const icaltimetype read = icaltime_from_string(value.constData());
    const QDate date(read.year, read.month, read.day);
    // a leap second is the second before it (3.3.12)
    const QTime time(read.hour, read.minute, qMin(read.second, 59));
    if (icaltime_is_null_time(read) || !date.isValid() || !time.isValid() || read.second > 60)
        return std::nullopt;
    if (read.is_date)
        return CalendarTime{wallTime(date), CalendarTime::Form::Date, {}};
    const WallTime wall = wallTime(date, time);
    if (icaltime_is_utc(read))
        return CalendarTime{wall, CalendarTime::Form::Utc, {}};
    if (zone.isEmpty())
        return CalendarTime{wall, CalendarTime::Form::Floating, {}};
    return CalendarTime{wall, CalendarTime::Form::Zoned, zone};
}

std::optional<CalendarDuration> readDuration(const QByteArray &text)
{
    const QByteArray value = text.trimmed();
    if (value.size() > 32)
        return std::nullopt;
    const icaldurationtype read = icaldurationtype_from_string(value.constData());
    constexpr qint64 longest = 3'660;
    const qint64 days = 7LL * read.weeks + read.days;
    const qint64 seconds = 3'600LL * read.hours + 60LL * read.minutes + read.seconds;
    const bool isReadable = !icaldurationtype_is_bad_duration(read) && !read.is_neg;
    if (!isReadable || days > longest || seconds > longest * 86'400)
        return std::nullopt;
    return CalendarDuration{static_cast<int>(days), std::chrono::seconds(seconds)};
}

std::optional<Millis> readOffset(const QByteArray &text)
{
    const QByteArray value = text.trimmed();
    const bool hasSign = value.startsWith('+') || value.startsWith('-');
    bool isNumber = false;
    const int digits = value.mid(1).leftJustified(6, '0').toInt(&isNumber);
    if (!hasSign || !isNumber || (value.size() != 5 && value.size() != 7))
        return std::nullopt;
    const int seconds = digits / 10'000 * 3'600 + digits / 100 % 100 * 60 + digits % 100;
    if (digits < 0 || seconds > 16 * 3'600)
        return std::nullopt;
    return std::chrono::seconds(value.startsWith('-') ? -seconds : seconds);
}

QString unescapedText(const QString &raw)
{
    QString text;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const bool isEscape = raw[i] == u'\\' && i + 1 < raw.size();
        if (!isEscape)
            text += raw[i];
        else
            text += raw[++i] == u'n' || raw[i] == u'N' ? QChar(u'\n') : raw[i];
    }
    return text;
}

} // namespace toban::icalendar
