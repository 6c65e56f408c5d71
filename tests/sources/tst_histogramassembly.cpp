// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicassembly.h"
#include "prometheusreader.h"
#include "recording.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace toban;
using namespace toban::prometheus;
using namespace Qt::StringLiterals;

static constexpr double inf = std::numeric_limits<double>::infinity();

/// A series in the text of an answer: values at 10 s, 20 s, …; "_" leaves a scrape out.
static QByteArray series(const QByteArray &labels, const QByteArray &values)
{
    QByteArrayList samples;
    const auto words = values.split(' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        if (words[i] != "_")
            samples << "[" + QByteArray::number((i + 1) * 10) + ",\"" + words[i] + "\"]";
    return "{\"metric\":{" + labels + "},\"values\":[" + samples.join(',') + "]}";
}

static QByteArray part(const QByteArray &suffix, const QByteArray &le, const QByteArray &values,
    const QByteArray &rest = {})
{
    const QByteArray bound = le.isEmpty() ? QByteArray() : ",\"le\":\"" + le + "\"";
    return series("\"__name__\":\"x" + suffix + "\"" + bound + rest, values);
}

static std::vector<HistogramSeries> joined(const QByteArrayList &parts)
{
    const auto answer = readClassic("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\","
                                    "\"result\":["
            + parts.join(',') + "]}}",
        {u"x"_s});
    if (!answer)
        qFatal("%s", qPrintable(errorText(answer.error())));
    return answer->histograms;
}

static std::vector<double> row(const HistogramBlock &block, size_t i)
{
    return {block.row(i), block.row(i) + block.layout->size()};
}

static std::vector<int> seconds(const HistogramBlock &block)
{
    std::vector<int> all;
    for (const Instant at : block.times)
        all.push_back(static_cast<int>(toMs(at) / 1000));
    return all;
}

using Doubles = std::vector<double>;
using Ints = std::vector<int>;

namespace {

class HistogramAssemblyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsBuckets();
    void sortsBoundsAsNumbers();
    void addsBoundsThatAreEqual();
    void dropsRowsThatMissABucket();
    void beginsABlockWhereBucketsChange();
    void takesCountWithoutInf();
    void takesInfWithoutCount();
    void levelsFallingCounts();
    void refusesBoundsThatAreNone();
    void keepsSeriesApart();
    void leavesOtherNamesAsNumbers();
    void joinsSums();
    void readsARecordedNativeHistogram();
    void readsNegativeAndZeroBuckets();
    void beginsABlockWhereTheSchemaChanges();
    void readsCustomBounds();
    void keepsEmptyNativeRows();
};

void HistogramAssemblyTest::joinsBuckets()
{
    const auto all = joined({part("_bucket", "1", "3 5"), part("_count", "", "4 7"),
        part("_bucket", "+Inf", "4 7"), part("_sum", "", "2.5 9"), part("_bucket", "0.5", "1 1")});
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].labels, (Labels{{u"__name__"_s, u"x"_s}}));
    QCOMPARE(all[0].temporality, Temporality::Cumulative);
    QCOMPARE(all[0].blocks.size(), size_t(1));
    const auto &block = all[0].blocks[0];
    QVERIFY((block.layout->upperBounds == Doubles{0.5, 1, inf}));
    QVERIFY((seconds(block) == Ints{10, 20}));
    QVERIFY((row(block, 0) == Doubles{1, 2, 1}));
    QVERIFY((row(block, 1) == Doubles{1, 4, 2}));
    QVERIFY((block.counts == Doubles{4, 7}));
    QVERIFY((block.sums == Doubles{2.5, 9}));
}

void HistogramAssemblyTest::sortsBoundsAsNumbers()
{
    const auto all = joined({part("_bucket", "10.0", "4"), part("_bucket", "2.5", "3"),
        part("_bucket", "+Inf", "5"), part("_bucket", "1e-3", "1"), part("_bucket", "1.0", "2")});
    QVERIFY((all[0].blocks[0].layout->upperBounds == Doubles{0.001, 1, 2.5, 10, inf}));
    QVERIFY((row(all[0].blocks[0], 0) == Doubles{1, 1, 1, 1, 1}));
}

