// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rosterdiffmodel.h"

#include "celltext.h"
#include "oncallwords.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

static QVariant diffMoment(Instant at, const OnCallContext &context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return oncallwords::moment(at, context.now, context.zone);
    case SortRole:
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(at);
    default:
        return {};
    }
}

static QVariant diffFromCell(const RosterDifference &row, const OnCallContext &context, int role)
{
    return diffMoment(row.span.from, context, role);
}

static QVariant diffToCell(const RosterDifference &row, const OnCallContext &context, int role)
{
    return diffMoment(row.span.to, context, role);
}

static QVariant diffLengthCell(const RosterDifference &row, const OnCallContext &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return words::age(row.span.length());
    case SortRole:
    case FullTextRole:
        return toSeconds(row.span.length());
    default:
        return {};
    }
}

static QVariant diffPeople(const QStringList &names, int role)
{
    if (role == AlarmRole)
        return names.isEmpty();
    QStringList shown;
    for (const QString &name : names)
        shown << oncallwords::person(name);
    const QString nobody = QCoreApplication::translate("toban::RosterDiffModel", "nobody");
    return textCell(names.isEmpty() ? nobody : shown.join(u", "_s), role);
}

static QVariant diffLeftCell(const RosterDifference &row, const OnCallContext &, int role)
{
    return diffPeople(row.left, role);
}

static QVariant diffRightCell(const RosterDifference &row, const OnCallContext &, int role)
{
    return diffPeople(row.right, role);
}

static std::vector<RosterDiffModel::Column> diffColumns()
{
    const auto left = Qt::AlignLeft;
    return {
        {"from", QT_TRANSLATE_NOOP("toban::RosterDiffModel", "From"), nullptr, left, diffFromCell},
        {"to", QT_TRANSLATE_NOOP("toban::RosterDiffModel", "To"), nullptr, left, diffToCell},
        {"length", QT_TRANSLATE_NOOP("toban::RosterDiffModel", "Length"), nullptr, Qt::AlignRight,
            diffLengthCell},
        {"left", QT_TRANSLATE_NOOP("toban::RosterDiffModel", "On the left"), nullptr, left,
            diffLeftCell},
        {"right", QT_TRANSLATE_NOOP("toban::RosterDiffModel", "On the right"), nullptr, left,
            diffRightCell},
    };
}

static QString diffKey(const RosterDifference &row)
{
    return toRfc3339(row.span.from);
}

static bool sameDiff(const RosterDifference &a, const RosterDifference &b)
{
    return a == b;
}

RosterDiffModel::RosterDiffModel(QObject *parent)
    : RecordModel({"toban::RosterDiffModel", diffColumns(), diffKey, sameDiff}, parent)
{
}

void RosterDiffModel::show(const RosterDifferenceView &view, const QTimeZone &zone)
{
    refresh(view.differences, {view.asOf, zone});
}

QString planSideText(const PlanSide &side)
{
    return QCoreApplication::translate("toban::RosterDiffModel", "%1, level %2 · %3")
        .arg(oncallwords::person(side.team))
        .arg(side.level)
        .arg(words::sourceName(side.source));
}

} // namespace toban
