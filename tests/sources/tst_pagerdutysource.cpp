// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "pagerdutyserver.h"
#include "pagerdutysource.h"
#include "settled.h"

#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// PagerDuty's source against a stand-in that keeps its state.
class PagerDutySourceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void incidentsWithAlertsAndLog();
    void whatWasResolvedWhileAwayIsTold();
    void alertsAreAskedAgainOnlyWhereSomethingChanged();
    void rotasOverSeveralPages();
    void schedulesToldWithoutShiftsAreAskedOneByOne();
    void actsArriveOnceThoughTheAnswerIsLost_data();
    void actsArriveOnceThoughTheAnswerIsLost();
    void aLostStatusUpdateIsNotSentAgain();
    void acknowledgingWhatIsResolvedDoesNotOpenIt();
    void aRefusalSaysWhy();
    void failuresInventNothing_data();
    void failuresInventNothing();
    void aWrongKeyIsRefused();

private:
    [[nodiscard]] std::unique_ptr<PagerDutySource> source(const QByteArray &key) const
    {
        SourceSettings settings;
        settings.id = SourceId(u"pd"_s);
        settings.url = m_server->url();
        settings.deadline = 3s;
        settings.auth.secret = Secret(key + '\n'); // files end with a line break
        return std::make_unique<PagerDutySource>(
            settings, u"me@example.com"_s, *m_clock, *m_recorder);
    }
    [[nodiscard]] Result<IncidentAnswer> incidents(std::vector<ProviderIncidentId> open = {})
    {
        return settled(m_source->fetchIncidents({m_since, std::move(open)}));
    }
    [[nodiscard]] Result<void> act(IntentKind kind, const QString &incident, int attempt = 0)
    {
        return settled(m_source->act(kind, IntentId(u"5b9f"_s),
            {ProviderIncidentId(incident), u"looking at it"_s}, attempt));
    }
    [[nodiscard]] int asked(const QByteArray &path) const
    {
        return static_cast<int>(std::ranges::count_if(m_server->requests(),
            [&path](const SeenRequest &request) { return request.path() == path; }));
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ExchangeRecorder> m_recorder;
    std::unique_ptr<PagerDutyServer> m_server;
    std::unique_ptr<PagerDutySource> m_source;
    Instant m_since;
};

static const Instant start = fromMs(1795227108000); // 2026-11-21T02:11:48Z

void PagerDutySourceTest::init()
{
    m_source.reset();
    m_clock = std::make_unique<FakeClock>(start);
    m_recorder = std::make_unique<ExchangeRecorder>();
    m_server = std::make_unique<PagerDutyServer>(*m_clock);
    m_source = source(PagerDutyServer::key);
    m_since = start - 1h;
}

void PagerDutySourceTest::incidentsWithAlertsAndLog()
{
    const QString id = m_server->trigger(
        u"Slow"_s, {{u"alertname"_s, u"Slow"_s}, {u"job"_s, u"shop"_s}, {u"n"_s, 3}});
    m_clock->advance(1min);
    m_server->escalate(id, u"PBEN"_s);
    m_clock->advance(1min);
    m_server->acknowledge(id, u"PBEN"_s);
    const auto told = incidents();
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    QCOMPARE(told->incidents.size(), size_t(1));
    const ProviderIncident &incident = told->incidents[0];
    QCOMPARE(incident.id, ProviderIncidentId(id));
    QCOMPARE(incident.number, u"1"_s);
    QCOMPARE(incident.status, IncidentStatus::Acknowledged);
    QCOMPARE(incident.service, u"Shop"_s);
    QCOMPARE(incident.created, start);
    QCOMPARE(incident.assignees.at(0).id, PersonId(u"PBEN"_s));
    QCOMPARE(incident.acknowledgements.at(0).at, start + 2min);
    QCOMPARE(incident.alerts.at(0).origins,
        (std::vector{Labels{{u"alertname"_s, u"Slow"_s}, {u"job"_s, u"shop"_s}}}));
    std::vector<IncidentStepKind> kinds;
    for (const IncidentStep &step : told->steps)
        kinds.push_back(step.kind);
    QCOMPARE(kinds,
        (std::vector{IncidentStepKind::Acknowledged, IncidentStepKind::Notified,
            IncidentStepKind::Escalated, IncidentStepKind::Triggered}));
    QCOMPARE(told->steps[1].channel, u"sms"_s);
    QCOMPARE(told->steps[1].whom.id, PersonId(u"PBEN"_s));
    QCOMPARE(told->exchange.product, u"PagerDuty"_s);
}

