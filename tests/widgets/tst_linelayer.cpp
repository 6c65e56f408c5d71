// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include <QTest>

#include <limits>
#include <random>

using namespace toban;

static const Instant start = fromMs(1'794'618'000'000);
static constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/** A picture that goes on must be the one drawn anew, whatever changed since the frame before. */
class TestLineLayer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnAsIfDrawnAnew_data();
    void goesOnAsIfDrawnAnew();
    void keepsWhatStays();
};

struct Feed {
    Millis step = 7s;
    int count = 400;
    double gaps = 0;
    LineShape shape = LineShape::Straight;
    bool isFilled = false;
    bool hasBand = false;
    bool isRewritten = false; ///< the newest values change once more
    std::vector<double> values;

    explicit Feed(unsigned seed)
    {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> even;
        for (int index = 0; index < 600; ++index)
            values.push_back(even(random) < 0.04 * (seed % 3) ? nothing : 0.1 + even(random));
    }

    [[nodiscard]] ChartFrame frame(int at) const
    {
        ChartFrame frame;
        frame.unit = Unit::Seconds;
        frame.high = 2;
        frame.span = {start + at * step + 1234ms, start + (at + count) * step + 1234ms};
        LineSeries line;
        line.width = 2;
        line.shape = shape;
        line.isFilled = isFilled;
        for (int index = at; index <= at + count; ++index) {
            line.times.push_back(start + index * step);
            line.values.push_back(values[static_cast<size_t>(index)]);
        }
        if (isRewritten)
            line.values.back() = 0.5;
        if (hasBand) {
            Band band{Token::P99, 0, line.times, line.values, line.values};
            for (double &value : band.high)
                value += 0.3;
            frame.bands.push_back(std::move(band));
        }
        frame.lines.push_back(std::move(line));
        return frame;
    }
};

static PictureStyle styleOf(double ratio)
{
    PictureStyle style;
    style.size = {500, 260};
    style.devicePixelRatio = ratio;
    return style;
}

void TestLineLayer::goesOnAsIfDrawnAnew_data()
{
    QTest::addColumn<LineShape>("shape");
    QTest::addColumn<bool>("isFilled");
    QTest::addColumn<bool>("hasBand");
    QTest::addColumn<double>("ratio");
    QTest::newRow("line") << LineShape::Straight << false << false << 1.0;
    QTest::newRow("dense screen") << LineShape::Straight << false << true << 2.0;
    QTest::newRow("steps") << LineShape::Steps << false << false << 1.0;
    QTest::newRow("dots") << LineShape::Dots << false << false << 1.0;
    QTest::newRow("area") << LineShape::Straight << true << false << 1.0;
    QTest::newRow("band") << LineShape::Straight << false << true << 1.0;
}

void TestLineLayer::goesOnAsIfDrawnAnew()
{
    QFETCH(LineShape, shape);
    QFETCH(bool, isFilled);
    QFETCH(bool, hasBand);
    QFETCH(double, ratio);
    for (unsigned seed = 1; seed <= 6; ++seed) {
        Feed feed(seed);
        feed.shape = shape;
        feed.isFilled = isFilled;
        feed.hasBand = hasBand;
        std::mt19937 random(seed);
        ChartPicture ongoing;
        int at = 0;
        for (int round = 0; round < 25; ++round) {
            feed.isRewritten = random() % 3 == 0;
            const ChartFrame frame = feed.frame(at);
            ongoing.draw(frame, Theme::dark(), styleOf(ratio));
            ChartPicture anew;
            anew.draw(frame, Theme::dark(), styleOf(ratio));
            QVERIFY2(ongoing.image() == anew.image(),
                qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
            at += static_cast<int>(random() % 5);
            if (round % 10 == 9)
                feed.values[static_cast<size_t>(at) + 200] = 1.5; // history corrected
        }
    }
}

void TestLineLayer::keepsWhatStays()
{
    const Feed feed(3);
    LineLayer layer;
    const LayerLook look{{400, 200}, 1, Theme::dark(), {}, 0, 2, false, 200};
    QCOMPARE(layer.goOn(feed.frame(0), look), (std::vector<ColumnRange>{{0, 400}}));
    layer.image().fill(Qt::red);
    const auto fresh = layer.goOn(feed.frame(2), look);
    QCOMPARE(fresh.size(), 2U);
    QVERIFY(fresh[0].end < 10 && fresh[1].begin > 385);
    QCOMPARE(layer.image().pixelColor(200, 100), QColor(Qt::red));
    QCOMPARE(layer.image().pixelColor(399, 100).alpha(), 0);
    LayerLook other = look;
    other.axisHigh = 3;
    QCOMPARE(layer.goOn(feed.frame(2), other), (std::vector<ColumnRange>{{0, 400}}));
}

QTEST_MAIN(TestLineLayer)
#include "tst_linelayer.moc"
