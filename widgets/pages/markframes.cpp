// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewframes.h"
#include "servertext.h"

#include <QCoreApplication>

namespace toban::frames {

struct MarkTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::MarkFrames)
};

static constexpr qsizetype mostNames = 3;

static QString namesOf(const ViewMark &mark)
{
    const QString names = mark.instances.mid(0, mostNames).join(QStringLiteral(", "));
    return mark.instances.size() > mostNames ? names + QStringLiteral(", …") : names;
}

static QString versionText(const ViewMark &mark)
{
    const QString change = MarkTexts::tr("version %1 → %2").arg(mark.before, mark.after);
    const auto count = static_cast<int>(mark.instances.size());
    if (count == 1)
        return MarkTexts::tr("%1 on %2", "a change, an instance").arg(change, namesOf(mark));
    return MarkTexts::tr("%1 on %n instances: %2", nullptr, count).arg(change, namesOf(mark));
}

QString markText(const ViewMark &mark)
{
    if (mark.kind == ViewMark::Kind::Set)
        return mark.text;
    if (mark.kind == ViewMark::Kind::Version)
        return versionText(mark);
    const auto count = static_cast<int>(mark.instances.size());
    const QString names = namesOf(mark);
    if (count == 1)
        return MarkTexts::tr("restart of %1", "an instance").arg(names);
    return MarkTexts::tr("%n restarts: %1", nullptr, count).arg(names);
}

static Token tokenOf(ViewMark::Kind kind)
{
    switch (kind) {
    case ViewMark::Kind::Set:
        return Token::Accent;
    case ViewMark::Kind::Restart:
        return Token::Unknown;
    case ViewMark::Kind::Version:
        return Token::Info;
    }
    return Token::Unknown;
}

std::vector<ChartMark> marksOf(const ViewHead &head)
{
    std::vector<ChartMark> marks;
    for (const ViewMark &mark : head.marks)
        marks.push_back({mark.at, markText(mark), tokenOf(mark.kind), mark.id.text()});
    return marks;
}

std::vector<TintedSpan> tintsOf(const ViewHead &head)
{
    std::vector<TintedSpan> tints;
    for (const FiringSpan &firing : head.alerts)
        tints.push_back(
            {firing.span, firing.alertClass == AlertClass::Page ? Token::Critical : Token::Warn,
                serverText(firing.names.join(QStringLiteral(", ")), 200)});
    return tints;
}

} // namespace toban::frames
