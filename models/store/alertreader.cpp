// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertreader.h"

#include "alertcodec.h"
#include "journalstatements.h"
#include "statement.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace toban {

static Result<bool> hasAlerts(Database &journal)
{
    return Statement(journal, sql::alertTable).first();
}

static std::optional<double> optionalNumber(const Statement &row, int column)
{
    const double value = row.number(column);
    return value == value ? std::optional(value) : std::nullopt;
}

Labels AlertReader::labelsOf(qint64 alert, const QString &text)
{
    constexpr qsizetype kept = 200'000;
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_labels.constFind(alert); known != m_labels.cend())
            return *known;
    }
    Labels labels = labelsFromText(text);
    const QMutexLocker lock(&m_mutex);
    if (m_labels.size() >= kept)
        m_labels.clear();
    m_labels.insert(alert, labels);
    return labels;
}

/// A row of alertsAt as it was at a moment.
static AlertSighting sightingAt(const Statement &row, Labels labels, Instant at)
{
    AlertSighting sighting;
    sighting.source = SourceId(row.text(1));
    AlertReport &report = sighting.report;
    report.labels = std::move(labels);
    report.state = alertStateFromName(row.text(3)).value_or(AlertState::Firing);
    sighting.inStateSince = fromMs(row.integer(4));
    report.since = fromMs(row.integer(6));
    sighting.firstSeen = fromMs(row.integer(7));
    sighting.valueAtStart = optionalNumber(row, 8);
    const auto last = row.optionalInteger(11);
    const bool isLast = last && *last <= toMs(at);
    readTold(row.text(isLast ? 12 : 9), report);
    report.value = optionalNumber(row, isLast ? 13 : 10);
    if (const qint64 until = row.integer(5); until <= toMs(at)) {
        report.state = AlertState::Gone;
        sighting.inStateSince = fromMs(until);
    }
    return sighting;
}

