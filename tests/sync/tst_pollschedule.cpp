// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollschedule.h"

#include <QTest>

using namespace toban;

/** Expected values are worked by hand from the rules in pollschedule.h. */
class PollScheduleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalNeverFasterThanData_data();
    void intervalNeverFasterThanData();
    void successIsFollowedAtTheNextMultiple();
    void failuresBackOff_data();
    void failuresBackOff();
    void retryAfterIsKept();
    void refusedAndInFlightAreNotDue();
    void clockSetBackDoesNotSilence();
    void liveSpanOverlapsThreeScrapes();
    void liveSpanLeavesLongHolesToBackfill();
    void slicesGoNewestFirst();
    void slicesCoverARangeWithoutGaps();
};

static const Instant noon = fromMs(1'795'262'400'000);

void PollScheduleTest::intervalNeverFasterThanData_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("configured");
    QTest::addColumn<bool>("shown");
    QTest::addColumn<int>("expected");
    QTest::newRow("shown, scraped each 2 s") << 2000 << 0 << true << 2000;
    QTest::newRow("hidden, scraped each 2 s") << 2000 << 0 << false << 15000;
    QTest::newRow("hidden, scraped each minute") << 60000 << 0 << false << 60000;
    QTest::newRow("configured faster than data") << 15000 << 1000 << true << 15000;
    QTest::newRow("configured slower") << 2000 << 30000 << true << 30000;
    QTest::newRow("step below a second") << 200 << 0 << true << 1000;
    QTest::newRow("step unknown") << 0 << 0 << true << 5000;
}

void PollScheduleTest::intervalNeverFasterThanData()
{
    QFETCH(int, step);
    QFETCH(int, configured);
    QFETCH(bool, shown);
    QFETCH(int, expected);
    QCOMPARE(pollInterval({Millis(step), Millis(configured), shown}).count(), qint64(expected));
}

void PollScheduleTest::successIsFollowedAtTheNextMultiple()
{
    const PollRule rule{15s, 0ms, true};
    PollState state;
    QCOMPARE(nextDue(state, rule, noon, 0.5), std::optional(noon));
    state.lastAttempt = noon + 3200ms;
    QCOMPARE(nextDue(state, rule, noon + 4s, 0.5), std::optional(noon + 15s));
    state.lastAttempt = noon + 15s;
    QCOMPARE(nextDue(state, rule, noon + 15s, 0.5), std::optional(noon + 30s));
}

void PollScheduleTest::failuresBackOff_data()
{
    QTest::addColumn<bool>("shown");
    QTest::addColumn<std::vector<int>>("longest");
    QTest::newRow("recorded only") << false << std::vector<int>{1, 2, 4, 8, 16, 32, 60, 60, 60};
    QTest::newRow("on screen") << true << std::vector<int>{1, 2, 4, 8, 15, 15, 15};
}

void PollScheduleTest::failuresBackOff()
{
    QFETCH(bool, shown);
    QFETCH(std::vector<int>, longest);
    const PollRule rule{15s, 0ms, shown};
    PollState state;
    state.lastAttempt = noon;
    for (size_t i = 0; i < longest.size(); ++i) {
        state.failures = static_cast<int>(i) + 1;
        const auto least = nextDue(state, rule, noon, 0.0);
        const auto most = nextDue(state, rule, noon, 1.0);
        QCOMPARE(*least - noon, Millis(longest[i] * 500));
        QCOMPARE(*most - noon, Millis(longest[i] * 1000));
    }
}

void PollScheduleTest::retryAfterIsKept()
{
    PollState state;
    state.lastAttempt = noon;
    state.failures = 1;
    state.retryAfter = 90s;
    QCOMPARE(*nextDue(state, {15s, 0ms, true}, noon, 0.0), noon + 90s);
}

void PollScheduleTest::refusedAndInFlightAreNotDue()
{
    PollState state;
    state.isRefused = true;
    QVERIFY(!nextDue(state, {}, noon, 0));
    state = {};
    state.isInFlight = true;
    QVERIFY(!nextDue(state, {}, noon, 0));
}

void PollScheduleTest::clockSetBackDoesNotSilence()
{
    PollState state;
    state.lastAttempt = noon + 1h;
    QCOMPARE(nextDue(state, {15s, 0ms, true}, noon, 0), std::optional(noon));
}

void PollScheduleTest::liveSpanOverlapsThreeScrapes()
{
    const TimeSpan span = liveSpan(noon - 2s, noon, 2s, 10min);
    QCOMPARE(span, (TimeSpan{noon - 8s, noon}));
    QCOMPARE(liveSpan(std::nullopt, noon, 0ms, 10min), (TimeSpan{noon - 60s, noon}));
    QCOMPARE(liveSpan(noon + 1h, noon, 2s, 10min), (TimeSpan{noon - 60s, noon}));
}

void PollScheduleTest::liveSpanLeavesLongHolesToBackfill()
{
    QCOMPARE(liveSpan(noon - 8h, noon, 15s, 10min), (TimeSpan{noon - 10min, noon}));
}

void PollScheduleTest::slicesGoNewestFirst()
{
    QVERIFY(!nextSlice({}, 10min));
    const std::vector<TimeSpan> holes = {{noon - 5h, noon - 4h}, {noon - 25min, noon - 1min}};
    QCOMPARE(*nextSlice(holes, 10min), (TimeSpan{noon - 11min, noon - 1min}));
    QCOMPARE(*nextSlice({{noon - 3min, noon}}, 10min), (TimeSpan{noon - 3min, noon}));
}

void PollScheduleTest::slicesCoverARangeWithoutGaps()
{
    const auto parts = slices({noon, noon + 25min}, 10min);
    QCOMPARE(parts.size(), size_t(3));
    QCOMPARE(parts[0], (TimeSpan{noon, noon + 10min}));
    QCOMPARE(parts[1], (TimeSpan{noon + 10min, noon + 20min}));
    QCOMPARE(parts[2], (TimeSpan{noon + 20min, noon + 25min}));
}

QTEST_GUILESS_MAIN(PollScheduleTest)
#include "tst_pollschedule.moc"