void PagerDutySourceTest::whatWasResolvedWhileAwayIsTold()
{
    m_clock->step(-60 * 24h);
    const QString old = m_server->trigger(u"Old"_s); // out of every list's range
    m_clock->step(60 * 24h);
    const QString known = m_server->trigger(u"Known"_s);
    QCOMPARE(incidents()->incidents.size(), size_t(2));
    m_clock->advance(6h);
    m_server->resolve(known, u"PBEN"_s);
    m_server->resolve(old, u"PBEN"_s);
    const QString between = m_server->trigger(u"Between"_s);
    m_clock->advance(1h);
    m_server->resolve(between, u"PBEN"_s);
    m_clock->advance(17h);
    const auto told = incidents({ProviderIncidentId(known), ProviderIncidentId(old)});
    QVERIFY(told);
    QCOMPARE(told->incidents.size(), size_t(3));
    for (const ProviderIncident &incident : told->incidents) {
        QCOMPARE(incident.status, IncidentStatus::Resolved);
        QCOMPARE(*incident.resolved, incident.id.text() == between ? start + 7h : start + 6h);
        QCOMPARE(incident.alerts.size(), size_t(1));
    }
    QCOMPARE(told->steps.size(), size_t(5)); // all but the beginning of the old one
}

void PagerDutySourceTest::alertsAreAskedAgainOnlyWhereSomethingChanged()
{
    const QString id = m_server->trigger(u"Slow"_s);
    const QByteArray path = "/incidents/" + id.toUtf8() + "/alerts";
    const auto first = incidents();
    m_clock->advance(15s);
    const auto second = incidents();
    QCOMPARE(asked(path), 1);
    QCOMPARE(second->incidents, first->incidents);
    m_server->acknowledge(id, u"PBEN"_s);
    QVERIFY(incidents());
    QCOMPARE(asked(path), 2);
    m_clock->advance(5min);
    QVERIFY(incidents());
    QCOMPARE(asked(path), 3);
}

static QJsonObject entry(const QString &from, const QString &to, const QString &who)
{
    return {{u"start"_s, from}, {u"end"_s, to},
        {u"user"_s, QJsonObject{{u"id"_s, who}, {u"summary"_s, who.toLower()}}}};
}

static QJsonObject schedule(const QString &id)
{
    const auto entries = [](const QJsonArray &list) {
        return QJsonObject{
            {u"name"_s, u"Final Schedule"_s}, {u"rendered_schedule_entries"_s, list}};
    };
    QJsonObject layer = entries(
        {entry(u"2026-11-21T09:00:00+09:00"_s, u"2026-11-22T09:00:00+09:00"_s, u"PBEN"_s)});
    layer.insert(u"name"_s, u"Weekdays"_s);
    return {{u"id"_s, id}, {u"type"_s, u"schedule"_s}, {u"name"_s, u"Primary "_s + id},
        {u"time_zone"_s, u"Asia/Tokyo"_s},
        {u"final_schedule"_s,
            entries({entry(u"2026-11-21T03:00:00Z"_s, u"2026-11-22T00:00:00Z"_s, u"PAOI"_s),
                entry(u"2026-11-21T00:00:00Z"_s, u"2026-11-21T03:00:00Z"_s, u"PBEN"_s)})},
        {u"overrides_subschedule"_s,
            entries({entry(u"2026-11-21T03:00:00Z"_s, u"2026-11-22T00:00:00Z"_s, u"PAOI"_s)})},
        {u"schedule_layers"_s, QJsonArray{layer}}};
}

