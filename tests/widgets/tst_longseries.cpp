// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartreadout.h"
#include "lineraster.h"
#include "pixelcolumns.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace toban;

static const double gap = std::numeric_limits<double>::quiet_NaN();
static const double infinite = std::numeric_limits<double>::infinity();

class TestLongSeries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsPixelByPixel();
    void gapsStayDark();
    void cutsLikeAPlainScan();
    void losesNoPeakOfManyPoints();
    void answersLikeVectors();
    void copiesKeepWhatTheyShow();
    void isReadWhileItGrows();
};

struct Series {
    std::vector<Instant> times;
    std::vector<double> values;

    void add(qint64 at, double value)
    {
        times.push_back(fromMs(at));
        values.push_back(value);
    }
};

/// A noisy level with gaps, infinities, spikes, constant stretches, holes in time and bursts of
/// samples at one moment; which of them, the seed says.
static Series wildSeries(unsigned seed, int size)
{
    static constexpr std::array gapShares = {0.0, 0.001, 0.02, 0.2};
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> even;
    Series series;
    double level = 0;
    qint64 at = 1'000'000;
    int constant = 0;
    for (int index = 0; index < size; ++index) {
        at += static_cast<qint64>(even(random) * 2000);
        if (even(random) < 0.0005)
            at += 400'000;
        constant = constant > 0 ? constant - 1 : even(random) < 0.002 ? 200 : 0;
        if (constant == 0)
            level = level * 0.99 + (even(random) - 0.5);
        double value = level + (even(random) < 0.002 ? 20 : 0);
        if (even(random) < gapShares[seed % gapShares.size()])
            value = even(random) < 0.8 ? gap : even(random) < 0.5 ? infinite : -infinite;
        series.add(at, value);
    }
    return series;
}

static TimeSpan randomSpan(const Series &series, std::mt19937 &random)
{
    const auto end = static_cast<double>(series.times.size() - 1);
    std::uniform_real_distribution<double> even;
    const Instant from = series.times[static_cast<size_t>(even(random) * end)];
    const Instant to = series.times[static_cast<size_t>(even(random) * end)];
    return {std::min(from, to) - 777ms, std::max(from, to) + 333ms};
}

static PlotPoint inPixels(const ColumnPoint &point, int height)
{
    return {point.x, height / 2.0 - point.value * 3};
}

/// What is drawn of every point there is.
static QImage undecimated(
    const Series &series, const TimeSpan &span, const QSize &size, double width)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    LineRaster raster(image, image.rect());
    PlotRun run;
    const auto flush = [&] { raster.drawLine(std::exchange(run, {}), width, Qt::white); };
    const double scale = size.width() / static_cast<double>(span.length().count());
    for (size_t index = 0; index < series.times.size(); ++index) {
        if (!std::isfinite(series.values[index])) {
            flush();
            continue;
        }
        const auto since = static_cast<double>((series.times[index] - span.from).count());
        run.push_back(inPixels({since * scale, series.values[index]}, size.height()));
    }
    flush();
    return image;
}

static QImage decimated(
    const LinePoints &points, const TimeSpan &span, const QSize &size, double width)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    LineRaster raster(image, image.rect());
    for (const ColumnRun &column : decimate(points, span, size.width(), ColumnCut::Quarters)) {
        PlotRun run;
        for (const ColumnPoint &point : column)
            run.push_back(inPixels(point, size.height()));
        raster.drawLine(run, width, Qt::white);
    }
    return image;
}

void TestLongSeries::drawsPixelByPixel()
{
    const QSize size(120, 60);
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        std::mt19937 random(seed);
        const Series series = wildSeries(seed, 300 + static_cast<int>(random() % 4000));
        const TimeSpan span = randomSpan(series, random);
        const QImage expected = undecimated(series, span, size, 1);
        const LinePoints plain(series.times, series.values);
        QVERIFY2(decimated(plain, span, size, 1) == expected, qPrintable(QString::number(seed)));
        if (seed % 10 != 0)
            continue;
        for (const double width : {2.0, 3.0})
            QVERIFY(decimated(plain, span, size, width) == undecimated(series, span, size, width));
    }
}

