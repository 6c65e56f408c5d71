// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oncallload.h"

#include <QTest>

namespace toban {

using namespace Qt::StringLiterals;

/** Two weeks of November 2026 (the 2nd is a Monday), added up by hand. */
class OnCallLoadTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsHours();
    void countsOnceAMinute();
    void countsHolidaysAsOff();
    void countsDays();
    void balances();
    void ranksAcknowledgements();
};

static Instant at(const char *text)
{
    return *parseRfc3339(QString::fromLatin1(text));
}

/** Alice is in Tokyo, everybody else in Berlin; 09:00 to 18:00 is business, 22:00 to 08:00 sleep.
 */
static LoadQuestion question()
{
    LoadQuestion question;
    question.span = {at("2026-11-02T00:00:00Z"), at("2026-11-16T00:00:00Z")};
    const OnCallPolicy policy;
    question.business = policy.business;
    question.sleep = policy.sleep;
    question.zoneOf = [](const QString &name) {
        return QTimeZone(name == u"alice"_s ? "Asia/Tokyo" : "Europe/Berlin");
    };
    return question;
}

static ReceivedCall page(const QString &name, const char *when, int acknowledgedAfter = -1)
{
    ReceivedCall page{name, at(when), std::nullopt};
    if (acknowledgedAfter >= 0)
        page.acknowledged = page.at + std::chrono::seconds(acknowledgedAfter);
    return page;
}

static Stint stint(const QString &name, const char *from, const char *to)
{
    return {name, {PersonId(name), name}, {at(from), at(to)}};
}

void OnCallLoadTest::splitsHours()
{
    LoadQuestion asked = question();
    asked.pages = {
        page(u"alice"_s, "2026-11-04T03:00:00Z"), // Wednesday 12:00 in Tokyo: business
        page(u"alice"_s, "2026-11-04T10:00:00Z"), // 19:00: off
        page(u"alice"_s, "2026-11-04T15:00:00Z"), // Thursday 00:00: sleep
        page(u"alice"_s, "2026-11-07T03:00:00Z"), // Saturday 12:00: off
        page(u"alice"_s, "2026-11-08T22:59:00Z"), // Monday 07:59, of the week after: sleep
        page(u"alice"_s, "2026-11-01T23:59:00Z"), // before the span
        page(u"alice"_s, "2026-11-16T00:00:00Z"), // after it
    };
    const OnCallLoad load = onCallLoad(asked);
    QCOMPARE(load.people.size(), 1U);
    const PersonLoad &alice = load.people.front();
    QCOMPARE(alice.pages, (PageHours{1, 2, 2}));
    // in Tokyo the span ends on Monday the 16th at 09:00
    QCOMPARE(alice.weeks,
        (std::vector<WeekLoad>{{QDate(2026, 11, 2), {1, 2, 1}}, {QDate(2026, 11, 9), {0, 0, 1}},
            {QDate(2026, 11, 16), {}}}));
}

void OnCallLoadTest::countsOnceAMinute()
{
    LoadQuestion asked = question();
    asked.pages = {page(u"bob"_s, "2026-11-04T12:01:00Z"), page(u"bob"_s, "2026-11-04T12:00:00Z"),
        page(u"bob"_s, "2026-11-04T12:01:01Z"), page(u"bob"_s, "2026-11-04T12:01:30Z"),
        page(u"carol"_s, "2026-11-04T12:00:00Z")};
    const OnCallLoad load = onCallLoad(asked);
    QCOMPARE(load.people.at(0).name, u"bob"_s);
    QCOMPARE(load.people.at(0).pages.total(), 2); // 12:00:00 and 12:01:01
    QCOMPARE(load.people.at(1).pages.total(), 1);
}

void OnCallLoadTest::countsHolidaysAsOff()
{
    LoadQuestion asked = question();
    asked.holidays = {{at("2026-11-03T23:00:00Z"), at("2026-11-04T23:00:00Z")}}; // 4th in Berlin
    asked.pages = {page(u"bob"_s, "2026-11-04T12:00:00Z"), page(u"bob"_s, "2026-11-04T22:30:00Z"),
        page(u"bob"_s, "2026-11-05T12:00:00Z")};
    QCOMPARE(onCallLoad(asked).people.at(0).pages, (PageHours{1, 1, 1}));
}

