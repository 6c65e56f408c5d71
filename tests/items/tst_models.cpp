// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordproxy.h"
#include "requestsmodel.h"
#include "sourcesmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace toban;

static RequestRow row(const QString &request, double calls, double totalSeconds)
{
    RequestRow row;
    row.request = request;
    row.labels = Labels{{u"route"_s, request}};
    row.calls = calls;
    row.totalSeconds = totalSeconds;
    row.meanSeconds = totalSeconds / calls;
    row.callsPerSecond = calls / 600; // ten minutes
    row.busy = totalSeconds / 600;
    row.dispersion = qQNaN();
    row.errorRatio = 0.0;
    for (const double q : pageQuantiles)
        row.quantiles.push_back({q, row.meanSeconds, row.meanSeconds / 2, row.meanSeconds * 2,
            calls, Provenance::Histogram, {}});
    return row;
}

static QString asText(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u" | "_s);
    for (int i = 0; i < model.rowCount(); ++i) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(i, column).data().toString();
        lines << cells.join(u" | "_s);
    }
    return lines.join(u'\n');
}

class TestModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsReadAsText();
    void oneUnitPerColumn();
    void fewObservationsAreFlagged();
    void errorsThatCannotBeToldAreNoZero();
    void randomMergesKeepTheModelWhole();
    void mergeKeepsTheSelection();
    void changesAreAnnouncedPrecisely();
    void proxySortsByRawValuesMissingLast();
    void proxyFilters_data();
    void proxyFilters();
    void filterNamesItsFault();
    void sourcesReadAsText();
};

