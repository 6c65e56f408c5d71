// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "faultserver.h"
#include "opsgenieapi.h"
#include "opsgeniereader.h"
#include "opsgeniesource.h"
#include "requestshape.h"
#include "settled.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// Opsgenie's requests and answers, in the shape of its published description (opsgenie-oas, 2021).
class OpsgenieTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsAreAsDocumented_data();
    void requestsAreAsDocumented();
    void rotas();
    void alertsAreIncidents();
    void whatWasClosedLongAgoIsTold();
    void theOutcomeOfAChangeIsAwaited();
    void aRefusalSaysWhy();
    void aNoteIsNotMadeTwice();
    void failuresInventNothing_data();
    void failuresInventNothing();

private:
    [[nodiscard]] Result<void> act(IntentKind kind)
    {
        return settled(m_source->act(
            kind, IntentId(u"5b9f"_s), {ProviderIncidentId(u"A1"_s), u"looking"_s}, 0));
    }
    [[nodiscard]] int posts() const
    {
        return static_cast<int>(
            std::ranges::count(m_server->requests(), QByteArray("POST"), &SeenRequest::method));
    }
    void answer(const QByteArray &path, const QByteArray &body, int status = 200)
    {
        m_server->setRoute(path, fault::answer(status, body));
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ExchangeRecorder> m_recorder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<OpsgenieSource> m_source;
};

using Method = HttpRequest::Method;
static const Instant start = fromMs(1795227108000); // 2026-11-21T02:11:48Z
static const QUrl base(u"https://api.opsgenie.example"_s);

void OpsgenieTest::init()
{
    m_source.reset();
    m_clock = std::make_unique<FakeClock>(start);
    m_recorder = std::make_unique<ExchangeRecorder>();
    m_server = std::make_unique<FaultServer>(fault::answer(404, R"({"message":"No such path"})"));
    SourceSettings settings = settingsFor(m_server->url());
    settings.auth.secret = Secret("a-key");
    m_source = std::make_unique<OpsgenieSource>(settings, *m_clock, *m_recorder);
}

void OpsgenieTest::requestsAreAsDocumented_data()
{
    QTest::addColumn<HttpRequest>("request");
    namespace og = opsgenie;
    const ProviderIncidentId id(u"a/b?c"_s);
    const TimeSpan span = rosterSpan(start);
    QTest::newRow("schedules") << og::schedules(base);
    QTest::newRow("timeline") << og::timeline(base, ScheduleId(u"S"_s), span);
    QTest::newRow("escalations") << og::escalations(base);
    QTest::newRow("users") << og::usersPage(base, 100);
    QTest::newRow("open") << og::openAlertsPage(base, 0);
    QTest::newRow("closed") << og::closedAlertsPage(base, span, 100);
    QTest::newRow("alert") << og::alert(base, id);
    QTest::newRow("logs") << og::logs(base, id);
    QTest::newRow("notes") << og::notes(base, id);
    QTest::newRow("acknowledge") << og::change(base, id, u"acknowledge"_s, {});
    QTest::newRow("close") << og::change(base, id, u"close"_s, u"done"_s);
    QTest::newRow("note") << og::change(base, id, u"notes"_s, u"a note"_s);
    QTest::newRow("outcome") << og::outcome(base, u"r-1"_s);
}

void OpsgenieTest::requestsAreAsDocumented()
{
    QFETCH(const HttpRequest, request);
    const QStringList alerts{u"!query"_s, u"offset"_s, u"limit"_s, u"sort"_s, u"order"_s};
    const QStringList entries{u"identifierType"_s, u"limit"_s, u"order"_s, u"offset"_s};
    const std::vector<RequestShape> documented{
        {Method::Get, "/v2/schedules", {u"expand"_s}, {}},
        {Method::Get, "/v2/schedules/{}/timeline",
            {u"identifierType"_s, u"date"_s, u"interval"_s, u"intervalUnit"_s, u"expand"_s}, {}},
        {Method::Get, "/v2/escalations", {}, {}},
        {Method::Get, "/v2/users", {u"limit"_s, u"offset"_s}, {}},
        {Method::Get, "/v2/alerts", alerts, {}},
        {Method::Get, "/v2/alerts/{}", {u"identifierType"_s}, {}},
        {Method::Get, "/v2/alerts/{}/logs", entries, {}},
        {Method::Get, "/v2/alerts/{}/notes", entries, {}},
        {Method::Post, "/v2/alerts/{}/acknowledge", {u"identifierType"_s}, {u"source"_s}},
        {Method::Post, "/v2/alerts/{}/close", {u"identifierType"_s}, {u"note"_s}},
        {Method::Post, "/v2/alerts/{}/notes", {u"identifierType"_s}, {u"note"_s}},
        {Method::Get, "/v2/alerts/requests/{}", {}, {}},
    };
    QCOMPARE(shapeFault(request, documented), QString());
    QCOMPARE(request.isChange, request.method == Method::Post);
    QVERIFY(!request.url.toEncoded().contains(' '));
}

