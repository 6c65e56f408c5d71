// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

/// One after another on a letter; more are not writing any more, and cost seconds to draw.
static constexpr int mostMarks = 8;

static bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction of writing, zero width
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        // letters and marks that are drawn as nothing
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
    }
}

static bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Nothing but visible ASCII and single spaces between it: most texts.
static bool isPlain(const QString &text)
{
    QChar before = u' ';
    for (const QChar c : text) {
        if (c < u' ' || c > u'~' || (c == u' ' && before == u' '))
            return false;
        before = c;
    }
    return before != u' ' || text.isEmpty();
}

/// The character at @p index, which is moved behind it.
static char32_t nextCharacter(const QString &text, qsizetype &index)
{
    const QChar first = text[index++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[index++]);
    return QChar::ReplacementCharacter;
}

/// A return that ends no line goes back over what a terminal has written.
static bool isSpaceBefore(char32_t c, const QString &text, qsizetype next)
{
    return QChar::isSpace(c) && (c != U'\r' || (next < text.size() && text[next] == u'\n'));
}

QString serverText(const QString &text, qsizetype most)
{
    if (text.size() <= most && isPlain(text))
        return text;
    const qsizetype end = std::min(text.size(), 16 * most); // what is beyond is not even looked at
    QString shown;
    int marks = 0;
    bool isAfterSpace = true;
    for (qsizetype index = 0; index < end;) {
        const char32_t c = nextCharacter(text, index);
        const bool isSpace = isSpaceBefore(c, text, index);
        marks = isMark(c) ? marks + 1 : 0;
        if ((isSpace && isAfterSpace) || marks > mostMarks)
            continue;
        if (shown.size() >= most)
            return shown.trimmed() + u'…';
        isAfterSpace = isSpace;
        shown += isSpace ? u" "_s
            : isHidden(c)
            ? u"<U+%1>"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'))
            : QString::fromUcs4(&c, 1);
    }
    if (shown.endsWith(u' '))
        shown.chop(1);
    return end < text.size() ? shown + u'…' : shown;
}

} // namespace toban
