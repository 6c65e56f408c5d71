// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertrig.h"
#include "alertwords.h"
#include "lanebar.h"
#include "themeholder.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// "All clear" is said only while every source has just answered whole: whatever goes wrong with
/// one of them, it is not. By real sources, pollers and a real store, up to the page's headline.
class ProvenGreenTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFaultIsNeverGreen_data();
    void aFaultIsNeverGreen();
    void aFaultFromTheBeginningIsNeverGreen_data() { aFaultIsNeverGreen_data(); }
    void aFaultFromTheBeginningIsNeverGreen();
    void aClockThatIsOffIsNeverGreen_data();
    void aClockThatIsOffIsNeverGreen();
    void anAlertmanagerThatHasJustStartedIsNotGreenYet();
    void anAnswerThatIsNotWholeIsNotGreen_data();
    void anAnswerThatIsNotWholeIsNotGreen();
    void oneSourceThatIsSilentIsNotGreen();
    void oneSourceThatIsNeverAskedIsNotGreen();
    void anOldAnswerIsNotGreen();
    void whatFiresIsNotGreen();

private:
    [[nodiscard]] Behaviour told(const QByteArray &body);
    void serveWell();
    void breakDown(bool isManager, int fault, bool isAll);
    void revive(FaultServer &server, quint16 port);
    [[nodiscard]] FaultServer &server(bool isManager)
    {
        return isManager ? m_rig->managerServer : m_rig->prometheusServer;
    }
    [[nodiscard]] bool saysClear(Millis later, const std::vector<WatchedChannel> &others = {});
    [[nodiscard]] bool isEverClear();
    [[nodiscard]] bool askBoth(Millis later);

    std::unique_ptr<AlertRig> m_rig;
    std::array<quint16, 2> m_ports{};
    Millis m_skew{0}; ///< of both servers' clocks
};

static const std::array<QByteArray, 3> prometheusRoutes{
    "/api/v1/status/config", "/api/v1/rules", "/api/v1/alerts"};
static const std::array<QByteArray, 3> managerRoutes{
    "/api/v2/alerts", "/api/v2/silences", "/api/v2/status"};

/// A whole answer with the time of a server's clock.
Behaviour ProvenGreenTest::told(const QByteArray &body)
{
    return [this, body](QTcpSocket &socket, const SeenRequest &request) {
        const auto at
            = QDateTime::fromMSecsSinceEpoch(toMs(m_rig->fixture.clock().now() + m_skew), Qt::UTC);
        const QByteArray date
            = QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        fault::answer(200, body, {{"Date", date}})(socket, request);
    };
}

static QByteArray startedAt(Instant at)
{
    return R"({"cluster":{"status":"disabled"},"versionInfo":{"version":"0.25.0"},"uptime":")"
        + toRfc3339(at).toLatin1() + "\"}";
}

void ProvenGreenTest::serveWell()
{
    auto &prometheus = m_rig->prometheusServer;
    prometheus.setRoute(prometheusRoutes[0],
        told(R"({"status":"success","data":{"yaml":"global:\n  scrape_interval: 1m\n"}})"));
    prometheus.setRoute(prometheusRoutes[1],
        told(R"({"status":"success","data":{"groups":[{"name":"g","rules":[{"type":"alerting",)"
             R"("name":"A","query":"up == 0","health":"ok","lastError":""}]}]}})"));
    prometheus.setRoute(prometheusRoutes[2], told(R"({"status":"success","data":{"alerts":[]}})"));
    auto &manager = m_rig->managerServer;
    manager.setRoute(managerRoutes[0], told("[]"));
    manager.setRoute(managerRoutes[1], told("[]"));
    manager.setRoute(managerRoutes[2], told(startedAt(m_rig->fixture.clock().now() - 24h)));
}

void ProvenGreenTest::init()
{
    m_skew = Millis(0);
    m_rig = std::make_unique<AlertRig>(test::noon(), 5s);
    m_ports = {m_rig->prometheusServer.serverPort(), m_rig->managerServer.serverPort()};
    serveWell();
}

