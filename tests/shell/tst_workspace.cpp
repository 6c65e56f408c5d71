// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomworkspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

class WorkspaceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryKey();
    void defaultsNeedNoKeys();
    void tellsMistakes_data();
    void tellsMistakes();
    void tellsEveryMistakeOfAFile();
    void neverRepeatsASecret_data();
    void neverRepeatsASecret();
    void readsWhatItWrites();
    void readsRandomWorkspacesBack();
    void judgesFiles();
};

static const char fullDocument[] = R"toml(
[display]
language = "ja"
theme = "dark"
zone = "Asia/Tokyo"
second_zone = "UTC"
filter_labels = ["environment", "cluster"]

[[source]]
id = "prom"
kind = "thanos"
url = "https://metrics.example/prometheus"
auth = "basic"
user = "reader"
secret = "env:PROM_PASSWORD"
ca_file = "ca.pem"
client_cert = "me.pem"
client_key = "me.key"
client_key_passphrase = "file:me.pass"
deadline = "20s"
poll = "30s"
max_body = "128MiB"
series_limit = 5000
[source.headers]
Authorization-Extra = "credential:extra"
X-Scope-OrgID = "shop"

[[service]]
id = "shop"
source = "prom"
recipe = "prometheus-http"
request = ["method", "route"]
proxy = "edge"
trace_url = "https://tempo.example/trace/{trace_id}"
outcome = { metric = "http_requests_total", match = 'job="app"', status = "code", errors = 'code=~"5.."' }
[service.latency]
metric = "http_request_duration_milliseconds"
match = 'job="app"'
kind = "native"
unit = "ms"
[service.objective]
quantile = 0.95
seconds = 0.3
[[service.group]]
match = "/users/:id"
[[service.group]]
match = '^/static/.+'
name = "static"
label = "route"
[[service.saturation]]
name = "workers"
query = 'sum(app_workers_busy{job="app"})'
limit_query = 'sum(app_workers_max{job="app"})'
unit = "count"
[[service.saturation]]
name = "cpu"
query = '1 - avg(rate(node_cpu_seconds_total{mode="idle"}[1m]))'
limit = 1
unit = "ratio"

[[service]]
id = "edge"
source = "prom"
latency = { metric = "nginx_ingress_controller_request_duration_seconds" }
)toml";

static QStringList textsOf(const std::vector<WorkspaceMistake> &mistakes)
{
    QStringList texts;
    for (const auto &mistake : mistakes)
        texts << mistakeText(mistake);
    return texts;
}

void WorkspaceTest::loadsEveryKey()
{
    const auto reading = readWorkspace(fullDocument, u"full.toml"_s);
    QCOMPARE(textsOf(reading.mistakes), QStringList());

    const auto &display = reading.workspace.display;
    QCOMPARE(display,
        (DisplayDeclaration{
            u"ja"_s, u"dark"_s, u"Asia/Tokyo"_s, u"UTC"_s, {u"environment"_s, u"cluster"_s}}));
    QCOMPARE(reading.workspace.sources.size(), 1U);
    SourceDeclaration source;
    source.id = SourceId(u"prom"_s);
    source.kind = u"thanos"_s;
    source.url = QUrl(u"https://metrics.example/prometheus"_s);
    source.auth = AuthKind::Basic;
    source.user = u"reader"_s;
    source.secret = u"env:PROM_PASSWORD"_s;
    source.headers
        = {{u"Authorization-Extra"_s, u"credential:extra"_s}, {u"X-Scope-OrgID"_s, u"shop"_s}};
    source.caFile = u"ca.pem"_s;
    source.clientCert = u"me.pem"_s;
    source.clientKey = u"me.key"_s;
    source.clientKeyPassphrase = u"file:me.pass"_s;
    source.deadline = 20s;
    source.poll = 30s;
    source.maxBody = 134'217'728;
    source.seriesLimit = 5000;
    QVERIFY(reading.workspace.sources.front() == source);

    const Matchers app = {{u"job"_s, Matcher::Op::Equal, u"app"_s}};
    Service service;
    service.id = ServiceId(u"shop"_s);
    service.source = SourceId(u"prom"_s);
    service.recipe = u"prometheus-http"_s;
    service.latency = {u"http_request_duration_milliseconds"_s, app, HistogramKind::Native, 0.001};
    service.requestLabels = {u"method"_s, u"route"_s};
    service.outcome
        = {u"http_requests_total"_s, app, u"code"_s, {{u"code"_s, Matcher::Op::Regex, u"5.."_s}}};
    service.saturation = {{u"workers"_s, u"sum(app_workers_busy{job=\"app\"})"_s,
                              u"sum(app_workers_max{job=\"app\"})"_s, 0, Unit::Count},
        {u"cpu"_s, u"1 - avg(rate(node_cpu_seconds_total{mode=\"idle\"}[1m]))"_s, {}, 1,
            Unit::Ratio}};
    service.latencyObjective = 0.3;
    service.objectiveQuantile = 0.95;
    service.groups = {{u"/users/:id"_s, {}, {}}, {u"^/static/.+"_s, u"static"_s, u"route"_s}};
    service.proxy = ServiceId(u"edge"_s);
    service.traceUrl = u"https://tempo.example/trace/{trace_id}"_s;
    QCOMPARE(reading.workspace.services.size(), 2U);
    QVERIFY(reading.workspace.services.front() == service);
}

