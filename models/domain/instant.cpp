// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instant.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace toban {

struct DurationUnit {
    QLatin1StringView name;
    qint64 ms;
};

static constexpr std::array<DurationUnit, 7> units = {{
    {QLatin1StringView("y"), 365LL * 86'400'000},
    {QLatin1StringView("w"), 7LL * 86'400'000},
    {QLatin1StringView("d"), 86'400'000},
    {QLatin1StringView("h"), 3'600'000},
    {QLatin1StringView("m"), 60'000},
    {QLatin1StringView("s"), 1'000},
    {QLatin1StringView("ms"), 1},
}};

/// Far beyond all times that are told, and a sum with any of them still fits.
static constexpr qint64 longestDuration = 1000LL * 365 * 86'400'000;

QString toRfc3339(Instant at)
{
    const auto ms = toMs(at);
    const auto time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return time.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Result<Instant> parseRfc3339(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,12}))?([Zz]|[+-]\d\d:\d\d)$)"));
    const auto match = form.match(text);
    const auto complain = [&text] {
        return failure(ErrorKind::Malformed, QStringLiteral("time '%1'").arg(text.left(64)),
            QStringLiteral("is not RFC 3339, such as 2026-11-21T02:11:48Z"));
    };
    if (!match.hasMatch())
        return complain();
    const QString zone = match.captured(4).toUpper();
    QString clock = match.captured(2);
    const bool isLeap = clock.endsWith(QLatin1StringView(":60"));
    if (isLeap)
        clock.replace(6, 2, QStringLiteral("59"));
    auto time = QDateTime::fromString(match.captured(1) + u'T' + clock + zone, Qt::ISODate);
    // a leap second is the last of a day of UTC; Unix time counts it as the one after it
    if (isLeap)
        time = time.toUTC().addSecs(1);
    if (!time.isValid() || (isLeap && time.time() != QTime(0, 0)))
        return complain();
    const QString fraction = (match.captured(3) + QStringLiteral("000")).left(3);
    return fromMs(time.toMSecsSinceEpoch() + fraction.toInt());
}

Result<Millis> parseDuration(const QString &text)
{
    const auto complain = [&text] {
        return failure(ErrorKind::Malformed, QStringLiteral("duration '%1'").arg(text.left(64)),
            QStringLiteral("is not a duration, such as 30s, 15m or 1h30m"));
    };
    static const QRegularExpression part(QStringLiteral(R"(\G(\d{1,12})(ms|[ywdhms]))"));
    qint64 total = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = part.match(text, at, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return complain();
        for (const auto &unit : units)
            if (match.captured(2) == unit.name) {
                const qint64 count = match.captured(1).toLongLong();
                if (count > (longestDuration - total) / unit.ms)
                    return complain();
                total += count * unit.ms;
            }
        at = match.capturedEnd();
    }
    if (total <= 0)
        return complain();
    return Millis(total);
}

Result<Instant> parseInstant(const QString &text, Instant now)
{
    if (text == QLatin1StringView("now"))
        return now;
    if (text.startsWith(u'-'))
        return parseDuration(text.mid(1)).map([now](Millis span) { return now - span; });
    return parseRfc3339(text);
}

QString durationText(Millis span)
{
    qint64 left = span.count();
    if (left == 0)
        return QStringLiteral("0s");
    QString text = left < 0 ? QStringLiteral("-") : QString();
    left = qAbs(left);
    for (const auto &unit : units) {
        if (unit.name == QLatin1StringView("y") || unit.name == QLatin1StringView("w"))
            continue; // "14d" reads better than "2w", and a year has no fixed length
        if (left >= unit.ms) {
            text += QString::number(left / unit.ms) + unit.name;
            left %= unit.ms;
        }
    }
    return text;
}

} // namespace toban
