// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The inbox under load, from the bytes of an Alertmanager's answer to the painted page, through a
// store on disk: the first page, scrolling, an update in which one of a hundred alerts or all of
// them are other, and changes that never end. One line of JSON per operation; milliseconds of wall
// time unless it says CPU; stalls as WatchedApplication sees them.
// Usage: bench_inbox [ALERTS=10000 [SECONDS=0 [CHANGES A SECOND=1000 [LABEL,LABEL to group by]]]]
#include "alertmanagerreader.h"
#include "alertspage.h"
#include "bench_measure.h"
#include "chartchoices.h"
#include "crosshairhub.h"
#include "markdesk.h"
#include "store.h"
#include "themeholder.h"
#include "watchedapplication.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// Tells of as many alerts as it is asked for, in the words of Alertmanager.
class Manager final {
public:
    explicit Manager(int alerts)
        : m_versions(static_cast<size_t>(alerts))
    {
    }

    /// Every one of them fires, or stops to be silenced; the next time it is silenced.
    void change(size_t count)
    {
        for (size_t i = 0; i < count; ++i)
            ++m_versions[m_next++ % m_versions.size()];
    }

    [[nodiscard]] QByteArray answer() const
    {
        QByteArray body = "[";
        for (size_t i = 0; i < m_versions.size(); ++i) {
            const QByteArray n = QByteArray::number(static_cast<qulonglong>(i));
            const bool isSilenced = m_versions[i] % 2 == 1;
            body += (i ? "," : "")
                + QByteArray(R"({"annotations":{"runbook_url":"http://runbooks.example/a.md",)")
                + R"("summary":"pod )" + n + " does not answer, try "
                + QByteArray::number(m_versions[i])
                + R"("},"endsAt":"2026-11-21T02:21:12.443Z","fingerprint":"f)" + n
                + R"(","receivers":[{"name":"tickets"}],"startsAt":"2026-11-21T02:10:42.443Z",)"
                  R"("status":{"inhibitedBy":[],"silencedBy":[)"
                + (isSilenced ? R"("s1"],"state":"suppressed"})" : R"(],"state":"active"})")
                + R"(,"updatedAt":"2026-11-21T02:17:12.446Z","generatorURL":)"
                  R"("http://prometheus.example/graph?g0.expr=up+%3D%3D+0\u0026g0.tab=1",)"
                  R"("labels":{"alertname":"PodDown","cluster":"eu","instance":"10.0.0.1:)"
                + n + R"(","namespace":"shop","pod":"pod-)" + n + R"(","severity":")"
                + (i % 3 ? "ticket" : "page") + R"(","team":"shop"}})";
        }
        return body + "]";
    }

private:
    std::vector<int> m_versions;
    size_t m_next = 0;
};

SourceId channelId()
{
    return SourceId(u"am"_s);
}

/// An answer read and on its way into the journal, as a source and a poller do it.
QFuture<Result<void>> keep(Store &store, const Clock &clock, const QByteArray &body)
{
    HttpReply reply;
    reply.status = 200;
    reply.body = body;
    AlertBatch batch;
    batch.source = channelId();
    batch.at = clock.now();
    auto alerts = alertmanager::readAlerts(reply);
    if (!alerts)
        qFatal("%s", qPrintable(errorText(alerts.error())));
    batch.alerts = std::move(*alerts);
    batch.health.emplace();
    batch.health->source = channelId();
    batch.health->at = batch.at;
    batch.health->state = SourceState::Ok;
    batch.health->nextTry = batch.at + 5s;
    return store.ingestAlerts(std::move(batch));
}

/// What the page is given, and the page.
struct Desk {
    Desk(Store &opened, const QStringList &groupBy)
        : store(opened)
        , alerts{&store, {}, {{channelId(), {}, false, false, 5s}}, {}}
        // chosen before the page is made
        , page({(choices.setInbox({groupBy, {}}), store), reader, clock, state, theme, crosshair,
              choices, marks, services, 5s, false, nullptr, nullptr, {}, {}, alerts})
    {
        applyTheme(*qApp, theme.theme());
        page.resize(1920, 1080);
        QObject::connect(&store.changes(), &ChangeFeed::changed, &page, &Page::storeChanged);
    }

