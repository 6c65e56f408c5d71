// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertbuilder.h"
#include "alertidentity.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace toban;
using namespace toban::testing;

class AlertIdentityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCounts();
    void neverLosesAnAlertWithoutTheLabels();
    void mergesReplicasAndSources();
    void tellsOneFromAnother();
    void joinsStates_data();
    void joinsStates();
    void aSilenceHoldsForItsOwnLabels();
    void joinsTheRest();
    void takesWhatIsThereBeforeWhatIsGone();
    void doesNotDependOnTheOrder();
};

static Labels labels(const char *name, const char *instance)
{
    return {{u"alertname"_s, QString::fromLatin1(name)},
        {u"instance"_s, QString::fromLatin1(instance)}, {u"severity"_s, u"page"_s}};
}

void AlertIdentityTest::keepsWhatCounts()
{
    const Labels all = labels("Down", "a:1").with(u"replica"_s, u"b"_s);
    AlertIdentity identity;
    QCOMPARE(identity.identityOf(all), labels("Down", "a:1"));
    identity.ignore = {u"instance"_s};
    QCOMPARE(identity.identityOf(all),
        (Labels{{u"alertname"_s, u"Down"_s}, {u"severity"_s, u"page"_s}, {u"replica"_s, u"b"_s}}));
    identity.labels = {u"alertname"_s, u"instance"_s, u"absent"_s};
    QCOMPARE(
        identity.identityOf(all), (Labels{{u"alertname"_s, u"Down"_s}, {u"instance"_s, u"a:1"_s}}));
}

void AlertIdentityTest::neverLosesAnAlertWithoutTheLabels()
{
    AlertIdentity identity;
    identity.labels = {u"service"_s};
    QCOMPARE(identity.identityOf(labels("Down", "a:1")), labels("Down", "a:1"));
    QCOMPARE(mergeAlerts({sighting(prometheus, labels("Down", "a:1"), AlertState::Firing),
                             sighting(prometheus, labels("Down", "b:1"), AlertState::Firing)},
                 identity)
                 .size(),
        2U);
}

void AlertIdentityTest::mergesReplicasAndSources()
{
    const Labels one = labels("Down", "a:1");
    const auto merged = mergeAlerts(
        {sighting(alertmanager, one, AlertState::Firing),
            sighting(prometheus, one.with(u"replica"_s, u"b"_s), AlertState::Firing),
            sighting(prometheus, one.with(u"replica"_s, u"a"_s), AlertState::Pending)},
        {});
    QCOMPARE(merged.size(), 1U);
    QCOMPARE(merged.front().identity, one);
    QCOMPARE(merged.front().state, AlertState::Firing);
    const auto &sightings = merged.front().sightings;
    QCOMPARE(sightings.size(), 3U);
    QCOMPARE(sightings[0].source, alertmanager);
    QCOMPARE(sightings[1].report.labels.value(u"replica"_s), u"a"_s);
    QCOMPARE(sightings[2].report.labels.value(u"replica"_s), u"b"_s);
}

void AlertIdentityTest::tellsOneFromAnother()
{
    // the same values under other names, and a part of the labels
    const Labels ab{{u"a"_s, u"x"_s}, {u"b"_s, u"y"_s}};
    const Labels ac{{u"a"_s, u"x"_s}, {u"c"_s, u"y"_s}};
    const Labels a{{u"a"_s, u"x"_s}};
    const auto merged = mergeAlerts(
        {sighting(prometheus, ac, AlertState::Firing), sighting(prometheus, ab, AlertState::Firing),
            sighting(prometheus, a, AlertState::Firing)},
        {});
    QCOMPARE(merged.size(), 3U);
    QCOMPARE(merged[0].identity, a);
    QCOMPARE(merged[1].identity, ab);
    QCOMPARE(merged[2].identity, ac);
}

