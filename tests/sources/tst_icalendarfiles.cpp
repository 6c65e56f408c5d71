// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icalendar.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;
using icalendar::CalendarReading;
using icalendar::Occurrence;
using icalendar::readCalendar;

/** Files of tests/icalendar, or of the folder that TOBAN_ICALENDAR names. */
class IcalendarFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void readsOrRefuses_data();
    void readsOrRefuses();
    void knowsTheirTimes_data();
    void knowsTheirTimes();
    void countsExtraTimes();
};

static QDir folder()
{
    return QDir(
        qEnvironmentVariable("TOBAN_ICALENDAR", QStringLiteral(TOBAN_TEST_DATA "/icalendar")));
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static TimeSpan span(const QString &from, const QString &to)
{
    return {*parseRfc3339(from), *parseRfc3339(to)};
}

static QString shown(const Occurrence &one)
{
    return u"%1 %2 %3"_s.arg(toRfc3339(one.start), toRfc3339(one.end), one.summary);
}

void IcalendarFilesTest::expands_data()
{
    QTest::addColumn<QJsonObject>("one");
    int count = 0;
    for (const QString &name : folder().entryList({u"*.json"_s})) {
        const auto document = QJsonDocument::fromJson(contents(folder().filePath(name)));
        for (const QJsonValue &value : document[u"cases"].toArray()) {
            const QString id = name + u' ' + value[u"id"].toString();
            QTest::newRow(qPrintable(id)) << value.toObject();
            ++count;
        }
    }
    QVERIFY2(count > 0, qPrintable(folder().path()));
}

void IcalendarFilesTest::expands()
{
    QFETCH(QJsonObject, one);
    const auto window = one[u"window"].toArray();
    const auto reading = readCalendar(
        one[u"ics"].toString().toUtf8(), span(window[0].toString(), window[1].toString()), {});
    QVERIFY2(reading, qPrintable(reading ? QString() : errorText(reading.error())));
    QStringList actual;
    for (const Occurrence &occurrence : reading->occurrences)
        actual << shown(occurrence);
    QStringList expected;
    for (const QJsonValue &value : one[u"occurrences"].toArray()) {
        expected << u"%1 %2 %3"_s.arg(
            value[u"start"].toString(), value[u"end"].toString(), value[u"summary"].toString());
        const Millis length
            = *parseRfc3339(value[u"end"].toString()) - *parseRfc3339(value[u"start"].toString());
        QCOMPARE(toSeconds(length) / 3600, value[u"hours"].toDouble());
    }
    QCOMPARE(actual, expected);
}

void IcalendarFilesTest::readsOrRefuses_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : folder().entryList({u"*.ics"_s}))
        QTest::newRow(qPrintable(name)) << folder().filePath(name);
}

/** What is broken says where; what is not is read; nothing is silently empty. */
void IcalendarFilesTest::readsOrRefuses()
{
    QFETCH(QString, path);
    const QByteArray text = contents(path);
    const auto reading
        = readCalendar(text, span(u"1950-01-01T00:00:00Z"_s, u"2060-01-01T00:00:00Z"_s), {});
    const bool isBroken = path.contains(u"broken"_s);
    if (!reading) {
        QVERIFY2(reading.error().detail.contains(u"line "_s), qPrintable(reading.error().detail));
        return;
    }
    const QString warnings = reading->warnings.join(u'\n');
    if (isBroken)
        QVERIFY2(warnings.contains(u"line "_s), qPrintable(warnings));
    if (text.contains("BEGIN:VEVENT"))
        QVERIFY(!reading->occurrences.empty() || !reading->warnings.isEmpty());
}

void IcalendarFilesTest::knowsTheirTimes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("times"); // worked by hand from what the files say
    const auto row = [](const char *file, const QStringList &times) {
        QTest::newRow(file) << QString::fromLatin1(file) << times;
    };
    row("america_new_york.ics", {u"2014-08-29T12:00:00Z 2014-08-29T14:00:00Z"_s});
    row("timezoned.ics", {u"2012-02-13T09:00:00Z 2012-02-17T17:00:00Z"_s});
    row("timezone_same_start.ics", {u"2017-02-24T20:00:00Z 2017-02-24T20:30:00Z"_s});
    row("pacific_fiji.ics", {u"2014-08-28T22:00:00Z 2014-08-28T22:00:00Z"_s});
    row("issue_1231_recurrence.ics", {u"2025-04-28T16:05:00Z 2025-04-28T16:05:00Z"_s});
    row("calendar_with_unicode.ics", {});
    row("bom_calendar.ics", {});
    row("issue_313_globally_unique_tzid.ics",
        {u"2020-04-26T12:00:00Z 2020-04-26T13:00:00Z"_s,
            u"2020-04-26T17:00:00Z 2020-04-26T18:00:00Z"_s,
            u"2020-04-26T18:00:00Z 2020-04-26T19:00:00Z"_s});
    // winter is 12 hours ahead, summer 10: "8:00:01 is summer, 7:00:01 is winter"
    row("issue_722_timezone_transition_ambiguity.ics",
        {u"2024-03-02T20:00:00Z 2024-03-02T20:00:00Z"_s,
            u"2024-05-04T19:00:01Z 2024-05-04T19:00:01Z"_s,
            u"2024-05-04T22:00:01Z 2024-05-04T22:00:01Z"_s,
            u"2024-08-02T22:00:00Z 2024-08-02T22:00:00Z"_s});
}

void IcalendarFilesTest::knowsTheirTimes()
{
    QFETCH(QString, file);
    QFETCH(QStringList, times);
    const QByteArray text = contents(QStringLiteral(TOBAN_TEST_DATA "/icalendar/") + file);
    const auto reading
        = readCalendar(text, span(u"1950-01-01T00:00:00Z"_s, u"2060-01-01T00:00:00Z"_s), {});
    QVERIFY2(reading, qPrintable(reading ? QString() : errorText(reading.error())));
    QStringList actual;
    for (const Occurrence &one : reading->occurrences)
        actual << toRfc3339(one.start) + u' ' + toRfc3339(one.end);
    QCOMPARE(actual, times);
    QCOMPARE(reading->warnings, QStringList());
}

void IcalendarFilesTest::countsExtraTimes()
{
    const auto count = [](const char *file) -> qsizetype {
        const QByteArray text = contents(
            QStringLiteral(TOBAN_TEST_DATA "/icalendar/%1").arg(QString::fromLatin1(file)));
        const auto reading
            = readCalendar(text, span(u"1950-01-01T00:00:00Z"_s, u"2060-01-01T00:00:00Z"_s), {});
        return reading ? static_cast<qsizetype>(reading->occurrences.size()) : -1;
    };
    // 3 moments, 2 periods, 11 days, and all of them again, two of the moments being one
    QCOMPARE(count("rfc_5545_RDATE_example.ics"), 3 + 2 + 11 + 14);
    QCOMPARE(count("issue_156_RDATE_with_PERIOD_TZID_khal.ics"), 19); // the first is DTSTART
    QCOMPARE(count("timezone_rdate.ics"), 1);
}

} // namespace toban

QTEST_GUILESS_MAIN(toban::IcalendarFilesTest)
#include "tst_icalendarfiles.moc"
