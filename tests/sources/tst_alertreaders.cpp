// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertanswers.h"
#include "alertmanagerreader.h"
#include "recording.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

static HttpReply bodyOf(const QByteArray &body, int status = 200)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

static HttpReply recordedBody(const QString &name)
{
    return bodyOf(fileContent(QStringLiteral(TOBAN_TEST_DATA "/recordings/") + name));
}

static HttpReply alertmanagerAnswer(const QString &name)
{
    return recorded(u"alertmanager/0.25.0/"_s + name);
}

static QString summary(const Labels &labels)
{
    return labels.value("alertname"_L1) + u' ' + labels.value("severity"_L1);
}

namespace {

/// What real servers answered about alerts, and what no server should.
class AlertReadersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alertmanagerAlerts();
    void silencedAndInhibited();
    void wordsOfLaterVersions();
    void timesFarFromNow_data();
    void timesFarFromNow();
    void alertmanagerSilences();
    void alertmanagerStatus();
    void refusalsOfSilences_data();
    void refusalsOfSilences();
    void prometheusAlerts();
    void prometheusRules();
    void rulesNotEvaluated();
    void nullIsNoAlerts();
    void externalLabels();
    void whatIsNoAnswer_data();
    void whatIsNoAnswer();
    void hostileTextsAreData();
};

void AlertReadersTest::alertmanagerAlerts()
{
    const auto alerts = alertmanager::readAlerts(alertmanagerAnswer(u"alerts.http"_s));
    QVERIFY(alerts);
    QCOMPARE(alerts->size(), size_t(4));
    const AlertReport &busy = alerts->at(0);
    QCOMPARE(summary(busy.labels), u"NodeCpuBusy ticket"_s);
    QCOMPARE(busy.labels.pairs().size(), size_t(5));
    QCOMPARE(busy.state, AlertState::Firing);
    QCOMPARE(toRfc3339(busy.since), u"2026-11-21T02:10:42.443Z"_s);
    QCOMPARE(busy.annotations.value("summary"_L1), u"CPU of 127.0.0.1:27100 is 99.95% busy"_s);
    QVERIFY2(busy.link.endsWith(u"+%3E+0.85&g0.tab=1"_s), qPrintable(busy.link));
    QCOMPARE(busy.receivers, QStringList{u"tickets"_s});
    const AlertReport &legacy = alerts->at(3);
    QCOMPARE(legacy.state, AlertState::Suppressed);
    QCOMPARE(legacy.silencedBy, QStringList{u"621af522-c18f-43a7-98d2-c7da0235e09e"_s});
    QVERIFY(legacy.inhibitedBy.isEmpty());
}

void AlertReadersTest::silencedAndInhibited()
{
    const auto alerts = alertmanager::readAlerts(
        recordedBody(u"alertmanager/0.25.0/silenced-and-inhibited.json"_s));
    QVERIFY(alerts);
    QCOMPARE(alerts->size(), size_t(7));
    const auto both = std::ranges::count_if(*alerts, [](const AlertReport &alert) {
        return alert.silencedBy == QStringList{u"04763fc4-8bc0-49c1-8099-66d3593946bd"_s}
        && alert.inhibitedBy == QStringList{u"7e7fc9f1dbf18ae9"_s}
        && alert.state == AlertState::Suppressed;
    });
    QCOMPARE(both, 1);
}

void AlertReadersTest::wordsOfLaterVersions()
{
    const QByteArray before = R"([{"labels":{"alertname":"A"},"annotations":null,"news":[1,{}],)"
                              R"("startsAt":"2026-11-21T02:10:42Z","receivers":null,"status":)"
                              R"({"silencedBy":null,"inhibitedBy":null,"mutedBy":["x"],"state":")";
    const auto stateFor = [&before](const QByteArray &word) {
        const auto alerts = alertmanager::readAlerts(bodyOf(before + word + "\"}}]"));
        return alerts && alerts->size() == 1 ? std::optional(alerts->front().state) : std::nullopt;
    };
    QCOMPARE(stateFor("unprocessed"), AlertState::Unprocessed);
    QCOMPARE(stateFor("suppressed"), AlertState::Suppressed);
    QCOMPARE(stateFor("a word of tomorrow"), AlertState::Firing);
}