void TestLongSeries::gapsStayDark()
{
    Series series;
    for (int index = 0; index < 10'000; ++index) {
        const bool isGap = index >= 4000 && index < 6000;
        series.add(index, isGap ? std::array{gap, infinite, -infinite}[size_t(index % 3)] : 5.0);
    }
    const TimeSpan span{fromMs(0), fromMs(9999)};
    const LongSeries samples(series.times, series.values);
    const QImage image = decimated(LinePoints(samples), span, {100, 60}, 1);
    for (int x = 0; x < 100; ++x)
        for (int y = 0; y < 60; ++y) {
            const bool isLine = (x < 40 || x >= 60) && (y == 14 || y == 15); // 30 - 5 * 3
            const bool isFringe = x == 40 || x == 59; // half of the line's width
            if (!isFringe)
                QCOMPARE(qRed(image.pixel(x, y)) > 0, isLine);
        }
}

void TestLongSeries::cutsLikeAPlainScan()
{
    for (unsigned seed = 1; seed <= 24; ++seed) {
        std::mt19937 random(seed);
        const Series series = wildSeries(seed, 20'000 + static_cast<int>(random() % 40'000));
        const LinePoints plain(series.times, series.values);
        const LongSeries samples(series.times, series.values);
        for (int round = 0; round < 12; ++round) {
            const TimeSpan span = randomSpan(series, random);
            const int columns = 1 + static_cast<int>(random() % (round % 2 == 0 ? 2000 : 3));
            for (const ColumnCut cut : {ColumnCut::Whole, ColumnCut::Quarters})
                if (cut != ColumnCut::Whole || columns > 60) // below they are cut by stretches
                    QVERIFY(decimate(LinePoints(samples), span, columns, cut)
                        == decimate(plain, span, columns, cut));
        }
    }
}

/// Of the samples and of the points kept the least and greatest within these columns.
static SampleSummary within(
    const Series &series, const TimeSpan &span, int columns, double from, double to)
{
    const double scale = columns / static_cast<double>(span.length().count());
    SampleSummary found;
    for (size_t index = 0; index < series.times.size(); ++index) {
        const double x = static_cast<double>((series.times[index] - span.from).count()) * scale;
        if (x >= from && x < to)
            found.add(series.values[index], index);
    }
    return found;
}

static SampleSummary within(const std::vector<ColumnRun> &runs, double from, double to)
{
    SampleSummary found;
    for (const ColumnRun &run : runs) {
        for (const ColumnPoint &point : run) {
            if (point.x >= from && point.x < to)
                found.add(point.value, 0);
        }
    }
    return found;
}

void TestLongSeries::losesNoPeakOfManyPoints()
{
    static constexpr double beside = 1.0 / 32;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Series series = wildSeries(seed, 60'000);
        const TimeSpan span{series.times.front(), series.times.back()};
        const int columns = 8 + static_cast<int>(seed);
        const LongSeries samples(series.times, series.values);
        const auto runs = decimate(LinePoints(samples), span, columns, ColumnCut::Whole);
        size_t kept = 0;
        for (const ColumnRun &run : runs)
            kept += run.size();
        QVERIFY(seed % 4 != 0 || kept < static_cast<size_t>(columns) * 6); // a series without gaps
        for (int column = 0; column < columns; ++column) {
            const auto inside = within(series, span, columns, column + beside, column + 1 - beside);
            const auto near = within(series, span, columns, column - 2, column + 3);
            const auto drawn = within(runs, column - beside, column + 1 + beside);
            QVERIFY(inside.isEmpty() || drawn.least <= inside.least);
            QVERIFY(inside.isEmpty() || drawn.greatest >= inside.greatest);
            QVERIFY(drawn.isEmpty() || drawn.least >= near.least);
            QVERIFY(drawn.isEmpty() || drawn.greatest <= near.greatest);
        }
    }
}

