// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderstore.h"
#include "storefixture.h"

#include <QProcess>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// S13: the upgrade of an older store is killed (kill -9) before each write, sync or cut of a file.
class StoreUpgradeTest final : public QObject {
    Q_OBJECT

    /// True: the victim was killed before that access; false: there were not as many.
    static bool isKilledAt(int fatal, const QString &folder)
    {
        QProcess victim;
        victim.start(QStringLiteral(STORE_VICTIM), {folder, QString::number(fatal), u"opening"_s});
        if (!victim.waitForFinished(30000))
            qFatal("the victim hangs");
        if (victim.exitStatus() == QProcess::NormalExit && victim.exitCode() != 0)
            qFatal("the victim could not open the store");
        return victim.exitStatus() == QProcess::CrashExit;
    }

    /// How far apart the accesses are before which is killed.
    static int stride(int atMost, int kills)
    {
        return std::max(
            1, atMost / std::max(kills, qEnvironmentVariableIntValue("TOBAN_KILL_CYCLES")));
    }

private Q_SLOTS:
    /// TOBAN_KILL_CYCLES: how many by hand, which is every access where it is enough.
    void anUpgradeKilledIsOldOrNew()
    {
        const ShakyDisk::Files older = OlderStore::files();
        int kills = 0;
        for (int fatal = 1;; fatal += stride(400, 40)) {
            const QTemporaryDir directory;
            const QString folder = directory.filePath(u"store"_s);
            ShakyDisk::lay(older, folder);
            if (!isKilledAt(fatal, folder))
                break;
            ++kills;
            (void)OlderStore::checkOldOrNew(folder);
            OlderStore::checkNextStart(folder);
            if (QTest::currentTestFailed()) {
                qInfo("killed before access %d", fatal);
                return;
            }
        }
        QVERIFY(kills > 20);
        qInfo("%d kills", kills);
    }

    /// A store that is killed while it is made is made by the next start.
    void aNewStoreKilledIsMadeAgain()
    {
        int kills = 0;
        for (int fatal = 1;; fatal += stride(430, 40), ++kills) {
            const QTemporaryDir directory;
            StoreOptions options;
            options.folder = directory.filePath(u"store"_s);
            if (!isKilledAt(fatal, options.folder))
                break;
            const FakeClock clock(noon());
            const auto store = Store::open(options, clock);
            QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
            QCOMPARE((*store)->status()->notices.join(u' '), QString());
            QVERIFY(ingestNow(**store, batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
            QCOMPARE(readAll(**store, u"up"_s).front().times.size(), size_t(3));
        }
        QVERIFY(kills > 20);
        qInfo("%d kills", kills);
    }
};

QTEST_GUILESS_MAIN(StoreUpgradeTest)
#include "tst_storeupgrade.moc"
