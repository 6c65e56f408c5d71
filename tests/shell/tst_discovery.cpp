// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discoverrun.h"

using namespace toban;
using namespace Qt::StringLiterals;

/** Discovery against servers made of a few series; how they look is taken from real servers (the
 *  recorded stack) and from the pages the recipes name. */
class DiscoveryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansTheRecordedShop();
    void readsSaturationOfTheSameJob();
    void readsTheMachinesOfTheTargets();
    void prefersClassicToNative();
    void takesNativeAlone();
    void doesNotTakeAGaugeForANativeHistogram();
    void ranksApplicationsFirst();
    void tellsASecondMeasurement();
    void unknownHistogramsComeLast();
    void neverTakesTargetLabelsForRequests();
    void splitsAJobByServiceName();
    void saysWhatHasNoBuckets();
    void asksAsOfTheMoment();
    void failsAsTheSourceFails();
    void goesOnWithoutRates();
    void takesAlertmanagersThatAnswer();
    void saysThatNothingWasFound();
};

static QStringList idsOf(const DiscoveryReport &report)
{
    QStringList ids;
    for (const auto &proposal : report.services)
        ids << proposal.service.id.text();
    return ids;
}

static QStringList namesOf(const std::vector<SaturationSignal> &signalList)
{
    QStringList names;
    for (const auto &signal : signalList)
        names << signal.name;
    return names;
}

/// Series as the recorded stack has them: two targets of an app, its own metrics and the
/// monitoring.
static QStringList recordedShop()
{
    return {
        u"up{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 1"_s,
        u"up{job=\"app\",instance=\"127.0.0.1:27084\",service=\"shop\"} 1"_s,
        u"up{job=\"node\",instance=\"127.0.0.1:27100\"} 1"_s,
        u"up{job=\"prometheus\",instance=\"127.0.0.1:27090\"} 1"_s,
        u"up{job=\"alertmanager\",instance=\"127.0.0.1:27093\"} 1"_s,
        u"http_request_duration_seconds_bucket{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\",method=\"GET\",route=\"/api/items\",le=\"1\"} 9"_s,
        u"http_request_duration_seconds_count{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\",method=\"GET\",route=\"/api/items\"} 9"_s,
        u"http_request_duration_seconds_count{job=\"app\",instance=\"127.0.0.1:27084\",service=\"shop\",method=\"POST\",route=\"/api/checkout\"} 2.5"_s,
        u"http_requests_total{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\",method=\"GET\",route=\"/api/items\",code=\"200\"} 9"_s,
        u"http_request_queue_seconds_bucket{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\",le=\"1\"} 11"_s,
        u"http_request_queue_seconds_count{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 11"_s,
        u"app_request_latency_native_seconds{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\",method=\"GET\",route=\"/api/items\"} 11"_s,
        u"app_workers_busy{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 3"_s,
        u"app_workers_max{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 8"_s,
        u"app_queue_depth{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 0"_s,
        u"app_queue_max{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 64"_s,
        u"app_db_pool_in_use{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 1"_s,
        u"app_db_pool_max{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 10"_s,
        u"node_cpu_seconds_total{job=\"node\",instance=\"127.0.0.1:27100\",cpu=\"0\",mode=\"idle\"} 1"_s,
        u"node_memory_MemAvailable_bytes{job=\"node\",instance=\"127.0.0.1:27100\"} 1"_s,
        u"node_memory_MemTotal_bytes{job=\"node\",instance=\"127.0.0.1:27100\"} 2"_s,
        u"prometheus_http_request_duration_seconds_bucket{job=\"prometheus\",instance=\"127.0.0.1:27090\",handler=\"/metrics\",le=\"1\"} 50"_s,
        u"prometheus_http_request_duration_seconds_count{job=\"prometheus\",instance=\"127.0.0.1:27090\",handler=\"/metrics\"} 50"_s,
        u"prometheus_http_requests_total{job=\"prometheus\",instance=\"127.0.0.1:27090\",handler=\"/metrics\",code=\"200\"} 50"_s,
        u"alertmanager_http_request_duration_seconds_bucket{job=\"alertmanager\",instance=\"127.0.0.1:27093\",handler=\"/alerts\",method=\"get\",le=\"1\"} 1"_s,
        u"alertmanager_http_request_duration_seconds_count{job=\"alertmanager\",instance=\"127.0.0.1:27093\",handler=\"/alerts\",method=\"get\"} 1"_s,
        u"route_le:http_request_duration_seconds_bucket:rate1m{route=\"/api/items\",le=\"1\"} 1"_s,
    };
}

