// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturescene.h"
#include "secretscrubber.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// Nothing that opens a door leaves with a capture: a secret planted wherever somebody or a server
/// could have written one is in no byte of it.
class TestCaptureSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneIsInAnyByte_data()
    {
        QTest::addColumn<QString>("planted");
        QTest::newRow("as it is") << u"Xq7-canary-91"_s;
        QTest::newRow("percent-encoded") << u"a%2Fb Xq7%2Fcanary%3D91"_s;
        QTest::newRow("base64") << QString::fromLatin1(QByteArray("Xq7-canary-91").toBase64())
                + u" and so on"_s;
        QTest::newRow("in the middle of a word") << u"beforeXq7-canary-91after"_s;
    }
    void noneIsInAnyByte()
    {
        QFETCH(QString, planted);
        CaptureScene scene(planted);
        CaptureWish wish = CaptureScene::wish();
        wish.secrets = {Secret("Xq7-canary-91"), Secret("Xq7/canary=91")};
        wish.hasContacts = true;
        wish.workspace += "# " + planted.toUtf8();
        scene.capture(wish, u"a.toban"_s);
        QFile file(scene.path(u"a.toban"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QStringList files = QDir(scene.path({})).entryList(QDir::Files);
        QCOMPARE(files, QStringList{u"a.toban"_s}); // no log, no work file beside it
        for (const char *canary :
            {"Xq7-canary", "canary-91", "Xq7%2Fcanary", "WHE3LWNhbmFyeS05M", "xq7-canary"})
            QVERIFY2(!bytes.contains(canary), canary);
        // what is packed is looked at through the store
        const auto capture = scene.open(u"a.toban"_s);
        for (Instant at = noon() - 29min; at <= noon(); at += 4min) {
            const QString told = toldAt(*capture, at).join(u'\n');
            QVERIFY2(!told.contains(u"canary"_s), qPrintable(told));
        }
        // and the test plants it where it would be seen
        QVERIFY(toldAt(scene.store(), noon() - 10min).join(u'\n').count(planted) >= 8);
    }
    void refusesRatherThanLeaks()
    {
        CaptureScene scene;
        CaptureWish wish = CaptureScene::wish();
        wish.secrets = {Secret("integer")}; // a word of the schema itself: it cannot be taken out
        QVERIFY(scene.store().makeCapture(wish, scene.path(u"a.toban"_s), {}));
        wish.secrets = {Secret("INTEGER")};
        const auto made = scene.store().makeCapture(wish, scene.path(u"b.toban"_s), {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Unsupported);
        QVERIFY(!QFile::exists(scene.path(u"b.toban"_s)));
        QVERIFY(!errorText(made.error()).contains(u"INTEGER"_s));
    }
    void shapesOfSecretsAreTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::newRow("nothing") << u"p99 of POST /pay is 2.1 s @ 10:00, a=b"_s
                                 << u"p99 of POST /pay is 2.1 s @ 10:00, a=b"_s;
        QTest::newRow("password in an address")
            << u"see https://aoi:hunter2@db.example/x"_s << u"see https://[removed]@db.example/x"_s;
        QTest::newRow("token in a query") << u"http://h/d?from=1&api_key=abc123&to=2"_s
                                          << u"http://h/d?from=1&api_key=[removed]&to=2"_s;
        QTest::newRow("signed address") << u"https://h/p.png?X-Amz-Signature=0a1b2c"_s
                                        << u"https://h/p.png?X-Amz-Signature=[removed]"_s;
        QTest::newRow("header") << u"Authorization: Bearer eyJ0.abc-123"_s
                                << u"Authorization: Bearer [removed]"_s;
        QTest::newRow("a sentence")
            << u"basic authentication is off"_s << u"basic authentication is off"_s;
        QTest::newRow("mail address") << u"ask aoi@example.com"_s << u"ask aoi@example.com"_s;
        QTest::newRow("in JSON") << uR"({"a":"http://u:p@h/","b":1})"_s
                                 << uR"({"a":"http://[removed]@h/","b":1})"_s;
    }
    void shapesOfSecretsAreTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(SecretScrubber().scrubbed(text), left);
    }
};

QTEST_GUILESS_MAIN(TestCaptureSecrets)
#include "tst_capturesecrets.moc"