/// After the longest pause that a failing source is left alone for.
bool ProvenGreenTest::askBoth(Millis later)
{
    m_rig->fixture.clock().advance(later - 5s);
    return m_rig->pollBoth();
}

bool ProvenGreenTest::saysClear(Millis later, const std::vector<WatchedChannel> &others)
{
    const auto &store = m_rig->fixture.store();
    auto request = m_rig->request(m_rig->fixture.clock().now() + later);
    request.channels.insert(request.channels.end(), others.begin(), others.end());
    const auto view = readInbox(store, store, request);
    if (!view)
        qFatal("%s", qPrintable(errorText(view.error())));
    const ThemeHolder theme(Theme::dark());
    LaneBar bar(theme);
    bar.show(*view);
    const QStringList texts{words::inboxHeadline(*view), bar.accessibleName(),
        bar.findChild<QLabel *>(u"inboxHeadline"_s)->text()};
    const auto count = texts.count(u"All clear"_s);
    if (count != (view->isAllClear() ? texts.size() : 0))
        qFatal("the headline does not say what is known: %s", qPrintable(texts.join(u'/')));
    return view->isAllClear();
}

/// Now, and for as long as nobody asks again.
bool ProvenGreenTest::isEverClear()
{
    for (const Millis later : {0ms, 1ms, 1000ms, 4999ms, 5000ms, 15'000ms, 120'000ms, 86'400'000ms})
        if (saysClear(later))
            return true;
    return false;
}

static Behaviour brokenAnswer(int fault)
{
    switch (fault) {
    case 0:
        return fault::reset({});
    case 1:
        return fault::answer(401, "Unauthorized", {}, "text/plain");
    case 2:
        return fault::answer(200, "<html><title>Sign in</title></html>", {}, "text/html");
    case 3:
        return fault::json("");
    case 4: // of the wrong length
        return fault::bytes("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[]");
    default: // no length: only the JSON tells that it is not whole
        return fault::bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[");
    }
}

void ProvenGreenTest::aFaultIsNeverGreen_data()
{
    QTest::addColumn<bool>("isManager");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isAll");
    const char *faults[]{"dead", "password", "login page", "empty", "cut", "cut without a length"};
    for (const bool isManager : {false, true})
        for (int fault = 0; fault < 6; ++fault)
            for (const bool isAll : {true, false})
                QTest::addRow("%s: %s%s", isManager ? "alertmanager" : "prometheus", faults[fault],
                    isAll ? "" : ", alerts alone")
                    << isManager << fault << isAll;
}

void ProvenGreenTest::breakDown(bool isManager, int fault, bool isAll)
{
    const auto &routes = isManager ? managerRoutes : prometheusRoutes;
    const QByteArray &alerts = isManager ? managerRoutes[0] : prometheusRoutes[2];
    if (fault == 0 && isAll)
        server(isManager).close(); // and who is connected still is reset
    for (const QByteArray &route : routes)
        if (isAll || route == alerts)
            server(isManager).setRoute(route, brokenAnswer(fault));
}

void ProvenGreenTest::revive(FaultServer &server, quint16 port)
{
    serveWell();
    if (!server.isListening())
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
}

void ProvenGreenTest::aFaultIsNeverGreen()
{
    QFETCH(bool, isManager);
    QFETCH(int, fault);
    QFETCH(bool, isAll);
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(0ms));
    breakDown(isManager, fault, isAll);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(askBoth(15s));
        QVERIFY(!isEverClear());
    }
    revive(server(isManager), m_ports[isManager ? 1 : 0]);
    QVERIFY(askBoth(15s));
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::aFaultFromTheBeginningIsNeverGreen()
{
    QFETCH(bool, isManager);
    QFETCH(int, fault);
    QFETCH(bool, isAll);
    QVERIFY(!isEverClear());
    breakDown(isManager, fault, isAll);
    QVERIFY(askBoth(5s));
    QVERIFY(!isEverClear());
    revive(server(isManager), m_ports[isManager ? 1 : 0]);
    QVERIFY(askBoth(15s));
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::aClockThatIsOffIsNeverGreen_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ahead") << 10;
    QTest::newRow("behind") << -10;
}