void TestModels::requestsReadAsText()
{
    RequestsModel model;
    RequestsView view;
    RequestRow checkout = row(u"POST /api/checkout"_s, 1021, 1083);
    checkout.share = 0.644;
    checkout.cumulativeShare = 0.644;
    checkout.errorRatio = 0.238;
    checkout.dispersion = 0.8;
    checkout.longest = {1, 2, 1, 2.5, 1021, Provenance::Histogram, {}};
    checkout.changeSeconds = -583;
    checkout.apdex = {0.8, 0.614, 0.55, 0.7};
    checkout.firstSeen = fromMs(1'795'219'200'000); // midnight in UTC
    checkout.statusCalls = {{u"2xx"_s, 778}, {u"5xx"_s, 243}};
    view.rows = {checkout, row(u"GET /api/items"_s, 12345, 81.2)};
    model.show(view, RequestTail::Plain, QTimeZone("Asia/Tokyo"));
    QCOMPARE(asText(model),
        u"Request | Total time | Share | Cum. | Calls | Calls/s | Busy | Mean | p50 | p90 | p95 | "
        u"p99 | Max | Errors | 4xx | 5xx | Dispersion | Change | Apdex | First seen | Trend\n"
        "POST /api/checkout | 1,083 s | 64.4 % | 64.4 % | 1,021 | 1.70 /s | 1.80 × | 1.06 s | "
        "1.06 s | 1.06 s | 1.06 s | 1.06 s | ≤ 2.50 s | 23.80 % | 0 | 243 | 0.80 | −583 s | "
        "0.61 | 2026-11-21 09:00 JST | \n"
        "GET /api/items | 81.2 s | 0.0 % | 0.0 % | 12,345 | 20.6 /s | 0.14 × | 0.01 s | 0.01 s | "
        "0.01 s | 0.01 s | 0.01 s | – | 0.00 % | – | – | – | – | – | – | "_s);
    const int apdex = model.columnOf("apdex"_L1);
    QCOMPARE(model.index(0, apdex).data(Qt::ToolTipRole).toString(),
        u"T is 800 ms. Between 0.55 and 0.70: T or 4 T cuts a bucket of the histogram."_s);
    QVERIFY(
        model.index(1, apdex).data(Qt::ToolTipRole).toString().contains(u"no latency objective"_s));
    QCOMPARE(model.index(0, 1).data(BarRole).toDouble(), 1.0);
    const int errors = model.columnOf("errors"_L1);
    QCOMPARE(model.index(0, errors).data(AlarmRole).toBool(), true);
    QCOMPARE(model.index(1, errors).data(AlarmRole).toBool(), false);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TestModels::oneUnitPerColumn()
{
    RequestsModel model;
    RequestsView view;
    view.rows = {row(u"slow"_s, 10, 10 * 1.61), row(u"usual"_s, 10, 10 * 0.0124),
        row(u"quick"_s, 10, 10 * 0.00085)};
    model.show(view);
    const int mean = model.columnOf("mean"_L1);
    QCOMPARE(model.index(0, mean).data().toString(), u"1,610 ms"_s);
    QCOMPARE(model.index(1, mean).data().toString(), u"12.4 ms"_s);
    QCOMPARE(model.index(2, mean).data().toString(), u"0.85 ms"_s);
}

void TestModels::fewObservationsAreFlagged()
{
    RequestsModel model;
    RequestsView view;
    view.rows = {row(u"GET /rare"_s, 312, 10)};
    model.show(view);
    const QModelIndex p99 = model.index(0, model.columnOf("p99"_L1));
    QVERIFY(p99.data(LowCountRole).toBool());
    QVERIFY(p99.data(Qt::ToolTipRole).toString().endsWith(u"n = 312, p99 needs 1,000"_s));
    QVERIFY(!model.index(0, model.columnOf("p95"_L1)).data(LowCountRole).toBool());
}

void TestModels::errorsThatCannotBeToldAreNoZero()
{
    RequestsModel model;
    RequestsView view;
    view.rows = {row(u"GET /"_s, 5, 1)};
    view.rows[0].errorRatio.reset();
    model.show(view);
    const QModelIndex errors = model.index(0, model.columnOf("errors"_L1));
    QCOMPARE(errors.data().toString(), u"–"_s);
    QVERIFY(!errors.data(SortRole).isValid());
}

void TestModels::randomMergesKeepTheModelWhole()
{
    RequestsModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(1, Qt::DescendingOrder);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester proxyTester(
        &proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(20261121);
    for (int round = 0; round < 400; ++round) {
        RequestsView view;
        QMap<QString, double> expected;
        for (int i = 0; i < 40; ++i) {
            if (random.bounded(3) == 0)
                continue;
            const QString name = u"r%1"_s.arg(i);
            expected[name] = random.bounded(round % 4 == 0 ? 1000 : 2) + 1;
            view.rows.push_back(row(name, 10, expected[name]));
        }
        std::shuffle(view.rows.begin(), view.rows.end(), random);
        model.show(view);
        QMap<QString, double> held;
        for (int i = 0; i < model.rowCount(); ++i)
            held[model.at(i).request] = model.at(i).totalSeconds;
        QCOMPARE(held, expected);
        for (int i = 1; i < proxy.rowCount(); ++i)
            QVERIFY(proxy.index(i - 1, 1).data(SortRole).toDouble()
                >= proxy.index(i, 1).data(SortRole).toDouble());
    }
}

void TestModels::mergeKeepsTheSelection()
{
    RequestsModel model;
    RequestsView view;
    view.rows = {row(u"a"_s, 1, 1), row(u"b"_s, 1, 2), row(u"c"_s, 1, 3)};
    model.show(view);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel::SelectCurrent);
    view.rows = {row(u"c"_s, 2, 5), row(u"d"_s, 1, 9), row(u"b"_s, 1, 2)};
    model.show(view);
    QCOMPARE(selection.currentIndex().data().toString(), u"c"_s);
    QVERIFY(selection.isSelected(model.index(1, 0)));
    QCOMPARE(model.rowCount(), 3);
}

void TestModels::changesAreAnnouncedPrecisely()
{
    RequestsModel model;
    RequestsView view;
    for (int i = 0; i < 10; ++i)
        view.rows.push_back(row(u"r%1"_s.arg(i), 10, i + 1));
    model.show(view);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.show(view);
    QCOMPARE(changes.count(), 0);
    view.rows[3].errorRatio = 0.5;
    view.rows[7].quantiles[3].value = 0.123;
    model.show(view);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(changes.at(1).at(1).toModelIndex().row(), 7);
    QCOMPARE(resets.count(), 0);
}

void TestModels::proxySortsByRawValuesMissingLast()
{
    RequestsModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    RequestsView view;
    view.rows = {row(u"a"_s, 5, 1), row(u"b"_s, 12345, 2), row(u"c"_s, 6, 3), row(u"d"_s, 7, 4)};
    view.rows[0].errorRatio = 0.02;
    view.rows[1].errorRatio.reset();
    view.rows[2].errorRatio = 0.5;
    model.show(view);
    const auto order = [&proxy](const char *column, Qt::SortOrder sortOrder) {
        const auto *requests = static_cast<const RequestsModel *>(proxy.sourceModel());
        proxy.sort(requests->columnOf(QLatin1StringView(column)), sortOrder);
        QString names;
        for (int i = 0; i < proxy.rowCount(); ++i)
            names += proxy.index(i, 0).data().toString();
        return names;
    };
    QCOMPARE(order("calls", Qt::DescendingOrder), u"bdca"_s);
    QCOMPARE(order("errors", Qt::DescendingOrder), u"cadb"_s);
    QCOMPARE(order("errors", Qt::AscendingOrder), u"dacb"_s);
}

void TestModels::proxyFilters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing") << u""_s << u"/cart /items /login"_s;
    QTest::newRow("word") << u"IT"_s << u"/items"_s;
    QTest::newRow("not this word") << u"-it"_s << u"/cart /login"_s;
    QTest::newRow("duration") << u"p95>300ms"_s << u"/cart"_s;
    QTest::newRow("spaces around the sign") << u"p95 <= 300ms"_s << u"/items /login"_s;
    QTest::newRow("per cent") << u"errors>=1%"_s << u"/login"_s;
    QTest::newRow("all must hold") << u"calls>5 /l"_s << u"/login"_s;
    QTest::newRow("full width") << u"ｐ９５＞３００ｍｓ"_s << u"/cart"_s;
}

