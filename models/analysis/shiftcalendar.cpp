// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shiftcalendar.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace toban {

/// TEXT of RFC 5545, 3.3.11; what is no text there is left out.
static QByteArray escapedText(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += QStringLiteral("\\n");
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7F)
            out += c;
    }
    return out.toUtf8();
}

/// A content line in pieces of at most 75 bytes, none of which ends within a character.
static QByteArray folded(const QByteArray &line)
{
    QByteArray out;
    qsizetype room = 75;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = qMin(at + room, line.size());
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        out += (at > 0 ? "\r\n " : "") + line.mid(at, end - at);
        at = end;
        room = 74; // the space counts
    }
    return out + "\r\n";
}

static QByteArray utcText(Instant at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

static QByteArray uidOf(const ExportedShift &one)
{
    const QStringList parts = {one.source.text(), one.schedule.text(), one.shift.person.id.text(),
        QString::number(toMs(one.shift.from))};
    const QByteArray hash
        = QCryptographicHash::hash(parts.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256);
    return hash.left(16).toHex() + "@toban";
}

QByteArray icsOfShifts(
    const std::vector<ExportedShift> &shifts, const QString &calendarName, Instant written)
{
    QByteArray out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Toban//Toban//EN\r\n";
    out += folded("X-WR-CALNAME:" + escapedText(calendarName));
    for (const ExportedShift &one : shifts) {
        out += "BEGIN:VEVENT\r\nUID:" + uidOf(one) + "\r\nDTSTAMP:" + utcText(written)
            + "\r\nDTSTART:" + utcText(one.shift.from) + "\r\nDTEND:" + utcText(one.shift.to)
            + "\r\n";
        out += folded("SUMMARY:" + escapedText(one.summary));
        if (!one.description.isEmpty())
            out += folded("DESCRIPTION:" + escapedText(one.description));
        out += "END:VEVENT\r\n";
    }
    return out + "END:VCALENDAR\r\n";
}

} // namespace toban
