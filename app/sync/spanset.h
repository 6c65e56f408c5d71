// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <vector>

namespace toban {

/** Stretches of time, of which those that touch are one. */
class SpanSet final {
public:
    void add(TimeSpan span);
    void clear() { m_spans.clear(); }
    /** What of @p spans is not in the set, in their order. */
    [[nodiscard]] std::vector<TimeSpan> missingOf(const std::vector<TimeSpan> &spans) const;

private:
    std::vector<TimeSpan> m_spans; ///< ascending, none touches another
};

/** @p spans without what lies in @p gone, which is not empty. */
[[nodiscard]] std::vector<TimeSpan> without(const std::vector<TimeSpan> &spans, TimeSpan gone);

} // namespace toban