void ProvenGreenTest::aClockThatIsOffIsNeverGreen()
{
    QFETCH(int, minutes);
    for (int i = 0; i < 3; ++i) {
        m_skew = std::chrono::minutes(minutes);
        QVERIFY(askBoth(5s));
        QVERIFY(!isEverClear());
    }
    m_skew = Millis(0);
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::anAlertmanagerThatHasJustStartedIsNotGreenYet()
{
    m_rig->managerServer.setRoute(
        managerRoutes[2], told(startedAt(m_rig->fixture.clock().now() - 3s)));
    for (int seconds = 3 + 5; seconds < 60; seconds += 5) {
        QVERIFY(askBoth(5s));
        QVERIFY(!isEverClear());
    }
    QVERIFY(askBoth(5s)); // 63 s after its start
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::anAnswerThatIsNotWholeIsNotGreen_data()
{
    QTest::addColumn<bool>("isManager");
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no rules") << false << prometheusRoutes[1] << QByteArray("");
    QTest::newRow("rules not evaluated")
        << false << prometheusRoutes[1]
        << QByteArray(R"({"status":"success","data":{"groups":[{"name":"g","rules":[)"
                      R"({"type":"alerting","name":"A","query":"up == 0","health":"unknown",)"
                      R"("lastEvaluation":"0001-01-01T00:00:00Z"}]}]}})");
    QTest::newRow("a rule that fails")
        << false << prometheusRoutes[1]
        << QByteArray(R"({"status":"success","data":{"groups":[{"name":"g","rules":[)"
                      R"({"type":"alerting","name":"A","query":"up == 0","health":"err",)"
                      R"("lastError":"many-to-many matching not allowed"}]}]}})");
    QTest::newRow("no silences") << true << managerRoutes[1] << QByteArray("");
    QTest::newRow("no status") << true << managerRoutes[2] << QByteArray("");
}

/// The alerts came, and are none: but what else was told says that they may not be all.
void ProvenGreenTest::anAnswerThatIsNotWholeIsNotGreen()
{
    QFETCH(bool, isManager);
    QFETCH(QByteArray, route);
    QFETCH(QByteArray, body);
    server(isManager).setRoute(route, told(body));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(askBoth(35s)); // rules are asked for every 30 s
        QVERIFY(!isEverClear());
    }
    serveWell();
    QVERIFY(askBoth(35s));
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::oneSourceThatIsSilentIsNotGreen()
{
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(0ms));
    m_rig->managerServer.setRoute(managerRoutes[0], fault::hang());
    QVERIFY(askBoth(15s));
    QVERIFY(!isEverClear());
    serveWell();
    QVERIFY(askBoth(15s));
    QVERIFY(saysClear(0ms));
}

void ProvenGreenTest::oneSourceThatIsNeverAskedIsNotGreen()
{
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(0ms));
    QVERIFY(!saysClear(0ms, {{SourceId(u"other"_s), {}, false, false, 5s}}));
}

/// Nobody asks any more: what was told holds for one and a half times the usual pause.
void ProvenGreenTest::anOldAnswerIsNotGreen()
{
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(5s));
    for (const Millis later : {8000ms, 30'000ms, 3'600'000ms})
        QVERIFY(!saysClear(later));
}

void ProvenGreenTest::whatFiresIsNotGreen()
{
    m_rig->prometheusServer.setRoute(prometheusRoutes[2],
        told(R"({"status":"success","data":{"alerts":[{"labels":{"alertname":"A"},)"
             R"("annotations":{},"state":"firing","activeAt":"2026-11-21T02:10:42Z",)"
             R"("value":"1e+00"}]}})"));
    QVERIFY(askBoth(5s));
    QVERIFY(!isEverClear());
    serveWell();
    QVERIFY(askBoth(5s));
    QVERIFY(saysClear(0ms));
}

} // namespace

QTEST_MAIN(ProvenGreenTest)
#include "tst_provengreen.moc"