void HistogramAssemblyTest::addsBoundsThatAreEqual()
{
    // the text of le changes at 30 s (another exposition format); at 20 s both are there
    const auto all = joined({part("_bucket", "1", "1 2 _"), part("_bucket", "1.0", "_ 3 8"),
        part("_bucket", "+Inf", "2 7 9")});
    const auto &block = all[0].blocks.at(0);
    QCOMPARE(all[0].blocks.size(), size_t(1));
    QVERIFY((seconds(block) == Ints{10, 20, 30}));
    QVERIFY((row(block, 1) == Doubles{5, 2}));
    QVERIFY((row(block, 2) == Doubles{8, 1}));
}

void HistogramAssemblyTest::dropsRowsThatMissABucket()
{
    const auto all = joined({part("_bucket", "1", "1 2 3 4"), part("_bucket", "2", "2 _ NaN 6"),
        part("_bucket", "+Inf", "3 4 5 8"), part("_count", "", "3 4 5 8")});
    QCOMPARE(all[0].blocks.size(), size_t(1));
    QVERIFY((seconds(all[0].blocks[0]) == Ints{10, 40}));
    QVERIFY((row(all[0].blocks[0], 1) == Doubles{4, 2, 2}));
}

void HistogramAssemblyTest::beginsABlockWhereBucketsChange()
{
    // a release at 30 s brings a bucket and takes another away
    const auto all = joined({part("_bucket", "1", "1 2 _ _"), part("_bucket", "3", "_ _ 1 2"),
        part("_bucket", "+Inf", "3 4 5 6")});
    QCOMPARE(all[0].blocks.size(), size_t(2));
    QVERIFY((all[0].blocks[0].layout->upperBounds == Doubles{1, inf}));
    QVERIFY((all[0].blocks[1].layout->upperBounds == Doubles{3, inf}));
    QVERIFY((seconds(all[0].blocks[0]) == Ints{10, 20}));
    QVERIFY((seconds(all[0].blocks[1]) == Ints{30, 40}));
    QVERIFY((row(all[0].blocks[1], 0) == Doubles{1, 4}));
}

void HistogramAssemblyTest::takesCountWithoutInf()
{
    const auto all = joined({part("_bucket", "1", "1 2"), part("_count", "", "4 _")});
    QCOMPARE(all[0].blocks.size(), size_t(1));
    const auto &block = all[0].blocks[0];
    QVERIFY((seconds(block) == Ints{10})); // the second row has no total at all
    QVERIFY((block.layout->upperBounds == Doubles{1, inf}));
    QVERIFY((row(block, 0) == Doubles{1, 3}));
}

void HistogramAssemblyTest::takesInfWithoutCount()
{
    const auto all = joined({part("_bucket", "1", "1 2"), part("_bucket", "+Inf", "4 6")});
    const auto &block = all[0].blocks[0];
    QVERIFY((block.counts == Doubles{4, 6}));
    QVERIFY(std::isnan(block.sums[0]) && std::isnan(block.sums[1]));
}

void HistogramAssemblyTest::levelsFallingCounts()
{
    const auto all = joined(
        {part("_bucket", "1", "5"), part("_bucket", "2", "4"), part("_bucket", "+Inf", "7")});
    QVERIFY((row(all[0].blocks[0], 0) == Doubles{5, 0, 2}));
}

void HistogramAssemblyTest::refusesBoundsThatAreNone()
{
    const auto all = joined({part("_bucket", "one", "5"), part("_bucket", "", "9"),
        part("_bucket", "NaN", "5"), part("_bucket", "+Inf", "7")});
    QCOMPARE(all.size(), size_t(1));
    QVERIFY((all[0].blocks[0].layout->upperBounds == Doubles{inf}));
}

