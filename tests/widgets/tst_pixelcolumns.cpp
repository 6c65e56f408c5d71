// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineraster.h"
#include "pixelcolumns.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <tuple>

using namespace toban;

static const double gap = std::numeric_limits<double>::quiet_NaN();

class TestPixelColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheExtremesOfEveryColumn();
    void breaksAtGaps();
    void keepsNeighboursOutside();
    void leavesSparseSeriesAlone();
    void steps();
    void drawsLikeTheWholeSeries();
    void aSpikeShows();
    void widthAndCoverage();
    void fillsAndBands();
};

struct Series {
    std::vector<Instant> times;
    std::vector<double> values;
};

static Series randomSeries(unsigned seed, int size, double gapShare)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> even;
    Series series;
    double level = 0;
    qint64 at = 1'000'000;
    for (int index = 0; index < size; ++index) {
        at += 1 + static_cast<qint64>(even(random) * 2000);
        level = level * 0.99 + (even(random) - 0.5);
        const double spike = even(random) < 0.002 ? 20 : 0;
        series.times.push_back(fromMs(at));
        series.values.push_back(even(random) < gapShare ? gap : level + spike);
    }
    return series;
}

static TimeSpan middleOf(const Series &series)
{
    const auto size = series.times.size();
    return {series.times[size / 10], series.times[size * 9 / 10]};
}

struct Extremes {
    double first = 0;
    double last = 0;
    double least = 0;
    double most = 0;
    friend bool operator==(const Extremes &, const Extremes &) = default;
};

static void note(std::map<qint64, Extremes> &columns, qint64 column, double value)
{
    const auto [found, isNew] = columns.try_emplace(column, Extremes{value, value, value, value});
    Extremes &extremes = found->second;
    extremes.last = value;
    extremes.least = std::min(extremes.least, value);
    extremes.most = std::max(extremes.most, value);
}

void TestPixelColumns::keepsTheExtremesOfEveryColumn()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Series series = randomSeries(seed, 20'000, 0);
        const TimeSpan span = middleOf(series);
        constexpr int width = 300;
        std::map<qint64, Extremes> expected;
        for (size_t index = 0; index < series.times.size(); ++index) {
            if (series.times[index] < span.from || series.times[index] > span.to)
                continue;
            const double share = static_cast<double>((series.times[index] - span.from).count())
                / static_cast<double>(span.length().count());
            note(expected, static_cast<qint64>(std::floor(share * width)), series.values[index]);
        }
        const auto runs = decimate({series.times, series.values}, span, width);
        QCOMPARE(runs.size(), size_t(1));
        std::map<qint64, Extremes> found;
        double before = -1e18;
        for (const ColumnPoint &point : runs.front()) {
            QVERIFY(point.x > before);
            before = point.x;
            if (point.x >= 0 && point.x <= width)
                note(found, static_cast<qint64>(std::floor(point.x)), point.value);
        }
        QVERIFY(found == expected);
        QVERIFY(runs.front().size() <= 4 * (width + 17) + 2); // a few columns on either side
    }
}

void TestPixelColumns::breaksAtGaps()
{
    const std::vector<Instant> times
        = {fromMs(0), fromMs(10), fromMs(20), fromMs(30), fromMs(40), fromMs(50)};
    const double infinite = std::numeric_limits<double>::infinity();
    const std::vector<double> broken = {1, gap, 2, 3, infinite, -infinite};
    const auto runs = decimate({times, broken}, {fromMs(0), fromMs(50)}, 50);
    QCOMPARE(runs.size(), size_t(2));
    QVERIFY((runs[0] == ColumnRun{{0, 1}}));
    QVERIFY((runs[1] == ColumnRun{{20, 2}, {30, 3}}));
    // a gap inside one pixel column still parts the runs
    const std::vector<double> parted = {1, 2, gap, 3, 4, 5};
    QCOMPARE(decimate({times, parted}, {fromMs(0), fromMs(50)}, 1).size(), size_t(2));
    const std::vector<double> nothing(times.size(), gap);
    QVERIFY(decimate({times, nothing}, {fromMs(0), fromMs(50)}, 50).empty());
}

void TestPixelColumns::keepsNeighboursOutside()
{
    const std::vector<Instant> times = {fromMs(0), fromMs(10), fromMs(20), fromMs(30), fromMs(40)};
    const std::vector<double> values = {1, 2, 3, 4, 5};
    const auto runs = decimate({times, values}, {fromMs(15), fromMs(25)}, 100);
    QVERIFY((runs == std::vector<ColumnRun>{{{-50, 2}, {50, 3}, {150, 4}}}));
    QVERIFY(decimate({times, values}, {fromMs(25), fromMs(25)}, 10).empty());
    QVERIFY(decimate(LinePoints(LongSeries()), {fromMs(0), fromMs(25)}, 10).empty());
}

void TestPixelColumns::leavesSparseSeriesAlone()
{
    const Series series = randomSeries(7, 90, 0.2);
    size_t kept = 0;
    for (const ColumnRun &run :
        decimate({series.times, series.values}, {fromMs(0), fromMs(2'000'000)}, 200'000))
        kept += run.size();
    const auto finite
        = std::ranges::count_if(series.values, [](double value) { return std::isfinite(value); });
    QCOMPARE(kept, static_cast<size_t>(finite));
}

void TestPixelColumns::steps()
{
    const ColumnRun run = {{10, 1}, {20, 1}, {30, 4}};
    QVERIFY((stepped(run) == ColumnRun{{0, 1}, {10, 1}, {20, 1}, {20, 4}, {30, 4}}));
    QVERIFY((stepped({{10, 1}}) == ColumnRun{{10, 1}}));
}

static PlotRun inPixels(const ColumnRun &run, int height)
{
    PlotRun points;
    for (const ColumnPoint &point : run)
        points.push_back({point.x, height / 2.0 - point.value * 5});
    return points;
}

static QImage drawn(const PlotRun &run, const QSize &size, double width)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    LineRaster(image, image.rect()).drawLine(run, width, Qt::white);
    return image;
}

/// Top and bottom of what is at least half lit in a column; {height, -1} if nothing is.
static std::pair<int, int> lit(const QImage &image, int x)
{
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); ++y)
        if (qRed(image.pixel(x, y)) >= 128) {
            top = std::min(top, y);
            bottom = y;
        }
    return {top, bottom};
}

