// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallparts.h"

#include <algorithm>
#include <map>

namespace toban {

namespace {
/// Numbers people in the order in which they are met, so that neighbours differ.
class PeopleCount {
public:
    [[nodiscard]] int of(const QString &name)
    {
        return m_numbers.try_emplace(name, static_cast<int>(m_numbers.size())).first->second;
    }

private:
    std::map<QString, int> m_numbers;
};
} // namespace

static TimelineShift shownShift(
    const QString &name, const DutySpan &span, const PersonBook &book, PeopleCount &people)
{
    return {name, span, book.isMe(name), people.of(name)};
}

static void sortShifts(TimelineLane &lane)
{
    std::ranges::sort(lane.shifts, {}, [](const TimelineShift &shift) { return shift.span.from; });
}

/// Final first; rotations by their names; then what was put over them.
static void addLayers(TimelineGroup &group, const DutyPlan &plan, const Schedule &schedule,
    int level, PeopleCount &people)
{
    std::map<QString, TimelineLane> rotations;
    TimelineLane overrides{TimelineLane::Kind::Override, schedule.name, level, {}, {}};
    for (const Shift &shift : schedule.shifts) {
        if (shift.layer == ShiftLayer::Final)
            continue;
        const bool isRotation = shift.layer == ShiftLayer::Rotation;
        TimelineLane &lane = isRotation ? rotations[shift.title] : overrides;
        if (isRotation)
            lane = {TimelineLane::Kind::Rotation, shift.title, level, std::move(lane.shifts), {}};
        lane.shifts.push_back(shownShift(plan.book.nameOf(plan.told.source, shift.person),
            {shift.from, shift.to}, plan.book, people));
    }
    for (auto &[title, lane] : rotations) {
        sortShifts(lane);
        group.lanes.push_back(std::move(lane));
    }
    sortShifts(overrides);
    if (!overrides.shifts.empty())
        group.lanes.push_back(std::move(overrides));
}

static TimelineLane finalLane(
    const DutyPlan &plan, const DutyLevel &level, int number, Instant asOf, PeopleCount &people)
{
    TimelineLane lane;
    lane.kind = level.schedules.empty() ? TimelineLane::Kind::People : TimelineLane::Kind::Final;
    lane.level = number;
    QStringList names;
    for (const Schedule *schedule : level.schedules)
        names << schedule->name;
    lane.title = names.join(QStringLiteral(", "));
    for (const Stint &stint : plan.stints(level))
        lane.shifts.push_back(shownShift(stint.name, stint.span, plan.book, people));
    lane.gaps = plan.gaps(level, {asOf, plan.covers().to});
    return lane;
}

TimelineGroup timelineOf(
    const DutyPlan &plan, const DutyTeam &team, const RotaRow &row, Instant asOf)
{
    TimelineGroup group{row.source, team.name, row.standing, plan.covers(), {}};
    PeopleCount people;
    for (size_t i = 0; i < team.levels.size(); ++i) {
        const DutyLevel &level = team.levels[i];
        const int number = static_cast<int>(i) + 1;
        if (level.isKnown)
            group.lanes.push_back(finalLane(plan, level, number, asOf, people));
        for (const Schedule *schedule : level.schedules)
            addLayers(group, plan, *schedule, number, people);
    }
    return group;
}

TimelineGroup daysOf(const std::vector<SourceRoster> &rosters, const PersonBook &book)
{
    TimelineGroup group;
    PeopleCount people;
    for (const SourceRoster &told : rosters) {
        const DutySpan covers{told.roster.covers.from, told.roster.covers.to};
        for (const Schedule &schedule : told.roster.schedules) {
            if (schedule.use == ScheduleUse::Duty)
                continue;
            const bool isLeave = schedule.use == ScheduleUse::Leave;
            TimelineLane lane{isLeave ? TimelineLane::Kind::Leave : TimelineLane::Kind::Holidays,
                schedule.name, 0, {}, {}};
            for (const Shift &shift : schedule.shifts) {
                const QString name = isLeave ? book.nameOf(told.source, shift.person) : shift.title;
                lane.shifts.push_back(shownShift(name, {shift.from, shift.to}, book, people));
            }
            sortShifts(lane);
            group.lanes.push_back(std::move(lane));
            group.covers = group.covers.isEmpty()
                ? covers
                : DutySpan{
                    std::min(group.covers.from, covers.from), std::max(group.covers.to, covers.to)};
        }
    }
    return group;
}

} // namespace toban
