// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewframes.h"

#include <QCoreApplication>

namespace toban::frames {

struct MarkTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::MarkFrames)
};

static constexpr qsizetype mostNames = 3;

QString markText(const ViewMark &mark)
{
    if (mark.kind == ViewMark::Kind::Set)
        return mark.text;
    const auto count = static_cast<int>(mark.instances.size());
    QString names = mark.instances.mid(0, mostNames).join(QStringLiteral(", "));
    if (count == 1)
        return MarkTexts::tr("restart of %1", "an instance").arg(names);
    if (count > mostNames)
        names += QStringLiteral(", …");
    return MarkTexts::tr("%n restarts: %1", nullptr, count).arg(names);
}

std::vector<ChartMark> marksOf(const ViewHead &head)
{
    std::vector<ChartMark> marks;
    for (const ViewMark &mark : head.marks)
        marks.push_back({mark.at, markText(mark),
            mark.kind == ViewMark::Kind::Set ? Token::Accent : Token::Unknown, mark.id.text()});
    return marks;
}

} // namespace toban::frames