void DiscoveryTest::plansTheRecordedShop()
{
    FakeCatalogue catalogue(recordedShop());
    catalogue.nativeMetrics = {u"app_request_latency_native_seconds"_s};
    catalogue.scrapeInterval = 2s;
    const auto report = *discover(catalogue);
    QCOMPARE(report.product, u"Prometheus 2.42.0"_s);
    QCOMPARE(report.scrapeInterval, Millis(2000));
    QCOMPARE(report.notes, QStringList());
    QCOMPARE(idsOf(report),
        (QStringList{u"shop"_s, u"prometheus"_s, u"alertmanager"_s,
            u"shop-app_request_latency_native_seconds"_s, u"shop-http_request_queue_seconds"_s}));
    const auto &shop = report.services.front();
    QCOMPARE(shop.requestsPerSecond, 11.5);
    QCOMPARE(shop.targets, 2);
    const Matchers app = {{u"job"_s, Matcher::Op::Equal, u"app"_s}};
    QCOMPARE(shop.service.latency,
        (LatencySignal{u"http_request_duration_seconds"_s, app, HistogramKind::Classic, 1}));
    QCOMPARE(shop.service.requestLabels, (QStringList{u"method"_s, u"route"_s}));
    QCOMPARE(shop.service.outcome,
        (OutcomeSignal{u"http_requests_total"_s, app, u"code"_s,
            {{u"code"_s, Matcher::Op::Regex, u"5.."_s}}}));
    QCOMPARE(shop.reason,
        u"Prometheus client conventions (HTTP): http_request_duration_seconds, labels method, "
        u"route, "
        "errors by code of http_requests_total"_s);
}

void DiscoveryTest::readsSaturationOfTheSameJob()
{
    QStringList lines = recordedShop();
    // limits of another job are no limits of ours
    lines << u"app_cache_used{job=\"app\",instance=\"127.0.0.1:27080\",service=\"shop\"} 1"_s
          << u"app_cache_max{job=\"other\",instance=\"127.0.0.1:1\"} 5"_s;
    const auto shop = discover(lines).services.front().service;
    QCOMPARE(namesOf(shop.saturation),
        (QStringList{u"db_pool"_s, u"queue"_s, u"workers"_s, u"cpu"_s, u"memory"_s}));
    const auto &workers = shop.saturation[2];
    QCOMPARE(workers.query, u"sum(app_workers_busy{job=\"app\"})"_s);
    QCOMPARE(workers.limitQuery, u"sum(app_workers_max{job=\"app\"} > 0)"_s);
    QCOMPARE(workers.unit, Unit::Count);
}

