// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertbuilder.h"
#include "alertpolicy.h"

#include <QTest>

using namespace toban;
using namespace toban::testing;

class AlertClassificationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severities_data();
    void severities();
    void unknownSeverityIsTold();
    void theFirstRuleThatHoldsDecides();
    void withoutSeveritiesOnlyRulesDecide();
    void handsOverrule();
    void timesOfDay_data();
    void timesOfDay();
    void readsDayRanges_data();
    void readsDayRanges();
    void quietHours();
};

static const QTimeZone tokyo("Asia/Tokyo");

static Labels severity(const QString &value, const QString &label = u"severity"_s)
{
    return {{u"alertname"_s, u"A"_s}, {label, value}};
}

void AlertClassificationTest::severities_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<AlertClass>("expected");
    QTest::newRow("page")
        << QString(u"page critical crit emergency fatal p1 high Critical P1"_s).split(u' ')
        << AlertClass::Page;
    QTest::newRow("ticket")
        << QString(u"ticket warning warn error p2 medium major minor WARNING"_s).split(u' ')
        << AlertClass::Ticket;
    QTest::newRow("log")
        << QString(u"log info information debug none notice low p3 p4 p5 Info"_s).split(u' ')
        << AlertClass::Log;
}

void AlertClassificationTest::severities()
{
    QFETCH(QStringList, words);
    QFETCH(AlertClass, expected);
    const AlertClassifier classifier({}, true, tokyo);
    for (const QString &word : words)
        for (const QString &label : {u"severity"_s, u"priority"_s, u"level"_s}) {
            const Classified result = classifier.classify(severity(word, label), {}, after(0));
            QVERIFY2(result.alertClass == expected, qPrintable(word));
            QCOMPARE(result.by, ClassifiedBy::Severity);
            QCOMPARE(result.text, u"%1=\"%2\""_s.arg(label, word));
        }
}

void AlertClassificationTest::unknownSeverityIsTold()
{
    const AlertClassifier classifier({}, true, tokyo);
    Classified result = classifier.classify(severity(u"sev0"_s), {}, after(0));
    QCOMPARE(result,
        (Classified{AlertClass::Unclassified, ClassifiedBy::Nothing, -1, u"severity=\"sev0\""_s}));
    // a label that is understood counts more than one that is not
    result = classifier.classify(severity(u"sev0"_s).with(u"priority"_s, u"P1"_s), {}, after(0));
    QCOMPARE(result.alertClass, AlertClass::Page);
    QCOMPARE(result.text, u"priority=\"P1\""_s);
    result = classifier.classify({{u"alertname"_s, u"A"_s}}, {}, after(0));
    QCOMPARE(result, Classified());
}

void AlertClassificationTest::theFirstRuleThatHoldsDecides()
{
    const Matchers page{{u"severity"_s, Matcher::Op::Equal, u"page"_s}};
    const AlertClassifier classifier({{u"lab"_s, page, u"lab"_s, {}, {}, AlertClass::Log},
                                         {{}, page, {}, u"shop"_s, {}, AlertClass::Ticket},
                                         {u"rest"_s, page, {}, {}, {}, AlertClass::Unclassified}},
        true, tokyo);
    const auto classify = [&](const Labels &labels, const std::vector<SourceId> &sources) {
        return classifier.classify(labels, sources, after(0));
    };
    const Labels plain = severity(u"page"_s);
    const Labels shop = plain.with(u"service"_s, u"shop"_s);
    // by any of the sources, and by the channel of the source's alerts
    QCOMPARE(classify(shop, {SourceId(u"prod"_s), SourceId(u"lab/alerts"_s)}),
        (Classified{AlertClass::Log, ClassifiedBy::Rule, 0, u"lab"_s}));
    QCOMPARE(classify(plain, {SourceId(u"lab"_s)}).rule, 0);
    QCOMPARE(classify(plain, {SourceId(u"lab2"_s)}).rule, 2);
    QCOMPARE(classify(shop, {SourceId(u"prod"_s)}),
        (Classified{
            AlertClass::Ticket, ClassifiedBy::Rule, 1, u"severity=\"page\", service \"shop\""_s}));
    QCOMPARE(classify(plain.with(u"job"_s, u"shop"_s), {}).rule, 1);
    QCOMPARE(classify(plain.with(u"job"_s, u"shop"_s).with(u"service"_s, u"web"_s), {}).rule, 2);
    QCOMPARE(classify(plain, {}).alertClass, AlertClass::Unclassified);
    QCOMPARE(classify(severity(u"warning"_s), {}).alertClass, AlertClass::Ticket);
}

void AlertClassificationTest::withoutSeveritiesOnlyRulesDecide()
{
    const AlertClassifier classifier({}, false, tokyo);
    QCOMPARE(classifier.classify(severity(u"page"_s), {}, after(0)),
        (Classified{AlertClass::Unclassified, ClassifiedBy::Nothing, -1, u"severity=\"page\""_s}));
}

void AlertClassificationTest::handsOverrule()
{
    const auto act = [](double at, AlertActKind kind, const QString &value) {
        AlertAct one;
        one.at = after(at);
        one.kind = kind;
        one.value = value;
        one.author = u"mei"_s;
        return one;
    };
    const std::vector<AlertAct> acts = {act(30, AlertActKind::Classify, {}),
        act(10, AlertActKind::Classify, u"log"_s), act(15, AlertActKind::Verdict, u"acted"_s)};
    const AlertClassifier classifier({}, true, tokyo);
    const auto at = [&](double seconds) {
        return classifier.classify(
            severity(u"page"_s), {}, after(seconds), classifyingAct(acts, after(seconds)));
    };
    QCOMPARE(at(9).alertClass, AlertClass::Page);
    QCOMPARE(at(10), (Classified{AlertClass::Log, ClassifiedBy::Hand, -1, u"mei"_s}));
    QVERIFY(at(29).isByHand());
    QCOMPARE(at(30).alertClass, AlertClass::Page); // given back to the rules
    QVERIFY(!at(30).isByHand());
}

