// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "playback.h"
#include "prometheussource.h"
#include "settled.h"

#include <QTimer>

#include <memory>

using namespace toban;
using namespace toban::fault;
using namespace Qt::StringLiterals;

namespace {

class PrometheusSourceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksForTheSpan();
    void keepsOnlyTheSpan();
    void remembersTheTargets();
    void learnsTargetsFromTheData();
    void thePastLeavesThePresentItsTargets();
    void asksThreeAtATime_data();
    void asksThreeAtATime();
    void coversWhatWasAnsweredWhole_data();
    void coversWhatWasAnsweredWhole();
    void failsWithItsVitalParts_data();
    void failsWithItsVitalParts();
    void takesAMissingMetricAsEmpty();
    void refusesLongSpans();
    void asksForSumsAboveTheLimit();
    void asksLatestMomentsOneByOneWhereTheyAreRepeated();
    void endsWithCancelledWhenTheSourceGoes();
    void tellsTheProductOnceKnown();

private:
    [[nodiscard]] Result<Fetched> fetch(TimeSpan span, Millis step = 10s)
    {
        return settled(m_source->fetch(m_service, span, step));
    }
    void makeSource(int seriesLimit = 20'000);

    std::unique_ptr<Playback> m_playback;
    FakeClock m_clock{fromMs(1'795'227'500'000)};
    ExchangeRecorder m_recorder;
    std::unique_ptr<PrometheusSource> m_source;
    Service m_service;
};

static constexpr TimeSpan span{fromMs(1'795'227'400'250), fromMs(1'795'227'460'750)};

void PrometheusSourceTest::init()
{
    m_playback = std::make_unique<Playback>();
    m_service = {};
    m_service.id = ServiceId(u"shop"_s);
    m_service.latency = {u"x"_s, {{u"job"_s, Matcher::Op::Equal, u"app"_s}}};
    m_service.requestLabels = {u"route"_s};
    m_service.outcome = {u"requests_total"_s, {}, u"code"_s, {}};
    m_service.saturation = {{u"pool"_s, u"busy"_s, u"pool_size"_s}};
    makeSource();
}

void PrometheusSourceTest::cleanup()
{
    m_source.reset();
    m_playback.reset();
}

void PrometheusSourceTest::makeSource(int seriesLimit)
{
    auto settings = settingsFor(m_playback->server.url(u"/prom"_s));
    settings.seriesLimit = seriesLimit;
    m_source = std::make_unique<PrometheusSource>(settings, m_clock, m_recorder);
}

void PrometheusSourceTest::asksForTheSpan()
{
    QVERIFY(fetch(span));
    const auto latency = m_playback->requests(Asked::Latency).at(0);
    QCOMPARE(latency.path(), QByteArray("/prom/api/v1/query"));
    // (400.250, 460.750] needs 60.5 s; in whole seconds: 61 s back from 461
    QCOMPARE(
        latency.field(u"query"_s), u"{__name__=~\"x_bucket|x_sum|x_count\",job=\"app\"}[61s]"_s);
    QCOMPARE(latency.field(u"time"_s), u"1795227461.000"_s);
    QCOMPARE(m_playback->requests(Asked::Outcome).at(0).field(u"query"_s),
        u"{__name__=\"requests_total\"}[61s]"_s);
    QCOMPARE(m_playback->requests(Asked::Targets).at(0).field(u"query"_s),
        u"{__name__=~\"up|scrape_duration_seconds|process_start_time_seconds|.+_build_info\",job=\"app\"}[61s]"_s);
    const auto saturation = m_playback->requests(Asked::Saturation).at(0);
    QCOMPARE(saturation.path(), QByteArray("/prom/api/v1/query_range"));
    QCOMPARE(saturation.field(u"start"_s), u"1795227410.000"_s);
    QCOMPARE(saturation.field(u"end"_s), u"1795227460.000"_s);
    QCOMPARE(saturation.field(u"step"_s), u"10"_s);
    QCOMPARE(m_recorder.recent(SourceId(u"test"_s)).back().purpose, u"shop: targets"_s);
}

void PrometheusSourceTest::keepsOnlyTheSpan()
{
    const QByteArray times = "[1795227400.25,\"1\"],[1795227410.25,\"2\"],[1795227460.75,\"3\"],"
                             "[1795227460.751,\"4\"]";
    m_playback->set(Asked::Outcome,
        json(success("matrix",
            "{\"metric\":{\"__name__\":\"requests_total\"},\"values\":[" + times + "]}")));
    m_playback->set(Asked::Latency,
        json(success("matrix",
            "{\"metric\":{\"__name__\":\"x_bucket\",\"le\":\"+Inf\"},\"values\":[" + times
                + "]}")));
    const auto fetched = fetch(span);
    QVERIFY(fetched);
    const auto &numbers = fetched->batch.numbers.at(0);
    const std::vector<Instant> kept{fromMs(1'795'227'410'250), fromMs(1'795'227'460'750)};
    QVERIFY(numbers.times == kept);
    QVERIFY((numbers.values == std::vector<double>{2, 3}));
    const auto &block = fetched->batch.histograms.at(0).blocks.at(0);
    QVERIFY(block.times == kept);
    QVERIFY((block.buckets == std::vector<double>{2, 3}));
    QCOMPARE(block.counts.size(), size_t(2));
    QCOMPARE(block.sums.size(), size_t(2));
    QCOMPARE(fetched->batch.source, SourceId(u"test"_s));
}

void PrometheusSourceTest::remembersTheTargets()
{
    QVERIFY(fetch(span));
    QVERIFY(fetch({span.to, span.to + 60s}));
    QCOMPARE(m_playback->requests(Asked::Count).size(), size_t(1));
    QVERIFY(fetch({span.to + 5min, span.to + 6min}));
    QCOMPARE(m_playback->requests(Asked::Count).size(), size_t(2));
}

void PrometheusSourceTest::learnsTargetsFromTheData()
{
    m_playback->set(Asked::Count, json(nothing));
    m_playback->set(Asked::Latency,
        json(success("matrix",
            R"({"metric":{"__name__":"x_bucket","job":"a.b","cluster":"c","le":"+Inf"},)"
            R"("values":[[1795227410,"2"]]})")));
    const auto fetched = fetch(span);
    QVERIFY(fetched);
    QCOMPARE(m_playback->requests(Asked::Targets).at(0).field(u"query"_s),
        u"{__name__=~\"up|scrape_duration_seconds|process_start_time_seconds|.+_build_info\",job=\"a.b\",cluster=\"c\"}[61s]"_s);
    QCOMPARE(fetched->batch.coverage.size(), size_t(1));
}

void PrometheusSourceTest::thePastLeavesThePresentItsTargets()
{
    QVERIFY(fetch(span));
    QVERIFY(fetch({span.from - 5h, span.from - 4h}));
    QVERIFY(fetch({span.to, span.to + 60s}));
    QVERIFY(fetch({span.from - 6h, span.from - 5h}));
    QCOMPARE(m_playback->requests(Asked::Count).size(), size_t(2));
}

void PrometheusSourceTest::asksThreeAtATime_data()
{
    QTest::addColumn<bool>("isPast");
    QTest::addColumn<int>("expected");
    QTest::newRow("what somebody waits for") << false << 3;
    QTest::newRow("what is fetched in between") << true << 1;
}

void PrometheusSourceTest::asksThreeAtATime()
{
    QFETCH(bool, isPast);
    QFETCH(int, expected);
    for (int i = 0; i < 6; ++i)
        m_service.saturation.push_back({u"p%1"_s.arg(i), u"busy + %1"_s.arg(i), {}});
    int open = 0;
    int most = 0;
    const Behaviour counting = [&](QTcpSocket &socket, const SeenRequest &request) {
        most = std::max(most, ++open);
        QTimer::singleShot(30, &socket, [&open, &socket, request] {
            --open;
            json(nothing)(socket, request);
        });
    };
    for (const Asked asked :
        {Asked::Latency, Asked::Outcome, Asked::Targets, Asked::Saturation, Asked::Limit})
        m_playback->set(asked, counting);
    QVERIFY(fetch(isPast ? TimeSpan{span.from - 1h, span.to - 1h} : span));
    QCOMPARE(most, expected);
}

void PrometheusSourceTest::coversWhatWasAnsweredWhole_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isCovered");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char *name, Asked asked, int status, const QByteArray &body,
                         bool isCovered, const QString &warning) {
        QTest::newRow(name) << static_cast<int>(asked) << status << body << isCovered << warning;
    };
    row("whole", Asked::Latency, 200, nothing, true, {});
    row("partial data", Asked::Latency, 200,
        success("matrix", "", ",\"warnings\":[\"remote_read: no answer\"]"), false,
        u"remote_read"_s);
    row("a remark on the query", Asked::Latency, 200,
        success("matrix", "", ",\"warnings\":[\"PromQL warning: x\"]"), true, u"PromQL"_s);
    row("something unreadable", Asked::Latency, 200, success("matrix", "5"), false,
        u"could not be read"_s);
    row("saturation query is wrong", Asked::Saturation, 400,
        R"({"status":"error","errorType":"bad_data","error":"parse error"})", true,
        u"parse error"_s);
    row("saturation fails for now", Asked::Saturation, 503, "Service Unavailable", false, u"503"_s);
}

