// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertclassification.h"
#include "alertidentity.h"
#include "incidentalerts.h"

#include <QTest>
#include <QTimeZone>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// What the inbox is told of the incidents of a provider.
class IncidentAlertsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void originsMakeOneAlertEach();
    void withoutOriginsItIsItself();
    void resolvedOnesAreNone();
    void noTwoHaveTheSameLabels();
    void itIsOneRowWithTheAlertOfItsOrigin();
};

static const Instant begin = fromMs(1795227108000);
static const Labels latency{{u"alertname"_s, u"Slow"_s}, {u"job"_s, u"shop"_s}};
static const Labels errors{{u"alertname"_s, u"Errors"_s}, {u"job"_s, u"shop"_s}};

static ProviderIncident incident(const QString &number, std::vector<Labels> origins)
{
    ProviderIncident made;
    made.id = ProviderIncidentId(u"Q"_s + number);
    made.number = number;
    made.title = u"[FIRING:2] shop"_s;
    made.service = u"Shop"_s;
    made.link = u"https://acme.pagerduty.example/incidents/Q"_s + number;
    made.created = begin;
    if (!origins.empty())
        made.alerts.push_back({u"A"_s, u"k"_s, {}, {}, {}, begin + 5s, true, std::move(origins)});
    return made;
}

void IncidentAlertsTest::originsMakeOneAlertEach()
{
    ProviderIncident told = incident(u"7"_s, {latency, errors});
    told.status = IncidentStatus::Acknowledged;
    told.acknowledgements
        = {{{PersonId(u"P1"_s), u"Aoi"_s}, begin + 9s}, {{PersonId(u"P2"_s), {}}, begin + 11s}};
    told.alerts.push_back(
        {u"B"_s, {}, {}, {}, {}, begin, false, {Labels{{u"alertname"_s, u"Over"_s}}}});
    const auto alerts = incidentAlerts({told});
    QCOMPARE(alerts.size(), size_t(2)); // what is over below an open incident is over
    QCOMPARE(alerts[0].labels, latency);
    QCOMPARE(alerts[1].labels, errors);
    for (const AlertReport &alert : alerts) {
        QCOMPARE(alert.state, AlertState::Firing);
        QCOMPARE(alert.since, begin + 5s);
        QCOMPARE(alert.link, told.link);
        QCOMPARE(alert.annotations.value("incident"_L1), u"7"_s);
        QCOMPARE(alert.annotations.value("incident_url"_L1), told.link);
        QCOMPARE(alert.annotations.value("incident_status"_L1), u"acknowledged"_s);
        QCOMPARE(alert.annotations.value("acknowledged_by"_L1), u"Aoi, P2"_s);
        QVERIFY(alert.receivers.isEmpty()); // it knows no silences
    }
}

void IncidentAlertsTest::withoutOriginsItIsItself()
{
    ProviderIncident low = incident(u"8"_s, {});
    low.urgency = IncidentUrgency::Low;
    const auto alerts = incidentAlerts({incident(u"7"_s, {}), low});
    QCOMPARE(alerts.size(), size_t(2));
    QCOMPARE(alerts[0].labels,
        (Labels{{u"alertname"_s, u"[FIRING:2] shop"_s}, {u"service"_s, u"Shop"_s},
            {u"severity"_s, u"page"_s}, {u"incident"_s, u"7"_s}}));
    QCOMPARE(alerts[0].since, begin);
    const AlertClassifier usual({}, true, QTimeZone::utc());
    QCOMPARE(usual.classify(alerts[0].labels, {}, begin).alertClass, AlertClass::Page);
    QCOMPARE(usual.classify(alerts[1].labels, {}, begin).alertClass, AlertClass::Ticket);
}

void IncidentAlertsTest::resolvedOnesAreNone()
{
    ProviderIncident over = incident(u"7"_s, {latency});
    over.status = IncidentStatus::Resolved;
    QVERIFY(incidentAlerts({over}).empty());
}

void IncidentAlertsTest::noTwoHaveTheSameLabels()
{
    ProviderIncident taken = incident(u"7"_s, {latency});
    taken.status = IncidentStatus::Acknowledged;
    const auto alerts = incidentAlerts({taken, incident(u"9"_s, {latency})});
    QCOMPARE(alerts.size(), size_t(1));
    QCOMPARE(alerts[0].annotations.value("incident"_L1), u"9"_s); // nobody looks after it yet
}

void IncidentAlertsTest::itIsOneRowWithTheAlertOfItsOrigin()
{
    AlertReport manager;
    manager.labels = latency;
    manager.annotations = {{u"summary"_s, u"slow since ten"_s}, {u"title"_s, u"its own"_s}};
    manager.receivers = QStringList{u"pager"_s};
    const auto reports = incidentAlerts({incident(u"7"_s, {latency})});
    std::vector<AlertSighting> sightings{{SourceId(u"pd"_s), reports.at(0), begin, begin, {}},
        {SourceId(u"am"_s), manager, begin, begin, {}}};
    const auto merged = mergeAlerts(sightings, {});
    QCOMPARE(merged.size(), size_t(1));
    QCOMPARE(merged[0].annotations.value("summary"_L1), u"slow since ten"_s);
    QCOMPARE(merged[0].annotations.value("title"_L1), u"its own"_s); // as the one that leads has it
    QCOMPARE(merged[0].annotations.value("incident"_L1), u"7"_s); // and what only the other tells
    sightings[0].report.state = AlertState::Gone;
    QVERIFY(mergeAlerts(sightings, {}).at(0).annotations.value("incident"_L1).isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(IncidentAlertsTest)
#include "tst_incidentalerts.moc"
