// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertrig.h"
#include "recordedpolls.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace toban;
using namespace Qt::StringLiterals;

static QString recording(const QString &name)
{
    return QStringLiteral(TOBAN_TEST_DATA "/recordings/drill-1/") + name;
}

namespace {

/// A recorded incident played through: what its servers answered, poll by poll, comes by the real
/// sources and pollers into a real store. Expected are the changes another program told from the
/// same polls.
class AlertDrillPlayedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void transitionsAreThoseOfTheRecording_data();
    void transitionsAreThoseOfTheRecording();
    void theTicketAfterThePageIsShownAsSuch();
    void theInboxMergesBothSources();

private:
    void serve();
    [[nodiscard]] Instant after(double seconds) const
    {
        return m_start + Millis(std::llround(seconds * 1000));
    }

    RecordedPolls m_alerts{recording(u"prom-alerts.jsonl.gz"_s)};
    RecordedPolls m_rules{recording(u"prom-rules.jsonl.gz"_s)};
    RecordedPolls m_managed{recording(u"am-alerts.jsonl.gz"_s)};
    RecordedPolls m_silences{recording(u"am-silences.jsonl.gz"_s)};
    const Instant m_start = fromMs(1795227108000); ///< of the drill
    std::unique_ptr<AlertRig> m_rig;
};

/// At each moment the answer that was the newest then.
void AlertDrillPlayedTest::serve()
{
    const auto play = [this](FaultServer &server, const char *path, const RecordedPolls &polls) {
        server.setRoute(path, [this, &polls](QTcpSocket &socket, const SeenRequest &request) {
            fault::json(polls.bodyAt(m_rig->fixture.clock().now()))(socket, request);
        });
    };
    play(m_rig->prometheusServer, "/api/v1/alerts", m_alerts);
    play(m_rig->prometheusServer, "/api/v1/rules", m_rules);
    play(m_rig->managerServer, "/api/v2/alerts", m_managed);
    play(m_rig->managerServer, "/api/v2/silences", m_silences);
    QFile status(recording(u"am-status.json"_s));
    QVERIFY(status.open(QIODevice::ReadOnly));
    m_rig->managerServer.setRoute("/api/v2/status", fault::json(status.readAll()));
    // not polled in the drill: the labels its configuration had
    m_rig->prometheusServer.setRoute("/api/v1/status/config",
        fault::json(R"({"status":"success","data":{"yaml":"global:\n  external_labels:\n)"
                    R"(    cluster: drill\n    replica: \"0\"\n"}})"));
}

void AlertDrillPlayedTest::initTestCase()
{
    m_rig = std::make_unique<AlertRig>(m_start, 2s);
    serve();
    std::vector<std::pair<Instant, AlertPoller *>> polls;
    for (const Instant at : m_alerts.times())
        polls.emplace_back(at, &*m_rig->prometheusPoller);
    for (const Instant at : m_managed.times())
        polls.emplace_back(at, &*m_rig->managerPoller);
    std::sort(polls.begin(), polls.end());
    QCOMPARE(polls.size(), size_t(2 * 901));
    for (const auto &[at, poller] : polls) {
        m_rig->fixture.clock().advance(at - m_rig->fixture.clock().now());
        QVERIFY(m_rig->poll(*poller));
    }
    QVERIFY(m_rig->kept());
}

/// As the other program names an alert: its name, and where.
static QString nameOf(const Labels &labels)
{
    QString name = labels.value("alertname"_L1);
    for (const auto label : {"route"_L1, "instance"_L1})
        if (const QString value = labels.value(label); !value.isEmpty())
            name += u'|' + value;
    return name;
}

/// As the servers name a state: Alertmanager says "active", and by whom it is suppressed.
static QString stateOf(const AlertTransition &change, bool isManager)
{
    QString state = alertStateName(change.state);
    if (isManager && change.state == AlertState::Firing)
        state = u"active"_s;
    return state + (change.isSilenced ? u" silenced"_s : QString())
        + (change.isInhibited ? u" inhibited"_s : QString());
}