void DiscoveryTest::readsTheMachinesOfTheTargets()
{
    const QString family
        = u"http_request_duration_seconds_%1{job=\"web\",instance=\"10.0.0.%2:80\",path=\"/\"} 1"_s;
    const QString cpu
        = u"node_cpu_seconds_total{job=\"node\",instance=\"%1:9100\",mode=\"idle\"} 1"_s;
    const QStringList lines = {family.arg(u"bucket"_s, u"1"_s), family.arg(u"count"_s, u"1"_s),
        family.arg(u"count"_s, u"2"_s), cpu.arg(u"10.0.0.1"_s), cpu.arg(u"10.0.0.2"_s),
        cpu.arg(u"10.0.0.3"_s)};
    const auto web = discover(lines).services.front().service;
    QCOMPARE(namesOf(web.saturation), QStringList{u"cpu"_s});
    QCOMPARE(web.saturation.front().query,
        u"max(1 - avg by (instance) (rate(node_cpu_seconds_total{job=\"node\","
        "instance=~\"10\\\\.0\\\\.0\\\\.1:9100|10\\\\.0\\\\.0\\\\.2:9100\",mode=\"idle\"}[1m])))"_s);
    QCOMPARE(web.saturation.front().limit, 1.0);

    const auto elsewhere = discover({lines[0], lines[1], lines[2], cpu.arg(u"10.0.0.3"_s)});
    QVERIFY(elsewhere.services.front().service.saturation.empty());
    QCOMPARE(elsewhere.notes.size(), 1);
    QVERIFY(elsewhere.notes.front().startsWith(u"web: no node exporter"_s));
}

void DiscoveryTest::prefersClassicToNative()
{
    FakeCatalogue catalogue(
        {u"http_request_duration_seconds_bucket{job=\"a\",path=\"/\",le=\"1\"} 1"_s,
            u"http_request_duration_seconds_count{job=\"a\",path=\"/\"} 1"_s,
            u"http_request_duration_seconds{job=\"a\",path=\"/\"} 1"_s});
    catalogue.nativeMetrics = {u"http_request_duration_seconds"_s};
    const auto report = *discover(catalogue);
    QCOMPARE(report.services.size(), 1U);
    QCOMPARE(report.services.front().service.latency.kind, HistogramKind::Classic);
}

void DiscoveryTest::takesNativeAlone()
{
    FakeCatalogue catalogue({u"http_request_duration_seconds{job=\"a\",path=\"/\"} 3"_s});
    catalogue.nativeMetrics = {u"http_request_duration_seconds"_s};
    const auto report = *discover(catalogue);
    QCOMPARE(report.services.size(), 1U);
    QCOMPARE(report.services.front().service.latency.kind, HistogramKind::Native);
    QCOMPARE(report.services.front().requestsPerSecond, 3.0);
}

void DiscoveryTest::doesNotTakeAGaugeForANativeHistogram()
{
    const auto report = discover({u"http_request_duration_seconds{job=\"a\",path=\"/\"} 3"_s});
    QVERIFY(report.services.empty());
}

void DiscoveryTest::ranksApplicationsFirst()
{
    QStringList lines;
    const auto add = [&lines](const char *family, const char *labels, int rate) {
        const QString series
            = QString::fromUtf8(family) + u"_%1{"_s + QString::fromUtf8(labels) + u"} %2"_s;
        lines << series.arg(u"bucket"_s).arg(rate) << series.arg(u"count"_s).arg(rate);
    };
    add("prometheus_http_request_duration_seconds", R"(job="prometheus",handler="/")", 900);
    add("traefik_entrypoint_request_duration_seconds", R"(job="traefik",entrypoint="web")", 500);
    add("http_request_duration_seconds", R"(job="quiet",path="/")", 1);
    add("http_request_duration_seconds", R"(job="busy",path="/")", 30);
    QCOMPARE(idsOf(discover(lines)),
        (QStringList{u"busy"_s, u"quiet"_s, u"traefik"_s, u"prometheus"_s}));
}

void DiscoveryTest::tellsASecondMeasurement()
{
    const auto report = discover({
        u"http_server_request_duration_seconds_bucket{job=\"a\",http_route=\"/\"} 1"_s,
        u"http_server_request_duration_seconds_count{job=\"a\",http_route=\"/\"} 1"_s,
        u"http_server_duration_milliseconds_bucket{job=\"a\",http_route=\"/\"} 1"_s,
        u"http_server_duration_milliseconds_count{job=\"a\",http_route=\"/\"} 1"_s,
        u"rpc_server_duration_milliseconds_bucket{job=\"a\",rpc_method=\"m\"} 1"_s,
        u"rpc_server_duration_milliseconds_count{job=\"a\",rpc_method=\"m\"} 1"_s,
    });
    QCOMPARE(idsOf(report),
        (QStringList{u"a"_s, u"a-otel-rpc-old"_s, u"a-http_server_duration_milliseconds"_s}));
    QCOMPARE(report.services[0].service.recipe, u"otel-http"_s);
    QVERIFY(report.services[1].isSuggested);
    QVERIFY(!report.services[2].isSuggested);
    QVERIFY(report.services[2].reason.endsWith(u"counts the same requests once more"_s));
}

