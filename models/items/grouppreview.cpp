// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grouppreview.h"

#include "requestgrouping.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

const RequestGroupLine *GroupPreview::mistake() const
{
    for (const Rule &rule : rules)
        if (!rule.line.mistake.isEmpty())
            return &rule.line;
    return nullptr;
}

std::vector<RequestGroup> GroupPreview::groups() const
{
    std::vector<RequestGroup> groups;
    for (const Rule &rule : rules)
        groups.push_back(rule.line.group);
    return groups;
}

static std::vector<GroupSuggestion> suggestionsFor(const RequestGrouping &grouping,
    const QStringList &requestLabels, const std::vector<RequestRow> &requests)
{
    std::vector<GroupSuggestion> all;
    for (const QString &label : requestLabels) {
        QStringList values;
        for (const RequestRow &row : requests)
            if (const QString value = row.labels.value(label);
                !value.isEmpty() && !grouping.ruleOf(label, value))
                values << value;
        values.removeDuplicates();
        for (GroupSuggestion &suggestion : suggestGroups(values)) {
            if (label != requestLabels.back())
                suggestion.group.label = label;
            all.push_back(std::move(suggestion));
        }
    }
    return all;
}

GroupPreview previewGroups(std::vector<RequestGroupLine> lines, const QStringList &requestLabels,
    const std::vector<RequestRow> &requests)
{
    GroupPreview preview;
    for (RequestGroupLine &line : lines) {
        if (line.mistake.isEmpty() && !line.group.label.isEmpty()
            && !requestLabels.contains(line.group.label))
            line.mistake = QCoreApplication::translate(
                "toban::GroupPreview", "requests are not named by '%1' here, but by %2")
                               .arg(line.group.label, requestLabels.join(u", "_s));
        preview.rules.push_back({std::move(line), {}, 0, 0});
    }
    const RequestGrouping grouping(preview.groups(), requestLabels);
    std::set<Labels> rows;
    for (const RequestRow &row : requests) {
        rows.insert(grouping.grouped(row.labels));
        for (const auto &[label, value] : row.labels.pairs())
            if (const auto index = grouping.ruleOf(label, value)) {
                GroupPreview::Rule &rule = preview.rules[*index];
                rule.requests << row.request;
                rule.calls += row.calls;
                rule.totalSeconds += std::isnan(row.totalSeconds) ? 0 : row.totalSeconds;
            }
    }
    preview.requests = static_cast<int>(requests.size());
    preview.rows = static_cast<int>(rows.size());
    preview.suggestions = suggestionsFor(grouping, requestLabels, requests);
    return preview;
}

} // namespace toban
