// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheussource.h"
#include "realserver.h"
#include "settled.h"

#include <QTimer>

#include <cmath>
#include <numeric>

using namespace toban;
using namespace Qt::StringLiterals;

/// A histogram of two requests as a program would expose it, @p n times as much traffic.
static QByteArray exposition(int n)
{
    const auto line = [n](const QByteArray &series, double amount) {
        return series + " " + QByteArray::number(amount * n, 'g', 17) + "\n";
    };
    const auto request = [&line](const QByteArray &labels, double small, double large) {
        const QByteArray name = "shop_seconds";
        return line(name + "_bucket{" + labels + ",le=\"0.1\"}", small)
            + line(name + "_bucket{" + labels + ",le=\"1\"}", small + 1)
            + line(name + "_bucket{" + labels + ",le=\"2.5\"}", small + 1)
            + line(name + "_bucket{" + labels + ",le=\"+Inf\"}", small + large)
            + line(name + "_sum{" + labels + "}", small * 0.05 + large)
            + line(name + "_count{" + labels + "}", small + large);
    };
    return "# TYPE shop_seconds histogram\n" + request("route=\"/a\",code=\"200\"", 10, 3)
        + request("route=\"/\\\"b\\\\\",code=\"500\"", 4, 2)
        + "# TYPE shop_requests_total counter\n"
        + line("shop_requests_total{route=\"/a\",code=\"200\"}", 13)
        + "# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds 1795227000.25\n"
        + "# TYPE shop_build_info "
          "gauge\nshop_build_info{version=\"1.4\",revision=\"ab\",branch=\"x\"} 1\n"
          "# TYPE bare_build_info gauge\nbare_build_info 1\n"
        + "# TYPE busy gauge\nbusy{pool=\"x\"} 3\n";
}

static Service shop()
{
    Service service;
    service.id = ServiceId(u"shop"_s);
    service.latency = {u"shop_seconds"_s, {{u"job"_s, Matcher::Op::Equal, u"app"_s}}};
    service.requestLabels = {u"route"_s};
    service.outcome
        = {u"shop_requests_total"_s, {}, u"code"_s, {{u"code"_s, Matcher::Op::Regex, u"5.."_s}}};
    service.saturation = {{u"pool"_s, u"busy / 4"_s, u"busy * 0 + 1"_s}};
    return service;
}

namespace {

/// PrometheusSource against the servers people run, not against an idea of them.
class RealServersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesWhatWasExposed_data();
    void fetchesWhatWasExposed();
    void seesATargetGoDown_data();
    void seesATargetGoDown();
    void letsTheServerAddUp_data();
    void letsTheServerAddUp();
    void speaksThroughAPathPrefix();
    void authenticatesWithAPassword();
    void authenticatesWithAToken();
    void probesProducts();

private:
    [[nodiscard]] static std::unique_ptr<RealServer> start(
        const QString &product, const Exposition &target);
    [[nodiscard]] static bool waitForScrapes(const Exposition &target, int more);
};

std::unique_ptr<RealServer> RealServersTest::start(const QString &product, const Exposition &target)
{
    const QByteArray config = target.config("app", "1s");
    return product == u"prometheus"_s ? RealServer::prometheus(config)
                                      : RealServer::victoriaMetrics(config);
}

