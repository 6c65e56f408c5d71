// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowsettings.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace toban;

class TestWindowSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void workspaceSaysTheZonesUntilOneChooses();
    void chosenZonesAreRemembered();
    void noSecondZoneIsAChoiceToo();
    void noticesAreRemembered();
    void groupsAreRemembered();
    void foreignFileIsAsGoodAsNone();
    void damagedFileIsReplacedByTheLastOneAndTold();

private:
    static DisplayDeclaration declared(const QString &zone, const QString &second);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
}

DisplayDeclaration TestWindowSettings::declared(const QString &zone, const QString &second)
{
    DisplayDeclaration display;
    display.zone = zone;
    display.secondZone = second;
    return display;
}

void TestWindowSettings::workspaceSaysTheZonesUntilOneChooses()
{
    Look look(*qApp, u"dark"_s, u"en"_s);
    QCOMPARE(loadWindowMemory({}).zone, systemZone());
    QVERIFY(!loadWindowMemory({}).secondZone);
    const DisplayDeclaration display = declared(u"Asia/Tokyo"_s, u"America/New_York"_s);
    const WindowMemory memory = loadWindowMemory(display);
    QCOMPARE(memory.zone, QTimeZone("Asia/Tokyo"));
    QVERIFY(memory.secondZone == QTimeZone("America/New_York"));
    // kept without a choice, it follows the file
    saveWindowMemory(memory, look, display);
    const WindowMemory other = loadWindowMemory(declared(u"Europe/Paris"_s, u"UTC"_s));
    QCOMPARE(other.zone, QTimeZone("Europe/Paris"));
    QVERIFY(other.secondZone == QTimeZone::utc());
}

void TestWindowSettings::chosenZonesAreRemembered()
{
    Look look(*qApp, u"dark"_s, u"en"_s);
    WindowMemory memory;
    memory.zone = QTimeZone("America/New_York");
    memory.secondZone = QTimeZone("Asia/Tokyo");
    saveWindowMemory(memory, look, {});
    const WindowMemory again = loadWindowMemory(declared(u"Europe/Paris"_s, {}));
    QCOMPARE(again.zone, QTimeZone("America/New_York"));
    QVERIFY(again.secondZone == QTimeZone("Asia/Tokyo"));
}

void TestWindowSettings::noSecondZoneIsAChoiceToo()
{
    Look look(*qApp, u"dark"_s, u"en"_s);
    const DisplayDeclaration display = declared({}, u"UTC"_s);
    WindowMemory memory = loadWindowMemory(display);
    memory.secondZone.reset();
    saveWindowMemory(memory, look, display);
    QVERIFY(!loadWindowMemory(display).secondZone);
    memory.secondZone = QTimeZone::utc();
    saveWindowMemory(memory, look, display);
    QVERIFY(loadWindowMemory(display).secondZone == QTimeZone::utc());
}

void TestWindowSettings::noticesAreRemembered()
{
    Look look(*qApp, u"dark"_s, u"en"_s);
    QCOMPARE(loadWindowMemory({}).notices, NoticeChoices());
    WindowMemory memory;
    memory.notices = {false, {false, true, true, false}};
    saveWindowMemory(memory, look, {});
    QCOMPARE(loadWindowMemory({}).notices, memory.notices);
    memory.notices.sounds = {}; // all off is a choice, too
    saveWindowMemory(memory, look, {});
    QCOMPARE(loadWindowMemory({}).notices, memory.notices);
}

void TestWindowSettings::groupsAreRemembered()
{
    Look look(*qApp, u"dark"_s, u"en"_s);
    WindowMemory memory;
    memory.inbox = {{u"service"_s, u"k8s.io/a b"_s}, {u"service=shop, 1\n"_s, u"service=\n"_s}};
    saveWindowMemory(memory, look, {});
    QCOMPARE(loadWindowMemory({}).inbox, memory.inbox);
    saveWindowMemory({}, look, {});
    QCOMPARE(loadWindowMemory({}).inbox, InboxChoices());
}

void TestWindowSettings::foreignFileIsAsGoodAsNone()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"toban"_s));
    QFile file(m_folder->filePath(u"toban/window.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nzone=Mars/Base\nsecond_zone=Nowhere\n");
    file.close();
    const WindowMemory memory = loadWindowMemory(declared(u"Asia/Tokyo"_s, u"UTC"_s));
    QCOMPARE(memory.zone, QTimeZone("Asia/Tokyo"));
    QVERIFY(memory.secondZone == QTimeZone::utc());
}

void TestWindowSettings::damagedFileIsReplacedByTheLastOneAndTold()
{
    Look look(*qApp, u"dark"_s, u"ja"_s);
    WindowMemory memory;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.onCall.days = 14;
    saveWindowMemory(memory, look, {});
    QCOMPARE(loadWindowMemory({}).damage, QString());
    const QString path = m_folder->filePath(u"toban/window.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    const WindowMemory restored = loadWindowMemory({});
    QCOMPARE(restored.zone, memory.zone);
    QCOMPARE(restored.onCall.days, 14);
    QCOMPARE(loadRememberedLook().language, u"ja"_s);
    QVERIFY(restored.damage.contains(path));
    saveWindowMemory(restored, look, {});
    QCOMPARE(loadWindowMemory({}).damage, QString());
}

QTEST_MAIN(TestWindowSettings)

#include "tst_windowsettings.moc"
