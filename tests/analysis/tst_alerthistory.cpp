// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertbuilder.h"
#include "alerthistory.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace toban;
using namespace toban::testing;

class AlertHistoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsSources();
    void doesNotDependOnTheOrder();
    void aRestartedPrometheusMakesNoEpisode();
    void tellsEpisodes();
    void keepsValues();
    void episodesHaveTheClassOfTheirTime();
    void medians();
    void sharesOfTime();
    void strips();
    void stripsOfWhatNobodyAsked();
    void hoursOfTheWeek();
    void flapping();
    void storiesByIdentity();
    void whatInhibitedMustHaveEnded();
};

using S = AlertState;

static const Labels down{{u"alertname"_s, u"Down"_s}};

static AlertTransition prom(double at, S state)
{
    return transition(prometheus, down, after(at), state);
}

static AlertTransition am(double at, S state)
{
    return transition(alertmanager, down, after(at), state);
}

static JointChange change(double at, S state)
{
    return {after(at), state, {}, {}};
}

static std::vector<Episode> episodes(const std::vector<AlertTransition> &transitions)
{
    return episodesOf(jointChanges(transitions, {}));
}

static std::vector<AlertTransition> silencedStory()
{
    return {prom(0, S::Pending), prom(60, S::Firing), am(60, S::Firing), am(100, S::Suppressed),
        am(200, S::Firing), prom(300, S::Gone), am(310, S::Gone)};
}

void AlertHistoryTest::joinsSources()
{
    const std::vector<JointChange> expected = {change(0, S::Pending), change(60, S::Firing),
        change(100, S::Suppressed), change(200, S::Firing), change(310, S::Gone)};
    QVERIFY(jointChanges(silencedStory(), {}) == expected);
    QVERIFY(jointChanges({}, {}).empty());
    QVERIFY(jointChanges({prom(0, S::Gone)}, {}).empty());
}

void AlertHistoryTest::doesNotDependOnTheOrder()
{
    auto story = silencedStory();
    for (int i = 0; i < 10; ++i)
        story.push_back(transition(prometheus, down.with(u"replica"_s, u"b"_s), after(30 * i),
            static_cast<S>((i * 3) % 5)));
    const auto expected = jointChanges(story, {});
    QVERIFY(expected.size() > 3);
    std::mt19937 random(3);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(story.begin(), story.end(), random);
        QVERIFY(jointChanges(story, {}) == expected);
    }
}

void AlertHistoryTest::aRestartedPrometheusMakesNoEpisode()
{
    const std::vector<AlertTransition> story = {prom(0, S::Firing), am(0, S::Firing),
        prom(50, S::Gone), prom(60, S::Pending), prom(120, S::Firing)};
    QVERIFY(jointChanges(story, {}) == std::vector<JointChange>{change(0, S::Firing)});
}

