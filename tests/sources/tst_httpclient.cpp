// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"
#include "settled.h"

#include <QElapsedTimer>

using namespace toban;
using namespace toban::fault;

namespace {

/// The rows N1 to N15, N19, N23, N30 to N32 of the fault catalogue: what the transport does with a
/// server that misbehaves.
class HttpClientTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversWhatTheServerSaid();
    void refusesBrokenAnswers_data();
    void refusesBrokenAnswers();
    void saysWhenNothingListens();
    void saysWhenTheNameIsUnknown();
    void keepsItsDeadline_data();
    void keepsItsDeadline();
    void unpacksGzip();
    void unpacksDeflateInZlibWrapper();
    void acceptsHonestHighlyPackedText();
    void leavesABombAlone();
    void keepsToTheCap();
    void keepsToTheCapWhenNoLengthIsTold();
    void readsNoMoreThanTheHeadOfAPage();
    void triesABrokenConnectionOnceMore();
    void leavesAnUnreachableHostAlone();
    void endsWithCancelledWhenTheClientGoes();
    void stopsWhenTheFutureIsCancelled();
    void runsRequestsSideBySide();
    void tellsTheSkewOfTheServersClock();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void remembersTheLastExchanges();
};

void HttpClientTest::deliversWhatTheServerSaid()
{
    FaultServer server(json("{\"a\":1}"));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get(server.url(QStringLiteral("/x")));
    QVERIFY2(reply, qPrintable(reply ? QString() : errorText(reply.error())));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
    QVERIFY(reply->body.capacity() - reply->body.size() >= 64);
    QCOMPARE(reply->contentType, QByteArray("application/json"));
}

void HttpClientTest::refusesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<int>("kind");
    const auto offline = static_cast<int>(ErrorKind::Offline);
    const auto malformed = static_cast<int>(ErrorKind::Malformed);
    const QByteArray packed = gzip("{\"data\":[" + QByteArray(5000, '7') + "]}");
    QTest::newRow("N5 half a head")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty") << false << offline;
    QTest::newRow("N6 reset mid-body")
        << head({{"Content-Length", "100"}}) + "{\"a\":" << true << offline;
    QTest::newRow("N7 length too long")
        << head({{"Content-Length", "100"}}) + "{\"a\":1}" << false << offline;
    QTest::newRow("N9 chunk cut short")
        << head({{"Transfer-Encoding", "chunked"}}) + "10\r\n{\"a\"" << false << offline;
    QTest::newRow("N11 gzip cut short")
        << head({{"Content-Encoding", "gzip"}}) + packed.left(packed.size() - 12) << false
        << malformed;
    QTest::newRow("N11 gzip damaged")
        << head({{"Content-Encoding", "gzip"}}) + packed.left(packed.size() - 8) + "damaged!"
        << false << malformed;
    QTest::newRow("a packing nobody asked for")
        << head({{"Content-Encoding", "br"}, {"Content-Length", "3"}}) + "abc" << false
        << malformed;
    QTest::newRow("not HTTP at all") << QByteArray("220 mail ready\r\n\r\n") << false << offline;
}

void HttpClientTest::refusesBrokenAnswers()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, reset);
    QFETCH(int, kind);
    FaultServer server(reset ? fault::reset(raw) : bytes(raw));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(static_cast<int>(reply.error().kind), kind);
    QVERIFY(!reply.error().detail.isEmpty());
    QVERIFY(reply.error().context.startsWith(server.url().toString()));
}

void HttpClientTest::saysWhenNothingListens()
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(FaultServer::closedPort());
    ClientUnderTest test(settingsFor(url));
    QElapsedTimer took;
    took.start();
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QVERIFY(reply.error().detail.contains(QString::number(url.port())));
    QVERIFY(took.elapsed() < 1000); // N1: shown within a second
}

void HttpClientTest::saysWhenTheNameIsUnknown()
{
    ClientUnderTest test(settingsFor(QUrl(QStringLiteral("http://no-such-host.invalid"))));
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QVERIFY(reply.error().detail.contains(QStringLiteral("no-such-host.invalid")));
}

void HttpClientTest::keepsItsDeadline_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("N3 hang after accept") << 0;
    QTest::newRow("N4 one byte now and then") << 1;
    QTest::newRow("hang in the head") << 2;
    QTest::newRow("hang in the body") << 3;
}

