// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordproxy.h"
#include "requestsmodel.h"
#include "requesttail.h"
#include "tableexport.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;

class TestRequestTail final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tailBeginsBehindMostOfTheTime();
    void tailFoldsIntoOneRow();
    void foldStaysAtItsPlace();
    void foldsAreCopiedOnce();
};

/// Ten requests: 90, 5 and eight of 0.625 seconds; after the first two lie 95 %.
static RequestsView longTail()
{
    RequestsView view;
    double running = 0;
    for (int i = 0; i < 10; ++i) {
        const double total = i == 0 ? 90 : i == 1 ? 5 : 0.625;
        RequestRow &row = view.rows.emplace_back();
        row.request = u"r%1"_s.arg(i);
        row.labels = Labels{{u"route"_s, row.request}};
        row.calls = 10;
        row.totalSeconds = total;
        running += total;
        row.share = total / 100;
        row.cumulativeShare = running / 100;
        row.errorRatio = 0.1;
        row.errorCount = 1;
        row.statusCalls = {{u"2xx"_s, 9}, {u"5xx"_s, 1}};
    }
    return view;
}

void TestRequestTail::tailBeginsBehindMostOfTheTime()
{
    auto rows = longTail().rows;
    QCOMPARE(tailBegin(rows), size_t(2));
    rows[1].cumulativeShare = 0.9499;
    QCOMPARE(tailBegin(rows), size_t(3));
    rows.resize(4);
    QCOMPARE(tailBegin(rows), size_t(4)); // one row is no tail
    for (RequestRow &row : rows)
        row.cumulativeShare = 0; // nothing is known of their time
    QCOMPARE(tailBegin(rows), size_t(4));
    QCOMPARE(tailBegin({}), size_t(0));
}

void TestRequestTail::tailFoldsIntoOneRow()
{
    RequestsModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(longTail(), RequestTail::Folded);
    QCOMPARE(model.rowCount(), 3);
    const RequestLine other = model.at(2);
    QCOMPARE(other.place, FoldPlace::Closed);
    QCOMPARE(model.index(2, 0).data().toString(), u"other (8 request(s))"_s);
    QCOMPARE(other.calls, 80.0);
    QCOMPARE(other.totalSeconds, 5.0);
    QCOMPARE(other.share, 0.05);
    QCOMPARE(other.meanSeconds, 0.0625);
    QCOMPARE(other.errorRatio, std::optional(0.1));
    QCOMPARE(model.index(2, model.columnOf("http5xx"_L1)).data().toString(), u"8"_s);
    for (const auto column : {"p50"_L1, "p95"_L1, "p99"_L1, "dispersion"_L1}) {
        QCOMPARE(model.index(2, model.columnOf(column)).data().toString(), u"–"_s);
        QVERIFY(!model.index(2, model.columnOf(column)).data(SortRole).isValid());
    }
    model.show(longTail(), RequestTail::Open);
    QCOMPARE(model.rowCount(), 11);
    model.show(longTail());
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.rowOf(other.labels), -1);
}

void TestRequestTail::foldStaysAtItsPlace()
{
    RequestsModel model;
    RecordProxy proxy;
    proxy.setSourceModel(&model);
    for (const auto tail : {RequestTail::Open, RequestTail::Folded, RequestTail::Open}) {
        model.show(longTail(), tail);
        for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            proxy.sort(model.columnOf("calls"_L1), order);
            QCOMPARE(proxy.index(2, 0).data().toString(), u"other (8 request(s))"_s);
            QCOMPARE(proxy.index(1, 0).data().toString(), u"r1"_s);
        }
    }
}

void TestRequestTail::foldsAreCopiedOnce()
{
    RequestsModel model;
    model.show(longTail(), RequestTail::Folded);
    const QString closed = tableexport::csv(model, {});
    QCOMPARE(closed.count(u'\n'), 4);
    const QStringList cells = closed.split(u"\r\n"_s).value(3).split(u',');
    QCOMPARE(cells.value(0), u"other (8 request(s))"_s);
    QCOMPARE(cells.value(1).toDouble(), 5.0);
    QCOMPARE(cells.value(2).toDouble(), 0.05);
    QCOMPARE(cells.value(4).toDouble(), 80.0);
    QVERIFY(tableexport::tsv(model, {2}).contains(u"\nother (8 request(s))\t5.00 s\t5.0 %\t"_s));
    model.show(longTail(), RequestTail::Open);
    const QString open = tableexport::csv(model, {});
    QCOMPARE(open.count(u'\n'), 11);
    QVERIFY(!open.contains(u"other"_s));
}

QTEST_GUILESS_MAIN(TestRequestTail)
#include "tst_requesttail.moc"
