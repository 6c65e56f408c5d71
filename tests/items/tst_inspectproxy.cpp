// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectjson.h"
#include "inspectproxy.h"
#include "inspecttext.h"
#include "pagescene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// The shop with an edge in front that counts three POST /buy a second, of 0.7 s each, and no GET.
struct EdgeScene : PageScene {
    PageRequest page = PageScene::page(0, 60);
    Service edge = service();

    EdgeScene()
    {
        page.service.proxy = edge.id = ServiceId(u"edge"_s);
        edge.latency.metric = u"proxy_seconds"_s;
        edge.requestLabels = QStringList{u"verb"_s, u"path"_s};
        edge.outcome = {};
        const Labels labels
            = series(u"proxy_seconds"_s, u"a"_s, {{u"verb"_s, u"POST"_s}, {u"path"_s, u"/buy"_s}});
        for (double time = 0; time <= 60; time += 10)
            addHistogram(labels, {{time, 0, 3 * time, 2.1 * time}});
    }
    Result<InspectedRequests> inspect(const QString &breakDownBy = {})
    {
        return inspectRequests(store(), page, {page.service, edge}, breakDownBy);
    }
};

static QJsonObject rowOf(const InspectedRequests &requests, const QString &name)
{
    const QJsonArray rows = requestsJson({requests}).value(u"rows"_s).toArray();
    for (const auto &row : rows)
        if (row[u"request"_s].toString() == name)
            return row.toObject();
    return {};
}

class TestInspectProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresAndDifference();
    void nothingWithoutAProxy();
    void asText();
    void apdexAndFirstSeen();
};

void TestInspectProxy::figuresAndDifference()
{
    EdgeScene scene;
    const auto requests = scene.inspect();
    QVERIFY(requests.has_value());
    const QJsonObject seen = rowOf(*requests, u"POST /buy"_s).value(u"proxy"_s).toObject();
    QCOMPARE(seen.value(u"service"_s).toString(), u"edge"_s);
    QCOMPARE(seen.value(u"calls"_s).toDouble(), 180.0);
    QVERIFY(std::abs(seen.value(u"mean_seconds"_s).toDouble() - 0.7) < 1e-12);
    const QJsonObject between = seen.value(u"difference"_s).toObject();
    // of 180 calls 60 arrived; of 126 s 30 were spent here, 0.7 s against 0.5 s a call
    QCOMPARE(between.value(u"calls"_s).toDouble(), 120.0);
    QVERIFY(std::abs(between.value(u"total_seconds"_s).toDouble() - 96) < 1e-9);
    QVERIFY(std::abs(between.value(u"mean_seconds"_s).toDouble() - 0.2) < 1e-12);
    QVERIFY(std::abs(between.value(u"p95"_s).toDouble()) < 1e-12); // the same bucket
    QCOMPARE(seen.value(u"p95"_s)[u"high"_s].toDouble(), 1.0);
    QVERIFY(rowOf(*requests, u"GET /items"_s).value(u"proxy"_s).isNull());
}

void TestInspectProxy::nothingWithoutAProxy()
{
    EdgeScene scene;
    QVERIFY(!scene.inspect(u"instance"_s)->proxy); // parts cannot be set beside the whole
    scene.page.service.proxy = {};
    const auto requests = scene.inspect();
    QVERIFY(!requests->proxy);
    QVERIFY(rowOf(*requests, u"POST /buy"_s).value(u"proxy"_s).isNull());
    QCOMPARE(proxyText(*requests), QString());
}

void TestInspectProxy::asText()
{
    EdgeScene scene;
    const auto requests = scene.inspect();
    const QString text = requestsText(*requests);
    const QString proxy = text.mid(text.indexOf(u"in front: edge"_s));
    QStringList words;
    for (const QString &line : proxy.split(u'\n'))
        if (line.startsWith(u"POST /buy"_s))
            words = line.simplified().split(u' ');
    QCOMPARE(words.mid(2, 2), (QStringList{u"180"_s, u"120"_s}));
    QVERIFY2(proxy.contains(u"+96.0 s"_s), qPrintable(proxy)); // in front
    QVERIFY2(proxy.contains(u"+200 ms"_s), qPrintable(proxy)); // less here, on average
    QVERIFY(!proxy.contains(u"GET /items"_s));
}

void TestInspectProxy::apdexAndFirstSeen()
{
    EdgeScene scene;
    scene.page.service.latencyObjective = 0.5;
    scene.page.hasFirstSeen = true;
    const QJsonObject row = rowOf(*scene.inspect(), u"POST /buy"_s);
    QCOMPARE(row.value(u"first_seen"_s).toString(), u"2026-11-21T00:00:00Z"_s);
    const QJsonObject apdex = row.value(u"apdex"_s).toObject();
    QVERIFY(std::abs(apdex.value(u"value"_s).toDouble() - 13.0 / 18) < 1e-12);
    QCOMPARE(apdex.value(u"low"_s).toDouble(), 0.5);
    QCOMPARE(apdex.value(u"threshold_seconds"_s).toDouble(), 0.5);
    QVERIFY(requestsText(*scene.inspect()).contains(u"~0.72"_s));
    scene.page.service.latencyObjective = 0;
    QVERIFY(rowOf(*scene.inspect(), u"POST /buy"_s).value(u"apdex"_s).isNull());
}

QTEST_GUILESS_MAIN(TestInspectProxy)
#include "tst_inspectproxy.moc"
