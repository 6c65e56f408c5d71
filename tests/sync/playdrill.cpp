// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"
#include "alertpoller.h"
#include "exchangerecorder.h"
#include "fakeclock.h"
#include "faultserver.h"
#include "prometheusalerts.h"
#include "prometheussource.h"
#include "recordedpolls.h"
#include "servicepoller.h"
#include "sourceload.h"
#include "store.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace toban;
using namespace Qt::StringLiterals;

/// Plays the recorded incident into a store, poll by poll at the time of each, through the real
/// sources and pollers: alerts and silences from tests/recordings, metrics from a Prometheus that
/// holds the recorded samples. The sample incident of the program is made from the result:
///   playdrill STORE http://127.0.0.1:PORT WORKSPACE.toml
///   toban capture create --store STORE --workspace WORKSPACE.toml --from … --to … --out FILE

namespace {

const Instant drillStart = fromMs(1795227108000);
constexpr Millis drillLength = 30min;
constexpr Millis drillStep = 2s;

/// Knows whether something was asked for.
class WatchedSource final : public MetricSource {
public:
    explicit WatchedSource(MetricSource &next)
        : m_next(next)
    {
    }
    QFuture<Result<Fetched>> fetch(const Service &service, TimeSpan span, Millis step) override
    {
        ++asked;
        return m_next.fetch(service, span, step);
    }
    int asked = 0;

private:
    MetricSource &m_next;
};

class DrillPlayer final {
public:
    DrillPlayer(Store &store, FakeClock &clock, const QUrl &prometheus, const Workspace &workspace);
    bool play();

private:
    void serve(FaultServer &server, const char *path, const RecordedPolls &polls);
    static SourceSettings settings(const QString &id, const QUrl &url);
    bool pollAlerts(AlertPoller &poller);
    bool pollServices();

    FakeClock &m_clock;
    ExchangeRecorder m_exchanges;
    RecordedPolls m_told{recording(u"prom-alerts.jsonl.gz"_s)};
    RecordedPolls m_rules{recording(u"prom-rules.jsonl.gz"_s)};
    RecordedPolls m_managed{recording(u"am-alerts.jsonl.gz"_s)};
    RecordedPolls m_silences{recording(u"am-silences.jsonl.gz"_s)};
    FaultServer m_alertServer{fault::answer(404, "", {}, "text/plain")};
    FaultServer m_managerServer{fault::answer(404, "", {}, "text/plain")};
    PrometheusSource m_metrics;
    WatchedSource m_watched{m_metrics};
    PrometheusAlerts m_alerts;
    AlertmanagerSource m_manager;
    AlertPoller m_alertPoller;
    AlertPoller m_managerPoller;
    SourceLoad m_load;
    std::vector<std::unique_ptr<ServicePoller>> m_services;

    static QString recording(const QString &name)
    {
        return QStringLiteral(TOBAN_TEST_DATA "/recordings/drill-1/") + name;
    }
};

SourceSettings DrillPlayer::settings(const QString &id, const QUrl &url)
{
    SourceSettings settings;
    settings.id = SourceId(id);
    settings.url = url;
    return settings;
}

DrillPlayer::DrillPlayer(
    Store &store, FakeClock &clock, const QUrl &prometheus, const Workspace &workspace)
    : m_clock(clock)
    , m_metrics(settings(u"prometheus"_s, prometheus), clock, m_exchanges)
    , m_alerts(settings(u"prometheus"_s, m_alertServer.url()), clock, m_exchanges)
    , m_manager(settings(u"am"_s, m_managerServer.url()), Millis(60'000), clock, m_exchanges)
    , m_alertPoller(alertChannel(SourceId(u"prometheus"_s), true),
          AlertPoller::Ports{m_alerts, store, clock}, drillStep)
    , m_managerPoller(SourceId(u"am"_s), AlertPoller::Ports{m_manager, store, clock}, drillStep)
{
    serve(m_alertServer, "/api/v1/alerts", m_told);
    serve(m_alertServer, "/api/v1/rules", m_rules);
    serve(m_managerServer, "/api/v2/alerts", m_managed);
    serve(m_managerServer, "/api/v2/silences", m_silences);
    QFile status(recording(u"am-status.json"_s));
    if (status.open(QIODevice::ReadOnly))
        m_managerServer.setRoute("/api/v2/status", fault::json(status.readAll()));
    m_alertServer.setRoute("/api/v1/status/config",
        fault::json(R"({"status":"success","data":{"yaml":"global:\n  external_labels:\n)"
                    R"(    cluster: drill\n    replica: \"0\"\n"}})"));
    for (const Service &service : workspace.services) {
        m_services.push_back(std::make_unique<ServicePoller>(service,
            HoleFiller::Ports{m_watched, store, store, clock, m_load}, drillStep, Millis(0)));
        m_services.back()->setShown(true);
    }
}

void DrillPlayer::serve(FaultServer &server, const char *path, const RecordedPolls &polls)
{
    server.setRoute(path, [this, &polls](QTcpSocket &socket, const SeenRequest &request) {
        fault::json(polls.bodyAt(m_clock.now()))(socket, request);
    });
}

bool DrillPlayer::pollAlerts(AlertPoller &poller)
{
    bool isDone = false;
    const auto connection = QObject::connect(
        &poller, &AlertPoller::polled, &poller, [&isDone](bool) { isDone = true; });
    (void)poller.tick(m_clock.now());
    const bool came = QTest::qWaitFor([&isDone] { return isDone; }, 10'000);
    QObject::disconnect(connection);
    return came;
}

bool DrillPlayer::pollServices()
{
    for (const auto &service : m_services) {
        const int before = m_watched.asked;
        bool isDone = false;
        const auto connection = QObject::connect(service.get(), &ServicePoller::polled,
            service.get(), [&isDone](bool isOk) { isDone = isOk; });
        (void)service->tick(m_clock.now());
        const bool isAsked = m_watched.asked > before;
        const bool came = !isAsked || QTest::qWaitFor([&isDone] { return isDone; }, 20'000);
        QObject::disconnect(connection);
        if (!came)
            return false;
    }
    return true;
}

bool DrillPlayer::play()
{
    for (Millis at{0}; at <= drillLength; at += drillStep) {
        m_clock.advance(drillStart + at - m_clock.now());
        if (!pollAlerts(m_alertPoller) || !pollAlerts(m_managerPoller) || !pollServices())
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "playdrill STORE PROMETHEUS-URL WORKSPACE\n");
        return 64;
    }
    const auto workspace = loadWorkspace(QString::fromLocal8Bit(argv[3]));
    FakeClock clock(drillStart);
    auto store
        = Store::open({QString::fromLocal8Bit(argv[1]), StoreOptions::Mode::ReadWrite, {}}, clock);
    if (!workspace || !store) {
        std::fprintf(
            stderr, "%s\n", qPrintable(errorText(workspace ? store.error() : workspace.error())));
        return 65;
    }
    const bool isPlayed
        = DrillPlayer(**store, clock, QUrl(QString::fromLocal8Bit(argv[2])), *workspace).play();
    (*store)->close();
    std::fprintf(stderr, "%s\n", isPlayed ? "played" : "an answer did not come");
    return isPlayed ? 0 : 1;
}