void OpsgenieTest::rotas()
{
    answer("/v2/schedules", R"({"data":[{"id":"S","name":"Shop","timezone":"Asia/Tokyo",
        "enabled":true,"ownerTeam":{"id":"T","name":"shop"}},{"id":"X","enabled":false}]})");
    answer("/v2/schedules/S/timeline", R"({"data":{
        "finalTimeline":{"rotations":[{"id":"R","name":"Weekly","periods":[
          {"startDate":"2026-11-21T09:00:00+09:00","endDate":"2026-11-22T09:00:00+09:00",
           "recipient":{"id":"U1","name":"aoi@example.com","type":"user"}},
          {"startDate":"2026-11-20T00:00:00Z","endDate":"2026-11-21T00:00:00Z",
           "recipient":{"id":"E","type":"escalation"},
           "flattenedRecipients":[{"id":"U2","name":"ben@example.com","type":"user"}]}]}]},
        "overrideTimeline":{"rotations":[{"name":"Weekly","periods":[
          {"startDate":"2026-11-21T00:00:00Z","endDate":"2026-11-22T00:00:00Z",
           "recipient":{"id":"U1","name":"aoi@example.com","type":"user"}}]}]}}})");
    answer("/v2/escalations", R"({"data":[{"id":"E","name":"Shop","rules":[
        {"delay":{"timeAmount":30},"recipient":{"type":"user","id":"U2","username":"ben"}},
        {"delay":{"timeAmount":5,"timeUnit":"minutes"},"recipient":{"type":"schedule","id":"S"}}
        ]}]})");
    answer("/v2/users", R"({"data":[{"id":"U1","username":"aoi@example.com","fullName":"Aoi",
        "timeZone":"Asia/Tokyo"},{"id":"U2","username":"ben@example.com"}],"totalCount":2})");
    const auto told = settled(m_source->fetchRoster(rosterSpan(start)));
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    const Roster &roster = told->roster;
    QCOMPARE(roster.schedules.size(), size_t(1)); // one is switched off
    QCOMPARE(roster.schedules[0].team, u"shop"_s);
    const auto &shifts = roster.schedules[0].shifts;
    QCOMPARE(shifts.size(), size_t(3));
    QCOMPARE(shifts[0].person.id, PersonId(u"U2"_s)); // to whom the escalation comes
    QCOMPARE(shifts[1].person.name, u"Aoi"_s);
    QCOMPARE(shifts[1].from, *parseRfc3339(u"2026-11-21T00:00:00Z"_s));
    QCOMPARE(shifts[2].layer, ShiftLayer::Override);
    const auto &levels = roster.policies.at(0).levels;
    QCOMPARE(levels.size(), size_t(2)); // by their delays
    QCOMPARE(levels[0].schedules, std::vector{ScheduleId(u"S"_s)});
    QCOMPARE(levels[0].escalatesAfter, Millis(25min));
    QCOMPARE(m_server->requests()[0].headers.value("authorization"), QByteArray("GenieKey a-key"));
    QCOMPARE(m_server->requests()[1].field(u"interval"_s), u"15"_s);
}

static QByteArray alertBody(const QByteArray &status, const QByteArray &more = {})
{
    return R"({"id":"A1","tinyId":"7","message":"Slow","alias":"k","status":")" + status
        + R"(","acknowledged":false,"createdAt":"2026-11-21T02:11:48Z","priority":"P1","entity":"Shop",
        "updatedAt":"2026-11-21T02:12:00Z","report":{"closeTime":60000})"
        + more + '}';
}

void OpsgenieTest::alertsAreIncidents()
{
    answer("/v2/alerts", R"({"data":[)" + alertBody("open") + "]}");
    answer("/v2/alerts/A1",
        R"({"data":)" + alertBody("open", R"(,"details":{"alertname":"Slow","job":"shop"})") + "}");
    answer("/v2/alerts/A1/logs", R"({"data":[{"log":"Alert acknowledged via web","type":"system",
        "owner":"aoi@example.com","createdAt":"2026-11-21T02:12:00Z","offset":"1_1"}]})");
    const auto told = settled(m_source->fetchIncidents({start - 1h, {}}));
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    const ProviderIncident &incident = told->incidents.at(0);
    QCOMPARE(incident.number, u"7"_s);
    QCOMPARE(incident.status, IncidentStatus::Triggered);
    QCOMPARE(incident.urgency, IncidentUrgency::High);
    QCOMPARE(incident.alerts.at(0).origins,
        (std::vector{Labels{{u"alertname"_s, u"Slow"_s}, {u"job"_s, u"shop"_s}}}));
    QCOMPARE(told->steps.size(), size_t(1));
    QCOMPARE(told->steps[0].kind, IncidentStepKind::Acknowledged);
    QCOMPARE(told->steps[0].id, u"A1/1_1"_s);
    QCOMPARE(told->steps[0].by.id, PersonId(u"aoi@example.com"_s));
    const size_t before = m_server->requests().size();
    QVERIFY(settled(m_source->fetchIncidents({start - 1h, {}})));
    for (size_t i = before; i < m_server->requests().size(); ++i) // nothing has changed
        QVERIFY(m_server->requests()[i].path() == "/v2/alerts");
}

