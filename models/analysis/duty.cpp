// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duty.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace toban {

DutySpan commonSpan(const DutySpan &a, const DutySpan &b)
{
    return {std::max(a.from, b.from), std::max(std::max(a.from, b.from), std::min(a.to, b.to))};
}

static const Schedule *dutySchedule(const Roster &roster, const ScheduleId &id)
{
    const auto found = std::ranges::find(roster.schedules, id, &Schedule::id);
    return found == roster.schedules.end() ? nullptr : &*found;
}

static DutyTeam policyTeam(const Roster &roster, const EscalationPolicy &policy)
{
    DutyTeam team{u"policy/"_s + policy.id.text(), policy.name, policy.link, policy.services, {}};
    if (team.name.isEmpty())
        team.name = policy.id.text();
    for (const EscalationLevel &level : policy.levels) {
        DutyLevel made;
        made.people = level.people;
        made.isKnown = !level.people.empty() || !level.schedules.empty();
        for (const ScheduleId &id : level.schedules) {
            const Schedule *schedule = dutySchedule(roster, id);
            if (schedule)
                made.schedules.push_back(schedule);
            else
                made.isKnown = false;
        }
        team.levels.push_back(std::move(made));
    }
    return team;
}

/// A level that no schedule stands for is one of which nothing is known.
static void addToTeam(DutyTeam &team, const Schedule &schedule)
{
    const auto number = static_cast<size_t>(std::max(schedule.level, 1));
    while (team.levels.size() < number)
        team.levels.push_back({{}, {}, false});
    team.levels[number - 1].schedules.push_back(&schedule);
    team.levels[number - 1].isKnown = true;
    if (team.link.isEmpty())
        team.link = schedule.link;
}

std::vector<DutyTeam> dutyTeams(const Roster &roster)
{
    std::set<ScheduleId> named;
    std::vector<DutyTeam> teams;
    for (const EscalationPolicy &policy : roster.policies) {
        teams.push_back(policyTeam(roster, policy));
        for (const EscalationLevel &level : policy.levels)
            named.insert(level.schedules.begin(), level.schedules.end());
    }
    std::map<QString, DutyTeam> grouped;
    for (const Schedule &schedule : roster.schedules) {
        if (schedule.use != ScheduleUse::Duty || named.contains(schedule.id))
            continue;
        const QString name = !schedule.team.isEmpty() ? schedule.team
            : !schedule.name.isEmpty()                ? schedule.name
                                                      : schedule.id.text();
        const QString key = schedule.team.isEmpty() ? u"schedule/"_s + schedule.id.text()
                                                    : u"team/"_s + schedule.team;
        DutyTeam &team = grouped[key];
        team.key = key;
        team.name = name;
        addToTeam(team, schedule);
    }
    for (auto &[key, team] : grouped)
        teams.push_back(std::move(team));
    std::ranges::stable_sort(teams, {},
        [](const DutyTeam &team) { return std::tuple(team.name.toCaseFolded(), team.key); });
    return teams;
}

static bool standsForNobody(const PersonRef &person)
{
    return person.id.isEmpty() && person.name.isEmpty();
}

/// Joins what overlaps or adjoins; spans ascend by their beginning.
static std::vector<Stint> joinedStints(std::vector<Stint> parts)
{
    std::vector<Stint> whole;
    for (Stint &part : parts) {
        if (!whole.empty() && whole.back().name == part.name
            && part.span.from <= whole.back().span.to)
            whole.back().span.to = std::max(whole.back().span.to, part.span.to);
        else
            whole.push_back(std::move(part));
    }
    return whole;
}

