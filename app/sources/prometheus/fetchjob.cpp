// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "batchparts.h"
#include "classicassembly.h"
#include "servicequeries.h"
#include "whendone.h"

#include <QCoreApplication>

#include <cmath>

namespace toban {

static constexpr int sideBySide = 3;
static constexpr Millis knowledgeLasts = 5min;
/// What one native histogram weighs beside a plain series.
static constexpr double nativeWeight = 20;

FetchJob::FetchJob(FetchContext context, Service service, TimeSpan span, Millis step, Done done)
    : m_context(context)
    , m_service(std::move(service))
    , m_span(span)
    , m_step(std::max(step, Millis(1)))
    , m_done(std::move(done))
    , m_started(std::chrono::steady_clock::now())
{
    m_promise.start();
    m_fetched.batch.source = m_context.settings.id;
}

FetchJob::~FetchJob()
{
    m_done = nullptr;
    if (!m_finished)
        finish(failure(ErrorKind::Cancelled, m_service.id.text(),
            QCoreApplication::translate("toban", "The request was cancelled.")));
}

void FetchJob::start()
{
    if (m_span.isEmpty()) {
        finishWhole();
        return;
    }
    const auto age = std::chrono::abs(m_span.to - m_context.knowledge->asOf);
    // slices of the past come one before the other
    if (age <= (m_context.isPast ? std::max(knowledgeLasts, 2 * m_span.length()) : knowledgeLasts))
        plan();
    else
        askKnowledge();
}

QString FetchJob::purpose(const QString &what) const
{
    return QStringLiteral("%1: %2").arg(m_service.id.text(), what);
}

void FetchJob::askKnowledge()
{
    auto asked = m_context.api.instant(promql::countSeries(m_service.latency),
        promql::coverOf(m_span).at, purpose(QStringLiteral("targets")));
    whenDone(asked, this, [this](const Result<QueryAnswer> &answer) {
        if (!answer) {
            finish(tl::unexpected(answer.error()));
            return;
        }
        learn(*answer);
        if (isTooMany() && m_context.knowledge->scrape == Millis(0)
            && !m_context.knowledge->jobs.isEmpty())
            askScrapeInterval();
        else
            plan();
    });
}

static void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list << text;
}

void FetchJob::learn(const QueryAnswer &answer)
{
    ServiceKnowledge learned;
    learned.scrape = m_context.knowledge->scrape;
    learned.exemplars = m_context.knowledge->exemplars;
    learned.asOf = m_span.to;
    learned.isVictoria = !answer.serverHint.isEmpty();
    const bool native = m_service.latency.kind == HistogramKind::Native;
    const QString buckets = m_service.latency.metric + QStringLiteral("_bucket");
    for (const auto &series : answer.numbers) {
        addOnce(learned.jobs, series.labels.value(QLatin1StringView("job")));
        addOnce(learned.clusters, series.labels.value(QLatin1StringView("cluster")));
        const double count = series.values.empty() ? 0 : series.values.back();
        if (native)
            learned.latencySeries += count * nativeWeight;
        else if (series.labels.metricName() == buckets)
            learned.latencySeries += count;
    }
    // a service that is silent now keeps its jobs, so that its targets are still watched
    if (learned.jobs.isEmpty()) {
        learned.jobs = m_context.knowledge->jobs;
        learned.clusters = m_context.knowledge->clusters;
    }
    *m_context.knowledge = learned;
}

bool FetchJob::isTooMany() const
{
    return m_context.knowledge->latencySeries > m_context.settings.seriesLimit;
}

void FetchJob::askScrapeInterval()
{
    static constexpr Millis window = 5min;
    const auto asked = m_context.api.instant(promql::mostScrapes(m_context.knowledge->jobs, window),
        promql::coverOf(m_span).at, purpose(QStringLiteral("scrape interval")));
    whenDone(asked, this, [this](const Result<QueryAnswer> &answer) {
        const bool told = answer && !answer->numbers.empty() && !answer->numbers[0].values.empty()
            && answer->numbers[0].values[0] > 1;
        const double scrapes = told ? answer->numbers[0].values[0] : 20; // one each 15 s
        const double seconds = std::round(toSeconds(window) / scrapes);
        m_context.knowledge->scrape = Millis(1000 * std::llround(std::max(seconds, 1.0)));
        plan();
    });
}

