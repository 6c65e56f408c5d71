// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static HealthObservation seen(Millis after, SourceState state, int failures = 0)
{
    HealthObservation observation;
    observation.source = testSource();
    observation.at = noon() + after;
    observation.state = state;
    observation.failures = failures;
    observation.nextTry = observation.at + 10s;
    observation.product = u"Prometheus 2.42.0"_s;
    if (state == SourceState::Failing)
        observation.error = Error{ErrorKind::Timeout, u"query"_s, u"10 s"_s, 30s};
    return observation;
}

static void note(Store &store, const HealthObservation &observation)
{
    Batch batch;
    batch.source = observation.source;
    batch.health = observation;
    QVERIFY(ingestNow(store, batch));
}

static QString textOf(const std::vector<HealthObservation> &history)
{
    QStringList entries;
    for (const HealthObservation &entry : history)
        entries << QStringLiteral("%1 %2")
                       .arg((entry.at - noon()).count() / 1000)
                       .arg(sourceStateName(entry.state));
    return entries.join(u", "_s);
}

class StoreHealthTest final : public QObject {
    Q_OBJECT

    std::optional<SourceHealth> at(const StoreFixture &fixture, Millis after)
    {
        const auto health = fixture.store().health(noon() + after).value();
        return health.empty() ? std::nullopt : std::optional(health.front());
    }

private Q_SLOTS:
    void stateIsAsOfTheMoment()
    {
        StoreFixture fixture;
        fixture.open();
        for (int i = 0; i <= 6; ++i)
            note(fixture.store(), seen(i * 10s, SourceState::Ok));
        for (int i = 1; i <= 6; ++i)
            note(fixture.store(), seen(60s + i * 10s, SourceState::Failing, i));
        note(fixture.store(), seen(130s, SourceState::Ok));

        QVERIFY(!at(fixture, -1s));
        const auto early = at(fixture, 35s);
        QCOMPARE(early->last.state, SourceState::Ok);
        QCOMPARE(toMs(early->last.at), toMs(noon() + 35s));
        QCOMPARE(toMs(*early->lastSuccess), toMs(noon() + 35s));
        QCOMPARE(toMs(*early->observedSince), toMs(noon()));
        QCOMPARE(early->last.product, u"Prometheus 2.42.0"_s);

        // between the last answer and the first failure nothing else was known
        QCOMPARE(at(fixture, 65s)->last.state, SourceState::Ok);
        QCOMPARE(toMs(at(fixture, 65s)->last.at), toMs(noon() + 60s));

        const auto failing = at(fixture, 100s);
        QCOMPARE(failing->last.state, SourceState::Failing);
        QCOMPARE(failing->last.failures, 4); // 1 at 70 s to 6 at 120 s
        QCOMPARE(toMs(*failing->lastSuccess), toMs(noon() + 60s));
        QCOMPARE(toMs(*failing->observedSince), toMs(noon() + 70s));
        QCOMPARE(failing->last.error->kind, ErrorKind::Timeout);
        QCOMPARE(failing->last.error->detail, u"10 s"_s);
        QCOMPARE(*failing->last.error->retryAfter, Millis(30s));

        QCOMPARE(at(fixture, 131s)->last.state, SourceState::Ok);
        QVERIFY(!at(fixture, 131s)->last.error);
    }

    /// Next try after 10 s: carried for max(3 x 10 s, 60 s); then nobody asked.
    void aSpanInWhichNobodyAskedIsUnknown()
    {
        StoreFixture fixture;
        fixture.open();
        note(fixture.store(), seen(0s, SourceState::Ok));
        note(fixture.store(), seen(10s, SourceState::Ok));
        QCOMPARE(at(fixture, 70s)->last.state, SourceState::Ok);
        const auto unknown = at(fixture, 71s);
        QCOMPARE(unknown->last.state, SourceState::Unknown);
        QCOMPARE(toMs(*unknown->lastSuccess), toMs(noon() + 10s));
        QCOMPARE(toMs(*unknown->observedSince), toMs(noon() + 70s));
        // the program runs again an hour later: the hole stays a hole
        note(fixture.store(), seen(3600s, SourceState::Ok));
        QCOMPARE(at(fixture, 1800s)->last.state, SourceState::Unknown);
        QCOMPARE(at(fixture, 3600s)->last.state, SourceState::Ok);
        QCOMPARE(toMs(*at(fixture, 3601s)->observedSince), toMs(noon() + 3600s));

        const auto history
            = fixture.store().healthHistory(testSource(), {noon() - 1h, noon() + 2h});
        QCOMPARE(textOf(*history), u"0 ok, 70 unknown, 3600 ok, 3660 unknown"_s);
        const auto inside
            = fixture.store().healthHistory(testSource(), {noon() + 600s, noon() + 700s});
        QCOMPARE(textOf(*inside), u"70 unknown"_s);
    }