void AlertIdentityTest::joinsStates_data()
{
    using S = AlertState;
    QTest::addColumn<std::vector<AlertState>>("byPrometheus");
    QTest::addColumn<std::vector<AlertState>>("byAlertmanager");
    QTest::addColumn<AlertState>("expected");
    using States = std::vector<AlertState>;
    const auto row = [](const char *name, const States &prom, const States &am, S expected) {
        QTest::newRow(name) << prom << am << expected;
    };
    row("both fire", {S::Firing}, {S::Firing}, S::Firing);
    row("only Alertmanager knows silences", {S::Firing}, {S::Suppressed}, S::Suppressed);
    row("not processed yet", {S::Pending}, {S::Unprocessed}, S::Unprocessed);
    row("fires there, not processed here", {S::Firing}, {S::Unprocessed}, S::Firing);
    row("suppressed and pending", {S::Pending}, {S::Suppressed}, S::Suppressed);
    row("pending before Alertmanager hears of it", {S::Pending}, {}, S::Pending);
    row("not pending while one fires", {S::Pending}, {S::Firing}, S::Firing);
    row("gone from one", {S::Gone}, {S::Firing}, S::Firing);
    row("gone from the other", {S::Pending}, {S::Gone}, S::Pending);
    row("gone everywhere", {S::Gone}, {S::Gone}, S::Gone);
    row("a second Alertmanager without the silence", {S::Firing}, {S::Suppressed, S::Firing},
        S::Firing);
}

void AlertIdentityTest::joinsStates()
{
    QFETCH(std::vector<AlertState>, byPrometheus);
    QFETCH(std::vector<AlertState>, byAlertmanager);
    QFETCH(AlertState, expected);
    const Labels one = labels("Down", "a:1");
    std::vector<AlertSighting> sightings;
    sightings.reserve(byPrometheus.size() + byAlertmanager.size());
    for (const AlertState state : byPrometheus)
        sightings.push_back(sighting(prometheus, one, state));
    for (const AlertState state : byAlertmanager)
        sightings.push_back(sighting(alertmanager, one, state));
    const auto merged = mergeAlerts(sightings, {});
    QCOMPARE(merged.size(), 1U);
    QCOMPARE(merged.front().state, expected);
}

void AlertIdentityTest::aSilenceHoldsForItsOwnLabels()
{
    AlertIdentity identity;
    identity.labels = {u"alertname"_s};
    const Labels a = labels("Down", "a:1");
    const Labels b = labels("Down", "b:1");
    // external labels are in Alertmanager alone
    const auto silenced
        = sighting(alertmanager, a.with(u"cluster"_s, u"x"_s), AlertState::Suppressed);
    const auto state = [&identity](std::vector<AlertSighting> sightings) {
        const auto merged = mergeAlerts(std::move(sightings), identity);
        return merged.size() == 1 ? merged.front().state : AlertState::Gone;
    };
    const auto firing
        = [](const Labels &labels) { return sighting(prometheus, labels, AlertState::Firing); };
    QCOMPARE(state({firing(a), silenced}), AlertState::Suppressed);
    QCOMPARE(state({firing(a.with(u"replica"_s, u"2"_s)), silenced}), AlertState::Suppressed);
    auto fromOther = silenced;
    fromOther.report.labels = fromOther.report.labels.with(u"replica"_s, u"1"_s);
    QCOMPARE(state({firing(a.with(u"replica"_s, u"2"_s)), fromOther}), AlertState::Suppressed);
    QCOMPARE(state({firing(a), firing(b), silenced}), AlertState::Firing);
    QCOMPARE(state({firing(b), silenced}), AlertState::Firing);
}