void PagerDutySourceTest::rotasOverSeveralPages()
{
    m_server->setSchedules({schedule(u"A"_s)});
    QJsonArray users;
    for (int i = 0; i < 150; ++i)
        users.append(QJsonObject{{u"id"_s, u"U%1"_s.arg(i)}, {u"name"_s, u"Nr %1"_s.arg(i)},
            {u"email"_s, u"u@example.com"_s}, {u"time_zone"_s, u"Europe/Berlin"_s}});
    m_server->setUsers(users);
    m_server->setLongestPage(40); // though 100 are asked for
    m_server->setPolicies({QJsonObject{{u"id"_s, u"E"_s}, {u"name"_s, u"Shop"_s},
        {u"services"_s, QJsonArray{QJsonObject{{u"id"_s, u"S"_s}, {u"summary"_s, u"Shop"_s}}}},
        {u"escalation_rules"_s,
            QJsonArray{QJsonObject{{u"escalation_delay_in_minutes"_s, 15},
                {u"targets"_s,
                    QJsonArray{QJsonObject{{u"id"_s, u"A"_s}, {u"type"_s, u"schedule_reference"_s}},
                        QJsonObject{{u"id"_s, u"U7"_s}, {u"type"_s, u"user_reference"_s}}}}}}}}});
    const auto told = settled(m_source->fetchRoster(rosterSpan(start)));
    QVERIFY2(told, qPrintable(told ? QString() : errorText(told.error())));
    const Roster &roster = told->roster;
    QCOMPARE(roster.covers, rosterSpan(start));
    QCOMPARE(roster.people.size(), size_t(150));
    QCOMPARE(roster.people[149].who.name, u"Nr 149"_s);
    QCOMPARE(roster.people[0].zone, u"Europe/Berlin"_s);
    const auto &shifts = roster.schedules.at(0).shifts;
    QCOMPARE(roster.schedules[0].zone, u"Asia/Tokyo"_s);
    QCOMPARE(shifts.size(), size_t(4));
    QCOMPARE(shifts[0].person, (PersonRef{PersonId(u"PBEN"_s), u"pben"_s}));
    QCOMPARE(shifts[0].layer, ShiftLayer::Final);
    QCOMPARE(shifts[1].person.id, PersonId(u"PAOI"_s));
    QCOMPARE(shifts[2].layer, ShiftLayer::Rotation);
    QCOMPARE(shifts[2].title, u"Weekdays"_s);
    QCOMPARE(shifts[2].from, *parseRfc3339(u"2026-11-21T00:00:00Z"_s));
    QCOMPARE(shifts[3].layer, ShiftLayer::Override);
    const EscalationPolicy &policy = roster.policies.at(0);
    QCOMPARE(policy.services, QStringList{u"Shop"_s});
    QCOMPARE(policy.levels.at(0).schedules, std::vector{ScheduleId(u"A"_s)});
    QCOMPARE(policy.levels[0].people.at(0).id, PersonId(u"U7"_s));
    QCOMPARE(policy.levels[0].escalatesAfter, Millis(15min));
    QCOMPARE(m_server->requests().size(), size_t(6)); // schedules, policies, users in pages of 40
}

void PagerDutySourceTest::schedulesToldWithoutShiftsAreAskedOneByOne()
{
    QJsonObject bare = schedule(u"B"_s);
    bare.remove(u"final_schedule"_s);
    m_server->setSchedules({schedule(u"A"_s), bare});
    const auto failed = settled(m_source->fetchRoster(rosterSpan(start)));
    QCOMPARE(failed.error().kind, ErrorKind::Malformed); // nor is it whole when asked alone
    QCOMPARE(asked("/schedules/B"), 1);
    QCOMPARE(asked("/schedules/A"), 0);
}

void PagerDutySourceTest::actsArriveOnceThoughTheAnswerIsLost_data()
{
    QTest::addColumn<IntentKind>("kind");
    QTest::newRow("acknowledge") << IntentKind::AcknowledgeIncident;
    QTest::newRow("resolve") << IntentKind::ResolveIncident;
    QTest::newRow("note") << IntentKind::NoteIncident;
}

void PagerDutySourceTest::actsArriveOnceThoughTheAnswerIsLost()
{
    QFETCH(const IntentKind, kind);
    const QString id = m_server->trigger(u"Slow"_s);
    m_server->loseAnswers(1);
    QVERIFY(!act(kind, id));
    QVERIFY(act(kind, id, 1));
    if (kind == IntentKind::NoteIncident)
        QCOMPARE(m_server->notes(id), QStringList{u"looking at it (toban:5b9f)"_s});
    else
        QCOMPARE(m_server->changes(id, m_server->status(id)), 1);
    const auto steps = incidents()->steps;
    QCOMPARE(steps.size(), size_t(2));
    if (kind == IntentKind::NoteIncident)
        QCOMPARE(steps[0].text, u"looking at it"_s); // without the mark
}