bool RealServersTest::waitForScrapes(const Exposition &target, int more)
{
    const int enough = target.scrapes() + more;
    return QTest::qWaitFor([&] { return target.scrapes() >= enough; }, 20'000);
}

struct SourceUnderTest {
    explicit SourceUnderTest(const SourceSettings &settings)
        : source(settings, clock, recorder)
    {
    }

    [[nodiscard]] Result<Fetched> fetch(const Service &service, Millis length, Millis step = 1s)
    {
        const Instant now = clock.now();
        return settled(source.fetch(service, {now - length, now}, step));
    }

    SystemClock clock;
    ExchangeRecorder recorder;
    PrometheusSource source;
};

static const HistogramSeries *seriesOf(const Fetched &fetched, const QString &route)
{
    for (const auto &series : fetched.batch.histograms)
        if (series.labels.value(u"route"_s) == route)
            return &series;
    return nullptr;
}

static std::vector<const NumberSeries *> numbersOf(const Fetched &fetched, const QString &metric)
{
    std::vector<const NumberSeries *> found;
    for (const auto &series : fetched.batch.numbers)
        if (series.labels.metricName() == metric)
            found.push_back(&series);
    return found;
}

void RealServersTest::fetchesWhatWasExposed_data()
{
    QTest::addColumn<QString>("product");
    QTest::newRow("prometheus") << u"prometheus"_s;
    QTest::newRow("victoria-metrics") << u"victoria-metrics"_s;
}

void RealServersTest::fetchesWhatWasExposed()
{
    QFETCH(QString, product);
    Exposition target(exposition(1));
    const auto server = start(product, target);
    SourceUnderTest test(settingsFor(server->url()));
    QVERIFY(waitForScrapes(target, 3));
    target.setText(exposition(7));
    Result<Fetched> fetched;
    // what was scraped is readable a moment later
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            fetched = test.fetch(shop(), 60s);
            const auto *series = fetched ? seriesOf(*fetched, u"/a"_s) : nullptr;
            if (!series || series->blocks.back().counts.back() != 91
                || numbersOf(*fetched, u"up"_s).empty())
                return false;
            // a scrape may become readable between the requests of one fetch
            const auto totals = numbersOf(*fetched, u"shop_requests_total"_s);
            return !totals.empty() && totals[0]->times.size() == series->blocks.back().times.size();
        }(),
        20'000);
    QCOMPARE(fetched->batch.histograms.size(), size_t(2));
    const auto &series = *seriesOf(*fetched, u"/a"_s);
    QCOMPARE(series.labels.metricName(), u"shop_seconds"_s);
    QCOMPARE(series.labels.value(u"instance"_s), QString::fromLatin1(target.target()));
    QCOMPARE(series.labels.value(u"le"_s), QString());
    QCOMPARE(series.temporality, Temporality::Cumulative);
    QCOMPARE(series.blocks.size(), size_t(1));
    const auto &block = series.blocks[0];
    const double inf = std::numeric_limits<double>::infinity();
    QVERIFY((block.layout->upperBounds == std::vector<double>{0.1, 1, 2.5, inf}));
    const size_t last = block.times.size() - 1;
    QVERIFY(last >= 2);
    const std::vector<double> first(block.row(0), block.row(0) + 4);
    const std::vector<double> newest(block.row(last), block.row(last) + 4);
    QVERIFY((first == std::vector<double>{10, 1, 0, 2}));
    QVERIFY((newest == std::vector<double>{70, 7, 0, 14}));
    QCOMPARE(block.counts[0], 13.0);
    QCOMPARE(block.sums[last], 7 * 3.5);
    const auto *other = seriesOf(*fetched, u"/\"b\\"_s);
    QVERIFY(other);
    QCOMPARE(other->blocks.back().counts.back(), 42.0);
    QCOMPARE(numbersOf(*fetched, u"shop_requests_total"_s).at(0)->values.back(), 91.0);
    QCOMPARE(numbersOf(*fetched, u"process_start_time_seconds"_s).at(0)->values[0], 1795227000.25);
    QCOMPARE(numbersOf(*fetched, u"up"_s).at(0)->values.back(), 1.0);
    QVERIFY(!numbersOf(*fetched, u"scrape_duration_seconds"_s).empty());
    const auto builds = numbersOf(*fetched, u"toban:build"_s);
    QCOMPARE(builds.size(), size_t(1));
    const Labels build{{u"__name__"_s, u"toban:build"_s}, {u"family"_s, u"shop_build_info"_s},
        {u"job"_s, u"app"_s}, {u"instance"_s, QString::fromLatin1(target.target())},
        {u"version"_s, u"1.4"_s}, {u"revision"_s, u"ab"_s}};
    QCOMPARE(builds[0]->labels, build);
    QVERIFY(numbersOf(*fetched, u"bare_build_info"_s).empty());
    // all of one scrape stand at one time
    QVERIFY(numbersOf(*fetched, u"shop_requests_total"_s).at(0)->times == block.times);
    QCOMPARE(fetched->dataStep, 1000ms);
    QCOMPARE(fetched->batch.coverage.size(), size_t(1));
    QCOMPARE(fetched->batch.coverage[0].service, ServiceId(u"shop"_s));
    QVERIFY(fetched->warnings.isEmpty());
    const auto saturation = numbersOf(*fetched, u"toban:saturation"_s);
    QCOMPARE(saturation.size(), size_t(1));
    QCOMPARE(saturation[0]->labels.value(u"signal"_s), u"pool"_s);
    QCOMPARE(saturation[0]->labels.value(u"service"_s), u"shop"_s);
    QCOMPARE(saturation[0]->labels.value(u"pool"_s), u"x"_s);
    QCOMPARE(saturation[0]->values.back(), 0.75);
    QCOMPARE(toMs(saturation[0]->times.back()) % 1000, 0);
    QCOMPARE(numbersOf(*fetched, u"toban:saturation_limit"_s).at(0)->values.back(), 1.0);
}

