// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalbackup.h"
#include "migrations.h"
#include "rawdatabase.h"
#include "storefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static Migration migration(int version, int minCompatible, const QByteArray &steps)
{
    return parseMigration(version,
        "-- min_compatible: " + QByteArray::number(minCompatible) + "\n-- description: test\n"
            + steps)
        .value();
}

static Migrations firstTwo()
{
    return {migration(1, 1, "-- step\nCREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT)\n"),
        migration(2, 2,
            "-- step\nALTER TABLE note ADD COLUMN at INTEGER\n"
            "-- step\nCREATE INDEX note_at ON note(at)\n")};
}

/// Every statement of statements.h: name and text.
static QList<std::pair<QString, QString>> allStatements()
{
    const QString source
        = QString::fromUtf8(bytesOf(QStringLiteral(TOBAN_SOURCE_DIR "/models/store/statements.h"))
            + bytesOf(QStringLiteral(TOBAN_SOURCE_DIR "/models/store/journalstatements.h"))
            + bytesOf(QStringLiteral(TOBAN_SOURCE_DIR "/models/store/oncallstatements.h"))
            + bytesOf(QStringLiteral(TOBAN_SOURCE_DIR "/models/store/storagestatements.h")));
    static const QRegularExpression constant(
        QStringLiteral("constexpr char (\\w+)\\[\\]\\s*=((?:\\s*\"[^\"]*\")+);"));
    static const QRegularExpression literal(QStringLiteral("\"([^\"]*)\""));
    QList<std::pair<QString, QString>> statements;
    for (auto it = constant.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        QString text;
        for (auto part = literal.globalMatch(match.captured(2)); part.hasNext();)
            text += part.next().captured(1);
        statements.append({match.captured(1), text});
    }
    return statements;
}

class StoreSchemaTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::unique_ptr<Database> openNew(const QString &name)
    {
        return std::move(*Database::open(m_directory.filePath(name), Database::Access::ReadWrite));
    }
    static Result<SchemaOutcome> bring(
        Database &database, const Migrations &migrations, int *saved = nullptr)
    {
        return migrate(database, migrations, noon(), [saved]() -> Result<void> {
            if (saved)
                ++*saved;
            return {};
        });
    }

