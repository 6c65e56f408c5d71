// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service.h"
#include "targettimeline.h"

#include <map>

namespace toban {

/** "2xx" for 204, the value itself for what is no HTTP status ("OK"), "2xx" also for the bare class
 *  ("2") of a label named so; empty for an empty value. */
[[nodiscard]] QString statusClass(const QString &label, const QString &value);

/** Requests and errors per second, from outcome counters: per target what was counted over the time
 *  it was really scraped, then added up over the targets. Bridged amounts count in the totals only.
 */
class OutcomeColumns final {
public:
    OutcomeColumns(const ColumnGrid &grid, OutcomeSignal signal);

    void add(const CounterIncrements &increments);

    [[nodiscard]] bool hasSeries() const { return !m_targets.empty(); }
    [[nodiscard]] bool isErrorKnown() const { return hasSeries() && !m_signal.errors.empty(); }
    [[nodiscard]] double calls() const { return m_calls; }
    [[nodiscard]] double errors() const { return m_errors; }
    /** Requests per second by status class (an empty class where none is known), in their order;
     *  NaN in a column in which no target was scraped. */
    [[nodiscard]] std::vector<std::pair<QString, std::vector<double>>> rates() const;
    [[nodiscard]] std::vector<double> errorRates() const;
    /** Errors per request; NaN without requests. */
    [[nodiscard]] std::vector<double> errorRatios() const;

private:
    using Columns = std::vector<double>;
    struct Target {
        TargetTimeline timeline;
        std::map<QString, Columns> calls;
        Columns errors;
    };
    template <typename Pick>
    [[nodiscard]] Columns ratesOf(Pick pick) const;

    ColumnGrid m_grid;
    OutcomeSignal m_signal;
    std::map<Labels, Target> m_targets;
    double m_calls = 0;
    double m_errors = 0;
};

} // namespace toban
