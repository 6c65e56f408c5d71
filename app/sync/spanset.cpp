// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spanset.h"

#include <algorithm>

namespace toban {

void SpanSet::add(TimeSpan span)
{
    if (span.isEmpty())
        return;
    std::erase_if(m_spans, [&span](const TimeSpan &known) {
        const bool touches = known.from <= span.to && span.from <= known.to;
        if (touches)
            span = {std::min(known.from, span.from), std::max(known.to, span.to)};
        return touches;
    });
    const auto after = std::ranges::find_if(
        m_spans, [&span](const TimeSpan &known) { return known.from > span.from; });
    m_spans.insert(after, span);
}

std::vector<TimeSpan> SpanSet::missingOf(const std::vector<TimeSpan> &spans) const
{
    std::vector<TimeSpan> missing = spans;
    for (const TimeSpan &known : m_spans)
        missing = without(missing, known);
    return missing;
}

std::vector<TimeSpan> without(const std::vector<TimeSpan> &spans, TimeSpan gone)
{
    std::vector<TimeSpan> left;
    for (const TimeSpan &span : spans) {
        const TimeSpan before{span.from, std::min(span.to, gone.from)};
        const TimeSpan after{std::max(span.from, gone.to), span.to};
        if (!before.isEmpty())
            left.push_back(before);
        if (!after.isEmpty())
            left.push_back(after);
    }
    return left;
}

} // namespace toban
