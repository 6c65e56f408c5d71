// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

#include <QJsonDocument>

namespace toban {

QString jsonText(const QJsonObject &object)
{
    const QString written = QString::fromUtf8(QJsonDocument(object).toJson());
    QString text;
    text.reserve(written.size());
    for (const QChar c : written) {
        const bool isHidden = c != u'\n'
            && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
        text
            += isHidden ? QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0')) : QString(c);
    }
    return text;
}

QJsonValue momentJson(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue(QJsonValue::Null);
}

QJsonObject spanJson(TimeSpan span)
{
    return {
        {QStringLiteral("from"), toRfc3339(span.from)}, {QStringLiteral("to"), toRfc3339(span.to)}};
}

QJsonArray spansJson(const std::vector<TimeSpan> &spans)
{
    QJsonArray all;
    for (const TimeSpan &span : spans)
        all.append(spanJson(span));
    return all;
}

} // namespace toban
