// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"
#include "dispersion.h"
#include "requestprofile.h"
#include "seriesbuilder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

constexpr std::array<double, 2> quantiles = {0.5, 0.9};

Labels request(const QString &method, const QString &route, const QString &instance = u"a"_s)
{
    return {{u"method"_s, method}, {u"route"_s, route}, {u"instance"_s, instance}};
}

/// One series scraped at 0 and 10 s.
HistogramIncrements gained(const Labels &labels, double fast, double slow, double seconds)
{
    const auto layout = classicLayout({0.1, 1, inf});
    HistogramSeries series;
    series.labels = labels;
    scrape(series, layout, 0, {7, 7, 0}, 3);
    scrape(series, layout, 10, {7 + fast, 7 + slow, 0}, 3 + seconds);
    return difference(series, historyOf({{0, 1}, {10, 1}}));
}

CounterIncrements counted(const Labels &labels, double amount)
{
    return difference(
        numberSeries(labels, {{0, 5}, {10, 5 + amount}}), historyOf({{0, 1}, {10, 1}}));
}

RequestProfile profileBy(const QStringList &labels)
{
    const OutcomeSignal outcome{
        u"requests_total"_s, {}, u"code"_s, {{u"code"_s, Matcher::Op::Regex, u"5.."_s}}};
    return RequestProfile(ColumnGrid({at(0), at(10)}, 10s), labels, outcome);
}

} // namespace

class TestRequestProfile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesOfTotalTime();
    void tiesAndUncalled();
    void outcomesAreJoined();
    void breakDown();
    void edges();
    void withoutSum();
    void dispersion_data();
    void dispersion();
    void dispersionOfExponentialBuckets();
};

void TestRequestProfile::sharesOfTotalTime()
{
    auto profile = profileBy({u"method"_s, u"route"_s});
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s), 30, 10, 6));
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s, u"b"_s), 40, 0, 2));
    profile.addLatency(gained(request(u"POST"_s, u"/b"_s), 0, 10, 12));
    const auto rows = profile.rows({quantiles, 1, 0, 0, 0});
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].labels.value(u"route"_s), u"/b"_s);
    QCOMPARE(rows[0].totalSeconds, 12.0);
    QCOMPARE(rows[0].share, 0.6);
    QCOMPARE(rows[0].cumulativeShare, 0.6);
    QCOMPARE(rows[0].meanSeconds, 1.2);
    QCOMPARE(rows[1].calls, 80.0);
    QCOMPARE(rows[1].totalSeconds, 8.0);
    QCOMPARE(rows[1].share, 0.4);
    QCOMPARE(rows[1].cumulativeShare, 1.0);
    // both instances merged: 70 fast and 10 slow; rank 72 is 2/10 into (0.1, 1]
    QCOMPARE(rows[1].quantiles[1].value, 0.1 + 0.9 * 0.2);
    QCOMPARE(rows[1].quantiles[1].low, 0.1);
    // 0.95 * 80 = 76 is 6/10 into the same bucket
    QCOMPARE(rows[1].sparkline, (std::vector<double>{0.1 + 0.9 * 0.6}));
}

void TestRequestProfile::tiesAndUncalled()
{
    auto profile = profileBy({u"route"_s});
    for (const QString &route : {u"/c"_s, u"/a"_s, u"/b"_s})
        profile.addLatency(gained(request(u"GET"_s, route), 1, 0, 2));
    profile.addLatency(gained(request(u"GET"_s, u"/idle"_s), 0, 0, 0));
    QStringList routes;
    for (const ProfileRow &row : profile.rows({quantiles, 1, 0, 0, 0}))
        routes << row.labels.value(u"route"_s);
    QCOMPARE(routes, (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
}

void TestRequestProfile::outcomesAreJoined()
{
    auto profile = profileBy({u"method"_s, u"route"_s});
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s), 30, 10, 6));
    profile.addLatency(gained(request(u"GET"_s, u"/quiet"_s), 3, 0, 1));
    profile.addLatency(gained(request(u"GET"_s, u"/other"_s), 3, 0, 1));
    const Labels a = request(u"GET"_s, u"/a"_s);
    profile.addOutcome(counted(a.with(u"code"_s, u"200"_s), 29));
    profile.addOutcome(counted(a.with(u"code"_s, u"204"_s), 1));
    profile.addOutcome(counted(a.with(u"code"_s, u"503"_s), 10));
    profile.addOutcome(counted(request(u"GET"_s, u"/quiet"_s).with(u"code"_s, u"200"_s), 3));
    const auto rows = profile.rows({quantiles, 1, 0, 0, 0});
    QCOMPARE(rows[0].errorCount, 10.0);
    QCOMPARE(rows[0].errorRatio, std::optional(0.25));
    QCOMPARE(rows[0].statusCalls,
        (std::vector<std::pair<QString, double>>{{u"2xx"_s, 30.0}, {u"5xx"_s, 10.0}}));
    QCOMPARE(rows[1].labels.value(u"route"_s), u"/other"_s);
    QCOMPARE(rows[1].errorRatio, std::nullopt); // nothing was counted for it
    QCOMPARE(rows[2].errorRatio, std::optional(0.0)); // no errors seen
}

