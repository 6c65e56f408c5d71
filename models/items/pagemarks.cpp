// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemarks.h"

#include <algorithm>

namespace toban {

static std::vector<ViewMark> restartsIn(TimeSpan span, const std::vector<InstanceEdges> &edges)
{
    std::vector<ViewMark> restarts;
    for (const InstanceEdges &instance : edges)
        for (const InstanceEdges::Segment &segment : instance.segments)
            if (segment.fromProcessStart && span.contains(segment.from))
                restarts.push_back({segment.from, ViewMark::Kind::Restart, {}, {},
                    {instance.target.value(QStringLiteral("instance"))}});
    return restarts;
}

static void sortByTime(std::vector<ViewMark> &marks)
{
    std::stable_sort(marks.begin(), marks.end(),
        [](const ViewMark &a, const ViewMark &b) { return a.at < b.at; });
}

static std::vector<ViewMark> coalesced(std::vector<ViewMark> restarts, Millis near)
{
    sortByTime(restarts);
    std::vector<ViewMark> joined;
    for (ViewMark &restart : restarts) {
        if (joined.empty() || restart.at - joined.back().at > near)
            joined.push_back(std::move(restart));
        else if (!joined.back().instances.contains(restart.instances.front()))
            joined.back().instances += restart.instances;
    }
    return joined;
}

Result<std::vector<ViewMark>> readMarks(const Queries &store, TimeSpan span,
    const std::vector<InstanceEdges> &edges, Millis near, const std::vector<BuildChange> &builds)
{
    const auto set = store.marks(span);
    if (!set)
        return tl::unexpected<Error>(set.error());
    std::vector<ViewMark> marks = coalesced(restartsIn(span, edges), near);
    for (const BuildChange &build : builds)
        marks.push_back({build.at, ViewMark::Kind::Version, {}, {}, build.instances, build.before,
            build.after});
    for (const Mark &mark : *set)
        marks.push_back({mark.at, ViewMark::Kind::Set, mark.id, mark.text, {}});
    sortByTime(marks);
    return marks;
}

} // namespace toban
