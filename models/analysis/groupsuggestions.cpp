// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsuggestions.h"

#include "matcher.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace toban {

namespace {

struct SegmentKind {
    QString name;
    QString expression;
    QRegularExpression whole;
};

const std::vector<SegmentKind> &segmentKinds()
{
    static const auto kind = [](const QString &name, const QString &expression) {
        return SegmentKind{
            name, expression, QRegularExpression(QRegularExpression::anchoredPattern(expression))};
    };
    static const std::vector<SegmentKind> kinds = {
        kind(u":id"_s, u"[0-9]+"_s),
        kind(u":uuid"_s, u"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s),
        kind(u":hash"_s, u"[0-9a-fA-F]{8,}"_s),
    };
    return kinds;
}

const SegmentKind *kindOf(const QString &segment)
{
    static const QRegularExpression digit(u"[0-9]"_s);
    static const QRegularExpression letter(u"[a-fA-F]"_s);
    for (const SegmentKind &kind : segmentKinds()) {
        if (!kind.whole.match(segment).hasMatch())
            continue;
        const bool isWord = !segment.contains(digit) || !segment.contains(letter);
        if (kind.name != u":hash"_s || !isWord)
            return &kind;
    }
    return nullptr;
}

} // namespace

static std::optional<RequestGroup> ruleFor(const QString &value)
{
    QStringList names = value.split(u'/');
    QStringList expressions = names;
    bool isVariable = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const SegmentKind *kind = kindOf(names[i]);
        isVariable = isVariable || kind;
        expressions[i] = kind ? kind->expression : escapedForRegex(names[i]);
        names[i] = kind ? kind->name : names[i];
    }
    if (names.size() < 2 || !isVariable)
        return std::nullopt;
    return RequestGroup{u'^' + expressions.join(u'/') + u'$', names.join(u'/'), {}};
}

std::vector<GroupSuggestion> suggestGroups(const QStringList &values)
{
    std::map<QString, GroupSuggestion> byPattern;
    for (const QString &value : values)
        if (const auto rule = ruleFor(value)) {
            GroupSuggestion &suggestion = byPattern[rule->match];
            suggestion.group = *rule;
            suggestion.values << value;
        }
    std::vector<GroupSuggestion> suggestions;
    for (auto &[pattern, suggestion] : byPattern)
        if (suggestion.values.size() > 1)
            suggestions.push_back(std::move(suggestion));
    std::stable_sort(suggestions.begin(), suggestions.end(), [](const auto &a, const auto &b) {
        return a.values.size() != b.values.size() ? a.values.size() > b.values.size()
                                                  : a.group.name < b.group.name;
    });
    return suggestions;
}

} // namespace toban