/// C7. That of year 1 is Go's time that was never set.
void AlertReadersTest::timesFarFromNow_data()
{
    QTest::addColumn<qint64>("ms"); // as `date -u -d TEXT +%s%3N` says
    QTest::newRow("0001-01-01T00:00:00Z") << qint64(-62135596800000);
    QTest::newRow("1969-12-31T23:59:59.999Z") << qint64(-1);
    QTest::newRow("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("2016-12-31T23:59:60Z") << qint64(1483228800000);
    QTest::newRow("2038-01-19T03:14:08Z") << qint64(2147483648000);
    QTest::newRow("2242-03-16T12:56:32Z") << qint64(8589934592000);
    QTest::newRow("9999-12-31T23:59:59Z") << qint64(253402300799000);
}

void AlertReadersTest::timesFarFromNow()
{
    QFETCH(const qint64, ms);
    const QByteArray time = QTest::currentDataTag();
    const auto alerts
        = alertmanager::readAlerts(bodyOf(R"([{"labels":{"alertname":"A"},"startsAt":")" + time
            + R"(","status":{"state":"active","silencedBy":[],"inhibitedBy":[]}}])"));
    QVERIFY2(alerts, qPrintable(alerts ? QString() : errorText(alerts.error())));
    QCOMPARE(toMs(alerts->front().since), ms);
}

void AlertReadersTest::alertmanagerSilences()
{
    const auto list = alertmanager::readSilences(alertmanagerAnswer(u"silences.http"_s));
    QVERIFY(list);
    QCOMPARE(list->silences.size(), size_t(1));
    const Silence &silence = list->silences.front();
    QCOMPARE(silence.comment, u"legacy host is being removed, OPS-77"_s);
    QCOMPARE(matchersText(silence.matchers), u"alertname=\"LegacyBatchDown\""_s);
    QCOMPARE(toRfc3339(silence.endsAt), u"2026-11-21T04:11:46.074Z"_s);
    const auto odd = alertmanager::readSilences(bodyOf(R"([{"id":"x","matcherSets":[]}])"));
    QVERIFY(odd);
    QCOMPARE(odd->unreadable, 1);
}

void AlertReadersTest::alertmanagerStatus()
{
    const auto status = alertmanager::readStatus(alertmanagerAnswer(u"status.http"_s));
    QVERIFY(status);
    QCOMPARE(status->version, u"0.25.0"_s);
    QCOMPARE(toRfc3339(status->startedAt.value()), u"2026-11-21T02:10:01.720Z"_s);
    QVERIFY(!status->isClusterSettling);
}

void AlertReadersTest::refusalsOfSilences_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("a text alone") << u"alerts_filter_bad.http"_s
                                  << u"It says: bad matcher format: bad"_s;
    QTest::newRow("code and message")
        << u"silence-bad.http"_s << u"matchers in body should have at least 1 items"_s;
    QTest::newRow("another type") << u"silence-nojson.http"_s << u"unsupported media type"_s;
    QTest::newRow("empty") << u"silence-unknown.http"_s << u"no such silence"_s;
    QTest::newRow("another path") << u"nope.http"_s << u"path /api/v2/nope was not found"_s;
}

void AlertReadersTest::refusalsOfSilences()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    const auto id = alertmanager::readSilenceId(alertmanagerAnswer(file));
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Unsupported);
    QVERIFY2(id.error().detail.contains(words), qPrintable(id.error().detail));
    QVERIFY(!id.error().detail.contains(u'"' + words));
}

