// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discoverrun.h"

#include <QDir>
#include <QFile>

using namespace toban;
using namespace Qt::StringLiterals;

/** The recipes that come with the program: that they load, and that each one finds what the servers
 *  it was written for expose. */
class RecipesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecipeLoads();
    void recipesAreTold();
    void knowsEachConvention_data();
    void knowsEachConvention();
};

void RecipesTest::everyRecipeLoads()
{
    const QDir folder(QStringLiteral(TOBAN_SOURCE_DIR "/resources/recipes"));
    const QStringList names = folder.entryList({u"*.toml"_s}, QDir::Files);
    QVERIFY(names.size() >= 20);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto recipe = readRecipe(file.readAll());
        const TomlMistake mistake = recipe ? TomlMistake() : recipe.error().front();
        QVERIFY2(
            recipe, qPrintable(u"%1:%2: %3"_s.arg(name).arg(mistake.line).arg(mistake.message)));
        QCOMPARE(recipe->id + u".toml"_s, name);
        QVERIFY(!recipe->follows.isEmpty());
        for (const auto &signal : recipe->saturation)
            QVERIFY2(signal.query.contains(u"$match"_s), qPrintable(signal.name));
    }
    QCOMPARE(RecipeBook::builtIn().recipes().size(), static_cast<size_t>(names.size()));
}

void RecipesTest::recipesAreTold()
{
    const auto mistakesOf = [](const char *document) {
        const auto recipe = readRecipe(document);
        return recipe ? QString() : recipe.error().front().message;
    };
    QCOMPARE(
        mistakesOf("id='a'\ntitle='b'\nfollows='c'\ntear='x'\n[[pool]]\nused='(a)'\nlimits=[]\n"),
        u"unknown key 'tear' in the recipe"_s);
    QCOMPARE(mistakesOf("id='a'\ntitle='b'\nfollows='c'\n"),
        u"a recipe needs a family, a saturation or a pool"_s);
    QVERIFY(mistakesOf("id='a'\ntitle='b'\nfollows='c'\n[[pool]]\nused='(a'\nlimits=[]\n")
                .startsWith(u"bad regular expression"_s));
}

