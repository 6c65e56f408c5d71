// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localtime.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/** Expected moments are worked by hand from the rules of the zones: RFC 5545, 3.3.5. */
class LocalTimeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void showsTheWall();
    void takesChangesOfItsOwn();
    void readsAndWritesText();
};

static ZoneClock clockOf(const char *zone)
{
    return ZoneClock::of(QTimeZone(zone), *parseRfc3339(u"2060-01-01T00:00:00Z"_s));
}

void LocalTimeTest::resolves_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *name, const char *zone, const char *wall, const char *instant) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(wall)
                            << QString::fromLatin1(instant);
    };
    row("no change near", "Europe/Berlin", "2026-03-02T09:00", "2026-03-02T08:00:00Z");
    row("last before a gap", "Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z");
    row("in a gap", "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00Z");
    row("first after a gap", "Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z");
    row("doubled", "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z");
    row("after the doubled", "Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z");
    row("gap, west", "America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z");
    row("doubled, west", "America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z");
    row("gap of half an hour", "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z");
    row("half an hour doubled", "Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z");
    row("three quarters", "Asia/Kathmandu", "2026-01-05T10:00", "2026-01-05T04:15:00Z");
    row("no summer time", "Asia/Tokyo", "2026-07-01T00:00", "2026-06-30T15:00:00Z");
    row("no offset", "UTC", "2026-03-29T02:30", "2026-03-29T02:30:00Z");
    row("a day that was skipped", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z");
    row("by the rule for the future", "Europe/Berlin", "2050-03-27T02:30", "2050-03-27T01:30:00Z");
    row("before the first list of rules", "Europe/Berlin", "1900-06-01T12:00",
        "1900-06-01T11:00:00Z");
}

void LocalTimeTest::resolves()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, wall);
    QFETCH(QString, instant);
    QCOMPARE(toRfc3339(clockOf(zone.constData()).instant(*parseWallTime(wall))), instant);
}

void LocalTimeTest::showsTheWall()
{
    const ZoneClock berlin = clockOf("Europe/Berlin");
    const auto shown = [&berlin](const char *at) {
        return wallTimeText(berlin.wallTime(*parseRfc3339(QString::fromLatin1(at))));
    };
    QCOMPARE(shown("2026-03-29T00:59:59Z"), u"2026-03-29T01:59:59"_s);
    QCOMPARE(shown("2026-03-29T01:00:00Z"), u"2026-03-29T03:00"_s);
    QCOMPARE(shown("2026-10-25T00:30:00Z"), u"2026-10-25T02:30"_s);
    QCOMPARE(shown("2026-10-25T01:30:00Z"), u"2026-10-25T02:30"_s);
}

/** A zone as a calendar describes it: an hour ahead from 10:00 to 20:00 UTC. */
void LocalTimeTest::takesChangesOfItsOwn()
{
    const Instant on = *parseRfc3339(u"2026-05-01T10:00:00Z"_s);
    const Instant off = *parseRfc3339(u"2026-05-01T20:00:00Z"_s);
    const ZoneClock clock(0h, {{on, 1h}, {off, 0h}});
    QCOMPARE(clock.offsetAt(on - 1ms), Millis(0));
    QCOMPARE(clock.offsetAt(on), Millis(1h));
    QCOMPARE(clock.instant(*parseWallTime(u"2026-05-01T10:30"_s)), on + 30min);
    QCOMPARE(clock.instant(*parseWallTime(u"2026-05-01T20:30"_s)), off - 30min);
    QCOMPARE(clock.instant(*parseWallTime(u"2026-05-01T21:00"_s)), off + 1h);
}

void LocalTimeTest::readsAndWritesText()
{
    QCOMPARE(wallTimeText(*parseWallTime(u"2026-03-02 09:00"_s)), u"2026-03-02T09:00"_s);
    QCOMPARE(*parseWallTime(u"2026-03-02T09:00:05"_s), wallTime(QDate(2026, 3, 2), QTime(9, 0, 5)));
    QCOMPARE(wallDate(*parseWallTime(u"2026-03-02T23:59"_s)), QDate(2026, 3, 2));
    for (const QString &wrong : {u"2026-02-30T09:00"_s, u"2026-03-02T24:00"_s, u"09:00"_s,
             u"2026-03-02T09:00Z"_s, QString()})
        QVERIFY2(!parseWallTime(wrong), qPrintable(wrong));
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::LocalTimeTest)
#include "tst_localtime.moc"