void HistogramAssemblyTest::keepsSeriesApart()
{
    const QByteArray a = ",\"route\":\"/a\",\"zone\":\"1\"";
    const QByteArray turned
        = ",\"zone\":\"1\",\"route\":\"/a\""; // the same labels in another order
    const QByteArray b = ",\"route\":\"/b\"";
    const auto all = joined({part("_bucket", "+Inf", "7", a), part("_bucket", "+Inf", "8", b),
        part("_sum", "", "70", turned), part("_sum", "", "80", b)});
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].labels.value(u"route"_s), u"/a"_s);
    QVERIFY((all[0].blocks[0].sums == Doubles{70}));
    QVERIFY((all[1].blocks[0].sums == Doubles{80}));
    QCOMPARE(all[0].blocks[0].layout.get(), all[1].blocks[0].layout.get()); // stored once
}

void HistogramAssemblyTest::leavesOtherNamesAsNumbers()
{
    const auto answer = readClassic("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\","
                                    "\"result\":["
            + part("_created", "", "5") + "," + part("_bucket", "+Inf", "7") + "]}}",
        {u"x"_s});
    QVERIFY(answer);
    QCOMPARE(answer->numbers.size(), size_t(1));
    QCOMPARE(answer->numbers[0].labels.metricName(), u"x_created"_s);
    QCOMPARE(answer->histograms.size(), size_t(1));
}

void HistogramAssemblyTest::joinsSums()
{
    const auto number = [](std::vector<Labels::Pair> labels, Doubles values) {
        NumberSeries series{Labels(std::move(labels)), Temporality::Delta, {}, std::move(values)};
        for (size_t i = 0; i < series.values.size(); ++i)
            series.times.push_back(fromMs(static_cast<qint64>(i + 1) * 10'000));
        return series;
    };
    const auto all = joinClassic({number({{u"r"_s, u"a"_s}, {u"le"_s, u"+Inf"_s}}, {4, 6}),
                                     number({{u"r"_s, u"a"_s}, {u"le"_s, u"1"_s}}, {1, 2})},
        {number({{u"r"_s, u"a"_s}}, {0.5, 0.75})}, {number({{u"r"_s, u"a"_s}}, {4, 6})},
        {u"x"_s, Temporality::Delta});
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].labels, (Labels{{u"__name__"_s, u"x"_s}, {u"r"_s, u"a"_s}}));
    QCOMPARE(all[0].temporality, Temporality::Delta);
    QVERIFY((row(all[0].blocks[0], 1) == Doubles{2, 4}));
    QVERIFY((all[0].blocks[0].sums == Doubles{0.5, 0.75}));
}

/// The bounds of exponential bucket @p index: 2^(index * 2^-schema).
static double bound(int index, int schema)
{
    return std::exp2(index * std::exp2(-schema));
}

void HistogramAssemblyTest::readsARecordedNativeHistogram()
{
    const auto answer = readQuery(fileContent(
        QStringLiteral(TOBAN_TEST_DATA "/recordings/prometheus/2.42.0/native-range.json")));
    QVERIFY(answer);
    QCOMPARE(answer->histograms.size(), size_t(1));
    QCOMPARE(answer->histograms[0].blocks.size(), size_t(1));
    const auto &block = answer->histograms[0].blocks[0];
    const auto &layout = *block.layout;
    QCOMPARE(layout.kind, BucketLayout::Kind::Exponential);
    QCOMPARE(layout.schema, 3); // each bucket is 2^(1/8) = 1.0905 times as wide as the one before
    QCOMPARE(block.times.size(), size_t(3));
    // the lowest of all three rows stands in the third, the highest in the first two
    QCOMPARE(layout.exponential.front().side, qint8(1));
    QVERIFY(
        std::abs(bound(layout.exponential.front().index, 3) / 0.00009412907869921513 - 1) < 1e-12);
    QVERIFY(std::abs(bound(layout.exponential.back().index, 3) / 6.727171322029715 - 1) < 1e-12);
    QCOMPARE(block.counts[0], 49.10361274919907);
    QCOMPARE(block.sums[2], 1.5954526100357143);
    for (size_t i = 0; i < 3; ++i) {
        const double inBuckets = std::accumulate(block.row(i), block.row(i) + layout.size(), 0.0);
        QVERIFY(std::abs(inBuckets / block.counts[i] - 1) < 1e-9);
    }
    QCOMPARE(row(block, 2).front(), 0.03571428571428571);
    QCOMPARE(row(block, 0).front(), 0.0);
}

