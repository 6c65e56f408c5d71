// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outcomecolumns.h"

#include <cmath>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

QString statusClass(const QString &label, const QString &value)
{
    const bool isHttp = value.size() == 3 && value[0] >= u'1' && value[0] <= u'5'
        && value[1].isDigit() && value[2].isDigit();
    const bool isBareClass = value.size() == 1 && value[0] >= u'1' && value[0] <= u'5'
        && label.contains(u"class"_s, Qt::CaseInsensitive);
    return isHttp || isBareClass ? value[0] + u"xx"_s : value;
}

OutcomeColumns::OutcomeColumns(const ColumnGrid &grid, OutcomeSignal signal)
    : m_grid(grid)
    , m_signal(std::move(signal))
{
}

void OutcomeColumns::add(const CounterIncrements &increments)
{
    Target &target = m_targets[targetOf(increments.labels)];
    target.timeline.add(increments.intervals, m_grid.span());
    target.errors.resize(m_grid.size());
    const QString status = increments.labels.value(m_signal.statusLabel);
    Columns &calls = target.calls[statusClass(m_signal.statusLabel, status)];
    calls.resize(m_grid.size());
    const bool isError = !m_signal.errors.empty() && matchesAll(m_signal.errors, increments.labels);
    for (size_t i = 0; i < increments.intervals.size(); ++i) {
        const auto column = m_grid.indexOf(increments.intervals[i].to);
        if (!column)
            continue;
        const double amount = increments.amounts[i];
        m_calls += amount;
        m_errors += isError ? amount : 0;
        if (increments.intervals[i].isBridged)
            continue;
        calls[*column] += amount;
        target.errors[*column] += isError ? amount : 0;
    }
}

template <typename Pick>
OutcomeColumns::Columns OutcomeColumns::ratesOf(Pick pick) const
{
    Columns rates(m_grid.size(), std::numeric_limits<double>::quiet_NaN());
    for (const auto &[labels, target] : m_targets) {
        const Columns covered = target.timeline.coveredSeconds(m_grid);
        const Columns *amounts = pick(target);
        for (size_t i = 0; i < rates.size(); ++i)
            if (covered[i] > 0)
                rates[i] = (std::isnan(rates[i]) ? 0 : rates[i])
                    + (amounts ? (*amounts)[i] / covered[i] : 0);
    }
    return rates;
}

std::vector<std::pair<QString, std::vector<double>>> OutcomeColumns::rates() const
{
    std::set<QString> names;
    for (const auto &[labels, target] : m_targets)
        for (const auto &[name, calls] : target.calls)
            names.insert(name);
    std::vector<std::pair<QString, Columns>> lines;
    for (const QString &name : names)
        lines.emplace_back(name, ratesOf([&name](const Target &target) {
            const auto it = target.calls.find(name);
            return it == target.calls.end() ? nullptr : &it->second;
        }));
    return lines;
}

std::vector<double> OutcomeColumns::errorRates() const
{
    return ratesOf([](const Target &target) { return &target.errors; });
}

std::vector<double> OutcomeColumns::errorRatios() const
{
    Columns calls(m_grid.size());
    Columns errors(m_grid.size());
    for (const auto &[labels, target] : m_targets)
        for (size_t i = 0; i < calls.size(); ++i) {
            errors[i] += target.errors[i];
            for (const auto &[name, amounts] : target.calls)
                calls[i] += amounts[i];
        }
    for (size_t i = 0; i < calls.size(); ++i)
        calls[i] = calls[i] > 0 ? errors[i] / calls[i] : std::numeric_limits<double>::quiet_NaN();
    return calls;
}

} // namespace toban
