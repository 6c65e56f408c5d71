// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healthlog.h"

#include "journalstatements.h"
#include "statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace toban {

namespace {
/// One row: the observation as at the end of the interval.
struct Observed {
    Instant from;
    HealthObservation last;
    int failuresFirst = 0;
};
} // namespace

Instant carriedUntil(Instant observed, std::optional<Instant> nextTry)
{
    constexpr Millis least = std::chrono::seconds(60);
    const Millis gap = nextTry ? *nextTry - observed : Millis(0);
    return observed + std::max(least, 3 * gap);
}

static std::optional<qint64> optionalMs(std::optional<Instant> at)
{
    return at ? std::optional(toMs(*at)) : std::nullopt;
}

static QString warningsText(const QStringList &warnings)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(warnings)).toJson(QJsonDocument::Compact));
}

static QStringList warningsFrom(const QString &text)
{
    QStringList warnings;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        warnings << value.toString();
    return warnings;
}

/// The row that an observation extends; nullopt: it begins a new one.
static Result<std::optional<qint64>> rowToExtend(
    Database &journal, const HealthObservation &observation)
{
    Statement newest(journal, sql::newestHealth);
    const auto row = newest.first(observation.source.text());
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const Instant observedTo = fromMs(newest.integer(2));
    const auto nextTry = newest.optionalInteger(5).has_value()
        ? std::optional(fromMs(newest.integer(5)))
        : std::nullopt;
    const QString errorKind
        = observation.error ? errorKindName(observation.error->kind) : QString();
    const bool isSame
        = newest.text(3) == sourceStateName(observation.state) && newest.text(4) == errorKind;
    const bool isNext
        = observation.at >= observedTo && observation.at <= carriedUntil(observedTo, nextTry);
    return isSame && isNext ? std::optional(newest.integer(0)) : std::nullopt;
}

Result<void> writeHealth(Database &journal, const HealthObservation &observation)
{
    const auto row = rowToExtend(journal, observation);
    if (!row)
        return tl::unexpected(row.error());
    const auto &error = observation.error;
    const auto errorText
        = [&error](auto member) { return error ? std::optional((*error).*member) : std::nullopt; };
    const auto errorKind = error ? std::optional(errorKindName(error->kind)) : std::nullopt;
    const auto context = errorText(&Error::context);
    const auto detail = errorText(&Error::detail);
    std::optional<qint64> retryAfter;
    if (error && error->retryAfter)
        retryAfter = error->retryAfter->count();
    const auto nextTry = optionalMs(observation.nextTry);
    const QString warnings = warningsText(observation.warnings);
    const qint64 answerTime = observation.answerTime.count();
    const qint64 skew = observation.clockSkew.count();
    if (*row)
        return Statement(journal, sql::extendHealth)
            .run(**row, toMs(observation.at), context, detail, retryAfter, answerTime,
                observation.failures, nextTry, observation.product, warnings, skew);
    return Statement(journal, sql::insertHealth)
        .run(observation.source.text(), toMs(observation.at), sourceStateName(observation.state),
            errorKind, context, detail, retryAfter, answerTime, observation.failures, nextTry,
            observation.product, warnings, skew);
}

static std::optional<Error> errorFrom(const Statement &row)
{
    const auto kind = errorKindFromName(row.text(3));
    if (!kind)
        return std::nullopt;
    Error error{*kind, row.text(4), row.text(5), std::nullopt};
    if (const auto wait = row.optionalInteger(6))
        error.retryAfter = Millis(*wait);
    return error;
}

static Observed observedFrom(const Statement &row, const SourceId &source)
{
    Observed observed;
    observed.from = fromMs(row.integer(0));
    observed.failuresFirst = static_cast<int>(row.integer(8));
    HealthObservation &last = observed.last;
    last.source = source;
    last.at = fromMs(row.integer(1));
    last.state = sourceStateFromName(row.text(2)).value_or(SourceState::Unknown);
    last.error = errorFrom(row);
    last.answerTime = Millis(row.integer(7));
    last.failures = static_cast<int>(row.integer(9));
    if (const auto next = row.optionalInteger(10))
        last.nextTry = fromMs(*next);
    last.product = row.text(11);
    last.warnings = warningsFrom(row.text(12));
    last.clockSkew = Millis(row.integer(13));
    return observed;
}

/// What was known of the interval at a moment inside it.
static HealthObservation cutAt(const Observed &observed, Instant at)
{
    HealthObservation known = observed.last;
    if (at >= known.at)
        return known;
    const Millis whole = known.at - observed.from;
    const qint64 more = known.failures - observed.failuresFirst;
    known.failures = observed.failuresFirst
        + static_cast<int>(more * (at - observed.from).count() / whole.count());
    known.at = at;
    known.nextTry.reset(); // it was tried: the interval goes on
    return known;
}

Result<std::optional<SourceHealth>> readHealth(
    Database &journal, const SourceId &source, Instant at)
{
    Statement rows(journal, sql::healthBackwards);
    auto row = rows.first(source.text(), toMs(at));
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const Observed newest = observedFrom(rows, source);
    SourceHealth health;
    health.last = cutAt(newest, at);
    health.observedSince = newest.from;
    bool isSameState = true;
    Instant later = newest.from;
    for (; row && *row; row = rows.next()) {
        const Observed observed = observedFrom(rows, source);
        const Instant end = std::min(observed.last.at, at);
        isSameState = isSameState && observed.last.state == newest.last.state
            && later <= carriedUntil(observed.last.at, observed.last.nextTry);
        if (isSameState)
            health.observedSince = observed.from;
        later = observed.from;
        if (observed.last.state == SourceState::Ok && !health.lastSuccess)
            health.lastSuccess = end;
        if (health.lastSuccess && !isSameState)
            break;
    }
    if (!row)
        return tl::unexpected(row.error());
    const Instant carried = carriedUntil(newest.last.at, newest.last.nextTry);
    if (at > carried) {
        health.last.state = SourceState::Unknown;
        health.observedSince = carried;
    }
    return health;
}

Result<std::vector<SourceId>> readHealthSources(Database &journal)
{
    std::vector<SourceId> sources;
    Statement rows(journal, sql::healthSources);
    auto row = rows.first();
    for (; row && *row; row = rows.next())
        sources.emplace_back(rows.text(0));
    if (!row)
        return tl::unexpected(row.error());
    return sources;
}

static HealthObservation nobodyAsked(const SourceId &source, Instant since)
{
    HealthObservation unknown;
    unknown.source = source;
    unknown.at = since;
    return unknown;
}

Result<std::vector<HealthObservation>> readHealthHistory(
    Database &journal, const SourceId &source, TimeSpan span)
{
    std::vector<HealthObservation> newestFirst;
    std::optional<Instant> later;
    Statement rows(journal, sql::healthBackwards);
    auto row = rows.first(source.text(), toMs(span.to));
    for (; row && *row; row = rows.next()) {
        const Observed observed = observedFrom(rows, source);
        const Instant carried = carriedUntil(observed.last.at, observed.last.nextTry);
        if (carried < later.value_or(span.to))
            newestFirst.push_back(nobodyAsked(source, carried));
        if (carried > span.from) {
            HealthObservation entry = cutAt(observed, span.to);
            entry.at = observed.from;
            newestFirst.push_back(std::move(entry));
        }
        later = observed.from;
        if (observed.from <= span.from)
            break;
    }
    if (!row)
        return tl::unexpected(row.error());
    std::reverse(newestFirst.begin(), newestFirst.end());
    return newestFirst;
}

} // namespace toban
