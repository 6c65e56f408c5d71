// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplarchoice.h"
#include "fakeclock.h"
#include "playback.h"
#include "prometheusreader.h"
#include "prometheussource.h"
#include "recording.h"
#include "settled.h"

#include <memory>

using namespace toban;
using namespace toban::fault;
using namespace Qt::StringLiterals;

/// Two exemplars as Prometheus 2.42 wrote them (recordings: exemplars.http), in an answer.
static const QByteArray twoExemplars
    = R"({"status":"success","data":[{"seriesLabels":{"__name__":"x_bucket","instance":"i1",)"
      R"("job":"app","le":"0.025","route":"/api/login"},"exemplars":[)"
      R"({"labels":{"trace_id":"9719c6a1"},"value":"0.021191725","timestamp":1795227402.207},)"
      R"({"labels":{"trace_id":"be0c6af8"},"value":"0.021367036","timestamp":1795227405.930}]}]})";

static constexpr TimeSpan minute{fromMs(1'795'227'400'250), fromMs(1'795'227'460'750)};

static Exemplar exemplarAt(Millis after, double value, const QString &route)
{
    return {Labels{{u"__name__"_s, u"x"_s}, {u"route"_s, route}},
        Labels{{u"trace_id"_s, u"%1-%2"_s.arg(route).arg(after.count())}},
        fromMs(1'795'227'420'000) + after, value};
}

namespace {

class PrometheusExemplarsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatPrometheusSays();
    void readsAnEmptyAnswer();
    void refusesACutAnswer();
    void leavesOutWhatCannotBeKept();
    void comeWithTheFetch();
    void areNoErrorWhereThereAreNone_data();
    void areNoErrorWhereThereAreNone();
    void areWarnedOfWhereTheyFail();
    void areAskedForSeldomWhileThereAreNone();
    void fewAreChosenOfMany();

private:
    [[nodiscard]] Result<Fetched> fetch(TimeSpan span)
    {
        return settled(m_source->fetch(m_service, span, 10s));
    }
    [[nodiscard]] size_t questions() const { return m_playback->requests(Asked::Exemplars).size(); }

    std::unique_ptr<Playback> m_playback;
    FakeClock m_clock{fromMs(1'795'227'500'000)};
    ExchangeRecorder m_recorder;
    std::unique_ptr<PrometheusSource> m_source;
    Service m_service;
};

void PrometheusExemplarsTest::init()
{
    m_playback = std::make_unique<Playback>();
    m_service = {};
    m_service.id = ServiceId(u"shop"_s);
    m_service.latency = {u"x"_s, {{u"job"_s, Matcher::Op::Equal, u"app"_s}}};
    m_service.requestLabels = {u"route"_s};
    m_source = std::make_unique<PrometheusSource>(
        settingsFor(m_playback->server.url(u"/prom"_s)), m_clock, m_recorder);
}

void PrometheusExemplarsTest::cleanup()
{
    m_source.reset();
    m_playback.reset();
}

void PrometheusExemplarsTest::readsWhatPrometheusSays()
{
    const auto answer = prometheus::readExemplars(twoExemplars, u"x"_s);
    QVERIFY(answer);
    QCOMPARE(answer->exemplars.size(), size_t(2));
    const Exemplar expected{Labels{{u"__name__"_s, u"x"_s}, {u"instance"_s, u"i1"_s},
                                {u"job"_s, u"app"_s}, {u"route"_s, u"/api/login"_s}},
        Labels{{u"trace_id"_s, u"be0c6af8"_s}}, fromMs(1'795'227'405'930), 0.021367036};
    QVERIFY(answer->exemplars[1] == expected);
}

void PrometheusExemplarsTest::readsAnEmptyAnswer()
{
    const auto reply = recorded(u"victoriametrics/1.79.5/exemplars.http"_s);
    const auto answer = prometheus::readExemplars(reply.body, u"x"_s);
    QVERIFY(answer);
    QVERIFY(answer->exemplars.empty());
}

void PrometheusExemplarsTest::refusesACutAnswer()
{
    const auto reply = recorded(u"prometheus/2.42.0/exemplars.http"_s);
    const auto answer = prometheus::readExemplars(reply.body, u"x"_s);
    QCOMPARE(answer.error().kind, ErrorKind::Malformed);
}

void PrometheusExemplarsTest::leavesOutWhatCannotBeKept()
{
    const auto countOf = [](const QByteArray &exemplar) {
        const auto answer
            = prometheus::readExemplars("{\"status\":\"success\",\"data\":[{\"exemplars\":["
                    + exemplar + "],\"seriesLabels\":{\"route\":\"/\"}}]}",
                u"x"_s);
        return answer ? static_cast<int>(answer->exemplars.size()) : -1;
    };
    const QByteArray value = "\"value\":\"0.5\",";
    const QByteArray time = "\"timestamp\":1795227402";
    const auto of = [](const QByteArray &trace, const QByteArray &rest) {
        return "{\"labels\":{\"trace_id\":\"" + trace + "\"}," + rest + "}";
    };
    QCOMPARE(countOf(of("a", value + time)), 1);
    QCOMPARE(countOf(of("a", "\"value\":\"NaN\"," + time)), 0);
    QCOMPARE(countOf(of("a", value + "\"timestamp\":-1")), 0);
    QCOMPARE(countOf(of("a", value + "\"timestamp\":1e300")), 0);
    QCOMPARE(countOf(of("a", time)), 0);
    QCOMPARE(countOf(of("", value + time)), 0);
    QCOMPARE(countOf(of(QByteArray(5000, 'a'), value + time)), 0);
    QCOMPARE(countOf("7"), 0);
}