    [[nodiscard]] QTableView &table() const
    {
        return *page.findChild<QTableView *>(QStringLiteral("alertTable"));
    }
    void settle()
    {
        while (!page.isSettled())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        page.repaint(); // the frame itself
    }

    Store &store;
    SystemClock clock;
    ThemeHolder theme{Theme::dark()};
    CrosshairHub crosshair;
    std::vector<Service> services;
    ViewState state{clock, {ServiceId(QStringLiteral("shop")), Live{1h}, {}, {}}};
    ChartChoices choices{LatencyView::Percentiles, {}, {}};
    MarkDesk marks{nullptr};
    PageReader reader;
    AlertPort alerts;
    AlertsPage page;
};

class Bench final {
public:
    Bench(WatchedApplication &application, int alerts, const QStringList &groupBy)
        : m_application(application)
        , m_alerts(alerts)
        , m_manager(alerts)
    {
        auto opened = Store::open({folder(), StoreOptions::Mode::ReadWrite}, m_clock);
        if (!opened)
            qFatal("%s", qPrintable(errorText(opened.error())));
        m_store = std::move(*opened);
        m_desk = std::make_unique<Desk>(*m_store, groupBy);
    }

    void firstPage();
    void scroll();
    void update(const char *what, size_t changes);
    void changeFor(int seconds, int changesASecond);

private:
    [[nodiscard]] QString folder() const { return m_directory.filePath(u"store"_s); }
    [[nodiscard]] double journalMiB() const;
    void print(const char *operation, const QString &rest);

    WatchedApplication &m_application;
    const int m_alerts;
    QTemporaryDir m_directory;
    SystemClock m_clock;
    Manager m_manager;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Desk> m_desk;
};

} // namespace

double Bench::journalMiB() const
{
    qint64 bytes = 0;
    for (const auto &file : QDir(folder()).entryInfoList({u"journal.db*"_s}, QDir::Files))
        bytes += file.size();
    return static_cast<double>(bytes) / (1 << 20);
}

/// With what every operation ends: what the user waited for since the one before.
void Bench::print(const char *operation, const QString &rest)
{
    const auto seen = m_application.takeReport();
    std::printf("{\"impl\":\"toban\",\"case\":\"inbox\",\"alerts\":%d,\"op\":\"%s\",%s,"
                "\"stalls\":%lld,\"longest_ms\":%.1f,\"longest_cpu_ms\":%.1f,\"slowest\":\"%s\"}\n",
        m_alerts, operation, qPrintable(rest), static_cast<long long>(seen.stalls), seen.longestMs,
        seen.longestCpuMs, qPrintable(seen.slowest));
    std::fflush(stdout);
}

void Bench::firstPage()
{
    const QByteArray body = m_manager.answer();
    const double start = nowMs();
    auto kept = keep(*m_store, m_clock, body);
    const double read = nowMs();
    kept.waitForFinished();
    const double committed = nowMs();
    m_desk->page.setVisible(true);
    m_desk->settle();
    const double painted = nowMs();
    if (m_desk->table().model()->rowCount() < m_alerts) // headings come to them
        qFatal("%d of %d alerts are there", m_desk->table().model()->rowCount(), m_alerts);
    print("first page",
        u"\"json_mib\":%1,\"read_ms\":%2,\"commit_ms\":%3,\"page_ms\":%4,\"total_ms\":%5,"_s
                .arg(static_cast<double>(body.size()) / (1 << 20), 0, 'f', 1)
                .arg(read - start, 0, 'f', 1)
                .arg(committed - read, 0, 'f', 1)
                .arg(painted - committed, 0, 'f', 1)
                .arg(painted - start, 0, 'f', 1)
            + u"\"pss_mib\":%1,\"journal_mib\":%2"_s.arg(pssMiB(), 0, 'f', 1)
                  .arg(journalMiB(), 0, 'f', 1));
}

