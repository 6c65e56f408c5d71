// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplarchoice.h"
#include "fetchjob.h"
#include "servicequeries.h"

namespace toban {

/// How long a server that knows of no exemplars is not asked again.
static constexpr Millis refusalLasts = 10min;
/// How often one is asked that never had any.
static constexpr Millis quietPause = 60s;
static constexpr Millis longestQuiet = 10min;
static constexpr size_t mostExemplars = 300; ///< of one fetch

/// What to ask for; empty: nothing now. Where there were none so far, the next question reaches
/// back to the last one.
static TimeSpan exemplarSpan(const ExemplarKnowledge &known, TimeSpan span)
{
    const bool goesOn = known.askedUntil && span.to >= *known.askedUntil
        && span.to - *known.askedUntil <= longestQuiet;
    if (known.hasAny || !goesOn)
        return span;
    if (span.to - *known.askedUntil < quietPause)
        return {span.to, span.to};
    return {std::min(span.from, *known.askedUntil), span.to};
}

void FetchJob::planExemplars()
{
    const auto &latency = m_service.latency;
    const auto &known = m_context.knowledge->exemplars;
    const bool isRefused
        = known.refusedAt && m_context.clock.monotonic() - *known.refusedAt < refusalLasts;
    const TimeSpan asked = exemplarSpan(known, m_span);
    if (latency.metric.isEmpty() || isRefused || asked.isEmpty())
        return;
    const QString query
        = promql::selector({promql::latencyMetrics(latency).constFirst()}, latency.match);
    Part part{QStringLiteral("exemplars"), false, {}, {}};
    part.ask = [this, query, asked] {
        return m_context.api.exemplars(
            query, asked, m_service.latency.metric, purpose(QStringLiteral("exemplars")));
    };
    part.take = [this, asked](QueryAnswer &answer) { takeExemplars(answer, asked); };
    part.failed = [this](const Error &error) {
        // a page of a proxy in place of an answer: nobody there knows the question
        if (error.kind == ErrorKind::Malformed)
            m_context.knowledge->exemplars.refusedAt = m_context.clock.monotonic();
        else
            m_fetched.warnings << QStringLiteral("exemplars: %1").arg(error.detail);
    };
    m_parts.push_back(std::move(part));
}

void FetchJob::takeExemplars(QueryAnswer &answer, TimeSpan asked)
{
    auto &known = m_context.knowledge->exemplars;
    if (!answer.isServed) {
        known.refusedAt = m_context.clock.monotonic();
        return;
    }
    known.askedUntil = std::max(known.askedUntil.value_or(asked.to), asked.to);
    known.hasAny = known.hasAny || !answer.exemplars.empty();
    std::erase_if(
        answer.exemplars, [asked](const Exemplar &one) { return !asked.contains(one.at); });
    m_fetched.batch.exemplars
        = chosenExemplars(std::move(answer.exemplars), m_service.requestLabels, mostExemplars);
}

} // namespace toban
