// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildchanges.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

static Instant at(int minutes)
{
    return fromMs(1'795'219'200'000) + minutes * 1min;
}

/// A scrape a minute from @p first to @p last.
static NumberSeries build(const QString &instance, const QString &version, int first, int last,
    const QString &revision = {}, const QString &family = u"app"_s)
{
    NumberSeries series;
    series.labels
        = Labels{{u"__name__"_s, u"toban:build"_s}, {u"job"_s, u"app"_s}, {u"instance"_s, instance},
            {u"version"_s, version}, {u"revision"_s, revision}, {u"family"_s, family}};
    for (int minute = first; minute <= last; ++minute) {
        series.times.push_back(at(minute));
        series.values.push_back(1);
    }
    return series;
}

static const TimeSpan day{at(0), at(1440)};

class BuildChangesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChangesByItself()
    {
        QVERIFY(buildChanges({build(u"a"_s, u"1.4"_s, 0, 30)}, day).empty());
        // nor where a lost scrape leaves a hole
        QVERIFY(buildChanges({build(u"a"_s, u"1.4"_s, 0, 30), build(u"a"_s, u"1.4"_s, 60, 90)}, day)
                    .empty());
    }

    void anInstanceChanges()
    {
        const auto changes
            = buildChanges({build(u"a"_s, u"1.4"_s, 0, 30), build(u"a"_s, u"1.5"_s, 31, 60)}, day);
        const std::vector<BuildChange> expected{{at(31), u"1.4"_s, u"1.5"_s, {u"a"_s}}};
        QVERIFY(changes == expected);
    }

    void aRolloutIsOneChange()
    {
        const auto changes
            = buildChanges({build(u"a"_s, u"1.4"_s, 0, 30), build(u"b"_s, u"1.4"_s, 0, 38),
                               build(u"c"_s, u"1.4"_s, 0, 47), build(u"a"_s, u"1.5"_s, 31, 99),
                               build(u"b"_s, u"1.5"_s, 39, 99), build(u"c"_s, u"1.5"_s, 48, 99)},
                day);
        const std::vector<BuildChange> expected{
            {at(31), u"1.4"_s, u"1.5"_s, {u"a"_s, u"b"_s, u"c"_s}}};
        QVERIFY(changes == expected);
    }

    void aRollbackIsAnotherChange()
    {
        const auto changes
            = buildChanges({build(u"a"_s, u"1.4"_s, 0, 30), build(u"a"_s, u"1.5"_s, 31, 35),
                               build(u"a"_s, u"1.4"_s, 36, 60)},
                day);
        const std::vector<BuildChange> expected{
            {at(31), u"1.4"_s, u"1.5"_s, {u"a"_s}}, {at(36), u"1.5"_s, u"1.4"_s, {u"a"_s}}};
        QVERIFY(changes == expected);
    }

    void replacedInstancesAreARolloutToo()
    {
        const auto changes = buildChanges(
            {build(u"old-1"_s, u"1.4"_s, 0, 31), build(u"old-2"_s, u"1.4"_s, 0, 33),
                build(u"new-1"_s, u"1.5"_s, 31, 99), build(u"new-2"_s, u"1.5"_s, 33, 99)},
            day);
        const std::vector<BuildChange> expected{
            {at(31), u"1.4"_s, u"1.5"_s, {u"new-1"_s, u"new-2"_s}}};
        QVERIFY(changes == expected);
    }

    void moreOfTheSameIsNoChange()
    {
        QVERIFY(buildChanges({build(u"a"_s, u"1.4"_s, 0, 60), build(u"b"_s, u"1.4"_s, 20, 60)}, day)
                    .empty());
    }

    void aRevisionTellsWhereTheVersionStays()
    {
        const auto changes = buildChanges({build(u"a"_s, u"dev"_s, 0, 30, u"0123456789abcdef"_s),
                                              build(u"a"_s, u"dev"_s, 31, 60, u"fedcba"_s)},
            day);
        const std::vector<BuildChange> expected{{at(31), u"0123456789ab"_s, u"fedcba"_s, {u"a"_s}}};
        QVERIFY(changes == expected);
    }

    void whatIsAmbiguousSaysNothing()
    {
        QVERIFY(buildChanges({build(u"a"_s, u"1.4"_s, 0, 60), build(u"a"_s, u"7.0"_s, 0, 60)}, day)
                    .empty());
        // two families of one target are no contradiction, and one deployment is told once
        const auto changes
            = buildChanges({build(u"a"_s, u"1.4"_s, 0, 30), build(u"a"_s, u"1.5"_s, 31, 60),
                               build(u"a"_s, u"1.4"_s, 0, 30, {}, u"lib"_s),
                               build(u"a"_s, u"1.5"_s, 31, 60, {}, u"lib"_s)},
                day);
        QCOMPARE(changes.size(), size_t(1));
    }

    void onlyTheSpanCounts()
    {
        const std::vector<NumberSeries> builds{
            build(u"a"_s, u"1.4"_s, 0, 30), build(u"a"_s, u"1.5"_s, 31, 60)};
        QVERIFY(buildChanges(builds, {at(31), at(60)}).empty()); // spans are left-open
        QCOMPARE(buildChanges(builds, {at(30), at(31)}).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(BuildChangesTest)
#include "tst_buildchanges.moc"
