// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheussource.h"
#include "realserver.h"
#include "settled.h"

#include <algorithm>

using namespace toban;
using namespace Qt::StringLiterals;

/// As OpenMetrics 1.0 has it: an exemplar behind the bucket that counted it.
static QByteArray openMetrics(Instant at)
{
    const QByteArray seconds = QByteArray::number(static_cast<double>(toMs(at)) / 1000, 'f', 3);
    return "# TYPE shop_seconds histogram\n"
           "shop_seconds_bucket{route=\"/a\",le=\"0.1\"} 10\n"
           "shop_seconds_bucket{route=\"/a\",le=\"1.0\"} 11 # {trace_id=\"4bf9/7\"} 0.625 "
        + seconds
        + "\nshop_seconds_bucket{route=\"/a\",le=\"+Inf\"} 12 # {trace_id=\"a0\",span_id=\"b1\"} "
          "7.5 "
        + seconds
        + "\nshop_seconds_sum{route=\"/a\"} 9\nshop_seconds_count{route=\"/a\"} 12\n# EOF\n";
}

/// By a source that knows nothing yet: what has none is asked again after a minute only.
static Result<Fetched> fetchedFrom(const RealServer &server)
{
    Service service;
    service.id = ServiceId(u"shop"_s);
    service.latency = {u"shop_seconds"_s, {{u"job"_s, Matcher::Op::Equal, u"app"_s}}};
    service.requestLabels = {u"route"_s};
    SystemClock clock;
    ExchangeRecorder recorder;
    PrometheusSource source(settingsFor(server.url()), clock, recorder);
    const Instant now = clock.now();
    return settled(source.fetch(service, {now - 60s, now}, 1s));
}

namespace {

/// Exemplars of the servers people run.
class RealExemplarsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fetchesExemplars();
    void doesWithoutExemplars_data();
    void doesWithoutExemplars();
};

void RealExemplarsTest::fetchesExemplars()
{
    SystemClock clock;
    const Instant seen = fromMs(toMs(clock.now()) - 2000);
    Exposition target(openMetrics(seen));
    target.setContentType("application/openmetrics-text; version=1.0.0; charset=utf-8");
    const auto server = RealServer::prometheus(
        target.config("app", "1s"), {u"--enable-feature=exemplar-storage"_s});
    QVERIFY(QTest::qWaitFor([&] { return target.scrapes() >= 2; }, 20'000));
    Result<Fetched> fetched;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            fetched = fetchedFrom(*server);
            return fetched && fetched->batch.exemplars.size() == 2;
        }(),
        20'000);
    const auto slow = std::ranges::find(fetched->batch.exemplars, 7.5, &Exemplar::value);
    QVERIFY(slow != fetched->batch.exemplars.end());
    const Labels labels{{u"trace_id"_s, u"a0"_s}, {u"span_id"_s, u"b1"_s}};
    const Labels series{{u"__name__"_s, u"shop_seconds"_s}, {u"job"_s, u"app"_s},
        {u"instance"_s, QString::fromLatin1(target.target())}, {u"route"_s, u"/a"_s}};
    QVERIFY((*slow == Exemplar{series, labels, seen, 7.5}));
    QVERIFY(fetched->warnings.isEmpty());
}

void RealExemplarsTest::doesWithoutExemplars_data()
{
    QTest::addColumn<QString>("product");
    QTest::newRow("prometheus") << u"prometheus"_s;
    QTest::newRow("victoria-metrics") << u"victoria-metrics"_s;
}

void RealExemplarsTest::doesWithoutExemplars()
{
    QFETCH(QString, product);
    Exposition target("# TYPE shop_seconds histogram\nshop_seconds_bucket{le=\"+Inf\"} 3\n");
    const QByteArray config = target.config("app", "1s");
    const auto server = product == u"prometheus"_s ? RealServer::prometheus(config)
                                                   : RealServer::victoriaMetrics(config);
    const auto fetched = fetchedFrom(*server);
    QVERIFY2(fetched, qPrintable(fetched ? QString() : errorText(fetched.error())));
    QVERIFY(fetched->batch.exemplars.empty());
    QVERIFY2(fetched->warnings.isEmpty(), qPrintable(fetched->warnings.join(u'\n')));
}

} // namespace

QTEST_GUILESS_MAIN(RealExemplarsTest)
#include "tst_realexemplars.moc"
