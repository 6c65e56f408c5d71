// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linechoices.h"

#include <QStringList>

namespace toban {

static const std::array<QString, 4> &percentileNames()
{
    static const std::array<QString, 4> names = {
        QStringLiteral("p50"), QStringLiteral("p90"), QStringLiteral("p95"), QStringLiteral("p99")};
    return names;
}

QString lineChoicesText(const LineChoices &choices)
{
    QStringList words;
    if (choices.isLog)
        words << QStringLiteral("log");
    if (choices.showsMean)
        words << QStringLiteral("mean");
    for (size_t i = 0; i < choices.percentiles.size(); ++i)
        if (!choices.percentiles[i])
            words << QStringLiteral("no-") + percentileNames()[i];
    if (choices.showsEarlier)
        words << QStringLiteral("earlier");
    return words.join(u' ');
}

LineChoices lineChoicesFrom(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    LineChoices choices;
    choices.isLog = words.contains(QLatin1StringView("log"));
    choices.showsMean = words.contains(QLatin1StringView("mean"));
    for (size_t i = 0; i < choices.percentiles.size(); ++i)
        choices.percentiles[i] = !words.contains(QStringLiteral("no-") + percentileNames()[i]);
    choices.showsEarlier = words.contains(QLatin1StringView("earlier"));
    return choices;
}

} // namespace toban
