// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"
#include "waited.h"

#include <QDir>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// S9: the -wal of a file is missing, or is that of another store.
class StoreLogsTest final : public QObject {
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void record(Store &store, const QString &instance, int from, int rows)
    {
        QVERIFY(ingestNow(store,
            batchOf({ramp(series(u"calls"_s, instance), noon() + from * 15s, 15s, size_t(rows),
                double(from))})));
        for (int i = from; i < from + rows; i += 5)
            QVERIFY(waited(store.setMark(noon() + i * 15s, instance)));
    }

    static void copy(const QString &from, const QString &to, const QStringList &names)
    {
        QVERIFY(QDir().mkpath(to));
        for (const QString &name : names)
            QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
    }

    /// Opens what lies there and looks for anything but the rows of the instance.
    static void checkOwn(
        const StoreOptions &options, const Clock &clock, int rows, const QStringList &told)
    {
        const auto store = Store::open(options, clock);
        QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
        const auto read = readAll(**store, u"calls"_s);
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read.front().labels.value("instance"_L1), u"own"_s);
        QCOMPARE(read.front().times.size(), size_t(rows));
        const auto marks = (*store)->marks({noon() - 1s, noon() + 24h * 30});
        QCOMPARE(marks->size(), size_t((rows + 4) / 5));
        for (const Mark &mark : *marks)
            QCOMPARE(mark.text, u"own"_s);
        const QString notices = (*store)->status()->notices.join(u' ');
        for (const QString &part : told)
            QVERIFY2(notices.contains(part), qPrintable(notices));
        QVERIFY(waited((*store)->setMark(noon(), u"goes on"_s)));
    }

private Q_SLOTS:
    void aLogThatIsGoneIsTold()
    {
        StoreFixture fixture;
        fixture.open();
        record(fixture.store(), u"own"_s, 0, 40);
        fixture.close();
        fixture.open();
        record(fixture.store(), u"own"_s, 40, 10); // in the logs alone
        const QTemporaryDir killed;
        StoreOptions options;
        options.folder = killed.filePath(u"store"_s);
        copy(fixture.folder(), options.folder,
            {u"samples.db"_s, u"samples.db-shm"_s, u"journal.db"_s, u"journal.db-shm"_s});
        checkOwn(options, fixture.clock(), 40,
            {u"The log of samples.db is gone"_s, u"The log of journal.db is gone"_s,
                u"may be lost"_s});
        // once
        const auto again = Store::open(options, fixture.clock());
        QCOMPARE((*again)->status()->notices.join(u' '), QString());
    }

    void aForeignLogIsNeverRead_data()
    {
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("checkpointed"); // of the other store
        QTest::addColumn<int>("logged");
        for (const int own : {1, 40, 2000})
            for (const int checkpointed : {0, 7, 300})
                for (const int logged : {1, 300})
                    QTest::addRow("%d rows, log of %d after %d", own, logged, checkpointed)
                        << own << checkpointed << logged;
    }

    void aForeignLogIsNeverRead()
    {
        QFETCH(const int, own);
        QFETCH(const int, checkpointed);
        QFETCH(const int, logged);
        StoreFixture fixture;
        fixture.open();
        record(fixture.store(), u"own"_s, 0, own);
        fixture.close();
        StoreFixture other;
        other.clock().advance(1h);
        other.open();
        if (checkpointed > 0) {
            record(other.store(), u"other"_s, 0, checkpointed);
            other.close();
            other.open();
        }
        record(other.store(), u"other"_s, checkpointed, logged);
        const QStringList logs = {u"samples.db-wal"_s, u"journal.db-wal"_s};
        copy(other.folder(), fixture.folder(), logs);
        other.close();
        const QByteArray log = bytesOf(fixture.file(u"journal.db-wal"_s));
        QVERIFY(!log.isEmpty());
        checkOwn(fixture.options(), fixture.clock(), own,
            {u"The log beside samples.db is not its own"_s,
                u"The log beside journal.db is not its own"_s,
                u"journal-damaged-20261121-120000.db-wal"_s});
        QVERIFY(bytesOf(fixture.file(u"journal-damaged-20261121-120000.db-wal"_s)) == log);
    }
};

QTEST_GUILESS_MAIN(StoreLogsTest)
#include "tst_storelogs.moc"