void HttpClientTest::keepsItsDeadline()
{
    QFETCH(int, what);
    const std::vector<Behaviour> behaviours{hang(), drip(50),
        bytesThenHang("HTTP/1.1 200 OK\r\nX: y\r\n"),
        bytesThenHang(head({{"Content-Length", "100"}}) + "{\"a\":")};
    FaultServer server(behaviours[static_cast<size_t>(what)]);
    auto settings = settingsFor(server.url());
    settings.deadline = Millis(400);
    ClientUnderTest test(settings);
    QElapsedTimer took;
    took.start();
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QVERIFY(reply.error().detail.contains(QStringLiteral("400ms")));
    QVERIFY(took.elapsed() >= 390 && took.elapsed() < 1500);
}

void HttpClientTest::unpacksGzip()
{
    const QByteArray text = "{\"data\":\"" + QByteArray(300'000, 'x') + "\"}";
    const QByteArray packed = gzip(text.left(1000)) + gzip(text.mid(1000)); // two members
    FaultServer server(answer(200, packed, {{"Content-Encoding", "gzip"}}));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get();
    QVERIFY(reply);
    QCOMPARE(reply->body, text);
    QCOMPARE(server.requests().front().headers.value("accept-encoding"), QByteArray("gzip"));
}

void HttpClientTest::unpacksDeflateInZlibWrapper()
{
    const QByteArray text = "{\"data\":\"" + QByteArray(3000, 'x') + "\"}";
    // qCompress writes four bytes of length before the zlib stream
    FaultServer server(answer(200, qCompress(text).mid(4), {{"Content-Encoding", "deflate"}}));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get();
    QVERIFY(reply);
    QCOMPARE(reply->body, text);
}

void HttpClientTest::acceptsHonestHighlyPackedText()
{
    QByteArray text = "[";
    while (text.size() < (48 << 20))
        text += "[1795227443,\"1\"],";
    text += "0]";
    FaultServer server(answer(200, gzip(text), {{"Content-Encoding", "gzip"}}));
    auto settings = settingsFor(server.url());
    settings.deadline = Millis(20'000);
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY2(reply, qPrintable(reply ? QString() : errorText(reply.error())));
    QCOMPARE(reply->body.size(), text.size());
}

void HttpClientTest::leavesABombAlone()
{
    // 256 MiB that begin as JSON and go on with spaces
    const QByteArray packed = gzip("{" + QByteArray(256 << 20, ' '));
    FaultServer server(answer(200, packed, {{"Content-Encoding", "gzip"}}));
    auto settings = settingsFor(server.url());
    settings.maxBodyBytes = 8 << 20;
    settings.deadline = Millis(20'000);
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
}

void HttpClientTest::keepsToTheCap()
{
    FaultServer server(
        flood(head({{"Content-Length", "536870912"}}), QByteArray(65536, '['), 1LL << 29));
    ClientUnderTest test(settingsFor(server.url()));
    QElapsedTimer took;
    took.start();
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
    QVERIFY(took.elapsed() < 1000); // told by the head, not by reading
}

void HttpClientTest::keepsToTheCapWhenNoLengthIsTold()
{
    FaultServer server(flood(head({}), QByteArray(65536, '['), 1LL << 29));
    auto settings = settingsFor(server.url());
    settings.maxBodyBytes = 4 << 20;
    settings.deadline = Millis(20'000);
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
}

void HttpClientTest::readsNoMoreThanTheHeadOfAPage()
{
    FaultServer server(flood(head({{"Content-Type", "text/html"}}), "<p>log in</p>", 1LL << 29));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get();
    QVERIFY(reply);
    QVERIFY(reply->body.startsWith("<p>log in"));
    QVERIFY(reply->body.size() < (1 << 20));
}

void HttpClientTest::triesABrokenConnectionOnceMore()
{
    FaultServer server(inTurn({reset({}), json("{}")}));
    ClientUnderTest test(settingsFor(server.url()));
    QVERIFY(test.get());
    FaultServer dead(reset({}));
    ClientUnderTest other(settingsFor(dead.url()));
    QVERIFY(!other.get());
    // Qt itself reopens a channel a few times; what matters is that it ends
    QVERIFY(dead.connections() <= 8);
}

void HttpClientTest::leavesAnUnreachableHostAlone()
{
    FaultServer server(hang());
    auto settings = settingsFor(server.url());
    settings.deadline = Millis(100);
    ClientUnderTest test(settings);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!test.get());
    const auto asked = server.requests().size();
    QElapsedTimer took;
    took.start();
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QVERIFY(took.elapsed() < 90);
    QCOMPARE(server.requests().size(), asked);
}

void HttpClientTest::endsWithCancelledWhenTheClientGoes()
{
    FaultServer server(hang());
    QFuture<Result<HttpReply>> under;
    QFuture<Result<HttpReply>> queued;
    {
        ClientUnderTest test(settingsFor(server.url()));
        under = test.client.send({.url = server.url()});
        QTRY_COMPARE(server.requests().size(), size_t(1));
        queued = test.client.send({.url = server.url()});
    }
    for (const auto &future : {under, queued}) {
        QVERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }
}

void HttpClientTest::stopsWhenTheFutureIsCancelled()
{
    FaultServer server(hang());
    ClientUnderTest test(settingsFor(server.url()));
    bool closed = false;
    connect(&server, &QTcpServer::newConnection, this, [] {});
    server.setBehaviour([&closed](QTcpSocket &socket, const SeenRequest &) {
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&closed] { closed = true; });
    });
    auto future = test.client.send({.url = server.url()});
    QTRY_COMPARE(server.requests().size(), size_t(1));
    future.cancel();
    QTRY_VERIFY(closed);
    QVERIFY(future.isCanceled());
}

void HttpClientTest::runsRequestsSideBySide()
{
    FaultServer server(json("{\"late\":false}"));
    server.setRoute("/late", delayed(300, json("{\"late\":true}")));
    ClientUnderTest test(settingsFor(server.url()));
    const auto late = test.client.send({.url = server.url(QStringLiteral("/late"))});
    const auto soon = test.client.send({.url = server.url(QStringLiteral("/soon"))});
    // N31: each future has the answer to its own question, whatever comes first
    QCOMPARE(settled(soon)->body, QByteArray("{\"late\":false}"));
    QVERIFY(!late.isFinished());
    QCOMPARE(settled(late)->body, QByteArray("{\"late\":true}"));
}

void HttpClientTest::tellsTheSkewOfTheServersClock()
{
    HttpReply reply;
    reply.sentAt = fromMs(1'000'000'000'000); // 2001-09-09T01:46:40Z
    reply.took = 1s;
    reply.date = parseHttpDate("Sun, 09 Sep 2001 01:56:40 GMT");
    QCOMPARE(
        reply.clockSkew(), 10min); // half a second of truncation against half of the second taken
    reply.date = parseHttpDate("Sun, 09 Sep 2001 01:46:41 GMT");
    QCOMPARE(reply.clockSkew(), 0ms);
}

void HttpClientTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("17") << 17;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("absurd seconds") << QByteArray("99999999999999999999") << 600;
    QTest::newRow("date") << QByteArray("Sun, 09 Sep 2001 01:47:10 GMT") << 30;
    QTest::newRow("RFC 850 date") << QByteArray("Sunday, 09-Sep-01 01:47:10 GMT") << 30;
    QTest::newRow("asctime date") << QByteArray("Sun Sep  9 01:47:10 2001") << 30;
    QTest::newRow("absurd date") << QByteArray("Sun, 09 Sep 2091 01:47:10 GMT") << 600;
    QTest::newRow("past date") << QByteArray("Sun, 09 Sep 1991 01:47:10 GMT") << 0;
    QTest::newRow("rubbish") << QByteArray("soon") << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
}