void RealServersTest::seesATargetGoDown_data()
{
    fetchesWhatWasExposed_data();
}

void RealServersTest::seesATargetGoDown()
{
    QFETCH(QString, product);
    Exposition target(exposition(1));
    const auto server = start(product, target);
    SourceUnderTest test(settingsFor(server->url()));
    QVERIFY(waitForScrapes(target, 3));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto fetched = test.fetch(shop(), 60s);
            return fetched && !fetched->batch.histograms.empty();
        }(),
        10'000);
    target.setDown(true);
    QVERIFY(waitForScrapes(target, 3));
    const auto fetched = test.fetch(shop(), 60s);
    QVERIFY(fetched);
    const auto up = numbersOf(*fetched, u"up"_s);
    QCOMPARE(up.size(), size_t(1));
    QCOMPARE(up[0]->values.front(), 1.0);
    QCOMPARE(up[0]->values.back(), 0.0);
    // no flat line: the histogram ends where the target did
    QVERIFY(fetched->batch.histograms[0].blocks.back().times.back() < up[0]->times.back());
}

void RealServersTest::letsTheServerAddUp_data()
{
    fetchesWhatWasExposed_data();
}

void RealServersTest::letsTheServerAddUp()
{
    QFETCH(QString, product);
    Exposition target(exposition(1));
    const auto server = start(product, target);
    auto settings = settingsFor(server->url());
    settings.seriesLimit = 7; // of the eight buckets there are
    SourceUnderTest test(settings);
    QVERIFY(waitForScrapes(target, 3));
    // steady traffic: one unit more at each scrape
    int units = 1;
    QTimer growth;
    int scraped = target.scrapes();
    connect(&growth, &QTimer::timeout, this, [&] {
        if (target.scrapes() > scraped) {
            scraped = target.scrapes();
            target.setText(exposition(++units));
        }
    });
    growth.start(20);
    QVERIFY(waitForScrapes(target, 16));
    Result<Fetched> fetched;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            fetched = test.fetch(shop(), 60s);
            return fetched && seriesOf(*fetched, u"/a"_s)
                && seriesOf(*fetched, u"/a"_s)->blocks.back().times.size() >= 2;
        }(),
        20'000);
    const auto &series = *seriesOf(*fetched, u"/a"_s);
    QCOMPARE(series.temporality, Temporality::Delta);
    QCOMPARE(series.labels.value(u"instance"_s), QString());
    QCOMPARE(series.labels.value(u"code"_s), u"200"_s);
    const auto &block = series.blocks.back();
    QCOMPARE(toMs(block.times.back()) % 5000, 0);
    // five scrapes of 13 calls each in a step of 5 s; extrapolated, so only about
    const double calls = block.counts.back();
    QVERIFY2(calls > 52 && calls < 78, qPrintable(QString::number(calls)));
    QCOMPARE(block.layout->size(), size_t(4));
    const double buckets = std::accumulate(
        block.row(block.times.size() - 1), block.row(block.times.size() - 1) + 4, 0.0);
    QVERIFY(std::abs(buckets - calls) < 1e-9 * calls);
    QCOMPARE(numbersOf(*fetched, u"shop_requests_total"_s).at(0)->temporality, Temporality::Delta);
    QVERIFY(!numbersOf(*fetched, u"up"_s).empty());
}

