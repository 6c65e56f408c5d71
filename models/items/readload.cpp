// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readload.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace toban {

/// Calls that providers logged, each with the first acknowledgement of its incident after it.
static std::vector<ReceivedCall> loggedPages(
    const std::vector<SourceStep> &steps, const PersonBook &book)
{
    std::vector<ReceivedCall> pages;
    for (auto step = steps.begin(); step != steps.end(); ++step) {
        if (step->step.kind != IncidentStepKind::Notified)
            continue;
        ReceivedCall page{book.nameOf(step->source, step->step.whom), step->step.at, {}};
        const auto answer = std::find_if(step, steps.end(), [&step](const SourceStep &one) {
            return one.step.kind == IncidentStepKind::Acknowledged && one.source == step->source
                && one.step.incident == step->step.incident;
        });
        if (answer != steps.end())
            page.acknowledged = answer->step.at;
        pages.push_back(std::move(page));
    }
    return pages;
}

static std::optional<Instant> acknowledgedAfter(
    const std::vector<AlertAct> &acts, const Labels &identity, Instant at)
{
    for (const AlertAct &act : acts)
        if (act.kind == AlertActKind::Acknowledge && act.at >= at && act.alert == identity)
            return act.at;
    return std::nullopt;
}

/// Those who had the duty of a first level when an alert of class page began to fire.
static Result<std::vector<ReceivedCall>> alertPages(
    const LoadRequest &request, const DutySpan &span, const std::vector<Stint> &firstLevels)
{
    std::vector<ReceivedCall> pages;
    if (!request.alerts)
        return pages;
    const TimeSpan asked{span.from, span.to};
    const auto transitions = request.alerts->alertTransitions(asked, {});
    const auto acts = request.alerts->alertActs(asked);
    if (!transitions || !acts)
        return tl::unexpected(transitions ? acts.error() : transitions.error());
    const AlertClassifier classifier = request.alertPolicy.classifier(request.onCall.zone);
    std::map<std::pair<SourceId, Labels>, AlertState> last;
    for (const AlertTransition &one : *transitions) {
        auto &before = last.try_emplace({one.source, one.labels}, AlertState::Gone).first->second;
        const bool begins = one.state == AlertState::Firing && before != AlertState::Firing
            && asked.contains(one.at);
        before = one.state;
        if (!begins
            || classifier.classify(one.labels, {one.source}, one.at).alertClass != AlertClass::Page)
            continue;
        const Labels identity = request.alertPolicy.identity.identityOf(one.labels);
        for (const Stint &stint : stintsAt(firstLevels, one.at))
            pages.push_back({stint.name, one.at, acknowledgedAfter(*acts, identity, one.at)});
    }
    return pages;
}

static std::vector<DutySpan> holidaysOf(const std::vector<SourceRoster> &rosters)
{
    std::vector<DutySpan> holidays;
    for (const SourceRoster &told : rosters)
        for (const Schedule &schedule : told.roster.schedules)
            if (schedule.use == ScheduleUse::Holidays)
                for (const Shift &shift : schedule.shifts)
                    holidays.push_back({shift.from, shift.to});
    return holidays;
}

static void addTeams(OnCallLoadView &view, const DutyPlan &plan, LoadQuestion &question,
    std::vector<Stint> &firstLevels)
{
    for (const DutyTeam &team : dutyTeams(plan.told.roster)) {
        for (size_t i = 0; i < team.levels.size(); ++i) {
            // people who are always named would have the duty day and night
            auto stints = plan.stints(team.levels[i]);
            std::erase_if(stints, [](const Stint &one) { return one.isAlways; });
            question.stints.insert(question.stints.end(), stints.begin(), stints.end());
            if (i > 0 || stints.empty())
                continue;
            firstLevels.insert(firstLevels.end(), stints.begin(), stints.end());
            const DutySpan span = commonSpan(view.span, plan.covers());
            if (const auto quality = scheduleQuality(stints, span))
                view.qualities.push_back({team.name, plan.told.source, *quality});
        }
    }
}

