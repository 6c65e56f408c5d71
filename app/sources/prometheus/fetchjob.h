// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metricsource.h"
#include "prometheusapi.h"

#include <QPromise>

#include <deque>
#include <functional>

namespace toban {

/** What was learned of a service's exemplars. */
struct ExemplarKnowledge {
    std::optional<Instant> askedUntil; ///< in the source's time
    std::optional<Millis> refusedAt; ///< by the monotonic clock: the server knows of none
    bool hasAny = false; ///< some were seen
};

/** What was learned of a service and holds for a few minutes. */
struct ServiceKnowledge {
    Instant asOf; ///< in the source's time
    QStringList jobs;
    QStringList clusters;
    double latencySeries = 0; ///< buckets counted one by one
    Millis scrape{0}; ///< 0: not known
    bool isVictoria = false;
    ExemplarKnowledge exemplars;
};

/** What a fetch is given and leaves behind; owned by the source. */
struct FetchContext {
    PrometheusApi &api;
    const SourceSettings &settings;
    const Clock &clock;
    ServiceKnowledge *knowledge; ///< of this service; asOf of the epoch: none yet
    bool isPast = false; ///< nobody waits for it: one request after another
};

/** One fetch: counts series where that is not known, then asks the parts, a few at a time. Calls
 *  @c done once, unless it is destroyed before; its future then has Cancelled. */
class FetchJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FetchJob)

public:
    /** Told just before the future has the result, which may still be amended. */
    using Done = std::function<void(FetchJob *, Result<Fetched> &)>;

    FetchJob(FetchContext context, Service service, TimeSpan span, Millis step, Done done);
    ~FetchJob() override;

    [[nodiscard]] QFuture<Result<Fetched>> future() const { return m_promise.future(); }
    void start();

private:
    using Asked = QFuture<Result<QueryAnswer>>;
    struct Part {
        QString what; ///< "latency", for "Explain" and warnings
        bool isVital = true; ///< its failure is that of the fetch
        std::function<Asked()> ask;
        std::function<void(QueryAnswer &)> take;
        std::function<void(const Error &)> failed{}; ///< its failure is nobody else's
    };

    /** A query evaluated on a grid, and what its series are called in the batch. */
    struct Evaluated {
        QString metric;
        Labels extra;
        std::vector<NumberSeries> series;
    };

    void askKnowledge();
    void learn(const QueryAnswer &answer);
    void askScrapeInterval();
    [[nodiscard]] bool isTooMany() const;
    [[nodiscard]] Millis scrapeInterval() const; ///< 15 s where it is not known
    void plan();
    void planRaw();
    void planSums();
    void planSum(const QString &what, const QString &metric, const QStringList &labels,
        const Matchers &match, std::function<void(QueryAnswer &)> take);
    void planTargets();
    void planExemplars();
    void takeExemplars(QueryAnswer &answer, TimeSpan asked);
    void planSaturation(const SaturationSignal &signal);
    void planSaturation(
        const SaturationSignal &signal, const QString &query, QLatin1StringView metric);
    void planGrid(const Part &part, const QString &query, Millis step);
    void askMore();
    void arrived(const Part &part, const Result<QueryAnswer> &answer);
    void failedPart(const Part &part, const Error &error);
    void takeWarnings(const QueryAnswer &answer);
    void finishSums();
    void finishEvaluated();
    void learnFrom(const std::vector<HistogramSeries> &histograms);
    void finishWhole();
    void finish(Result<Fetched> result);
    [[nodiscard]] QString purpose(const QString &what) const;

    FetchContext m_context;
    Service m_service;
    TimeSpan m_span;
    Millis m_step;
    Done m_done;
    QPromise<Result<Fetched>> m_promise;
    std::chrono::steady_clock::time_point m_started;
    Fetched m_fetched;
    std::deque<Part> m_parts;
    int m_underWay = 0;
    bool m_isWhole = true; ///< every part so far answered everything
    bool m_finished = false;
    std::deque<Evaluated> m_evaluated;
    Millis m_sumStep{0}; ///< of aggregated answers
    std::vector<NumberSeries> m_bucketSums;
    std::vector<NumberSeries> m_sumSums;
    std::vector<NumberSeries> m_countSums;
    std::vector<NumberSeries> m_outcomeSums;
};

} // namespace toban
