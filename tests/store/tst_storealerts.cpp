// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"
#include "waited.h"

#include <QtTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static SourceId channel()
{
    return SourceId(u"am"_s);
}

static Labels alertLabels(const QString &name)
{
    return Labels{{u"alertname"_s, name}, {u"service"_s, u"shop"_s}};
}

static AlertReport alert(const QString &name, AlertState state = AlertState::Firing)
{
    AlertReport report;
    report.labels = alertLabels(name);
    report.annotations = Labels{{u"summary"_s, name + u" is wrong"_s}};
    report.state = state;
    report.since = noon() - 1min;
    return report;
}

static AlertBatch answer(Instant at, std::vector<AlertReport> alerts)
{
    AlertBatch batch;
    batch.source = channel();
    batch.at = at;
    batch.alerts = std::move(alerts);
    return batch;
}

/// "seconds name state", the seconds after noon.
static QStringList transitions(const Store &store, TimeSpan span)
{
    QStringList lines;
    const auto changes = *store.alertTransitions(span, {});
    for (const auto &change : changes)
        lines << u"%1 %2 %3"_s.arg((change.at - noon()).count() / 1000)
                     .arg(change.labels.value("alertname"_L1), alertStateName(change.state));
    return lines;
}

/// "name state", of what is known at a moment.
static QStringList known(const Store &store, Instant at, Millis goneFor = 0s)
{
    QStringList lines;
    const auto sightings = *store.alerts(at, goneFor);
    for (const auto &sighting : sightings)
        lines << sighting.report.labels.value("alertname"_L1) + u' '
                + alertStateName(sighting.report.state);
    lines.sort();
    return lines;
}

class TestStoreAlerts : public QObject {
    Q_OBJECT