void WorkspaceTest::defaultsNeedNoKeys()
{
    const auto reading = readWorkspace("[[source]]\nid = 'a'\nurl = 'http://a'\n", u"a.toml"_s);
    QCOMPARE(textsOf(reading.mistakes), QStringList());
    const auto &source = reading.workspace.sources.front();
    QCOMPARE(source.kind, u"prometheus"_s);
    QCOMPARE(source.deadline, Millis(10'000));
    QCOMPARE(source.auth, AuthKind::None);
}

/// What stands before the bad part of most rows: three lines.
static const char goodSource[] = "[[source]]\nid = 'prom'\nurl = 'http://127.0.0.1:9090'\n";
/// After goodSource: lines 4 to 7.
static const char goodService[] = "[[service]]\nid = 'shop'\nsource = 'prom'\n"
                                  "latency = { metric = 'm' }\n";

void WorkspaceTest::tellsMistakes_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("expected");
    const QByteArray source(goodSource);
    const QByteArray service = source + goodService;
    const auto row = [](const char *name, const QByteArray &document, const char *expected) {
        QTest::newRow(name) << document << QString::fromUtf8(expected);
    };

    row("unclosed string", "[display]\nlanguage = \"en\n",
        "f:2:15: Error while parsing string: unescaped control characters other than TAB (U+0009) "
        "are "
        "explicitly prohibited");
    row("empty file", "", "f:1:1: the workspace needs the key 'source'");
    row("unknown table", source + "[[servise]]\nid = 'a'\n",
        "f:4:3: unknown key 'servise' in the workspace (did you mean 'service'?)");
    row("unknown key", source + "urll = 'x'\n",
        "f:4:1: unknown key 'urll' in [[source]] (did you mean 'url'?)");
    row("unknown key far from any", source + "zzzzzzzzzz = 1\n[display]\nxyzxyzxyz = 1\n",
        "f:6:1: unknown key 'xyzxyzxyz' in [display] (known keys: language, theme, zone, "
        "second_zone, "
        "filter_labels)");
    row("single brackets", "[source]\nid = 'a'\nurl = 'http://a'\n",
        "f:1:1: [[source]] must be a list of tables (write [[source]] with two brackets on each "
        "side)");
    row("missing id", "[[source]]\nurl = 'http://a'\n", "f:1:1: [[source]] needs the key 'id'");
    row("wrong type", "[[source]]\nid = 7\nurl = 'http://a'\n",
        "f:2:6: 'id' must be a text in quotes");
    row("id with spaces", "[[source]]\nid = 'a b'\nurl = 'http://a'\n",
        "f:2:6: 'id' cannot be 'a b' (use letters, digits and . _ - without spaces)");
    row("unknown kind", source + "kind = 'promethus'\n",
        "f:4:8: 'kind' cannot be 'promethus' (did you mean 'prometheus'? One of: prometheus, "
        "victoriametrics, thanos, mimir, alertmanager, grafana, pagerduty, opsgenie, "
        "icalendar)");
    row("no URL", "[[source]]\nid = 'a'\nurl = 'localhost:9090'\n",
        "f:3:7: 'url' must begin with http:// or https:// (such as "
        "\"https://prometheus.example:9090\")");
    row("URL scheme", "[[source]]\nid = 'a'\nurl = 'ftp://a'\n",
        "f:3:7: 'url' must begin with http:// or https:// (such as "
        "\"https://prometheus.example:9090\")");
    row("URL without host", "[[source]]\nid = 'a'\nurl = 'http:///x'\n",
        "f:3:7: 'url' names no host (such as \"https://prometheus.example:9090\")");
    row("URL with query", "[[source]]\nid = 'a'\nurl = 'http://a/?x=1'\n",
        "f:3:7: 'url' must not hold a query or a fragment (such as "
        "\"https://prometheus.example:9090\")");
    row("user info", "[[source]]\nid = 'a'\nurl = 'http://me:pass@a'\n",
        "f:3:7: 'url' must not hold a user or a password (write auth = \"basic\", user = \"…\" and "
        "secret = \"env:NAME\")");
    row("secret literal", source + "auth = 'bearer'\nsecret = 'abcdef'\n",
        "f:5:10: 'secret' must be a reference, not the secret itself (keep the secret elsewhere "
        "and "
        "write env:NAME, file:PATH (mode 0600) or credential:NAME)");
    row("secret header literal", source + "[source.headers]\nAuthorization = 'Bearer abcdef'\n",
        "f:5:17: 'Authorization' must be a reference, not the secret itself (keep the secret "
        "elsewhere "
        "and write env:NAME, file:PATH (mode 0600) or credential:NAME)");
    row("auth without secret", source + "auth = 'bearer'\n",
        "f:4:8: auth \"bearer\" needs the key 'secret' (secret = \"env:NAME\")");
    row("secret without auth", source + "secret = 'env:X'\n",
        "f:4:10: 'secret' has no use without 'auth' (auth = \"bearer\" or auth = \"basic\")");
    row("basic without user", source + "auth = 'basic'\nsecret = 'env:X'\n",
        "f:4:8: auth \"basic\" needs the key 'user'");
    row("half a client certificate", source + "client_key = 'k.pem'\n",
        "f:4:14: 'client_cert' and 'client_key' go together");
    row("duration", source + "poll = '15 seconds'\n",
        "f:4:8: 'poll' is not a duration (such as \"30s\", \"15m\" or \"1h30m\")");
    row("duration as number", source + "poll = 15\n",
        "f:4:8: 'poll' must be a duration in quotes, such as \"30s\"");
    row("duration too short", source + "deadline = '1ms'\n",
        "f:4:12: 'deadline' must be from 100ms to 1d");
    row("body size", source + "max_body = 'much'\n",
        "f:4:12: 'max_body' must be from 1 KiB to 8 GiB (such as \"64MiB\" or a number of bytes)");
    row("duplicate source", source + goodSource,
        "f:5:6: the id 'prom' is taken by an earlier [[source]]");
    row("duplicate service", service + goodService,
        "f:9:6: the id 'shop' is taken by an earlier [[service]]");
    row("unknown source",
        source + "[[service]]\nid = 'a'\nsource = 'prm'\nlatency = { metric = 'm' }\n",
        "f:6:10: there is no [[source]] with the id 'prm' (did you mean 'prom'?)");
    row("missing latency", source + "[[service]]\nid = 'a'\nsource = 'prom'\n",
        "f:4:1: [[service]] needs the key 'latency'");
    row("missing metric",
        source + "[[service]]\nid = 'a'\nsource = 'prom'\n[service.latency]\nunit = 's'\n",
        "f:7:1: [service.latency] needs the key 'metric'");
    row("bucket",
        source + "[[service]]\nid = 'a'\nsource = 'prom'\nlatency = { metric = 'm_bucket' }\n",
        "f:7:22: 'metric' is the family, without _bucket (write \"m\")");
    row("selector as metric", service + "outcome = { metric = 'm{code=\"5\"}' }\n",
        "f:8:22: 'metric' is not the name of a metric (put the part in braces into 'match')");
    row("matcher", service + "outcome = { match = 'job=app' }\n",
        "f:8:21: 'match' is not a list of matchers: column 1: expected label=\"value\" (such as "
        "'job=\"app\",code=~\"5..\"')");
    row("unit",
        source
            + "[[service]]\nid = 'a'\nsource = 'prom'\nlatency = { metric = 'm', unit = 'sec' }\n",
        "f:7:34: 'unit' cannot be 'sec' (one of: s, ms, us)");
    row("request twice", service + "request = ['route', 'route']\n",
        "f:8:11: 'request' must name each label once");
    row("request as text", service + "request = 'route'\n",
        "f:8:11: 'request' must be a list of texts, such as [\"method\", \"route\"]");
    row("trace without its id", service + "trace_url = 'https://tempo.example/'\n",
        "f:8:13: 'trace_url' cannot be used: it does not contain {trace_id} (such as "
        "\"https://tempo.example/trace/{trace_id}\")");
    row("trace of no web", service + "trace_url = 'file:///{trace_id}'\n",
        "f:8:13: 'trace_url' cannot be used: it is not an address that begins with http:// or "
        "https:// (such as \"https://tempo.example/trace/{trace_id}\")");
    row("quantile", service + "objective = { quantile = 99, seconds = 1 }\n",
        "f:8:26: 'quantile' must be between 0 and 1 (the 99th percentile is 0.99)");
    row("limit", service + "[[service.saturation]]\nname = 'x'\nquery = 'y'\nlimit = 0\n",
        "f:11:9: 'limit' must be above 0 (leave it out where no limit is known)");
    row("two limits",
        service + "[[service.saturation]]\nname='x'\nquery='y'\nlimit=1\nlimit_query='z'\n",
        "f:12:13: 'limit' and 'limit_query' cannot both stand");
    row("zone", source + "[display]\nzone = 'Tokio'\n",
        "f:5:8: 'Tokio' is not a time zone (such as \"Asia/Tokyo\" or \"UTC\")");
    row("not finite", service + "objective = { seconds = inf }\n",
        "f:8:25: 'seconds' must be a number");
}

void WorkspaceTest::tellsMistakes()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, expected);
    const auto texts = textsOf(readWorkspace(document, u"f"_s).mistakes);
    QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'\n')));
}