void TestRequestProfile::breakDown()
{
    auto profile = profileBy({u"route"_s, u"instance"_s});
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s), 30, 10, 6));
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s, u"b"_s), 40, 0, 2));
    const auto rows = profile.rows({quantiles, 1, 0, 0, 0});
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].labels.value(u"instance"_s), u"a"_s);
    QCOMPARE(rows[1].labels.value(u"instance"_s), u"b"_s);
}

void TestRequestProfile::edges()
{
    auto profile = profileBy({u"route"_s});
    profile.addLatency(gained(request(u"GET"_s, u"/a"_s), 1000, 0, 6));
    // 1000 in 10 s, 10 ms of scraping at the edges: one observation on average, so k = 3
    const auto rows = profile.rows({quantiles, 1, 0.01, 10, 0});
    QCOMPARE(rows[0].edgeUncertainty, 3.0);
}

void TestRequestProfile::withoutSum()
{
    auto profile = profileBy({u"route"_s});
    profile.addLatency(gained(request(u"GET"_s, u"/nosum"_s), 100, 0, qQNaN()));
    profile.addLatency(gained(request(u"GET"_s, u"/sum"_s), 1, 0, 4));
    const auto rows = profile.rows({quantiles, 1, 0, 0, 0});
    QCOMPARE(rows[0].labels.value(u"route"_s), u"/sum"_s);
    QCOMPARE(rows[0].share, 1.0);
    QVERIFY(std::isnan(rows[1].meanSeconds));
    QCOMPARE(rows[1].calls, 100.0);
    QCOMPARE(rows[1].quantiles[0].high, 0.1);
}

void TestRequestProfile::dispersion_data()
{
    QTest::addColumn<QList<double>>("buckets");
    QTest::addColumn<double>("sum");
    QTest::addColumn<double>("expected");
    // buckets up to 1, 3, 5 and +Inf: midpoints 0.5, 2 and 4
    // mean 2, all at 2
    QTest::newRow("all alike") << QList<double>{0, 10, 0, 0} << 20.0 << 0.0;
    // mean 3: (5 * 1 + 5 * 1) / 10 = 1, over 3
    QTest::newRow("two buckets") << QList<double>{0, 5, 5, 0} << 30.0 << 1.0 / 3;
    // the first begins at 0; mean 1.375: (5 * 0.875² + 3 * 0.625² + 0) / 8, over 1.375
    QTest::newRow("first bucket") << QList<double>{5, 3, 0, 0} << 11.0
                                  << std::sqrt((5 * 0.765625 + 3 * 0.390625) / 8) / 1.375;
    QTest::newRow("negative bucket counts nothing") << QList<double>{-1, 10, 0, 0} << 18.0 << 0.0;
    QTest::newRow("+Inf is filled") << QList<double>{0, 9, 0, 1} << 20.0 << qQNaN();
    QTest::newRow("no sum") << QList<double>{0, 5, 5, 0} << qQNaN() << qQNaN();
    QTest::newRow("no calls") << QList<double>{0, 0, 0, 0} << 0.0 << qQNaN();
}

void TestRequestProfile::dispersion()
{
    QFETCH(QList<double>, buckets);
    QFETCH(double, sum);
    QFETCH(double, expected);
    Histogram histogram{classicLayout({1, 3, 5, inf}), {buckets.begin(), buckets.end()}, 0, sum};
    for (const double count : buckets)
        histogram.count += count;
    const double found = estimatedDispersion(histogram);
    QVERIFY2(std::isnan(expected) ? std::isnan(found) : std::abs(found - expected) < 1e-12,
        qPrintable(QString::number(found)));
}

void TestRequestProfile::dispersionOfExponentialBuckets()
{
    // schema 0: (1, 2] and (4, 8], whose geometric midpoints are √2 and √32 = 4√2; mean 2.5√2
    const auto layout = std::make_shared<const BucketLayout>(
        BucketLayout{BucketLayout::Kind::Exponential, {}, 0, 0.001, {{1, 1}, {1, 3}}});
    const Histogram histogram{layout, {4, 4}, 8, 8 * 2.5 * std::sqrt(2.0)};
    QVERIFY(std::abs(estimatedDispersion(histogram) - 1.5 / 2.5) < 1e-12);
}

QTEST_APPLESS_MAIN(TestRequestProfile)
#include "tst_requestprofile.moc"