/// Two hundred steps through all of it, each one painted before the next.
void Bench::scroll()
{
    QTableView &table = m_desk->table();
    QScrollBar &bar = *table.verticalScrollBar();
    constexpr int steps = 200;
    std::vector<double> frames;
    for (int step = 1; step <= steps; ++step) {
        const double start = nowMs();
        bar.setValue(static_cast<int>(qint64(bar.maximum()) * step / steps));
        table.viewport()->repaint();
        frames.push_back(nowMs() - start);
    }
    bar.setValue(0);
    QApplication::processEvents();
    std::ranges::sort(frames);
    if (bar.maximum() < m_alerts)
        qFatal("nothing to scroll: %d", bar.maximum());
    print("scroll",
        u"\"frame_median_ms\":%1,\"frame_p99_ms\":%2,\"frame_most_ms\":%3,\"late_frames\":%4"_s
            .arg(frames[frames.size() / 2], 0, 'f', 2)
            .arg(frames[frames.size() * 99 / 100], 0, 'f', 2)
            .arg(frames.back(), 0, 'f', 2)
            .arg(std::ranges::count_if(frames, [](double frame) { return frame > 16.7; })));
}

void Bench::update(const char *what, size_t changes)
{
    constexpr int rounds = 5; // the days of a page are read every five seconds
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        m_manager.change(changes);
        const QByteArray body = m_manager.answer();
        bool isShown = false;
        const auto &model = *m_desk->table().model();
        const auto shown = [&isShown] { isShown = true; };
        const auto data = QObject::connect(&model, &QAbstractItemModel::dataChanged, shown);
        const auto layout = QObject::connect(&model, &QAbstractItemModel::layoutChanged, shown);
        const double start = nowMs();
        keep(*m_store, m_clock, body).waitForFinished();
        while (!isShown)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_desk->page.repaint();
        times.push_back(nowMs() - start);
        QObject::disconnect(data);
        QObject::disconnect(layout);
        m_desk->settle();
    }
    std::ranges::sort(times);
    print(what,
        u"\"changes\":%1,\"answer_to_frame_ms\":%2,\"most_ms\":%3"_s
            .arg(static_cast<qulonglong>(changes))
            .arg(times[times.size() / 2], 0, 'f', 1)
            .arg(times.back(), 0, 'f', 1));
}

/// A server that is asked every second, on a thread of its own as every server's client has it.
void Bench::changeFor(int seconds, int changesASecond)
{
    std::atomic<bool> isOver = false;
    std::atomic<int> late = 0;
    std::thread server([&] {
        for (int second = 0; second < seconds; ++second) {
            const double start = nowMs();
            m_manager.change(static_cast<size_t>(changesASecond));
            keep(*m_store, m_clock, m_manager.answer()).waitForFinished();
            const double left = 1000 - (nowMs() - start);
            late += left < 0 ? 1 : 0;
            std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(left));
        }
        isOver = true;
    });
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &m_desk->page, &Page::tick);
    tick.start(1000);
    const double start = nowMs();
    double nextReport = start + 10'000;
    while (!isOver) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (nowMs() < nextReport)
            continue;
        print("changing",
            u"\"second\":%1,\"pss_mib\":%2,\"journal_mib\":%3,\"late_seconds\":%4"_s
                .arg((nowMs() - start) / 1e3, 0, 'f', 0)
                .arg(pssMiB(), 0, 'f', 1)
                .arg(journalMiB(), 0, 'f', 1)
                .arg(late.load()));
        nextReport += nextReport - start < 60'000 ? 10'000 : 60'000;
    }
    server.join();
    m_desk->settle();
    print("changed",
        u"\"second\":%1,\"pss_mib\":%2,\"journal_mib\":%3,\"late_seconds\":%4"_s.arg(seconds)
            .arg(pssMiB(), 0, 'f', 1)
            .arg(journalMiB(), 0, 'f', 1)
            .arg(late.load()));
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int alerts = std::max(1, words.value(1, u"10000"_s).toInt());
    Bench bench(application, alerts, words.value(4).split(u',', Qt::SkipEmptyParts));
    bench.firstPage();
    bench.scroll();
    bench.update("update of 1 %", static_cast<size_t>(alerts) / 100);
    bench.update("update of all", static_cast<size_t>(alerts));
    if (const int seconds = words.value(2).toInt(); seconds > 0)
        bench.changeFor(seconds, words.value(3, u"1000"_s).toInt());
    return 0;
}
