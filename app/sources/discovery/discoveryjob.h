// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metriccatalogue.h"
#include "serviceplanner.h"

#include <QObject>
#include <QPromise>

namespace toban {

/** One discovery of one server: names, then label sets, then rates, then the plan. Deletes itself
 *  when done. A step that only enriches (rates, saturation, intervals) may fail: the report then
 *  says so in a note. */
class DiscoveryJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiscoveryJob)

public:
    DiscoveryJob(const RecipeBook &book, MetricCatalogue &catalogue, SourceId source, Instant at,
        QObject *parent);
    ~DiscoveryJob() override;

    [[nodiscard]] QFuture<Result<DiscoveryReport>> start();

private:
    using Numbers = Result<std::vector<NumberSeries>>;

    void takeNames(const QStringList &names);
    void askSeries();
    void askGauges();
    void askScrapeIntervals();
    void takeAlertmanagers(const std::vector<QUrl> &urls);
    void takeTargets(const std::vector<NumberSeries> &up);
    void takeSeries(const std::vector<Labels> &series);
    void takeGauges(const std::vector<NumberSeries> &gauges);
    void takeScrapeIntervals(const std::vector<NumberSeries> &scrapes);
    void askRates();
    [[nodiscard]] QString rateQuery(const FamilyCandidate &family) const;
    void takeRates(size_t family, const std::vector<NumberSeries> &rates);
    void conclude();
    void finish(Result<DiscoveryReport> result);

    /** Calls @p take with the answer on our thread; what waits for all answers goes on after the
     *  last one. A failure of @p isNeeded ends the job, another becomes a note. */
    template <typename Answer, typename Take>
    void expect(QFuture<Result<Answer>> future, bool isNeeded, Take take);
    void arrived();

    const RecipeBook &m_book;
    MetricCatalogue &m_catalogue;
    const SourceId m_source;
    const Instant m_at;
    QPromise<Result<DiscoveryReport>> m_promise;
    DiscoveryFacts m_facts;
    QString m_product;
    std::vector<QUrl> m_alertmanagers;
    QStringList m_notes;
    int m_pending = 0;
    void (DiscoveryJob::*m_next)() = nullptr;
    bool m_isDone = false;
};

} // namespace toban
