// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rollupscene.h"

#include "rawdatabase.h"

#include <QTest>

#include <map>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace toban::test {

namespace {

struct Counts {
    std::vector<double> buckets;
    double sum = 0;
};

/// One instance of the shop, scrape by scrape.
class Instance {
public:
    Instance(QString name, quint32 seed)
        : m_name(std::move(name))
        , m_random(seed)
    {
    }

    void restart(Instant at)
    {
        m_started = at;
        m_old = {};
        m_new = {};
        m_errors = 0;
    }
    void scrape(Instant at, bool isUp)
    {
        add(u"up"_s, {}, at, isUp ? 1 : 0);
        if (!isUp)
            return;
        add(u"process_start_time_seconds"_s, {}, at, toSeconds(m_started.time_since_epoch()));
        add(u"scrape_duration_seconds"_s, {}, at, 0.01);
        count(m_old, at, u"/old"_s);
        if (at > noon() + 7h + 20min)
            count(m_new, at, u"/new"_s);
        m_errors += m_random() % 3 == 0 ? 1 : 0;
        add(u"calls_total"_s, u"500"_s, at, m_errors);
        add(u"calls_total"_s, u"200"_s, at, 2 * m_errors);
        const bool isPeak = at > noon() + 30h && std::exchange(m_hasPeak, false);
        add(QString(seriesname::saturation), u"queue"_s, at,
            isPeak ? RollupScene::peak : 100 + double(m_random() % 50));
    }
    [[nodiscard]] Batch taken()
    {
        Batch batch;
        batch.source = testSource();
        for (auto &[labels, series] : std::exchange(m_numbers, {}))
            batch.numbers.push_back(std::move(series));
        for (auto &[labels, series] : std::exchange(m_histograms, {}))
            batch.histograms.push_back(std::move(series));
        return batch;
    }

private:
    void add(const QString &name, const QString &what, Instant at, double value)
    {
        std::vector<Labels::Pair> pairs
            = {{u"__name__"_s, name}, {u"job"_s, u"app"_s}, {u"instance"_s, m_name}};
        if (name == u"calls_total"_s)
            pairs.emplace_back(u"code"_s, what);
        if (name == QString(seriesname::saturation))
            pairs = {{u"__name__"_s, name}, {u"service"_s, u"shop"_s}, {u"signal"_s, what},
                {u"instance"_s, m_name}};
        NumberSeries &series = m_numbers[Labels(pairs)];
        series.labels = Labels(std::move(pairs));
        series.times.push_back(at);
        series.values.push_back(value);
    }
    void count(Counts &counts, Instant at, const QString &route)
    {
        // from the second day on the service shows one bucket more
        const bool isWide = at > noon() + 26h;
        BucketLayoutPtr &layout = isWide ? m_wide : m_narrow;
        if (!layout) {
            auto made = std::make_shared<BucketLayout>();
            made->upperBounds = {0.1, 0.5, std::numeric_limits<double>::infinity()};
            if (isWide)
                made->upperBounds = {0.1, 0.2, 0.5, std::numeric_limits<double>::infinity()};
            layout = made;
        }
        if (isWide && counts.buckets.size() == 3)
            counts.buckets.insert(counts.buckets.begin() + 1, 0);
        counts.buckets.resize(layout->size());
        for (double &bucket : counts.buckets)
            bucket += double(m_random() % 20);
        counts.sum += 3;
        Labels labels = series(u"seconds"_s, m_name, route);
        HistogramSeries &into = m_histograms[labels];
        into.labels = labels;
        if (into.blocks.empty() || into.blocks.back().layout != layout)
            into.blocks.push_back({layout, {}, {}, {}, {}});
        HistogramBlock &block = into.blocks.back();
        block.times.push_back(at);
        block.buckets.insert(block.buckets.end(), counts.buckets.begin(), counts.buckets.end());
        block.counts.push_back(std::accumulate(counts.buckets.begin(), counts.buckets.end(), 0.0));
        block.sums.push_back(counts.sum);
    }

    QString m_name;
    std::mt19937 m_random;
    Instant m_started = noon() - 1h;
    Counts m_old;
    Counts m_new;
    double m_errors = 0;
    bool m_hasPeak = true;
    BucketLayoutPtr m_narrow;
    BucketLayoutPtr m_wide;
    std::map<Labels, NumberSeries> m_numbers;
    std::map<Labels, HistogramSeries> m_histograms;
};

} // namespace

void RollupScene::ingestAll(Store &store)
{
    std::mt19937 jitter(3);
    std::vector<Instance> instances;
    instances.emplace_back(u"a"_s, 1);
    instances.emplace_back(u"b"_s, 2);
    const Instant restart = noon() + 3h + 61s; // overtaken long before the hour's end
    const TimeSpan outage{noon() + 12h + 20min, noon() + 12h + 30min};
    Instant covered = noon() - 1h;
    for (Instant hour = noon(); hour < noon() + length; hour += 1h) {
        for (Instance &instance : instances) {
            const bool isFirst = &instance == &instances.front();
            for (Instant due = hour + 15s; due <= hour + 1h; due += 15s) {
                const Instant at = due - Millis(jitter() % 900);
                if (isFirst && at > restart && at <= restart + 15s)
                    instance.restart(at - 5s);
                if (!isFirst && outage.contains(at))
                    continue;
                instance.scrape(at, !isFirst || due != noon() + 20h + 31min);
            }
            Batch batch = instance.taken();
            batch.coverage.push_back({ServiceId(u"shop"_s), {covered, hour + 1h}});
            QVERIFY(ingestNow(store, std::move(batch)));
        }
        covered = hour;
    }
}

Service RollupScene::service()
{
    Service shop;
    shop.id = ServiceId(u"shop"_s);
    shop.source = testSource();
    shop.latency.metric = u"seconds"_s;
    shop.requestLabels = QStringList{u"route"_s};
    shop.outcome.metric = u"calls_total"_s;
    shop.outcome.statusLabel = u"code"_s;
    shop.outcome.errors = {{u"code"_s, Matcher::Op::Regex, u"5.."_s}};
    shop.saturation = {{u"queue"_s, {}, {}, 0, Unit::Count}};
    return shop;
}

PageRequest RollupScene::page(TimeSpan span, int columns)
{
    PageRequest page;
    page.service = service();
    page.span = span;
    page.asOf = span.to;
    page.columns = columns;
    return page;
}

void waitUntilRolled(const StoreFixture &fixture)
{
    // wakes the writer, whose clock the test has moved
    QVERIFY(ingestNow(fixture.store(), batchOf({})));
    RawDatabase samples(fixture.file(u"samples.db"_s));
    RawDatabase minutes(fixture.file(u"samples-minute.db"_s));
    const QString left = u"SELECT COUNT(*) FROM to_roll"_s;
    QTRY_COMPARE_WITH_TIMEOUT(
        samples.run(left) + minutes.run(left), (QStringList{u"0"_s, u"0"_s}), 60000);
}

} // namespace toban::test
