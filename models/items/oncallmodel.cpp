// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallmodel.h"

#include "celltext.h"
#include "oncallwords.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

static QVariant dutyTeamCell(const OnCallRow &row, const OnCallContext &, int role)
{
    return textCell(oncallwords::person(row.card.team), role);
}

static QVariant dutyLevelCell(const OnCallRow &row, const OnCallContext &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return row.level.number;
    default:
        return {};
    }
}

static QVariant dutyNowCell(const OnCallRow &row, const OnCallContext &, int role)
{
    if (role == AlarmRole)
        return row.level.isKnown && row.level.now.empty();
    return textCell(oncallwords::now(row.level), role);
}

static QVariant momentCell(const std::optional<Instant> &at, const OnCallContext &context, int role)
{
    if (!at)
        return textCell({}, role);
    switch (role) {
    case Qt::DisplayRole:
        return oncallwords::moment(*at, context.now, context.zone);
    case SortRole:
    case Qt::ToolTipRole:
    case FullTextRole:
        return toRfc3339(*at);
    default:
        return {};
    }
}

static QVariant dutyUntilCell(const OnCallRow &row, const OnCallContext &context, int role)
{
    std::optional<Instant> until;
    for (const OnCallPerson &one : row.level.now)
        if (one.to && (!until || *one.to < *until))
            until = one.to;
    return momentCell(until, context, role);
}

static QVariant dutyNextCell(const OnCallRow &row, const OnCallContext &, int role)
{
    return textCell(oncallwords::people(row.level.next), role);
}

static QVariant dutyStartsCell(const OnCallRow &row, const OnCallContext &context, int role)
{
    return momentCell(
        row.level.next.empty() ? std::nullopt : row.level.next.front().from, context, role);
}

static QVariant dutyOverrideCell(const OnCallRow &row, const OnCallContext &, int role)
{
    if (row.level.isOverridden)
        return textCell(QCoreApplication::translate("toban::OnCallModel", "now"), role);
    if (row.level.overridesAhead == 0)
        return textCell({}, role);
    return textCell(QCoreApplication::translate(
                        "toban::OnCallModel", "%n ahead", nullptr, row.level.overridesAhead),
        role);
}

static QVariant dutyGapCell(const OnCallRow &row, const OnCallContext &context, int role)
{
    const auto &gaps = row.level.gaps;
    if (gaps.empty())
        return textCell({}, role);
    switch (role) {
    case AlarmRole:
        return true;
    case SortRole: // the next one first
        return toRfc3339(std::max(gaps.front().from, context.now));
    case Qt::ToolTipRole:
    case FullTextRole: {
        QStringList spans;
        for (const DutySpan &gap : gaps)
            spans << toRfc3339(gap.from) + u'/' + toRfc3339(gap.to);
        return spans.join(u' ');
    }
    default:
        return textCell(oncallwords::gaps(gaps, context.now), role);
    }
}

static QVariant dutyLeaveCell(const OnCallRow &row, const OnCallContext &context, int role)
{
    if (role == AlarmRole)
        return !row.level.conflicts.empty();
    return textCell(oncallwords::conflicts(row.level.conflicts, context.now, context.zone), role);
}

static QVariant dutyPlanCell(const OnCallRow &row, const OnCallContext &context, int role)
{
    if (role == AlarmRole)
        return row.card.standing == PlanStanding::NotConfirmed;
    return textCell(
        oncallwords::standing(row.card.standing, row.card.confirmed, context.now, context.zone),
        role);
}

static QVariant dutySourceCell(const OnCallRow &row, const OnCallContext &, int role)
{
    return textCell(words::sourceName(row.card.source), role);
}

static std::vector<OnCallModel::Column> onCallColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"team", QT_TRANSLATE_NOOP("toban::OnCallModel", "Team"), nullptr, left, dutyTeamCell},
        {"level", QT_TRANSLATE_NOOP("toban::OnCallModel", "Level"),
            QT_TRANSLATE_NOOP("toban::OnCallModel", "The first level is called first"), right,
            dutyLevelCell},
        {"now", QT_TRANSLATE_NOOP("toban::OnCallModel", "Now"), nullptr, left, dutyNowCell},
        {"until", QT_TRANSLATE_NOOP("toban::OnCallModel", "Until"), nullptr, left, dutyUntilCell},
        {"next", QT_TRANSLATE_NOOP("toban::OnCallModel", "Next"), nullptr, left, dutyNextCell},
        {"starts", QT_TRANSLATE_NOOP("toban::OnCallModel", "Starts"), nullptr, left,
            dutyStartsCell},
        {"override", QT_TRANSLATE_NOOP("toban::OnCallModel", "Override"),
            QT_TRANSLATE_NOOP("toban::OnCallModel",
                "Whether somebody stands in for who had the turn, now or within 14 days"),
            left, dutyOverrideCell},
        {"gap", QT_TRANSLATE_NOOP("toban::OnCallModel", "Gap in 14 d"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallModel", "When nobody has the duty within the next 14 days"),
            left, dutyGapCell},
        {"leave", QT_TRANSLATE_NOOP("toban::OnCallModel", "Away"),
            QT_TRANSLATE_NOOP(
                "toban::OnCallModel", "Who has a duty within the next 14 days while they are away"),
            left, dutyLeaveCell},
        {"plan", QT_TRANSLATE_NOOP("toban::OnCallModel", "Plan"),
            QT_TRANSLATE_NOOP("toban::OnCallModel", "When its source last told it"), left,
            dutyPlanCell},
        {"source", QT_TRANSLATE_NOOP("toban::OnCallModel", "Source"), nullptr, left,
            dutySourceCell},
    };
}

QString OnCallModel::keyOf(const OnCallRow &row)
{
    return row.card.source.text() + u'\n' + row.card.key + u'\n'
        + QString::number(row.level.number);
}

static bool sameDuty(const OnCallRow &a, const OnCallRow &b)
{
    return a == b;
}

OnCallModel::OnCallModel(QObject *parent)
    : RecordModel({"toban::OnCallModel", onCallColumns(), keyOf, sameDuty}, parent)
{
}

/// Rows of one rank are shown in the model's order, which is that of the teams.
void OnCallModel::show(const OnCallView &view, const QTimeZone &zone)
{
    std::vector<OnCallRow> rows = onCallRows(view);
    bool isInOrder = rowCount() <= static_cast<int>(rows.size());
    for (int i = 0; isInOrder && i < rowCount(); ++i)
        isInOrder = keyOf(at(i)) == keyOf(rows[static_cast<size_t>(i)]);
    if (!isInOrder)
        refresh({}, context());
    refresh(std::move(rows), {view.asOf, zone});
}

} // namespace toban
