// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturefile.h"
#include "inspectjson.h"
#include "rawdatabase.h"
#include "rollupscene.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// Not a reference into an answer that is gone.
template <typename Value>
static Value told(Result<Value> answer)
{
    if (!answer)
        qFatal("%s", qPrintable(errorText(answer.error())));
    return std::move(*answer);
}

/// Where two pages differ by more than this share of a number; empty: nowhere.
static QString difference(const QJsonValue &a, const QJsonValue &b, double share)
{
    if (a.isDouble() && b.isDouble())
        return std::abs(a.toDouble() - b.toDouble()) <= share * std::abs(b.toDouble())
            ? QString()
            : u": %1, not %2"_s.arg(a.toDouble()).arg(b.toDouble());
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (qsizetype i = 0; i < a.toArray().size(); ++i)
            if (const QString found = difference(a.toArray()[i], b.toArray()[i], share);
                !found.isEmpty())
                return u'/' + QString::number(i) + found;
        return {};
    }
    if (a.isObject() && b.isObject() && a.toObject().keys() == b.toObject().keys()) {
        const QStringList keys = a.toObject().keys();
        for (const QString &key : keys)
            if (const QString found = difference(a[key], b[key], share); !found.isEmpty())
                return u'/' + key + found;
        return {};
    }
    return a == b ? QString() : u": another value"_s;
}

/// Lines of saturation have a point a row: of those only where they stand is compared.
static QJsonObject withoutPoints(QJsonObject page)
{
    QJsonArray lines = page[u"saturation"_s].toArray();
    for (auto line : lines) {
        QJsonObject object = line.toObject();
        object.remove(u"times"_s);
        object.remove(u"values"_s);
        line = object;
    }
    page[u"saturation"_s] = lines;
    return page;
}

/// "1-18, 20-30": in hours from noon.
static QString hoursOf(const std::vector<TimeSpan> &spans)
{
    QStringList texts;
    for (const TimeSpan &span : spans)
        texts << u"%1-%2"_s.arg(toSeconds(span.from - noon()) / 3600)
                     .arg(toSeconds(span.to - noon()) / 3600);
    return texts.join(u", "_s);
}

/// Captures of stretches whose samples as scraped were dropped: what the store still has of them by
/// minute or hour is in the file, so that it shows what the window showed.
class CaptureRollupsTest final : public QObject {
    Q_OBJECT

    static constexpr TimeSpan range()
    {
        return {fromMs(1795262400000) + 1h, fromMs(1795262400000) + 30h}; // from noon on
    }
    static CaptureWish wishOf(TimeSpan span)
    {
        CaptureWish wish;
        wish.span = span;
        return wish;
    }
    /// Everything that pages read of a stretch, as text.
    static QStringList samplesOf(const Store &store, TimeSpan span);
    static QJsonObject pageOf(const Store &store, TimeSpan span, int columns);
    static void compare(const Store &capture, const Store &store);

    /// When the samples as scraped begin that are left: of the target of which the most ("MIN") or
    /// the fewest ("MAX") are.
    [[nodiscard]] Instant scrapedFrom(const QString &whose) const
    {
        const QStringList found
            = RawDatabase(m_fixture->file(u"samples.db"_s))
                  .run(u"SELECT %1(first) FROM (SELECT MIN(id & 4398046511103)"
                       " AS first FROM time_column GROUP BY id >> 42)"_s.arg(whose));
        return fromMs(found.value(0).toLongLong());
    }
    /// "1-18": up to the hour of the last sample that was dropped.
    [[nodiscard]] QString rolledHours() const
    {
        return u"1-%1"_s.arg(std::ceil(toSeconds(scrapedFrom(u"MAX"_s) - 15s - noon()) / 3600));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    CaptureInfo captureOf(const Store &store, const CaptureWish &wish, const QString &name) const;
    [[nodiscard]] std::unique_ptr<Store> opened(const QString &name);
    /// The store with a plan, as soon as it is held.
    [[nodiscard]] std::unique_ptr<Store> keptBy(const RetentionPlan &plan);

private Q_SLOTS:
    void initTestCase();
    void init();
    void holdsTheMinutesOfWhatWasDropped();
    void holdsTheHoursWhereMinutesWereDroppedToo();
    void keepsWhatIsPinnedAsScraped();
    void joinsWithWhatWasCapturedBefore();
    void joinsHalves();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<StoreFixture> m_fixture;
};

/// The scene is made once, and each test has a copy of it.
void CaptureRollupsTest::initTestCase()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->open();
    RollupScene::ingestAll(m_fixture->store());
    m_fixture->clock().advance(RollupScene::length + 1h);
    waitUntilRolled(*m_fixture);
    captureOf(m_fixture->store(), wishOf(range()), u"before.toban"_s);
    m_fixture->close();
    QVERIFY(QDir().rename(m_fixture->folder(), path(u"scene"_s)));
}

