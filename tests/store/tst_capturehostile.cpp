// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturescene.h"
#include "captureschema.h"
#include "capturetrailer.h"
#include "rawdatabase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <sys/resource.h>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// In kB: the most memory this process ever had.
static long mostMemory()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Files made to harm whoever opens them. Rows B1 to B8 of the fault catalogue: each refused with a
/// reason, within a second, without taking 100 MB.
class TestCaptureHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesForeignSchemas_data();
    void refusesForeignSchemas();
    void refusesEveryFlippedBit();
    void refusesWhatWasCutOrAdded_data();
    void refusesWhatWasCutOrAdded();
    void refusesDamagedPagesThatAreSealedAgain();
    void refusesHugeFilesUnread();
    void refusesWhatIsNoCapture_data();
    void refusesWhatIsNoCapture();
    void namesNewerVersions();
    void upgradesOlderOnes();
    void survivesRowsThatMakeNoSense();
    void ignoresStretchesThatCannotBe();
    void allowsNothingButReading();

private:
    [[nodiscard]] QString copy(const QString &name);
    /// The sound capture, changed by SQL, and sealed again as if nothing had been.
    [[nodiscard]] QString changed(const QStringList &sql);
    [[nodiscard]] static QByteArray bytesOf(const QString &path);
    static void write(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Error refusal(const QString &path);

    std::unique_ptr<CaptureScene> m_scene;
    int m_files = 0;
};

void TestCaptureHostile::initTestCase()
{
    m_scene = std::make_unique<CaptureScene>();
    m_scene->capture(CaptureScene::wish(), u"sound.toban"_s);
    QVERIFY(CaptureFile::open(m_scene->path(u"sound.toban"_s)));
}

QByteArray TestCaptureHostile::bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

void TestCaptureHostile::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QString TestCaptureHostile::copy(const QString &name)
{
    const QString path = m_scene->path(u"%1-%2"_s.arg(++m_files).arg(name));
    write(path, bytesOf(m_scene->path(u"sound.toban"_s)));
    return path;
}

QString TestCaptureHostile::changed(const QStringList &sql)
{
    const QString path = copy(u"changed.toban"_s);
    write(path, bytesOf(path).chopped(capturetrailer::size));
    {
        RawDatabase raw(path);
        for (const QString &one : sql)
            raw.run(one);
    }
    if (!capturetrailer::append(path))
        qFatal("cannot seal");
    return path;
}

