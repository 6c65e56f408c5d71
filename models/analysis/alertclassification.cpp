// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertclassification.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace toban {

const QStringList &severityLabels()
{
    static const QStringList names = {u"severity"_s, u"priority"_s, u"level"_s};
    return names;
}

std::span<const SeverityWord> severityWords()
{
    static constexpr std::array words = {
        SeverityWord{"page"_L1, AlertClass::Page},
        SeverityWord{"critical"_L1, AlertClass::Page},
        SeverityWord{"crit"_L1, AlertClass::Page},
        SeverityWord{"emergency"_L1, AlertClass::Page},
        SeverityWord{"fatal"_L1, AlertClass::Page},
        SeverityWord{"p1"_L1, AlertClass::Page},
        SeverityWord{"high"_L1, AlertClass::Page},
        SeverityWord{"ticket"_L1, AlertClass::Ticket},
        SeverityWord{"warning"_L1, AlertClass::Ticket},
        SeverityWord{"warn"_L1, AlertClass::Ticket},
        SeverityWord{"error"_L1, AlertClass::Ticket},
        SeverityWord{"p2"_L1, AlertClass::Ticket},
        SeverityWord{"medium"_L1, AlertClass::Ticket},
        SeverityWord{"major"_L1, AlertClass::Ticket},
        SeverityWord{"minor"_L1, AlertClass::Ticket},
        SeverityWord{"log"_L1, AlertClass::Log},
        SeverityWord{"info"_L1, AlertClass::Log},
        SeverityWord{"information"_L1, AlertClass::Log},
        SeverityWord{"debug"_L1, AlertClass::Log},
        SeverityWord{"none"_L1, AlertClass::Log},
        SeverityWord{"notice"_L1, AlertClass::Log},
        SeverityWord{"low"_L1, AlertClass::Log},
        SeverityWord{"p3"_L1, AlertClass::Log},
        SeverityWord{"p4"_L1, AlertClass::Log},
        SeverityWord{"p5"_L1, AlertClass::Log},
    };
    return words;
}

QString ruleText(const ClassRule &rule)
{
    if (!rule.name.isEmpty())
        return rule.name;
    QStringList parts;
    if (!rule.match.empty())
        parts << matchersText(rule.match);
    if (!rule.source.isEmpty())
        parts << u"source \"%1\""_s.arg(rule.source);
    if (!rule.service.isEmpty())
        parts << u"service \"%1\""_s.arg(rule.service);
    if (rule.when.between)
        parts << dayRangeText(*rule.when.between);
    QStringList days;
    for (const int day : rule.when.days)
        days << weekdayNames().value(day - 1);
    if (!days.isEmpty())
        parts << days.join(u' ');
    if (!rule.when.zone.isEmpty())
        parts << rule.when.zone;
    return parts.join(", "_L1);
}

static bool isFrom(const QString &rule, const std::vector<SourceId> &sources)
{
    const SourceId own(rule);
    const SourceId channel = alertChannel(own, true);
    return std::any_of(sources.begin(), sources.end(),
        [&](const SourceId &source) { return source == own || source == channel; });
}

static QString serviceOf(const Labels &labels)
{
    const QString service = labels.value("service"_L1);
    return service.isEmpty() ? labels.value("job"_L1) : service;
}

static Classified bySeverity(const Labels &labels, bool usesSeverities)
{
    Classified unknown;
    for (const QString &label : severityLabels()) {
        const QString value = labels.value(label);
        if (value.isEmpty())
            continue;
        const QString text = Matcher{label, Matcher::Op::Equal, value}.toText();
        if (unknown.text.isEmpty())
            unknown.text = text;
        for (const SeverityWord &known : severityWords())
            if (usesSeverities && value.compare(known.word, Qt::CaseInsensitive) == 0)
                return {known.alertClass, ClassifiedBy::Severity, -1, text};
    }
    return unknown;
}

AlertClassifier::AlertClassifier(
    std::vector<ClassRule> rules, bool usesSeverities, const QTimeZone &zone)
    : m_rules(std::move(rules))
    , m_usesSeverities(usesSeverities)
{
    for (const ClassRule &rule : m_rules)
        m_zones.push_back(rule.when.timeZone(zone));
}

Classified AlertClassifier::classify(
    const Labels &labels, const std::vector<SourceId> &sources, Instant at) const
{
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const ClassRule &rule = m_rules[i];
        const bool holds = matchesAll(rule.match, labels)
            && (rule.source.isEmpty() || isFrom(rule.source, sources))
            && (rule.service.isEmpty() || rule.service == serviceOf(labels))
            && (rule.when.isAlways() || rule.when.contains(weekMoment(at, m_zones[i])));
        if (holds)
            return {rule.alertClass, ClassifiedBy::Rule, static_cast<int>(i), ruleText(rule)};
    }
    return bySeverity(labels, m_usesSeverities);
}

Classified AlertClassifier::classify(const Labels &labels, const std::vector<SourceId> &sources,
    Instant at, const std::optional<AlertAct> &byHand) const
{
    if (byHand)
        if (const auto alertClass = alertClassFromName(byHand->value))
            return {*alertClass, ClassifiedBy::Hand, -1, byHand->author};
    return classify(labels, sources, at);
}

std::optional<AlertAct> classifyingAct(const std::vector<AlertAct> &ofAlert, Instant at)
{
    std::optional<AlertAct> newest;
    for (const AlertAct &act : ofAlert)
        if (act.kind == AlertActKind::Classify && act.at <= at && (!newest || newest->at <= act.at))
            newest = act;
    return newest && alertClassFromName(newest->value) ? newest : std::nullopt;
}

} // namespace toban
