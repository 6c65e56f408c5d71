// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weblink.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace toban;

class TestWebLink final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksTheServersOwnPage();
    void isNothingButAWebPage_data();
    void isNothingButAWebPage();

private:
    static Service shop()
    {
        Service service;
        service.latency.metric = u"http_request_duration_seconds"_s;
        service.latency.match = {{u"job"_s, Matcher::Op::Equal, u"shop"_s}};
        return service;
    }
    static TimeSpan tenMinutes()
    {
        return {fromMs(1'795'262'400'000), fromMs(1'795'263'000'000)}; // 12:00 to 12:10 UTC
    }
};

void TestWebLink::asksTheServersOwnPage()
{
    const QUrl url = webLink(QUrl(u"https://me:secret@mon.example:9090/prometheus/?x=1"_s), shop(),
        {{u"route"_s, Matcher::Op::Equal, u"/a&b=#%+"_s}}, tenMinutes());
    QCOMPARE(url.scheme(), u"https"_s);
    QCOMPARE(url.authority(), u"mon.example:9090"_s); // no credential
    QCOMPARE(url.path(), u"/prometheus/graph"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"g0.expr"_s, QUrl::FullyDecoded),
        u"histogram_quantile(0.99, sum by (le) (rate({__name__=\"http_request_duration_seconds_"
        "bucket\",job=\"shop\",route=\"/a&b=#%+\"}[1m])))"_s);
    QCOMPARE(query.queryItemValue(u"g0.range_input"_s), u"600s"_s);
    QCOMPARE(query.queryItemValue(u"g0.end_input"_s, QUrl::FullyDecoded), u"2026-11-21 12:10:00"_s);
    // a server takes a plus sign for a space
    QVERIFY(!url.query(QUrl::FullyEncoded).contains(u'+'));
    Service native = shop();
    native.latency.kind = HistogramKind::Native;
    QCOMPARE(QUrlQuery(webLink(QUrl(u"http://h"_s), native, {}, tenMinutes()))
                 .queryItemValue(u"g0.expr"_s, QUrl::FullyDecoded),
        u"histogram_quantile(0.99, sum "
        "(rate({__name__=\"http_request_duration_seconds\",job=\"shop\"}[1m])))"_s);
}

void TestWebLink::isNothingButAWebPage_data()
{
    QTest::addColumn<QUrl>("server");
    for (const char *address : {"", "file:///etc/passwd", "ftp://h/", "javascript:alert(1)", "h"})
        QTest::addRow("%s.", address) << QUrl(QString::fromLatin1(address));
}

void TestWebLink::isNothingButAWebPage()
{
    QFETCH(const QUrl, server);
    QVERIFY(webLink(server, shop(), {}, tenMinutes()).isEmpty());
}

QTEST_GUILESS_MAIN(TestWebLink)
#include "tst_weblink.moc"
