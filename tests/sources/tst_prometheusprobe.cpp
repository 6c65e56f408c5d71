// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is behind an address, and how it wants to be asked.
#include "fakeclock.h"
#include "playback.h"
#include "prometheussource.h"
#include "settled.h"

#include <memory>

using namespace toban;
using namespace toban::fault;
using namespace Qt::StringLiterals;

namespace {

class PrometheusProbeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void probes_data();
    void probes();
    void fallsBackToGet();

private:
    std::unique_ptr<Playback> m_playback;
    FakeClock m_clock{fromMs(1'795'227'500'000)};
    ExchangeRecorder m_recorder;
    std::unique_ptr<PrometheusSource> m_source;
};

void PrometheusProbeTest::init()
{
    m_playback = std::make_unique<Playback>();
    m_source = std::make_unique<PrometheusSource>(
        settingsFor(m_playback->server.url(u"/prom"_s)), m_clock, m_recorder);
}

void PrometheusProbeTest::cleanup()
{
    m_source.reset();
    m_playback.reset();
}

void PrometheusProbeTest::probes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("build");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("product"); // or the words of the error
    const QByteArray none = R"({"status":"success","data":{}})";
    QTest::newRow("prometheus") << 200
                                << QByteArray(R"({"status":"success","data":{"version":"3.1.0"}})")
                                << QByteArray() << u"Prometheus 3.1.0"_s;
    QTest::newRow("mimir")
        << 200
        << QByteArray(
               R"({"status":"success","data":{"application":"Grafana Mimir","version":"2.9"}})")
        << QByteArray() << u"Grafana Mimir 2.9"_s;
    QTest::newRow("victoria-metrics")
        << 200 << none << QByteArray("vm") << u"VictoriaMetrics 1.93.4"_s;
    QTest::newRow("victoria-metrics that says a Prometheus version")
        << 200 << QByteArray(R"({"status":"success","data":{"version":"2.24.0"}})")
        << QByteArray("vm") << u"VictoriaMetrics 1.93.4"_s;
    QTest::newRow("without build information") << 404 << QByteArray("404 page not found")
                                               << QByteArray() << u"Prometheus-compatible server"_s;
    QTest::newRow("refused") << 401 << QByteArray("Unauthorized") << QByteArray()
                             << u"!credentials"_s;
}

void PrometheusProbeTest::probes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, build);
    QFETCH(QByteArray, server);
    QFETCH(QString, product);
    Headers headers;
    if (!server.isEmpty())
        headers = {{"X-Server-Hostname", server}};
    m_playback->server.setRoute("/prom/api/v1/status/buildinfo", answer(status, build, headers));
    m_playback->server.setRoute("/prom/metrics",
        answer(200,
            "vm_x 1\nvm_app_version{version=\"victoria-metrics-20230907-tags-v1.93.4-0-g7ba83b1\", "
            "short_version=\"v1.93.4\"} 1\n",
            {}, "text/plain"));
    const auto info = settled(m_source->probe());
    if (product.startsWith(u'!')) {
        QVERIFY(!info);
        QVERIFY(info.error().detail.contains(product.mid(1)));
        return;
    }
    QVERIFY2(info, qPrintable(info ? QString() : errorText(info.error())));
    QCOMPARE(info->text(), product);
}

void PrometheusProbeTest::fallsBackToGet()
{
    m_playback->set(Asked::Other, [](QTcpSocket &socket, const SeenRequest &request) {
        (request.method == "POST" ? answer(405, "Method Not Allowed", {}, "text/plain")
                                  : json(nothing))(socket, request);
    });
    const QString query = u"vector(1) # "_s + QString(3000, u'+');
    for (int i = 0; i < 2; ++i)
        QVERIFY(settled(m_source->api().instant(query, m_clock.now(), u"test"_s)));
    const auto &requests = m_playback->server.requests();
    QCOMPARE(requests.size(), size_t(3)); // refused once, then it is known
    QCOMPARE(requests[0].method, QByteArray("POST"));
    QCOMPARE(requests[0].field(u"query"_s), query);
    QCOMPARE(requests[2].method, QByteArray("GET"));
    QCOMPARE(requests[2].field(u"query"_s), query);
}

} // namespace

QTEST_GUILESS_MAIN(PrometheusProbeTest)
#include "tst_prometheusprobe.moc"
