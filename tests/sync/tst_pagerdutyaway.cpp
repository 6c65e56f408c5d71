// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "oncallpoller.h"
#include "pagerdutyserver.h"
#include "pagerdutysource.h"
#include "scriptedoncall.h"

#include <QSet>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// A provider that is gone for a day and comes back, under a clock that the test moves.
class PagerDutyAwayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsInventedAndHistoryIsWhole();

private:
    /** Ticks until the next answer about incidents has come, or failed. */
    void poll(OnCallPoller &poller)
    {
        const size_t before = m_store.batches.size();
        (void)poller.tick(m_clock.now());
        QTRY_COMPARE(m_store.batches.size(), before + 2); // rotas too
    }

    FakeClock m_clock{*parseRfc3339(u"2026-11-21T02:10:00Z"_s)};
    PagerDutyServer m_server{m_clock};
    ExchangeRecorder m_recorder;
    ScriptedOnCallStore m_store;
    ScriptedJournal m_journal;
};

void PagerDutyAwayTest::nothingIsInventedAndHistoryIsWhole()
{
    SourceSettings settings;
    settings.id = SourceId(u"pd"_s);
    settings.url = m_server.url();
    settings.auth.secret = Secret(PagerDutyServer::key);
    PagerDutySource source(settings, u"me@example.com"_s, m_clock, m_recorder);
    OnCallPoller poller(
        SourceId(u"pd"_s), {source, m_store, m_journal, m_store, m_clock}, Millis(0));
    const QString known = m_server.trigger(u"Known"_s);
    poll(poller);
    QCOMPARE(m_journal.batches.size(), size_t(1));

    m_server.failWith(503);
    for (int hour = 0; hour < 24; ++hour) {
        m_clock.advance(1h);
        if (hour == 3)
            m_server.resolve(known, u"PBEN"_s);
        if (hour == 5)
            m_server.acknowledge(m_server.trigger(u"Between"_s), u"PBEN"_s);
        if (hour == 7)
            m_server.resolve(u"PINC2"_s, u"PBEN"_s);
        if (hour == 20)
            m_server.trigger(u"New"_s);
        poll(poller);
        const OnCallBatch &failed = m_store.batches.back();
        QVERIFY(!failed.roster && failed.incidents.empty() && failed.steps.empty());
        QCOMPARE(failed.health->state, SourceState::Failing);
    }
    QCOMPARE(m_journal.batches.size(), size_t(1)); // the open one is not said to be gone

    m_server.failWith(0);
    m_clock.advance(1h);
    poll(poller);
    QSet<QString> open;
    QSet<QString> resolved;
    QSet<QString> steps;
    for (const OnCallBatch &batch : m_store.batches) {
        if (batch.at != m_clock.now())
            continue;
        for (const ProviderIncident &incident : batch.incidents)
            (incident.isOpen() ? open : resolved).insert(incident.title);
        for (const IncidentStep &step : batch.steps)
            steps.insert(step.incident.text() + u' ' + incidentStepKindName(step.kind));
    }
    QCOMPARE(open, QSet{u"New"_s});
    QCOMPARE(resolved, (QSet{u"Known"_s, u"Between"_s}));
    QCOMPARE(steps,
        (QSet{u"PINC1 triggered"_s, u"PINC1 resolved"_s, u"PINC2 triggered"_s,
            u"PINC2 acknowledged"_s, u"PINC2 resolved"_s, u"PINC3 triggered"_s}));
    QCOMPARE(m_journal.batches.back().alerts->size(), size_t(1));
}

} // namespace

QTEST_GUILESS_MAIN(PagerDutyAwayTest)
#include "tst_pagerdutyaway.moc"
