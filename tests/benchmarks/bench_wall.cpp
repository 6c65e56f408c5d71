// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a wall of charts costs to paint: 100 tiles of 5 lines of 360 points at 1920 x 1080, first,
// with a point and a value more each, and moved in time. CPU time of the process, median of the
// rounds, one line of JSON per operation; a hundred charts of uPlot or Qt Charts, run in turn, give
// the ratios. Usage: bench_wall [ROUNDS] [VALUES.bin (doubles)]
#include "bench_measure.h"
#include "crosshairhub.h"
#include "themeholder.h"
#include "tilewall.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>

using namespace toban;
using namespace Qt::StringLiterals;

static constexpr int charts = 100;
static constexpr int lines = 5;
static constexpr int points = 360;
static constexpr Millis step = std::chrono::seconds(15);

static std::vector<double> valuesOf(const QString &path)
{
    constexpr size_t count = size_t(charts) * lines * points;
    std::vector<double> values(count);
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(static_cast<qint64>(count * sizeof(double)));
        std::memcpy(values.data(), bytes.constData(), static_cast<size_t>(bytes.size()));
        return values;
    }
    for (size_t index = 0; index < count; ++index)
        values[index] = 20 + 5 * std::sin(static_cast<double>(index) / 30)
            + std::fmod(static_cast<double>(index) * 0.618034, 4.0);
    return values;
}

static std::vector<WallTile> tilesOf(const std::vector<double> &values)
{
    static const std::array<Token, lines> ramp
        = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};
    std::vector<WallTile> tiles(charts);
    size_t next = 0;
    for (int chart = 0; chart < charts; ++chart) {
        WallTile &tile = tiles[static_cast<size_t>(chart)];
        tile.group = u"service %1"_s.arg(chart / 4);
        tile.value = u"%1 ms"_s.arg(chart);
        tile.age = u"2 s"_s;
        tile.frame.title = u"Latency"_s;
        tile.frame.span = {fromMs(0), fromMs(0) + points * step};
        for (const Token token : ramp) {
            LineSeries line;
            line.token = token;
            for (int point = 0; point < points; ++point) {
                line.times.push_back(fromMs(0) + point * step);
                line.values.push_back(values[next++]);
            }
            tile.frame.lines.push_back(std::move(line));
        }
    }
    return tiles;
}

/// As a window does it: nothing is painted under the wall, which is opaque.
static void paint(TileWall &wall, QImage &screen)
{
    wall.render(&screen, {}, {}, QWidget::DrawChildren);
}

static void measure(const char *what, int rounds, const std::function<void(int)> &once)
{
    std::vector<double> costs;
    for (int round = 1; round <= rounds; ++round) {
        const double start = cpuMs();
        once(round);
        costs.push_back(cpuMs() - start);
    }
    std::ranges::sort(costs);
    std::printf("{\"impl\":\"toban\",\"case\":\"wall\",\"op\":\"%s\",\"cpu_ms\":%.3f,"
                "\"least_ms\":%.3f,\"rounds\":%d}\n",
        what, costs[costs.size() / 2], costs.front(), rounds);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int rounds = std::max(1, words.value(1, u"20"_s).toInt());
    const ThemeHolder theme(Theme::dark());
    CrosshairHub hub;
    const std::vector<WallTile> original = tilesOf(valuesOf(words.value(2)));
    std::vector<WallTile> tiles = original;
    std::unique_ptr<TileWall> wall;
    QImage screen(1920, 1080, QImage::Format_RGB32);
    measure("first", 1, [&](int) {
        wall = std::make_unique<TileWall>(theme, hub, 10);
        wall->resize(1920, 1080);
        wall->setTiles(tiles);
        paint(*wall, screen);
    });
    QApplication::processEvents(); // the scroll bar goes, for everything fits
    paint(*wall, screen);
    const auto show = [&] {
        wall->setTiles(tiles); // with the copy a page would make
        paint(*wall, screen);
    };
    measure("append all", rounds, [&](int round) {
        for (WallTile &tile : tiles) {
            for (LineSeries &line : tile.frame.lines) {
                line.times.push_back(line.times.back() + step);
                line.values.push_back(line.values[static_cast<size_t>(round)]);
            }
            tile.frame.span = {tile.frame.span.from + step, tile.frame.span.to + step};
            tile.value = u"%1 ms"_s.arg(round * 17);
        }
        show();
    });
    measure("pan all", rounds, [&](int round) {
        const Millis offset = points * step / 100 * (round % 10 + 1);
        for (size_t chart = 0; chart < tiles.size(); ++chart) {
            tiles[chart].frame.span.from = original[chart].frame.span.from + offset;
            tiles[chart].frame.span.to = original[chart].frame.span.to + offset;
        }
        show();
    });
    measure("nothing changed", rounds, [&](int) { paint(*wall, screen); });
    return 0;
}