void DiscoveryTest::unknownHistogramsComeLast()
{
    const auto report = discover({
        u"up{job=\"a\",instance=\"i:1\",zone=\"z\"} 1"_s,
        u"job_run_seconds_bucket{job=\"a\",instance=\"i:1\",zone=\"z\",queue=\"q\",kind=\"k\",le=\"1\"} 99"_s,
        u"job_run_seconds_count{job=\"a\",instance=\"i:1\",zone=\"z\",queue=\"q\",kind=\"k\"} 99"_s,
        u"response_size_bytes_bucket{job=\"a\",instance=\"i:1\",le=\"1\"} 99"_s,
        u"response_size_bytes_count{job=\"a\",instance=\"i:1\"} 99"_s,
        u"http_request_duration_seconds_bucket{job=\"a\",instance=\"i:1\",path=\"/\"} 1"_s,
        u"http_request_duration_seconds_count{job=\"a\",instance=\"i:1\",path=\"/\"} 1"_s,
    });
    QCOMPARE(idsOf(report), (QStringList{u"a"_s, u"a-job_run_seconds"_s}));
    const auto &unknown = report.services.back();
    QVERIFY(!unknown.isSuggested);
    QVERIFY(unknown.service.recipe.isEmpty());
    QCOMPARE(unknown.service.requestLabels, (QStringList{u"kind"_s, u"queue"_s}));
    QCOMPARE(unknown.reason,
        u"no recipe knows job_run_seconds, all of its labels: kind, queue, errors cannot be told"_s);
}

void DiscoveryTest::neverTakesTargetLabelsForRequests()
{
    // a Kubernetes service monitor gives its targets a label named endpoint
    const auto report = discover({
        u"up{job=\"web\",instance=\"i:1\",endpoint=\"http-metrics\",pod=\"p\"} 1"_s,
        u"http_request_duration_seconds_bucket{job=\"web\",instance=\"i:1\",endpoint=\"http-metrics\",pod=\"p\",method=\"GET\",url=\"/\"} 1"_s,
        u"http_request_duration_seconds_count{job=\"web\",instance=\"i:1\",endpoint=\"http-metrics\",pod=\"p\",method=\"GET\",url=\"/\"} 1"_s,
    });
    QCOMPARE(report.services.front().service.requestLabels, (QStringList{u"method"_s, u"url"_s}));
}

void DiscoveryTest::splitsAJobByServiceName()
{
    QStringList lines;
    for (const QString &app : {u"cart"_s, u"pay"_s})
        lines
            << u"up{job=\"pods\",instance=\"%1:1\",app=\"%1\"} 1"_s.arg(app)
            << u"http_request_duration_seconds_bucket{job=\"pods\",instance=\"%1:1\",app=\"%1\",path=\"/\"} 1"_s
                   .arg(app)
            << u"http_request_duration_seconds_count{job=\"pods\",instance=\"%1:1\",app=\"%1\",path=\"/\"} 1"_s
                   .arg(app)
            << u"http_requests_total{job=\"pods\",instance=\"%1:1\",app=\"%1\",path=\"/\",code=\"200\"} 1"_s
                   .arg(app)
            << u"pool_busy{job=\"pods\",instance=\"%1:1\",app=\"%1\"} 1"_s.arg(app)
            << u"pool_max{job=\"pods\",instance=\"%1:1\",app=\"%1\"} 1"_s.arg(app);
    const auto report = discover(lines);
    QCOMPARE(idsOf(report), (QStringList{u"cart"_s, u"pay"_s}));
    const auto &cart = report.services.front().service;
    const Matchers match = {{u"app"_s, Matcher::Op::Equal, u"cart"_s}};
    QCOMPARE(cart.latency.match, match);
    QCOMPARE(cart.outcome.match, match);
    QCOMPARE(cart.saturation.front().query, u"sum(pool_busy{app=\"cart\"})"_s);
    QCOMPARE(report.services.front().requestsPerSecond, 1.0);
}

