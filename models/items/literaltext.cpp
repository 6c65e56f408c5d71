// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "literaltext.h"

using namespace Qt::StringLiterals;

namespace toban {

/// More on one letter are a drawing, not a language.
static constexpr int mostMarks = 4;

static QString writtenOut(char32_t character)
{
    const bool isByte = character < 0x100;
    return QString(isByte ? u"\\x%1"_s : u"\\u%1"_s)
        .arg(quint32(character), isByte ? 2 : 4, 16, QChar(u'0'));
}

static bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return false;
    }
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

QString literalLine(const QString &text, qsizetype longest)
{
    QString line;
    int marks = 0;
    bool isAfterSpace = true;
    for (qsizetype index = 0; index < text.size();) {
        const char32_t character = nextCharacter(text, index);
        const bool isSpace = QChar::isSpace(character) && character != U'\r';
        if (isSpace && isAfterSpace)
            continue;
        marks = QChar::isMark(character) ? marks + 1 : 0;
        if (marks > mostMarks) {
            if (index > 100 * longest)
                return line + u'…';
            continue;
        }
        if (line.size() >= longest)
            return line.trimmed() + u'…';
        isAfterSpace = isSpace;
        line += isSpace           ? u" "_s
            : isUnseen(character) ? writtenOut(character)
                                  : QString::fromUcs4(&character, 1);
    }
    return line.trimmed();
}

} // namespace toban
