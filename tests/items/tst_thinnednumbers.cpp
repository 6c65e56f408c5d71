// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"
#include "thinnednumbers.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <span>

using namespace Qt::StringLiterals;
using namespace toban;

static const Instant start = fromMs(1'795'219'200'000);
static constexpr Millis step = std::chrono::seconds(15);
static const TimeSpan everything{fromMs(0), start + std::chrono::years(1)};

/// A store that keeps its samples in chunks of so many, and tells what was decoded.
class ChunkedStore final : public MemoryStore {
public:
    size_t chunk = 240;
    mutable size_t decoded = 0;

    [[nodiscard]] Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span) const override
    {
        auto found = MemoryStore::numbers(which, span);
        for (const NumberSeries &series : *found)
            decoded += series.times.size();
        return found;
    }

    [[nodiscard]] Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>> summaries(
        const SeriesSelector &which, TimeSpan span) const override
    {
        std::vector<std::pair<Labels, std::vector<ChunkSummary>>> all;
        size_t offset = 0; // chunks of different series end at different moments
        const auto held = MemoryStore::numbers(which, everything);
        for (const NumberSeries &series : *held) {
            all.push_back({series.labels, {}});
            for (size_t begin = 0, end = chunk - offset; begin < series.times.size();
                 begin = end, end += chunk) {
                end = std::min(end, series.times.size());
                const auto values = std::span(series.values).subspan(begin, end - begin);
                const ChunkSummary summary{series.times[begin], series.times[end - 1],
                    static_cast<qint64>(values.size()), std::ranges::min(values),
                    std::ranges::max(values), values.front(), values.back()};
                if (summary.lastTime > span.from && summary.firstTime <= span.to)
                    all.back().second.push_back(summary);
            }
            offset += 77;
        }
        return all;
    }
};

class TestThinnedNumbers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEveryPeakInItsPlace();
    void nothingFromOutsideTheSpan();
    void readsAllOfShortRangesAndLongChunks();

private:
    [[nodiscard]] std::vector<NumberSeries> plain(TimeSpan span) const
    {
        return *m_store->MemoryStore::numbers(m_which, span);
    }

    SeriesSelector m_which{SourceId(u"prom"_s), u"cpu"_s, {}};
    std::unique_ptr<ChunkedStore> m_store;
};

void TestThinnedNumbers::init()
{
    m_store = std::make_unique<ChunkedStore>();
    std::mt19937 random(1);
    std::uniform_real_distribution<double> even;
    Batch batch;
    batch.source = m_which.source;
    for (const QString &name : {u"a"_s, u"b"_s}) {
        NumberSeries series;
        series.labels = {{u"__name__"_s, u"cpu"_s}, {u"instance"_s, name}};
        for (int index = 0; index < 30 * 24 * 240; ++index) {
            series.times.push_back(start + index * step);
            series.values.push_back(even(random) < 0.001 ? 50 * even(random) : even(random));
        }
        batch.numbers.push_back(std::move(series));
    }
    m_store->ingest(std::move(batch)).waitForFinished();
}

void TestThinnedNumbers::showsEveryPeakInItsPlace()
{
    const TimeSpan span{start + 1h + 7s, start + std::chrono::days(30)};
    const auto thinned = thinnedNumbers(*m_store, m_which, span, 1000);
    QVERIFY(thinned.has_value());
    QVERIFY2(m_store->decoded < 4 * 240, qPrintable(QString::number(m_store->decoded)));
    const auto whole = plain(span);
    QCOMPARE(thinned->size(), whole.size());
    const Millis column = span.length() / 1000;
    for (size_t line = 0; line < whole.size(); ++line) {
        const NumberSeries &shown = (*thinned)[line];
        QCOMPARE(shown.labels, whole[line].labels);
        QVERIFY(std::ranges::is_sorted(shown.times));
        QVERIFY(shown.times.size() < 4 * 1000);
        const auto peak = [](const NumberSeries &series, Instant from, Instant to) {
            double most = 0;
            for (size_t index = 0; index < series.times.size(); ++index)
                if (series.times[index] > from && series.times[index] <= to)
                    most = std::max(most, series.values[index]);
            return most;
        };
        for (Instant at = span.from; at < span.to; at += column) {
            const double inside = peak(whole[line], at, at + column);
            QVERIFY(peak(shown, at - 2 * column, at + 3 * column) >= inside);
            QVERIFY(peak(whole[line], at - 2 * column, at + 3 * column)
                >= peak(shown, at, at + column));
        }
    }
}

void TestThinnedNumbers::nothingFromOutsideTheSpan()
{
    const TimeSpan span{start + 90min, start + std::chrono::days(20) + 17min};
    const auto thinned = thinnedNumbers(*m_store, m_which, span, 1000);
    const auto whole = plain(span);
    for (size_t line = 0; line < whole.size(); ++line) {
        QCOMPARE((*thinned)[line].times.front(), whole[line].times.front());
        QCOMPARE((*thinned)[line].values.front(), whole[line].values.front());
        QCOMPARE((*thinned)[line].times.back(), whole[line].times.back());
        QCOMPARE((*thinned)[line].values.back(), whole[line].values.back());
        std::vector<double> values = whole[line].values;
        std::ranges::sort(values);
        for (const double value : (*thinned)[line].values)
            QVERIFY(std::ranges::binary_search(values, value));
    }
}

void TestThinnedNumbers::readsAllOfShortRangesAndLongChunks()
{
    const TimeSpan hour{start, start + 1h};
    QVERIFY(thinnedNumbers(*m_store, m_which, hour, 1000)->front().values
        == plain(hour).front().values);
    m_store->chunk = 4096; // 17 hours
    const TimeSpan month{start, start + std::chrono::days(30)};
    QVERIFY(thinnedNumbers(*m_store, m_which, month, 1000)->back().values
        == plain(month).back().values);
}

QTEST_APPLESS_MAIN(TestThinnedNumbers)
#include "tst_thinnednumbers.moc"
