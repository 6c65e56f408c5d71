// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkhandover.h"
#include "linkserver.h"
#include "linksocket.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace toban;
using namespace Qt::StringLiterals;

/// A link that is opened while a window is open goes to that window.
class TestLinkServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesALink();
    void isOneOfEachStore();
    void takesOverFromOneThatWasKilled();
    void refusesWhatIsNoLink_data();
    void refusesWhatIsNoLink();
    void hearsOneLineOfEach();
    void isNotKeptBusy();
    void needsAPlaceOfItsOwn();
    void followsALinkOfAnotherProcess();
    void opensAWindowWhereTheOtherWasKilled();

private:
    /// What became of a link handed over now.
    [[nodiscard]] bool isTaken(const QString &link) const;
    [[nodiscard]] QString socket() const { return linkSocket(m_store); }
    void writeWorkspace() const;
    [[nodiscard]] std::unique_ptr<QProcess> run(const QStringList &words) const;
    [[nodiscard]] QByteArray remembered() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

void TestLinkServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = m_folder->filePath(u"store"_s);
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
}

bool TestLinkServer::isTaken(const QString &link) const
{
    LinkHandover handover(m_store, link);
    QSignalSpy ended(&handover, &LinkHandover::finished);
    handover.start();
    if (ended.isEmpty() && !ended.wait())
        qFatal("a hand-over did not end");
    return ended.front().front().toBool();
}

void TestLinkServer::takesALink()
{
    QVERIFY(!isTaken(u"toban://requests"_s)); // nobody hears
    LinkServer server(m_store);
    QSignalSpy received(&server, &LinkServer::linkReceived);
    QVERIFY(server.listen());
    const QString link = u"toban://requests?service=shop&at=2026-11-21T12:00:00Z&by=カート"_s;
    QVERIFY(isTaken(link));
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.front().front().toString(), link);
    QVERIFY(isTaken(u"TOBAN://alerts"_s));
    QVERIFY(!isTaken(u"toban://"_s + QString(9000, u'x')));
    QCOMPARE(received.size(), 2);
    struct stat folder = {};
    struct stat file = {};
    QCOMPARE(::stat(QFile::encodeName(QFileInfo(socket()).path()).constData(), &folder), 0);
    QCOMPARE(::stat(QFile::encodeName(socket()).constData(), &file), 0);
    QCOMPARE(folder.st_mode & 0777, 0700u);
    QCOMPARE(file.st_mode & 0077, 0u);
}

void TestLinkServer::isOneOfEachStore()
{
    LinkServer first(m_store);
    LinkServer second(m_store);
    LinkServer other(m_folder->filePath(u"other"_s));
    QSignalSpy received(&first, &LinkServer::linkReceived);
    QVERIFY(first.listen());
    QVERIFY(!second.listen());
    QVERIFY(other.listen());
    QVERIFY(isTaken(u"toban://alerts"_s));
    QCOMPARE(received.size(), 1);
    // the same folder by another name
    QVERIFY(QDir().mkpath(m_store));
    QVERIFY(QFile::link(m_store, m_folder->filePath(u"link"_s)));
    QCOMPARE(linkSocket(m_folder->filePath(u"link"_s)), socket());
}

/// Its socket lies there and nobody hears at it.
void TestLinkServer::takesOverFromOneThatWasKilled()
{
    const QByteArray path = QFile::encodeName(socket());
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    QVERIFY(size_t(path.size()) < sizeof address.sun_path);
    std::copy(path.begin(), path.end(), address.sun_path);
    const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(dead, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(dead);
    QVERIFY(QFile::exists(socket()));
    QVERIFY(!isTaken(u"toban://alerts"_s));
    LinkServer server(m_store);
    QVERIFY(server.listen());
    QVERIFY(isTaken(u"toban://alerts"_s));
}

void TestLinkServer::refusesWhatIsNoLink_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("words") << QByteArray("quit\n");
    QTest::newRow("another address") << QByteArray("https://example.org/\n");
    QTest::newRow("a file") << QByteArray("file:///tmp/night.toban\n");
    QTest::newRow("a path") << QByteArray("/tmp/night.toban\n");
    QTest::newRow("a link behind something") << QByteArray(" toban://alerts\n");
    QTest::newRow("no UTF-8") << QByteArray("toban://alerts?service=\xff\xfe\n");
    QTest::newRow("a zero") << QByteArray("toban://alerts\0x\n", 17);
    QTest::newRow("an escape") << QByteArray("toban://alerts?\x1b[2J\n");
    QTest::newRow("a carriage return") << QByteArray("toban://alerts\r\n");
    QTest::newRow("letters that turn around") << QByteArray("toban://alerts?\xe2\x80\xae\n");
    QTest::newRow("two lines") << QByteArray("toban://alerts\ntoban://requests\n");
    QTest::newRow("a line that is too long") << "toban://" + QByteArray(8200, 'x') + '\n';
    QTest::newRow("no end") << "toban://" + QByteArray(1 << 20, 'x');
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01\0\0\n",
        10);
}

