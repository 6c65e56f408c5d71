// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacetables.h"

#include "nearestword.h"

#include <QTimeZone>

#include <algorithm>

namespace toban {

class WorkspaceAlertsText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

static constexpr AlertClass alertClasses[]
    = {AlertClass::Page, AlertClass::Ticket, AlertClass::Log, AlertClass::Unclassified};

static QStringList classNames()
{
    QStringList names;
    for (const AlertClass one : alertClasses)
        names << alertClassName(one);
    return names;
}

std::optional<DayRange> readDayRange(TomlReading &reading, const TomlNode &node)
{
    const auto value = reading.text(node);
    if (!value)
        return std::nullopt;
    if (const auto range = parseDayRange(*value))
        return *range;
    reading.complain(node, WorkspaceAlertsText::tr("'%1' is not a time of day").arg(node.key),
        WorkspaceAlertsText::tr("such as \"09:00-17:30\", or \"22:00-07:00\" past midnight"));
    return std::nullopt;
}

/// The indices of words that may each stand once, ascending.
static std::optional<std::vector<int>> readWords(
    TomlReading &reading, const TomlNode &node, const QStringList &words)
{
    const auto values = reading.texts(node);
    if (!values)
        return std::nullopt;
    std::vector<int> indices;
    for (size_t i = 0; i < node.children.size(); ++i) {
        TomlNode item = node.children[i];
        item.key = node.key;
        const auto index = reading.oneOf(item, words);
        if (!index)
            return std::nullopt;
        indices.push_back(static_cast<int>(*index));
    }
    std::sort(indices.begin(), indices.end());
    if (std::adjacent_find(indices.begin(), indices.end()) == indices.end())
        return indices;
    reading.complain(node, WorkspaceAlertsText::tr("'%1' must name each word once").arg(node.key));
    return std::nullopt;
}

static void readRuleName(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    if (auto value = reading.nonEmptyText(node))
        into.name = std::move(*value);
}

static void readRuleSource(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    if (auto value = readIdentifier(reading, node))
        into.source = std::move(*value);
}

static void readRuleService(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    if (auto value = reading.nonEmptyText(node))
        into.service = std::move(*value);
}

static void readBetween(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    into.when.between = readDayRange(reading, node);
}

std::vector<int> readWeekdays(TomlReading &reading, const TomlNode &node)
{
    const auto days = readWords(reading, node, weekdayNames());
    if (days && days->empty())
        reading.complain(node,
            WorkspaceAlertsText::tr("'%1' must name at least one day").arg(node.key),
            WorkspaceAlertsText::tr("leave it out for every day"));
    std::vector<int> numbers;
    for (const int index : days.value_or(std::vector<int>()))
        numbers.push_back(index + 1);
    return numbers;
}

QString readZone(TomlReading &reading, const TomlNode &node)
{
    const auto value = reading.text(node);
    if (!value || QTimeZone::isTimeZoneIdAvailable(value->toLatin1()))
        return value.value_or(QString());
    reading.complain(node, WorkspaceAlertsText::tr("'%1' is not a time zone").arg(value->left(64)),
        WorkspaceAlertsText::tr("such as \"Asia/Tokyo\" or \"UTC\""));
    return {};
}

static void readDays(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    into.when.days = readWeekdays(reading, node);
}

static void readRuleZone(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    into.when.zone = readZone(reading, node);
}

static void readClass(TomlReading &reading, const TomlNode &node, ClassRule &into)
{
    if (const auto index = reading.oneOf(node, classNames()))
        into.alertClass = alertClasses[*index];
}

using L = QLatin1StringView;
static constexpr TomlField<ClassRule> ruleFields[] = {
    {L("name"), &readRuleName},
    {L("match"), &readMatchersInto<&ClassRule::match>},
    {L("source"), &readRuleSource},
    {L("service"), &readRuleService},
    {L("between"), &readBetween},
    {L("days"), &readDays},
    {L("zone"), &readRuleZone},
    {L("class"), &readClass, true},
};

static void readRules(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    reading.tables(node, QStringLiteral("[[alerts.rule]]"), ruleFields, into.rules);
    for (const TomlNode &rule : node.children)
        if (const TomlNode *zone = rule.child(u"zone");
            zone && !rule.child(u"between") && !rule.child(u"days"))
            reading.complain(
                *zone, WorkspaceAlertsText::tr("'zone' has no use without 'between' or 'days'"));
}

static std::optional<QStringList> readLabelNames(TomlReading &reading, const TomlNode &node)
{
    auto names = reading.texts(node);
    if (!names)
        return std::nullopt;
    for (const QString &name : *names)
        if (name.isEmpty() || names->count(name) > 1) {
            reading.complain(
                node, WorkspaceAlertsText::tr("'%1' must name each label once").arg(node.key));
            return std::nullopt;
        }
    return names;
}

static void readIdentity(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    auto names = readLabelNames(reading, node);
    if (names && names->isEmpty())
        reading.complain(node, WorkspaceAlertsText::tr("'identity' must name at least one label"),
            WorkspaceAlertsText::tr("leave it out to tell alerts apart by all their labels"));
    else if (names)
        into.identity.labels = std::move(*names);
}

static void readIgnore(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    if (auto names = readLabelNames(reading, node))
        into.identity.ignore = std::move(*names);
}

template <auto Member>
static void readSwitch(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    into.*Member = reading.boolean(node).value_or(into.*Member);
}

static void readUnlock(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    into.unlockFor = reading.duration(node).value_or(into.unlockFor);
}

static void readQuiet(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    into.quiet = readDayRange(reading, node);
}

static void readQuietClasses(TomlReading &reading, const TomlNode &node, AlertPolicy &into)
{
    const auto indices = readWords(reading, node, classNames());
    if (!indices)
        return;
    into.quietClasses.clear();
    for (const int index : *indices)
        into.quietClasses.push_back(alertClasses[index]);
}

static constexpr TomlField<AlertPolicy> alertsFields[] = {
    {L("identity"), &readIdentity},
    {L("ignore"), &readIgnore},
    {L("rule"), &readRules},
    {L("severities"), &readSwitch<&AlertPolicy::usesSeverities>},
    {L("lock"), &readSwitch<&AlertPolicy::isLocked>},
    {L("unlock"), &readUnlock},
    {L("quiet"), &readQuiet},
    {L("quiet_classes"), &readQuietClasses},
};

void readAlertsTable(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.table(node, QStringLiteral("[alerts]"), alertsFields, into.alerts);
    if (const TomlNode *ignore = node.child(u"ignore"); ignore && node.child(u"identity"))
        reading.complain(
            *ignore, WorkspaceAlertsText::tr("'identity' and 'ignore' cannot both stand"));
}

void judgeSource(TomlReading &reading, const TomlNode &source, const QStringList &sources)
{
    if (source.text.isEmpty() || sources.contains(source.text))
        return;
    const QString nearest = nearestWord(source.text, sources);
    const QString hint = nearest.isEmpty()
        ? WorkspaceAlertsText::tr("sources here: %1").arg(sources.join(QStringLiteral(", ")))
        : WorkspaceAlertsText::tr("did you mean '%1'?").arg(nearest);
    reading.complain(source,
        WorkspaceAlertsText::tr("there is no [[source]] with the id '%1'")
            .arg(source.text.left(64)),
        sources.isEmpty() ? QString() : hint);
}

void judgeAlerts(TomlReading &reading, const TomlNode &root, const QStringList &sources)
{
    const TomlNode *alerts = root.child(u"alerts");
    const TomlNode *rules = alerts ? alerts->child(u"rule") : nullptr;
    for (const TomlNode &rule : rules ? rules->children : std::vector<TomlNode>())
        if (const TomlNode *source = rule.child(u"source"))
            judgeSource(reading, *source, sources);
}

} // namespace toban
