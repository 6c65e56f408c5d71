// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame of a chart costs: from the text of an answer, with other data, and moved in time.
// CPU time of the process, mean over the rounds, one line of JSON per case. The same cases run in
// other toolkits beside it (uPlot in Chromium, QCustomPlot, Qt Charts) give the ratios. Usage:
// bench_redraw LINES POINTS [ROUNDS] [ANSWER.json]
#include "bench_answers.h"
#include "bench_measure.h"
#include "chartpicture.h"
#include "prometheusreader.h"
#include "themeholder.h"

#include <QApplication>
#include <QFile>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace toban;
using namespace Qt::StringLiterals;

static ChartFrame frameOf(std::vector<NumberSeries> series)
{
    static const std::array<Token, 5> ramp
        = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};
    ChartFrame frame;
    frame.title = u"Latency"_s;
    frame.unit = Unit::Seconds;
    for (size_t i = 0; i < series.size(); ++i) {
        LineSeries line;
        line.name = u"p%1"_s.arg(i);
        line.token = ramp[i % ramp.size()];
        line.times = std::move(series[i].times);
        line.values = std::move(series[i].values);
        if (i < ramp.size())
            line.endLabel = line.name;
        frame.lines.push_back(std::move(line));
    }
    frame.span = {frame.lines.front().times.front(), frame.lines.front().times.back()};
    return frame;
}

static void measure(
    const char *what, int lines, int points, int rounds, const std::function<void(int)> &once)
{
    once(0); // fonts, caches
    const double start = cpuMs();
    for (int round = 1; round <= rounds; ++round)
        once(round);
    std::printf("{\"impl\":\"toban\",\"lines\":%d,\"points\":%d,\"op\":\"%s\",\"cpu_ms\":%.3f}\n",
        lines, points, what, (cpuMs() - start) / rounds);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int lines = std::max(1, words.value(1, u"5"_s).toInt());
    const int points = std::max(2, words.value(2, u"11000"_s).toInt());
    const int rounds = std::max(1, words.value(3, u"20"_s).toInt());
    QByteArray answer;
    if (QFile file(words.value(4)); words.size() > 4 && file.open(QIODevice::ReadOnly))
        answer = file.readAll();
    else
        answer = bench::lines(lines, points);
    answer.reserve(answer.size() + 64); // what the reader looks ahead

    const Theme theme = Theme::dark();
    PictureStyle style;
    style.size = {1000, 400};
    style.isLog = false;
    ChartPicture picture;
    measure("json to frame", lines, points, rounds,
        [&](int) { picture.draw(frameOf(prometheus::readQuery(answer)->numbers), theme, style); });
    ChartFrame frame = frameOf(prometheus::readQuery(answer)->numbers);
    const TimeSpan whole = frame.span;
    const Millis step = whole.length() / 200;
    measure("redraw", lines, points, rounds, [&](int round) {
        frame.lines.front().values.back() = 0.001 * round;
        picture.draw(frame, theme, style);
    });
    measure("pan", lines, points, rounds, [&](int round) {
        frame.span = {whole.from + round * step, whole.to - (rounds - round) * step};
        picture.draw(frame, theme, style);
    });
    return 0;
}