void AlertIdentityTest::joinsTheRest()
{
    const Labels one = labels("Down", "a:1");
    AlertSighting prom = sighting(prometheus, one, AlertState::Firing);
    prom.report.since = after(-40);
    prom.inStateSince = after(10);
    prom.firstSeen = after(-39);
    prom.report.value = 0.25;
    prom.valueAtStart = 0.125;
    AlertSighting manager = sighting(alertmanager, one, AlertState::Suppressed);
    manager.report.since = after(-20);
    manager.inStateSince = after(5);
    manager.firstSeen = after(-19);
    manager.report.annotations = {{u"summary"_s, u"down"_s}};
    manager.report.silencedBy = {u"s2"_s, u"s1"_s};
    manager.report.inhibitedBy = {u"f"_s};
    AlertSighting second = manager;
    second.source = SourceId(u"am2"_s);
    second.report.silencedBy = {u"s1"_s, u"s3"_s};
    second.report.receivers = {u"chat"_s, u"pager"_s};

    const auto merged = mergeAlerts({prom, second, manager}, {});
    QCOMPARE(merged.size(), 1U);
    const MergedAlert &alert = merged.front();
    QCOMPARE(alert.state, AlertState::Suppressed);
    QCOMPARE(alert.lead().source, alertmanager);
    QCOMPARE(alert.since, after(-40));
    QCOMPARE(alert.firstSeen, after(-39));
    QCOMPARE(alert.lastChange, after(10));
    QCOMPARE(alert.value, std::optional(0.25));
    QCOMPARE(alert.valueAtStart, std::optional(0.125));
    QCOMPARE(alert.annotations, (Labels{{u"summary"_s, u"down"_s}}));
    QCOMPARE(alert.silencedBy, (QStringList{u"s1"_s, u"s2"_s, u"s3"_s}));
    QCOMPARE(alert.inhibitedBy, QStringList{u"f"_s});
    QCOMPARE(alert.receivers, (QStringList{u"chat"_s, u"pager"_s}));
}

void AlertIdentityTest::takesWhatIsThereBeforeWhatIsGone()
{
    const Labels one = labels("Down", "a:1");
    AlertSighting gone = sighting(alertmanager, one, AlertState::Gone);
    gone.report.since = gone.firstSeen = after(-500);
    gone.report.value = 1;
    gone.report.silencedBy = {u"old"_s};
    AlertSighting there = sighting(prometheus, one, AlertState::Pending);
    there.report.value = 2;
    auto merged = mergeAlerts({gone, there}, {});
    QCOMPARE(merged.front().since, after(0));
    QCOMPARE(merged.front().firstSeen, after(0));
    QCOMPARE(merged.front().value, std::optional(2.0));
    QCOMPARE(merged.front().silencedBy, QStringList());
    merged = mergeAlerts({gone}, {});
    QCOMPARE(merged.front().since, after(-500));
    QCOMPARE(merged.front().value, std::optional(1.0));
}

void AlertIdentityTest::doesNotDependOnTheOrder()
{
    std::vector<AlertSighting> sightings;
    for (int i = 0; i < 40; ++i)
        for (const SourceId &source : {prometheus, alertmanager}) {
            const Labels own = labels("Down", qPrintable(u"h%1:1"_s.arg(i % 20)))
                                   .with(u"replica"_s, QString::number(i / 20));
            sightings.push_back(sighting(source, own,
                source == prometheus ? AlertState::Firing : static_cast<AlertState>(i % 5)));
            sightings.back().report.value = i;
        }
    const auto textOf = [](const std::vector<MergedAlert> &alerts) {
        QStringList text;
        for (const MergedAlert &alert : alerts) {
            text << alert.identity.toText() + alertStateName(alert.state)
                    + QString::number(alert.value.value_or(-1));
            for (const AlertSighting &one : alert.sightings)
                text << one.source.text() + one.report.labels.toText();
        }
        return text;
    };
    const QStringList expected = textOf(mergeAlerts(sightings, {}));
    QCOMPARE(expected.size(), 20 + 80);
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(sightings.begin(), sightings.end(), random);
        QCOMPARE(textOf(mergeAlerts(sightings, {})), expected);
    }
}

QTEST_APPLESS_MAIN(AlertIdentityTest)
#include "tst_alertidentity.moc"