private Q_SLOTS:
    void everyStatementFitsTheSchema()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        RawDatabase samples(fixture.file(u"samples.db"_s));
        RawDatabase journal(fixture.file(u"journal.db"_s));
        const auto statements = allStatements();
        QVERIFY(statements.size() > 40);
        for (const auto &[name, text] : statements) {
            if (text.endsWith(u"= "_s) || text.startsWith(u"CREATE TABLE schema_version"_s))
                continue; // a number follows, or it made the very table
            const QString error = samples.prepareError(text);
            if (!error.isEmpty())
                QVERIFY2(journal.prepareError(text).isEmpty(), qPrintable(name + u": "_s + error));
        }
    }

    /// What older programs wrote is known after the upgrade: first samples, and what is to be
    /// rolled up (in whole hours).
    void olderSamplesAreTakenOver()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(),
            batchOf({ramp(series(u"calls"_s, u"a"_s), noon() + 90s, 15s, 2000),
                ramp(series(u"calls"_s, u"b"_s), noon() + 5min, 15s, 2000)})));
        fixture.close();
        {
            RawDatabase samples(fixture.file(u"samples.db"_s));
            dropRollups(samples);
        }
        fixture.open();
        const auto firsts
            = fixture.store().firstSamples({testSource(), u"calls"_s, {}}, noon() + 24h);
        QCOMPARE(firsts->size(), size_t(2));
        QVERIFY(firsts->front().second == noon() + 90s);
        QVERIFY(firsts->back().second == noon() + 5min);
        fixture.close();
        RawDatabase samples(fixture.file(u"samples.db"_s));
        // 2,000 x 15 s end at 20:24:45 at the latest
        QCOMPARE(samples.run(u"SELECT from_ms, to_ms FROM to_roll"_s),
            QStringList{u"%1|%2"_s.arg(toMs(noon())).arg(toMs(noon() + 9h))});
    }

    /// The hot reads are ranges of a key: no scan, no sorting.
    void hotReadsUseAnIndex_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *name : {"headsOf", "headsBefore", "headSpans", "deleteHeads", "timeColumn",
                 "timeColumnBefore", "timeColumnAfter", "timeColumns", "chunk", "chunkBefore",
                 "chunks", "chunkSummaries", "coverageTouching", "textsAfter", "seriesAfter",
                 "newestHealth", "healthBackwards", "intentsInState", "settleIntent", "marksIn",
                 "removeMark", "exemplarSeries", "exemplars", "openSilences", "endAlertSpan",
                 "renewAlertSpan", "endAlertRules", "openRosterParts", "newestRosterTold",
                 "openIncident", "stepsOfIncident", "stepsIn"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }

    void hotReadsUseAnIndex()
    {
        QFETCH(const QString, statement);
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        for (const auto &[name, text] : allStatements()) {
            if (name != statement)
                continue;
            RawDatabase samples(fixture.file(u"samples.db"_s));
            RawDatabase journal(fixture.file(u"journal.db"_s));
            RawDatabase &database = samples.prepareError(text).isEmpty() ? samples : journal;
            const QStringList plan = database.run(u"EXPLAIN QUERY PLAN "_s + text);
            QVERIFY(!plan.isEmpty());
            for (const QString &row : plan) {
                QVERIFY2(row.contains(u"SEARCH"_s), qPrintable(row));
                QVERIFY2(row.contains(u"USING INTEGER PRIMARY KEY"_s)
                        || row.contains(u"USING PRIMARY KEY"_s) || row.contains(u"USING INDEX"_s)
                        || row.contains(u"USING COVERING INDEX"_s),
                    qPrintable(row));
            }
            return;
        }
        QFAIL("no such statement");
    }

    void settingsOfBothFiles()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        const std::vector<std::pair<QString, QStringList>> versions
            = {{u"samples.db"_s,
                   {u"1|1|1795262400000"_s, u"2|1|1795262400000"_s, u"3|1|1795262400000"_s}},
                {u"journal.db"_s,
                    {u"1|1|1795262400000"_s, u"2|1|1795262400000"_s, u"3|1|1795262400000"_s,
                        u"4|1|1795262400000"_s}}};
        for (const auto &[name, expected] : versions) {
            RawDatabase file(fixture.file(name));
            QCOMPARE(file.run(u"PRAGMA journal_mode"_s), QStringList{u"wal"_s});
            QCOMPARE(
                file.run(u"PRAGMA application_id"_s), QStringList{QString::number(0x544F4241)});
            QCOMPARE(
                file.run(u"PRAGMA user_version"_s), QStringList{QString::number(expected.size())});
            QCOMPARE(file.run(u"SELECT version, min_compatible, applied_at FROM schema_version"
                              " WHERE version > 0"_s),
                expected);
        }
    }

    void aFreshFile()
    {
        const auto database = openNew(u"fresh.db"_s);
        int saved = 0;
        QCOMPARE(bring(*database, firstTwo(), &saved).value(), SchemaOutcome::Fresh);
        QCOMPARE(saved, 0);
        QCOMPARE(schemaOf(*database, firstTwo()).value(), SchemaOutcome::UpToDate);
    }

    void anUpToDateFileIsLeftAlone()
    {
        const auto database = openNew(u"same.db"_s);
        QVERIFY(bring(*database, firstTwo()));
        QVERIFY(database->checkpoint());
        const QByteArray before = bytesOf(database->path());
        int saved = 0;
        QCOMPARE(bring(*database, firstTwo(), &saved).value(), SchemaOutcome::UpToDate);
        QCOMPARE(saved, 0);
        QCOMPARE(bytesOf(database->path()), before);
    }

    void anOlderFileIsSavedAndUpgraded()
    {
        const auto database = openNew(u"older.db"_s);
        QVERIFY(bring(*database, {firstTwo().front()}));
        QVERIFY(database->executeOnce("INSERT INTO note(text) VALUES('kept')"));
        const QString backups = m_directory.filePath(u"backups"_s);
        const auto outcome = migrate(*database, firstTwo(), noon(),
            [&] { return backupBeforeUpgrade(*database, backups, 2, noon()); });
        QCOMPARE(outcome.value(), SchemaOutcome::Upgraded);
        RawDatabase now(database->path());
        QCOMPARE(now.run(u"SELECT text, at IS NULL FROM note"_s), QStringList{u"kept|1"_s});
        QCOMPARE(now.run(u"SELECT version FROM schema_version ORDER BY version"_s),
            (QStringList{u"1"_s, u"2"_s}));
        const QString backup = backups + u"/journal-2026-11-21-before-v2.db"_s;
        QCOMPARE(journalBackups(backups), QStringList{backup});
        RawDatabase old(backup);
        QCOMPARE(old.run(u"PRAGMA user_version"_s), QStringList{u"1"_s});
        QCOMPARE(old.run(u"SELECT text FROM note"_s), QStringList{u"kept"_s});
    }

    void withoutABackupNothingIsUpgraded()
    {
        const auto database = openNew(u"nobackup.db"_s);
        QVERIFY(bring(*database, {firstTwo().front()}));
        const auto outcome = migrate(*database, firstTwo(), noon(), []() -> Result<void> {
            return failure(ErrorKind::Storage, u"backup"_s, u"disk full"_s);
        });
        QCOMPARE(outcome.error().detail, u"disk full"_s);
        QCOMPARE(schemaOf(*database, {firstTwo().front()}).value(), SchemaOutcome::UpToDate);
    }

    void aNewerFileThatSaysSoIsUsed()
    {
        const auto database = openNew(u"newer.db"_s);
        Migrations newer = firstTwo();
        newer.push_back(migration(3, 2, "-- step\nCREATE TABLE extra(id INTEGER)\n"));
        QVERIFY(bring(*database, newer));
        QVERIFY(database->checkpoint());
        const QByteArray before = bytesOf(database->path());
        QCOMPARE(bring(*database, firstTwo()).value(), SchemaOutcome::NewerCompatible);
        QCOMPARE(bytesOf(database->path()), before);
        QCOMPARE(bring(*database, {firstTwo().front()}).error().kind, ErrorKind::SchemaTooNew);
        QCOMPARE(bytesOf(database->path()), before);
    }

    /// A whole store of a newer program: neither file changes by a byte.
    void aTooNewStoreIsNotTouched()
    {
        for (const QString &name : {u"samples.db"_s, u"journal.db"_s}) {
            StoreFixture fixture;
            fixture.open();
            QVERIFY(ingestNow(
                fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
            fixture.close();
            {
                RawDatabase file(fixture.file(name));
                file.run(u"INSERT INTO schema_version VALUES(9, 8, 'future', 0)"_s);
                file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            }
            const QByteArray samples = bytesOf(fixture.file(u"samples.db"_s));
            const QByteArray journal = bytesOf(fixture.file(u"journal.db"_s));
            for (const auto mode : {StoreOptions::Mode::ReadWrite, StoreOptions::Mode::ReadOnly}) {
                StoreOptions options = fixture.options();
                options.mode = mode;
                const auto opened = Store::open(options, fixture.clock());
                QCOMPARE(opened.error().kind, ErrorKind::SchemaTooNew);
            }
            QVERIFY(bytesOf(fixture.file(u"samples.db"_s)) == samples);
            QVERIFY(bytesOf(fixture.file(u"journal.db"_s)) == journal);
        }
    }

    void aFailedStepLeavesTheVersionBefore()
    {
        const auto database = openNew(u"half.db"_s);
        QVERIFY(bring(*database, {firstTwo().front()}));
        Migrations broken = firstTwo();
        broken[1].steps.append("CREATE TABLE note(id INTEGER)"); // it is there already
        QVERIFY(!bring(*database, broken));
        QCOMPARE(schemaOf(*database, {firstTwo().front()}).value(), SchemaOutcome::UpToDate);
        RawDatabase file(database->path());
        QCOMPARE(file.run(u"SELECT name FROM pragma_table_info('note')"_s),
            (QStringList{u"id"_s, u"text"_s}));
        QCOMPARE(bring(*database, firstTwo()).value(), SchemaOutcome::Upgraded);
    }

    /// The i-th access fails while upgrading, for every i: old or new, never between.
    void anUpgradeIsWholeOrNotAtAll()
    {
        bool hasFailed = true;
        for (int failing = 0; hasFailed; ++failing) {
            const QString path = m_directory.filePath(QStringLiteral("step-%1.db").arg(failing));
            {
                const auto first = std::move(*Database::open(path, Database::Access::ReadWrite));
                QVERIFY(bring(*first, {firstTwo().front()}));
            }
            int access = 0;
            hasFailed = false;
            {
                auto database = Database::open(
                    path, Database::Access::ReadWrite, Database::Durability::Full, [&] {
                        const bool fails = access++ == failing;
                        hasFailed = hasFailed || fails;
                        return fails ? 10 : 0; // SQLITE_IOERR
                    });
                if (database)
                    (void)bring(**database, firstTwo());
            }
            const auto after = std::move(*Database::open(path, Database::Access::ReadWrite));
            const QStringList columns
                = RawDatabase(path).run(u"SELECT name FROM pragma_table_info('note') UNION ALL"
                                        " SELECT max(version) FROM schema_version"_s);
            const QStringList old = {u"id"_s, u"text"_s, u"1"_s};
            const QStringList upgraded = {u"id"_s, u"text"_s, u"at"_s, u"2"_s};
            QVERIFY2(columns == old || columns == upgraded, qPrintable(columns.join(u' ')));
            QVERIFY(bring(*after, firstTwo()));
            QCOMPARE(schemaOf(*after, firstTwo()).value(), SchemaOutcome::UpToDate);
        }
    }

    void theBuiltInMigrationsAreNumbered()
    {
        for (const QString &file : {u"samples"_s, u"journal"_s}) {
            const auto migrations = builtInMigrations(file).value();
            QVERIFY(!migrations.empty());
            for (size_t i = 0; i < migrations.size(); ++i) {
                QCOMPARE(migrations[i].version, int(i) + 1);
                QVERIFY(migrations[i].minCompatible <= migrations[i].version);
            }
        }
        QCOMPARE(parseMigration(1, "-- description: x\n-- step\nSELECT 1").error().kind,
            ErrorKind::Malformed);
    }
};

QTEST_GUILESS_MAIN(StoreSchemaTest)
#include "tst_storeschema.moc"
