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

} // namespace toban
