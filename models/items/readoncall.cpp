// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readoncall.h"

#include "oncallparts.h"

#include <algorithm>
#include <tuple>

namespace toban {

static constexpr Millis soon = 12h;

namespace {
/// What a card is made with.
struct CardMaker {
    const DutyPlan &plan;
    const RotaRow &row;
    const OnCallRequest &request;
    const std::vector<Leave> &leaves;

    [[nodiscard]] OnCallPerson person(const Stint &stint) const;
    [[nodiscard]] OnCallLevel level(const DutyLevel &level, int number) const;
    [[nodiscard]] OnCallCard card(const DutyTeam &team) const;
};
} // namespace

OnCallPerson CardMaker::person(const Stint &stint) const
{
    OnCallPerson made;
    made.name = stint.name;
    made.isMe = plan.book.isMe(stint.name);
    made.zone = plan.book.zoneOf(stint.name);
    made.isAsleep
        = made.zone && contains(request.policy.sleep, weekMoment(request.asOf, *made.zone));
    if (!stint.beganBefore)
        made.from = stint.span.from;
    if (!stint.endsAfter)
        made.to = stint.span.to;
    made.tint = stint.span.contains(request.asOf) ? DutyTint::On
        : stint.span.from - request.asOf <= soon  ? DutyTint::Soon
                                                  : DutyTint::Off;
    return made;
}

OnCallLevel CardMaker::level(const DutyLevel &level, int number) const
{
    OnCallLevel made;
    made.number = number;
    made.isKnown = level.isKnown && plan.covers().contains(request.asOf);
    const DutySpan ahead{request.asOf, request.asOf + onCallAhead};
    const auto stints = plan.stints(level);
    for (const Stint &stint : stintsAt(stints, request.asOf))
        made.now.push_back(person(stint));
    for (const Stint &stint : nextStints(stints, request.asOf))
        made.next.push_back(person(stint));
    made.gaps = plan.gaps(level, ahead);
    made.conflicts = leaveConflicts(stints, leaves, ahead);
    made.isOverridden = plan.isOverridden(level, request.asOf);
    made.overridesAhead = plan.overridesIn(level, ahead);
    return made;
}

OnCallCard CardMaker::card(const DutyTeam &team) const
{
    OnCallCard made;
    made.source = row.source;
    made.key = team.key;
    made.team = team.name;
    made.link = team.link;
    made.services = team.services;
    made.isPartTime = request.policy.partTime.contains(team.name);
    made.standing = row.standing;
    made.freshness = row.freshness;
    made.confirmed = row.confirmed;
    if (row.health.last.state != SourceState::Ok)
        made.error = row.health.last.error;
    for (size_t i = 0; i < team.levels.size(); ++i)
        made.levels.push_back(level(team.levels[i], static_cast<int>(i) + 1));
    if (made.isPartTime)
        for (OnCallLevel &one : made.levels)
            one.gaps.clear();
    return made;
}

static void addMine(OnCallView &view, const DutyPlan &plan, const DutyTeam &team)
{
    for (size_t i = 0; i < team.levels.size(); ++i)
        for (const Stint &stint : plan.stints(team.levels[i]))
            if (plan.book.isMe(stint.name) && !stint.isAlways && stint.span.to > view.asOf)
                view.mine.push_back(
                    {stint.span, team.name, static_cast<int>(i) + 1, plan.told.source, team.link});
}

static void sortView(OnCallView &view)
{
    std::ranges::stable_sort(view.cards, {}, [](const OnCallCard &card) {
        return std::tuple(!card.isNobody(), card.team.toCaseFolded());
    });
    std::ranges::stable_sort(view.timeline, {}, [](const TimelineGroup &group) {
        return std::tuple(!group.team.isEmpty(), group.team.toCaseFolded());
    });
    std::ranges::sort(view.mine, {},
        [](const MyShift &shift) { return std::tuple(shift.span.from, shift.level, shift.team); });
}

static void addPeople(OnCallView &view, const PersonBook &book)
{
    QStringList names;
    for (const TimelineGroup &group : view.timeline)
        for (const TimelineLane &lane : group.lanes)
            for (const TimelineShift &shift : lane.shifts)
                names << shift.name;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (const auto zone = book.zoneOf(name))
            view.zones.insert(name, *zone);
        if (auto contacts = book.contactsOf(name); !contacts.empty() && !view.hidesContacts)
            view.contacts.insert(name, std::move(contacts));
    }
}

static void addRoster(OnCallView &view, const DutyPlan &plan, const RotaRow &row,
    const OnCallRequest &request, const std::vector<Leave> &leaves)
{
    const CardMaker maker{plan, row, request, leaves};
    for (const DutyTeam &team : dutyTeams(plan.told.roster)) {
        view.cards.push_back(maker.card(team));
        view.timeline.push_back(timelineOf(plan, team, row, request.asOf));
        if (view.cards.back().isPartTime)
            for (TimelineLane &lane : view.timeline.back().lanes)
                lane.gaps.clear();
        addMine(view, plan, team);
    }
}

Result<OnCallView> readOnCall(
    const Queries &store, const OnCallQueries &onCall, const OnCallRequest &request)
{
    auto plans = readPlans(store, onCall, request);
    if (!plans)
        return tl::unexpected(plans.error());
    OnCallView view;
    view.asOf = request.asOf;
    view.knowsMe = !request.policy.me.isEmpty();
    view.hidesContacts = request.policy.hidesContacts;
    const PersonBook book(request.policy, plans->rosters);
    const auto leaves = leavesOf(plans->rosters, book);
    for (const SourceRoster &told : plans->rosters) {
        const auto row = std::ranges::find(plans->rows, told.source, &RotaRow::source);
        addRoster(view, {told, book}, *row, request, leaves);
    }
    if (auto days = daysOf(plans->rosters, book); !days.lanes.empty())
        view.timeline.push_back(std::move(days));
    view.sources = std::move(plans->rows);
    addPeople(view, book);
    sortView(view);
    return view;
}

std::vector<OnCallRow> onCallRows(const OnCallView &view)
{
    std::vector<OnCallRow> rows;
    for (const OnCallCard &card : view.cards)
        for (const OnCallLevel &level : card.levels) {
            OnCallRow row{card, level};
            row.card.levels.clear();
            rows.push_back(std::move(row));
        }
    std::ranges::stable_sort(rows, {}, [](const OnCallRow &row) {
        return std::tuple(row.level.gaps.empty(), row.card.team.toCaseFolded(),
            row.card.source.text(), row.card.key, row.level.number);
    });
    return rows;
}

} // namespace toban
