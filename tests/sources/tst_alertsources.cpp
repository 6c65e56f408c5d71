// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"
#include "faultserver.h"
#include "grafanaalerts.h"
#include "prometheusalerts.h"
#include "settled.h"

#include <QDateTime>
#include <QLocale>

using namespace toban;
using namespace Qt::StringLiterals;

static const QByteArray alertmanagerAlert
    = R"({"labels":{"alertname":"A","team":"shop"},"annotations":{},"startsAt":)"
      R"("2026-11-21T02:10:42Z","receivers":[{"name":"pager"}],"fingerprint":"f",)"
      R"("status":{"state":"active","silencedBy":[],"inhibitedBy":[]}})";
static const QByteArray prometheusAlert
    = R"({"labels":{"alertname":"A","team":"shop"},"annotations":{},"state":"firing",)"
      R"("activeAt":"2026-11-21T02:10:42Z","value":"1e+00"})";

static QByteArray silence(const QByteArray &id, const QByteArray &state, const QByteArray &comment)
{
    return R"({"id":")" + id + R"(","status":{"state":")" + state + R"("},"comment":")" + comment
        + R"(","createdBy":"x","updatedAt":"2026-11-21T02:10:42Z","startsAt":)"
          R"("2026-11-21T02:10:42Z","endsAt":"2036-11-21T02:10:42Z","matchers":)"
          R"([{"name":"team","value":"shop","isRegex":false,"isEqual":true}]})";
}

static QByteArray rulesOf(const QByteArray &rules)
{
    return R"({"status":"success","data":{"groups":[{"name":"g","file":"f","interval":1,"rules":[)"
        + rules + "]}]}}";
}

static QByteArray rule(const QByteArray &name, const QByteArray &more)
{
    return R"({"type":"alerting","name":")" + name + R"(","query":"up == 0",)" + more + "}";
}

static QByteArray alertsOf(const QByteArray &alerts)
{
    return R"({"status":"success","data":{"alerts":[)" + alerts + "]}}";
}

static QByteArray httpDate(const QDateTime &at)
{
    return QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

static QByteArray statusSince(const QDateTime &start)
{
    return R"({"cluster":{"status":"disabled"},"versionInfo":{"version":"0.25.0"},"uptime":")"
        + start.toUTC().toString(Qt::ISODateWithMs).toLatin1() + "\"}";
}

namespace {

/// The sources of alerts against a server that answers as told.
class AlertSourcesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWhole_data();
    void answersWhole();
    void aFaultIsNeverAnEmptyList_data();
    void aFaultIsNeverAnEmptyList();
    void aClockThatIsOffShows_data();
    void aClockThatIsOffShows();
    void refusedCredentialsAreSentOnceAPoll_data();
    void refusedCredentialsAreSentOnceAPoll();
    void anAlertmanagerSettles();
    void silencesThatFailCostAWarning();
    void aMissingAlertAsksForItsRule();
    void rulesThatFailAreNotSettled();
    void labelsComeBeforeAlerts();
    void grafanaStates();

private:
    [[nodiscard]] std::unique_ptr<AlertSource> source(const QString &kind);
    [[nodiscard]] int asked(const QByteArray &path, const QByteArray &method = "GET") const;
    void route(const QByteArray &path, const QByteArray &body)
    {
        m_server->setRoute(path, fault::json(body));
    }
    static void kinds();

    SystemClock m_clock;
    ExchangeRecorder m_recorder;
    std::unique_ptr<FaultServer> m_server;
};

/// Where each kind is asked for its alerts.
static QByteArray alertPath(const QString &kind)
{
    if (kind == u"grafana"_s)
        return "/api/prometheus/grafana/api/v1/rules";
    return kind == u"prometheus"_s ? "/api/v1/alerts" : "/api/v2/alerts";
}

