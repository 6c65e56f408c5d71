// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplar.h"
#include "tracelink.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

class TraceLinkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheTrace_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("link");
        const QString tempo = u"https://tempo.example/trace/{trace_id}"_s;
        QTest::newRow("path") << tempo << u"4bf92f"_s << u"https://tempo.example/trace/4bf92f"_s;
        QTest::newRow("query") << u"http://j.example:16686/s?id={trace_id}&x=1"_s << u"4bf9"_s
                               << u"http://j.example:16686/s?id=4bf9&x=1"_s;
        QTest::newRow("twice") << u"http://j.example/{trace_id}#{trace_id}"_s << u"a"_s
                               << u"http://j.example/a#a"_s;
        // RFC 3986, 2.2: every sign of meaning is encoded
        QTest::newRow("signs") << tempo << u"a/../b?c=d&e#f%20 ü"_s
                               << u"https://tempo.example/trace/"
                                  "a%2F..%2Fb%3Fc%3Dd%26e%23f%2520%20%C3%BC"_s;
    }

    void fillsInTheTrace()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, id);
        QFETCH(QString, link);
        const auto url = traceLink(pattern, id);
        QVERIFY2(url, qPrintable(url ? QString() : errorText(url.error())));
        QCOMPARE(url->toString(QUrl::FullyEncoded), link);
    }

    void refusesWhatIsNoSafeLink_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("no trace") << u"https://tempo.example/trace/"_s;
        QTest::newRow("file") << u"file:///tmp/{trace_id}"_s;
        QTest::newRow("script") << u"javascript:alert('{trace_id}')"_s;
        QTest::newRow("no scheme") << u"tempo.example/{trace_id}"_s;
        QTest::newRow("no host") << u"https:///{trace_id}"_s;
        QTest::newRow("password") << u"https://ann:secret@tempo.example/{trace_id}"_s;
        QTest::newRow("the host") << u"https://{trace_id}.example/x"_s;
        QTest::newRow("the port") << u"https://tempo.example:{trace_id}/x"_s;
        QTest::newRow("the scheme") << u"http{trace_id}://tempo.example/x"_s;
    }

    void refusesWhatIsNoSafeLink()
    {
        QFETCH(QString, pattern);
        QCOMPARE(traceLink(pattern, u"1"_s).error().kind, ErrorKind::Malformed);
        QVERIFY(!traceLink(pattern, u"1"_s).error().detail.isEmpty());
    }

    void needsATrace()
    {
        QCOMPARE(traceLink(u"https://tempo.example/{trace_id}"_s, {}).error().kind,
            ErrorKind::Malformed);
    }

    void findsTheTraceAmongLabels()
    {
        QCOMPARE(traceIdOf(Labels{{u"span_id"_s, u"7"_s}, {u"trace_id"_s, u"4b"_s}}), u"4b"_s);
        QCOMPARE(traceIdOf(Labels{{u"traceID"_s, u"4b"_s}}), u"4b"_s);
        QCOMPARE(traceIdOf(Labels{{u"span_id"_s, u"7"_s}}), QString());
    }
};

QTEST_GUILESS_MAIN(TraceLinkTest)
#include "tst_tracelink.moc"