static QByteArray native(int at, const QByteArray &buckets, const QByteArray &count = "9")
{
    return "[" + QByteArray::number(at) + ",{\"count\":\"" + count
        + "\",\"sum\":\"3.5\",\"buckets\":[" + buckets + "]}]";
}

static std::vector<HistogramBlock> nativeBlocks(const QByteArrayList &rows)
{
    const auto answer = readQuery("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\","
                                  "\"result\":[{\"metric\":{},\"histograms\":["
        + rows.join(',') + "]}]}}");
    if (!answer || answer->histograms.size() != 1)
        qFatal("no histogram");
    return answer->histograms[0].blocks;
}

void HistogramAssemblyTest::readsNegativeAndZeroBuckets()
{
    // schema 0: bounds are powers of two
    const auto blocks = nativeBlocks(
        {native(10,
             R"([1,"-4","-2","1"],[1,"-1","-0.5","2"],[3,"-0.001","0.001","3"],[0,"1","2","4"])"),
            native(20, R"([0,"0.5","1","5"])")});
    QCOMPARE(blocks.size(), size_t(1));
    const auto &layout = *blocks[0].layout;
    QCOMPARE(layout.schema, 0);
    QCOMPARE(layout.zeroThreshold, 0.001);
    // (2^(i-1), 2^i]: 4 is bucket 2, 1 bucket 0; negatives mirrored, lowest value first
    const std::vector<ExponentialBucket> expected{{-1, 2}, {-1, 0}, {0, 0}, {1, 0}, {1, 1}};
    QVERIFY(layout.exponential == expected);
    QVERIFY((row(blocks[0], 0) == Doubles{1, 2, 3, 0, 4}));
    QVERIFY((row(blocks[0], 1) == Doubles{0, 0, 0, 5, 0}));
}

void HistogramAssemblyTest::beginsABlockWhereTheSchemaChanges()
{
    const auto blocks = nativeBlocks({native(10, R"([0,"1","2","4"])"),
        native(20, R"([0,"1","4","6"])"), native(30, R"([3,"-0.5","0.5","1"],[0,"1","4","6"])"),
        native(40, R"([3,"-0.25","0.25","1"],[0,"1","4","6"])")});
    QCOMPARE(blocks.size(), size_t(3));
    QCOMPARE(blocks[0].layout->schema, 0);
    QCOMPARE(blocks[1].layout->schema, -1);
    QVERIFY((seconds(blocks[1]) == Ints{20, 30})); // the zero bucket was merely empty before
    QCOMPARE(blocks[1].layout->zeroThreshold, 0.5);
    QCOMPARE(blocks[2].layout->zeroThreshold, 0.25);
}

void HistogramAssemblyTest::readsCustomBounds()
{
    const auto blocks = nativeBlocks({native(10, R"([0,"0.1","0.25","4"],[0,"1","+Inf","2"])"),
        native(20, R"([0,"0.25","1","1"])")});
    QCOMPARE(blocks.size(), size_t(1));
    QCOMPARE(blocks[0].layout->kind, BucketLayout::Kind::Classic);
    QVERIFY((blocks[0].layout->upperBounds == Doubles{0.1, 0.25, 1, inf}));
    QVERIFY((row(blocks[0], 0) == Doubles{0, 4, 0, 2}));
    QVERIFY((row(blocks[0], 1) == Doubles{0, 0, 1, 0}));
}

void HistogramAssemblyTest::keepsEmptyNativeRows()
{
    const auto blocks = nativeBlocks(
        {native(10, "", "0"), native(20, R"([0,"1","2","4"])"), native(30, "", "0")});
    QCOMPARE(blocks.size(), size_t(1));
    QVERIFY((seconds(blocks[0]) == Ints{10, 20, 30}));
    QVERIFY((row(blocks[0], 0) == Doubles{0}));
}

} // namespace

QTEST_APPLESS_MAIN(HistogramAssemblyTest)
#include "tst_histogramassembly.moc"
