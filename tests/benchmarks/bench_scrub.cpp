// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How smoothly a window is dragged through what is stored: the cursor is moved sixty times a second
// for some seconds over 30 minutes, and over 30 days, of two instances and ten requests every 15 s.
// One line of JSON a page: steps asked for and painted on the strip each second, how many moments
// the page showed each second, the longest time an event kept the window waiting (ms), how many
// took over 16 ms, and the CPU time of a second. Usage: bench_scrub [FOLDER] [SECONDS] [OVER] the
// store is made in FOLDER if it is not there; OVER: only that stretch, such as "30 days"
#include "bench_measure.h"
#include "changefeed.h"
#include "chartview.h"
#include "clock.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "store.h"
#include "themeholder.h"
#include "tilewall.h"
#include "timestrip.h"
#include "watchedapplication.h"

#include <QAbstractItemView>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QStackedWidget>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// The end of the story, as now.
class StoryClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return ShopStory().end; }
    [[nodiscard]] Millis monotonic() const override { return SystemClock().monotonic(); }
};

/// Counts what is painted of a widget.
class PaintCounter final : public QObject {
public:
    explicit PaintCounter(std::function<QVariant()> shown)
        : m_shown(std::move(shown))
    {
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            if (const QVariant now = m_shown(); now != m_last) {
                m_last = now;
                ++count;
            }
        return QObject::eventFilter(watched, event);
    }
    int count = 0;

private:
    const std::function<QVariant()> m_shown;
    QVariant m_last;
};

static std::unique_ptr<Store> openStore(const QString &folder, StoreOptions::Mode mode)
{
    static const StoryClock clock;
    auto store = Store::open({folder, mode}, clock);
    if (!store)
        qFatal("%s", qPrintable(errorText(store.error())));
    return std::move(*store);
}

/// Thirty days in pieces of six hours: each begins as a restart of both instances.
static void makeStore(const QString &folder)
{
    const auto store = openStore(folder, StoreOptions::Mode::ReadWrite);
    constexpr int pieces = 120;
    for (int piece = 0; piece < pieces; ++piece) {
        ShopStory story;
        story.end = ShopStory().end - (pieces - 1 - piece) * story.length;
        auto future = store->ingest(story.samples());
        future.waitForFinished();
    }
    // as it lies there after a while: what is not settled yet stays as scraped
    while (true) {
        const auto report = store->storage(ShopStory().end);
        if (!report || report->rolling <= 2h)
            break;
        auto nothing = store->ingest(Batch());
        nothing.waitForFinished();
    }
}

/// What a page shows of the moment: a text that is another when it is.
static QVariant momentOf(const QWidget &page)
{
    for (const ChartView *chart : page.findChildren<ChartView *>())
        if (chart->isVisible())
            return toMs(chart->frame().span.to);
    if (const auto *wall = page.findChild<TileWall *>(); wall && !wall->tiles().empty())
        return toMs(wall->tiles().front().frame.span.to);
    return {};
}

struct Scrub {
    const char *name;
    PageId page;
    Millis window;
    Millis over; ///< the stretch the cursor is dragged through, there and back
};

static void settle(const MainWindow &window)
{
    QDeadlineTimer deadline(120'000);
    while (!window.isSettled() && !deadline.hasExpired())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
}

static void run(
    const Scrub &scrub, const Store &store, int seconds, WatchedApplication &application)
{
    const StoryClock clock;
    ChangeFeed feed;
    ThemeHolder theme(Theme::dark());
    applyTheme(application, theme.theme());
    WindowPorts ports{store, feed, clock, theme, {ShopStory().service()}, Millis(15000), true};
    WindowMemory memory;
    memory.page = scrub.page;
    memory.window = Live{scrub.window};
    MainWindow window(ports, memory);
    window.resize(1600, 900);
    window.show();
    settle(window);
    auto *strip = window.findChild<TimeStrip *>();
    QWidget *page = window.findChild<QStackedWidget *>()->currentWidget();
    PaintCounter steps([&window] { return QVariant(toMs(window.state().asOf())); });
    strip->installEventFilter(&steps);
    int shown = 0;
    QVariant last;
    int asked = 0;
    const Instant end = ShopStory().end;
    const double begin = nowMs();
    const double cpu = cpuMs();
    (void)application.takeReport();
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        const double gone = (nowMs() - begin) / 1e3 / seconds; // there and back: 0, 1, 0
        const double share = 1 - std::abs(2 * gone - 1);
        window.state().setCursor({end - 1s
            - Millis(static_cast<qint64>(share * static_cast<double>(scrub.over.count())))});
        ++asked;
        if (const QVariant now = momentOf(*page); now != last) {
            last = now;
            ++shown;
        }
    });
    timer.start(1000 / 60);
    QEventLoop loop;
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    timer.stop();
    const double took = (nowMs() - begin) / 1e3;
    const WatchedApplication::Report report = application.takeReport();
    std::printf("{\"case\":\"scrub\",\"over\":\"%s\",\"page\":\"%s\",\"asked_per_s\":%.1f,"
                "\"painted_per_s\":%.1f,\"shown_per_s\":%.1f,\"longest_ms\":%.1f,"
                "\"longest_cpu_ms\":%.1f,\"slowest\":\"%s\",\"cpu_ms_per_s\":%.0f}\n",
        scrub.name, qPrintable(pageIdName(scrub.page)), asked / took, steps.count / took,
        shown / took, report.longestMs, report.longestCpuMs, qPrintable(report.slowest),
        (cpuMs() - cpu) / took);
    std::fflush(stdout);
    settle(window);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    const QTemporaryDir own;
    const QString folder = QApplication::arguments().value(1, own.filePath(u"store"_s));
    const int seconds = std::max(1, QApplication::arguments().value(2, u"4"_s).toInt());
    if (!QDir(folder).exists())
        makeStore(folder);
    const auto store = openStore(folder, StoreOptions::Mode::ReadOnly);
    const QString only = QApplication::arguments().value(3);
    const Scrub scrubs[] = {{"30 minutes", PageId::Overview, 30min, 30min},
        {"30 minutes", PageId::Requests, 30min, 30min}, {"30 minutes", PageId::Board, 30min, 30min},
        {"30 minutes", PageId::Sources, 30min, 30min}, {"6 hours", PageId::Overview, 1h, 5h},
        {"30 days", PageId::Overview, 24h * 15, 24h * 14}};
    for (const Scrub &scrub : scrubs)
        if (only.isEmpty() || only == QLatin1String(scrub.name))
            run(scrub, *store, seconds, application);
    return 0;
}
