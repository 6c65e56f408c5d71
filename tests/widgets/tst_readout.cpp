// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartreadout.h"

#include <QFontMetricsF>
#include <QTest>

#include <cmath>
#include <limits>

using namespace toban;

static const Instant start = fromMs(1'794'618'000'000); // 2026-11-14 10:00 in Tokyo
static const double nothing = std::numeric_limits<double>::quiet_NaN();

class TestReadout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readoutTellsTheWholeStory();
    void secondZoneIsToldToo();
    void marksAreToldAtTheNearestSample();
    void crosshairStandsOnTheWindowsOwnSamples();
    void samplesAreFound();
    void farSamplesAreNot();
};

static ChartFrame frameOf(const std::vector<double> &values)
{
    ChartFrame frame;
    frame.title = QStringLiteral("Latency");
    frame.span = {start, start + 1h};
    frame.zone = QTimeZone("Asia/Tokyo");
    frame.unit = Unit::Seconds;
    LineSeries line;
    line.name = QStringLiteral("p99");
    line.token = Token::Max;
    line.width = 2;
    line.values = values;
    for (size_t index = 0; index < values.size(); ++index)
        line.times.push_back(start
            + Millis(
                std::chrono::milliseconds(1h).count() * qint64(index + 1) / qint64(values.size())));
    frame.lines = {line};
    return frame;
}

void TestReadout::readoutTellsTheWholeStory()
{
    ChartFrame frame = frameOf({0.1, 0.2, 0.4, nothing});
    LineSeries &line = frame.lines[0];
    line.weak = {0, 0, 1, 0};
    line.counts = {2000, 2000, 312, 0};
    line.needed = 1000;
    frame.bands
        = {{Token::P99, 0, line.times, {0.05, 0.1, 0.25, nothing}, {0.1, 0.25, 0.5, nothing}}};
    LineSeries before = line;
    before.name = QStringLiteral("week before");
    before.values = {0.1, 0.1, 0.2, 0.1};
    before.weak.clear();
    before.comparedWith = 0;
    frame.lines.push_back(before);
    frame.volume = {QStringLiteral("calls"), Token::P50, {{start + 30min, start + 45min}}, {312}};
    frame.tints = {
        {{start + 40min, start + 50min}, Token::Critical, QStringLiteral("LatencyP99High firing")}};
    frame.widened = {{start + 30min, start + 45min}};
    frame.marks = {{start + 45min, QStringLiteral("deploy 1.4.3"), Token::Info}};
    const Readout readout = readoutAt(frame, start + 45min);
    QCOMPARE(readoutText(readout, frame.unit, false),
        QStringLiteral("2026-11-14 10:45:00 JST\n"
                       "week before 200 ms (now +100.0 %)\n"
                       "p99 400 ms (250 ms – 500 ms · n=312, p99 needs 1,000)\n"
                       "calls 312\n"
                       "LatencyP99High firing\n"
                       "joined over 15m to get enough observations\n"
                       "deploy 1.4.3"));
    const Readout inGap = readoutAt(frame, start + 1h);
    QVERIFY(readoutText(inGap, frame.unit, false).contains(QStringLiteral("p99 –")));
}

void TestReadout::secondZoneIsToldToo()
{
    ChartFrame frame = frameOf({0.1, 0.2});
    frame.secondZone = QTimeZone("America/New_York");
    QCOMPARE(readoutText(readoutAt(frame, start + 30min), frame.unit, false),
        QStringLiteral("2026-11-14 10:30:00 JST\n"
                       "2026-11-13 20:30:00 EST\n"
                       "p99 100 ms"));
    // the row of its clock is taken from the plot, and only where there is one
    const Theme theme = Theme::dark();
    const ChartLayout both = layOut(frame, theme, {600, 300}, false);
    frame.secondZone.reset();
    const ChartLayout one = layOut(frame, theme, {600, 300}, false);
    const double row = std::ceil(QFontMetricsF(theme.font(TextSize::Small)).height());
    QCOMPARE(both.plot.bottom(), one.plot.bottom() - row);
    QVERIFY(one.secondTicks.empty());
    QCOMPARE(both.secondTicks.size(), both.ticks.size());
    QVERIFY(both.ticks == one.ticks);
}

void TestReadout::marksAreToldAtTheNearestSample()
{
    ChartFrame frame = frameOf({1, 2, 3, 4});
    frame.marks = {{start + 41min, QStringLiteral("deploy"), Token::Accent}};
    QCOMPARE(readoutAt(frame, start + 45min).notes, QStringList{QStringLiteral("deploy")});
    QVERIFY(readoutAt(frame, start + 30min).notes.isEmpty());
}

void TestReadout::crosshairStandsOnTheWindowsOwnSamples()
{
    ChartFrame frame = frameOf({1, 2, 3, 4});
    LineSeries earlier = frame.lines[0];
    earlier.comparedWith = 1;
    for (Instant &at : earlier.times)
        at += 4min;
    frame.lines.insert(frame.lines.begin(), earlier);
    QCOMPARE(nearestSample(frame, start + 34min).value(), start + 30min);
}

void TestReadout::samplesAreFound()
{
    const ChartFrame frame = frameOf({1, 2, 3, 4});
    QCOMPARE(nearestSample(frame, start + 22min).value(), start + 15min);
    QCOMPARE(nearestSample(frame, start + 23min).value(), start + 30min);
    QCOMPARE(nearestSample(frame, start - 5h).value(), start + 15min);
    QCOMPARE(neighbourSample(frame, start + 30min, 1).value(), start + 45min);
    QCOMPARE(neighbourSample(frame, start + 30min, -9).value(), start + 15min);
    QVERIFY(!nearestSample(ChartFrame(), start).has_value());
    ChartFrame elsewhere = frame;
    elsewhere.span = {start + 10h, start + 11h};
    QVERIFY(!nearestSample(elsewhere, start).has_value());
}

void TestReadout::farSamplesAreNot()
{
    ChartFrame frame = frameOf({1, 2, 3, 4});
    LineSeries late = frame.lines[0];
    late.name = QStringLiteral("late");
    late.times = {start + 50min, start + 55min};
    late.values = {7, 8};
    frame.lines.push_back(late);
    const Readout readout = readoutAt(frame, start + 15min);
    QCOMPARE(readout.rows[0].value, QStringLiteral("–"));
    QCOMPARE(readout.rows[1].raw, 1.0);
    QCOMPARE(readoutAt(frame, start + 54min).rows[0].raw, 8.0);
}

QTEST_MAIN(TestReadout)
#include "tst_readout.moc"
