// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discoveryjob.h"

#include "whendone.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace toban {

/// Long regular expressions of names are cut into several selectors.
static constexpr qsizetype namesPerSelector = 60;
static constexpr qsizetype jobsProbed = 20;

DiscoveryJob::DiscoveryJob(const RecipeBook &book, MetricCatalogue &catalogue, SourceId source,
    Instant at, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_catalogue(catalogue)
    , m_source(std::move(source))
    , m_at(at)
{
}

DiscoveryJob::~DiscoveryJob() = default;

template <typename Answer, typename Take>
void DiscoveryJob::expect(QFuture<Result<Answer>> future, bool isNeeded, Take take)
{
    ++m_pending;
    whenDone(
        future, this,
        [this, isNeeded, take](const Result<Answer> &answer) {
            if (m_isDone)
                return;
            if (answer)
                take(*answer);
            else if (isNeeded)
                return finish(tl::unexpected<Error>(answer.error()));
            else
                m_notes << errorText(answer.error());
            arrived();
        },
        [this] {
            finish(failure(ErrorKind::Cancelled, tr("discovery"), tr("the source went away")));
        });
}

void DiscoveryJob::arrived()
{
    if (--m_pending > 0 || m_isDone)
        return;
    (this->*m_next)();
}

QFuture<Result<DiscoveryReport>> DiscoveryJob::start()
{
    m_promise.start();
    auto future = m_promise.future();
    m_next = &DiscoveryJob::askSeries;
    ++m_pending; // answers may be there already: none of them is the last one before the end of
                 // this
    expect(m_catalogue.product(), false, [this](const QString &product) { m_product = product; });
    expect(m_catalogue.instant(QStringLiteral("up"), m_at), false,
        [this](const auto &up) { takeTargets(up); });
    expect(
        m_catalogue.alertmanagers(), false, [this](const auto &urls) { takeAlertmanagers(urls); });
    expect(m_catalogue.metricNames(m_at), true, [this](const auto &names) { takeNames(names); });
    arrived();
    return future;
}

void DiscoveryJob::takeNames(const QStringList &names)
{
    m_facts.shortlist = makeShortlist(m_book, names);
    if (names.isEmpty())
        m_notes << tr("the server had no series at %1").arg(toRfc3339(m_at));
}

void DiscoveryJob::takeAlertmanagers(const std::vector<QUrl> &urls)
{
    using Tried = std::pair<QUrl, Result<void>>;
    for (const QUrl &url : urls)
        expect(m_catalogue.tryAlertmanager(url).then([url](const Result<void> &tried) {
            return Result<Tried>(Tried{url, tried});
        }),
            false, [this](const Tried &tried) {
                const auto &[address, answer] = tried;
                if (answer)
                    m_alertmanagers.push_back(address);
                else
                    m_notes << tr("alerts are sent to %1, which does not answer from here: %2")
                                   .arg(address.toDisplayString(), answer.error().detail);
            });
}

void DiscoveryJob::takeTargets(const std::vector<NumberSeries> &up)
{
    for (const NumberSeries &series : up)
        m_facts.targets.push_back(series.labels);
}

static QStringList selectorsOf(const QStringList &names)
{
    QStringList selectors;
    for (qsizetype i = 0; i < names.size(); i += namesPerSelector)
        selectors
            << QStringLiteral("{__name__=~\"%1\"}").arg(names.mid(i, namesPerSelector).join(u'|'));
    return selectors;
}

/// A classic family is known by its counts: one series a histogram.
static QString countMetric(const FamilyCandidate &family)
{
    return family.kind == HistogramKind::Native ? family.metric
                                                : family.metric + QStringLiteral("_count");
}

void DiscoveryJob::askSeries()
{
    m_next = &DiscoveryJob::askRates;
    ++m_pending;
    QStringList names = m_facts.shortlist.counters;
    for (const FamilyCandidate &family : m_facts.shortlist.families) {
        m_facts.families.push_back({family, {}, {}});
        names << countMetric(family);
    }
    if (!names.isEmpty())
        expect(m_catalogue.series(selectorsOf(names), m_at), true,
            [this](const auto &series) { takeSeries(series); });
    askGauges();
    askScrapeIntervals();
    arrived();
}

void DiscoveryJob::takeSeries(const std::vector<Labels> &series)
{
    QHash<QString, size_t> families;
    for (size_t i = 0; i < m_facts.families.size(); ++i)
        families.insert(countMetric(m_facts.families[i].candidate), i);
    for (const Labels &labels : series) {
        const QString metric = labels.metricName();
        const Labels bare = labels.without({QStringLiteral("__name__")});
        if (const auto found = families.constFind(metric); found != families.constEnd())
            m_facts.families[*found].series.push_back(bare);
        else
            m_facts.counters[metric].push_back(bare);
    }
}

void DiscoveryJob::askGauges()
{
    const QStringList metrics = m_facts.shortlist.saturationMetrics();
    const QString by = groupingLabels(m_book).join(QStringLiteral(", "));
    for (const QString &selector : selectorsOf(metrics))
        expect(m_catalogue.instant(
                   QStringLiteral("count by (__name__, %1) (%2)").arg(by, selector), m_at),
            false, [this](const auto &gauges) { takeGauges(gauges); });
}

void DiscoveryJob::takeGauges(const std::vector<NumberSeries> &gauges)
{
    for (const NumberSeries &series : gauges)
        m_facts.gauges[series.labels.metricName()].push_back(
            series.labels.without({QStringLiteral("__name__")}));
}

/// The true scrape times of one target of each job.
void DiscoveryJob::askScrapeIntervals()
{
    QSet<QString> jobs;
    QStringList probes;
    for (const Labels &target : m_facts.targets) {
        const QString job = target.value(QStringLiteral("job"));
        if (jobs.contains(job) || probes.size() == jobsProbed)
            continue;
        jobs.insert(job);
        const Matchers match = {{QStringLiteral("job"), Matcher::Op::Equal, job},
            {QStringLiteral("instance"), Matcher::Op::Equal,
                target.value(QStringLiteral("instance"))}};
        probes << QStringLiteral("up{%1}[10m]").arg(matchersText(match));
    }
    for (const QString &probe : std::as_const(probes))
        expect(m_catalogue.instant(probe, m_at), false,
            [this](const auto &scrapes) { takeScrapeIntervals(scrapes); });
}

void DiscoveryJob::takeScrapeIntervals(const std::vector<NumberSeries> &scrapes)
{
    for (const NumberSeries &series : scrapes) {
        std::vector<Millis> gaps;
        for (size_t i = 1; i < series.times.size(); ++i)
            gaps.push_back(series.times[i] - series.times[i - 1]);
        if (gaps.empty())
            continue;
        const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        // scrapes start a few milliseconds early or late: intervals are set in tenths of a second
        const Millis rounded((middle->count() + 50) / 100 * 100);
        m_facts.scrapeIntervals.insert(series.labels.value(QStringLiteral("job")), rounded);
    }
}

QString DiscoveryJob::rateQuery(const FamilyCandidate &family) const
{
    Millis window = std::chrono::minutes(1);
    for (const Millis interval : m_facts.scrapeIntervals)
        window = std::max(window, 4 * interval);
    QString rate = QStringLiteral("rate(%1[%2])").arg(countMetric(family), durationText(window));
    if (family.kind == HistogramKind::Native)
        rate = QStringLiteral("histogram_count(%1)").arg(rate);
    return QStringLiteral("sum by (%1) (%2)")
        .arg(groupingLabels(m_book).join(QStringLiteral(", ")), rate);
}

void DiscoveryJob::askRates()
{
    m_next = &DiscoveryJob::conclude;
    ++m_pending;
    for (size_t i = 0; i < m_facts.families.size(); ++i) {
        const FamilyFacts &family = m_facts.families[i];
        if (family.series.empty())
            continue;
        const bool isNative = family.candidate.kind == HistogramKind::Native;
        const auto future = m_catalogue.instant(rateQuery(family.candidate), m_at);
        // a server that knows no native histograms refuses histogram_count: then there are none
        const auto settled
            = !isNative ? future : QFuture<Numbers>(future).then([](const Numbers &answer) {
                  return answer ? answer : Numbers(std::vector<NumberSeries>());
              });
        expect(settled, false, [this, i](const auto &rates) { takeRates(i, rates); });
    }
    arrived();
}

void DiscoveryJob::takeRates(size_t family, const std::vector<NumberSeries> &rates)
{
    for (const NumberSeries &series : rates)
        if (!series.values.empty() && std::isfinite(series.values.back()))
            m_facts.families[family].rates.emplace_back(series.labels, series.values.back());
}

void DiscoveryJob::conclude()
{
    // a name that only looked like a native histogram has no counts
    std::erase_if(m_facts.families, [](const FamilyFacts &family) {
        const bool isNative = family.candidate.kind == HistogramKind::Native;
        return family.series.empty() || (isNative && family.rates.empty());
    });
    DiscoveryReport report = planServices(m_book, m_facts);
    report.product = m_product;
    report.notes = m_notes + report.notes;
    report.alertmanagers = m_alertmanagers;
    std::sort(report.alertmanagers.begin(), report.alertmanagers.end());
    for (ProposedService &proposal : report.services)
        proposal.service.source = m_source;
    finish(std::move(report));
}

void DiscoveryJob::finish(Result<DiscoveryReport> result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace toban
