// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertorigins.h"
#include "pagerdutyapi.h"
#include "pagerdutyreader.h"
#include "requestshape.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// PagerDuty's requests and answers, in the shape that its documentation of REST API v2 gives
/// (developer.pagerduty.com, reference of the REST API).
class PagerDutyApiTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAsDocumented_data();
    void requestsAreAsDocumented();
    void changesSayOnWhoseBehalf();
    void idsCannotLeaveTheirPlace();
    void contactsAreAddressesOfPeople();
    void incidentsInAllTheirForms();
    void stepsOfALog();
    void whatIsNotWholeIsNotBelieved_data();
    void whatIsNotWholeIsNotBelieved();
    void originsOfAlertmanagersText();
    void originsOfOtherDetails();
};

using Method = HttpRequest::Method;
static const QUrl base(u"https://api.pagerduty.example/prefix"_s);
static const TimeSpan span{fromMs(1795227108000), fromMs(1795313508000)};
static const ProviderIncidentId incident(u"PINC1"_s);

static std::vector<RequestShape> documented()
{
    const QStringList paged{u"limit"_s, u"offset"_s, u"total"_s};
    const auto with = [&paged](const QStringList &more) { return paged + more; };
    return {
        {Method::Get, "/schedules",
            with({u"include[]"_s, u"since"_s, u"until"_s, u"time_zone"_s, u"query"_s}), {}},
        {Method::Get, "/schedules/{}", {u"since"_s, u"until"_s, u"time_zone"_s, u"overflow"_s}, {}},
        {Method::Get, "/escalation_policies", with({u"include[]"_s, u"sort_by"_s}), {}},
        {Method::Get, "/users", with({u"include[]"_s, u"query"_s}), {}},
        {Method::Get, "/incidents",
            with({u"!statuses[]"_s, u"date_range"_s, u"since"_s, u"until"_s, u"sort_by"_s,
                u"time_zone"_s}),
            {}},
        {Method::Get, "/incidents/{}", {}, {}},
        {Method::Put, "/incidents/{}", {}, {u"incident.type"_s, u"incident.status"_s}},
        {Method::Get, "/incidents/{}/alerts", with({u"statuses[]"_s}), {}},
        {Method::Get, "/incidents/{}/notes", {}, {}},
        {Method::Post, "/incidents/{}/notes", {}, {u"note.content"_s}},
        {Method::Post, "/incidents/{}/status_updates", {}, {u"message"_s}},
        {Method::Get, "/log_entries",
            with({u"since"_s, u"until"_s, u"time_zone"_s, u"is_overview"_s}), {}},
    };
}

void PagerDutyApiTest::requestsAreAsDocumented_data()
{
    QTest::addColumn<HttpRequest>("request");
    namespace pd = pagerduty;
    QTest::newRow("schedules") << pd::schedulesPage(base, span, 25);
    QTest::newRow("schedule") << pd::schedule(base, ScheduleId(u"PS"_s), span);
    QTest::newRow("policies") << pd::policiesPage(base, 0);
    QTest::newRow("users") << pd::usersPage(base, 100);
    QTest::newRow("open") << pd::openIncidentsPage(base, 0);
    QTest::newRow("resolved") << pd::resolvedIncidentsPage(base, span, 0);
    QTest::newRow("incident") << pd::incident(base, incident);
    QTest::newRow("alerts") << pd::alertsPage(base, incident, 0);
    QTest::newRow("log") << pd::logEntriesPage(base, span, 0);
    QTest::newRow("notes") << pd::notes(base, incident);
    QTest::newRow("acknowledge") << pd::changeStatus(
        base, u"a@b.example"_s, incident, IncidentStatus::Acknowledged, {});
    QTest::newRow("resolve") << pd::changeStatus(
        base, {}, incident, IncidentStatus::Resolved, u"done"_s);
    QTest::newRow("note") << pd::addNote(base, {}, incident, u"text"_s);
    QTest::newRow("status update") << pd::updateStatus(base, {}, incident, u"text"_s);
}

void PagerDutyApiTest::requestsAreAsDocumented()
{
    QFETCH(const HttpRequest, request);
    const auto shapes = documented();
    QCOMPARE(shapeFault(request, shapes, u"/prefix"_s), QString());
    QCOMPARE(request.accept, QByteArray("application/vnd.pagerduty+json;version=2"));
    QCOMPARE(request.isChange, request.method != Method::Get);
    QVERIFY(!request.purpose.isEmpty());
    QVERIFY(!request.url.toEncoded().contains(' '));
}