Result<std::vector<AlertSighting>> AlertReader::alerts(
    Database &journal, Instant at, Millis goneFor)
{
    std::vector<AlertSighting> sightings;
    if (const auto isThere = hasAlerts(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<AlertSighting>>(sightings)
                       : tl::unexpected(isThere.error());
    QSet<qint64> told;
    const auto read = [&](Statement &rows, Result<bool> row) -> Result<void> {
        for (; row && *row; row = rows.next()) {
            const qint64 alert = rows.integer(0);
            if (const auto before = told.size(); told.insert(alert), told.size() == before)
                continue; // there again, or gone more than once: the newest counts
            sightings.push_back(sightingAt(rows, labelsOf(alert, rows.text(2)), at));
        }
        return row ? Result<void>() : tl::unexpected(row.error());
    };
    Statement there(journal, sql::alertsAt);
    if (const auto done = read(there, there.first(toMs(at))); !done)
        return tl::unexpected(done.error());
    Statement gone(journal, sql::alertsGone);
    if (const auto done = read(gone, gone.first(toMs(at), toMs(at - goneFor))); !done)
        return tl::unexpected(done.error());
    return sightings;
}

Result<std::vector<qint64>> AlertReader::matching(
    Database &journal, const SourceId &channel, const Matchers &which)
{
    const QString key = channel.text() + u'\n' + matchersText(which);
    const QMutexLocker lock(&m_mutex);
    Matching &known = m_matching[key];
    Statement newest(journal, sql::newestAlert);
    if (const auto row = newest.first(); !row)
        return tl::unexpected(row.error());
    const qint64 last = newest.integer(0);
    Statement rows(journal, sql::alertsAfter);
    auto row = rows.first(known.lookedThrough, channel.text());
    for (; row && *row; row = rows.next())
        if (rows.integer(0) <= last && matchesAll(which, labelsFromText(rows.text(1))))
            known.alerts.push_back(rows.integer(0));
    if (!row) {
        m_matching.remove(key);
        return tl::unexpected(row.error());
    }
    known.lookedThrough = last;
    return known.alerts;
}

Result<std::optional<AlertSighting>> AlertReader::lastSeenOf(
    Database &journal, qint64 alert, Instant at)
{
    Statement rows(journal, sql::alertLastSeen);
    const auto row = rows.first(alert, toMs(at));
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return sightingAt(rows, labelsOf(alert, rows.text(2)), at);
}

Result<std::vector<AlertSighting>> AlertReader::lastSeen(
    Database &journal, const SourceId &channel, const Matchers &which, Instant at)
{
    std::vector<AlertSighting> sightings;
    if (const auto isThere = hasAlerts(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<AlertSighting>>(sightings)
                       : tl::unexpected(isThere.error());
    const auto alerts = matching(journal, channel, which);
    if (!alerts)
        return tl::unexpected(alerts.error());
    for (const qint64 alert : *alerts) {
        auto seen = lastSeenOf(journal, alert, at);
        if (!seen)
            return tl::unexpected(seen.error());
        if (*seen)
            sightings.push_back(std::move(**seen));
    }
    return sightings;
}

static void addTransitions(
    const Statement &row, const Labels &labels, TimeSpan span, std::vector<AlertTransition> &into)
{
    AlertTransition begun;
    begun.source = SourceId(row.text(1));
    begun.labels = labels;
    begun.state = alertStateFromName(row.text(3)).value_or(AlertState::Firing);
    begun.at = fromMs(row.integer(4));
    begun.value = optionalNumber(row, 7);
    begun.isSilenced = row.integer(8) != 0;
    begun.isInhibited = row.integer(9) != 0;
    into.push_back(begun);
    const Instant until = fromMs(row.integer(5));
    if (row.integer(6) == 0 || until > span.to)
        return;
    into.push_back({begun.source, labels, until, AlertState::Gone, std::nullopt, false, false});
}

Result<std::vector<AlertTransition>> AlertReader::transitions(
    Database &journal, TimeSpan span, const std::vector<Labels> &which)
{
    std::vector<AlertTransition> transitions;
    if (const auto isThere = hasAlerts(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<AlertTransition>>(transitions)
                       : tl::unexpected(isThere.error());
    const auto read = [&](Statement &rows, Result<bool> row) -> Result<void> {
        for (; row && *row; row = rows.next())
            addTransitions(rows, labelsOf(rows.integer(0), rows.text(2)), span, transitions);
        return row ? Result<void>() : tl::unexpected(row.error());
    };
    Result<void> done;
    if (which.empty()) {
        Statement rows(journal, sql::transitionsIn);
        done = read(rows, rows.first(toMs(span.from), toMs(span.to)));
    }
    for (auto labels = which.begin(); done && labels != which.end(); ++labels) {
        const QString text = labelsText(*labels);
        Statement rows(journal, sql::transitionsOf);
        done = read(rows, rows.first(toMs(span.from), toMs(span.to), text));
    }
    if (!done)
        return tl::unexpected(done.error());
    std::stable_sort(transitions.begin(), transitions.end(),
        [](const AlertTransition &a, const AlertTransition &b) { return a.at < b.at; });
    return transitions;
}

Result<Instant> AlertReader::reach(Database &journal, TimeSpan span, int most)
{
    if (const auto isThere = hasAlerts(journal); !isThere || !*isThere)
        return isThere ? Result<Instant>(span.from) : tl::unexpected(isThere.error());
    Statement rows(journal, sql::endOfMany);
    const auto row = rows.first(toMs(span.from), toMs(span.to), most);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? fromMs(rows.integer(0)) : span.from;
}

Result<std::vector<std::pair<SourceId, AlertRule>>> AlertReader::rules(
    Database &journal, Instant at)
{
    std::vector<std::pair<SourceId, AlertRule>> rules;
    if (const auto isThere = hasAlerts(journal); !isThere)
        return tl::unexpected(isThere.error());
    else if (!*isThere)
        return rules;
    Statement rows(journal, sql::alertRulesAt);
    auto row = rows.first(toMs(at));
    for (; row && *row; row = rows.next())
        rules.emplace_back(SourceId(rows.text(0)), ruleFromText(rows.text(1)));
    if (!row)
        return tl::unexpected(row.error());
    return rules;
}

/// Alerts that a statement finds for one word.
static Result<std::set<qint64>> alertsWith(Database &journal, const char *sql, const QString &word)
{
    std::set<qint64> found;
    Statement rows(journal, sql);
    auto row = rows.first(word);
    for (; row && *row; row = rows.next())
        found.insert(rows.integer(0));
    if (!row)
        return tl::unexpected(row.error());
    return found;
}

/// Alerts in which all words stand, each somewhere.
static Result<std::set<qint64>> alertsWithAll(Database &journal, const QStringList &words)
{
    std::optional<std::set<qint64>> left;
    for (const QString &word : words) {
        auto found = alertsWith(journal, sql::alertsWithWords, word);
        auto acts = alertsWith(journal, sql::actsWithWords, word);
        if (!found || !acts)
            return found ? acts : found;
        found->merge(*acts);
        if (left)
            std::erase_if(*found, [&](qint64 alert) { return !left->contains(alert); });
        left = std::move(*found);
    }
    return left.value_or(std::set<qint64>());
}

Result<std::vector<AlertSighting>> AlertReader::find(
    Database &journal, const QStringList &words, Instant at, int limit)
{
    std::vector<AlertSighting> sightings;
    if (const auto isThere = hasAlerts(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<AlertSighting>>(sightings)
                       : tl::unexpected(isThere.error());
    const auto alerts = alertsWithAll(journal, words);
    if (!alerts)
        return tl::unexpected(alerts.error());
    for (auto alert = alerts->rbegin();
         alert != alerts->rend() && static_cast<int>(sightings.size()) < limit; ++alert) {
        auto seen = lastSeenOf(journal, *alert, at);
        if (!seen)
            return tl::unexpected(seen.error());
        if (*seen)
            sightings.push_back(std::move(**seen));
    }
    return sightings;
}

} // namespace toban
