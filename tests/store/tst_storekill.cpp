// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killscene.h"
#include "rawdatabase.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <random>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// kill -9 at random moments of ingest: every acknowledged row is there, nothing is damaged, and
/// the next start has the lock. TOBAN_KILL_CYCLES: how often, by hand.
class StoreKillTest final : public QObject {
    Q_OBJECT

    static int cycles()
    {
        const int wanted = qEnvironmentVariableIntValue("TOBAN_KILL_CYCLES");
        return wanted > 0 ? wanted : 20;
    }

    /// Lets a victim go on from a row and kills it; the row after the last one acknowledged.
    static void killAfter(
        int batches, const StoreFixture &fixture, const QString &way, size_t &acknowledged)
    {
        QProcess victim;
        victim.start(
            QStringLiteral(STORE_VICTIM), {fixture.folder(), QString::number(acknowledged), way});
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
    }

    static qint64 timedOpen(StoreFixture &fixture)
    {
        QElapsedTimer start;
        start.start();
        fixture.open();
        return start.elapsed();
    }

    static QString toldOf(std::vector<qint64> starts)
    {
        std::sort(starts.begin(), starts.end());
        return u"median %1 ms, longest %2 ms"_s.arg(starts[starts.size() / 2]).arg(starts.back());
    }

    static void checkSound(const StoreFixture &fixture)
    {
        for (const QString &name :
            {u"samples.db"_s, u"samples-minute.db"_s, u"samples-hour.db"_s, u"journal.db"_s})
            QCOMPARE(RawDatabase(fixture.file(name)).run(u"PRAGMA integrity_check"_s),
                QStringList{u"ok"_s});
    }

    static void checkMarks(const Store &store, size_t acknowledged)
    {
        const auto marks = store.marks({noon() - 1s, KillScene::timeOf(acknowledged) + 24h});
        QVERIFY(marks.has_value());
        QSet<QString> texts;
        for (const Mark &mark : *marks)
            texts.insert(mark.text);
        for (size_t row = 0; row < acknowledged; row += KillScene::lengthOf(row))
            QVERIFY2(texts.contains(QString::number(row)), qPrintable(QString::number(row)));
    }

private Q_SLOTS:
    void acknowledgedRowsSurvive()
    {
        StoreFixture fixture;
        std::mt19937 random(1);
        size_t acknowledged = 0;
        std::vector<qint64> starts; // ms
        for (int cycle = 0; cycle < cycles(); ++cycle) {
            killAfter(1 + int(random() % 40), fixture, {}, acknowledged);
            starts.push_back(timedOpen(fixture));
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
        qInfo("%d cycles, %zu rows acknowledged; start: %s", cycles(), acknowledged,
            qPrintable(toldOf(starts)));
    }

    /// While samples are rolled up and old ones dropped: what the plan keeps is there whole,
    /// however it is read, as is every mark.
    void rollUpsAndRetentionSurvive()
    {
        StoreFixture fixture;
        fixture.plan = KillScene::plan();
        std::mt19937 random(2);
        size_t acknowledged = 0;
        std::vector<qint64> starts;
        std::vector<qint64> cleanStarts;
        for (int cycle = 0; cycle < cycles(); ++cycle) {
            const size_t before = acknowledged;
            killAfter(1 + int(random() % 30), fixture, u"keeping"_s, acknowledged);
            fixture.clock().advance(qint64(acknowledged - before) * KillScene::step);
            starts.push_back(timedOpen(fixture));
            QVERIFY(fixture.store().status()->notices.isEmpty());
            checkSound(fixture);
            KillScene::check(fixture.store(), acknowledged);
            checkMarks(fixture.store(), acknowledged);
            if (QTest::currentTestFailed())
                return;
            fixture.close();
            cleanStarts.push_back(timedOpen(fixture));
            KillScene::check(fixture.store(), acknowledged);
            fixture.close();
        }
        RawDatabase samples(fixture.file(u"samples.db"_s));
        QCOMPARE(samples.run(u"SELECT COUNT(*) FROM dropped"_s), QStringList{u"1"_s});
        qInfo("%d cycles, %zu rows of %d series acknowledged; start: %s; after a clean end: %s",
            cycles(), acknowledged, KillScene::hosts, qPrintable(toldOf(starts)),
            qPrintable(toldOf(cleanStarts)));
    }
};

QTEST_GUILESS_MAIN(StoreKillTest)
#include "tst_storekill.moc"