/// Opens what must be refused; how long it took and what it cost is part of it.
Error TestCaptureHostile::refusal(const QString &path)
{
    const long before = mostMemory();
    QElapsedTimer timer;
    timer.start();
    const auto opened = CaptureFile::open(path);
    if (opened)
        return {ErrorKind::Cancelled, path, u"it was opened"_s, std::nullopt};
    if (timer.elapsed() > 1000)
        return {ErrorKind::Timeout, path, u"it took %1 ms"_s.arg(timer.elapsed()), std::nullopt};
    if (mostMemory() - before > 100'000)
        return {ErrorKind::TooLarge, path, u"it took too much memory"_s, std::nullopt};
    // a person learns which file, not which copy of it
    if (opened.error().context != path)
        return {ErrorKind::Cancelled, opened.error().context, u"another file"_s, std::nullopt};
    return opened.error();
}

void TestCaptureHostile::refusesForeignSchemas_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::newRow("trigger") << QStringList{
        u"CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM mark; END"_s};
    QTest::newRow("view") << QStringList{u"CREATE VIEW v AS SELECT * FROM mark"_s};
    QTest::newRow("view instead of a table") << QStringList{u"DROP TABLE mark"_s,
        u"CREATE VIEW mark AS SELECT 'x' AS id, 1 AS at, 't' AS text, 1 AS set_at, NULL AS removed_at"_s};
    QTest::newRow("recursive view") << QStringList{u"DROP TABLE mark"_s,
        u"CREATE VIEW mark AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n"
        " LIMIT 1000000000) SELECT x AS id, x AS at, x AS text, x AS set_at, NULL AS"
        " removed_at FROM n"_s};
    QTest::newRow("virtual table")
        << QStringList{u"CREATE VIRTUAL TABLE r USING rtree(id, a, b)"_s};
    QTest::newRow("generated column") << QStringList{u"DROP TABLE roster_told"_s,
        u"CREATE TABLE roster_told(id INTEGER PRIMARY KEY, source TEXT NOT NULL, from_ms INTEGER "
        u"NOT"
        " NULL, until_ms INTEGER GENERATED ALWAYS AS (abs(from_ms)) STORED)"_s};
    QTest::newRow("column with a default that calls")
        << QStringList{u"ALTER TABLE mark ADD COLUMN c TEXT"_s};
    QTest::newRow("a table more") << QStringList{u"CREATE TABLE more(a)"_s};
    QTest::newRow("a table less") << QStringList{u"DROP TABLE handover"_s};
    QTest::newRow("an index by an expression")
        << QStringList{u"CREATE INDEX i ON mark(length(text))"_s};
    QTest::newRow("no index") << QStringList{u"DROP INDEX mark_by_time"_s};
    QTest::newRow("without what it says of itself") << QStringList{u"DROP TABLE capture"_s};
    QTest::newRow("another program's") << QStringList{u"PRAGMA application_id = 1"_s};
    QTest::newRow("a store") << QStringList{u"PRAGMA application_id = 0x544F4241"_s};
    QTest::newRow("no version") << QStringList{u"DELETE FROM capture WHERE key = 'journal'"_s};
    QTest::newRow("version that is no number")
        << QStringList{u"UPDATE capture SET value = '1; DROP TABLE mark' WHERE key = 'journal'"_s};
    QTest::newRow("no range") << QStringList{
        u"UPDATE capture SET value = '{}' WHERE key = 'about'"_s};
    QTest::newRow("a range backwards")
        << QStringList{u"UPDATE capture SET value = '{\"span\":[5,3]}' WHERE key = 'about'"_s};
    QTest::newRow("a range beyond time")
        << QStringList{u"UPDATE capture SET value = '{\"span\":[0,9e18]}' WHERE key = 'about'"_s};
}

void TestCaptureHostile::refusesForeignSchemas()
{
    QFETCH(QStringList, sql);
    const Error error = refusal(changed(sql));
    QVERIFY2(error.kind == ErrorKind::Malformed, qPrintable(errorText(error)));
}

void TestCaptureHostile::refusesEveryFlippedBit()
{
    const QByteArray sound = bytesOf(m_scene->path(u"sound.toban"_s));
    QRandomGenerator random(4);
    const QString path = m_scene->path(u"flipped.toban"_s);
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes = sound;
        const auto at = random.bounded(bytes.size());
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
        write(path, bytes);
        const Error error = refusal(path);
        QVERIFY2(error.kind == ErrorKind::Malformed || error.kind == ErrorKind::SchemaTooNew,
            qPrintable(u"byte %1: %2"_s.arg(at).arg(errorText(error))));
    }
}

void TestCaptureHostile::refusesWhatWasCutOrAdded_data()
{
    QTest::addColumn<qint64>("less");
    QTest::addColumn<QByteArray>("more");
    const qint64 size = QFileInfo(m_scene->path(u"sound.toban"_s)).size();
    QTest::newRow("the last byte") << qint64(1) << QByteArray();
    QTest::newRow("the trailer") << capturetrailer::size << QByteArray();
    QTest::newRow("a page") << capturetrailer::size + 1024 << QByteArray();
    QTest::newRow("half") << size / 2 << QByteArray();
    QTest::newRow("all but a header") << size - 100 << QByteArray();
    QTest::newRow("everything") << size << QByteArray();
    QTest::newRow("a byte more") << qint64(0) << QByteArray(1, 'x');
    QTest::newRow("a second trailer")
        << qint64(0) << bytesOf(m_scene->path(u"sound.toban"_s)).right(capturetrailer::size);
}

