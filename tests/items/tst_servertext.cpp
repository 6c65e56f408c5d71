// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outsidelink.h"
#include "servertext.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// Texts and addresses that servers tell.
class ServerTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void links_data();
    void links();
};

void ServerTextTest::texts_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"決済 <b>&amp;"_s << u"決済 <b>&amp;"_s;
    QTest::newRow("lines") << u" a\r\n\tb "_s << u"a b"_s;
    QTest::newRow("direction") << u"a\u202Eb\u2066c"_s << u"a<U+202E>b<U+2066>c"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a<U+200B>b<U+FEFF>"_s;
    QTest::newRow("control") << u"a\u001B[31mb\u0007"_s << u"a<U+001B>[31mb<U+0007>"_s;
    QTest::newRow("return") << u"good\revil"_s << u"good<U+000D>evil"_s;
    QTest::newRow("drawn as nothing") << u"a\u3164b\uE000"_s << u"a<U+3164>b<U+E000>"_s;
    QTest::newRow("marks") << u"e"_s + QString(400, QChar(0x0301)) + u"f"_s
                           << u"e"_s + QString(8, QChar(0x0301)) + u"f"_s;
    QTest::newRow("emoji") << u"🔥"_s << u"🔥"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
    QTest::newRow("long") << QString(5'000'000, u'x') << QString(300, u'x') + u'…';
    QTest::newRow("just not too long") << QString(300, u'x') << QString(300, u'x');
}

void ServerTextTest::texts()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    QCOMPARE(serverText(told), shown);
}

void ServerTextTest::links_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::newRow("https") << u"https://runbooks.example/a b?c=%20#d"_s << u"runbooks.example"_s;
    QTest::newRow("prometheus") << u"http://p:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1"_s << u"p"_s;
    QTest::newRow("user") << u"http://good.example@evil.test/"_s << u"evil.test"_s;
    QTest::newRow("homoglyph") << u"https://ex\u0430mple.com/"_s << u"xn--exmple-4nf.com"_s;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("smb") << u"smb://evil/share"_s << QString();
    QTest::newRow("ms") << u"ms-msdt:/id x"_s << QString();
    QTest::newRow("unc") << u"\\\\evil\\share"_s << QString();
    QTest::newRow("no scheme") << u"//evil.test/x"_s << QString();
    QTest::newRow("no host") << u"http:///x"_s << QString();
    QTest::newRow("backslashes") << u"http:\\\\evil.test"_s << QString();
    QTest::newRow("direction") << u"https://a.example/\u202Emoc.live"_s << QString();
    QTest::newRow("two lines") << u"https://a.example/\nb"_s << QString();
    QTest::newRow("huge") << u"https://a.example/"_s + QString(1'000'000, u'x') << QString();
}

void ServerTextTest::links()
{
    QFETCH(QString, told);
    QFETCH(QString, host);
    const OutsideLink link = outsideLink(told);
    QCOMPARE(link.host, host);
    QCOMPARE(link.canOpen(), !host.isEmpty());
    QCOMPARE(link.refusal.isEmpty(), !host.isEmpty());
    QVERIFY(link.refusal.size() < 300);
    QVERIFY(link.url.userInfo().isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(ServerTextTest)
#include "tst_servertext.moc"
