// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instant.h"
#include "timewindow.h"

#include <QTest>

using namespace toban;

/** Expected milliseconds come from `date -u -d TEXT +%s%3N`. */
class InstantTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRfc3339_data();
    void readsRfc3339();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void writesRfc3339();
    void readsDurations_data();
    void readsDurations();
    void refusesBadDurations();
    void readsRelativeTimes();
    void windowsResolveAtTheCursor();
};

void InstantTest::readsRfc3339_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("2026-11-21T02:11:48Z") << qint64(1795227108000);
    QTest::newRow("2026-11-21T11:11:48+09:00") << qint64(1795227108000);
    QTest::newRow("2026-11-21T02:08:23.210283258Z") << qint64(1795226903210);
    QTest::newRow("2026-11-21t02:11:48.5z") << qint64(1795227108500);
    QTest::newRow("1969-12-31T23:59:59Z") << qint64(-1000);
    QTest::newRow("2038-01-19T03:14:08Z") << qint64(2147483648000);
    QTest::newRow("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("2242-03-16T12:56:32Z") << qint64(8589934592000); // 2^33 s
    QTest::newRow("2016-12-31T23:59:60Z") << qint64(1483228800000); // as 2017-01-01T00:00:00Z
    QTest::newRow("2017-01-01T08:59:60.5+09:00") << qint64(1483228800500);
    QTest::newRow("0001-01-01T00:00:00Z") << qint64(-62135596800000);
}

void InstantTest::readsRfc3339()
{
    QFETCH(qint64, ms);
    const auto at = parseRfc3339(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(at, at ? "" : qPrintable(errorText(at.error())));
    QCOMPARE(toMs(*at), ms);
}

void InstantTest::refusesOtherForms_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-11-21", "2026-11-21T02:11:48", "2026-13-21T02:11:48Z",
             "2026-02-30T02:11:48Z", "1795227108", "2026-11-21T25:00:00Z", "2016-12-31T22:59:60Z",
             "2016-12-31T23:59:61Z", "2026-11-21T02:11:60Z", "2026-11-21T02:11:48Zjunk"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void InstantTest::refusesOtherForms()
{
    QFETCH(QString, text);
    const auto at = parseRfc3339(text);
    QVERIFY(!at);
    QCOMPARE(at.error().kind, ErrorKind::Malformed);
}

void InstantTest::writesRfc3339()
{
    QCOMPARE(toRfc3339(fromMs(1795227108000)), QStringLiteral("2026-11-21T02:11:48Z"));
    QCOMPARE(toRfc3339(fromMs(1795227108125)), QStringLiteral("2026-11-21T02:11:48.125Z"));
}

void InstantTest::readsDurations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("90s") << qint64(90'000) << QStringLiteral("1m30s");
    QTest::newRow("1h30m") << qint64(5'400'000) << QStringLiteral("1h30m");
    QTest::newRow("250ms") << qint64(250) << QStringLiteral("250ms");
    QTest::newRow("1w") << qint64(604'800'000) << QStringLiteral("7d");
    QTest::newRow("2d") << qint64(172'800'000) << QStringLiteral("2d");
}

void InstantTest::readsDurations()
{
    QFETCH(qint64, ms);
    QFETCH(QString, shortest);
    const auto span = parseDuration(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(span);
    QCOMPARE(span->count(), ms);
    QCOMPARE(durationText(*span), shortest);
}

void InstantTest::refusesBadDurations()
{
    for (const char *text : {"", "0s", "10", "-5m", "5 m", "1.5h", "m", "10x", "999999999999y",
             "1000y1ms", "500y500y1s"})
        QVERIFY2(!parseDuration(QString::fromLatin1(text)), text);
}

void InstantTest::readsRelativeTimes()
{
    const Instant now = fromMs(1795227108000);
    QCOMPARE(*parseInstant(QStringLiteral("-10m"), now), now - 10min);
    QCOMPARE(*parseInstant(QStringLiteral("now"), now), now);
    QVERIFY(!parseInstant(QStringLiteral("yesterday"), now));
}

void InstantTest::windowsResolveAtTheCursor()
{
    const Instant now = fromMs(1795227108000);
    QCOMPARE(resolve(Live{1h}, Cursor{}, now), (TimeSpan{now - 1h, now}));
    QCOMPARE(resolve(Live{1h}, Cursor{now - 2h}, now), (TimeSpan{now - 3h, now - 2h}));
    const TimeWindow fixed = Range{now - 5h, now - 1h};
    QCOMPARE(resolve(fixed, Cursor{}, now), (TimeSpan{now - 5h, now - 1h}));
    QCOMPARE(resolve(fixed, Cursor{now - 2h}, now), (TimeSpan{now - 5h, now - 2h}));
}

QTEST_GUILESS_MAIN(InstantTest)
#include "tst_instant.moc"
