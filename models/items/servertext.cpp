// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servertext.h"

#include <QList>
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
        return true;
    default:
        return false;
    }
}

static bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString serverText(const QString &text, qsizetype most)
{
    // what is beyond is not even looked at
    const QString head = text.left(4 * most).simplified();
    QString shown;
    int marks = 0;
    for (const char32_t c : head.toUcs4()) {
        if (shown.size() >= most)
            return shown + u'…';
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (isHidden(c))
            shown += u"<U+%1>"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
        else if (QChar::isSurrogate(c))
            shown += QChar(QChar::ReplacementCharacter);
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return text.size() > 4 * most ? shown + u'…' : shown;
}

} // namespace toban