Result<OnCallLoadView> readOnCallLoad(
    const Queries &store, const OnCallQueries &onCall, const LoadRequest &request)
{
    const auto plans = readPlans(store, onCall, request.onCall);
    if (!plans)
        return tl::unexpected(plans.error());
    const PersonBook book(request.onCall.policy, plans->rosters);
    OnCallLoadView view;
    view.span = {request.onCall.asOf - request.past, request.onCall.asOf};
    LoadQuestion question{view.span, {}, {}, holidaysOf(plans->rosters),
        request.onCall.policy.business, request.onCall.policy.sleep,
        [&book, zone = request.onCall.zone](
            const QString &name) { return book.zoneOf(name).value_or(zone); }};
    std::vector<Stint> firstLevels;
    for (const SourceRoster &told : plans->rosters)
        addTeams(view, {told, book}, question, firstLevels);
    const auto steps = onCall.incidentSteps(TimeSpan{view.span.from, view.span.to});
    if (!steps)
        return tl::unexpected(steps.error());
    question.pages = loggedPages(*steps, book);
    if (question.pages.empty()) {
        auto pages = alertPages(request, view.span, firstLevels);
        if (!pages)
            return tl::unexpected(pages.error());
        question.pages = std::move(*pages);
        view.told = OnCallLoadView::Told::ByAlerts;
    }
    view.load = onCallLoad(question);
    std::ranges::stable_sort(view.qualities, [](const TeamQuality &a, const TeamQuality &b) {
        return std::tuple(-int(a.quality.band), a.team.toCaseFolded())
            < std::tuple(-int(b.quality.band), b.team.toCaseFolded());
    });
    return view;
}

static std::vector<PlanSide> planSides(const std::vector<SourceRoster> &rosters)
{
    std::vector<PlanSide> sides;
    for (const SourceRoster &told : rosters)
        for (const DutyTeam &team : dutyTeams(told.roster))
            for (size_t i = 0; i < team.levels.size(); ++i)
                if (team.levels[i].isKnown)
                    sides.push_back({told.source, team.key, team.name, static_cast<int>(i) + 1});
    std::ranges::stable_sort(sides, {}, [](const PlanSide &side) {
        return std::tuple(side.team.toCaseFolded(), side.level, side.source.text());
    });
    return sides;
}

static void chooseSides(RosterDifferenceView &view, const std::optional<PlanSide> &left,
    const std::optional<PlanSide> &right)
{
    const auto isThere = [&view](const std::optional<PlanSide> &side) {
        return side && std::ranges::find(view.plans, *side) != view.plans.end();
    };
    if (view.plans.size() < 2)
        return;
    view.left = view.plans[0];
    view.right = view.plans[1];
    for (size_t i = 1; i < view.plans.size(); ++i) {
        const PlanSide &one = view.plans[i - 1];
        const PlanSide &other = view.plans[i];
        if (one.team == other.team && one.level == other.level && !(one.source == other.source)) {
            view.left = one;
            view.right = other;
            break;
        }
    }
    if (isThere(left))
        view.left = left;
    if (isThere(right))
        view.right = right;
}

namespace {
struct SidePlan {
    std::vector<Stint> stints;
    DutySpan covers;
};
} // namespace

static SidePlan planOf(
    const PlanSide &side, const std::vector<SourceRoster> &rosters, const PersonBook &book)
{
    for (const SourceRoster &told : rosters) {
        if (!(told.source == side.source))
            continue;
        const DutyPlan plan{told, book};
        for (const DutyTeam &team : dutyTeams(told.roster))
            if (team.key == side.key && side.level <= std::ssize(team.levels))
                return {
                    plan.stints(team.levels[static_cast<size_t>(side.level) - 1]), plan.covers()};
    }
    return {};
}

Result<RosterDifferenceView> readRosterDifferences(const Queries &store,
    const OnCallQueries &onCall, const OnCallRequest &request, const std::optional<PlanSide> &left,
    const std::optional<PlanSide> &right)
{
    const auto plans = readPlans(store, onCall, request);
    if (!plans)
        return tl::unexpected(plans.error());
    const PersonBook book(request.policy, plans->rosters);
    RosterDifferenceView view;
    view.asOf = request.asOf;
    view.plans = planSides(plans->rosters);
    chooseSides(view, left, right);
    if (!view.left || !view.right)
        return view;
    const SidePlan one = planOf(*view.left, plans->rosters, book);
    const SidePlan other = planOf(*view.right, plans->rosters, book);
    view.span = commonSpan(
        commonSpan(one.covers, other.covers), {request.asOf, request.asOf + differenceReach});
    view.differences = rosterDifferences(one.stints, other.stints, view.span);
    return view;
}

} // namespace toban