void AlertSourcesTest::init()
{
    m_server = std::make_unique<FaultServer>(fault::answer(404, "", {}, "text/plain"));
    route("/api/v2/alerts", "[" + alertmanagerAlert + "]");
    route("/api/v2/silences", "[]");
    route("/api/v2/status", statusSince(QDateTime::currentDateTimeUtc().addDays(-1)));
    route("/api/v1/alerts", alertsOf(prometheusAlert));
    route("/api/v1/rules", rulesOf(rule("A", R"("health":"ok","lastError":"")")));
    const QByteArray told = QByteArray(prometheusAlert).replace("firing", "Alerting");
    route("/api/prometheus/grafana/api/v1/rules",
        rulesOf(rule("A", R"("health":"ok","alerts":[)" + told + "]")));
    route("/api/alertmanager/grafana/api/v2/silences", "[]");
}

std::unique_ptr<AlertSource> AlertSourcesTest::source(const QString &kind)
{
    auto settings = settingsFor(m_server->url());
    if (kind == u"grafana"_s)
        return std::make_unique<GrafanaAlerts>(settings, m_clock, m_recorder);
    if (kind == u"prometheus"_s)
        return std::make_unique<PrometheusAlerts>(settings, m_clock, m_recorder);
    return std::make_unique<AlertmanagerSource>(settings, 60s, m_clock, m_recorder);
}

int AlertSourcesTest::asked(const QByteArray &path, const QByteArray &method) const
{
    return static_cast<int>(std::ranges::count_if(m_server->requests(),
        [&](const auto &request) { return request.path() == path && request.method == method; }));
}

void AlertSourcesTest::kinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"alertmanager", "prometheus", "grafana"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void AlertSourcesTest::answersWhole_data()
{
    kinds();
}

void AlertSourcesTest::answersWhole()
{
    QFETCH(QString, kind);
    const auto answer = settled(source(kind)->fetchAlerts());
    QVERIFY2(answer, qPrintable(answer ? QString() : errorText(answer.error())));
    QCOMPARE(answer->alerts.size(), size_t(1));
    QCOMPARE(answer->alerts.front().labels.toText(), u"{alertname=\"A\",team=\"shop\"}"_s);
    QCOMPARE(answer->alerts.front().state, AlertState::Firing);
    QVERIFY(answer->isSettled);
    QVERIFY(answer->unevaluated.isEmpty());
    QVERIFY(answer->warnings.isEmpty());
    QCOMPARE(answer->silences.has_value(), source(kind)->capabilities().silences);
    QCOMPARE(answer->rules.has_value(), source(kind)->capabilities().rules);
}

void AlertSourcesTest::aFaultIsNeverAnEmptyList_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("fault");
    QTest::addColumn<ErrorKind>("error");
    const std::vector<std::pair<const char *, ErrorKind>> faults{{"refused", ErrorKind::Offline},
        {"password", ErrorKind::Auth}, {"page", ErrorKind::Malformed},
        {"empty", ErrorKind::Malformed}, {"cut", ErrorKind::Malformed},
        {"other type", ErrorKind::Malformed}, {"hangs", ErrorKind::Timeout},
        {"gateway", ErrorKind::Http}};
    for (const char *kind : {"alertmanager", "prometheus", "grafana"})
        for (size_t i = 0; i < faults.size(); ++i)
            QTest::addRow("%s %s", kind, faults[i].first)
                << QString::fromLatin1(kind) << static_cast<int>(i) << faults[i].second;
}

static Behaviour alertFault(int number)
{
    switch (number) {
    case 1:
        return fault::answer(401, "Unauthorized", {}, "text/plain");
    case 2:
        return fault::answer(200, "<html><title>Sign in</title></html>", {}, "text/html");
    case 3:
        return fault::json("");
    case 4: // no length: only the JSON tells that it is not whole
        return fault::bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[{\"labels\":{");
    case 5:
        return fault::json(R"({"status":"success","data":{"alerts":"none","groups":"none"}})");
    case 6:
        return fault::hang();
    default:
        return fault::answer(502, "<html>Bad Gateway</html>", {}, "text/html");
    }
}

void AlertSourcesTest::aFaultIsNeverAnEmptyList()
{
    QFETCH(QString, kind);
    QFETCH(int, fault);
    QFETCH(ErrorKind, error);
    const auto asking = source(kind);
    if (fault == 0)
        m_server->close();
    m_server->setRoute(alertPath(kind), alertFault(fault));
    const auto answer = settled(asking->fetchAlerts());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, error);
    QVERIFY(!answer.error().detail.isEmpty());
}