void HttpClientTest::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const auto read = parseRetryAfter(header, fromMs(1'000'000'000'000));
    QCOMPARE(read.has_value(), seconds >= 0);
    if (read)
        QCOMPARE(*read, Millis(seconds * 1000));
    FaultServer server(answer(429, "{}", {{"Retry-After", header}}));
    ClientUnderTest test(settingsFor(server.url()));
    const auto reply = test.get();
    QVERIFY(reply);
    const Error error = statusError(*reply, {}, {});
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QCOMPARE(error.retryAfter.has_value(), seconds >= 0);
}

void HttpClientTest::remembersTheLastExchanges()
{
    FaultServer server(json("{\"x\":\"" + QByteArray(10'000, 'y') + "\"}"));
    ClientUnderTest test(settingsFor(server.url()));
    for (int i = 0; i < 25; ++i)
        QVERIFY(test.get(server.url(QStringLiteral("/%1").arg(i))));
    const auto exchanges = test.recorder.recent(SourceId(QStringLiteral("test")));
    QCOMPARE(exchanges.size(), size_t(20));
    QCOMPARE(exchanges.front().url.path(), QStringLiteral("/24"));
    QCOMPARE(exchanges.front().status, 200);
    QCOMPARE(exchanges.front().head.size(), 4096);
    QCOMPARE(exchanges.front().bodyBytes, qint64(10'008));
    QCOMPARE(exchanges.front().purpose, QStringLiteral("test"));
}

} // namespace

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