void OnCallLoadTest::countsDays()
{
    LoadQuestion asked = question();
    asked.stints = {
        // Monday 09:00 to Thursday 09:00 in Berlin: four days of the calendar
        stint(u"bob"_s, "2026-11-02T08:00:00Z", "2026-11-05T08:00:00Z"),
        // within it, of another level: counts once
        stint(u"bob"_s, "2026-11-03T08:00:00Z", "2026-11-04T08:00:00Z"),
        // ends at midnight: the 10th and the 11th
        stint(u"bob"_s, "2026-11-10T08:00:00Z", "2026-11-11T23:00:00Z"),
        // goes on after the span, which ends on Monday at 01:00 in Berlin
        stint(u"bob"_s, "2026-11-15T22:30:00Z", "2026-11-20T08:00:00Z"),
    };
    const PersonLoad bob = onCallLoad(asked).people.at(0);
    QCOMPARE(bob.days, 4 + 2 + 2);
    QCOMPARE(bob.longestRun, 4);
    QCOMPARE(bob.duty, Millis(72h + 39h + 90min));
}

void OnCallLoadTest::balances()
{
    LoadQuestion asked = question();
    asked.stints = {stint(u"alice"_s, "2026-11-02T00:00:00Z", "2026-11-05T00:00:00Z"),
        stint(u"bob"_s, "2026-11-05T00:00:00Z", "2026-11-06T00:00:00Z"),
        stint(u"carol"_s, "2026-11-06T00:00:00Z", "2026-11-08T00:00:00Z")};
    asked.pages = {page(u"bob"_s, "2026-11-05T12:00:00Z"), page(u"bob"_s, "2026-11-05T13:00:00Z"),
        page(u"bob"_s, "2026-11-05T14:00:00Z"), page(u"carol"_s, "2026-11-07T12:00:00Z")};
    const OnCallLoad load = onCallLoad(asked);
    QCOMPARE(load.people.at(0).name, u"bob"_s); // 3 of 4 calls, the mean is 4/3
    QCOMPARE(load.people.at(0).pageBalance, 2.25);
    QCOMPARE(load.people.at(0).dutyBalance, 0.5); // a day, the mean is two
    QCOMPARE(load.people.at(1).name, u"carol"_s);
    QCOMPARE(load.people.at(1).pageBalance, 0.75);
    QCOMPARE(load.people.at(2).name, u"alice"_s); // no call, but the duty
    QCOMPARE(load.people.at(2).pageBalance, 0.0);
    QCOMPARE(load.people.at(2).dutyBalance, 1.5);
    QVERIFY(onCallLoad(question()).people.empty());
}

void OnCallLoadTest::ranksAcknowledgements()
{
    LoadQuestion asked = question();
    for (int i = 1; i <= 20; ++i) { // 10, 20, … 200 s
        ReceivedCall one = page(u"bob"_s, "2026-11-04T12:00:00Z");
        one.at += std::chrono::hours(i);
        one.acknowledged = one.at + std::chrono::seconds(10 * i);
        asked.pages.push_back(one);
    }
    asked.pages.push_back(page(u"carol"_s, "2026-11-04T12:00:00Z"));
    asked.pages.push_back(page(u"carol"_s, "2026-11-04T14:00:00Z", 7'200));
    const OnCallLoad load = onCallLoad(asked);
    const AcknowledgementTimes bob = load.people.at(0).acknowledged;
    QCOMPARE(bob, (AcknowledgementTimes{20, 0, Millis(100s), Millis(180s), Millis(190s)}));
    QCOMPARE(load.people.at(1).acknowledged,
        (AcknowledgementTimes{1, 1, Millis(2h), Millis(2h), Millis(2h)}));
    // the eleventh, nineteenth and twentieth of 21
    QCOMPARE(
        load.acknowledged, (AcknowledgementTimes{21, 1, Millis(110s), Millis(190s), Millis(200s)}));
}

} // namespace toban

QTEST_APPLESS_MAIN(toban::OnCallLoadTest)
#include "tst_oncallload.moc"
