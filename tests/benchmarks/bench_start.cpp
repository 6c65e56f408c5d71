// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_start MODE [CHARTS] [POINTS]: what a page of charts costs a process: from main() to the
// first complete paint, in memory, and for each new frame of all charts. MODE: empty (a bare
// window), own (ChartView in its panel) or, in bench_startqtcharts only, qtcharts (QLineSeries with
// value axes). Every chart has five lines.
#include "bench_measure.h"
#include "chartview.h"
#include "crosshairhub.h"
#include "panelframe.h"
#include "themeholder.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QGridLayout>
#ifdef TOBAN_BENCH_QTCHARTS
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>
#endif

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace toban;

static ChartFrame frameOf(int points, int shift)
{
    ChartFrame frame;
    frame.title = QStringLiteral("Latency");
    const Instant start = fromMs(1'794'618'000'000 + shift * 15'000LL);
    frame.span = {start, start + 1h};
    frame.zone = QTimeZone::utc();
    frame.unit = Unit::Seconds;
    const std::array<Token, 5> ramp = {Token::P50, Token::P90, Token::P95, Token::P99, Token::Max};
    for (size_t number = 0; number < ramp.size(); ++number) {
        LineSeries line;
        line.name = QStringLiteral("p%1").arg(number);
        line.token = ramp[number];
        line.width = number == 3 ? 1.8 : 1;
        line.endLabel = line.name + QStringLiteral(" 374 ms");
        for (int index = 1; index <= points; ++index) {
            line.times.push_back(start + Millis(3'600'000LL * index / points));
            line.values.push_back((1.0 + static_cast<double>(number)) * 0.1
                * (1.2 + std::sin((index + shift) * 0.21) * std::cos(index * 0.013)));
        }
        frame.lines.push_back(std::move(line));
    }
    return frame;
}

/// A page of charts; setData gives every chart its frame number @p shift.
class Page {
public:
    virtual ~Page() = default;
    virtual QWidget *makeChart() = 0;
    virtual void setData(int points, int shift) = 0;
};

class OwnPage final : public Page {
public:
    QWidget *makeChart() override
    {
        auto *panel = new PanelFrame(m_theme);
        panel->setTitle(QStringLiteral("Latency"));
        panel->setAge(Freshness::Live, QStringLiteral("2 s"));
        m_charts.push_back(new ChartView(m_theme, m_hub));
        panel->setBody(m_charts.back());
        return panel;
    }
    void setData(int points, int shift) override
    {
        for (ChartView *chart : m_charts)
            chart->setFrame(frameOf(points, shift));
    }

private:
    ThemeHolder m_theme{Theme::dark()};
    CrosshairHub m_hub;
    std::vector<ChartView *> m_charts;
};

#ifdef TOBAN_BENCH_QTCHARTS
class QtChartsPage final : public Page {
public:
    QWidget *makeChart() override
    {
        auto *chart = new QChart;
        chart->setTitle(QStringLiteral("Latency"));
        auto *x = new QValueAxis;
        auto *y = new QValueAxis;
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        for (int number = 0; number < 5; ++number) {
            auto *line = new QLineSeries;
            line->setName(QStringLiteral("p%1").arg(number));
            chart->addSeries(line);
            line->attachAxis(x);
            line->attachAxis(y);
            m_lines.push_back(line);
        }
        y->setRange(0, 1.2);
        m_axes.push_back(x);
        return new QChartView(chart);
    }
    void setData(int points, int shift) override
    {
        const ChartFrame frame = frameOf(points, shift);
        for (size_t number = 0; number < m_lines.size(); ++number) {
            const LineSeries &line = frame.lines[number % 5];
            QList<QPointF> list;
            for (size_t index = 0; index < line.times.size(); ++index)
                list.append({static_cast<double>(toMs(line.times[index])), line.values[index]});
            m_lines[number]->replace(list);
        }
        for (QValueAxis *axis : m_axes)
            axis->setRange(static_cast<double>(toMs(frame.span.from)),
                static_cast<double>(toMs(frame.span.to)));
    }

private:
    std::vector<QLineSeries *> m_lines;
    std::vector<QValueAxis *> m_axes;
};
#endif

static std::unique_ptr<Page> pageOf(const QString &mode)
{
#ifdef TOBAN_BENCH_QTCHARTS
    if (mode == QStringLiteral("qtcharts"))
        return std::make_unique<QtChartsPage>();
#endif
    if (mode == QStringLiteral("own"))
        return std::make_unique<OwnPage>();
    return nullptr;
}

int main(int argc, char **argv)
{
    QElapsedTimer wall;
    wall.start();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString mode = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("own");
    const int charts = argc > 2 ? atoi(argv[2]) : 12;
    const int points = argc > 3 ? atoi(argv[3]) : 360;
    QWidget window;
    auto *grid = new QGridLayout(&window);
    if (mode == QStringLiteral("own"))
        applyTheme(application, Theme::dark());
    const auto page = pageOf(mode);
    for (int index = 0; page && index < charts; ++index)
        grid->addWidget(page->makeChart(), index / 4, index % 4);
    if (page)
        page->setData(points, 0);
    window.resize(1600, 900);
    window.show();
    QApplication::processEvents();
    const double firstWall = static_cast<double>(wall.nsecsElapsed()) / 1e6;
    const double firstCpu = cpuMs();
    const double memory = pssMiB();
    double redraw = 0;
    constexpr int rounds = 40;
    for (int round = 1; page && round <= rounds; ++round) {
        const double before = cpuMs();
        page->setData(points, round);
        QApplication::processEvents();
        redraw += cpuMs() - before;
    }
    std::printf("%-9s charts %3d points %6d  first paint wall %7.1f ms cpu %7.1f ms  pss %6.1f MiB"
                "  new frame of all %7.2f ms cpu  pss after %6.1f MiB\n",
        qPrintable(mode), page ? charts : 0, points, firstWall, firstCpu, memory, redraw / rounds,
        pssMiB());
    return 0;
}