void OpsgenieTest::whatWasClosedLongAgoIsTold()
{
    m_server->setRoute("/v2/alerts", [](QTcpSocket &socket, const SeenRequest &request) {
        const bool isArchive = request.field(u"query"_s).contains(u"createdAt>0 "_s);
        const bool isLast
            = request.field(u"query"_s)
                  .endsWith(u"createdAt<%1"_s.arg(toMs(start))); // older than the only one
        fault::json(isArchive && !isLast ? R"({"data":[)" + alertBody("closed") + "]}"
                                         : QByteArray(R"({"data":[]})"))(socket, request);
    });
    answer("/v2/alerts/A1", R"({"data":)" + alertBody("closed") + "}");
    answer("/v2/alerts/A1/logs", R"({"data":[]})");
    m_clock->advance(100 * 24h);
    const Instant since = m_clock->now() - 7 * 24h;
    const auto told = settled(m_source->fetchIncidents({since, {}}));
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    QCOMPARE(told->incidents.size(), size_t(1));
    QCOMPARE(told->incidents[0].status, IncidentStatus::Resolved);
    QCOMPARE(*told->incidents[0].resolved, start + 1min);
    QVERIFY(settled(m_source->fetchIncidents({since, {}}))->incidents.empty());
    const size_t before = m_server->requests().size();
    QVERIFY(settled(m_source->fetchIncidents({since, {}})));
    QCOMPARE(m_server->requests().size(), before + 2); // the archive is whole
}

void OpsgenieTest::theOutcomeOfAChangeIsAwaited()
{
    answer("/v2/alerts/A1", R"({"data":)" + alertBody("open") + "}");
    answer("/v2/alerts/A1/acknowledge", R"({"result":"Request will be processed",
        "requestId":"r-1"})",
        202);
    m_server->setRoute("/v2/alerts/requests/r-1",
        fault::inTurn({fault::answer(404, R"({"message":"Request not found"})"),
            fault::json(R"({"data":{"isSuccess":true,"status":"Acknowledged"}})")}));
    const auto done = act(IntentKind::AcknowledgeIncident);
    QVERIFY2(done, qPrintable(done ? QString() : errorText(done.error())));
    QCOMPARE(posts(), 1);
}

void OpsgenieTest::aRefusalSaysWhy()
{
    answer("/v2/alerts/A1", R"({"data":)" + alertBody("open") + "}");
    answer("/v2/alerts/A1/close", R"({"requestId":"r-1"})", 202);
    answer("/v2/alerts/requests/r-1",
        R"({"data":{"isSuccess":false,"status":"Alert does not exist"}})");
    const auto refused = act(IntentKind::ResolveIncident);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(refused.error().detail.contains(u"Alert does not exist"_s));
    answer("/v2/alerts/A1", R"({"data":)" + alertBody("closed") + "}");
    QVERIFY(!act(IntentKind::AcknowledgeIncident));
    QVERIFY(act(IntentKind::ResolveIncident)); // as it is wanted
    QCOMPARE(posts(), 1);
    QCOMPARE(act(IntentKind::UpdateIncidentStatus).error().kind, ErrorKind::Unsupported);
}

void OpsgenieTest::aNoteIsNotMadeTwice()
{
    answer("/v2/alerts/A1/notes", R"x({"data":[{"note":"looking (toban:5b9f)","owner":"me",
        "createdAt":"2026-11-21T02:12:00Z"}]})x");
    QVERIFY(act(IntentKind::NoteIncident));
    QCOMPARE(posts(), 0);
}

void OpsgenieTest::failuresInventNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Auth;
    QTest::newRow("402") << 402 << ErrorKind::Http;
    QTest::newRow("403") << 403 << ErrorKind::Auth;
    QTest::newRow("404") << 404 << ErrorKind::Http;
    QTest::newRow("429") << 429 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << ErrorKind::Http;
    QTest::newRow("not this API") << 200 << ErrorKind::Malformed;
}

void OpsgenieTest::failuresInventNothing()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    m_server->setBehaviour(fault::answer(status, R"({"message":"said by the server"})"));
    const auto incidents = settled(m_source->fetchIncidents({start, {}}));
    QCOMPARE(incidents.error().kind, kind);
    QCOMPARE(settled(m_source->fetchRoster(rosterSpan(start))).error().kind, kind);
    if (status != 200)
        QVERIFY(incidents.error().detail.contains(u"said by the server"_s));
}

} // namespace

QTEST_GUILESS_MAIN(OpsgenieTest)
#include "tst_opsgenie.moc"