static std::pair<int, int> litAround(const QImage &image, int x)
{
    const auto [left, own, right] = std::tuple(lit(image, x - 1), lit(image, x), lit(image, x + 1));
    return {std::min({left.first, own.first, right.first}),
        std::max({left.second, own.second, right.second})};
}

void TestPixelColumns::drawsLikeTheWholeSeries()
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const Series series = randomSeries(seed, 30'000, 0);
        const TimeSpan span = middleOf(series);
        const QSize size(400, 200);
        ColumnRun whole;
        for (size_t index = 0; index < series.times.size(); ++index)
            whole.push_back({static_cast<double>((series.times[index] - span.from).count())
                    / static_cast<double>(span.length().count()) * size.width(),
                series.values[index]});
        const QImage expected = drawn(inPixels(whole, size.height()), size, 1);
        const auto runs = decimate({series.times, series.values}, span, size.width());
        const QImage found = drawn(inPixels(runs.front(), size.height()), size, 1);
        // half of a line's width reaches into the next column, so neighbours count on either side
        for (int x = 1; x < size.width() - 1; ++x) {
            const auto [top, bottom] = lit(expected, x);
            const auto [ownTop, ownBottom] = lit(found, x);
            const auto [widerTop, widerBottom] = litAround(expected, x);
            const auto [ownWiderTop, ownWiderBottom] = litAround(found, x);
            QVERIFY(ownWiderTop <= top + 1 && ownWiderBottom >= bottom - 1);
            QVERIFY(widerTop <= ownTop + 1 && widerBottom >= ownBottom - 1);
        }
    }
}

void TestPixelColumns::aSpikeShows()
{
    PlotRun run;
    for (int index = 0; index < 1000; ++index)
        run.push_back({index * 0.1, 90});
    run.insert(run.begin() + 500, {49.95, 5});
    for (const double width : {1.0, 1.5, 2.0, 3.0}) {
        const QImage image = drawn(run, {100, 100}, width);
        int brightest = 0;
        for (int x = 47; x < 54; ++x)
            brightest = std::max(brightest, qRed(image.pixel(x, 6)));
        QVERIFY2(brightest >= 128, qPrintable(QString::number(width)));
        QCOMPARE(qRed(image.pixel(40, 50)), 0);
    }
}

void TestPixelColumns::widthAndCoverage()
{
    // a level line of width 2 over whole pixels is full in two rows and nothing beside them
    const QImage level = drawn({{0, 50}, {100, 50}}, {100, 100}, 2);
    QCOMPARE(qRed(level.pixel(50, 49)), 255);
    QCOMPARE(qRed(level.pixel(50, 50)), 255);
    QCOMPARE(qRed(level.pixel(50, 48)), 0);
    QCOMPARE(qRed(level.pixel(50, 51)), 0);
    // a line of width 1 on the border of two rows gives each half
    const QImage between = drawn({{0, 50}, {100, 50}}, {100, 100}, 1);
    QVERIFY(qAbs(qRed(between.pixel(50, 49)) - 128) <= 1);
    QVERIFY(qAbs(qRed(between.pixel(50, 50)) - 128) <= 1);
    // at 45 degrees a width of 1 covers a height of the square root of two in every column
    const QImage slanted = drawn({{0, 0}, {100, 100}}, {100, 100}, 1);
    double ink = 0;
    for (int y = 0; y < 100; ++y)
        ink += qRed(slanted.pixel(50, y)) / 255.0;
    QVERIFY(qAbs(ink - std::sqrt(2.0)) < 0.05);
    // far outside is clipped, not wrapped
    QCOMPARE(drawn({{-1e9, -1e9}, {1e9, -1e9}}, {20, 20}, 3), drawn({}, {20, 20}, 1));
}

void TestPixelColumns::fillsAndBands()
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::black);
    LineRaster raster(image, QRect(10, 10, 20, 20));
    raster.fillToBase({{0, 5}, {20, 5}}, 20, Qt::white);
    QCOMPARE(qRed(image.pixel(20, 14)), 0);
    QCOMPARE(qRed(image.pixel(20, 16)), 255);
    QCOMPARE(qRed(image.pixel(20, 29)), 255);
    QCOMPARE(qRed(image.pixel(20, 30)), 0); // outside the clip
    QCOMPARE(qRed(image.pixel(9, 20)), 0);
    image.fill(Qt::black);
    QColor half(Qt::white);
    half.setAlphaF(0.5F);
    raster.fillBetween({{0, 4}, {10, 4}}, {{0, 8}, {20, 8}}, half);
    QVERIFY(qAbs(qRed(image.pixel(15, 16)) - 128) <= 1);
    QCOMPARE(qRed(image.pixel(15, 13)), 0);
    QCOMPARE(qRed(image.pixel(25, 16)), 0); // the upper edge ends at 10
}

QTEST_GUILESS_MAIN(TestPixelColumns)
#include "tst_pixelcolumns.moc"