void AlertReadersTest::prometheusAlerts()
{
    const auto alerts = prometheus::readAlerts(recordedBody(u"prometheus/2.42.0/alerts.json"_s));
    QVERIFY(alerts);
    QCOMPARE(alerts->size(), size_t(7));
    QCOMPARE(summary(alerts->at(0).labels), u"RouteErrorRatioHigh page"_s);
    QCOMPARE(alerts->at(0).state, u"firing"_s);
    QCOMPARE(alerts->at(0).value, 0.2210526315789474);
    QCOMPARE(alerts->at(5).value, 0.0);
    const auto pending = prometheus::readAlerts(bodyOf(
        R"({"status":"success","data":{"alerts":[{"labels":{"alertname":"P"},"state":"pending",)"
        R"("activeAt":"2026-11-21T02:08:23.210283258Z","value":"NaN"}]}})"));
    QVERIFY(pending);
    QCOMPARE(pending->front().state, u"pending"_s);
    QCOMPARE(toRfc3339(pending->front().since), u"2026-11-21T02:08:23.210Z"_s);
}

void AlertReadersTest::prometheusRules()
{
    const auto rules = prometheus::readAllRules(recordedBody(u"prometheus/2.42.0/rules.json"_s));
    QVERIFY(rules);
    const auto found = std::ranges::find_if(
        *rules, [](const auto &told) { return told.rule.name == u"RouteErrorRatioHigh"_s; });
    QVERIFY(found != rules->end());
    QCOMPARE(found->rule.group, u"app-alerts"_s);
    QCOMPARE(found->rule.holdFor, Millis(30'000));
    QCOMPARE(found->rule.labels.value("team"_L1), u"shop"_s);
    QVERIFY(found->rule.query.startsWith(u"(sum by (service, route, method)"_s));
    QVERIFY(found->rule.wasEvaluated && found->rule.error.isEmpty());
    QCOMPARE(found->health, u"ok"_s);
    const auto ofVmalert = prometheus::readAllRules(recordedBody(u"vmalert/1.79.5/rules.json"_s));
    QVERIFY(ofVmalert);
    QCOMPARE(ofVmalert->size(), size_t(2));
    QCOMPARE(ofVmalert->at(0).rule.holdFor, Millis(3000));
    QCOMPARE(ofVmalert->at(1).rule.labels.value("cluster"_L1), u"drill"_s);
}

void AlertReadersTest::rulesNotEvaluated()
{
    const auto rules = prometheus::readAllRules(bodyOf(
        R"({"status":"success","data":{"groups":[{"name":"g","rules":[)"
        R"({"type":"alerting","name":"New","health":"unknown","query":"a","alerts":[],)"
        R"("duration":1.5,"keepFiringFor":300,"lastEvaluation":"0001-01-01T00:00:00Z"},)"
        R"({"type":"recording","name":"r","query":"b"},)"
        R"({"type":"alerting","name":"Bad","health":"err","lastError":"many-to-many"}]}]}})"));
    QVERIFY(rules);
    QCOMPARE(rules->size(), size_t(2));
    QVERIFY(!rules->at(0).rule.wasEvaluated);
    QCOMPARE(rules->at(0).rule.holdFor, Millis(1500));
    QCOMPARE(rules->at(0).rule.keepFiring, Millis(300'000));
    QCOMPARE(rules->at(1).rule.error, u"many-to-many"_s);
}

void AlertReadersTest::nullIsNoAlerts()
{
    const auto none = prometheus::readAlerts(recordedBody(u"vmalert/1.79.5/alerts-none.json"_s));
    QVERIFY(none);
    QVERIFY(none->empty());
}

void AlertReadersTest::externalLabels()
{
    const auto read = [](const QByteArray &yaml) {
        return prometheus::readExternalLabels(
            bodyOf("{\"status\":\"success\",\"data\":{\"yaml\":\"" + yaml + "\"}}"));
    };
    const auto external = read(R"(global:\n  scrape_interval: 1s\n  external_labels:\n)"
                               R"(    cluster: drill\n    replica: \"1\"\nscrape_configs: []\n)");
    QVERIFY(external);
    QCOMPARE(*external, (Labels{{u"cluster"_s, u"drill"_s}, {u"replica"_s, u"1"_s}}));
    QCOMPARE(read(R"(global:\n  scrape_interval: 1s\n)").value(), Labels());
    QVERIFY(!read(R"(global: [\n)"));
    QCOMPARE(prometheus::readExternalLabels(bodyOf("404 page not found", 404)).value(), Labels());
    const Labels alert{{u"alertname"_s, u"A"_s}, {u"cluster"_s, u"own"_s}};
    QCOMPARE(prometheus::withExternalLabels(alert, *external).toText(),
        u"{alertname=\"A\",cluster=\"own\",replica=\"1\"}"_s);
}

void AlertReadersTest::whatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray alert
        = R"({"labels":{"alertname":"A"},"annotations":{},"startsAt":"2026-11-21T02:10:42Z",)"
          R"("state":"firing","status":{"state":"active","silencedBy":[],"inhibitedBy":[]}})";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><title>Sign in</title>");
    QTest::newRow("cut list") << QByteArray("[" + alert + ",{\"labels\":");
    QTest::newRow("cut data") << QByteArray(
        R"({"status":"success","data":{"alerts":[)" + alert + "]}");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("no data") << QByteArray(R"({"status":"success"})");
    QTest::newRow("no alerts") << QByteArray(R"({"status":"success","data":{}})");
    QTest::newRow("another type") << QByteArray(R"({"status":"success","data":{"alerts":{}}})");
    QTest::newRow("error with 200")
        << QByteArray(R"({"status":"error","errorType":"internal","error":"no"})");
    QTest::newRow("numbers") << QByteArray("[1,2]");
    QTest::newRow("labels of another type") << QByteArray(R"([{"labels":["A"]}])");
    QTest::newRow("no labels") << QByteArray(
        R"({"status":"success","data":{"alerts":[{"state":"firing"}]}})");
    QTest::newRow("more behind it")
        << QByteArray(R"({"status":"success","data":{"alerts":[]}}{"status":"success"})");
    QTest::newRow("two lists") << QByteArray("[] [" + alert + "]");
}

void AlertReadersTest::whatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    for (const auto &error : {alertmanager::readAlerts(bodyOf(body)).map([](auto &&) {}),
             prometheus::readAlerts(bodyOf(body)).map([](auto &&) {}),
             prometheus::readAllRules(bodyOf(body)).map([](auto &&) {})}) {
        QVERIFY(!error);
        QVERIFY(!error.error().detail.isEmpty());
    }
}

void AlertReadersTest::hostileTextsAreData()
{
    const QByteArray longText(70'000, 'x');
    const auto alerts = alertmanager::readAlerts(bodyOf(
        R"([{"labels":{"alertname":"<b>A</b>\u202e\u0000\ud800"},"annotations":{"summary":")"
        + longText
        + R"(","日":"本"},"startsAt":"2026-11-21T02:10:42Z","generatorURL":"javascript:alert%281%29",)"
          R"("status":{"state":"active","silencedBy":[],"inhibitedBy":[]}}])"));
    QVERIFY(alerts);
    const AlertReport &alert = alerts->front();
    QCOMPARE(
        alert.labels.value("alertname"_L1), u"<b>A</b>\u202e"_s + QChar(u'\0') + QChar(u'\ufffd'));
    const QString told = alert.annotations.value("summary"_L1);
    QCOMPARE(told.toUtf8().size(), qsizetype(64 << 10));
    QVERIFY(told.endsWith(u"x…"_s));
    QCOMPARE(alert.annotations.value(u"日"_s), u"本"_s);
    QCOMPARE(alert.link, u"javascript:alert%281%29"_s);
}

} // namespace

QTEST_GUILESS_MAIN(AlertReadersTest)
#include "tst_alertreaders.moc"
