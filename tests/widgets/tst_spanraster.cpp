// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pixelcolumns.h"
#include "spanraster.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace toban;

static constexpr int width = 172;
static constexpr int height = 60;
static constexpr double gap = std::numeric_limits<double>::quiet_NaN();

struct RandomLine {
    std::vector<Instant> times;
    std::vector<double> values;
};

/// A walk with spikes, now and then a gap, and unequal steps.
static RandomLine randomLine(unsigned seed, size_t count)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> step(1, 400);
    std::uniform_real_distribution<double> move(-2, 2);
    std::uniform_int_distribution<int> luck(0, 499);
    RandomLine line;
    qint64 at = 0;
    double value = height / 2.0;
    for (size_t index = 0; index < count; ++index) {
        at += step(random);
        value = std::clamp(value + move(random), -5.0, height + 5.0);
        const int drawn = luck(random);
        line.times.push_back(fromMs(at));
        line.values.push_back(drawn == 0 ? gap : drawn < 4 ? value * drawn : value);
    }
    return line;
}

static QImage blank()
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::black);
    return image;
}

static constexpr RowScale asRows{0, -1}; ///< a value is its row

static QImage drawn(const std::vector<ColumnRun> &runs, double stroke)
{
    QImage image = blank();
    SpanRaster raster(image, image.rect());
    for (const ColumnRun &run : runs)
        raster.drawLine(run, asRows, stroke, Qt::white);
    return image;
}

static std::vector<int> columnOf(const QImage &image, int x)
{
    std::vector<int> shades;
    for (int y = 0; y < image.height(); ++y)
        shades.push_back(qRed(image.pixel(x, y)));
    return shades;
}

static int lit(const QImage &image, const QRect &area)
{
    int pixels = 0;
    for (int x = area.left(); x <= area.right(); ++x)
        for (int y = area.top(); y <= area.bottom(); ++y)
            pixels += (image.pixel(x, y) & 0xffffffU) != 0;
    return pixels;
}

class TestSpanRaster final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutLinesAreDrawnAsWhole();
    void flatLinesShareTheirRows();
    void aSlopeIsAsThickAsItsWidth();
    void aSpikeReachesItsValue();
    void gapsStayGaps();
    void staysInsideItsClip();
};

void TestSpanRaster::cutLinesAreDrawnAsWhole()
{
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        const RandomLine line = randomLine(seed, 1 + seed * 7 % 4000);
        const Millis length = line.times.back() - line.times.front();
        const TimeSpan span{line.times.front() + length / 10, line.times.back() - length / 10};
        const LinePoints points(line.times, line.values);
        const auto whole = decimate(points, span, width, ColumnCut::Every);
        const auto cut = decimate(points, span, width, ColumnCut::Whole);
        for (const double stroke : {1.0, 1.4, 2.0}) {
            if (drawn(whole, stroke) != drawn(cut, stroke))
                QFAIL(qPrintable(QStringLiteral("series %1, width %2").arg(seed).arg(stroke)));
        }
    }
}

void TestSpanRaster::flatLinesShareTheirRows()
{
    std::vector<int> expected(height, 0);
    expected[10] = 255;
    QVERIFY(columnOf(drawn({{{0, 10.5}, {width, 10.5}}}, 1), 80) == expected);
    expected[9] = expected[10] = 127; // half of each
    QVERIFY(columnOf(drawn({{{0, 10}, {width, 10}}}, 1), 80) == expected);
    expected[9] = expected[10] = 255;
    QVERIFY(columnOf(drawn({{{0, 10}, {width, 10}}}, 2), 80) == expected);
    const QImage image = drawn({{{0, 10.5}, {width, 10.5}}}, 1);
    QCOMPARE(lit(image, image.rect()), width);
}

void TestSpanRaster::aSlopeIsAsThickAsItsWidth()
{
    // one down for one to the right: square to it one pixel, upright the root of two
    const QImage image = drawn({{{0, 0}, {50, 50}}}, 1);
    for (int x = 2; x < 48; ++x) {
        int sum = 0;
        for (const int shade : columnOf(image, x))
            sum += shade;
        QVERIFY(std::abs(sum / 255.0 - std::sqrt(2.0)) < 0.02);
    }
}

void TestSpanRaster::aSpikeReachesItsValue()
{
    ColumnRun run;
    for (int point = 0; point < 1000; ++point)
        run.push_back({point * 0.17, point == 503 ? 5.0 : 50.5});
    const QImage image = drawn({run}, 1);
    const int at = static_cast<int>(503 * 0.17);
    const std::vector<int> shades = columnOf(image, at);
    for (int y = 5; y < 50; ++y)
        QCOMPARE(shades[static_cast<size_t>(y)], 255);
    QCOMPARE(lit(image, QRect(0, 5, width, 40)), 40); // nowhere else
    QCOMPARE(lit(image, QRect(0, 0, width, 4)), 0);
    // alone, it is a dot
    QCOMPARE(lit(drawn({{{20.5, 30}}}, 1), QRect(0, 0, width, height)), 2);
}

void TestSpanRaster::gapsStayGaps()
{
    std::vector<Instant> times;
    std::vector<double> values;
    for (int index = 0; index <= width; ++index) {
        times.push_back(fromMs(index * 1000));
        values.push_back(index > 40 && index < 100 ? gap : 30.0);
    }
    values[70] = std::numeric_limits<double>::infinity();
    const TimeSpan span{times.front(), times.back()};
    const QImage image = drawn(decimate({times, values}, span, width), 1);
    QCOMPARE(lit(image, QRect(41, 0, 59, height)), 0);
    QVERIFY(lit(image, QRect(40, 0, 1, height)) > 0);
    QVERIFY(lit(image, QRect(100, 0, 1, height)) > 0);
}

void TestSpanRaster::staysInsideItsClip()
{
    QImage image = blank();
    const QRect clip(10, 12, 100, 30);
    SpanRaster raster(image, clip);
    for (const double stroke : {1.0, 2.0, 3.0}) {
        raster.drawLine(
            {{-1e9, -1e300}, {50, 10}, {50, 1e300}, {1e9, 5}}, asRows, stroke, Qt::white);
        raster.drawLine({{-20, 5}, {-10, 25}}, asRows, stroke, Qt::white);
        raster.drawLine({{100, 5}, {110, 25}}, asRows, stroke, Qt::white);
        raster.drawLine({{20, -50}, {30, -40}}, asRows, stroke, Qt::white);
        raster.drawLine({{20, 90}, {30, 95}}, asRows, stroke, Qt::white);
        raster.drawLine({}, asRows, stroke, Qt::white);
    }
    QVERIFY(lit(image, clip) > 0);
    QCOMPARE(lit(image, image.rect()), lit(image, clip));
    QImage none(1, 1, QImage::Format_RGB32);
    SpanRaster(none, QRect(5, 5, 0, 0)).drawLine({{0, 0}, {3, 3}}, asRows, 1, Qt::white);
}

QTEST_GUILESS_MAIN(TestSpanRaster)
#include "tst_spanraster.moc"