void PagerDutyApiTest::changesSayOnWhoseBehalf()
{
    const auto signedChange = pagerduty::addNote(base, u"me@example.com"_s, incident, u"x"_s);
    QCOMPARE(signedChange.headers.size(), size_t(1));
    QCOMPARE(signedChange.headers[0].first, QByteArray("From"));
    QCOMPARE(signedChange.headers[0].second, QByteArray("me@example.com"));
    QVERIFY(pagerduty::addNote(base, {}, incident, u"x"_s).headers.empty());
}

void PagerDutyApiTest::idsCannotLeaveTheirPlace()
{
    const auto request = pagerduty::incident(base, ProviderIncidentId(u"../users?x=1#y"_s));
    QVERIFY(request.url.path(QUrl::FullyEncoded).startsWith(u"/prefix/incidents/"_s));
    QVERIFY(!request.url.hasQuery() && !request.url.hasFragment());
}

static HttpReply reply(const QByteArray &body, int status = 200)
{
    HttpReply made;
    made.status = status;
    made.body = body;
    return made;
}

void PagerDutyApiTest::contactsAreAddressesOfPeople()
{
    const auto users = pagerduty::readUsers(reply(R"({"users":[{"id":"U","name":"Aoi",
        "email":"aoi@example.com","time_zone":"Nowhere/At all","contact_methods":[
        {"type":"email_contact_method","address":"aoi@example.com"},
        {"type":"phone_contact_method","address":"312345678","country_code":81},
        {"type":"sms_contact_method","address":"901","country_code":81},
        {"type":"push_notification_contact_method","address":"d3v1c3"},
        {"type":"email_contact_method_reference","summary":"Default"}]}],"more":true})"));
    QVERIFY(users && users->hasMore);
    const Person &person = users->items.at(0);
    QVERIFY(person.zone.isEmpty());
    const std::vector<Contact> expected{{u"mail"_s, u"aoi@example.com"_s},
        {u"phone"_s, u"+81 312345678"_s}, {u"sms"_s, u"+81 901"_s}};
    QCOMPARE(person.contacts, expected);
}

void PagerDutyApiTest::incidentsInAllTheirForms()
{
    const auto told = pagerduty::readIncidents(reply(R"({"more":false,"incidents":[
        {"id":"A","status":"triggered","created_at":"2026-11-21T02:11:48Z","urgency":"low",
         "title":"t","priority":{"id":"P","summary":"P2"},"resolved_at":null,
         "escalation_policy":{"summary":"Shop"}},
        {"id":"B","status":"resolved","created_at":"2026-11-21T11:11:48+09:00",
         "summary":"[#2] s","last_status_change_at":"2026-11-21T03:00:00Z"},
        {"id":"C","status":"a word of tomorrow","created_at":"2026-11-21T02:11:48Z"}]})"));
    QVERIFY(told && !told->hasMore);
    const auto &items = told->items;
    QCOMPARE(items[0].incident.urgency, IncidentUrgency::Low);
    QCOMPARE(items[0].incident.priority, u"P2"_s);
    QCOMPARE(items[0].incident.policy, u"Shop"_s);
    QVERIFY(!items[0].incident.resolved);
    QCOMPARE(items[1].incident.created, span.from);
    QCOMPARE(items[1].incident.title, u"[#2] s"_s);
    QCOMPARE(*items[1].incident.resolved, *parseRfc3339(u"2026-11-21T03:00:00Z"_s));
    QCOMPARE(items[2].incident.status, IncidentStatus::Triggered); // never quiet
}