std::vector<Stint> DutyPlan::stints(const DutyLevel &level) const
{
    std::vector<Stint> parts;
    for (const Schedule *schedule : level.schedules)
        for (const Shift &shift : schedule->shifts)
            if (shift.layer == ShiftLayer::Final && shift.from < shift.to
                && !standsForNobody(shift.person))
                parts.push_back({book.nameOf(told.source, shift.person), shift.person,
                    {shift.from, shift.to}, false, false, false});
    std::ranges::sort(
        parts, {}, [](const Stint &one) { return std::tuple(one.name, one.span.from); });
    parts = joinedStints(std::move(parts));
    for (Stint &stint : parts) {
        stint.beganBefore = stint.span.from <= covers().from;
        stint.endsAfter = stint.span.to >= covers().to;
    }
    for (const PersonRef &person : level.people)
        parts.push_back({book.nameOf(told.source, person), person, covers(), true, true, true});
    std::ranges::sort(
        parts, {}, [](const Stint &one) { return std::tuple(one.span.from, one.name); });
    return parts;
}

std::vector<DutySpan> DutyPlan::gaps(const DutyLevel &level, const DutySpan &span) const
{
    const DutySpan known = commonSpan(span, covers());
    if (!level.isKnown || !level.people.empty() || known.isEmpty())
        return {};
    std::vector<DutySpan> gaps;
    Instant reached = known.from;
    for (const Stint &stint : stints(level)) {
        if (stint.span.to <= reached)
            continue;
        const Instant begins = std::min(stint.span.from, known.to);
        if (begins > reached)
            gaps.push_back({reached, begins});
        reached = std::max(reached, stint.span.to);
    }
    if (reached < known.to)
        gaps.push_back({reached, known.to});
    return gaps;
}

bool DutyPlan::isOverridden(const DutyLevel &level, Instant at) const
{
    return std::ranges::any_of(level.schedules, [at](const Schedule *schedule) {
        return std::ranges::any_of(schedule->shifts, [at](const Shift &shift) {
            return shift.layer == ShiftLayer::Override && shift.contains(at);
        });
    });
}

int DutyPlan::overridesIn(const DutyLevel &level, const DutySpan &span) const
{
    std::ptrdiff_t count = 0;
    for (const Schedule *schedule : level.schedules)
        count += std::ranges::count_if(schedule->shifts, [&span](const Shift &shift) {
            return shift.layer == ShiftLayer::Override && span.contains(shift.from);
        });
    return static_cast<int>(count);
}

std::vector<Stint> stintsAt(const std::vector<Stint> &stints, Instant at)
{
    std::vector<Stint> now;
    std::ranges::copy_if(
        stints, std::back_inserter(now), [at](const Stint &one) { return one.span.contains(at); });
    return now;
}

std::vector<Stint> nextStints(const std::vector<Stint> &stints, Instant at)
{
    std::vector<Stint> next;
    for (const Stint &one : stints) {
        if (one.span.from <= at)
            continue;
        if (!next.empty() && one.span.from != next.front().span.from)
            break;
        next.push_back(one);
    }
    return next;
}

std::vector<Leave> leavesOf(const std::vector<SourceRoster> &rosters, const PersonBook &book)
{
    std::vector<Leave> leaves;
    for (const SourceRoster &told : rosters)
        for (const Schedule &schedule : told.roster.schedules) {
            if (schedule.use != ScheduleUse::Leave)
                continue;
            for (const Shift &shift : schedule.shifts)
                if (shift.layer == ShiftLayer::Final && !standsForNobody(shift.person))
                    leaves.push_back({book.nameOf(told.source, shift.person),
                        {shift.from, shift.to}, shift.title});
        }
    return leaves;
}

std::vector<LeaveConflict> leaveConflicts(
    const std::vector<Stint> &stints, const std::vector<Leave> &leaves, const DutySpan &span)
{
    std::vector<LeaveConflict> conflicts;
    for (const Stint &stint : stints)
        for (const Leave &leave : leaves) {
            if (leave.name != stint.name)
                continue;
            const DutySpan both = commonSpan(commonSpan(stint.span, leave.span), span);
            if (!both.isEmpty())
                conflicts.push_back({leave.name, both, leave.title});
        }
    std::ranges::sort(conflicts, {},
        [](const LeaveConflict &one) { return std::tuple(one.span.from, one.span.to, one.name); });
    return conflicts;
}

} // namespace toban
