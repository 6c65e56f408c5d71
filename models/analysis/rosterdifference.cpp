// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rosterdifference.h"

#include <map>

namespace toban {

/** Who has the duty, moment by moment, on two sides. */
class DutySweep final {
public:
    explicit DutySweep(const DutySpan &span)
        : m_span(span)
    {
        m_changes[span.from];
        m_changes[span.to];
    }

    void add(const std::vector<Stint> &stints, int side)
    {
        for (const Stint &stint : stints) {
            const DutySpan common = commonSpan(stint.span, m_span);
            if (common.isEmpty())
                continue;
            m_changes[common.from].push_back({side, stint.name, 1});
            m_changes[common.to].push_back({side, stint.name, -1});
        }
    }
    [[nodiscard]] std::vector<RosterDifference> differences() const
    {
        std::vector<RosterDifference> found;
        std::map<QString, int> onDuty[2];
        for (auto at = m_changes.begin(); std::next(at) != m_changes.end(); ++at) {
            for (const Change &change : at->second) {
                int &count = onDuty[change.side][change.name];
                count += change.by;
                if (count == 0)
                    onDuty[change.side].erase(change.name);
            }
            const QStringList left = names(onDuty[0]);
            const QStringList right = names(onDuty[1]);
            if (left == right)
                continue;
            const DutySpan span{at->first, std::next(at)->first};
            const bool goesOn = !found.empty() && found.back().span.to == span.from
                && found.back().left == left && found.back().right == right;
            if (goesOn)
                found.back().span.to = span.to;
            else
                found.push_back({span, left, right});
        }
        return found;
    }

private:
    struct Change {
        int side;
        QString name;
        int by;
    };
    static QStringList names(const std::map<QString, int> &people)
    {
        QStringList names;
        for (const auto &[name, count] : people)
            names << name;
        return names;
    }

    const DutySpan m_span;
    std::map<Instant, std::vector<Change>> m_changes;
};

std::vector<RosterDifference> rosterDifferences(
    const std::vector<Stint> &left, const std::vector<Stint> &right, const DutySpan &span)
{
    if (span.isEmpty())
        return {};
    DutySweep sweep(span);
    sweep.add(left, 0);
    sweep.add(right, 1);
    return sweep.differences();
}

} // namespace toban
