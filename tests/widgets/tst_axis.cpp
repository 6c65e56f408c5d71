// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeticks.h"
#include "valueticks.h"

#include <QTest>

#include <ctime>

using namespace toban;

class TestAxis final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeLabels_data();
    void timeLabels();
    void everyTickIsRoundAndInside_data();
    void everyTickIsRoundAndInside();
    void secondLabels_data();
    void secondLabels();
    void zoneNames();
    void valueLabels_data();
    void valueLabels();
    void axisHoldsTheData();
};

static Instant at(const char *text)
{
    return *parseRfc3339(QString::fromLatin1(text));
}

static void timeRow(const char *name, const char *zone, const char *from, const char *to, int width,
    const char16_t *labels)
{
    QTest::newRow(name) << QByteArray(zone) << QByteArray(from) << QByteArray(to) << width
                        << QString::fromUtf16(labels);
}

static void addClockChanges()
{
    timeRow("the hour that comes twice", "America/New_York", "2026-11-01T00:00:00-04:00",
        "2026-11-01T04:00:00-05:00", 300, u"11-01 01:00 01:00_EST 02:00 03:00 04:00");
    timeRow("the hour that is left out", "America/New_York", "2026-03-08T00:00:00-05:00",
        "2026-03-08T05:00:00-04:00", 240, u"03-08 01:00 03:00 04:00 05:00");
    timeRow("the hour that comes twice in Berlin", "Europe/Berlin", "2026-10-25T00:00:00+02:00",
        "2026-10-25T04:00:00+01:00", 300, u"10-25 01:00 02:00 02:00_CET 03:00 04:00");
    timeRow("the hour that is left out in Berlin", "Europe/Berlin", "2026-03-29T00:00:00+01:00",
        "2026-03-29T05:00:00+02:00", 240, u"03-29 01:00 03:00 04:00 05:00");
    timeRow("the same night in Tokyo", "Asia/Tokyo", "2026-10-25T00:00:00+09:00",
        "2026-10-25T05:00:00+09:00", 300, u"10-25 01:00 02:00 03:00 04:00 05:00");
    timeRow("six hours by the clock on both sides of the change", "America/New_York",
        "2026-10-31T12:00:00-04:00", "2026-11-02T00:00:00-05:00", 420,
        u"12:00 18:00 11-01 06:00 12:00 18:00 11-02");
    timeRow("a day without midnight", "America/Sao_Paulo", "2018-11-03T22:00:00-03:00",
        "2018-11-04T03:00:00-02:00", 240, u"22:00 23:00 11-04 02:00 03:00");
    timeRow("quarters of an hour in Nepal", "Asia/Kathmandu", "2026-11-14T10:00:00+05:45",
        "2026-11-14T11:00:00+05:45", 240, u"10:00 10:15 10:30 10:45 11:00");
    timeRow("half an hour of summer time", "Australia/Lord_Howe", "2026-04-05T00:30:00+11:00",
        "2026-04-05T03:00:00+10:30", 360, u"00:30 01:00 01:30 01:30_UTC+10:30 02:00 02:30 03:00");
}

