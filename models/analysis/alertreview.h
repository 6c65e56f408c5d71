// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertclassification.h"
#include "alerthistory.h"

#include <map>

namespace toban {

/** How often an alert was worth what. An episode counts once, by the last verdict on it. */
struct VerdictCounts {
    int acted = 0;
    int noAction = 0;
    int falseAlarm = 0;
    int duplicate = 0;

    [[nodiscard]] int total() const { return acted + noAction + falseAlarm + duplicate; }
    friend bool operator==(const VerdictCounts &, const VerdictCounts &) = default;
};

/** What one alert, or a group of them, did in a span. */
struct ReviewRow {
    Labels key; ///< the identity, or its labels that rows are grouped by
    int alerts = 0; ///< identities in it
    int fired = 0; ///< episodes that began to fire in the span; the next three are of these
    int pages = 0; ///< of class page
    int atNight = 0; ///< between 22:00 and 08:00 by the clock of the zone
    int acknowledged = 0; ///< acknowledged while they went on
    Millis firing{0}; ///< how long it is known to have fired, not suppressed; sums over alerts
    std::optional<Millis> longestToAcknowledge; ///< from firing to the first acknowledgement
    std::optional<Millis> longestAcknowledged; ///< without a break, until the episode's end
    VerdictCounts verdicts;
    double flap = 0; ///< the largest flapScore() of one of its alerts in the span

    /** It fired, nobody acknowledged it, and no verdict says that somebody acted. */
    [[nodiscard]] bool wasNeverActedOn() const
    {
        return fired > 0 && acknowledged == 0 && verdicts.acted == 0;
    }
    friend bool operator==(const ReviewRow &, const ReviewRow &) = default;
};

/** What could be changed about the rules, with the numbers that speak for it. */
struct AlertProposal {
    enum class Kind {
        Demote, ///< pages often, and each time nothing had to be done
        Merge, ///< two alerts that nearly always start together
        Fix, ///< comes and goes
    };

    Kind kind = Kind::Demote;
    Labels alert; ///< key of the row; of Merge, the name of one alert (alertname)
    Labels other; ///< Merge: the name of the other
    int fired = 0; ///< Demote: as a page; Merge: occasions of the one
    int otherFired = 0; ///< Merge: occasions of the other
    int together = 0; ///< Merge: those of the one that began within 60 s of one of the other
    int otherTogether = 0; ///< Merge: the other way round
    VerdictCounts verdicts; ///< Demote; all 0: nobody acknowledged it nor said a word
    double flap = 0; ///< Fix
    friend bool operator==(const AlertProposal &, const AlertProposal &) = default;
};

/** A review of a span, usually a month. */
struct AlertReview {
    std::vector<ReviewRow> rows; ///< by key; alerts that were there at all
    /** Rankings: indices of rows for which the measure is above 0, largest first, then by key. */
    std::vector<size_t> noisiest; ///< by times fired
    std::vector<size_t> neverActedOn; ///< by times fired
    std::vector<size_t> longestAcknowledged;
    std::vector<size_t> mostFlapping;
    std::vector<size_t> atNight;
    std::vector<AlertProposal> proposals; ///< Demote, Merge, Fix, each by what speaks for it
};

struct ReviewQuestion {
    TimeSpan span;
    QTimeZone zone = QTimeZone::utc(); ///< for what is night
    AlertIdentity identity;
    QStringList groupBy; ///< labels, such as alertname and service; empty: a row per identity
    int leastFires = 5; ///< fewer are no evidence for a proposal
    /** Where no source of an alert answered: that is no time in which it fired. Empty: nowhere. */
    std::function<std::vector<TimeSpan>(const std::vector<AlertTransition> &)> unknownOf{};
};

/** @p transitions as AlertQueries::alertTransitions() gives them of the span, or of one that begins
 * a day earlier, so that flapping is known at once; @p acts of the span. */
[[nodiscard]] AlertReview reviewAlerts(const std::vector<AlertTransition> &transitions,
    const std::vector<AlertAct> &acts, const AlertClassifier &classifier,
    const ReviewQuestion &question);

/** When alerts began to fire, by alertname. */
using StartsByName = std::map<QString, std::vector<Instant>>;
/** Names that could be one alert: at least @p least occasions of each, and at least 80 % of those
 *  of each begin within 60 s of one of the other. Starts of one name within 60 s of the first are
 * one occasion, so that a burst of many instances is evidence once. */
[[nodiscard]] std::vector<AlertProposal> mergeProposals(const StartsByName &starts, int least);

} // namespace toban
