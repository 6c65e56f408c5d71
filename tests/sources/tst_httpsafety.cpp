// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultserver.h"
#include "settled.h"

#include <QLoggingCategory>

using namespace toban;
using namespace toban::fault;

static QString certificate(const char *name)
{
    return QStringLiteral(TOBAN_TEST_DATA "/sources/certificates/") + QString::fromLatin1(name);
}

static const QByteArray canary = "canary-4711-token";

static SourceSettings withToken(const QUrl &url)
{
    auto settings = settingsFor(url);
    settings.auth = {SourceAuth::Kind::Bearer, {}, Secret(canary)};
    settings.headers = {{"X-Scope-OrgID", Secret("tenant-canary")}};
    return settings;
}

namespace {

/// The rows N16 to N18, N21, N24, N25 and N29: credentials stay where they belong, and who answers
/// is who was asked.
class HttpSafetyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsCredentialsToTheSource();
    void sendsBasicFromTheUrlsUserInfo();
    void followsWithinTheOrigin();
    void refusesRedirects_data();
    void refusesRedirects();
    void keepsNoCookiesAndNoCredentials();
    void keepsCredentialsOutOfTheRecord();
    void refusesHeadersThatBreakOut();
    void checksCertificates_data();
    void checksCertificates();
    void trustsAPinnedCertificateOnly();
    void showsItsOwnCertificate();
    void namesUnreadableFiles();
};

void HttpSafetyTest::sendsCredentialsToTheSource()
{
    FaultServer server(json("{}"));
    ClientUnderTest test(withToken(server.url()));
    QVERIFY(test.get());
    const auto &headers = server.requests().front().headers;
    QCOMPARE(headers.value("authorization"), "Bearer " + canary);
    QCOMPARE(headers.value("x-scope-orgid"), QByteArray("tenant-canary"));
    // another origin asked through the same client gets nothing
    FaultServer other(json("{}"));
    QVERIFY(test.get(other.url()));
    QVERIFY(!other.received().contains("canary"));
}

void HttpSafetyTest::sendsBasicFromTheUrlsUserInfo()
{
    FaultServer server(json("{}"));
    QUrl url = server.url();
    url.setUserInfo(QStringLiteral("ann:pa%40ss"));
    ClientUnderTest test(settingsFor(url));
    QVERIFY(test.client.settings().url.userInfo().isEmpty());
    QVERIFY(test.get());
    QCOMPARE(server.requests().front().headers.value("authorization"),
        "Basic " + QByteArray("ann:pa@ss").toBase64());
}

void HttpSafetyTest::followsWithinTheOrigin()
{
    FaultServer server(json("{\"end\":1}"));
    server.setRoute("/a", redirect(302, "/b?x=1"));
    server.setRoute("/b", redirect(308, server.url(QStringLiteral("/c")).toEncoded()));
    ClientUnderTest test(withToken(server.url()));
    const auto reply = settled(test.client.send({.method = HttpRequest::Method::Post,
        .url = server.url(QStringLiteral("/a")),
        .form = "query=up"}));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("{\"end\":1}"));
    QCOMPARE(server.requests().size(), size_t(3));
    QCOMPARE(server.requests().back().method, QByteArray("POST"));
    QCOMPARE(server.requests().back().body, QByteArray("query=up"));
    QCOMPARE(server.requests().back().headers.value("authorization"), "Bearer " + canary);
}

void HttpSafetyTest::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("N16 other port") << QByteArray("OTHER/x");
    QTest::newRow("N16 other port, no scheme") << QByteArray("//OTHERHOST/x");
    QTest::newRow("N17 other scheme") << QByteArray("https://127.0.0.1/x");
    QTest::newRow("N18 file") << QByteArray("file:///etc/hostname");
    QTest::newRow("N18 loop") << QByteArray("/loop");
    QTest::newRow("user info") << QByteArray("http://127.0.0.1@OTHERHOST/");
    QTest::newRow("no URL") << QByteArray("http://[");
}

void HttpSafetyTest::refusesRedirects()
{
    QFETCH(QByteArray, location);
    FaultServer other(json("{}"));
    const QByteArray host = "127.0.0.1:" + QByteArray::number(other.serverPort());
    location.replace("OTHERHOST", host).replace("OTHER", "http://" + host);
    FaultServer server(redirect(301, location));
    ClientUnderTest test(withToken(server.url()));
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Http);
    QVERIFY(server.requests().size() <= 6);
    QCOMPARE(other.connections(), 0);
    QVERIFY(!errorText(reply.error()).contains(QString::fromLatin1(canary)));
}