void FetchJob::plan()
{
    if (isTooMany())
        planSums();
    else
        planRaw();
    planTargets();
    for (const auto &signal : m_service.saturation)
        planSaturation(signal);
    planExemplars();
    askMore();
}

void FetchJob::planRaw()
{
    const auto cover = promql::coverOf(m_span);
    const auto &latency = m_service.latency;
    const QString query = promql::rawLatency(latency, cover.length);
    const auto takeHistograms = [this](QueryAnswer &answer) {
        keepWithin(m_span, answer.histograms);
        learnFrom(answer.histograms);
        m_fetched.batch.histograms = std::move(answer.histograms);
    };
    const auto askLatency = [this, cover, query] {
        const auto what = purpose(QStringLiteral("latency"));
        if (m_service.latency.kind == HistogramKind::Native)
            return m_context.api.instant(query, cover.at, what);
        return m_context.api.histograms(query, cover.at, {m_service.latency.metric}, what);
    };
    if (!latency.metric.isEmpty())
        m_parts.push_back({QStringLiteral("latency"), true, askLatency, takeHistograms});
    if (m_service.outcome.metric.isEmpty())
        return;
    const auto askOutcome = [this, cover] {
        return m_context.api.instant(promql::rawOutcome(m_service.outcome, cover.length), cover.at,
            purpose(QStringLiteral("outcome")));
    };
    const auto takeOutcome = [this](QueryAnswer &answer) {
        keepWithin(m_span, answer.numbers);
        std::move(answer.numbers.begin(), answer.numbers.end(),
            std::back_inserter(m_fetched.batch.numbers));
    };
    m_parts.push_back({QStringLiteral("outcome"), true, askOutcome, takeOutcome});
}

void FetchJob::planTargets()
{
    const auto &known = *m_context.knowledge;
    if (known.jobs.isEmpty())
        return;
    const auto cover = promql::coverOf(m_span);
    const QString query = promql::rawTargets(known.jobs, known.clusters, cover.length);
    const auto ask = [this, cover, query] {
        return m_context.api.instant(query, cover.at, purpose(QStringLiteral("targets")));
    };
    const auto take = [this](QueryAnswer &answer) {
        keepWithin(m_span, answer.numbers);
        m_fetched.dataStep = usualStep(answer.numbers);
        renameBuilds(answer.numbers);
        std::move(answer.numbers.begin(), answer.numbers.end(),
            std::back_inserter(m_fetched.batch.numbers));
    };
    m_parts.push_back({QStringLiteral("targets"), true, ask, take});
}

/// A service that is silent at the end of the span had targets all the same.
void FetchJob::learnFrom(const std::vector<HistogramSeries> &histograms)
{
    auto &known = *m_context.knowledge;
    if (!known.jobs.isEmpty())
        return;
    for (const auto &series : histograms) {
        addOnce(known.jobs, series.labels.value(QLatin1StringView("job")));
        addOnce(known.clusters, series.labels.value(QLatin1StringView("cluster")));
    }
    planTargets();
}

void FetchJob::planSaturation(const SaturationSignal &signal)
{
    if (!signal.query.isEmpty())
        planSaturation(signal, signal.query, seriesname::saturation);
    if (!signal.limitQuery.isEmpty())
        planSaturation(signal, signal.limitQuery, seriesname::saturationLimit);
}

void FetchJob::planSaturation(
    const SaturationSignal &signal, const QString &query, QLatin1StringView metric)
{
    const Labels extra{
        {QStringLiteral("service"), m_service.id.text()}, {QStringLiteral("signal"), signal.name}};
    Evaluated &evaluated = m_evaluated.emplace_back(Evaluated{QString(metric), extra, {}});
    const auto take
        = [&evaluated](QueryAnswer &answer) { merge(evaluated.series, std::move(answer.numbers)); };
    planGrid({QStringLiteral("saturation %1").arg(signal.name), false, {}, take}, query, m_step);
}