void AlertSourcesTest::aClockThatIsOffShows_data()
{
    kinds();
}

void AlertSourcesTest::aClockThatIsOffShows()
{
    QFETCH(QString, kind);
    const QByteArray body = kind == u"alertmanager"_s ? "[]"
        : kind == u"grafana"_s                        ? rulesOf("")
                                                      : alertsOf("");
    m_server->setRoute(alertPath(kind),
        fault::answer(
            200, body, {{"Date", httpDate(QDateTime::currentDateTimeUtc().addSecs(600))}}));
    const auto answer = settled(source(kind)->fetchAlerts());
    QVERIFY(answer);
    QVERIFY2(answer->clockSkew > 597s && answer->clockSkew < 603s,
        qPrintable(durationText(answer->clockSkew)));
}

void AlertSourcesTest::refusedCredentialsAreSentOnceAPoll_data()
{
    kinds();
}

void AlertSourcesTest::refusedCredentialsAreSentOnceAPoll()
{
    QFETCH(QString, kind);
    m_server = std::make_unique<FaultServer>(fault::answer(401, "no", {}, "text/plain"));
    const auto answer = settled(source(kind)->fetchAlerts());
    QCOMPARE(answer.error().kind, ErrorKind::Auth);
    QCOMPARE(m_server->requests().size(), size_t(1));
}

void AlertSourcesTest::anAlertmanagerSettles()
{
    const auto asking = source(u"alertmanager"_s);
    const auto isSettledAfter = [&](int seconds) {
        route("/api/v2/status", statusSince(QDateTime::currentDateTimeUtc().addSecs(-seconds)));
        const auto answer = settled(asking->fetchAlerts());
        return answer && answer->isSettled && answer->warnings.isEmpty();
    };
    QVERIFY(!isSettledAfter(5));
    QVERIFY(!isSettledAfter(57));
    QVERIFY(isSettledAfter(62));
    m_server->setRoute("/api/v2/status", fault::answer(503, "", {}, "text/plain"));
    const auto restarting = settled(asking->fetchAlerts());
    QVERIFY(restarting && !restarting->isSettled);
    m_server->setRoute("/api/v2/status", fault::answer(404, "", {}, "text/plain"));
    const auto without = settled(asking->fetchAlerts());
    QVERIFY(without && without->isSettled);
}

void AlertSourcesTest::silencesThatFailCostAWarning()
{
    m_server->setRoute("/api/v2/silences", fault::answer(403, "no", {}, "text/plain"));
    const auto answer = settled(source(u"alertmanager"_s)->fetchAlerts());
    QVERIFY(answer);
    QCOMPARE(answer->alerts.size(), size_t(1));
    QVERIFY(!answer->silences);
    QCOMPARE(answer->warnings.size(), 1);
}

/// A Prometheus that restarts has no alerts until it has evaluated its rules.
void AlertSourcesTest::aMissingAlertAsksForItsRule()
{
    const auto asking = source(u"prometheus"_s);
    QVERIFY(settled(asking->fetchAlerts()));
    QVERIFY(settled(asking->fetchAlerts()));
    QCOMPARE(asked("/api/v1/rules"), 1);
    QCOMPARE(asked("/api/v1/status/config"), 1);
    route("/api/v1/alerts", alertsOf(""));
    route("/api/v1/rules",
        rulesOf(rule("A", R"("health":"unknown","lastEvaluation":"0001-01-01T00:00:00Z")")));
    for (int i = 0; i < 2; ++i) {
        const auto answer = settled(asking->fetchAlerts());
        QVERIFY(answer && answer->alerts.empty());
        QCOMPARE(answer->unevaluated, QStringList{u"A"_s});
        QCOMPARE(asked("/api/v1/rules"), 2 + i);
    }
    route("/api/v1/rules", rulesOf(rule("A", R"("health":"ok")")));
    const auto gone = settled(asking->fetchAlerts());
    QVERIFY(gone && gone->alerts.empty() && gone->unevaluated.isEmpty() && gone->isSettled);
}