void TestLongSeries::answersLikeVectors()
{
    const Series series = wildSeries(3, 50'000);
    const LongSeries samples(series.times, series.values);
    const LinePoints plain(series.times, series.values);
    const LinePoints points(samples);
    QCOMPARE(points.size(), series.times.size());
    std::mt19937 random(1);
    for (int round = 0; round < 500; ++round) {
        const TimeSpan span = randomSpan(series, random);
        QCOMPARE(points.lowerBound(span.from), plain.lowerBound(span.from));
        QCOMPARE(points.upperBound(span.to), plain.upperBound(span.to));
        const Instant own = series.times[random() % series.times.size()];
        QCOMPARE(points.lowerBound(own), plain.lowerBound(own));
        QCOMPARE(points.upperBound(own), plain.upperBound(own));
        const SampleSummary found = points.summary(span);
        const SampleSummary expected = plain.summary(span);
        QCOMPARE(found.isEmpty(), expected.isEmpty());
        QCOMPARE(found.hasGap, expected.hasGap);
        QVERIFY(found.isEmpty()
            || (found.least == expected.least && found.leastAt == expected.leastAt
                && found.greatest == expected.greatest && found.greatestAt == expected.greatestAt));
        QVERIFY(found.leastPositive == expected.leastPositive);
    }
    ChartFrame vectors;
    vectors.span = {series.times.front(), series.times.back()};
    ChartFrame chunks = vectors;
    vectors.lines.emplace_back();
    vectors.lines[0].times = series.times;
    vectors.lines[0].values = series.values;
    chunks.lines.emplace_back();
    chunks.lines[0].samples = samples;
    const Instant middle = series.times[25'000] + 1ms;
    QCOMPARE(nearestSample(chunks, middle), nearestSample(vectors, middle));
    QCOMPARE(readoutText(readoutAt(chunks, middle), Unit::Seconds, true),
        readoutText(readoutAt(vectors, middle), Unit::Seconds, true));
}

void TestLongSeries::copiesKeepWhatTheyShow()
{
    LongSeries series;
    for (int index = 0; index < 40'000; ++index) {
        LongSeries before = series; // as a frame holds it
        series.append(fromMs(index), index);
        QCOMPARE(before.size(), static_cast<size_t>(index));
        if (index % 997 != 0)
            continue;
        before.append(fromMs(index), -1); // both go on from the same chunk
        before.append(fromMs(index), -2);
        QCOMPARE(before.value(before.size() - 1), -2.0);
        QCOMPARE(before.value(before.size() - 2), -1.0);
        QCOMPARE(series.value(series.size() - 1), static_cast<double>(index));
        QCOMPARE(before.summary(0, before.size()).least, -2.0);
    }
    for (size_t index = 0; index < series.size(); ++index)
        QCOMPARE(series.value(index), static_cast<double>(index));
    QCOMPARE(series.summary(0, series.size()).greatest, 39'999.0);
}

/// For the thread sanitizer: a frame is drawn elsewhere while its line grows here.
void TestLongSeries::isReadWhileItGrows()
{
    LongSeries series;
    for (int index = 0; index < 20'000; ++index)
        series.append(fromMs(index), index);
    const LongSeries shown = series;
    double greatest = 0;
    std::thread reader([&] {
        for (int round = 0; round < 200; ++round)
            greatest = shown.summary(0, shown.size()).greatest;
    });
    for (int index = 20'000; index < 60'000; ++index)
        series.append(fromMs(index), index);
    reader.join();
    QCOMPARE(greatest, 19'999.0);
    QCOMPARE(series.summary(0, series.size()).greatest, 59'999.0);
}

QTEST_GUILESS_MAIN(TestLongSeries)
#include "tst_longseries.moc"