void TestCaptureHostile::refusesWhatWasCutOrAdded()
{
    QFETCH(qint64, less);
    QFETCH(QByteArray, more);
    const QString path = copy(u"cut.toban"_s);
    write(path, bytesOf(path).chopped(less) + more);
    QCOMPARE(refusal(path).kind, ErrorKind::Malformed);
}

/// Whoever can compute a hash can also wreck pages below it: what SQLite itself finds is refused,
/// and what it cannot find does no harm when it is read.
void TestCaptureHostile::refusesDamagedPagesThatAreSealedAgain()
{
    const QByteArray database
        = bytesOf(m_scene->path(u"sound.toban"_s)).chopped(capturetrailer::size);
    QRandomGenerator random(9);
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = database;
        for (int n = 0; n < 20; ++n)
            bytes[random.bounded(100, int(bytes.size()))] = static_cast<char>(random.bounded(256));
        const QString path = m_scene->path(u"wrecked.toban"_s);
        write(path, bytes);
        QVERIFY(capturetrailer::append(path));
        auto file = CaptureFile::open(path);
        if (!file) {
            ++refused;
            continue;
        }
        const auto store = Store::open(std::move(*file), m_scene->fixture().clock());
        if (store) {
            (void)(*store)->status();
            (void)(*store)->numbers({testSource(), u"up"_s, {}}, CaptureScene::span());
            (void)(*store)->alerts(noon(), 1h);
            (void)(*store)->rosters(noon());
        }
    }
    QVERIFY2(refused > 100, qPrintable(QString::number(refused)));
}

void TestCaptureHostile::refusesHugeFilesUnread()
{
    const QString path = copy(u"huge.toban"_s);
    QVERIFY(QFile::resize(path, qint64(50) << 30)); // a hole, no bytes on the disk
    QCOMPARE(refusal(path).kind, ErrorKind::TooLarge);
    QFile::remove(path);
}

void TestCaptureHostile::refusesWhatIsNoCapture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray(5000, 'x');
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("magic alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("magic and rubbish")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
}

void TestCaptureHostile::refusesWhatIsNoCapture()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_scene->path(u"none.toban"_s);
    write(path, bytes);
    QCOMPARE(refusal(path).kind, ErrorKind::Malformed);
    // the same with a trailer that fits
    if (bytes.size() > 1000) {
        QVERIFY(capturetrailer::append(path));
        QCOMPARE(refusal(path).kind, ErrorKind::Malformed);
    }
    QCOMPARE(refusal(m_scene->path(u"missing.toban"_s)).kind, ErrorKind::Storage);
    QCOMPARE(refusal(m_scene->path({})).kind, ErrorKind::Malformed); // a folder
}

void TestCaptureHostile::namesNewerVersions()
{
    for (const char *part : {"capture", "samples", "journal"}) {
        const Error error = refusal(changed(
            {u"UPDATE capture SET value = '99' WHERE key = '%1'"_s.arg(QLatin1StringView(part))}));
        QCOMPARE(error.kind, ErrorKind::SchemaTooNew);
        QVERIFY(error.detail.contains(u"99"_s));
    }
}

/// As a Toban made it that knew nothing of being on call yet.
void TestCaptureHostile::upgradesOlderOnes()
{
    const QString path = changed({u"DROP TABLE roster_part"_s, u"DROP TABLE roster_told"_s,
        u"DROP TABLE provider_incident"_s, u"DROP TABLE incident_step"_s, u"DROP TABLE handover"_s,
        u"UPDATE capture SET value = '3' WHERE key = 'journal'"_s});
    const QByteArray before = bytesOf(path);
    auto file = CaptureFile::open(path);
    QVERIFY2(file.has_value(), file ? "" : qPrintable(errorText(file.error())));
    const auto store = Store::open(std::move(*file), m_scene->fixture().clock());
    QVERIFY(store);
    QVERIFY((*store)->rosters(noon())->empty());
    QVERIFY(!(*store)->alertTransitions({noon() - 1h, noon()}, {})->empty());
    QCOMPARE(bytesOf(path), before); // the file itself is never changed
}