void PrometheusSourceTest::coversWhatWasAnsweredWhole()
{
    QFETCH(int, asked);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isCovered);
    QFETCH(QString, warning);
    m_playback->set(static_cast<Asked>(asked), answer(status, body));
    const auto fetched = fetch(span);
    QVERIFY2(fetched, qPrintable(fetched ? QString() : errorText(fetched.error())));
    QCOMPARE(fetched->batch.coverage.size(), size_t(isCovered ? 1 : 0));
    if (isCovered)
        QVERIFY(fetched->batch.coverage[0].span == span);
    QCOMPARE(fetched->warnings.isEmpty(), warning.isEmpty());
    if (!warning.isEmpty())
        QVERIFY2(fetched->warnings[0].contains(warning), qPrintable(fetched->warnings[0]));
}

void PrometheusSourceTest::failsWithItsVitalParts_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, Asked asked, int status, ErrorKind kind) {
        QTest::newRow(name) << static_cast<int>(asked) << status << static_cast<int>(kind);
    };
    row("count", Asked::Count, 502, ErrorKind::Http);
    row("latency", Asked::Latency, 503, ErrorKind::Http);
    row("outcome", Asked::Outcome, 429, ErrorKind::RateLimited);
    row("targets", Asked::Targets, 200, ErrorKind::Malformed);
    row("N21 401 anywhere", Asked::Saturation, 401, ErrorKind::Auth);
    row("N21 403 anywhere", Asked::Limit, 403, ErrorKind::Auth);
}