void WorkspaceTest::tellsEveryMistakeOfAFile()
{
    const QByteArray document = "[display]\n" // 1
                                "theme = 'drak'\n"
                                "[[source]]\n"
                                "id = 'prom'\n"
                                "url = 'gopher://x'\n" // 5
                                "colour = 1\n"
                                "[[service]]\n"
                                "id = 'a'\n"
                                "source = 'x'\n"
                                "[service.latency]\n" // 10
                                "metric = 'm'\n"
                                "unit = 'h'\n";
    const auto mistakes = readWorkspace(document, u"f"_s).mistakes;
    std::vector<int> lines;
    for (const auto &mistake : mistakes)
        lines.push_back(mistake.line);
    QVERIFY2(
        lines == (std::vector<int>{2, 5, 6, 9, 12}), qPrintable(textsOf(mistakes).join(u'\n')));
}

void WorkspaceTest::neverRepeatsASecret_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("secret") << QByteArray("url='http://a'\nauth='bearer'\nsecret='canary'\n");
    QTest::newRow("URL") << QByteArray("url='http://me:canary@a'\n");
    QTest::newRow("bad URL") << QByteArray("url='http://me:canary@[a'\n");
    QTest::newRow("query") << QByteArray("url='http://a/?token=canary'\n");
    QTest::newRow("header") << QByteArray("url='http://a'\nheaders={X-Api-Key='canary'}\n");
    QTest::newRow("passphrase") << QByteArray("url='http://a'\nclient_key_passphrase='canary'\n");
    QTest::newRow("unknown key") << QByteArray("url='http://a'\npassword='canary'\n");
    QTest::newRow("wrong form") << QByteArray("url='http://a'\nsecret='env:canary=x'\n");
}