void AlertSourcesTest::rulesThatFailAreNotSettled()
{
    const auto asking = source(u"prometheus"_s);
    QVERIFY(settled(asking->fetchAlerts()));
    route("/api/v1/alerts", alertsOf(""));
    m_server->setRoute("/api/v1/rules", fault::answer(500, "", {}, "text/plain"));
    for (int i = 0; i < 2; ++i) {
        const auto answer = settled(asking->fetchAlerts());
        QVERIFY(answer && !answer->isSettled && !answer->rules);
    }
}

void AlertSourcesTest::labelsComeBeforeAlerts()
{
    route("/api/v1/status/config",
        R"({"status":"success","data":{"yaml":"global:\n  external_labels:\n    cluster: c\n"}})");
    const auto answer = settled(source(u"prometheus"_s)->fetchAlerts());
    QVERIFY(answer);
    QCOMPARE(answer->alerts.front().labels.value("cluster"_L1), u"c"_s);
    QCOMPARE(answer->alerts.front().link,
        m_server->url(u"/graph"_s).toString() + u"?g0.expr=up%20%3D%3D%200&g0.tab=1"_s);
    m_server->setRoute("/api/v1/status/config", fault::answer(500, "", {}, "text/plain"));
    QVERIFY(!settled(source(u"prometheus"_s)->fetchAlerts()));
}

/// No Grafana can be had on Debian 12: these answers have the form of the interface that Grafana
/// 9.3 publishes (RuleResponse), and states as that version's source names them.
void AlertSourcesTest::grafanaStates()
{
    const auto told
        = [](const QByteArray &name, const QByteArray &health, const QByteArray &state) {
              return rule(name,
                  R"("health":")" + health
                      + R"(","state":"firing","annotations":{},"alerts":[)"
                        R"({"labels":{"alertname":")"
                      + name + R"(","team":"shop"},"annotations":{},"state":")" + state
                      + R"(","activeAt":"2026-11-21T02:10:42Z","value":"[ var='B' value=1 ]"}])");
          };
    route("/api/prometheus/grafana/api/v1/rules",
        rulesOf(told("Firing", "ok", "Alerting") + ","
            + told("Missing", "nodata", "Alerting (NoData)") + "," + told("Soon", "ok", "Pending")
            + "," + told("Well", "ok", "Normal") + "," + told("Kept", "ok", "Normal (NoData)") + ","
            + told("Blind", "nodata", "NoData") + "," + told("Broken", "error", "Error")));
    route("/api/alertmanager/grafana/api/v2/silences",
        "[" + silence("s1", "active", "") + "," + silence("s2", "expired", "") + "]");
    const auto answer = settled(source(u"grafana"_s)->fetchAlerts());
    QVERIFY(answer);
    QStringList names;
    for (const auto &alert : answer->alerts)
        names << alert.labels.value("alertname"_L1) + u' ' + alertStateName(alert.state) + u' '
                + alert.silencedBy.join(u',');
    QCOMPARE(names,
        (QStringList{u"Firing suppressed s1"_s, u"Missing suppressed s1"_s, u"Soon pending "_s}));
    QCOMPARE(answer->unevaluated, (QStringList{u"Missing"_s, u"Blind"_s, u"Broken"_s}));
    QCOMPARE(answer->rules->size(), size_t(7));
}

} // namespace

QTEST_GUILESS_MAIN(AlertSourcesTest)
#include "tst_alertsources.moc"
