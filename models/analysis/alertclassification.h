// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertact.h"
#include "daytimes.h"
#include "matcher.h"

#include <span>

namespace toban {

/** A rule of the workspace: alerts for which everything holds that it says are of its class. What
 * is empty holds always. */
struct ClassRule {
    QString name; ///< for the reader; may be empty
    Matchers match; ///< on the labels
    QString source; ///< id of a source; that of its alerts' channel as well
    QString service; ///< value of the label service or, where that is missing, job
    WeekTimes when;
    AlertClass alertClass = AlertClass::Unclassified;

    friend bool operator==(const ClassRule &, const ClassRule &) = default;
};

/** The name of a rule or, without one, what it says in the words of the workspace. Not
 * translated. */
[[nodiscard]] QString ruleText(const ClassRule &rule);

/** A word that a label uses for a class, in small letters. */
struct SeverityWord {
    QLatin1StringView word;
    AlertClass alertClass;
};
/** Names of labels that tell how severe an alert is, the first that is known decides. */
[[nodiscard]] const QStringList &severityLabels();
/** What severities are commonly called. */
[[nodiscard]] std::span<const SeverityWord> severityWords();

/** What decided the class of an alert. */
enum class ClassifiedBy { Nothing, Rule, Severity, Hand };

/** The class of an alert and why. */
struct Classified {
    AlertClass alertClass = AlertClass::Unclassified;
    ClassifiedBy by = ClassifiedBy::Nothing;
    int rule = -1; ///< of the workspace's rules, from 0; -1: none
    /** The rule, see ruleText(); who did it by hand; otherwise the severity as it stands at the
     * alert, known or not: 'severity="foo"'; empty: there is none. */
    QString text;

    [[nodiscard]] bool isByHand() const { return by == ClassifiedBy::Hand; }
    friend bool operator==(const Classified &, const Classified &) = default;
};

/** Classes by the rules of a workspace: the first that holds decides. An alert for which none does
 * goes by its severity (if @c usesSeverities), and one with none that is known is Unclassified. */
class AlertClassifier final {
public:
    /** @p zone is that of rules which name none. */
    AlertClassifier(std::vector<ClassRule> rules, bool usesSeverities, const QTimeZone &zone);

    /** Of an alert that @p sources tell, at a moment. */
    [[nodiscard]] Classified classify(
        const Labels &labels, const std::vector<SourceId> &sources, Instant at) const;
    /** The same, unless @p byHand (an act of kind Classify) says another class. */
    [[nodiscard]] Classified classify(const Labels &labels, const std::vector<SourceId> &sources,
        Instant at, const std::optional<AlertAct> &byHand) const;

private:
    std::vector<ClassRule> m_rules;
    std::vector<QTimeZone> m_zones; ///< of each rule
    bool m_usesSeverities;
};

/** The act that holds at @p at: the newest Classify at or before it among those of one alert;
 * nullopt: none, or its value is empty or no class, which gives the alert back to the rules. */
[[nodiscard]] std::optional<AlertAct> classifyingAct(
    const std::vector<AlertAct> &ofAlert, Instant at);

} // namespace toban
