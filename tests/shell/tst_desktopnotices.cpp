// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Bubbles of the desktop, against a server on a bus of its own.
#include "desktopnotices.h"
#include "noticewords.h"
#include "notificationserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;

/// What the notices say in the log; other threads log, too.
static QStringList said;

static void listen(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "toban.notices") == 0)
        said << text;
}

class TestDesktopNotices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutABusThatIsSaidOnce();
    void oneAlertHasOneBubble();
    void updatesUnderWayAreSentInTurn();
    void urgencyIsAByte_data();
    void urgencyIsAByte();
    void actionsLeadBack();
    void serverWithoutActionsGetsNone();
    void hostileTextsArriveLiterally_data();
    void hostileTextsArriveLiterally();
    void withdrawnOnesAreClosed();
    void closedOnesComeAnew();
    void serverThatComesLaterIsFound();
    void serverThatIsReplacedIsAskedAgain();

private:
    [[nodiscard]] std::unique_ptr<NotificationServer> serve(const QStringList &capabilities) const;
    static Notice noticeOf(
        const QString &name, const QString &summary = {}, AlertClass alertClass = AlertClass::Page);

    PrivateBus m_bus;
};

void TestDesktopNotices::initTestCase()
{
    qRegisterMetaType<std::vector<Labels>>();
    QVERIFY(m_bus.start());
}

void TestDesktopNotices::withoutABusThatIsSaidOnce()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    said.clear();
    const auto before = qInstallMessageHandler(listen);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s), true);
    notices.show(noticeOf(u"B"_s), true);
    notices.withdraw(noticeOf(u"A"_s).key);
    qInstallMessageHandler(before);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", folder);
    QCOMPARE(said,
        QStringList{u"No desktop notifications (there is no session bus): alerts are told by the "
                    u"window, the tray and sounds alone."_s});
}

std::unique_ptr<NotificationServer> TestDesktopNotices::serve(const QStringList &capabilities) const
{
    auto server = std::make_unique<NotificationServer>(capabilities);
    return server->listen(m_bus.address()) ? std::move(server) : nullptr;
}

Notice TestDesktopNotices::noticeOf(
    const QString &name, const QString &summary, AlertClass alertClass)
{
    InboxRow row;
    AlertSighting sighting;
    sighting.report.labels = Labels{{u"alertname"_s, name}};
    row.alert.identity = sighting.report.labels;
    row.alert.sightings = {sighting};
    row.alert.annotations = Labels{{u"summary"_s, summary}};
    row.classified.alertClass = alertClass;
    return toban::noticeOf(row, std::nullopt);
}

void TestDesktopNotices::oneAlertHasOneBubble()
{
    const auto server = serve({u"body"_s, u"actions"_s});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"Slow"_s, u"p99 is 2 s"_s), true);
    notices.show(noticeOf(u"Full"_s), true);
    QTRY_COMPARE(server->shown.size(), 2);
    QCOMPARE(server->shown[0].summary, u"Page: Slow"_s);
    QCOMPARE(server->shown[0].body, u"p99 is 2 s"_s);
    QCOMPARE(server->shown[0].replaces, 0U);
    QCOMPARE(server->shown[1].replaces, 0U);
    notices.show(noticeOf(u"Slow"_s, u"again"_s), true);
    QTRY_COMPARE(server->shown.size(), 3);
    QCOMPARE(server->shown[2].replaces, server->shown[0].id);
}

void TestDesktopNotices::updatesUnderWayAreSentInTurn()
{
    const auto server = serve({u"body"_s});
    QVERIFY(server);
    DesktopNotices notices;
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        notices.show(noticeOf(u"Slow"_s, text), true);
    QTRY_COMPARE(server->shown.size(), 1); // what nobody saw is not sent
    QCOMPARE(server->shown[0].body, u"c"_s);
    for (const QString &text : {u"d"_s, u"e"_s, u"f"_s})
        notices.show(noticeOf(u"Slow"_s, text), true);
    QTRY_VERIFY(server->shown.last().body == u"f"_s);
    for (const auto &shown : server->shown)
        QCOMPARE(shown.id, server->shown[0].id);
}

void TestDesktopNotices::urgencyIsAByte_data()
{
    QTest::addColumn<AlertClass>("alertClass");
    QTest::addColumn<int>("urgency");
    QTest::newRow("page") << AlertClass::Page << 2;
    QTest::newRow("ticket") << AlertClass::Ticket << 1;
    QTest::newRow("unclassified") << AlertClass::Unclassified << 1;
    QTest::newRow("log") << AlertClass::Log << 0;
}

void TestDesktopNotices::urgencyIsAByte()
{
    QFETCH(AlertClass, alertClass);
    QFETCH(int, urgency);
    const auto server = serve({});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s, {}, alertClass), true);
    QTRY_COMPARE(server->shown.size(), 1);
    const QVariant hint = server->shown[0].hints.value(u"urgency"_s);
    QCOMPARE(hint.metaType(), QMetaType::fromType<uchar>());
    QCOMPARE(hint.toInt(), urgency);
}

