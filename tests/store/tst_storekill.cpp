// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <random>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// kill -9 at random moments of ingest: every acknowledged row is there, nothing is damaged, and
/// the next start has the lock. TOBAN_KILL_CYCLES: how often, by hand.
class StoreKillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedRowsSurvive()
    {
        StoreFixture fixture;
        std::mt19937 random(1);
        size_t acknowledged = 0;
        const int wanted = qEnvironmentVariableIntValue("TOBAN_KILL_CYCLES");
        const int cycles = wanted > 0 ? wanted : 20;
        std::vector<qint64> starts; // ms
        for (int cycle = 0; cycle < cycles; ++cycle) {
            QProcess victim;
            victim.start(
                QStringLiteral(STORE_VICTIM), {fixture.folder(), QString::number(acknowledged)});
            const int batches = 1 + int(random() % 40);
            QByteArray last;
            for (int seen = 0; seen < batches;) {
                QVERIFY(victim.waitForReadyRead(30000));
                while (victim.canReadLine()) {
                    last = victim.readLine();
                    ++seen;
                }
            }
            victim.kill(); // SIGKILL
            QVERIFY(victim.waitForFinished(30000));
            QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
            while (victim.canReadLine())
                last = victim.readLine();
            acknowledged = last.trimmed().toULongLong();
            QElapsedTimer start;
            start.start();
            fixture.open();
            starts.push_back(start.elapsed());
            QVERIFY(!fixture.store().status()->readOnly);
            QVERIFY(fixture.store().status()->notices.isEmpty());
            const auto read = readAll(fixture.store(), u"calls"_s);
            QCOMPARE(read.size(), size_t(1));
            QVERIFY(read.front().times.size() >= acknowledged);
            for (size_t i = 0; i < read.front().times.size(); ++i)
                QCOMPARE(read.front().values[i], double(i));
            QCOMPARE(fixture.store().health(noon() + 24h * 365)->size(), size_t(1));
            fixture.close();
        }
        QVERIFY(acknowledged > 500);
        std::sort(starts.begin(), starts.end());
        qInfo("%d cycles, %zu rows acknowledged; start: median %lld ms, longest %lld ms", cycles,
            acknowledged, starts[starts.size() / 2], starts.back());
    }
};

QTEST_GUILESS_MAIN(StoreKillTest)
#include "tst_storekill.moc"
