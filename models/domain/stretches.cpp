// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stretches.h"

#include <algorithm>

namespace toban {

std::vector<TimeSpan> joined(std::vector<TimeSpan> spans)
{
    std::ranges::sort(spans, {}, &TimeSpan::from);
    std::vector<TimeSpan> all;
    for (const TimeSpan &span : spans)
        if (!all.empty() && span.from <= all.back().to)
            all.back().to = std::max(all.back().to, span.to);
        else
            all.push_back(span);
    return all;
}

std::vector<TimeSpan> without(const std::vector<TimeSpan> &spans, std::vector<TimeSpan> gone)
{
    std::ranges::sort(gone, {}, &TimeSpan::from);
    std::vector<TimeSpan> left;
    for (TimeSpan span : spans) {
        for (const TimeSpan &one : gone) {
            if (const TimeSpan before{span.from, std::min(one.from, span.to)}; !before.isEmpty())
                left.push_back(before);
            span.from = std::max(span.from, one.to);
        }
        if (!span.isEmpty())
            left.push_back(span);
    }
    return joined(std::move(left));
}

std::vector<TimeSpan> common(const std::vector<TimeSpan> &a, const std::vector<TimeSpan> &b)
{
    std::vector<TimeSpan> both;
    for (const TimeSpan &one : a)
        for (const TimeSpan &other : b)
            if (const TimeSpan in{std::max(one.from, other.from), std::min(one.to, other.to)};
                !in.isEmpty())
                both.push_back(in);
    return joined(std::move(both));
}

} // namespace toban