void TestModels::proxyFilters()
{
    QFETCH(QString, filter);
    QFETCH(QString, kept);
    RequestsModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    RequestsView view;
    view.rows = {row(u"/cart"_s, 10, 5), row(u"/items"_s, 10, 0.2), row(u"/login"_s, 10, 3)};
    view.rows[2].errorRatio = 0.01;
    model.show(view);
    const auto parsed = parseRecordFilter(filter, {u"p95"_s, u"errors"_s, u"calls"_s});
    QVERIFY(parsed);
    proxy.setFilter(*parsed);
    QStringList names;
    for (int i = 0; i < proxy.rowCount(); ++i)
        names << proxy.index(i, 0).data().toString();
    QCOMPARE(names.join(u' '), kept);
}

void TestModels::filterNamesItsFault()
{
    const auto unknown = parseRecordFilter(u"p93>1s"_s, {u"p95"_s, u"calls"_s});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().detail, u"p93 is no column; there are: p95, calls"_s);
    const auto unit = parseRecordFilter(u"p95>1parsec"_s, {u"p95"_s});
    QVERIFY(!unit);
    QCOMPARE(unit.error().detail, u"cannot read p95>1parsec"_s);
}

void TestModels::sourcesReadAsText()
{
    SourcesModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Instant now = fromMs(1'800'000'000'000);
    SourceRow good;
    good.health.last.source = SourceId(u"prom"_s);
    good.health.last.state = SourceState::Ok;
    good.health.last.product = u"Prometheus 2.42.0"_s;
    good.health.last.answerTime = 12ms;
    good.health.lastSuccess = now - 3s;
    good.health.newestData = now - 9s;
    good.freshness = Freshness::Live;
    good.presentTargets = 1;
    good.expectedTargets = 2;
    good.services = {u"shop"_s, u"search"_s};
    SourceRow bad;
    bad.health.last.source = SourceId(u"edge"_s);
    bad.health.last.state = SourceState::Failing;
    bad.health.last.error = Error{ErrorKind::Timeout, u"GET /api"_s, u"10 s"_s, std::nullopt};
    bad.health.last.answerTime = 10s;
    bad.health.last.nextTry = now + 41s;
    bad.freshness = Freshness::Lost;
    model.show({now, {good, bad}});
    QCOMPARE(asText(model),
        u"Source | State | Product | Last answer | Newest data | Answer time | Targets | Last "
        u"error | Next try | Services\n"
        "prom | live | Prometheus 2.42.0 | 3 s | 9 s | 12.0 ms | 1 of 2 | – | – | shop, search\n"
        "edge | failing | – | – | – | 10.0 s | – | no answer in time | in 41 s | –"_s);
    model.setContext({now + 60s});
    QCOMPARE(model.index(0, 3).data().toString(), u"63 s"_s);
    QCOMPARE(model.index(1, 8).data().toString(), u"now"_s);
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
