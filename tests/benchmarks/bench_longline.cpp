// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What moving over one very long line costs: pan, zoom, and appending a point while the window
// slides, each with a new frame handed over and drawn at 1600 x 900. CPU time of the process, one
// line of JSON per operation: median, 99th percentile and the most. The same operations of uPlot
// and QCustomPlot, run in turn, give the ratios; two numbers of points show whether it depends on
// them. Usage: bench_longline POINTS [ROUNDS] [VALUES.bin (doubles)]
#include "bench_measure.h"
#include "chartpicture.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <random>

using namespace toban;
using namespace Qt::StringLiterals;

static constexpr Millis step = std::chrono::seconds(15);

/// A level that wanders, a wave and spikes over a hiss. However many points there are the picture
/// is that of a million, for the extremes of a column, and so its height, would grow with its
/// points.
class Values {
public:
    Values(const QString &path, size_t points)
        : m_file(path)
        , m_hold(std::max(1.0, static_cast<double>(points) / 1e6))
    {
        if (path.isEmpty() || !m_file.open(QIODevice::ReadOnly))
            return;
        m_size = m_file.size();
        m_bytes = m_file.map(0, m_size);
    }

    double next()
    {
        const qint64 at = 8 * m_count++;
        if (m_bytes && at + 8 <= m_size) {
            double value = 0;
            std::memcpy(&value, m_bytes + at, 8);
            return value;
        }
        const double hiss = 0.2 * m_even(m_random);
        if (const auto held = std::floor(static_cast<double>(m_count) / m_hold); held > m_held) {
            m_held = held;
            m_level = m_level * 0.995 + (m_even(m_random) - 0.5);
            m_spike = m_even(m_random) < 0.0005 ? 30 * m_even(m_random) : 0;
        }
        return 20 + 5 * std::sin(m_held / 916.7) + m_level + m_spike + hiss;
    }

private:
    QFile m_file;
    double m_hold; ///< points a step of the level
    double m_held = 0;
    double m_spike = 0;
    const uchar *m_bytes = nullptr;
    qint64 m_size = 0;
    qint64 m_count = 0;
    double m_level = 0;
    std::mt19937_64 m_random{1};
    std::uniform_real_distribution<double> m_even;
};

static void measure(
    const char *what, size_t points, int rounds, const std::function<void(int)> &once)
{
    once(0); // fonts, caches
    std::vector<double> costs;
    for (int round = 1; round <= rounds; ++round) {
        const double start = cpuMs();
        once(round);
        costs.push_back(cpuMs() - start);
    }
    std::ranges::sort(costs);
    std::printf("{\"impl\":\"toban\",\"case\":\"one line\",\"points\":%zu,\"op\":\"%s\","
                "\"cpu_ms\":%.3f,\"p99_ms\":%.3f,\"most_ms\":%.3f,\"rounds\":%d}\n",
        points, what, costs[costs.size() / 2], costs[(costs.size() - 1) * 99 / 100], costs.back(),
        rounds);
    std::fflush(stdout);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const auto points
        = static_cast<size_t>(std::max(2LL, words.value(1, u"1000000"_s).toLongLong()));
    const int rounds = std::max(1, words.value(2, u"200"_s).toInt());
    Values values(words.value(3), points);
    Instant newest = fromMs(1'700'000'000'000);
    const Instant oldest = newest;
    LongSeries series;
    const double start = cpuMs();
    for (size_t index = 0; index < points; ++index, newest += step)
        series.append(newest, values.next());
    newest -= step;
    std::printf("{\"impl\":\"toban\",\"case\":\"one line\",\"points\":%zu,\"op\":\"fill\","
                "\"cpu_ms\":%.1f}\n",
        points, cpuMs() - start);

    const Theme theme = Theme::dark();
    PictureStyle style;
    style.size = {1600, 900};
    ChartPicture picture;
    // each operation hands over a frame of its own, as a page does
    const auto draw = [&](const TimeSpan &span) {
        ChartFrame frame;
        frame.unit = Unit::Seconds;
        frame.span = span;
        frame.lines.emplace_back();
        frame.lines.back().name = u"p99"_s;
        frame.lines.back().endLabel = u"p99"_s;
        frame.lines.back().samples = series;
        picture.draw(frame, theme, style);
    };
    const Millis whole = newest - oldest;
    measure("pan", points, rounds, [&](int round) {
        const Millis offset = whole / 100 * (round % 10 + 1);
        draw({oldest + offset, newest + offset});
    });
    measure("zoom", points, rounds, [&](int round) {
        const Millis cut = whole / 5 + whole / 100 * (round % 10);
        draw({oldest + cut, newest - cut});
    });
    measure("append", points, rounds * 5, [&](int) {
        newest += step;
        series.append(newest, values.next());
        draw({newest - whole, newest});
    });
    return 0;
}