void TestAxis::timeLabels_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("labels");
    // a label takes 40 px and a half more between two, so 60 px a tick
    timeRow("an hour in Tokyo", "Asia/Tokyo", "2026-11-14T10:00:00+09:00",
        "2026-11-14T11:00:00+09:00", 420, u"10:00 10:10 10:20 10:30 10:40 10:50 11:00");
    timeRow("the same hour in UTC", "UTC", "2026-11-14T10:00:00+09:00", "2026-11-14T11:00:00+09:00",
        420, u"01:00 01:10 01:20 01:30 01:40 01:50 02:00");
    timeRow("not from a round moment", "Asia/Tokyo", "2026-11-14T10:03:20+09:00",
        "2026-11-14T11:03:20+09:00", 300, u"10:15 10:30 10:45 11:00");
    timeRow("midnight carries the date", "Asia/Tokyo", "2026-11-14T22:00:00+09:00",
        "2026-11-15T02:00:00+09:00", 300, u"22:00 23:00 11-15 01:00 02:00");
    timeRow("36 hours keep every repeat", "Asia/Tokyo", "2026-11-14T12:00:00+09:00",
        "2026-11-16T00:00:00+09:00", 480, u"12:00 18:00 11-15 06:00 12:00 18:00 11-16");
    timeRow("seconds", "Asia/Tokyo", "2026-11-14T10:00:00+09:00", "2026-11-14T10:01:00+09:00", 240,
        u"10:00:00 10:00:15 10:00:30 10:00:45 10:01:00");
    timeRow("milliseconds", "UTC", "2026-11-14T10:00:00Z", "2026-11-14T10:00:00.200Z", 240,
        u"10:00:00.000 10:00:00.050 10:00:00.100 10:00:00.150 10:00:00.200");
    timeRow("days over new year", "Asia/Tokyo", "2026-12-30T00:00:00+09:00",
        "2027-01-03T00:00:00+09:00", 240, u"12-30 12-31 2027-01-01 01-02 01-03");
    timeRow("days across the end of summer time", "America/New_York", "2026-10-30T00:00:00-04:00",
        "2026-11-03T00:00:00-05:00", 300, u"10-30 10-31 11-01 11-02 11-03");
    timeRow("weeks begin on Mondays", "UTC", "2026-11-02T00:00:00Z", "2026-11-30T00:00:00Z", 300,
        u"11-02 11-09 11-16 11-23 11-30");
    timeRow("months", "Asia/Tokyo", "2026-09-01T00:00:00+09:00", "2027-01-15T00:00:00+09:00", 300,
        u"2026-09 2026-10 2026-11 2026-12 2027-01");
    timeRow("years", "UTC", "2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z", 240,
        u"2020 2021 2022 2023 2024");
    addClockChanges();
}

void TestAxis::timeLabels()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, width);
    QFETCH(QString, labels);
    // the process's own zone must not matter
    for (const char *local : {"UTC", "Asia/Tokyo", "America/New_York"}) {
        qputenv("TZ", local);
        tzset();
        QStringList found;
        for (const TimeTick &tick :
            timeTicks({at(from.constData()), at(to.constData())}, width, 40, QTimeZone(zone)))
            found.append(QString(tick.label).replace(u' ', u'_'));
        QCOMPARE(found.join(u' '), labels);
    }
}

void TestAxis::everyTickIsRoundAndInside_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestAxis::everyTickIsRoundAndInside()
{
    QFETCH(QByteArray, zone);
    const Instant start = at("2026-10-25T12:34:56.789Z");
    for (qint64 length = 100; length < 400'000'000'000; length = length * 7 / 4) {
        const TimeSpan span{start, start + Millis(length)};
        const auto ticks = timeTicks(span, 600, 35, QTimeZone(zone));
        QVERIFY2(ticks.size() >= 2 && ticks.size() <= 13, qPrintable(QString::number(length)));
        for (size_t index = 0; index < ticks.size(); ++index) {
            QVERIFY(ticks[index].at >= span.from && ticks[index].at <= span.to);
            QVERIFY(!ticks[index].label.isEmpty());
            QVERIFY(index == 0 || ticks[index].at > ticks[index - 1].at);
            QVERIFY(index == 0 || ticks[index].label != ticks[index - 1].label);
        }
    }
}

static void secondRow(const char *name, const char *first, const char *second, const char *from,
    const char *to, const char16_t *labels)
{
    QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QByteArray(from)
                        << QByteArray(to) << QString::fromUtf16(labels);
}