void AlertHistoryTest::tellsEpisodes()
{
    auto story = silencedStory();
    const std::vector<AlertTransition> more = {prom(400, S::Pending), prom(410, S::Gone),
        am(500, S::Suppressed), am(600, S::Gone), prom(700, S::Firing)};
    story.insert(story.end(), more.begin(), more.end());
    const auto all = episodes(story);
    QCOMPARE(all.size(), 4U);

    QCOMPARE(all[0].from, after(0));
    QCOMPARE(all[0].to, std::optional(after(310)));
    QCOMPARE(all[0].firingFrom, std::optional(after(60)));
    QCOMPARE(all[0].suppressedFrom, std::optional(after(100)));
    QCOMPARE(all[0].duration(after(9999)), Millis(310'000));

    QVERIFY(all[1].wasOnlyPending() && !all[1].hasFired());
    QVERIFY(!all[2].wasOnlyPending() && !all[2].hasFired());
    QVERIFY(all[3].hasFired() && !all[3].to);
    QCOMPARE(all[3].duration(after(760)), Millis(60'000));

    const auto last = lastEpisodes(all, after(600), 2);
    QVERIFY(last == (std::vector<Episode>{all[2], all[1]}));
    QCOMPARE(lastEpisodes(all, after(-1), 2).size(), 0U);
}

void AlertHistoryTest::keepsValues()
{
    auto story = std::vector{prom(0, S::Pending), prom(10, S::Firing), prom(20, S::Firing),
        prom(30, S::Pending), prom(40, S::Gone)};
    const double values[] = {3, 5, 9, std::numeric_limits<double>::quiet_NaN()};
    for (size_t i = 0; i < 4; ++i)
        story[i].value = values[i];
    const auto all = episodes(story);
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all[0].value, std::optional(5.0));
    QCOMPARE(all[0].peak, std::optional(9.0));
}

void AlertHistoryTest::episodesHaveTheClassOfTheirTime()
{
    const auto classAt
        = [](Instant at) { return at < after(50) ? AlertClass::Ticket : AlertClass::Page; };
    const auto changes = jointChanges(
        {prom(0, S::Pending), prom(60, S::Firing), prom(70, S::Gone), prom(80, S::Pending)}, {});
    const auto all = episodesOf(changes, classAt);
    QCOMPARE(all[0].alertClass, AlertClass::Page); // it began as a ticket, and fired as a page
    QCOMPARE(episodesOf(changes)[0].alertClass, AlertClass::Unclassified);
}

void AlertHistoryTest::medians()
{
    QVERIFY(!medianDuration({}));
    std::vector<AlertTransition> story = {prom(0, S::Firing), prom(10, S::Gone),
        prom(20, S::Pending), prom(9000, S::Gone), // never fired
        prom(10'000, S::Firing), prom(10'030, S::Gone)};
    QCOMPARE(medianDuration(episodes(story)), std::optional(Millis(20'000)));
    story.push_back(prom(20'000, S::Firing));
    QCOMPARE(medianDuration(episodes(story)), std::optional(Millis(20'000)));
    story.push_back(prom(20'500, S::Gone));
    QCOMPARE(medianDuration(episodes(story)), std::optional(Millis(30'000)));
}

void AlertHistoryTest::sharesOfTime()
{
    const auto changes = jointChanges(silencedStory(), {});
    const TimeSpan all{after(-10), after(1000)};
    QCOMPARE(timeIn(S::Firing, changes, all), Millis(150'000)); // 60–100, 200–310
    QCOMPARE(timeIn(S::Suppressed, changes, all), Millis(100'000));
    QCOMPARE(timeIn(S::Firing, changes, {after(90), after(250)}), Millis(60'000));
    QCOMPARE(timeIn(S::Firing, jointChanges({prom(0, S::Firing)}, {}), {after(-5), after(5)}),
        Millis(5'000));
}

static QString stripText(const std::vector<StripCell> &cells)
{
    QString text;
    for (const StripCell cell : cells)
        text += u".?psF"_s.at(static_cast<int>(cell));
    return text;
}

void AlertHistoryTest::strips()
{
    const auto changes = jointChanges(silencedStory(), {});
    // cells of 50 s from -50
    QCOMPARE(stripText(stripOf(changes, {after(-50), after(400)}, 9, {})), u".pFssFFF."_s);
    QCOMPARE(stripText(stripOf(changes, {after(100), after(200)}, 2, {})), u"ss"_s);
    QCOMPARE(stripText(stripOf(changes, {after(310), after(400)}, 3, {})), u"..."_s);
    QCOMPARE(stripText(stripOf({}, {after(0), after(10)}, 2, {})), u".."_s);
    QVERIFY(stripOf(changes, {after(0), after(10)}, 0, {}).empty());
    QCOMPARE(stripText(stripOf(
                 jointChanges({prom(5, S::Unprocessed)}, {}), {after(0), after(20)}, 4, {})),
        u".ppp"_s);
}

void AlertHistoryTest::stripsOfWhatNobodyAsked()
{
    const auto changes = jointChanges({prom(100, S::Firing), prom(300, S::Gone)}, {});
    // nobody asked from 150 to 250 and from 320 to 420, told out of order and overlapping
    const std::vector<TimeSpan> unknown
        = {{after(320), after(420)}, {after(200), after(250)}, {after(150), after(210)}};
    QCOMPARE(stripText(stripOf(changes, {after(0), after(500)}, 10, unknown)), u"..F??F???."_s);
    // what was seen is stronger than what was not, and that stronger than nothing
    QCOMPARE(stripText(stripOf(changes, {after(0), after(500)}, 2, unknown)), u"FF"_s);
    QCOMPARE(stripText(stripOf({}, {after(0), after(500)}, 2, unknown)), u"??"_s);
}

void AlertHistoryTest::hoursOfTheWeek()
{
    std::vector<AlertTransition> story;
    const auto fire = [&story](const char *at) {
        story.push_back(transition(prometheus, down, time(at), S::Firing));
        story.push_back(transition(prometheus, down, time(at) + 1min, S::Gone));
    };
    fire("2026-11-22T15:30:00Z"); // Monday 00:30 in Tokyo
    fire("2026-11-29T15:59:59Z"); // and a week later
    fire("2026-11-22T14:59:00Z"); // Sunday 23:59
    story.push_back(transition(prometheus, down, time("2026-11-24T00:00:00Z"), S::Pending));
    const HoursOfWeek hours = hoursOfWeek(episodes(story), QTimeZone("Asia/Tokyo"));
    QCOMPARE(hours[0][0], 2);
    QCOMPARE(hours[6][23], 1);
    int all = 0;
    for (const auto &day : hours)
        for (const int count : day)
            all += count;
    QCOMPARE(all, 3);

    // in New York 01:30 is there twice on 2026-11-01, a Sunday, and 02:30 not at all on 2026-03-08
    story.clear();
    fire("2026-11-01T05:30:00Z");
    fire("2026-11-01T06:30:00Z");
    fire("2026-03-08T06:30:00Z");
    fire("2026-03-08T07:30:00Z");
    const HoursOfWeek york = hoursOfWeek(episodes(story), QTimeZone("America/New_York"));
    QCOMPARE(york[6][1], 3);
    QCOMPARE(york[6][2], 0);
    QCOMPARE(york[6][3], 1);
}

void AlertHistoryTest::flapping()
{
    const double hour = 3600;
    std::vector<AlertTransition> story = {prom(0, S::Firing), prom(600, S::Gone)};
    QCOMPARE(flapScore(episodes(story), after(hour)), 0.0); // once is no flapping
    QCOMPARE(firedInDay(episodes(story), after(hour)), 1);
    story.insert(story.end(),
        {prom(hour, S::Firing), prom(hour + 600, S::Gone), prom(2 * hour, S::Firing),
            prom(2 * hour + 1800, S::Gone), prom(3 * hour, S::Firing)});
    // 1/2, 1/2 and 1/4, less the largest; the last one goes on
    QCOMPARE(flapScore(episodes(story), after(4 * hour)), 0.75);
    QCOMPARE(firedInDay(episodes(story), after(4 * hour)), 4);
    // as of earlier, the third was not over
    QCOMPARE(flapScore(episodes(story), after(2 * hour + 900)), 0.5);
    QCOMPARE(firedInDay(episodes(story), after(2 * hour + 900)), 3);
    // a day later those at 0 and one hour are out, exactly 24 h after they began
    QCOMPARE(flapScore(episodes(story), after(25 * hour)), 0.0);
    QCOMPARE(firedInDay(episodes(story), after(25 * hour)), 2);
    // a pending one does not count
    QCOMPARE(flapScore(episodes({prom(0, S::Pending), prom(1, S::Gone), prom(2, S::Pending),
                           prom(3, S::Gone)}),
                 after(hour)),
        0.0);
}

void AlertHistoryTest::storiesByIdentity()
{
    const Labels replica = down.with(u"replica"_s, u"a"_s);
    const Labels other{{u"alertname"_s, u"Busy"_s}};
    const auto stories
        = storiesOf({prom(0, S::Firing), transition(alertmanager, other, after(1), S::Firing),
                        transition(alertmanager, replica, after(2), S::Firing)},
            {});
    QCOMPARE(stories.size(), 2U);
    QCOMPARE(stories[0].identity, other);
    QCOMPARE(stories[1].identity, down);
    QCOMPARE(stories[1].transitions.size(), 2U);
}

void AlertHistoryTest::whatInhibitedMustHaveEnded()
{
    const Labels page{{u"alertname"_s, u"Page"_s}};
    const auto inhibited = [](double at) {
        auto one = am(at, S::Suppressed);
        one.isInhibited = true;
        return one;
    };
    const auto silenced = [](double at) {
        auto one = am(at, S::Suppressed);
        one.isSilenced = true;
        return one;
    };
    const std::vector<AlertTransition> over = {transition(alertmanager, page, after(5), S::Firing),
        transition(alertmanager, page, after(100), S::Gone)};
    const std::optional<ActiveAgain> expected = ActiveAgain{after(102), page};
    QVERIFY(becameActiveAfter({inhibited(10), am(102, S::Firing)}, over, after(200)) == expected);
    // a silence that goes on after the inhibition
    QVERIFY(becameActiveAfter({inhibited(10), silenced(101), am(180, S::Firing)}, over, after(200))
        == (ActiveAgain{after(180), page}));

    const auto none = [&over](const std::vector<AlertTransition> &own) {
        return !becameActiveAfter(own, over, after(200));
    };
    QVERIFY(none({am(10, S::Firing)})); // never inhibited
    QVERIFY(none({silenced(10), am(102, S::Firing)}));
    QVERIFY(none({inhibited(10), am(102, S::Gone)}));
    QVERIFY(none({inhibited(10), am(102, S::Firing), silenced(110)}));
    QVERIFY(none({inhibited(10), am(20, S::Gone), am(102, S::Firing)})); // another episode
    QVERIFY(none({inhibited(10), am(170, S::Firing)})); // for another reason
    QVERIFY(!becameActiveAfter({inhibited(10), am(102, S::Firing)}, over, after(101)));
    // an alert of another source does not inhibit here
    auto elsewhere = over;
    for (AlertTransition &one : elsewhere)
        one.source = prometheus;
    QVERIFY(!becameActiveAfter({inhibited(10), am(102, S::Firing)}, elsewhere, after(200)));
}

QTEST_APPLESS_MAIN(AlertHistoryTest)
#include "tst_alerthistory.moc"