void AlertClassificationTest::timesOfDay_data()
{
    QTest::addColumn<WeekTimes>("when");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("holds");
    const auto row = [](const WeekTimes &when, const char *at, bool holds) {
        QTest::addRow("%s %s", qPrintable(ruleText({{}, {}, {}, {}, when, {}})), at)
            << when << QString::fromLatin1(at) << holds;
    };
    // 2026-11-20 is a Friday; the reader's zone is Tokyo, nine hours ahead
    const WeekTimes night{DayRange{22 * 60, 7 * 60}, {}, {}};
    row(night, "2026-11-20T12:59:59.999Z", false);
    row(night, "2026-11-20T13:00:00Z", true); // 22:00
    row(night, "2026-11-20T15:30:00Z", true); // past midnight
    row(night, "2026-11-20T21:59:59Z", true);
    row(night, "2026-11-20T22:00:00Z", false); // 07:00
    const WeekTimes office{DayRange{9 * 60, 17 * 60 + 30}, {1, 2, 3, 4, 5}, u"UTC"_s};
    row(office, "2026-11-20T09:00:00Z", true);
    row(office, "2026-11-20T17:30:00Z", false);
    row(office, "2026-11-21T09:00:00Z", false);
    // Friday's night goes on until Saturday morning, and Saturday's begins in the evening
    const WeekTimes friday{DayRange{22 * 60, 7 * 60}, {5}, u"UTC"_s};
    row(friday, "2026-11-20T03:00:00Z", false);
    row(friday, "2026-11-20T23:00:00Z", true);
    row(friday, "2026-11-21T03:00:00Z", true);
    row(friday, "2026-11-21T23:00:00Z", false);
    const WeekTimes sunday{DayRange{22 * 60, 7 * 60}, {7}, u"UTC"_s};
    row(sunday, "2026-11-23T03:00:00Z", true); // Monday
    const WeekTimes weekend{{}, {6, 7}, u"UTC"_s};
    row(weekend, "2026-11-22T23:59:59Z", true);
    row(weekend, "2026-11-23T00:00:00Z", false);
    // New York goes from UTC-5 to UTC-4 at 02:00 on 2026-03-08, and back at 02:00 on 2026-11-01
    const WeekTimes early{DayRange{60, 120}, {}, u"America/New_York"_s};
    row(early, "2026-03-08T06:59:00Z", true); // 01:59
    row(early, "2026-03-08T07:00:00Z", false); // 03:00
    row(early, "2026-11-01T05:30:00Z", true); // 01:30 in summer time
    row(early, "2026-11-01T06:30:00Z", true); // 01:30 once more
    row(early, "2026-11-01T07:00:00Z", false); // 02:00
    const WeekTimes skipped{DayRange{120, 180}, {}, u"America/New_York"_s};
    row(skipped, "2026-03-08T06:59:59Z", false);
    row(skipped, "2026-03-08T07:00:00Z", false);
    row(skipped, "2026-03-09T06:00:00Z", true); // 02:00 the day after
}

void AlertClassificationTest::timesOfDay()
{
    QFETCH(WeekTimes, when);
    QFETCH(QString, at);
    QFETCH(bool, holds);
    const AlertClassifier classifier({{u"r"_s, {}, {}, {}, when, AlertClass::Log}}, true, tokyo);
    const Classified result = classifier.classify({}, {}, parseRfc3339(at).value());
    QCOMPARE(result.by == ClassifiedBy::Rule, holds);
}

void AlertClassificationTest::readsDayRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    for (const char *same : {"22:00-07:00", "00:00-24:00", "09:05-17:30", "23:59-00:01"})
        QTest::newRow(same) << QString::fromLatin1(same) << QString::fromLatin1(same);
    QTest::newRow("until midnight") << u"22:00-00:00"_s << u"22:00-24:00"_s;
    int row = 0;
    for (const char *bad : {"", "22-07", "22:00", "22:60-07:00", "24:00-07:00", "22:00-24:01",
             "22:00-25:00", "07:00-07:00", "00:00-00:00", " 22:00-07:00", "22:00-07:00\n"})
        QTest::addRow("bad %d", row++) << QString::fromLatin1(bad) << QString();
}

void AlertClassificationTest::readsDayRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto range = parseDayRange(text);
    QCOMPARE(range.has_value(), !again.isEmpty());
    if (range)
        QCOMPARE(dayRangeText(*range), again);
}

void AlertClassificationTest::quietHours()
{
    AlertPolicy policy;
    const Instant night = time("2026-11-20T16:00:00Z"); // 01:00 in Tokyo
    QVERIFY(!policy.isQuiet(AlertClass::Log, night, tokyo));
    policy.quiet = DayRange{22 * 60, 7 * 60};
    QVERIFY(policy.isQuiet(AlertClass::Log, night, tokyo));
    QVERIFY(policy.isQuiet(AlertClass::Ticket, night, tokyo));
    QVERIFY(!policy.isQuiet(AlertClass::Page, night, tokyo));
    QVERIFY(!policy.isQuiet(AlertClass::Unclassified, night, tokyo));
    QVERIFY(!policy.isQuiet(AlertClass::Log, night, QTimeZone::utc()));
}

QTEST_APPLESS_MAIN(AlertClassificationTest)
#include "tst_alertclassification.moc"
