// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texttable.h"

namespace toban {

/// Terminal columns: kanji and kana take two.
static int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint c : text.toUcs4())
        width
            += c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xFFDC) || c >= 0x20000) ? 2 : 1;
    return width;
}

QString textTable(const std::vector<QStringList> &rows, TextColumns columns)
{
    std::vector<int> widths;
    for (const auto &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (static_cast<size_t>(i) == widths.size())
                widths.push_back(0);
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    QString out;
    for (const auto &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString pad(std::max(0, widths[i] - displayWidth(row[i])), u' ');
            const bool isLeft = i == 0 || columns == TextColumns::AllLeft;
            line += (i == 0 ? QString() : QStringLiteral("  "))
                + (isLeft ? row[i] + pad : pad + row[i]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line.isEmpty() ? QString() : line + u'\n';
    }
    return out;
}

} // namespace toban
