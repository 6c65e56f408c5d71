// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the process to the first frame with twelve charts read from a store of thirty
// days, beside an empty window: wall and CPU time, and the memory (PSS) then. Twelve charts are the
// board of three services, and three overviews side by side.
// Usage: bench_startstore [FOLDER]     makes the store in FOLDER if it is not there, then compares
//        bench_startstore empty|board|overviews FOLDER     one run
#include "bench_measure.h"
#include "boardpage.h"
#include "changefeed.h"
#include "chartchoices.h"
#include "clock.h"
#include "crosshairhub.h"
#include "markdesk.h"
#include "overviewpage.h"
#include "shopstory.h"
#include "store.h"
#include "themeholder.h"
#include "viewstate.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace toban;
using namespace toban::testing;
using namespace Qt::StringLiterals;

/// The end of the story, as now.
class StoryClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return ShopStory().end; }
    [[nodiscard]] Millis monotonic() const override { return SystemClock().monotonic(); }
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
        std::fprintf(stderr, "\rmaking the store: %d of %d", piece + 1, pieces);
    }
    std::fprintf(stderr, "\n");
}

static double wallMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The moment of the frame, CPU time so far and memory, for the parent.
static void report()
{
    const double now = wallMs();
    std::printf("%.3f %.2f %.2f\n", now, cpuMs(), pssMiB());
}

static int runEmpty()
{
    QWidget window;
    window.resize(1920, 1080);
    window.show();
    QApplication::processEvents();
    report();
    return 0;
}

/// What pages are given, and the window they stand in.
struct Desk {
    explicit Desk(const QString &folder)
        : store(openStore(folder, StoreOptions::Mode::ReadOnly))
    {
        applyTheme(*qApp, theme.theme());
        for (const char *name : {"shop", "shop-east", "shop-west"}) {
            services.push_back(ShopStory().service());
            services.back().id = ServiceId(QString::fromLatin1(name));
        }
        row->setSizeConstraint(QLayout::SetNoConstraint); // three pages side by side are narrow
    }

    void add(Page *page)
    {
        pages.push_back(page);
        row->addWidget(page);
    }
    PagePorts ports()
    {
        return {*store, reader, clock, state, theme, crosshair, choices, marks, services,
            Millis(15000), true};
    }
    int show()
    {
        window.resize(1920, 1080);
        window.show();
        const auto isSettled = [](const Page *page) { return page->isSettled(); };
        while (!std::all_of(pages.begin(), pages.end(), isSettled))
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents(); // the frame itself
        report();
        return 0;
    }

    std::unique_ptr<Store> store;
    StoryClock clock;
    ThemeHolder theme{Theme::dark()};
    CrosshairHub crosshair;
    std::vector<Service> services;
    ViewState state{clock, {ServiceId(QStringLiteral("shop")), Live{1h}, {}, {}}};
    ChartChoices choices{LatencyView::Percentiles, {}, {}};
    MarkDesk marks{nullptr};
    PageReader reader;
    QWidget window;
    QHBoxLayout *row = new QHBoxLayout(&window);
    std::vector<Page *> pages;
};

static int runBoard(const QString &folder)
{
    Desk desk(folder);
    desk.add(new BoardPage(desk.ports()));
    return desk.show();
}

static int runOverviews(const QString &folder)
{
    Desk desk(folder);
    for (int i = 0; i < 3; ++i)
        desk.add(new OverviewPage(desk.ports()));
    return desk.show();
}

struct Runs {
    std::vector<double> wall;
    std::vector<double> cpu;
    std::vector<double> pss;

    /// One run of this program; the time counts from before the process is made.
    void add(const QString &mode, const QString &folder)
    {
        QProcess process;
        const double start = wallMs();
        process.start(QCoreApplication::applicationFilePath(), {mode, folder});
        process.waitForFinished(60'000);
        const auto words = process.readAllStandardOutput().trimmed().split(' ');
        wall.push_back(words.value(0).toDouble() - start);
        cpu.push_back(words.value(1).toDouble());
        pss.push_back(words.value(2).toDouble());
    }
};

static double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

static void print(const char *what, const Runs &runs, const Runs &empty)
{
    std::printf("%-22s first frame %6.1f ms (%.2fx)  CPU %6.1f ms (%.2fx)  PSS %5.1f MiB\n", what,
        median(runs.wall), median(runs.wall) / median(empty.wall), median(runs.cpu),
        median(runs.cpu) / median(empty.cpu), median(runs.pss));
}

static int compare(const QString &folder)
{
    if (!QFile::exists(folder + u"/samples.db"_s))
        makeStore(folder);
    Runs empty;
    Runs board;
    Runs overviews;
    for (int round = 0; round < 9; ++round) {
        empty.add(u"empty"_s, folder);
        board.add(u"board"_s, folder);
        overviews.add(u"overviews"_s, folder);
    }
    std::printf("store of 30 days: %.1f MiB\n",
        static_cast<double>(QFile(folder + u"/samples.db"_s).size()) / 1048576);
    print("empty window", empty, empty);
    print("board, 12 charts", board, empty);
    print("3 overviews, 12 charts", overviews, empty);
    return 0;
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    if (words.value(0) == "empty"_L1)
        return runEmpty();
    if (words.value(0) == "board"_L1)
        return runBoard(words.value(1));
    if (words.value(0) == "overviews"_L1)
        return runOverviews(words.value(1));
    return compare(words.value(0, QDir::tempPath() + u"/toban-bench-30d"_s));
}