void TestAxis::secondLabels_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("labels");
    // 300 px: five ticks, chosen by the first zone alone
    secondRow("Tokyo in the afternoon", "Asia/Tokyo", "UTC", "2026-11-14T14:00:00+09:00",
        "2026-11-14T18:00:00+09:00", u"05:00 06:00 07:00 08:00 09:00");
    secondRow("it is yesterday there", "Asia/Tokyo", "UTC", "2026-11-14T07:00:00+09:00",
        "2026-11-14T11:00:00+09:00", u"11-13_22:00 11-13_23:00 11-14_00:00 01:00 02:00");
    secondRow("it is tomorrow there", "UTC", "Asia/Tokyo", "2026-12-31T13:00:00Z",
        "2026-12-31T17:00:00Z", u"22:00 23:00 2027-01-01_00:00 2027-01-01_01:00 2027-01-01_02:00");
    secondRow("midnight here is not midnight there", "Asia/Tokyo", "UTC",
        "2026-11-14T22:00:00+09:00", "2026-11-15T02:00:00+09:00",
        u"13:00 14:00 11-14_15:00 11-14_16:00 11-14_17:00");
    secondRow("the hour that comes twice there", "UTC", "America/New_York", "2026-11-01T04:00:00Z",
        "2026-11-01T08:00:00Z", u"00:00 01:00 01:00_EST 02:00 03:00");
    secondRow("the hour that comes twice here", "America/New_York", "UTC",
        "2026-11-01T00:00:00-04:00", "2026-11-01T04:00:00-05:00",
        u"04:00 05:00 06:00 07:00 08:00 09:00");
    secondRow("the hour left out there", "UTC", "America/New_York", "2026-03-08T05:00:00Z",
        "2026-03-08T09:00:00Z", u"00:00 01:00 03:00 04:00 05:00");
    secondRow("not on the hour", "UTC", "Asia/Kathmandu", "2026-11-14T04:00:00Z",
        "2026-11-14T08:00:00Z", u"09:45 10:45 11:45 12:45 13:45");
    secondRow("seconds", "Asia/Tokyo", "UTC", "2026-11-14T10:00:00+09:00",
        "2026-11-14T10:01:00+09:00", u"01:00:00 01:00:15 01:00:30 01:00:45 01:01:00");
    secondRow("days", "Asia/Tokyo", "UTC", "2026-12-30T00:00:00+09:00", "2027-01-03T00:00:00+09:00",
        u"12-29_15:00 12-30_15:00 2026-12-31_15:00 01-01_15:00 01-02_15:00");
}

void TestAxis::secondLabels()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, labels);
    const auto ticks
        = timeTicks({at(from.constData()), at(to.constData())}, 300, 40, QTimeZone(first));
    const auto beneath = secondTicks(ticks, QTimeZone(first), QTimeZone(second));
    QCOMPARE(beneath.size(), ticks.size());
    QStringList found;
    for (size_t index = 0; index < ticks.size(); ++index) {
        QCOMPARE(toMs(beneath[index].at), toMs(ticks[index].at));
        found.append(QString(beneath[index].label).replace(u' ', u'_'));
    }
    QCOMPARE(found.join(u' '), labels);
}

void TestAxis::zoneNames()
{
    const Instant moment = at("2026-11-14T01:35:12Z");
    QCOMPARE(
        momentText(moment, QTimeZone("Asia/Tokyo")), QStringLiteral("2026-11-14 10:35:12 JST"));
    QCOMPARE(momentText(moment + 125ms, QTimeZone::utc()),
        QStringLiteral("2026-11-14 01:35:12.125 UTC"));
    QCOMPARE(
        zoneText(QTimeZone("America/New_York"), at("2026-07-01T00:00:00Z")), QStringLiteral("EDT"));
    QCOMPARE(zoneText(QTimeZone("Asia/Kathmandu"), moment), QStringLiteral("UTC+05:45"));
}