void CaptureRollupsTest::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->clock().advance(RollupScene::length + 1h);
    QVERIFY(QDir().mkpath(m_fixture->folder()));
    const QStringList files = QDir(path(u"scene"_s)).entryList(QDir::Files);
    for (const QString &file : files)
        QVERIFY(QFile::copy(path(u"scene/"_s + file), m_fixture->file(file)));
}

CaptureInfo CaptureRollupsTest::captureOf(
    const Store &store, const CaptureWish &wish, const QString &name) const
{
    const auto made = store.makeCapture(wish, path(name), {});
    if (!made)
        qFatal("%s", qPrintable(errorText(made.error())));
    return *made;
}

std::unique_ptr<Store> CaptureRollupsTest::opened(const QString &name)
{
    auto file = CaptureFile::open(path(name));
    if (!file)
        qFatal("%s", qPrintable(errorText(file.error())));
    return std::move(*Store::open(std::move(*file), m_fixture->clock()));
}

std::unique_ptr<Store> CaptureRollupsTest::keptBy(const RetentionPlan &plan)
{
    StoreOptions options = m_fixture->options();
    options.plan = plan;
    return std::move(*Store::open(options, m_fixture->clock()));
}

QStringList CaptureRollupsTest::samplesOf(const Store &store, TimeSpan span)
{
    QStringList lines;
    for (const QString &metric : {u"up"_s, u"calls_total"_s, u"process_start_time_seconds"_s,
             QString(seriesname::saturation)})
        for (const auto &one : told(store.numbers({testSource(), metric, {}}, span))) {
            QString line = one.labels.toText();
            for (size_t i = 0; i < one.times.size(); ++i)
                line += u" %1=%2"_s.arg(toMs(one.times[i])).arg(one.values[i], 0, 'g', 17);
            lines << line;
        }
    for (const auto &one : told(store.histograms({testSource(), u"seconds"_s, {}}, span))) {
        QString line = one.labels.toText();
        for (const HistogramBlock &block : one.blocks)
            for (size_t i = 0; i < block.times.size(); ++i)
                line += u" %1=%2/%3/%4"_s.arg(toMs(block.times[i]))
                            .arg(block.counts[i], 0, 'g', 17)
                            .arg(block.row(i)[0], 0, 'g', 17)
                            .arg(block.layout->size());
        lines << line;
    }
    for (const auto &[labels, at] :
        told(store.firstSamples({testSource(), u"seconds"_s, {}}, span.to)))
        lines << labels.toText() + QString::number(toMs(at));
    for (const auto &hole : told(store.holes(ServiceId(u"shop"_s), span)))
        lines << u"hole %1 %2"_s.arg(toMs(hole.from)).arg(toMs(hole.to));
    if (const auto newest = told(store.newestSample(testSource(), span.to)))
        lines << u"newest %1"_s.arg(toMs(*newest));
    return lines;
}

QJsonObject CaptureRollupsTest::pageOf(const Store &store, TimeSpan span, int columns)
{
    return overviewJson(told(readOverview(store, RollupScene::page(span, columns))));
}

void CaptureRollupsTest::compare(const Store &capture, const Store &store)
{
    for (Instant to = range().from + 50min; to <= range().to; to += 97min) {
        const TimeSpan span{std::max(range().from, to - 2h), to};
        const QStringList told = samplesOf(store, span);
        QVERIFY2(told.join(u' ').count(u'=') > 10, qPrintable(told.join(u'\n')));
        QCOMPARE(samplesOf(capture, span), told);
        QCOMPARE(difference(pageOf(capture, span, 400), pageOf(store, span, 400), 0), QString());
    }
    QCOMPARE(samplesOf(capture, range()), samplesOf(store, range()));
    // the store reads what is rolled up by hour and by minute, the capture all that it has: as of a
    // store before and after rolling, a column may take a scrape of its neighbour
    for (const int columns : {50, 400})
        QCOMPARE(difference(withoutPoints(pageOf(capture, range(), columns)),
                     withoutPoints(pageOf(store, range(), columns)), 0.01),
            QString());
}

void CaptureRollupsTest::holdsTheMinutesOfWhatWasDropped()
{
    const auto store = keptBy({20h, 0h, 0h, 0h, 0});
    const TimeSpan early{noon() + 1h, noon() + 2h};
    const auto rowsOf = [&store, early] {
        return store->numbers({testSource(), u"up"_s, {}}, early)->front().times.size();
    };
    QTRY_VERIFY(rowsOf() < 100);
    QTRY_COMPARE(RawDatabase(m_fixture->file(u"samples.db"_s)).run(u"SELECT to_ms FROM dropped"_s),
        QStringList{QString::number(toMs(noon() + 31h))});
    const CaptureInfo made = captureOf(*store, wishOf(range()), u"a.toban"_s);
    const auto capture = opened(u"a.toban"_s);
    QCOMPARE(capture->capture()->rolled, made.rolled);
    QCOMPARE(hoursOf(made.rolled.minutes), rolledHours());
    QVERIFY(made.rolled.hours.empty());
    const auto estimate = store->estimateCapture(wishOf(range()));
    // told without reading a sample: where no target has any as scraped
    QCOMPARE(hoursOf(estimate->rolled.minutes),
        u"1-%1"_s.arg(std::floor(toSeconds(scrapedFrom(u"MIN"_s) - noon()) / 3600)));
    QVERIFY(estimate->bytes > made.bytes / 4 && estimate->bytes < made.bytes * 4);
    compare(*capture, *store);
}