void TestLinkServer::refusesWhatIsNoLink()
{
    QFETCH(const QByteArray, bytes);
    LinkServer server(m_store);
    QSignalSpy received(&server, &LinkServer::linkReceived);
    QVERIFY(server.listen());
    QLocalSocket guest;
    guest.connectToServer(socket());
    QTRY_COMPARE(guest.state(), QLocalSocket::ConnectedState);
    guest.write(bytes);
    QTRY_COMPARE(guest.state(), QLocalSocket::UnconnectedState);
    QVERIFY(!guest.readAll().startsWith("ok"));
    QCOMPARE(received.size(), 0);
    QVERIFY(isTaken(u"toban://alerts"_s)); // it hears the next one
}

void TestLinkServer::hearsOneLineOfEach()
{
    LinkServer server(m_store);
    QSignalSpy received(&server, &LinkServer::linkReceived);
    QVERIFY(server.listen());
    QLocalSocket guest;
    guest.connectToServer(socket());
    guest.write("toban://");
    QTRY_COMPARE(guest.bytesToWrite(), 0);
    guest.write("alerts\n"); // in pieces
    QTRY_COMPARE(received.size(), 1);
    guest.write("toban://requests\n");
    QTRY_COMPARE(guest.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(received.size(), 1);
}

/// Those who connect and say nothing are few and do not stay.
void TestLinkServer::isNotKeptBusy()
{
    LinkServer server(m_store);
    QVERIFY(server.listen());
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 12; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(socket());
    }
    const auto open = [&silent] {
        return std::count_if(silent.begin(), silent.end(),
            [](const auto &one) { return one->state() == QLocalSocket::ConnectedState; });
    };
    QTRY_COMPARE(open(), 8);
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, 15000); // five seconds each
    QVERIFY(isTaken(u"toban://alerts"_s));
}

void TestLinkServer::needsAPlaceOfItsOwn()
{
    const QString folder = m_folder->filePath(u"toban"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder,
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
            | QFile::ExeOther));
    QVERIFY(!LinkServer(m_store).listen()); // others look in
    QVERIFY(!isTaken(u"toban://alerts"_s));
    QVERIFY(QDir().rmdir(folder));
    QVERIFY(QFile::link(u"/tmp"_s, folder));
    QVERIFY(!LinkServer(m_store).listen()); // somebody else's
    for (const QByteArray &none : {QByteArray(), QByteArray("here"), QByteArray("/no/such")}) {
        qputenv("XDG_RUNTIME_DIR", none);
        QVERIFY(!LinkServer(m_store).listen());
        QVERIFY(!isTaken(u"toban://alerts"_s));
    }
}

void TestLinkServer::writeWorkspace() const
{
    QFile file(m_folder->filePath(u"workspace.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[[source]]\nid = \"prom\"\nkind = \"prometheus\"\n"
               "url = \"http://127.0.0.1:9\"\n"
               "[[service]]\nid = \"shop\"\nsource = \"prom\"\n"
               "latency = { metric = \"shop_seconds\" }\n");
}

std::unique_ptr<QProcess> TestLinkServer::run(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(QLatin1StringView(name), m_folder->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(TOBAN_PROGRAM),
        QStringList{
            u"--workspace"_s, m_folder->filePath(u"workspace.toml"_s), u"--store"_s, m_store}
            + words);
    return process;
}

/// What the window wrote down of itself at its end.
QByteArray TestLinkServer::remembered() const
{
    QFile file(m_folder->filePath(u"toban/window.ini"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLinkServer::followsALinkOfAnotherProcess()
{
    writeWorkspace();
    const auto window = run({});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket()), 30000);
    const auto link = run({u"toban://requests?service=shop&window=25m"_s});
    QTRY_COMPARE_WITH_TIMEOUT(link->state(), QProcess::NotRunning, 30000);
    QCOMPARE(link->exitStatus(), QProcess::NormalExit);
    QCOMPARE(link->exitCode(), 0);
    QCOMPARE(window->state(), QProcess::Running);
    window->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(window->state(), QProcess::NotRunning, 30000);
    QCOMPARE(window->exitCode(), 0);
    QVERIFY2(remembered().contains("page=requests"), remembered().constData());
    QVERIFY(!QFile::exists(socket()));
}

void TestLinkServer::opensAWindowWhereTheOtherWasKilled()
{
    writeWorkspace();
    const auto window = run({});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket()), 30000);
    window->kill();
    QTRY_COMPARE_WITH_TIMEOUT(window->state(), QProcess::NotRunning, 30000);
    QVERIFY(QFile::exists(socket()));
    const auto next = run({u"toban://requests?service=shop"_s});
    // it takes the place over: a link handed over now is taken
    QTRY_VERIFY_WITH_TIMEOUT(isTaken(u"toban://alerts"_s), 30000);
    QCOMPARE(next->state(), QProcess::Running);
    next->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(next->state(), QProcess::NotRunning, 30000);
}

QTEST_GUILESS_MAIN(TestLinkServer)
#include "tst_linkserver.moc"
