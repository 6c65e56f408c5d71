// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnsums.h"
#include "difference.h"
#include "quantileestimation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace toban;

namespace {

std::vector<double> perBucket(const std::vector<double> &cumulative)
{
    std::vector<double> buckets;
    double before = 0;
    for (const double count : cumulative) {
        buckets.push_back(count - before);
        before = count;
    }
    return buckets;
}

} // namespace

/// Recorded scrapes of a real server against the access log in front of it.
class TestDrill final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lostScrapesAreTheOnlyBridges();
    void truthLiesInTheInterval();
    void phasesAddToTheWhole();

private:
    HistogramSeries seriesOf(const QJsonArray &rows, const BucketLayoutPtr &layout) const;
    Histogram inSpan(double from, double to) const;

    Instant m_start;
    QJsonArray m_phases;
    std::vector<HistogramIncrements> m_increments;
};

HistogramSeries TestDrill::seriesOf(const QJsonArray &rows, const BucketLayoutPtr &layout) const
{
    HistogramBlock block{layout, {}, {}, {}, {}};
    std::vector<double> cumulative(layout->size());
    qint64 time = 0;
    for (const QJsonValue &row : rows) {
        time += row[0].toInteger();
        for (size_t i = 0; i < layout->size(); ++i)
            cumulative[i] += row[static_cast<qsizetype>(i) + 1].toDouble();
        const auto buckets = perBucket(cumulative);
        block.times.push_back(m_start + Millis(time));
        block.buckets.insert(block.buckets.end(), buckets.begin(), buckets.end());
        block.counts.push_back(cumulative.back());
        block.sums.push_back(0);
    }
    return {{}, Temporality::Cumulative, {block}};
}

void TestDrill::initTestCase()
{
    QFile file(QStringLiteral(TOBAN_TEST_DATA "/analysis/drill-checkout.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject drill = QJsonDocument::fromJson(file.readAll()).object();
    m_start = fromMs(drill[u"start_ms"].toInteger());
    m_phases = drill[u"phases"].toArray();
    auto layout = std::make_shared<BucketLayout>();
    for (const QJsonValue &le : drill[u"le"].toArray())
        layout->upperBounds.push_back(
            le.isNull() ? std::numeric_limits<double>::infinity() : le.toDouble());
    for (const QJsonValue &instance : drill[u"instances"].toArray()) {
        NumberSeries up;
        for (const QJsonValue &scrape : instance[u"up"].toArray()) {
            up.times.push_back(m_start + Millis(scrape[0].toInteger()));
            up.values.push_back(scrape[1].toDouble());
        }
        m_increments.push_back(difference(
            seriesOf(instance[u"rows"].toArray(), layout), ScrapeHistory({up}, {}, {}, {})));
    }
    QCOMPARE(m_increments.size(), 2u);
    QCOMPARE(m_phases.size(), 3);
}

void TestDrill::lostScrapesAreTheOnlyBridges()
{
    std::vector<qint64> bridgedTo;
    for (const HistogramIncrements &increments : m_increments)
        for (const Interval &interval : countsOf(increments).intervals) {
            QCOMPARE(interval.kind, IncrementKind::Whole);
            if (interval.isBridged)
                bridgedTo.push_back((interval.to - m_start).count() / 1000);
        }
    QCOMPARE(bridgedTo, (std::vector<qint64>{1748, 1768}));
}

Histogram TestDrill::inSpan(double from, double to) const
{
    const auto at = [this](double s) { return m_start + Millis(std::llround(s * 1000)); };
    ColumnSums sums(ColumnGrid({at(from), at(to)}, 30s));
    for (const HistogramIncrements &increments : m_increments)
        sums.add(increments);
    return sums.total().total();
}

void TestDrill::truthLiesInTheInterval()
{
    for (const QJsonValue &phase : m_phases) {
        const Histogram histogram = inSpan(phase[u"from_s"].toDouble(), phase[u"to_s"].toDouble());
        // the log has the end of a request, the scrapes are up to 2 s off the edges
        QVERIFY(std::abs(histogram.count - phase[u"n"].toDouble()) <= 5);
        const std::array<std::pair<double, QLatin1StringView>, 3> quantiles
            = {{{0.5, QLatin1StringView("p50")}, {0.9, QLatin1StringView("p90")},
                {0.99, QLatin1StringView("p99")}}};
        for (const auto &[q, name] : quantiles) {
            const auto estimate = estimateQuantile(histogram, q);
            const double truth = phase[name].toDouble();
            QVERIFY2(estimate.low < truth && truth <= estimate.high,
                qPrintable(QStringLiteral("%1: %2 not in (%3, %4]")
                               .arg(q)
                               .arg(truth)
                               .arg(estimate.low)
                               .arg(estimate.high)));
        }
    }
}

void TestDrill::phasesAddToTheWhole()
{
    double calls = 0;
    for (double from = 0; from < 1800; from += 7.5)
        calls += inSpan(from, from + 7.5).count;
    QCOMPARE(calls, inSpan(0, 1800).count);
}

QTEST_APPLESS_MAIN(TestDrill)
#include "tst_drill.moc"