void PagerDutyApiTest::stepsOfALog()
{
    const auto told = pagerduty::readLogEntries(reply(R"({"log_entries":[
        {"id":"1","type":"annotate_log_entry","created_at":"2026-11-21T02:11:48Z",
         "agent":{"id":"U","type":"user_reference","summary":"Aoi"},"incident":{"id":"A"},
         "channel":{"type":"note","summary":"looks like the cache"}},
        {"id":"2","type":"unacknowledge_log_entry","created_at":"2026-11-21T02:11:48Z",
         "incident":{"id":"A"},"summary":"s","channel":{"type":"timeout"}},
        {"id":"3","type":"snooze_log_entry","created_at":"2026-11-21T02:11:48Z",
         "incident":{"id":"A"}},
        {"id":"4","type":"trigger_log_entry","created_at":"2026-11-21T02:11:48Z"}]})"));
    QVERIFY(told);
    QCOMPARE(told->items.size(), size_t(3)); // one is of no incident
    QCOMPARE(told->items[0].text, u"looks like the cache"_s);
    QCOMPARE(told->items[0].by, (PersonRef{PersonId(u"U"_s), u"Aoi"_s}));
    QCOMPARE(told->items[1].kind, IncidentStepKind::Unacknowledged);
    QVERIFY(told->items[1].by.id.isEmpty()); // PagerDuty itself
    QCOMPARE(told->items[1].channel, u"timeout"_s);
    QCOMPARE(told->items[2].kind, IncidentStepKind::Other);
}

void PagerDutyApiTest::whatIsNotWholeIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><title>Sign in</title></html>");
    QTest::newRow("cut") << QByteArray(R"({"incidents":[{"id":"A","status":"trigg)");
    QTest::newRow("another list") << QByteArray(R"({"users":[]})");
    QTest::newRow("no list") << QByteArray(R"({"incidents":null})");
    QTest::newRow("no id") << QByteArray(
        R"({"incidents":[{"status":"triggered","created_at":"2026-11-21T02:11:48Z"}]})");
    QTest::newRow("no status") << QByteArray(
        R"({"incidents":[{"id":"A","created_at":"2026-11-21T02:11:48Z"}]})");
    QTest::newRow("no time") << QByteArray(R"({"incidents":[{"id":"A","status":"triggered"}]})");
    QTest::newRow("no objects") << QByteArray(R"({"incidents":[1]})");
}

void PagerDutyApiTest::whatIsNotWholeIsNotBelieved()
{
    QFETCH(const QByteArray, body);
    const auto told = pagerduty::readIncidents(reply(body));
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::Malformed);
}

/// As template "__text_alert_list" of Alertmanager's default.tmpl writes it.
void PagerDutyApiTest::originsOfAlertmanagersText()
{
    const QString text
        = u"Labels:\n - alertname = Slow\n - expr = a = b\n - two = x\ny\nAnnotations:\n"
          " - summary = many\nLabels:\n - alertname = Invented\nAnnotations:\n"
          "Source: http://prom.example/graph\nLabels:\n - alertname = Errors\nAnnotations:\n"
          "Source: \nLabels:\n - alertname = Cut sho"_s;
    const std::vector<Labels> expected{
        Labels{{u"alertname"_s, u"Slow"_s}, {u"expr"_s, u"a = b"_s}, {u"two"_s, u"x\ny"_s}},
        Labels{{u"alertname"_s, u"Errors"_s}}};
    QCOMPARE(alertOriginsOfText(text), expected);
    const QJsonObject details{{u"firing"_s, text}, {u"resolved"_s, u""_s},
        {u"num_firing"_s, u"2"_s}, {u"alertname"_s, u"not this one"_s}};
    QCOMPARE(alertOrigins(details), expected);
}

void PagerDutyApiTest::originsOfOtherDetails()
{
    const std::vector<Labels> expected{Labels{{u"alertname"_s, u"Slow"_s}, {u"job"_s, u"j"_s}}};
    const auto of
        = [](const char *json) { return alertOrigins(QJsonDocument::fromJson(json).object()); };
    QCOMPARE(of(R"({"alertname":"Slow","job":"j","count":3})"), expected);
    QCOMPARE(of(R"({"custom_details":{"alertname":"Slow","job":"j"}})"), expected);
    QCOMPARE(of(R"({"firing":[{"labels":{"alertname":"Slow","job":"j"}}]})"), expected);
    QVERIFY(of(R"({"job":"j"})").empty());
    QVERIFY(of(R"({"firing":"","num_firing":"0"})").empty());
    QVERIFY(alertOrigins(QJsonValue(u"a text"_s)).empty());
    QVERIFY(alertOrigins({}).empty());
}

} // namespace

QTEST_GUILESS_MAIN(PagerDutyApiTest)
#include "tst_pagerdutyapi.moc"
