// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static Exemplar exemplar(
    const QString &route, Millis after, double value, const QString &trace = u"4bf9"_s)
{
    return {series(u"app_seconds"_s, u"web-1"_s, route), Labels{{u"trace_id"_s, trace}},
        noon() + after, value};
}

static Batch batchOf(std::vector<Exemplar> exemplars)
{
    Batch batch;
    batch.source = testSource();
    batch.exemplars = std::move(exemplars);
    return batch;
}

static constexpr Millis noThinning{0};

static std::vector<Exemplar> read(const Store &store, TimeSpan span, Millis thin = noThinning,
    const Matchers &match = {}, const QString &metric = u"app_seconds"_s)
{
    const auto found = store.exemplars({testSource(), metric, match}, span, thin);
    if (!found)
        qFatal("%s", qPrintable(errorText(found.error())));
    return *found;
}

static const TimeSpan hour{noon() - 1h, noon() + 1h};

/// Samples as they were before there were exemplars.
static void makeOldSamples(const StoreFixture &fixture)
{
    RawDatabase samples(fixture.file(u"samples.db"_s));
    dropRollups(samples);
    samples.run(u"DROP TABLE exemplar"_s);
    samples.run(u"DROP TABLE exemplar_series"_s);
    samples.run(u"DELETE FROM schema_version WHERE version > 1"_s);
    samples.run(u"PRAGMA user_version = 1"_s);
}

class StoreExemplarsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exemplarsStayWithAllTheirLabels()
    {
        Exemplar awkward = exemplar(u"/\"b\\ é {}"_s, 10s, 0.25);
        awkward.labels = Labels{{u"trace_id"_s, u"a\"b/ü"_s}, {u"span_id"_s, u"7"_s}};
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), batchOf({awkward, exemplar(u"/a"_s, 5s, 1.5)})));
        fixture.close();
        fixture.open(StoreOptions::Mode::ReadOnly);
        const std::vector<Exemplar> expected{exemplar(u"/a"_s, 5s, 1.5), awkward};
        QVERIFY(read(fixture.store(), hour) == expected);
    }

    void aSpanIsLeftOpenAndKnowsNothingOfLater()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(),
            batchOf(
                {exemplar(u"/a"_s, 0s, 1), exemplar(u"/a"_s, 5s, 2), exemplar(u"/a"_s, 10s, 3)})));
        const auto found = read(fixture.store(), {noon(), noon() + 5s});
        QVERIFY(found == std::vector<Exemplar>{exemplar(u"/a"_s, 5s, 2)});
    }

    void overlappingAnswersAreKeptOnce()
    {
        StoreFixture fixture;
        fixture.open();
        const QSignalSpy changed(&fixture.store().changes(), &ChangeFeed::changed);
        QVERIFY(ingestNow(fixture.store(), batchOf({exemplar(u"/a"_s, 5s, 1.5)})));
        QTRY_COMPARE(changed.size(), 1);
        const auto first = changed.at(0).at(0).value<ChangeSet>();
        QVERIFY(first.samples && first.samples->contains(noon() + 5s));
        QVERIFY(ingestNow(fixture.store(), batchOf({exemplar(u"/a"_s, 5s, 1.5)})));
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!changed.at(1).at(0).value<ChangeSet>().samples); // nothing new to draw
        QCOMPARE(read(fixture.store(), hour).size(), size_t(1));
        // another trace at that moment is another exemplar
        QVERIFY(ingestNow(fixture.store(), batchOf({exemplar(u"/a"_s, 5s, 1.5, u"ff"_s)})));
        QCOMPARE(read(fixture.store(), hour).size(), size_t(2));
    }

    void theLargestOfEachStretchIsRead()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(),
            batchOf({exemplar(u"/a"_s, 1s, 0.3), exemplar(u"/b"_s, 9s, 0.9),
                exemplar(u"/a"_s, 10s, 0.5), exemplar(u"/a"_s, 11s, 0.1)})));
        const std::vector<Exemplar> expected{
            exemplar(u"/b"_s, 9s, 0.9), exemplar(u"/a"_s, 11s, 0.1)};
        QVERIFY(read(fixture.store(), hour, 10s) == expected);
    }

    void seriesAreChosenByNameAndLabels()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(
            fixture.store(), batchOf({exemplar(u"/a"_s, 1s, 0.3), exemplar(u"/b"_s, 9s, 0.9)})));
        const Matchers isA{{u"route"_s, Matcher::Op::Equal, u"/a"_s}};
        const auto found = read(fixture.store(), hour, noThinning, isA);
        QVERIFY(found == std::vector<Exemplar>{exemplar(u"/a"_s, 1s, 0.3)});
        QVERIFY(read(fixture.store(), hour, noThinning, {}, u"other_seconds"_s).empty());
        const SeriesSelector other{SourceId(u"other"_s), u"app_seconds"_s, {}};
        QVERIFY(fixture.store().exemplars(other, hour, noThinning)->empty());
    }

    void whatCannotBeKeptIsRefused()
    {
        StoreFixture fixture;
        fixture.open();
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto done = ingestNow(fixture.store(), batchOf({exemplar(u"/a"_s, 1s, nan)}));
        QCOMPARE(done.error().kind, ErrorKind::Malformed);
    }

    void anOlderStoreIsReadAndUpgraded()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(
            fixture.store(), test::batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
        fixture.close();
        makeOldSamples(fixture);
        fixture.open(StoreOptions::Mode::ReadOnly);
        QVERIFY(read(fixture.store(), hour).empty());
        fixture.close();
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), batchOf({exemplar(u"/a"_s, 1s, 0.3)})));
        QCOMPARE(read(fixture.store(), hour).size(), size_t(1));
        QCOMPARE(readAll(fixture.store(), u"up"_s).at(0).values.size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(StoreExemplarsTest)
#include "tst_storeexemplars.moc"
