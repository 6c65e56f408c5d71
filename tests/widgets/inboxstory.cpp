// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxstory.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace toban::testing {

InboxStory::InboxStory(Theme look)
    : theme(std::move(look))
{
    fixture.open();
}

SourceId InboxStory::prometheus()
{
    return SourceId(u"prom/alerts"_s);
}

SourceId InboxStory::alertmanager()
{
    return SourceId(u"am"_s);
}

AlertReport InboxStory::alert(const QString &name, const QString &severity, const QString &service)
{
    AlertReport report;
    report.labels
        = Labels{{u"alertname"_s, name}, {u"severity"_s, severity}, {u"service"_s, service}};
    report.annotations = Labels{{u"summary"_s, name + u" on "_s + service},
        {u"runbook_url"_s, u"https://runbooks.example/"_s + name}};
    report.since = test::noon() - 9min;
    report.value = 0.238;
    report.receivers = {u"pager"_s};
    return report;
}

HealthObservation InboxStory::healthy(const SourceId &channel) const
{
    HealthObservation health;
    health.source = channel;
    health.at = const_cast<InboxStory *>(this)->fixture.clock().now();
    health.state = SourceState::Ok;
    health.nextTry = health.at + 5s;
    return health;
}

void InboxStory::ingest(const AlertBatch &batch) const
{
    auto future = fixture.store().ingestAlerts(batch);
    future.waitForFinished();
    QVERIFY(future.result());
}

void InboxStory::answer(
    const std::vector<AlertReport> &alerts, const std::vector<Silence> &silences)
{
    for (const SourceId &channel : {prometheus(), alertmanager()}) {
        AlertBatch batch;
        batch.source = channel;
        batch.at = fixture.clock().now();
        batch.health = healthy(channel);
        batch.alerts = alerts;
        for (AlertReport &report : *batch.alerts) {
            if (channel == alertmanager()) {
                report.value.reset();
                continue;
            }
            report.receivers.clear(); // what only Alertmanager knows
            report.silencedBy.clear();
            report.inhibitedBy.clear();
            if (report.state == AlertState::Suppressed)
                report.state = AlertState::Firing;
        }
        if (channel == alertmanager()) {
            std::erase_if(*batch.alerts,
                [](const AlertReport &one) { return one.state == AlertState::Pending; });
            batch.silences = silences;
        }
        ingest(batch);
    }
}

void InboxStory::doubt(const SourceId &channel, const QString &warning)
{
    AlertBatch batch;
    batch.source = channel;
    batch.at = fixture.clock().now();
    batch.health = healthy(channel);
    batch.health->warnings = {warning};
    batch.alerts.emplace();
    ingest(batch);
}

void InboxStory::fail(const SourceId &channel, int failures)
{
    AlertBatch batch;
    batch.source = channel;
    batch.at = fixture.clock().now();
    batch.health = healthy(channel);
    batch.health->state = SourceState::Failing;
    batch.health->failures = failures;
    batch.health->error = Error{
        ErrorKind::Offline, u"http://127.0.0.1:9093"_s, u"connection refused"_s, std::nullopt};
    ingest(batch);
}

MainWindow &InboxStory::window(AlertPolicy policy)
{
    if (m_window)
        return *m_window;
    WindowMemory memory;
    memory.zone = QTimeZone("Asia/Tokyo");
    memory.page = PageId::Alerts;
    WindowPorts ports{fixture.store(), fixture.store().changes(), fixture.clock(), theme,
        {shop.service()}, Millis(5000)};
    ports.commands = &fixture.store();
    const Matchers watchdog = *parseMatchers(u"alertname=\"Watchdog\""_s);
    ports.alerts = {&fixture.store(), std::move(policy),
        {{prometheus(), watchdog}, {alertmanager(), watchdog}}, u"佐藤"_s};
    m_window = std::make_unique<MainWindow>(ports, memory);
    m_window->resize(1280, 720);
    m_window->show();
    return *m_window;
}

void InboxStory::tellMonth()
{
    // told from the past: the clock goes back for it
    fixture.clock().step(-24h * 29);
    for (int day = 0; day < 29; ++day) {
        for (int minute = 0; minute < 10; ++minute) { // asked all the while
            answer({alert(u"DiskFills"_s, u"page"_s, u"node"_s)});
            advance(1min);
        }
        answer({alert(u"ErrorRatioHigh"_s, u"page"_s), alert(u"SlowSearch"_s, u"log"_s)});
        advance(40min);
        answer({});
        advance(24h - 50min);
    }
}

void InboxStory::tellStorm()
{
    AlertReport silenced = alert(u"LatencyP90Degraded"_s, u"ticket"_s);
    silenced.state = AlertState::Suppressed;
    silenced.silencedBy = {u"s1"_s};
    AlertReport pending = alert(u"EventLoopLag"_s, u"log"_s);
    pending.state = AlertState::Pending;
    Silence silence;
    silence.id = u"s1"_s;
    silence.matchers = *parseMatchers(u"alertname=\"LatencyP90Degraded\""_s);
    silence.startsAt = silence.updatedAt = test::noon() - 5min;
    silence.endsAt = test::noon() + 3min;
    silence.author = u"鈴木"_s;
    silence.comment = u"調査中（既知）"_s;
    answer({alert(u"ErrorRatioHigh"_s, u"page"_s), alert(u"LatencyP99High"_s, u"page"_s), silenced,
               alert(u"DiskFillsIn4Hours"_s, u"warning"_s, u"node-7"_s),
               alert(u"LegacyBatchDown"_s, u"ticket"_s, u"batch"_s), pending,
               alert(u"SlowOutlierRequest"_s, u"info"_s, u"search"_s),
               alert(u"QueueOdd"_s, u"sev-banana"_s), alert(u"Watchdog"_s, u"none"_s)},
        {silence});
}

} // namespace toban::testing
