// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectheatmap.h"
#include "pagescene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

class TestInspectHeatmap final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofTheService();
    void ofARequest();
    void withThePeriodBefore();
    void asTextAndCsv();
};

static QJsonObject serviceOf(const Result<InspectedHeatmap> &heatmap)
{
    return heatmapJson({*heatmap}).value(u"services"_s).toArray().at(0).toObject();
}

static double callsOf(const QJsonObject &service)
{
    double calls = 0;
    const QJsonArray columns = service.value(u"columns"_s).toArray();
    for (const auto &column : columns)
        calls += column[u"calls"_s].toDouble();
    return calls;
}

void TestInspectHeatmap::ofTheService()
{
    PageScene scene;
    const auto heatmap = inspectHeatmap(scene.store(), PageScene::page(0, 60), {});
    const QJsonObject service = serviceOf(heatmap);
    QVERIFY(service.value(u"request"_s).isNull() && service.value(u"before"_s).isNull());
    const QJsonArray buckets = service.value(u"buckets"_s).toArray();
    QCOMPARE(buckets.size(), 3);
    QCOMPARE(buckets[1][u"low"_s].toDouble(), 0.1);
    QCOMPARE(buckets[2][u"high"_s].toString(), u"+Inf"_s);
    // as in the window: see TestHeatmapView::ofAService()
    const QJsonObject first = service.value(u"columns"_s).toArray().at(0).toObject();
    QCOMPARE(first.value(u"counts"_s).toArray(), (QJsonArray{5000, 30, 0}));
    QCOMPARE(first.value(u"to"_s).toString(), u"2026-11-21T00:00:30Z"_s);
}

void TestInspectHeatmap::ofARequest()
{
    PageScene scene;
    const auto heatmap = inspectHeatmap(scene.store(), PageScene::page(0, 60), u"POST /buy"_s);
    QVERIFY(heatmap.has_value());
    QCOMPARE(callsOf(serviceOf(heatmap)), 60.0); // one a second
    QCOMPARE(serviceOf(heatmap).value(u"request"_s).toString(), u"POST /buy"_s);
    const auto none = inspectHeatmap(scene.store(), PageScene::page(0, 60), u"POST /sell"_s);
    QCOMPARE(none.error().kind, ErrorKind::Malformed);
    QVERIFY(errorText(none.error()).contains(u"POST /sell"_s));
}

void TestInspectHeatmap::withThePeriodBefore()
{
    PageScene scene;
    PageRequest page = PageScene::page(30, 60);
    page.comparedWith = Baseline{};
    const auto heatmap = inspectHeatmap(scene.store(), page, u"POST /buy"_s);
    const QJsonObject before = serviceOf(heatmap).value(u"before"_s).toObject();
    QCOMPARE(callsOf(before), 30.0);
    QCOMPARE(before.value(u"from"_s).toString(), u"2026-11-21T00:00:00Z"_s);
    QVERIFY(before.value(u"comparable"_s).toBool());
    QVERIFY(heatmapCsv(*heatmap).contains(u",difference\r\n"_s));
}

void TestInspectHeatmap::asTextAndCsv()
{
    PageScene scene;
    const auto heatmap = inspectHeatmap(scene.store(), PageScene::page(0, 60), u"POST /buy"_s);
    const QString text = heatmapText(*heatmap);
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.value(0), u"POST /buy"_s);
    const auto buckets = lines.filter(u"|"_s);
    QCOMPARE(buckets.size(), 3);
    QVERIFY(buckets[0].startsWith(u"> 1.00 s"_s)); // the slowest first
    QVERIFY2(buckets[1].contains(u"60  100.0 %  |@@|"_s), qPrintable(text));
    QVERIFY(buckets[2].endsWith(u"|  |"_s));
    const QString csv = heatmapCsv(*heatmap);
    QVERIFY(csv.contains(u"2026-11-21T00:00:00Z,2026-11-21T00:00:30Z,0.1,1,30,1,"_s));
    QVERIFY(!csv.contains(u"difference"_s));
}

QTEST_GUILESS_MAIN(TestInspectHeatmap)
#include "tst_inspectheatmap.moc"