/// Evaluates a query at the whole multiples of @p step, as a range; the last moments one by one
/// where the server would only repeat itself there.
void FetchJob::planGrid(const Part &part, const QString &query, Millis step)
{
    static constexpr Millis repeats = 35s; // 30 s by default, and some for its clock
    auto grid = promql::gridOf(m_span, step);
    const Instant settled = m_context.clock.now() - repeats;
    while (m_context.knowledge->isVictoria && !grid.isEmpty() && grid.last > settled) {
        Part single = part;
        single.ask = [this, at = grid.last, query, what = part.what] {
            return m_context.api.instant(query, at, purpose(what));
        };
        m_parts.push_back(std::move(single));
        grid.last -= step;
    }
    if (grid.isEmpty())
        return;
    Part ranged = part;
    ranged.ask = [this, grid, query, step, what = part.what] {
        return m_context.api.range(query, grid.first, grid.last, step, purpose(what));
    };
    m_parts.push_back(std::move(ranged));
}

void FetchJob::finishEvaluated()
{
    for (auto &evaluated : m_evaluated) {
        keepWithin(m_span, evaluated.series);
        rename(evaluated.metric, evaluated.series, evaluated.extra);
        std::move(evaluated.series.begin(), evaluated.series.end(),
            std::back_inserter(m_fetched.batch.numbers));
    }
}

void FetchJob::askMore()
{
    const int most = m_context.isPast ? 1 : sideBySide;
    while (!m_finished && m_underWay < most && !m_parts.empty()) {
        const Part part = std::move(m_parts.front());
        m_parts.pop_front();
        ++m_underWay;
        whenDone(part.ask(), this, [this, part](const Result<QueryAnswer> &answer) {
            --m_underWay;
            arrived(part, answer);
        });
    }
    if (!m_finished && m_underWay == 0 && m_parts.empty())
        finishWhole();
}

void FetchJob::arrived(const Part &part, const Result<QueryAnswer> &answer)
{
    if (m_finished)
        return;
    if (!answer) {
        failedPart(part, answer.error());
    } else {
        QueryAnswer own = *answer;
        takeWarnings(own);
        m_fetched.clockSkew = own.clockSkew;
        part.take(own);
    }
    askMore();
}

/// A saturation query that is wrong will be wrong again: it does not keep the rest from counting as
/// known. One that merely failed now does.
void FetchJob::failedPart(const Part &part, const Error &error)
{
    if (part.failed) {
        part.failed(error);
        return;
    }
    if (part.isVital || error.kind == ErrorKind::Auth) {
        finish(tl::unexpected(error));
        return;
    }
    m_isWhole = m_isWhole && error.kind == ErrorKind::Unsupported;
    m_fetched.warnings << QStringLiteral("%1: %2").arg(part.what, error.detail);
}

/// Annotations of the query language ("PromQL info: …") say nothing about completeness.
static bool saysPartial(const QString &warning)
{
    return !warning.startsWith(QLatin1StringView("PromQL "));
}

void FetchJob::takeWarnings(const QueryAnswer &answer)
{
    for (const auto &warning : answer.warnings) {
        m_isWhole = m_isWhole && !saysPartial(warning);
        addOnce(m_fetched.warnings, warning);
    }
}

void FetchJob::finishWhole()
{
    finishEvaluated();
    if (m_sumStep > Millis(0))
        finishSums();
    auto &known = *m_context.knowledge;
    if (m_fetched.dataStep == Millis(0))
        m_fetched.dataStep = usualStep(m_fetched.batch.histograms);
    if (m_fetched.dataStep > Millis(0))
        known.scrape = m_fetched.dataStep;
    else
        m_fetched.dataStep = known.scrape;
    if (m_isWhole && !m_span.isEmpty())
        m_fetched.batch.coverage.push_back({m_service.id, m_span});
    const auto took = std::chrono::steady_clock::now() - m_started;
    m_fetched.answerTime = std::chrono::duration_cast<Millis>(took);
    finish(std::move(m_fetched));
}

void FetchJob::finish(Result<Fetched> result)
{
    if (m_finished)
        return;
    m_finished = true;
    if (m_done)
        std::exchange(m_done, nullptr)(this, result);
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace toban
