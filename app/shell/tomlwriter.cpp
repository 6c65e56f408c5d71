// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"

#include <algorithm>

namespace toban {

/// A basic string; everything that could end or break the line is escaped.
QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += QStringLiteral("\\n");
        else if (c == u'\t')
            out += QStringLiteral("\\t");
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

/// Queries and matchers are full of double quotes: a literal string reads better where one is
/// possible.
QString literal(const QString &text)
{
    const bool isPlain
        = !text.contains(u'\'') && std::none_of(text.cbegin(), text.cend(), [](QChar c) {
              return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
          });
    return text.contains(u'"') && isPlain ? u'\'' + text + u'\'' : quoted(text);
}

QString listText(const QStringList &list)
{
    QStringList items;
    for (const QString &item : list)
        items << quoted(item);
    return u'[' + items.join(QStringLiteral(", ")) + u']';
}

} // namespace toban