void PrometheusSourceTest::failsWithItsVitalParts()
{
    QFETCH(int, asked);
    QFETCH(int, status);
    QFETCH(int, kind);
    m_playback->set(
        static_cast<Asked>(asked), answer(status, "<html>no</html>", {{"Retry-After", "7"}}));
    const auto fetched = fetch(span);
    QVERIFY(!fetched);
    QCOMPARE(static_cast<int>(fetched.error().kind), kind);
    if (status != 200)
        QVERIFY(fetched.error().retryAfter == std::optional<Millis>(7s));
    QVERIFY(fetched.error().context.contains(u"/prom/api/v1/query"_s));
}

void PrometheusSourceTest::takesAMissingMetricAsEmpty()
{
    m_playback->set(Asked::Count, json(nothing));
    const auto fetched = fetch(span);
    QVERIFY(fetched);
    QVERIFY(fetched->batch.histograms.empty() && fetched->batch.numbers.empty());
    QCOMPARE(fetched->batch.coverage.size(), size_t(1));
    QCOMPARE(fetched->dataStep, 0ms);
}

void PrometheusSourceTest::refusesLongSpans()
{
    const auto refused = fetch({span.from, span.from + 2h + 1ms});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(fetch({span.from, span.from + 2h}));
    QVERIFY(fetch({span.from, span.from}));
}

