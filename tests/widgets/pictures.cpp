// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of every page in every state, for looking at: bench_pictures FOLDER [en|ja] [dark|light]
// [WxH]

#include "crosshairhub.h"
#include "fakeclock.h"
#include "groupdialog.h"
#include "heatview.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "themeholder.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

namespace {

struct Album {
    QDir folder;
    QString suffix;
    QSize size;
    Theme theme;

    void take(MainWindow &window, const QString &name) const
    {
        window.resize(size);
        window.show();
        QSignalSpy settled(&window, &MainWindow::settled);
        QDeadlineTimer deadline(20000);
        while (!window.isSettled() && !deadline.hasExpired())
            settled.wait(200);
        QCoreApplication::sendPostedEvents();
        const QString file = folder.filePath(name + suffix + u".png"_s);
        if (!window.grab().save(file) || !window.isSettled())
            qWarning("%s is not as it should be", qPrintable(file));
    }
};

FixedExchanges exchangesOf(const ShopStory &story)
{
    FixedExchanges log;
    for (int i = 0; i < 12; ++i) {
        Exchange exchange;
        exchange.source = story.service().source;
        exchange.purpose = i % 2 ? u"shop: saturation"_s : u"shop: latency"_s;
        exchange.sentAt = story.end - i * 15s;
        exchange.took = Millis(31 + 3 * i);
        exchange.method = u"POST"_s;
        exchange.url = QUrl(u"http://10.0.0.2:9090/api/v1/query"_s);
        exchange.requestBody = "query=http_request_duration_seconds_bucket%7Bjob%3D%22shop%22%7D%"
                               "5B60s%5D&time=1795226400";
        exchange.status = 200;
        exchange.head
            = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{"
              "\"metric\":{\"__name__\":\"http_request_duration_seconds_bucket\",\"code\":"
              "\"200\",\"instance\":\"10.0.0.11:8080\",\"job\":\"shop\",\"le\":\"0.0005\"}";
        exchange.bodyBytes = 184'320;
        log.exchanges.push_back(exchange);
    }
    return log;
}

QFuture<Result<DiscoveryReport>> found(const ShopStory &story)
{
    DiscoveryReport report;
    report.product = u"Prometheus 2.42.0"_s;
    report.scrapeInterval = 15s;
    report.services.push_back({story.service(), 6.9, 2, u"Prometheus client, label route"_s});
    Service search = story.service();
    search.id = ServiceId(u"search"_s);
    report.services.push_back({search, 1.4, 1, u"OpenTelemetry HTTP server, label http_route"_s});
    report.notes = {u"No saturation metric was found for search."_s};
    return QtFuture::makeReadyFuture(Result<DiscoveryReport>(report));
}

/// Latency on the page that is shown as "heatmap" or "percentiles".
void switchTo(MainWindow &window, const QString &view)
{
    const auto buttons = window.findChildren<QToolButton *>(view);
    for (QToolButton *button : buttons)
        if (button->isVisible())
            button->click();
}

/// A key to the heatmap on screen.
void press(MainWindow &window, int key, Qt::KeyboardModifiers modifiers, int times)
{
    const auto views = window.findChildren<HeatView *>();
    for (HeatView *view : views)
        for (int i = 0; view->isVisible() && i < times; ++i) {
            QKeyEvent down(QEvent::KeyPress, key, modifiers);
            QCoreApplication::sendEvent(view, &down);
        }
}

/// The one on screen of several of that name.
QToolButton *shownButton(const MainWindow &window, const QString &name)
{
    const auto buttons = window.findChildren<QToolButton *>(name);
    for (QToolButton *button : buttons)
        if (button->isVisible())
            return button;
    return nullptr;
}

/// A single call every two minutes of the last hour, slower and slower.
void tellExemplars(const ShopStory &story, MemoryStore &store)
{
    Batch batch;
    batch.source = story.service().source;
    const Labels series{{u"__name__"_s, story.service().latency.metric}, {u"job"_s, u"shop"_s},
        {u"method"_s, u"POST"_s}, {u"route"_s, u"/api/checkout"_s}};
    for (int i = 0; i < 30; ++i)
        batch.exemplars.push_back(
            {series, Labels{{u"trace_id"_s, u"4bf92f3577b34da6a3ce929d0e0e47%1"_s.arg(10 + i)}},
                story.end - (60 - 2 * i) * 1min, 0.02 * std::exp2(i / 5.0)});
    (void)store.ingest(std::move(batch));
}

/// What stands in a rectangle as single calls.
void takeExemplars(const Album &album, MainWindow &window)
{
    press(window, Qt::Key_Up, Qt::ShiftModifier, 14);
    if (QToolButton *exemplars = shownButton(window, u"selectionExemplars"_s)) {
        exemplars->click();
        album.take(window, u"overview-heatmap-exemplars"_s);
        exemplars->click();
    }
}

/// Columns that are hidden at first instead of some of the others.
void takeColumns(const Album &album, const Service &service)
{
    const ShopStory story;
    MemoryStore store;
    story.tell(store);
    FakeClock clock(story.end + 3s);
    ThemeHolder theme(album.theme);
    ChangeFeed feed;
    WindowMemory memory;
    memory.page = PageId::Requests;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.table.hidden = {u"rate"_s, u"busy"_s, u"http4xx"_s, u"http5xx"_s, u"max"_s, u"p50"_s,
        u"p90"_s, u"cumulative"_s, u"change"_s};
    MainWindow window({store, feed, clock, theme, {service}, Millis(15000)}, memory);
    album.take(window,
        service.latencyObjective > 0 ? u"requests-columns"_s : u"requests-columns-unknown"_s);
}

/// Both heatmaps of the request that changed most, and their difference.
void takeComparedRequest(const Album &album, MainWindow &window)
{
    switchTo(window, u"heatmap"_s);
    album.take(window, u"compare-heatmaps"_s);
    HeatChoices choices;
    choices.comparison = HeatComparison::Difference;
    const auto views = window.findChildren<HeatView *>(u"heatmapNow"_s);
    for (HeatView *view : views)
        if (view->isVisible())
            Q_EMIT view->choicesChanged(choices);
    album.take(window, u"compare-heatmaps-difference"_s);
    Q_EMIT views.constFirst()->choicesChanged({});
    switchTo(window, u"percentiles"_s);
}

void takeHeatmaps(const Album &album, MainWindow &window)
{
    switchTo(window, u"heatmap"_s);
    album.take(window, u"requests-heatmap"_s);
    press(window, Qt::Key_Left, Qt::NoModifier, 21);
    album.take(window, u"requests-heatmap-cell"_s);
    press(window, Qt::Key_Right, Qt::ShiftModifier, 5);
    press(window, Qt::Key_Down, Qt::ShiftModifier, 3);
    album.take(window, u"requests-heatmap-selection"_s);
    press(window, Qt::Key_Escape, Qt::NoModifier, 2);
    window.goTo(PageId::Overview);
    album.take(window, u"overview-heatmap"_s);
    press(window, Qt::Key_Left, Qt::NoModifier, 22);
    press(window, Qt::Key_Left, Qt::ShiftModifier, 6);
    press(window, Qt::Key_Up, Qt::ShiftModifier, 4);
    album.take(window, u"overview-heatmap-selection"_s);
    takeExemplars(album, window);
    press(window, Qt::Key_Escape, Qt::NoModifier, 2);
    switchTo(window, u"percentiles"_s);
}

void toggleComparison(const MainWindow &window)
{
    const auto actions = window.actions();
    for (QAction *action : actions)
        if (action->objectName() == u"chart.compare"_s)
            action->trigger();
}

/// The heatmap beside that of the period before, and what differs.
void takeCompared(const Album &album, MainWindow &window, Range range)
{
    window.state().setWindow(range);
    switchTo(window, u"heatmap"_s);
    toggleComparison(window);
    for (const auto comparison : {HeatComparison::Beside, HeatComparison::Difference}) {
        HeatChoices choices;
        choices.comparison = comparison;
        const auto views = window.findChildren<HeatView *>(QStringLiteral("heatmapNow"));
        Q_EMIT views.constFirst()->choicesChanged(choices);
        const QString name = comparison == HeatComparison::Beside ? u"beside"_s : u"difference"_s;
        window.goTo(PageId::Overview);
        album.take(window, u"overview-heatmap-"_s + name);
        press(window, Qt::Key_Left, Qt::NoModifier, 12);
        album.take(window, u"overview-heatmap-"_s + name + u"-cell"_s);
        press(window, Qt::Key_Escape, Qt::NoModifier, 2);
        window.goTo(PageId::Requests);
        album.take(window, u"requests-heatmap-"_s + name);
    }
    const auto views = window.findChildren<HeatView *>(QStringLiteral("heatmapNow"));
    Q_EMIT views.constFirst()->choicesChanged({});
    toggleComparison(window);
    switchTo(window, u"percentiles"_s);
    window.goTo(PageId::Overview);
    window.state().setWindow(Live{});
}

/// Before the first answer, long enough for a page to be painted without it.
void takeLoading(const Album &album, MemoryStore &store, MainWindow &window)
{
    store.setHeld(true);
    window.resize(album.size);
    window.show();
    for (const auto &[page, name] : {std::pair(PageId::Overview, u"overview-loading"_s),
             std::pair(PageId::Requests, u"requests-loading"_s),
             std::pair(PageId::Board, u"board-loading"_s)}) {
        window.goTo(page);
        QElapsedTimer time;
        for (time.start(); time.elapsed() < 600;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        window.grab().save(album.folder.filePath(name + album.suffix + u".png"_s));
    }
    store.setHeld(false);
    window.goTo(PageId::Overview);
}

/// The dialog of the grouping rules, with one rule of each kind and one that is wrong.
void takeGroups(const Album &album, MainWindow &window)
{
    const auto actions = window.actions();
    for (QAction *action : actions)
        if (action->objectName() == u"requests.group"_s)
            action->trigger();
    auto *dialog = window.findChild<GroupDialog *>();
    auto *rules = dialog->findChild<QPlainTextEdit *>(u"groupRules"_s);
    for (const QString &text : {u"/api/items/*\n^/api/(cart|checkout)$ -> purchase\n/static/**"_s,
             u"/api/items/*\n/api/(cart"_s}) {
        rules->setPlainText(text);
        QElapsedTimer time;
        for (time.start(); time.elapsed() < 800;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        const bool isBad = text.endsWith(u"(cart"_s);
        const QString name = isBad ? u"groups-mistake"_s : u"groups"_s;
        dialog->grab().save(album.folder.filePath(name + album.suffix + u".png"_s));
    }
    dialog->reject();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = application.arguments();
    const QString language = words.value(2, u"en"_s);
    const QString look = words.value(3, u"dark"_s);
    const QStringList size = words.value(4, u"1600x900"_s).split(u'x');
    QLocale::setDefault(QLocale(language));
    QTranslator translator;
    if (translator.load(words.value(5) + u"/toban_"_s + language))
        QCoreApplication::installTranslator(&translator);
    ThemeHolder theme(look == "light"_L1 ? Theme::light() : Theme::dark());
    applyTheme(application, theme.theme());
    const Album album{QDir(words.value(1, u"."_s)), u"-"_s + look + u'-' + language,
        QSize(size.value(0).toInt(), size.value(1).toInt()), theme.theme()};

    const ShopStory story;
    const FixedExchanges exchanges = exchangesOf(story);
    ChangeFeed feed;
    WindowMemory memory;
    memory.zone = QTimeZone("Asia/Tokyo");
    {
        MemoryStore store;
        story.tell(store);
        FakeClock clock(story.end + 3s);
        WindowPorts ports{store, feed, clock, theme, {story.service()}, Millis(15000)};
        ports.groups = {QCoreApplication::applicationFilePath(),
            [](const ServiceId &, const std::vector<RequestGroup> &) { return Result<void>(); }};
        ports.exchanges = const_cast<FixedExchanges *>(&exchanges);
        (void)store.setMark(story.end - 34min, u"deploy 1.4.3"_s);
        tellExemplars(story, store);
        MainWindow window(ports, memory);
        takeLoading(album, store, window);
        album.take(window, u"overview"_s);
        window.goTo(PageId::Board);
        album.take(window, u"board"_s);
        window.goTo(PageId::Requests);
        album.take(window, u"requests"_s);
        takeGroups(album, window);
        auto *distribution = window.findChild<QToolButton *>(u"distributionSwitch"_s);
        distribution->click();
        album.take(window, u"requests-distribution"_s);
        distribution->click();
        takeHeatmaps(album, window);
        takeCompared(album, window, Range{story.end - 33min, story.end - 18min});
        window.state().setWindow(Range{story.end - 33min, story.end - 18min});
        window.goTo(PageId::Compare);
        album.take(window, u"compare"_s);
        takeComparedRequest(album, window);
        window.state().setBaseline({Baseline::Kind::WeekBefore});
        album.take(window, u"compare-unknown"_s);
        window.state().setBaseline({});
        window.state().setWindow(Live{});
        window.goTo(PageId::Sources);
        album.take(window, u"sources"_s);
        window.goTo(PageId::Overview);
        window.state().setCursor({story.end - 24min});
        album.take(window, u"replay"_s);
        window.state().setCursor({});
        clock.advance(5min);
        (void)store.ingest(
            {story.service().source, {}, {}, story.failing(story.end + 4min, 5), {}});
        window.state().setWindow(Live{Millis(30min)});
        album.take(window, u"overview-lost"_s);
        window.setPollingStopped(u"disk full"_s);
        window.goTo(PageId::Sources);
        album.take(window, u"sources-lost"_s);
    }
    {
        MemoryStore store;
        FakeClock clock(story.end);
        MainWindow window({store, feed, clock, theme, {story.service()}, Millis(15000)}, memory);
        album.take(window, u"overview-empty"_s);
        window.goTo(PageId::Requests);
        album.take(window, u"requests-empty"_s);
        window.goTo(PageId::Sources);
        album.take(window, u"sources-empty"_s);
        window.goTo(PageId::Board);
        album.take(window, u"board-empty"_s);
    }
    takeColumns(album, story.service());
    Service aimless = story.service();
    aimless.latencyObjective = 0;
    takeColumns(album, aimless);
    MemoryStore store;
    FakeClock clock(story.end);
    WindowPorts ports{store, feed, clock, theme, {}, Millis(15000)};
    ports.firstRun.discover = [&story](const QUrl &) { return found(story); };
    ports.firstRun.start = [](const QUrl &, const std::vector<Service> &,
                               const std::vector<QUrl> &) { return Result<void>(); };
    MainWindow window(ports, memory);
    album.take(window, u"first-run"_s);
    window.findChild<QLineEdit *>(u"serverUrl"_s)->setText(u"prometheus.example:9090"_s);
    window.findChild<QPushButton *>(u"look"_s)->click();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    album.take(window, u"first-run-found"_s);
    return 0;
}