void CaptureRollupsTest::holdsTheHoursWhereMinutesWereDroppedToo()
{
    m_fixture->clock().advance(24h * 5); // a chunk of minutes is nearly three days long
    const auto store = keptBy({20h, 24h, 0h, 0h, 0});
    // without news the clock alone would not be believed
    QVERIFY(ingestNow(
        *store, batchOf({ramp(series(u"news"_s, u"z"_s), m_fixture->clock().now(), 15s, 2)})));
    const auto rowsOf = [&store] {
        return store->numbers({testSource(), u"up"_s, {}}, range())->front().times.size();
    };
    QTRY_VERIFY(rowsOf() < 100);
    const CaptureInfo made = captureOf(*store, wishOf(range()), u"a.toban"_s);
    QVERIFY(made.rolled.minutes.empty());
    QCOMPARE(hoursOf(made.rolled.hours), u"1-30"_s);
    QCOMPARE(store->estimateCapture(wishOf(range()))->rolled, made.rolled);
    compare(*opened(u"a.toban"_s), *store);
}

/// The chunk that holds it is kept, and what else it holds.
void CaptureRollupsTest::keepsWhatIsPinnedAsScraped()
{
    StoreOptions options = m_fixture->options();
    options.plan = RetentionPlan{20h, 0h, 0h, 0h, 0};
    options.pinned = [] { return std::vector<TimeSpan>{{noon() + 2h, noon() + 3h}}; };
    const auto store = std::move(*Store::open(options, m_fixture->clock()));
    RawDatabase samples(m_fixture->file(u"samples.db"_s));
    QTRY_COMPARE(samples.run(u"SELECT COUNT(*) FROM dropped"_s), QStringList{u"1"_s});
    const CaptureInfo made = captureOf(*store, wishOf(range()), u"a.toban"_s);
    for (const RolledStretches &rolled :
        {made.rolled, store->estimateCapture(wishOf(range()))->rolled})
        for (const TimeSpan &span : rolled.minutes)
            QVERIFY2(span.from >= noon() + 3h, qPrintable(hoursOf(rolled.minutes)));
    QCOMPARE(made.rolled.hours, std::vector<TimeSpan>());
    QCOMPARE(samplesOf(*opened(u"a.toban"_s), range()), samplesOf(*store, range()));
}

void CaptureRollupsTest::joinsWithWhatWasCapturedBefore()
{
    const auto store = keptBy({20h, 0h, 0h, 0h, 0});
    RawDatabase samples(m_fixture->file(u"samples.db"_s));
    QTRY_COMPARE(samples.run(u"SELECT to_ms FROM dropped"_s),
        QStringList{QString::number(toMs(noon() + 31h))});
    captureOf(*store, wishOf(range()), u"after.toban"_s);
    const auto before = opened(u"before.toban"_s);
    const auto after = opened(u"after.toban"_s);
    QVERIFY(!after->capture()->rolled.minutes.empty());
    for (const auto &both : {std::vector<const Store *>{before.get(), after.get()},
             std::vector<const Store *>{after.get(), before.get()}}) {
        QVERIFY(Store::mergeCaptures(both, wishOf(range()), path(u"both.toban"_s), {}));
        const auto merged = opened(u"both.toban"_s);
        QCOMPARE(hoursOf(merged->capture()->rolled.minutes), QString());
        QCOMPARE(samplesOf(*merged, range()), samplesOf(*before, range()));
    }
}

void CaptureRollupsTest::joinsHalves()
{
    const auto store = keptBy({20h, 0h, 0h, 0h, 0});
    RawDatabase samples(m_fixture->file(u"samples.db"_s));
    QTRY_COMPARE(samples.run(u"SELECT to_ms FROM dropped"_s),
        QStringList{QString::number(toMs(noon() + 31h))});
    captureOf(*store, wishOf({range().from, noon() + 10h}), u"early.toban"_s);
    captureOf(*store, wishOf({noon() + 9h, range().to}), u"late.toban"_s);
    const auto early = opened(u"early.toban"_s);
    const auto late = opened(u"late.toban"_s);
    const auto info = Store::mergeCaptures(
        {late.get(), early.get()}, wishOf(range()), path(u"both.toban"_s), {});
    QVERIFY(info);
    QCOMPARE(hoursOf(info->rolled.minutes), rolledHours());
    compare(*opened(u"both.toban"_s), *store);
}

QTEST_GUILESS_MAIN(CaptureRollupsTest)
#include "tst_capturerollups.moc"