void WorkspaceTest::neverRepeatsASecret()
{
    QFETCH(QByteArray, lines);
    const auto mistakes = readWorkspace("[[source]]\nid='a'\n" + lines, u"f"_s).mistakes;
    QVERIFY(!mistakes.empty());
    QVERIFY(!textsOf(mistakes).join(u'\n').contains(u"canary"_s));
}

void WorkspaceTest::readsWhatItWrites()
{
    const Workspace workspace = readWorkspace(fullDocument, u"full.toml"_s).workspace;
    const QByteArray written = writeWorkspace(workspace);
    const auto again = readWorkspace(written, u"written"_s);
    QCOMPARE(textsOf(again.mistakes), QStringList());
    QVERIFY2(again.workspace == workspace, written.constData());
    QCOMPARE(writeWorkspace(again.workspace), written);
}

void WorkspaceTest::readsRandomWorkspacesBack()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const Workspace workspace = RandomWorkspace(seed).make();
        const QByteArray written = writeWorkspace(workspace);
        const auto reading = readWorkspace(written, u"seed-%1"_s.arg(seed));
        QVERIFY2(reading.mistakes.empty(),
            (textsOf(reading.mistakes).join(u'\n').toUtf8() + '\n' + written).constData());
        QVERIFY2(reading.workspace == workspace, written.constData());
        QCOMPARE(writeWorkspace(reading.workspace), written);
    }
}

void WorkspaceTest::judgesFiles()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing.toml"_s);
    QCOMPARE(checkWorkspace(missing).size(), 1U);
    QCOMPARE(checkWorkspace(missing).front().line, 0);
    QCOMPARE(loadWorkspace(missing).error().kind, ErrorKind::Storage);

    const QString path = folder.filePath(u"w.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fullDocument);
    file.close();
    QVERIFY(checkWorkspace(path).empty());
    QVERIFY(loadWorkspace(path).has_value());
    QCOMPARE(resolvedPath(path, u"ca.pem"_s), folder.filePath(u"ca.pem"_s));
    QCOMPARE(resolvedPath(path, u"/etc/ca.pem"_s), u"/etc/ca.pem"_s);

    QVERIFY(file.open(QIODevice::Append));
    file.write("colour = 1\n");
    file.close();
    const auto refused = loadWorkspace(path);
    QCOMPARE(refused.error().kind, ErrorKind::Malformed);
    QVERIFY(refused.error().context.startsWith(
        path + u":%1:1"_s.arg(QByteArray(fullDocument).count('\n') + 1)));
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
