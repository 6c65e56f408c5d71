// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killscene.h"
#include "rawdatabase.h"
#include "shakydisk.h"
#include "waited.h"

#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(toban::test::ShakyDisk::Loss)

/// What a disk held when the power went, and what must be on it.
struct Cut {
    ShakyDisk::Files files;
    size_t rows = 0; ///< acknowledged before samples.db or its log was last synced
    int marks = 0; ///< acknowledged
};

/// A store whose disk loses its power again and again, before an access here and there. The store
/// itself goes on: what it would find on the disk is laid down elsewhere.
class PowerRun final {
public:
    PowerRun(ShakyDisk::Loss loss, unsigned seed)
        : m_random(seed)
        , m_loss(loss)
        , m_cutRandom(seed)
        , m_left(1 + int(m_cutRandom() % 60))
        , m_disk(m_fixture.folder())
    {
        m_fixture.plan = KillScene::plan();
        m_disk.before
            = [this](ShakyDisk::Access access, const QString &name) { count(access, name); };
        m_fixture.open();
    }
    ~PowerRun() { m_fixture.close(); }

    /** One more batch and what people do meanwhile; now and then a new start. */
    void step()
    {
        if (m_random() % 16 == 0) {
            m_fixture.close();
            m_fixture.open();
        }
        m_fixture.clock().advance(qint64(KillScene::lengthOf(m_rows)) * KillScene::step);
        QVERIFY(ingestNow(m_fixture.store(), KillScene::batch(m_rows)));
        m_rows += KillScene::lengthOf(m_rows);
        if (m_random() % 2 == 0)
            return;
        QVERIFY(waited(m_fixture.store().setMark(noon(), u"mark"_s)));
        ++m_marks;
        QVERIFY(waited(m_fixture.store().submit(retryOf(testSource()))));
    }
    [[nodiscard]] std::optional<Cut> takeCut()
    {
        const QMutexLocker lock(&m_mutex);
        auto cut = std::exchange(m_cut, std::nullopt);
        if (cut)
            m_left = 1 + int(m_cutRandom() % 60);
        return cut;
    }
    [[nodiscard]] const Clock &clock() { return m_fixture.clock(); }

private:
    /// Before the access takes place.
    void count(ShakyDisk::Access access, const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        if (--m_left == 0) {
            m_cut = Cut{{}, m_syncedRows, m_marks};
            m_cut->files = m_disk.remains(m_loss, m_cutRandom);
        }
        if (access == ShakyDisk::Access::Sync && name.startsWith(u"samples.db"_s))
            m_syncedRows = m_rows.load();
    }

    std::mt19937 m_random;
    StoreFixture m_fixture;
    QMutex m_mutex; ///< for what follows, up to the disk
    const ShakyDisk::Loss m_loss;
    std::mt19937 m_cutRandom;
    int m_left; ///< accesses to the next cut; the first ones make the store
    std::optional<Cut> m_cut;
    size_t m_syncedRows = 0;
    ShakyDisk m_disk;
    std::atomic<size_t> m_rows = 0; ///< acknowledged
    std::atomic<int> m_marks = 0;
};

/// S2: what is left of the files after the power went opens at a commit boundary.
class StorePowerTest final : public QObject {
    Q_OBJECT

    static void checkSound(const QString &folder)
    {
        for (const QString &name :
            {u"samples.db"_s, u"samples-minute.db"_s, u"samples-hour.db"_s, u"journal.db"_s})
            QCOMPARE(RawDatabase(folder + u'/' + name).run(u"PRAGMA integrity_check"_s),
                QStringList{u"ok"_s});
    }

    static void check(const Cut &cut, const Clock &clock)
    {
        const QTemporaryDir disk;
        const QString folder = disk.filePath(u"store"_s);
        ShakyDisk::lay(cut.files, folder);
        StoreOptions options;
        options.folder = folder;
        options.plan = KillScene::plan();
        const auto store = Store::open(options, clock);
        QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
        QCOMPARE((*store)->status()->notices.join(u' '), QString());
        KillScene::check(**store, cut.rows);
        const auto marks = (*store)->marks({noon() - 1s, noon() + 1s});
        QVERIFY(marks && int(marks->size()) >= cut.marks);
        checkSound(folder);
        RawDatabase journal(folder + u"/journal.db"_s); // an intent and its entry are one commit
        QCOMPARE(journal.run(u"SELECT COUNT(*) FROM intent"_s),
            journal.run(u"SELECT COUNT(*) FROM audit"_s));
    }

private Q_SLOTS:
    void everyCutEndsAtACommit_data()
    {
        QTest::addColumn<ShakyDisk::Loss>("loss");
        QTest::addRow("all that was not synced") << ShakyDisk::Loss::All;
        QTest::addRow("the end of it") << ShakyDisk::Loss::Tail;
        QTest::addRow("any of its sectors") << ShakyDisk::Loss::Scattered;
    }

    /// TOBAN_POWER_CUTS: how many, by hand.
    void everyCutEndsAtACommit()
    {
        QFETCH(const ShakyDisk::Loss, loss);
        constexpr int cutsOfOne = 25;
        const int wanted = std::max(100, qEnvironmentVariableIntValue("TOBAN_POWER_CUTS"));
        size_t rows = 0;
        int marks = 0;
        for (int done = 0; done < wanted;) {
            PowerRun run(loss, unsigned(done));
            for (int cuts = 0; cuts < cutsOfOne;) {
                run.step();
                const auto cut = run.takeCut();
                if (!cut)
                    continue;
                check(*cut, run.clock());
                if (QTest::currentTestFailed()) {
                    qInfo("cut %d", done);
                    return;
                }
                rows = std::max(rows, cut->rows);
                marks = std::max(marks, cut->marks);
                ++cuts;
                ++done;
            }
        }
        QVERIFY(rows > 1000 && marks > 10); // the cuts found something to lose
    }
};

QTEST_GUILESS_MAIN(StorePowerTest)
#include "tst_storepower.moc"