void HttpSafetyTest::keepsNoCookiesAndNoCredentials()
{
    FaultServer server(answer(200, "{}", {{"Set-Cookie", "session=canary-cookie; Path=/"}}));
    FaultServer asking(answer(401, "Unauthorized", {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    ClientUnderTest test(withToken(server.url()));
    QVERIFY(test.get());
    QVERIFY(test.get());
    QVERIFY(!server.received().contains("canary-cookie"));
    QVERIFY(test.get(asking.url()));
    QVERIFY(!asking.received().toLower().contains("authorization"));
    // N29: a second source at the same host without credentials sends none
    ClientUnderTest plain(settingsFor(server.url()));
    const auto before = server.requests().size();
    QVERIFY(plain.get());
    QVERIFY(!server.requests()[before].headers.contains("authorization"));
}

void HttpSafetyTest::keepsCredentialsOutOfTheRecord()
{
    // a server that echoes what it was sent
    FaultServer server([](QTcpSocket &socket, const SeenRequest &request) {
        socket.write(head({{"Content-Length", QByteArray::number(request.raw.size() + 2)}}) + "{ "
            + request.raw);
    });
    QUrl url = server.url();
    url.setUserInfo(QStringLiteral("ann:canary-password"));
    auto settings = withToken(url);
    settings.auth = {};
    ClientUnderTest test(settings);
    QVERIFY(test.get());
    QVERIFY(server.received().contains(QByteArray("ann:canary-password").toBase64()));
    const auto exchange = test.recorder.recent(SourceId(QStringLiteral("test"))).front();
    QVERIFY(exchange.head.contains("GET / HTTP/1.1"));
    for (const QByteArray &text : {exchange.head, exchange.url.toEncoded(), exchange.requestBody}) {
        QVERIFY(!text.contains("canary"));
        QVERIFY(!text.contains(QByteArray("ann:canary-password").toBase64()));
    }
}

void HttpSafetyTest::refusesHeadersThatBreakOut()
{
    FaultServer server(json("{}"));
    auto settings = settingsFor(server.url());
    settings.headers = {{"X-A", Secret("1\r\nX-B: 2")}};
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Malformed);
    QCOMPARE(server.connections(), 0);
    settings.headers = {{"Host", Secret("evil")}};
    QVERIFY(!normalized(settings));
    settings.headers.clear();
    settings.url = QUrl(QStringLiteral("file:///etc/passwd"));
    QVERIFY(!normalized(settings));
    settings.url = QUrl(QStringLiteral("https://host/prom/graph?g0.expr=up#x"));
    QCOMPARE(normalized(settings)->url, QUrl(QStringLiteral("https://host/prom")));
}

void HttpSafetyTest::checksCertificates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason"); // empty: accepted
    QTest::newRow("good") << QStringLiteral("server") << QString();
    QTest::newRow("self-signed") << QStringLiteral("selfsigned") << QStringLiteral("self-signed");
    QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("expired");
    QTest::newRow("not yet valid") << QStringLiteral("future") << QStringLiteral("not valid yet");
    QTest::newRow("wrong name") << QStringLiteral("othername")
                                << QStringLiteral("another host name");
}

void HttpSafetyTest::checksCertificates()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    FaultServer server(json("{}"));
    const QString base = certificate("") + name;
    server.useTls(base + QStringLiteral(".pem"), base + QStringLiteral(".key"));
    auto settings = withToken(server.url());
    settings.caFile = certificate("ca.pem");
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QCOMPARE(bool(reply), reason.isEmpty());
    if (!reply) {
        QCOMPARE(reply.error().kind, ErrorKind::Tls);
        QVERIFY2(reply.error().detail.contains(reason), qPrintable(reply.error().detail));
        QCOMPARE(server.received(), QByteArray()); // not a byte before the certificate is known
    }
    // without its authority the good one is refused as well
    auto unknown = withToken(server.url());
    ClientUnderTest other(unknown);
    const auto refused = other.get();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Tls);
}

void HttpSafetyTest::trustsAPinnedCertificateOnly()
{
    FaultServer server(json("{}"));
    server.useTls(certificate("selfsigned.pem"), certificate("selfsigned.key"));
    QFile file(certificate("selfsigned.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto pem = QSslCertificate::fromData(file.readAll(), QSsl::Pem).first();
    auto settings = withToken(server.url());
    settings.pinnedCertificate
        = QString::fromLatin1(pem.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY2(reply, qPrintable(reply ? QString() : errorText(reply.error())));

    // N25: the certificate changes; the new one is signed by a known authority, and still refused
    FaultServer changed(json("{}"));
    changed.useTls(certificate("server.pem"), certificate("server.key"));
    settings.url = changed.url();
    settings.caFile = certificate("ca.pem");
    ClientUnderTest other(settings);
    const auto refused = other.get();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Tls);
    QVERIFY(refused.error().detail.contains(
        QString::fromLatin1(pem.digest(QCryptographicHash::Sha256).toHex())));
    QCOMPARE(changed.received(), QByteArray());
}

void HttpSafetyTest::showsItsOwnCertificate()
{
    FaultServer server(json("{}"));
    server.useTls(certificate("server.pem"), certificate("server.key"));
    server.demandClientCertificate(certificate("ca.pem"));
    auto settings = settingsFor(server.url());
    settings.caFile = certificate("ca.pem");
    ClientUnderTest without(settings);
    QVERIFY(!without.get());
    settings.clientCertFile = certificate("client.pem");
    settings.clientKeyFile = certificate("client.key");
    ClientUnderTest with(settings);
    const auto reply = with.get();
    QVERIFY2(reply, qPrintable(reply ? QString() : errorText(reply.error())));
}

void HttpSafetyTest::namesUnreadableFiles()
{
    auto settings = settingsFor(QUrl(QStringLiteral("https://127.0.0.1:1")));
    settings.caFile = QStringLiteral("/no/such/ca.pem");
    ClientUnderTest test(settings);
    const auto reply = test.get();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Tls);
    QCOMPARE(reply.error().context, settings.caFile);
}

} // namespace

QTEST_GUILESS_MAIN(HttpSafetyTest)
#include "tst_httpsafety.moc"