void TestAxis::valueLabels_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("unit");
    QTest::addColumn<bool>("isLog");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("labels");
    const auto row = [](const char *name, double low, double high, Unit unit, bool isLog, int rows,
                         const char16_t *labels) {
        QTest::newRow(name) << low << high << static_cast<int>(unit) << isLog << rows
                            << QString::fromUtf16(labels);
    };
    const double gib = 1024.0 * 1024 * 1024;
    row("seconds", 0.2, 2.1, Unit::Seconds, false, 5, u"0 s|0.5 s|1.0 s|1.5 s|2.0 s|2.5 s");
    row("milliseconds", 0.1, 0.374, Unit::Seconds, false, 4, u"0 ms|100 ms|200 ms|300 ms|400 ms");
    row("two and a half", 0, 9.9, Unit::PerSecond, false, 4, u"0 /s|2.5 /s|5.0 /s|7.5 /s|10.0 /s");
    row("quarters", 0, 0.99, Unit::Seconds, false, 4, u"0 s|0.25 s|0.50 s|0.75 s|1.00 s");
    row("share", 0, 1, Unit::Ratio, false, 4, u"0 %|25 %|50 %|75 %|100 %");
    row("small error ratio", 0, 0.0031, Unit::ErrorRatio, false, 4, u"0 %|0.1 %|0.2 %|0.3 %|0.4 %");
    row("bytes by halves", 0, 1.5 * gib, Unit::Bytes, false, 4, u"0 GiB|0.5 GiB|1.0 GiB|1.5 GiB");
    row("whole counts", 0, 2, Unit::Count, false, 5, u"0|1|2");
    row("big counts", 0, 12'345, Unit::Count, false, 3, u"0|5,000|10,000|15,000");
    row("below zero", -3, 5, Unit::None, false, 4, u"-4|-2|0|2|4|6");
    row("all zero", 0, 0, Unit::ErrorRatio, false, 4, u"0 %|0.25 %|0.50 %|0.75 %|1.00 %");
    row("no data", 1, 0, Unit::Count, false, 4, u"0|1");
    row("decades", 0.011, 9, Unit::Seconds, true, 4, u"10 ms|||100 ms|||1 s|||10 s");
    row("inside a decade", 0.12, 0.9, Unit::Seconds, true, 4, u"100 ms|200 ms|500 ms|1 s");
    row("nothing positive", -1, 0, Unit::None, true, 2, u"-1.0|-0.5|0");
}

void TestAxis::valueLabels()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, unit);
    QFETCH(bool, isLog);
    QFETCH(int, rows);
    QFETCH(QString, labels);
    const ValueRange range{low, high, low > 0 ? low : 0, {}, {}};
    const ValueAxis axis = valueAxis(range, static_cast<Unit>(unit), isLog, rows,
        QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList found;
    for (const ValueTick &tick : axis.ticks)
        found.append(tick.label);
    QCOMPARE(found.join(u'|'), labels);
}

void TestAxis::axisHoldsTheData()
{
    for (double high = 1e-9; high < 1e15; high *= 3.7) {
        for (const bool isLog : {false, true}) {
            const ValueRange range{high / 50, high, high / 50, {}, {}};
            const ValueAxis axis = valueAxis(range, Unit::Seconds, isLog, 5, QLocale::c());
            QVERIFY(axis.fraction(range.low) >= 0 && axis.fraction(range.high) <= 1 + 1e-9);
            QVERIFY(axis.fraction(range.high) > 0.45);
            QVERIFY(axis.ticks.size() >= 2 && axis.ticks.size() <= 12);
        }
    }
    const ValueAxis log = valueAxis({0.001, 1, 0.001, {}, {}}, Unit::Seconds, true, 5);
    QCOMPARE(log.fraction(0), 0.0);
    QCOMPARE(log.fraction(-1), 0.0);
    QVERIFY(qAbs(log.fraction(0.1) - 2.0 / 3) < 1e-12);
    const ValueAxis fixed = valueAxis({0.2, 0.4, 0.2, 0.0, 1.0}, Unit::Ratio, false, 4);
    QCOMPARE(fixed.high, 1.0);
}

QTEST_GUILESS_MAIN(TestAxis)
#include "tst_axis.moc"