void RecipesTest::knowsEachConvention_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("expected"); // id | match | unit | request | outcome
    const auto row = [](const char *recipe, const QStringList &lines, const char *expected) {
        QTest::newRow(recipe) << lines << QString::fromUtf8(expected);
    };
    const auto histogram = [](const char *family, const char *labels) {
        const QString metric = QString::fromUtf8(family);
        const QString set = QString::fromUtf8(labels);
        return QStringList{metric + u"_bucket{"_s + set + u",le=\"+Inf\"} 2"_s,
            metric + u"_count{"_s + set + u"} 2"_s};
    };
    const auto add
        = [](QStringList lines, const char *more) { return lines << QString::fromUtf8(more); };

    row("otel-http",
        histogram("http_server_request_duration_seconds",
            R"(job="cart",instance="a:1",http_request_method="GET",http_route="/x",http_response_status_code="200")"),
        R"(cart | job="cart" | 1 | http_request_method,http_route |  http_response_status_code http_response_status_code=~"5..")");
    row("otel-http-old",
        histogram("http_server_duration_milliseconds",
            R"(job="cart",instance="a:1",http_method="GET",http_target="/x",http_status_code="200")"),
        R"(cart | job="cart" | 0.001 | http_method,http_target |  http_status_code http_status_code=~"5..")");
    row("otel-rpc",
        histogram("rpc_server_call_duration_seconds",
            R"(job="cart",instance="a:1",rpc_method="shop.Cart/Add",rpc_response_status_code="OK")"),
        R"(cart | job="cart" | 1 | rpc_method |  rpc_response_status_code rpc_response_status_code=~"UNKNOWN|DEADLINE_EXCEEDED|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS")");
    row("otel-rpc-old",
        histogram("rpc_server_duration_milliseconds",
            R"(job="cart",instance="a:1",rpc_service="shop.Cart",rpc_method="Add",rpc_grpc_status_code="0")"),
        R"(cart | job="cart" | 0.001 | rpc_service,rpc_method |  rpc_grpc_status_code rpc_grpc_status_code=~"2|4|12|13|14|15")");
    row("prometheus-http",
        add(histogram("http_request_duration_seconds",
                R"(job="cart",instance="a:1",method="GET",handler="/x")"),
            R"(http_requests_total{job="cart",instance="a:1",method="GET",handler="/x",status_code="200"} 2)"),
        R"(cart | job="cart" | 1 | method,handler | http_requests_total status_code status_code=~"5..")");
    row("prometheus-http prefixed",
        add(histogram("acme_http_requests_latency_ms", R"(job="cart",instance="a:1",path="/x")"),
            R"(acme_http_requests_total{job="cart",instance="a:1",path="/x",code="200"} 2)"),
        R"(cart | job="cart" | 0.001 | path | acme_http_requests_total code code=~"5..")");
    row("micrometer",
        histogram("http_server_requests_seconds",
            R"(job="cart",instance="a:1",method="GET",uri="/x",status="200",outcome="SUCCESS",exception="None")"),
        R"(cart | job="cart" | 1 | method,uri |  status status=~"5..")");
    row("grpc-prometheus",
        add(histogram("grpc_server_handling_seconds",
                R"(job="cart",instance="a:1",grpc_service="shop.Cart",grpc_method="Add",grpc_type="unary")"),
            R"(grpc_server_handled_total{job="cart",instance="a:1",grpc_service="shop.Cart",grpc_method="Add",grpc_code="OK"} 2)"),
        R"(cart | job="cart" | 1 | grpc_service,grpc_method | grpc_server_handled_total grpc_code grpc_code=~"Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss")");
    row("grpc-otel",
        histogram("grpc_server_call_duration_seconds",
            R"(job="cart",instance="a:1",grpc_method="shop.Cart/Add",grpc_status="OK")"),
        R"(cart | job="cart" | 1 | grpc_method |  grpc_status grpc_status=~"UNKNOWN|DEADLINE_EXCEEDED|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS")");
    row("request-latency",
        histogram("acme_request_latency_seconds", R"(job="cart",instance="a:1",operation="add")"),
        R"(cart | job="cart" | 1 | operation |   )");
    row("ingress-nginx",
        histogram("nginx_ingress_controller_request_duration_seconds",
            R"(job="ingress",instance="a:1",exported_service="cart",service="controller",ingress="web",host="x.example",method="GET",path="/",status="200")"),
        R"(cart | job="ingress" | 1 | method,host,path |  status status=~"5.*")");
    row("istio",
        histogram("istio_request_duration_milliseconds",
            R"(job="mesh",instance="a:1",reporter="destination",source_workload="web",destination_service_name="cart",request_protocol="http",response_code="200")"),
        R"(cart | job="mesh",reporter="destination" | 0.001 | source_workload,request_protocol |  response_code response_code=~"5..|0")");
    row("envoy-downstream",
        add(histogram("envoy_http_downstream_rq_time",
                R"(job="edge",instance="a:1",envoy_http_conn_manager_prefix="ingress_http")"),
            R"(envoy_http_downstream_rq_xx{job="edge",instance="a:1",envoy_response_code_class="2",envoy_http_conn_manager_prefix="ingress_http"} 2)"),
        R"(edge | job="edge" | 0.001 | envoy_http_conn_manager_prefix | envoy_http_downstream_rq_xx envoy_response_code_class envoy_response_code_class="5")");
    row("envoy-upstream",
        add(histogram("envoy_cluster_upstream_rq_time",
                R"(job="edge",instance="a:1",envoy_cluster_name="cart")"),
            R"(envoy_cluster_upstream_rq{job="edge",instance="a:1",envoy_response_code="200",envoy_cluster_name="cart"} 2)"),
        R"(edge | job="edge" | 0.001 | envoy_cluster_name | envoy_cluster_upstream_rq envoy_response_code envoy_response_code=~"5..")");
    row("traefik-service",
        histogram("traefik_service_request_duration_seconds",
            R"(job="traefik",instance="a:1",service="cart@docker",method="GET",protocol="http",code="200")"),
        R"(cart@docker | job="traefik" | 1 | method |  code code=~"5..")");
    row("traefik-entrypoint",
        histogram("traefik_entrypoint_request_duration_seconds",
            R"(job="traefik",instance="a:1",entrypoint="web",method="GET",protocol="http",code="200")"),
        R"(traefik | job="traefik" | 1 | entrypoint,method |  code code=~"5..")");
    row("prometheus-self",
        add(histogram("prometheus_http_request_duration_seconds",
                R"(job="prometheus",instance="a:1",handler="/metrics")"),
            R"(prometheus_http_requests_total{job="prometheus",instance="a:1",handler="/metrics",code="200"} 2)"),
        R"(prometheus | job="prometheus" | 1 | handler | prometheus_http_requests_total code code=~"5..")");
    row("alertmanager-self",
        histogram("alertmanager_http_request_duration_seconds",
            R"(job="alertmanager",instance="a:1",handler="/alerts",method="get")"),
        R"(alertmanager | job="alertmanager" | 1 | method,handler |   )");
    row("grafana-stack",
        histogram("loki_request_duration_seconds",
            R"(job="loki",instance="a:1",method="GET",route="ready",status_code="200",ws="false")"),
        R"(loki | job="loki" | 1 | method,route |  status_code status_code=~"5..|error")");
}

void RecipesTest::knowsEachConvention()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, expected);
    const auto report = discover(lines << u"up{job=\"other\",instance=\"z:1\"} 1"_s);
    QCOMPARE(report.services.size(), 1U);
    const auto &[service, rate, targets, reason, isSuggested] = report.services.front();
    QCOMPARE(service.recipe, QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0));
    QCOMPARE(service.source, SourceId(u"prom"_s));
    QCOMPARE(service.latency.kind, HistogramKind::Classic);
    QCOMPARE(rate, 2.0);
    QCOMPARE(targets, 1);
    QVERIFY(isSuggested);
    const QString actual = u"%1 | %2 | %3 | %4 | %5 %6 %7"_s.arg(service.id.text(),
        matchersText(service.latency.match), QString::number(service.latency.toSeconds),
        service.requestLabels.join(u','), service.outcome.metric, service.outcome.statusLabel,
        matchersText(service.outcome.errors));
    QCOMPARE(actual, expected);
    if (!service.outcome.metric.isEmpty())
        QCOMPARE(service.outcome.match, service.latency.match);
}

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_recipes.moc"