void RealServersTest::speaksThroughAPathPrefix()
{
    Exposition target(exposition(1));
    const auto server
        = RealServer::prometheus(target.config("app", "1s"), {u"--web.route-prefix=/mon/prom"_s});
    SourceUnderTest test(settingsFor(server->url(u"/mon/prom/"_s)));
    const auto info = settled(test.source.probe());
    QVERIFY2(info, qPrintable(info ? QString() : errorText(info.error())));
    QVERIFY(info->text().startsWith(u"Prometheus 2."_s));
    SourceUnderTest wrong(settingsFor(server->url(u"/other"_s)));
    const auto refused = settled(wrong.source.probe());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Http);
    QVERIFY(refused.error().detail.contains(u"prefix"_s));
}

void RealServersTest::authenticatesWithAPassword()
{
    Exposition target(exposition(1));
    // bcrypt of "correct horse", cost 4
    const auto server
        = RealServer::prometheus(target.config("app", "1s"), {u"--web.config.file=%DIR%/web.yml"_s},
            {{u"web.yml"_s,
                "basic_auth_users:\n  ann: "
                "$2b$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e\n"}},
            "ann:correct horse");
    auto settings = settingsFor(server->url());
    SourceUnderTest without(settings);
    const auto refused = without.fetch(shop(), 10s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Auth);
    settings.auth = {SourceAuth::Kind::Basic, u"ann"_s, Secret("wrong")};
    SourceUnderTest wrong(settings);
    QCOMPARE(settled(wrong.source.probe()).error().kind, ErrorKind::Auth);
    settings.auth.secret = Secret("correct horse");
    SourceUnderTest right(settings);
    const auto info = settled(right.source.probe());
    QVERIFY2(info, qPrintable(info ? QString() : errorText(info.error())));
}

void RealServersTest::authenticatesWithAToken()
{
    Exposition target(exposition(1));
    const auto server = start(u"prometheus"_s, target);
    const auto proxy
        = RealServer::nginx("if ($http_authorization != \"Bearer token-4711\") { return 401; }\n"
                            "if ($http_x_scope_orgid != \"shop\") { return 403; }\n"
                            "location /tenant/ { proxy_pass "
            + server->url(u"/"_s).toEncoded() + "; }");
    auto settings = settingsFor(proxy->url(u"/tenant"_s));
    settings.auth = {SourceAuth::Kind::Bearer, {}, Secret("token-4711\n")};
    SourceUnderTest without(settings);
    QCOMPARE(settled(without.source.probe()).error().kind, ErrorKind::Auth);
    settings.headers = {{"X-Scope-OrgID", Secret("shop")}};
    SourceUnderTest with(settings);
    const auto info = settled(with.source.probe());
    QVERIFY2(info, qPrintable(info ? QString() : errorText(info.error())));
    QCOMPARE(info->product, u"Prometheus"_s);
}

void RealServersTest::probesProducts()
{
    Exposition target(exposition(1));
    const auto victoria = start(u"victoria-metrics"_s, target);
    SourceUnderTest test(settingsFor(victoria->url()));
    const auto info = settled(test.source.probe());
    QVERIFY2(info, qPrintable(info ? QString() : errorText(info.error())));
    QCOMPARE(info->product, u"VictoriaMetrics"_s);
    QCOMPARE(info->version, QString()); // Debian's build does not know its own
    QCOMPARE(info->clockSkew, 0ms);
}

} // namespace

QTEST_GUILESS_MAIN(RealServersTest)
#include "tst_realservers.moc"
