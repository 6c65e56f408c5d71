// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordstory.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace toban::testing {

static HealthObservation healthOf(const SourceId &source, Instant at)
{
    HealthObservation health;
    health.source = source;
    health.at = at;
    health.state = SourceState::Ok;
    health.nextTry = at + 60s;
    return health;
}

template <typename Value>
static void wait(QFuture<Result<Value>> future)
{
    future.waitForFinished();
    QVERIFY(future.result());
}

RecordStory::RecordStory(Theme look, Millis length)
    : theme(std::move(look))
{
    fixture.open();
    shop.end = test::noon();
    shop.length = length;
    Batch samples = shop.samples();
    samples.health = healthOf(shop.service().source, shop.end);
    wait(fixture.store().ingest(std::move(samples)));
    fixture.clock().step(-2h);
    while (fixture.clock().now() < test::noon()) {
        fixture.clock().advance(1min);
        tellMoment(fixture.clock().now());
    }
    wait(fixture.store().setMark(test::noon() - 35min, u"deploy 1.4.3"_s));
}

void RecordStory::tellMoment(Instant at)
{
    tellAlerts(at);
    tellIncidents(at);
    if (at == test::noon() - 119min || at == test::noon() - 60min)
        tellRoster(at);
    if (at != test::noon() - 90min && at != test::noon() - 40min)
        return;
    Batch batch;
    batch.source = shop.service().source;
    batch.health = at == test::noon() - 90min ? healthOf(batch.source, at) : shop.failing(at, 3);
    wait(fixture.store().ingest(std::move(batch)));
}

void RecordStory::tellAlerts(Instant at)
{
    AlertBatch batch;
    batch.source = SourceId(u"am"_s);
    batch.at = at;
    batch.health = healthOf(batch.source, at);
    batch.alerts.emplace();
    const auto add = [&](const QString &name, const QString &severity, Millis from, Millis to) {
        if (at < test::noon() - from || at >= test::noon() - to)
            return;
        AlertReport report;
        report.labels
            = Labels{{u"alertname"_s, name}, {u"severity"_s, severity}, {u"service"_s, u"shop"_s}};
        report.annotations = Labels{{u"summary"_s, name + u" on shop"_s}};
        report.since = test::noon() - from;
        report.receivers = {u"pager"_s};
        batch.alerts->push_back(report);
    };
    add(u"ErrorRatioHigh"_s, u"page"_s, 32min, 17min);
    add(u"LatencyP90Degraded"_s, u"ticket"_s, 30min, 14min);
    wait(fixture.store().ingestAlerts(std::move(batch)));
}

void RecordStory::tellIncidents(Instant at)
{
    OnCallBatch batch;
    batch.source = SourceId(u"pd"_s);
    batch.at = at;
    batch.health = healthOf(batch.source, at);
    if (at >= test::noon() - 31min) {
        ProviderIncident incident;
        incident.id = ProviderIncidentId(u"Q214"_s);
        incident.number = u"214"_s;
        incident.title = u"Checkout slow, 1 in 4 fails"_s;
        incident.service = u"checkout"_s;
        incident.created = test::noon() - 31min;
        if (at >= test::noon() - 12min) {
            incident.status = IncidentStatus::Resolved;
            incident.resolved = test::noon() - 12min;
        }
        batch.incidents.push_back(incident);
    }
    wait(fixture.store().ingestOnCall(std::move(batch)));
}

void RecordStory::tellRoster(Instant at)
{
    const bool isEarly = at < test::noon() - 60min;
    const QString name = isEarly ? u"鈴木 一郎"_s : u"佐藤 花子"_s;
    Schedule schedule;
    schedule.id = ScheduleId(u"checkout"_s);
    schedule.name = u"checkout"_s;
    schedule.shifts.push_back(
        {{PersonId(name), name}, test::noon() - 24h, test::noon() + 24h, ShiftLayer::Final, {}});
    OnCallBatch batch;
    batch.source = SourceId(u"pd"_s);
    batch.at = at;
    batch.health = healthOf(batch.source, at);
    batch.roster.emplace();
    batch.roster->covers = {test::noon() - 168h, test::noon() + 168h};
    batch.roster->schedules = {schedule};
    batch.roster->people = {{{PersonId(name), name}, u"Asia/Tokyo"_s, {}, {}}};
    wait(fixture.store().ingestOnCall(std::move(batch)));
}

WindowPorts RecordStory::ports()
{
    Store &store = fixture.store();
    WindowPorts ports{
        store, store.changes(), fixture.clock(), theme, {shop.service()}, Millis(15000)};
    ports.commands = &store;
    ports.alerts.queries = &store;
    ports.alerts.channels = {{SourceId(u"am"_s), {}, false, true}};
    ports.incidents = {&store, {{SourceId(u"pd"_s), 60s, false, false}}};
    ports.onCall.queries = &store;
    ports.onCall.handovers = &store;
    ports.onCall.sources = {{SourceId(u"pd"_s)}};
    return ports;
}

MainWindow &RecordStory::open(WindowMemory memory, bool isOffline)
{
    m_window.reset();
    memory.zone = QTimeZone::utc();
    WindowPorts given = ports();
    given.isOffline = isOffline;
    if (isOffline)
        given.commands = nullptr;
    m_window = std::make_unique<MainWindow>(given, memory);
    m_window->resize(1280, 720);
    m_window->show();
    return *m_window;
}

} // namespace toban::testing
