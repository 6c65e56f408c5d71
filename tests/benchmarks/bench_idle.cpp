// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What twelve charts cost that only go on: five lines of 360 points each, one point a line every
// five seconds. CPU time of the process and its memory (PSS) at the end as one line of JSON; the
// same page in a browser, at the same time on the same screen, gives the ratios.
// Usage: bench_idle [SECONDS]
#include "bench_measure.h"
#include "chartview.h"
#include "crosshairhub.h"
#include "themeholder.h"

#include <QApplication>
#include <QFile>
#include <QGridLayout>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace toban;
using namespace Qt::StringLiterals;

static constexpr int charts = 12;
static constexpr int points = 360;
static constexpr Millis step = std::chrono::seconds(15);
static constexpr Millis rhythm = std::chrono::seconds(5);
static constexpr Millis settling = std::chrono::seconds(7);

static double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

static double valueOf(int line, int point)
{
    return 0.02 * (line + 1) * (1 + std::fmod(point * 0.618034, 1.0));
}

static ChartFrame firstFrame()
{
    static const std::array<Token, 5> ramp
        = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};
    ChartFrame frame;
    frame.title = u"Latency"_s;
    frame.unit = Unit::Seconds;
    frame.span = {fromMs(0), fromMs(0) + (points - 1) * step};
    for (const Token token : ramp) {
        LineSeries line;
        line.name = u"p%1"_s.arg(frame.lines.size());
        line.endLabel = line.name;
        line.token = token;
        for (int point = 0; point < points; ++point) {
            line.times.push_back(fromMs(0) + point * step);
            line.values.push_back(valueOf(static_cast<int>(frame.lines.size()), point));
        }
        frame.lines.push_back(std::move(line));
    }
    return frame;
}

static ChartFrame nextFrame(ChartFrame frame, int point)
{
    frame.span = {frame.span.from + step, frame.span.to + step};
    for (size_t i = 0; i < frame.lines.size(); ++i) {
        LineSeries &line = frame.lines[i];
        line.times.erase(line.times.begin());
        line.values.erase(line.values.begin());
        line.times.push_back(fromMs(0) + point * step);
        line.values.push_back(valueOf(static_cast<int>(i), point));
    }
    return frame;
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const double seconds = QApplication::arguments().value(1, u"300"_s).toDouble();
    const ThemeHolder theme(Theme::dark());
    applyTheme(application, theme.theme());
    CrosshairHub crosshair;
    QWidget window;
    auto *grid = new QGridLayout(&window);
    std::vector<ChartView *> views;
    for (int i = 0; i < charts; ++i) {
        views.push_back(new ChartView(theme, crosshair));
        views.back()->setFrame(firstFrame());
        grid->addWidget(views.back(), i / 4, i % 4);
    }
    window.resize(1920, 1000);
    window.show();
    int point = points;
    QTimer feed;
    QObject::connect(&feed, &QTimer::timeout, &window, [&] {
        for (ChartView *view : views)
            view->setFrame(nextFrame(view->frame(), point));
        ++point;
    });
    feed.start(rhythm);
    double before = 0;
    QTimer::singleShot(settling, &window, [&before] { before = cpuSeconds(); });
    QTimer::singleShot(settling + Millis(std::llround(seconds * 1000)), &window, [&] {
        const double spent = cpuSeconds() - before;
        std::printf("{\"impl\":\"toban\",\"charts\":%d,\"secs\":%.0f,\"cpu_s\":%.3f,"
                    "\"cpu_pct\":%.3f,\"pss_mb\":%.1f}\n",
            charts, seconds, spent, 100 * spent / seconds, pssMiB());
        QApplication::quit();
    });
    return QApplication::exec();
}