void PrometheusExemplarsTest::comeWithTheFetch()
{
    m_playback->set(Asked::Exemplars, json(twoExemplars));
    const auto fetched = fetch({minute.from, fromMs(1'795'227'405'000)});
    QVERIFY(fetched);
    QCOMPARE(fetched->batch.exemplars.size(), size_t(1)); // the other one is later
    QCOMPARE(fetched->batch.exemplars[0].value, 0.021191725);
    const auto request = m_playback->requests(Asked::Exemplars).at(0);
    QCOMPARE(request.path(), QByteArray("/prom/api/v1/query_exemplars"));
    QCOMPARE(request.field(u"query"_s), u"{__name__=\"x_bucket\",job=\"app\"}"_s);
    QCOMPARE(request.field(u"start"_s), u"1795227400.250"_s);
    QCOMPARE(request.field(u"end"_s), u"1795227405.000"_s);
}

void PrometheusExemplarsTest::areNoErrorWhereThereAreNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("unknown path") << 404 << QByteArray("404 page not found");
    QTest::newRow("VictoriaMetrics, cluster") << 400 << QByteArray("unsupported path requested");
    QTest::newRow("a proxy's list of paths") << 403 << QByteArray("Forbidden");
    QTest::newRow("a page") << 200 << QByteArray("<!doctype html><title>Grafana</title>");
}

void PrometheusExemplarsTest::areNoErrorWhereThereAreNone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_playback->set(Asked::Exemplars, answer(status, body));
    const auto fetched = fetch(minute);
    QVERIFY2(fetched, qPrintable(fetched ? QString() : errorText(fetched.error())));
    QVERIFY(fetched->warnings.isEmpty());
    QCOMPARE(fetched->batch.coverage.size(), size_t(1));
    QCOMPARE(questions(), size_t(1));
    // remembered, for a while
    QVERIFY(fetch({minute.to, minute.to + 5s}));
    QCOMPARE(questions(), size_t(1));
    m_clock.advance(10min);
    QVERIFY(fetch({minute.to, minute.to + 5s}));
    QCOMPARE(questions(), size_t(2));
}

void PrometheusExemplarsTest::areWarnedOfWhereTheyFail()
{
    m_playback->set(Asked::Exemplars, answer(500, "oops"));
    const auto fetched = fetch(minute);
    QVERIFY(fetched);
    QVERIFY2(fetched->warnings.value(0).startsWith(u"exemplars: "_s),
        qPrintable(fetched->warnings.join(u'\n')));
    QCOMPARE(fetched->batch.coverage.size(), size_t(1)); // the samples are whole all the same
}

void PrometheusExemplarsTest::areAskedForSeldomWhileThereAreNone()
{
    const QByteArray none = R"({"status":"success","data":[]})";
    m_playback->set(Asked::Exemplars, json(none));
    QVERIFY(fetch(minute));
    QVERIFY(fetch({minute.to - 15s, minute.to + 5s}));
    QVERIFY(fetch({minute.to + 40s, minute.to + 59s}));
    QCOMPARE(questions(), size_t(1));
    QVERIFY(fetch({minute.to + 45s, minute.to + 60s}));
    QCOMPARE(questions(), size_t(2));
    // back to where the last question ended
    QCOMPARE(m_playback->requests(Asked::Exemplars)[1].field(u"start"_s), u"1795227460.750"_s);
    // the past is another matter
    QVERIFY(fetch({minute.from - 9min, minute.from}));
    QCOMPARE(questions(), size_t(3));
    // with the first one they are worth asking for each time
    m_playback->set(Asked::Exemplars, json(twoExemplars));
    QVERIFY(fetch({minute.to + 105s, minute.to + 120s}));
    QVERIFY(fetch({minute.to + 110s, minute.to + 125s}));
    QCOMPARE(questions(), size_t(5));
}

void PrometheusExemplarsTest::fewAreChosenOfMany()
{
    std::vector<Exemplar> many;
    for (int i = 0; i < 20; ++i)
        many.push_back(exemplarAt(i * 1s, 0.2, u"/busy"_s));
    many.push_back(exemplarAt(1s, 0.002, u"/busy"_s));
    many.push_back(exemplarAt(2s, 0.25, u"/rare"_s));
    const auto chosen = chosenExemplars(many, {u"route"_s}, 4);
    // the newest of each request and decade, then the second newest; in the order of time
    const std::vector<Exemplar> expected{exemplarAt(1s, 0.002, u"/busy"_s),
        exemplarAt(2s, 0.25, u"/rare"_s), exemplarAt(18s, 0.2, u"/busy"_s),
        exemplarAt(19s, 0.2, u"/busy"_s)};
    QVERIFY(chosen == expected);
    QCOMPARE(chosenExemplars(many, {u"route"_s}, 100).size(), many.size());
}

} // namespace

QTEST_GUILESS_MAIN(PrometheusExemplarsTest)
#include "tst_prometheusexemplars.moc"