void AlertDrillPlayedTest::transitionsAreThoseOfTheRecording_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("prometheus") << u"prom/alerts"_s << qsizetype(45);
    QTest::newRow("alertmanager") << u"am"_s << qsizetype(18);
}

void AlertDrillPlayedTest::transitionsAreThoseOfTheRecording()
{
    QFETCH(QString, channel);
    QFETCH(qsizetype, count);
    QFile file(QStringLiteral(TOBAN_TEST_DATA "/analysis/drill-alerts.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject derived = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray told = derived[QString::fromLatin1(QTest::currentDataTag())].toArray();
    QStringList expected;
    for (const QJsonValue &row : told)
        expected << u"%1 %2 %3"_s.arg(row[0].toDouble(), 0, 'f', 1)
                        .arg(row[1].toString(), row[2].toString());
    QCOMPARE(expected.size(), count);
    const auto transitions = m_rig->fixture.store().alertTransitions({after(-1), after(1802)}, {});
    QVERIFY(transitions);
    QStringList seen;
    for (const auto &change : *transitions)
        if (change.source.text() == channel)
            seen << u"%1 %2 %3"_s.arg(double((change.at - m_start).count()) / 1000, 0, 'f', 1)
                        .arg(nameOf(change.labels), stateOf(change, channel == u"am"_s));
    // several changes of one moment have no order
    expected.sort();
    seen.sort();
    QCOMPARE(seen, expected);
}

/// The page ends at 1262; the ticket it inhibited becomes active then, until 1312.
void AlertDrillPlayedTest::theTicketAfterThePageIsShownAsSuch()
{
    const auto &store = m_rig->fixture.store();
    const auto dayOf = [&](double seconds, const QString &name) {
        const auto days = readInboxDays(store, store, m_rig->request(after(seconds)));
        for (auto day = days->cbegin(); day != days->cend(); ++day)
            if (nameOf(day.key()) == name)
                return day.value();
        return InboxDay();
    };
    const QString ticket = u"RouteLatencyP90Degraded|/api/checkout"_s;
    QVERIFY(!dayOf(1200, ticket).activeAgain);
    const auto again = dayOf(1300, ticket).activeAgain;
    QVERIFY(again.has_value());
    QCOMPARE(std::chrono::floor<std::chrono::seconds>(again->since - m_start).count(), 1262);
    QCOMPARE(nameOf(again->inhibitor), u"RouteLatencyP99High|/api/checkout"_s);
    QVERIFY(!dayOf(1320, ticket).activeAgain);
    QVERIFY(!dayOf(1300, u"NodeCpuBusy|127.0.0.1:27100"_s).activeAgain);
}

/// In the middle: three alerts of the incident, each of two sources, one of them inhibited.
void AlertDrillPlayedTest::theInboxMergesBothSources()
{
    const auto &store = m_rig->fixture.store();
    const auto view = readInbox(store, store, m_rig->request(after(800.5)));
    QVERIFY(view);
    QMap<QString, QString> incident;
    for (const InboxRow &row : view->rows)
        if (nameOf(row.alert.identity).endsWith("|/api/checkout"_L1))
            incident[row.name()] = u"%1 %2 %3"_s
                                       .arg(alertClassName(row.classified.alertClass),
                                           alertStateName(row.alert.state))
                                       .arg(row.alert.sightings.size());
    QCOMPARE(incident,
        (QMap<QString, QString>{{u"RouteErrorRatioHigh"_s, u"page firing 2"_s},
            {u"RouteLatencyP90Degraded"_s, u"ticket suppressed 2"_s},
            {u"RouteLatencyP99High"_s, u"page firing 2"_s}}));
    QCOMPARE(view->active[size_t(AlertClass::Page)], 2);
    QCOMPARE(view->provenChannels(), 2);
    QVERIFY(!view->isAllClear());
}

} // namespace

QTEST_GUILESS_MAIN(AlertDrillPlayedTest)
#include "tst_alertdrillplayed.moc"