/// Texts where numbers belong, huge numbers, rows that refer to nothing: read as far as possible.
void TestCaptureHostile::survivesRowsThatMakeNoSense()
{
    const QString path = changed({u"UPDATE alert_span SET from_ms = 'x', since_ms = -9e18"_s,
        u"UPDATE mark SET id = '../../etc/passwd', text = char(0, 27, 8238) || 'x'"_s,
        u"UPDATE roster_part SET content = zeroblob(1000000)"_s,
        u"UPDATE chunk SET count = 9223372036854775807, content = zeroblob(100)"_s,
        u"UPDATE time_column SET count = -1, times = randomblob(5000)"_s,
        u"UPDATE layout SET buckets = randomblob(300)"_s,
        u"UPDATE source_health SET state = 'nonsense', warnings = 'nojson'"_s});
    auto file = CaptureFile::open(path);
    QVERIFY2(file.has_value(), file ? "" : qPrintable(errorText(file.error())));
    const auto store = Store::open(std::move(*file), m_scene->fixture().clock());
    if (!store)
        return; // a layout that cannot be read is an error of the whole
    (void)(*store)->numbers({testSource(), u"up"_s, {}}, CaptureScene::span());
    (void)(*store)->alerts(noon(), 1h);
    (void)(*store)->alertTransitions(CaptureScene::span(), {});
    (void)(*store)->rosters(noon());
    (void)(*store)->health(noon());
    QVERIFY(!QFileInfo::exists(u"/tmp/etc/passwd"_s));
}

/// What it says of its stretches is shown: none that cannot be.
void TestCaptureHostile::ignoresStretchesThatCannotBe()
{
    const auto file
        = CaptureFile::open(changed({u"UPDATE capture SET value = json_set(value, '$.minutes', "
                                     u"json('[[5,3],[0,9e18],\"x\",7,[1,2,3]]'),"
                                     " '$.hours', json('[[3,5]]')) WHERE key = 'about'"_s}));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(errorText(file.error())));
    QVERIFY((*file)->info().rolled.minutes.empty());
    QCOMPARE((*file)->info().rolled.hours, (std::vector<TimeSpan>{{fromMs(3), fromMs(5)}}));
}

/// The connection by which a capture is read can do nothing else, whatever SQL came to run on it.
void TestCaptureHostile::allowsNothingButReading()
{
    const auto file = CaptureFile::open(m_scene->path(u"sound.toban"_s));
    QVERIFY(file);
    const auto database = Database::open((*file)->databasePath(), Database::Access::Foreign);
    QVERIFY(database);
    QVERIFY((*database)->executeOnce("SELECT count(*) FROM mark"));
    for (const char *sql : {"ATTACH '/tmp/other.db' AS other", "PRAGMA writable_schema = ON",
             "SELECT load_extension('x')", "DELETE FROM mark", "CREATE TABLE a(b)",
             "CREATE TEMP TABLE a(b)", "PRAGMA journal_mode = OFF", "VACUUM INTO '/tmp/other.db'",
             "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM "
             "n",
             "INSERT INTO mark VALUES('a', 1, 'b', 1, NULL)", "REINDEX", "ANALYZE"})
        QVERIFY2(!(*database)->executeOnce(sql), sql);
    (*database)->limitTime(Millis(200));
    QElapsedTimer timer;
    timer.start();
    const QByteArray product = "SELECT count(*) FROM chunk a, chunk b, chunk c, chunk d, chunk e, "
                               "chunk f, chunk g, chunk h, chunk i, chunk j, chunk k, chunk l, "
                               "chunk m, chunk n, chunk o, chunk p, chunk q, chunk r, chunk s";
    QVERIFY(!(*database)->executeOnce(product));
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestCaptureHostile)
#include "tst_capturehostile.moc"
