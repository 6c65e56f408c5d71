// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

class SecretStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void refuses_data();
    void refuses();
    void readsFilesByMode_data();
    void readsFilesByMode();
    void readsRelativeToTheWorkspace();
    void seesARotatedToken();

private:
    void write(const QString &name, const QByteArray &bytes,
        QFileDevice::Permissions mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    [[nodiscard]] SecretStore store() const;

    QTemporaryDir m_folder;
};

void SecretStoreTest::write(
    const QString &name, const QByteArray &bytes, QFileDevice::Permissions mode)
{
    QFile file(m_folder.filePath(name));
    QFile::remove(file.fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    QVERIFY(file.setPermissions(mode));
}

SecretStore SecretStoreTest::store() const
{
    QProcessEnvironment environment;
    environment.insert(u"TOKEN"_s, u"canary"_s);
    environment.insert(u"EMPTY"_s, QString());
    environment.insert(u"BROKEN"_s, u"canary\r\nX-Evil: 1"_s);
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder.path());
    return SecretStore(m_folder.filePath(u"workspace.toml"_s), environment);
}

void SecretStoreTest::resolves_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("environment") << u"env:TOKEN"_s;
    QTest::newRow("file with line break") << u"file:token"_s;
    QTest::newRow("file with CR LF") << u"file:crlf"_s;
    QTest::newRow("credential") << u"credential:token"_s;
}

void SecretStoreTest::resolves()
{
    QFETCH(QString, reference);
    write(u"token"_s, "canary\n");
    write(u"crlf"_s, "canary\r\n");
    const auto secret = store().resolve(reference);
    QVERIFY2(secret.has_value(), secret ? "" : qPrintable(errorText(secret.error())));
    QCOMPARE(secret->reveal(), QByteArray("canary"));
}

void SecretStoreTest::refuses_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    QTest::newRow("unset") << u"env:NOPE"_s
                           << u"secret env:NOPE: the environment variable is not set"_s;
    QTest::newRow("empty") << u"env:EMPTY"_s << u"secret env:EMPTY: is empty"_s;
    QTest::newRow("header injection")
        << u"env:BROKEN"_s << u"secret env:BROKEN: holds line breaks or control characters"_s;
    QTest::newRow("missing file") << u"file:nope"_s
                                  << u"secret file:nope: No such file or directory"_s;
    QTest::newRow("folder") << u"file:."_s << u"secret file:.: is not a regular file"_s;
    QTest::newRow("too large") << u"file:large"_s << u"secret file:large: is larger than 64 KiB"_s;
    QTest::newRow("way out")
        << u"credential:../token"_s
        << u"secret: is not a reference: write env:NAME, file:PATH or credential:NAME"_s;
    QTest::newRow("literal")
        << u"canary"_s
        << u"secret: is not a reference: write env:NAME, file:PATH or credential:NAME"_s;
}

void SecretStoreTest::refuses()
{
    QFETCH(QString, reference);
    QFETCH(QString, expected);
    write(u"large"_s, QByteArray(65'537, 'x'));
    const auto secret = store().resolve(reference);
    QVERIFY(!secret.has_value());
    QCOMPARE(errorText(secret.error()), expected);
}

void SecretStoreTest::readsFilesByMode_data()
{
    using Mode = QFileDevice::Permission;
    QTest::addColumn<QFileDevice::Permissions>("mode");
    QTest::addColumn<QString>("complaint");
    const QFileDevice::Permissions own = Mode::ReadOwner | Mode::WriteOwner;
    QTest::newRow("0600") << own << QString();
    QTest::newRow("0400") << QFileDevice::Permissions(Mode::ReadOwner) << QString();
    QTest::newRow("0640") << (own | Mode::ReadGroup) << u"is open to others (mode 0640)"_s;
    QTest::newRow("0644") << (own | Mode::ReadGroup | Mode::ReadOther)
                          << u"is open to others (mode 0644)"_s;
    QTest::newRow("0602") << (own | Mode::WriteOther) << u"is open to others (mode 0602)"_s;
}

void SecretStoreTest::readsFilesByMode()
{
    QFETCH(QFileDevice::Permissions, mode);
    QFETCH(QString, complaint);
    write(u"moded"_s, "canary", mode);
    const auto secret = store().resolve(u"file:moded"_s);
    QCOMPARE(secret.has_value(), complaint.isEmpty());
    if (secret)
        return;
    QVERIFY2(secret.error().detail.startsWith(complaint), qPrintable(secret.error().detail));
    QVERIFY(secret.error().detail.contains(u"chmod 600"_s));
    QVERIFY(!errorText(secret.error()).contains(u"canary"_s));
}

void SecretStoreTest::readsRelativeToTheWorkspace()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"keys"_s));
    write(u"keys/token"_s, "inner");
    QCOMPARE(store().resolve(u"file:keys/token"_s)->reveal(), QByteArray("inner"));
    QCOMPARE(store().resolve(u"file:"_s + m_folder.filePath(u"keys/token"_s))->reveal(),
        QByteArray("inner"));
}

void SecretStoreTest::seesARotatedToken()
{
    const SecretStore secrets = store();
    write(u"rotated"_s, "old");
    QCOMPARE(secrets.resolve(u"file:rotated"_s)->reveal(), QByteArray("old"));
    write(u"rotated"_s, "new");
    QCOMPARE(secrets.resolve(u"file:rotated"_s)->reveal(), QByteArray("new"));
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