void PagerDutySourceTest::aLostStatusUpdateIsNotSentAgain()
{
    const QString id = m_server->trigger(u"Slow"_s);
    m_server->loseAnswers(1);
    const auto lost = act(IntentKind::UpdateIncidentStatus, id);
    QCOMPARE(lost.error().kind, ErrorKind::Unsupported); // it is final
    QVERIFY(lost.error().detail.contains(u"may have arrived"_s));
    QVERIFY(!act(IntentKind::UpdateIncidentStatus, id, 1));
    QCOMPARE(m_server->statusUpdates(id), QStringList{u"looking at it"_s});
    m_server->failWith(503); // found out before it is sent: it can be sent later
    const auto away = settled(m_source->act(IntentKind::UpdateIncidentStatus, IntentId(u"6c"_s),
        {ProviderIncidentId(id), u"again"_s}, 0));
    QCOMPARE(away.error().kind, ErrorKind::Http);
    m_server->failWith(0);
    QVERIFY(settled(m_source->act(IntentKind::UpdateIncidentStatus, IntentId(u"6c"_s),
        {ProviderIncidentId(id), u"again"_s}, 1)));
    QCOMPARE(m_server->statusUpdates(id).size(), 2);
}

void PagerDutySourceTest::acknowledgingWhatIsResolvedDoesNotOpenIt()
{
    const QString id = m_server->trigger(u"Slow"_s);
    m_server->resolve(id, u"PBEN"_s);
    const auto done = act(IntentKind::AcknowledgeIncident, id);
    QCOMPARE(done.error().kind, ErrorKind::Unsupported);
    QCOMPARE(m_server->status(id), u"resolved"_s);
    QVERIFY(act(IntentKind::ResolveIncident, id)); // as it is wanted
    QCOMPARE(m_server->changes(id, u"resolved"_s), 0);
}

void PagerDutySourceTest::aRefusalSaysWhy()
{
    const QString id = m_server->trigger(u"Slow"_s);
    m_server->refuse(400, u"<b>Requester User Not Found</b>"_s);
    const auto refused = act(IntentKind::AcknowledgeIncident, id);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(refused.error().detail.contains(u"<b>Requester User Not Found</b>"_s));
    m_server->refuse(403, u"Access Denied"_s);
    QCOMPARE(act(IntentKind::AcknowledgeIncident, id).error().kind, ErrorKind::Auth);
    const auto unknown = act(IntentKind::AcknowledgeIncident, u"PNONE"_s);
    QCOMPARE(unknown.error().kind, ErrorKind::Unsupported);
    QVERIFY(unknown.error().detail.contains(u"Incident Not Found"_s));
}

void PagerDutySourceTest::failuresInventNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << 401 << ErrorKind::Auth;
    QTest::newRow("402") << 402 << ErrorKind::Http;
    QTest::newRow("403") << 403 << ErrorKind::Auth;
    QTest::newRow("404") << 404 << ErrorKind::Http;
    QTest::newRow("429") << 429 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << ErrorKind::Http;
}

void PagerDutySourceTest::failuresInventNothing()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    m_server->trigger(u"Slow"_s);
    QVERIFY(incidents());
    m_server->failWith(status);
    QCOMPARE(incidents().error().kind, kind);
    QCOMPARE(settled(m_source->fetchRoster(rosterSpan(start))).error().kind, kind);
    m_server->failWith(0);
    QCOMPARE(incidents()->incidents.size(), size_t(1));
}

void PagerDutySourceTest::aWrongKeyIsRefused()
{
    m_source = source("another");
    const auto refused = incidents();
    QCOMPARE(refused.error().kind, ErrorKind::Auth);
    QVERIFY(refused.error().detail.contains(u"Unauthorized"_s));
    QVERIFY(!errorText(refused.error()).contains(u"another"_s));
    QCOMPARE(m_server->requests().size(), size_t(1));
}

} // namespace

QTEST_GUILESS_MAIN(PagerDutySourceTest)
#include "tst_pagerdutysource.moc"
