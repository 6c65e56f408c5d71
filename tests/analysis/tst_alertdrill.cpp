// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertbuilder.h"
#include "alerthistory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace toban;
using namespace toban::testing;

/// An incident as a real Prometheus and a real Alertmanager told it; what happened is known.
class AlertDrillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesAreOneEpisodeEach();
    void theTicketIsSuppressedAndFiresAgain();
    void theTicketAfterThePageIsTold();
    void silencedFromTheBeginning();
    void whatNeverFired();
    void stripOfTheHalfHour();

private:
    std::vector<AlertTransition> of(const QString &name, const QString &where) const;
    std::vector<Episode> episodes(const QString &name, const QString &where) const;

    std::vector<AlertTransition> m_transitions;
};

void AlertDrillTest::initTestCase()
{
    QFile file(QStringLiteral(TOBAN_TEST_DATA "/analysis/drill-alerts.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject drill = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &[key, source] :
        {std::pair(u"prometheus"_s, prometheus), std::pair(u"alertmanager"_s, alertmanager)}) {
        const QJsonArray rows = drill[key].toArray();
        for (const QJsonValue &row : rows) {
            const QString alert = row[1].toString();
            const QString state = row[2].toString();
            auto one = transition(source,
                {{u"alertname"_s, alert.section(u'|', 0, 0)}, {u"where"_s, alert.section(u'|', 1)}},
                after(row[0].toDouble()), AlertState::Firing);
            if (state.startsWith("suppressed"_L1))
                one.state = AlertState::Suppressed;
            else if (state != "active"_L1)
                one.state = alertStateFromName(state).value();
            one.isSilenced = state.contains("silenced"_L1);
            one.isInhibited = state.contains("inhibited"_L1);
            m_transitions.push_back(one);
        }
    }
    QCOMPARE(m_transitions.size(), 63U);
}

std::vector<AlertTransition> AlertDrillTest::of(const QString &name, const QString &where) const
{
    std::vector<AlertTransition> own;
    for (const AlertTransition &one : m_transitions)
        if (one.labels == Labels{{u"alertname"_s, name}, {u"where"_s, where}})
            own.push_back(one);
    return own;
}

std::vector<Episode> AlertDrillTest::episodes(const QString &name, const QString &where) const
{
    return episodesOf(jointChanges(of(name, where), {}));
}

void AlertDrillTest::pagesAreOneEpisodeEach()
{
    const auto errors = episodes(u"RouteErrorRatioHigh"_s, u"/api/checkout"_s);
    QCOMPARE(errors.size(), 1U);
    QCOMPARE(errors[0].from, after(632));
    QCOMPARE(errors[0].firingFrom, std::optional(after(662)));
    QCOMPARE(errors[0].to, std::optional(after(1240)));
    const auto latency = episodes(u"RouteLatencyP99High"_s, u"/api/checkout"_s);
    QCOMPARE(latency.size(), 1U);
    QCOMPARE(latency[0].from, after(610));
    QCOMPARE(latency[0].firingFrom, std::optional(after(670)));
    QCOMPARE(latency[0].to, std::optional(after(1262)));
    QVERIFY(!latency[0].suppressedFrom);
}

void AlertDrillTest::theTicketIsSuppressedAndFiresAgain()
{
    const auto changes = jointChanges(of(u"RouteLatencyP90Degraded"_s, u"/api/checkout"_s), {});
    QStringList text;
    for (const JointChange &change : changes)
        text << u"%1 %2"_s.arg((change.at - after(0)) / 1s).arg(alertStateName(change.state));
    QCOMPARE(text,
        (QStringList{u"626 pending"_s, u"656 firing"_s, u"662 suppressed"_s, u"1262 firing"_s,
            u"1312 gone"_s}));
    QCOMPARE(episodesOf(changes).size(), 1U);
    QCOMPARE(timeIn(AlertState::Firing, changes, {after(0), after(1800)}), Millis(56'000));
}

void AlertDrillTest::theTicketAfterThePageIsTold()
{
    const auto ticket = of(u"RouteLatencyP90Degraded"_s, u"/api/checkout"_s);
    const auto result = becameActiveAfter(ticket, m_transitions, after(1300));
    QVERIFY(result.has_value());
    QCOMPARE(result->since, after(1262));
    // the other page was over 22 s before
    QCOMPARE(result->inhibitor.value(u"alertname"_s), u"RouteLatencyP99High"_s);
    QVERIFY(!becameActiveAfter(ticket, m_transitions, after(660))); // before it was inhibited
    QVERIFY(!becameActiveAfter(ticket, m_transitions, after(1261))); // while it was
    QVERIFY(!becameActiveAfter(ticket, m_transitions, after(1312))); // gone
    const auto page = of(u"RouteLatencyP99High"_s, u"/api/checkout"_s);
    QVERIFY(!becameActiveAfter(page, m_transitions, after(1200)));
}

void AlertDrillTest::silencedFromTheBeginning()
{
    const auto batch = episodes(u"LegacyBatchDown"_s, u"127.0.0.1:27099"_s);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(!batch[0].hasFired() && !batch[0].wasOnlyPending() && !batch[0].to);
}

void AlertDrillTest::whatNeverFired()
{
    const auto login = episodes(u"EventLoopLag"_s, u"127.0.0.1:27084"_s);
    QCOMPARE(login.size(), 4U);
    for (const Episode &one : login)
        QVERIFY(one.wasOnlyPending());
    QCOMPARE(flapScore(login, after(1800)), 0.0);
    QVERIFY(!medianDuration(login));
}

void AlertDrillTest::stripOfTheHalfHour()
{
    const auto changes = jointChanges(of(u"RouteLatencyP90Degraded"_s, u"/api/checkout"_s), {});
    // five minutes a cell: 626 pending, 656 firing; 662 to 1262 inhibited; fires until 1312
    QVERIFY(stripOf(changes, {after(0), after(1800)}, 6, {})
        == (std::vector<StripCell>{StripCell::None, StripCell::None, StripCell::Firing,
            StripCell::Suppressed, StripCell::Firing, StripCell::None}));
}

QTEST_APPLESS_MAIN(AlertDrillTest)
#include "tst_alertdrill.moc"