void PrometheusSourceTest::asksForSumsAboveTheLimit()
{
    makeSource(19); // of 20 buckets
    m_playback->set(Asked::Other, json(success("vector", R"({"metric":{},"value":[1,"20"]})")));
    QVERIFY(fetch(span, 15s));
    const auto scrapes = m_playback->requests(Asked::Other).at(0);
    QCOMPARE(
        scrapes.field(u"query"_s), u"max(count_over_time({__name__=\"up\",job=\"app\"}[300s]))"_s);
    QStringList queries;
    for (const auto &request : m_playback->server.requests())
        if (request.path().endsWith("query_range"))
            queries << request.field(u"query"_s) + u" @"_s + request.field(u"start"_s);
    // 20 scrapes in 300 s: each 15 s; steps of 75 s, windows of 90 s; 1795227450 = 75 * 23936366
    QVERIFY2(queries.contains(
                 u"sum by (route, code, le) (increase({__name__=\"x_bucket\",job=\"app\"}[90s]))"
                 " @1795227450.000"_s),
        qPrintable(queries.join(u'\n')));
    QVERIFY(queries.contains(u"sum by (route, code) (increase({__name__=\"requests_total\"}[90s]))"
                             " @1795227450.000"_s));
}

void PrometheusSourceTest::asksLatestMomentsOneByOneWhereTheyAreRepeated()
{
    m_playback->set(Asked::Count, answer(200, counted, {{"X-Server-Hostname", "vm"}}));
    m_playback->set(Asked::Saturation, [](QTcpSocket &socket, const SeenRequest &request) {
        const QByteArray at = request.field(u"time"_s).toLatin1();
        const bool ranged = request.path().endsWith("_range");
        json(ranged ? success("matrix", R"({"metric":{"a":"b"},"values":[[1795227460,"1"]]})")
                    : success("vector", R"({"metric":{"a":"b"},"value":[)" + at + ",\"2\"]}"))(
            socket, request);
    });
    // now is 500 s: what lies behind 465 s is asked by moments
    const auto fetched = fetch({fromMs(1'795'227'455'000), fromMs(1'795'227'485'000)});
    QVERIFY(fetched);
    const auto asked = m_playback->requests(Asked::Saturation);
    QCOMPARE(asked.size(), size_t(3));
    QCOMPARE(fetched->batch.numbers.size(), size_t(1));
    const auto &series = fetched->batch.numbers[0];
    const std::vector<Instant> times{
        fromMs(1'795'227'460'000), fromMs(1'795'227'470'000), fromMs(1'795'227'480'000)};
    QVERIFY(series.times == times);
    QVERIFY((series.values == std::vector<double>{1, 2, 2}));
}

void PrometheusSourceTest::endsWithCancelledWhenTheSourceGoes()
{
    m_playback->set(Asked::Latency, hang());
    const auto future = m_source->fetch(m_service, span, 10s);
    QTRY_VERIFY(!m_playback->requests(Asked::Latency).empty());
    m_source.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    makeSource();
    const auto early = m_source->fetch(m_service, span, 10s); // not even sent
    m_source.reset();
    QCOMPARE(early.result().error().kind, ErrorKind::Cancelled);
}

void PrometheusSourceTest::tellsTheProductOnceKnown()
{
    m_playback->server.setRoute("/prom/api/v1/status/buildinfo",
        json(R"({"status":"success","data":{"version":"2.42.0+ds"}})"));
    const auto first = fetch(span);
    QVERIFY(first);
    QCOMPARE(first->product, QString());
    QTRY_COMPARE(fetch(span)->product, u"Prometheus 2.42.0"_s);
}

} // namespace

QTEST_GUILESS_MAIN(PrometheusSourceTest)
#include "tst_prometheussource.moc"