void TestDesktopNotices::actionsLeadBack()
{
    const auto server = serve({u"actions"_s});
    QVERIFY(server);
    DesktopNotices notices;
    const QSignalSpy opened(&notices, &DesktopNotices::openRequested);
    const QSignalSpy acknowledged(&notices, &DesktopNotices::acknowledgeRequested);
    notices.show(noticeOf(u"A"_s), true);
    notices.show(noticeOf(u"B"_s), false);
    QTRY_COMPARE(server->shown.size(), 2);
    QCOMPARE(server->shown[0].actions,
        (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"acknowledge"_s,
            u"Acknowledge (1 h)"_s}));
    QVERIFY(!server->shown[1].actions.contains(u"acknowledge"_s));
    Q_EMIT server->ActionInvoked(77, u"open"_s); // another program's bubble
    Q_EMIT server->ActionInvoked(server->shown[1].id, u"default"_s);
    Q_EMIT server->ActionInvoked(server->shown[0].id, u"acknowledge"_s);
    QTRY_COMPARE(acknowledged.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<std::vector<Labels>>(), noticeOf(u"B"_s).alerts);
    QCOMPARE(acknowledged[0][0].value<std::vector<Labels>>(), noticeOf(u"A"_s).alerts);
}

void TestDesktopNotices::serverWithoutActionsGetsNone()
{
    const auto server = serve({u"body"_s});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s), true);
    QTRY_COMPARE(server->shown.size(), 1);
    QVERIFY(server->shown[0].actions.isEmpty());
}

void TestDesktopNotices::hostileTextsArriveLiterally_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("body");
    const QStringList plain{u"body"_s};
    const QStringList markup{u"body"_s, u"body-markup"_s, u"body-images"_s};
    const QString html = u"<img src=\"http://evil/x\"> <b>&amp;</b>"_s;
    QTest::newRow("markup, to a server of plain text") << plain << html << html;
    QTest::newRow("markup, to a server that reads it")
        << markup << html
        << u"&lt;img src=&quot;http://evil/x&quot;&gt; &lt;b&gt;&amp;amp;&lt;/b&gt;"_s;
    QTest::newRow("direction") << markup << u"a\u202Ecod.exe"_s << u"a&lt;U+202E&gt;cod.exe"_s;
    QTest::newRow("escapes") << markup << u"a\x1b[2J\a"_s << u"a&lt;U+001B&gt;[2J&lt;U+0007&gt;"_s;
    QTest::newRow("5 MB") << plain << QString(5'000'000, u'x') << QString(240, u'x') + u'…';
}

void TestDesktopNotices::hostileTextsArriveLiterally()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, text);
    QFETCH(QString, body);
    const auto server = serve(capabilities);
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(text, text), true);
    QTRY_COMPARE(server->shown.size(), 1);
    QCOMPARE(server->shown[0].body, body);
    // the summary is never markup
    QVERIFY(server->shown[0].summary.startsWith(u"Page: "_s + text.left(1)));
    QVERIFY(server->shown[0].summary.size() <= 87);
}

void TestDesktopNotices::withdrawnOnesAreClosed()
{
    const auto server = serve({});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s), true);
    notices.show(noticeOf(u"B"_s), true);
    notices.withdraw(noticeOf(u"B"_s).key); // before it was sent
    notices.show(noticeOf(u"C"_s), true);
    QTRY_COMPARE(server->shown.size(), 2);
    notices.withdraw(noticeOf(u"A"_s).key);
    notices.withdraw(noticeOf(u"unknown"_s).key);
    QTRY_COMPARE(server->closedByClient, QList<uint>{server->shown[0].id});
    QCOMPARE(server->shown[1].summary, u"Page: C"_s);
}

void TestDesktopNotices::closedOnesComeAnew()
{
    const auto server = serve({});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s), true);
    QTRY_COMPARE(server->shown.size(), 1);
    const QSignalSpy opened(&notices, &DesktopNotices::openRequested);
    notices.show(noticeOf(u"B"_s), true);
    QTRY_COMPARE(server->shown.size(), 2);
    Q_EMIT server->NotificationClosed(server->shown[0].id, 2);
    Q_EMIT server->ActionInvoked(server->shown[1].id, u"open"_s);
    QTRY_COMPARE(opened.size(), 1); // and so the one before it has come, too
    notices.show(noticeOf(u"A"_s), true);
    QTRY_COMPARE(server->shown.size(), 3);
    QCOMPARE(server->shown[2].replaces, 0U);
}

void TestDesktopNotices::serverThatComesLaterIsFound()
{
    DesktopNotices notices;
    said.clear();
    const auto before = qInstallMessageHandler(listen);
    notices.show(noticeOf(u"A"_s), true);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 10000);
    notices.show(noticeOf(u"A"_s), true); // not asked again so soon, and nothing more is said
    qInstallMessageHandler(before);
    QVERIFY(said[0].startsWith(u"No desktop notifications ("_s));
    const auto server = serve({});
    QVERIFY(server);
    const auto isShown = [&] {
        notices.show(noticeOf(u"B"_s), true);
        QCoreApplication::processEvents();
        return !server->shown.isEmpty();
    };
    QTRY_VERIFY(isShown());
    QCOMPARE(server->shown[0].summary, u"Page: B"_s);
}

void TestDesktopNotices::serverThatIsReplacedIsAskedAgain()
{
    auto server = serve({u"body"_s});
    QVERIFY(server);
    DesktopNotices notices;
    notices.show(noticeOf(u"A"_s, u"<b>"_s), true);
    QTRY_COMPARE(server->shown.size(), 1);
    QCOMPARE(server->shown[0].body, u"<b>"_s);
    server.reset();
    server = serve({u"body"_s, u"body-markup"_s});
    QVERIFY(server);
    const auto isEscaped = [&] {
        notices.show(noticeOf(u"A"_s, u"<b>"_s), true);
        QCoreApplication::processEvents();
        return !server->shown.isEmpty() && server->shown.last().body == u"&lt;b&gt;"_s;
    };
    QTRY_VERIFY(isEscaped());
    QCOMPARE(server->shown.last().hints.value(u"suppress-sound"_s), QVariant(true));
}

QTEST_GUILESS_MAIN(TestDesktopNotices)

#include "tst_desktopnotices.moc"
