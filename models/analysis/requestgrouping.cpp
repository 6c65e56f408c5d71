// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgrouping.h"

namespace toban {

RequestGrouping::RequestGrouping(
    const std::vector<RequestGroup> &rules, const QStringList &requestLabels)
    : m_rules(rules)
{
    for (RequestGroup &group : m_rules) {
        if (group.label.isEmpty() && !requestLabels.isEmpty())
            group.label = requestLabels.back();
        const auto expression = groupExpression(group.match);
        const bool isUsable = expression && requestLabels.contains(group.label);
        m_expressions.push_back(isUsable ? std::optional(*expression) : std::nullopt);
        if (isUsable)
            m_expressions.back()->optimize();
    }
}

std::optional<size_t> RequestGrouping::ruleOf(const QString &label, const QString &value) const
{
    const std::pair key(label, value);
    if (const auto it = m_known.constFind(key); it != m_known.constEnd())
        return *it;
    std::optional<size_t> found;
    for (size_t i = 0; i < m_rules.size() && !found; ++i)
        if (m_expressions[i] && m_rules[i].label == label
            && m_expressions[i]->match(value).hasMatch())
            found = i;
    m_known.insert(key, found);
    return found;
}

Labels RequestGrouping::grouped(const Labels &request) const
{
    Labels group = request;
    if (m_rules.empty())
        return group;
    for (const auto &[label, value] : request.pairs())
        if (const auto rule = ruleOf(label, value))
            group = group.with(label, m_rules[*rule].shownName());
    return group;
}

RequestMembers RequestGrouping::membersOf(const std::set<Labels> &requests) const
{
    std::set<size_t> rules;
    for (const Labels &request : requests)
        for (const auto &[label, value] : request.pairs())
            if (const auto rule = ruleOf(label, value))
                rules.insert(*rule);
    RequestMembers members;
    if (rules.empty())
        return members;
    for (const size_t rule : rules)
        members.rules.push_back(m_rules[rule]);
    members.requests.assign(requests.begin(), requests.end());
    return members;
}

} // namespace toban