void DiscoveryTest::saysWhatHasNoBuckets()
{
    const auto report = discover({
        u"http_server_requests_seconds_count{job=\"a\",uri=\"/\",method=\"GET\"} 1"_s,
        u"http_server_requests_seconds_sum{job=\"a\",uri=\"/\",method=\"GET\"} 1"_s,
        u"http_server_requests_seconds_max{job=\"a\",uri=\"/\",method=\"GET\"} 1"_s,
    });
    QVERIFY(report.services.empty());
    QCOMPARE(report.notes.front(),
        u"http_server_requests_seconds (Micrometer HTTP server (Spring Boot)) has no buckets, so "
        u"no "
        "percentiles: set "
        "management.metrics.distribution.percentiles-histogram.http.server.requests"
        "=true in the application"_s);
}

void DiscoveryTest::asksAsOfTheMoment()
{
    FakeCatalogue catalogue(recordedShop());
    const FakeClock clock(noon);
    PrometheusDiscovery discovery(clock);
    discovery.addSource(SourceId(u"prom"_s), catalogue);
    const Instant then = noon - std::chrono::hours(24);
    const auto future = discovery.discover(SourceId(u"prom"_s), then);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!catalogue.askedAt.empty());
    for (const Instant at : catalogue.askedAt)
        QCOMPARE(at, then);
}

void DiscoveryTest::failsAsTheSourceFails()
{
    FakeCatalogue catalogue(recordedShop());
    catalogue.namesError
        = Error{ErrorKind::Auth, u"http://a"_s, u"401 Unauthorized"_s, std::nullopt};
    QCOMPARE(discover(catalogue).error(), *catalogue.namesError);

    const FakeClock clock(noon);
    PrometheusDiscovery discovery(clock);
    const auto future = discovery.discover(SourceId(u"nobody"_s), std::nullopt);
    QCOMPARE(future.result().error().kind, ErrorKind::Unsupported);
}

void DiscoveryTest::goesOnWithoutRates()
{
    FakeCatalogue catalogue(recordedShop());
    catalogue.instantError = Error{ErrorKind::Timeout, u"http://a"_s, u"no answer"_s, std::nullopt};
    const auto report = *discover(catalogue);
    QCOMPARE(report.services.front().service.id, ServiceId(u"shop"_s));
    QCOMPARE(report.services.front().requestsPerSecond, 0.0);
    QVERIFY(report.notes.contains(u"http://a: no answer"_s));
}

void DiscoveryTest::takesAlertmanagersThatAnswer()
{
    FakeCatalogue catalogue(recordedShop());
    const QUrl here(u"http://am:9093"_s);
    const QUrl away(u"http://10.0.0.7:9093"_s);
    catalogue.told = {away, here};
    catalogue.unreachable = {away};
    const auto report = *discover(catalogue);
    QCOMPARE(report.alertmanagers, std::vector<QUrl>{here});
    QVERIFY(report.notes.contains(
        u"alerts are sent to http://10.0.0.7:9093, which does not answer from here: no route"_s));
    QVERIFY(!report.services.empty());
}

void DiscoveryTest::saysThatNothingWasFound()
{
    const auto report = discover({u"up{job=\"a\"} 1"_s});
    QVERIFY(report.services.empty());
    QVERIFY(report.notes.back().startsWith(u"no latency histogram was found; looked for: "_s));
    QVERIFY(report.notes.back().contains(u"OpenTelemetry HTTP server"_s));
}

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_discovery.moc"