    static void tell(StoreFixture &fixture, AlertBatch batch)
    {
        QVERIFY(waited(fixture.store().ingestAlerts(std::move(batch))));
    }

private Q_SLOTS:
    /// A thousand changes a second are not all read to draw a strip.
    void tellsHowFarBackManyChangesReach()
    {
        StoreFixture fixture;
        fixture.open();
        for (int i = 0; i < 10; ++i)
            tell(fixture,
                answer(noon() + i * 5s,
                    {alert(u"A"_s, i % 2 ? AlertState::Suppressed : AlertState::Firing)}));
        const TimeSpan span{noon() - 1h, noon() + 1h};
        const auto reach = [&](int most) { return *fixture.store().changesReach(span, most); };
        QCOMPARE(reach(9), span.from);
        QCOMPARE(reach(8), noon() + 5s); // nine have ended, the first of them then
        QCOMPARE(reach(1), noon() + 40s);
        QCOMPARE(*fixture.store().changesReach({noon() - 1h, noon() + 20s}, 1), noon() + 15s);
        const QStringList left{u"40 A firing"_s, u"45 A suppressed"_s};
        QCOMPARE(transitions(fixture.store(), {reach(1), span.to}), left);
    }
    void keepsEveryTransition()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s, AlertState::Pending)}));
        tell(fixture, answer(noon() + 5s, {alert(u"A"_s, AlertState::Pending), alert(u"B"_s)}));
        tell(fixture, answer(noon() + 10s, {alert(u"A"_s), alert(u"B"_s)}));
        tell(fixture, answer(noon() + 15s, {alert(u"B"_s)}));
        const QStringList all
            = {u"0 A pending"_s, u"5 B firing"_s, u"10 A firing"_s, u"15 A gone"_s};
        QCOMPARE(transitions(fixture.store(), {noon() - 1s, noon() + 1min}), all);
        // of each alert what it was before the span, too
        QCOMPARE(transitions(fixture.store(), {noon() + 12s, noon() + 1min}),
            (QStringList{u"5 B firing"_s, u"10 A firing"_s, u"15 A gone"_s}));
        QCOMPARE(transitions(fixture.store(), {noon() + 20s, noon() + 1min}),
            QStringList{u"5 B firing"_s});
        const auto ofA
            = fixture.store().alertTransitions({noon() - 1s, noon() + 1h}, {alertLabels(u"A"_s)});
        QCOMPARE(ofA->size(), size_t(3));
    }

    void tellsWhatWasKnownAtAnyMoment()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s, AlertState::Pending)}));
        tell(fixture, answer(noon() + 5s, {alert(u"A"_s), alert(u"B"_s)}));
        tell(fixture, answer(noon() + 9s, {alert(u"B"_s, AlertState::Suppressed)}));
        QCOMPARE(known(fixture.store(), noon() - 1s), QStringList());
        QCOMPARE(known(fixture.store(), noon() + 4s), QStringList{u"A pending"_s});
        QCOMPARE(known(fixture.store(), noon() + 5s), (QStringList{u"A firing"_s, u"B firing"_s}));
        QCOMPARE(known(fixture.store(), noon() + 9s), QStringList{u"B suppressed"_s});
        QCOMPARE(known(fixture.store(), noon() + 9s, 1min),
            (QStringList{u"A gone"_s, u"B suppressed"_s}));
        QCOMPARE(known(fixture.store(), noon() + 2h, 1min), QStringList{u"B suppressed"_s});
    }

    void updatesTextsAndValuesInPlace()
    {
        StoreFixture fixture;
        fixture.open();
        AlertReport report = alert(u"A"_s);
        report.value = 1.5;
        tell(fixture, answer(noon(), {report}));
        report.value = 2.5;
        report.annotations = Labels{{u"summary"_s, u"<b>worse</b>"_s}};
        tell(fixture, answer(noon() + 5s, {report}));
        QCOMPARE(
            transitions(fixture.store(), {noon() - 1s, noon() + 1h}), QStringList{u"0 A firing"_s});
        const auto before = fixture.store().alerts(noon() + 1s, 0s)->front();
        QCOMPARE(before.report.value, std::optional(1.5));
        QCOMPARE(before.report.annotations.value("summary"_L1), u"A is wrong"_s);
        const auto after = fixture.store().alerts(noon() + 5s, 0s)->front();
        QCOMPARE(after.report, report);
        QCOMPARE(after.valueAtStart, std::optional(1.5));
        QCOMPARE(after.inStateSince, noon());
    }

    void aRestartedServerLosesNothing()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s), alert(u"B"_s)}));
        AlertBatch young = answer(noon() + 5s, {});
        young.isSettled = false;
        tell(fixture, young);
        QCOMPARE(known(fixture.store(), noon() + 6s), (QStringList{u"A firing"_s, u"B firing"_s}));
        AlertBatch unevaluated = answer(noon() + 10s, {});
        unevaluated.unevaluated = {u"B"_s};
        tell(fixture, unevaluated);
        QCOMPARE(known(fixture.store(), noon() + 11s), QStringList{u"B firing"_s});
        tell(fixture, answer(noon() + 15s, {}));
        QCOMPARE(known(fixture.store(), noon() + 16s), QStringList());
    }

    void goesOnAfterARestartOfItsOwn()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s), alert(u"B"_s)}));
        fixture.close();
        fixture.open();
        tell(fixture, answer(noon() + 1min, {alert(u"A"_s)}));
        QCOMPARE(transitions(fixture.store(), {noon() - 1s, noon() + 1h}),
            (QStringList{u"0 A firing"_s, u"0 B firing"_s, u"60 B gone"_s}));
        QCOMPARE(fixture.store().alerts(noon() + 1min, 0s)->front().firstSeen, noon());
    }

    void sawThatItCameBackBetweenTwoAnswers()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s)}));
        AlertReport again = alert(u"A"_s);
        again.since = noon() + 3s;
        tell(fixture, answer(noon() + 5s, {again}));
        QCOMPARE(transitions(fixture.store(), {noon() - 1s, noon() + 1h}),
            (QStringList{u"0 A firing"_s, u"5 A gone"_s, u"5 A firing"_s}));
    }

    void aFailedAnswerChangesNothing()
    {
        StoreFixture fixture;
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s)}));
        AlertBatch failed;
        failed.source = channel();
        failed.at = noon() + 5s;
        failed.health = HealthObservation();
        failed.health->source = channel();
        failed.health->at = failed.at;
        failed.health->state = SourceState::Failing;
        failed.health->error = Error{ErrorKind::Timeout, u"x"_s, u"y"_s, std::nullopt};
        tell(fixture, failed);
        QCOMPARE(known(fixture.store(), noon() + 6s), QStringList{u"A firing"_s});
        QCOMPARE(fixture.store().health(noon() + 6s)->front().last.state, SourceState::Failing);
    }

    void keepsSilencesAsTheyWere()
    {
        StoreFixture fixture;
        fixture.open();
        Silence silence;
        silence.id = u"s1"_s;
        silence.matchers = *parseMatchers(u"alertname=\"A\""_s);
        silence.startsAt = noon();
        silence.endsAt = noon() + 1h;
        silence.updatedAt = noon();
        silence.author = u"佐藤"_s;
        silence.comment = u"known"_s;
        AlertBatch batch = answer(noon(), {});
        batch.silences = {silence};
        tell(fixture, batch);
        silence.endsAt = noon() + 10min;
        batch.at = noon() + 5min;
        batch.silences = {silence};
        tell(fixture, batch);
        const auto first = fixture.store().silences(noon() + 1min);
        QCOMPARE(first->size(), size_t(1));
        QCOMPARE(first->front().endsAt, noon() + 1h);
        QCOMPARE(first->front().author, u"佐藤"_s);
        QCOMPARE(first->front().source, channel());
        QCOMPARE(fixture.store().silences(noon() + 6min)->front().endsAt, noon() + 10min);
        QVERIFY(fixture.store().silences(noon() + 11min)->empty());
    }

    void keepsRulesAsTheyWere()
    {
        StoreFixture fixture;
        fixture.open();
        AlertRule rule;
        rule.group = u"g"_s;
        rule.name = u"A"_s;
        rule.query = u"up == 0"_s;
        rule.holdFor = 30s;
        rule.keepFiring = 5min;
        AlertBatch batch = answer(noon(), {});
        batch.rules = {rule};
        tell(fixture, batch);
        rule.error = u"many-to-many"_s;
        batch.at = noon() + 1min;
        batch.rules = {rule};
        tell(fixture, batch);
        QVERIFY(fixture.store().alertRules(noon() + 30s)->front().second.error.isEmpty());
        QCOMPARE(fixture.store().alertRules(noon() + 2min)->front().second, rule);
        QCOMPARE(fixture.store().alertRules(noon() + 2min)->size(), size_t(1));
    }

    void actsAreKeptAndUndone()
    {
        StoreFixture fixture;
        fixture.open();
        AlertAct act;
        act.alert = alertLabels(u"A"_s);
        act.kind = AlertActKind::Acknowledge;
        QCOMPARE(waited(fixture.store().act(act)).error().kind, ErrorKind::Malformed); // no end
        act.until = noon() + 1h;
        act.author = u"鈴木"_s;
        act.text = u"  見て\nいます "_s;
        const auto id = waited(fixture.store().act(act));
        QVERIFY(id);
        const TimeSpan span{noon() - 1s, noon() + 1h};
        QCOMPARE(fixture.store().alertActs(span)->front().text, u"見て います"_s);
        QCOMPARE(fixture.store().intents(span)->front().state, IntentState::Confirmed);
        fixture.clock().advance(4s);
        QVERIFY(waited(fixture.store().undoAct(*id)));
        QVERIFY(fixture.store().alertActs(span)->empty());
        // it was there until then
        QCOMPARE(fixture.store().alertActs({noon() - 1s, noon() + 3s})->size(), size_t(1));
        QCOMPARE(waited(fixture.store().undoAct(*id)).error().kind, ErrorKind::Unsupported);
    }

    void findsByAnyWordInAnyWriting()
    {
        StoreFixture fixture;
        fixture.open();
        AlertReport disk = alert(u"DiskFills"_s);
        disk.annotations = Labels{{u"summary"_s, u"ディスクの空き容量が足りません"_s}};
        tell(fixture, answer(noon(), {disk, alert(u"ErrorRatioHigh"_s)}));
        const auto names = [&](const QString &text) {
            QStringList found;
            const auto sightings = *fixture.store().findAlerts(text, noon() + 1h, 10);
            for (const auto &sighting : sightings)
                found << sighting.report.labels.value("alertname"_L1);
            return found;
        };
        QCOMPARE(names(u"空き 足り"_s), QStringList{u"DiskFills"_s});
        QCOMPARE(names(u"でぃすく"_s), QStringList{u"DiskFills"_s});
        QCOMPARE(names(u"ﾃﾞｨｽｸ"_s), QStringList{u"DiskFills"_s});
        QCOMPARE(names(u"RATIO"_s), QStringList{u"ErrorRatioHigh"_s});
        QCOMPARE(names(u"ratio 空き"_s), QStringList());
        AlertAct note;
        note.alert = alertLabels(u"ErrorRatioHigh"_s);
        note.text = u"決済の再試行"_s;
        QVERIFY(waited(fixture.store().act(note)));
        QCOMPARE(names(u"再試行"_s), QStringList{u"ErrorRatioHigh"_s});
    }

    void anOlderJournalHasNone()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        {
            RawDatabase journal(fixture.file(u"journal.db"_s));
            dropAlerts(journal);
        }
        fixture.open(StoreOptions::Mode::ReadOnly);
        QVERIFY(known(fixture.store(), noon()).isEmpty());
        QVERIFY(fixture.store().silences(noon())->empty());
        QVERIFY(fixture.store().alertRules(noon())->empty());
        QVERIFY(fixture.store().alertActs({noon() - 1h, noon()})->empty());
        QVERIFY(fixture.store().intents({noon() - 1h, noon()})->empty());
        QVERIFY(fixture.store().findAlerts(u"x"_s, noon(), 5)->empty());
        fixture.close();
        fixture.open();
        tell(fixture, answer(noon(), {alert(u"A"_s)}));
        QCOMPARE(known(fixture.store(), noon()), QStringList{u"A firing"_s});
    }
};

QTEST_GUILESS_MAIN(TestStoreAlerts)
#include "tst_storealerts.moc"
