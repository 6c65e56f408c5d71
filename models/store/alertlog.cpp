// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertlog.h"

#include "alertcodec.h"
#include "healthlog.h"
#include "journalstatements.h"
#include "silencelog.h"
#include "statement.h"

#include <algorithm>

namespace toban {

/// What makes a new row: everything else is updated in place.
static bool isSameState(const AlertReport &a, const AlertReport &b)
{
    return a.state == b.state && a.silencedBy.isEmpty() == b.silencedBy.isEmpty()
        && a.inhibitedBy.isEmpty() == b.inhibitedBy.isEmpty();
}

static Result<qint64> rowOf(Statement &statement, const Result<bool> &row, const char *what)
{
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(
            ErrorKind::Storage, QString::fromLatin1(what), QStringLiteral("no row came back"));
    const qint64 id = statement.integer(0);
    if (const auto end = statement.next(); !end)
        return tl::unexpected(end.error());
    return id;
}

static Result<qint64> alertRow(
    Database &journal, const SourceId &channel, const AlertReport &report)
{
    const QString labels = labelsText(report.labels);
    const QString words = searchText(report.labels, report.annotations);
    // two statements, the second one rarely: an upsert that returns its row costs a table of its
    // own
    const auto kept = Statement(journal, sql::keepAlert).run(channel.text(), labels, words);
    if (!kept)
        return tl::unexpected(kept.error());
    if (journal.changedRows() > 0)
        return journal.lastInsertedRow();
    Statement renew(journal, sql::renewAlert);
    return rowOf(renew, renew.first(channel.text(), labels, words), "alert");
}

static Result<qint64> beginSpan(Database &journal, qint64 alert, const AlertReport &report,
    Instant at, Instant episode, std::optional<double> episodeValue)
{
    const QString state = alertStateName(report.state);
    const QString told = toldText(report);
    Statement insert(journal, sql::insertAlertSpan);
    return insert
        .run(alert, state, int(!report.silencedBy.isEmpty()), int(!report.inhibitedBy.isEmpty()),
            toMs(at), sql::stillOpen, toMs(report.since), toMs(episode), episodeValue, told,
            report.value)
        .map([&journal] { return journal.lastInsertedRow(); });
}

static Result<void> endSpan(Database &journal, qint64 span, Instant at, bool isEnd)
{
    return Statement(journal, sql::endAlertSpan).run(span, toMs(at), int(isEnd));
}

static AlertReport reportFrom(const Statement &row)
{
    AlertReport report;
    report.labels = labelsFromText(row.text(2));
    report.state = alertStateFromName(row.text(3)).value_or(AlertState::Firing);
    report.since = fromMs(row.integer(4));
    readTold(row.text(7), report);
    if (const double value = row.number(8); value == value)
        report.value = value;
    return report;
}

Result<AlertLog::Channel *> AlertLog::channel(Database &journal, const SourceId &id)
{
    if (const auto known = m_channels.find(id); known != m_channels.end())
        return &known.value();
    Channel channel;
    Statement rows(journal, sql::openAlertSpans);
    auto row = rows.first(id.text(), sql::stillOpen);
    for (; row && *row; row = rows.next()) {
        Open open;
        open.alert = rows.integer(0);
        open.span = rows.integer(1);
        open.report = reportFrom(rows);
        open.episode = fromMs(rows.integer(5));
        if (const double value = rows.number(6); value == value)
            open.episodeValue = value;
        const Labels labels = open.report.labels;
        channel.open.insert(labels, std::move(open));
    }
    if (!row)
        return tl::unexpected(row.error());
    // by the run before: what began after it is another episode
    const auto health = readHealth(journal, id, Instant::max());
    if (!health)
        return tl::unexpected(health.error());
    if (*health)
        channel.answeredAt = (*health)->lastSuccess;
    return &m_channels.insert(id, std::move(channel)).value();
}

Result<bool> AlertLog::see(
    Database &journal, const AlertBatch &batch, Channel &channel, const AlertReport &report)
{
    auto known = channel.open.find(report.labels);
    const bool isThere = known != channel.open.end();
    if (isThere && known->seenIn == channel.answers)
        return false; // told twice in one answer: the first counts
    // begun since the last answer: it was gone in between
    const bool isAnew = isThere && channel.answeredAt && report.since > *channel.answeredAt
        && report.since > known->report.since;
    if (isThere && !isAnew && isSameState(known->report, report)) {
        known->seenIn = channel.answers;
        if (known->report == report)
            return false;
        known->report = report;
        return Statement(journal, sql::renewAlertSpan)
            .run(known->span, toMs(batch.at), toldText(report), report.value, toMs(report.since))
            .map([] { return true; });
    }
    Open open;
    open.episode = isThere && !isAnew ? known->episode : batch.at;
    open.episodeValue = isThere && !isAnew ? known->episodeValue : report.value;
    const auto alert
        = isThere ? Result<qint64>(known->alert) : alertRow(journal, batch.source, report);
    if (!alert)
        return tl::unexpected(alert.error());
    if (isThere)
        if (const auto ended = endSpan(journal, known->span, batch.at, isAnew); !ended)
            return tl::unexpected(ended.error());
    const auto span = beginSpan(journal, *alert, report, batch.at, open.episode, open.episodeValue);
    if (!span)
        return tl::unexpected(span.error());
    open.alert = *alert;
    open.span = *span;
    open.report = report;
    open.seenIn = channel.answers;
    channel.open.insert(report.labels, std::move(open));
    return true;
}

Result<bool> AlertLog::endMissing(Database &journal, const AlertBatch &batch, Channel &channel)
{
    bool isChanged = false;
    for (auto it = channel.open.begin(); it != channel.open.end();) {
        const bool isMissing = it->seenIn != channel.answers;
        const bool isBelieved = batch.isSettled
            && !batch.unevaluated.contains(it.key().value(QLatin1StringView("alertname")));
        if (!isMissing || !isBelieved) {
            ++it;
            continue;
        }
        if (const auto ended = endSpan(journal, it->span, batch.at, true); !ended)
            return tl::unexpected(ended.error());
        it = channel.open.erase(it);
        isChanged = true;
    }
    return isChanged;
}

Result<bool> AlertLog::writeAlerts(Database &journal, const AlertBatch &batch, Channel &channel)
{
    ++channel.answers;
    bool isChanged = false;
    for (const auto &report : *batch.alerts) {
        const auto seen = see(journal, batch, channel, report);
        if (!seen)
            return seen;
        isChanged = isChanged || *seen;
    }
    const auto ended = endMissing(journal, batch, channel);
    if (!ended)
        return ended;
    channel.answeredAt = batch.at;
    return isChanged || *ended;
}

Result<bool> AlertLog::writeRules(Database &journal, const AlertBatch &batch, Channel &channel)
{
    if (channel.rules == batch.rules)
        return false;
    auto done = Statement(journal, sql::endAlertRules)
                    .run(batch.source.text(), toMs(batch.at), sql::stillOpen);
    for (auto rule = batch.rules->begin(); done && rule != batch.rules->end(); ++rule)
        done = Statement(journal, sql::insertAlertRule)
                   .run(batch.source.text(), ruleText(*rule), toMs(batch.at), sql::stillOpen);
    if (!done)
        return tl::unexpected(done.error());
    channel.rules = batch.rules;
    return true;
}

Result<bool> AlertLog::write(Database &journal, const AlertBatch &batch)
{
    const auto found = channel(journal, batch.source);
    if (!found)
        return tl::unexpected(found.error());
    bool isChanged = false;
    if (batch.alerts) {
        const auto written = writeAlerts(journal, batch, **found);
        if (!written)
            return written;
        isChanged = *written;
    }
    if (batch.silences) {
        const auto written = writeSilences(journal, batch.source, *batch.silences, batch.at);
        if (!written)
            return written;
        isChanged = isChanged || *written;
    }
    if (batch.rules) {
        const auto written = writeRules(journal, batch, **found);
        if (!written)
            return written;
        isChanged = isChanged || *written;
    }
    return isChanged;
}

} // namespace toban