    /// A long poll pause is carried longer: next try after 5 min, carried 15 min.
    void longPausesAreCarriedLonger()
    {
        StoreFixture fixture;
        fixture.open();
        HealthObservation slow = seen(0s, SourceState::Ok);
        slow.nextTry = slow.at + 5min;
        note(fixture.store(), slow);
        QCOMPARE(at(fixture, 15min)->last.state, SourceState::Ok);
        QCOMPARE(at(fixture, 15min + 1ms)->last.state, SourceState::Unknown);
    }

    void historyHasOneEntryPerChange()
    {
        StoreFixture fixture;
        fixture.open();
        note(fixture.store(), seen(0s, SourceState::Ok));
        note(fixture.store(), seen(10s, SourceState::Ok));
        note(fixture.store(), seen(20s, SourceState::Failing, 1));
        note(fixture.store(), seen(30s, SourceState::Failing, 2));
        HealthObservation refused = seen(40s, SourceState::Refused, 3);
        refused.error = Error{ErrorKind::Auth, u"query"_s, u"401"_s, std::nullopt};
        note(fixture.store(), refused);
        note(fixture.store(), seen(50s, SourceState::Ok));
        fixture.open();
        const auto whole = fixture.store().healthHistory(testSource(), {noon() - 1h, noon() + 55s});
        QCOMPARE(textOf(*whole), u"0 ok, 20 failing, 40 refused, 50 ok"_s);
        const auto part = fixture.store().healthHistory(testSource(), {noon() + 25s, noon() + 45s});
        QCOMPARE(textOf(*part), u"20 failing, 40 refused"_s);
        QVERIFY(
            fixture.store().healthHistory(SourceId(u"other"_s), {noon(), noon() + 1h})->empty());
    }

    void newestDataComesFromTheSamples()
    {
        StoreFixture fixture;
        fixture.open();
        Batch batch = batchOf({ramp(series(u"up"_s, u"a"_s), noon() - 60s, 15s, 3)});
        batch.health = seen(0s, SourceState::Ok);
        QVERIFY(ingestNow(fixture.store(), batch));
        QCOMPARE(toMs(*at(fixture, 0s)->newestData), toMs(noon() - 30s));
        fixture.open();
        QCOMPARE(toMs(*at(fixture, 0s)->newestData), toMs(noon() - 30s));
    }

    void theClockStepsBack()
    {
        StoreFixture fixture;
        fixture.open();
        note(fixture.store(), seen(3600s, SourceState::Ok));
        note(fixture.store(), seen(0s, SourceState::Failing, 1));
        QCOMPARE(at(fixture, 5s)->last.state, SourceState::Failing);
        QCOMPARE(at(fixture, 3605s)->last.state, SourceState::Ok);
    }

    void intentsAreDurableAndSettled()
    {
        StoreFixture fixture;
        fixture.open();
        auto submitted = fixture.store().submit(retryOf(testSource()));
        submitted.waitForFinished();
        const IntentId id = submitted.result().value();
        fixture.open();
        auto waiting = fixture.store().pending().value();
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().id, id);
        QCOMPARE(waiting.front().source, testSource());
        QCOMPARE(toMs(waiting.front().at), toMs(noon()));
        auto settled = fixture.store().settle(id, IntentState::Failed, u"401"_s);
        settled.waitForFinished();
        QVERIFY(settled.result());
        QVERIFY(fixture.store().pending()->empty());
        auto unknown = fixture.store().settle(IntentId(u"none"_s), IntentState::Confirmed, {});
        unknown.waitForFinished();
        QCOMPARE(unknown.result().error().kind, ErrorKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(StoreHealthTest)
#include "tst_storehealth.moc"
