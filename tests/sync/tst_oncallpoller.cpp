// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "oncallpoller.h"
#include "scriptedoncall.h"

#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// The poller of rotas and incidents against a scripted source, under a clock that the test moves.
class OnCallPollerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOverRotasAndIncidents();
    void openIncidentsAreAlertsToo();
    void asksAsOftenAsTold();
    void asksAgainWhatWasOpen();
    void logsAreAskedSinceTheLastAnswer();
    void aFailureIsHealthAlone();
    void aFailingRotaIsNotMadeGoodByIncidents();
    void refusalsStopUntilRetried();
    void aSourceOfRotasAloneIsAskedForNothingElse();
    void aStoreThatCannotKeepIsSaidLoudly();

private:
    [[nodiscard]] std::unique_ptr<OnCallPoller> poller(Millis configured = 0ms)
    {
        return std::make_unique<OnCallPoller>(SourceId(u"pd"_s),
            OnCallPoller::Ports{*m_source, *m_store, *m_journal, *m_store, *m_clock}, configured);
    }
    /** Ticks until @p count further batches have come. */
    void turn(OnCallPoller &poller, size_t count)
    {
        const size_t before = m_store->batches.size();
        (void)poller.tick(m_clock->now());
        QTRY_COMPARE(m_store->batches.size(), before + count);
    }
    [[nodiscard]] static ProviderIncident incident(const QString &id, IncidentStatus status)
    {
        ProviderIncident made;
        made.id = ProviderIncidentId(id);
        made.status = status;
        made.title = u"slow"_s;
        return made;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedOnCall> m_source;
    std::unique_ptr<ScriptedOnCallStore> m_store;
    std::unique_ptr<ScriptedJournal> m_journal;
};

static const Instant start = fromMs(1795227108000); // Saturday, 2026-11-21T02:11:48Z

void OnCallPollerTest::init()
{
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<ScriptedOnCall>();
    m_store = std::make_unique<ScriptedOnCallStore>();
    m_journal = std::make_unique<ScriptedJournal>();
}

void OnCallPollerTest::handsOverRotasAndIncidents()
{
    m_source->roster.roster.people = {{{PersonId(u"P1"_s), u"Aoi"_s}, {}, {}, {}}};
    m_source->roster.exchange = {17ms, 10min, u"PagerDuty"_s, {u"w"_s}};
    m_source->incidents.incidents = {incident(u"A"_s, IncidentStatus::Triggered)};
    m_source->incidents.steps.resize(2);
    const auto polled = poller();
    turn(*polled, 2);
    const auto &first = m_store->batches[0].roster ? m_store->batches[0] : m_store->batches[1];
    const auto &second = m_store->batches[0].roster ? m_store->batches[1] : m_store->batches[0];
    QCOMPARE(first.source, SourceId(u"pd"_s));
    QVERIFY(first.roster && *first.roster == m_source->roster.roster);
    QVERIFY(first.incidents.empty());
    QCOMPARE(first.at, start);
    QCOMPARE(first.health->source, SourceId(u"pd"_s));
    QCOMPARE(first.health->state, SourceState::Ok);
    QCOMPARE(first.health->answerTime, Millis(17));
    QCOMPARE(first.health->clockSkew, Millis(600'000));
    QCOMPARE(first.health->product, u"PagerDuty"_s);
    QCOMPARE(first.health->warnings, QStringList{u"w"_s});
    QVERIFY(!second.roster);
    QCOMPARE(second.incidents, m_source->incidents.incidents);
    QCOMPARE(second.steps.size(), size_t(2));
    // five weeks before the week's Monday, 16 November, ten after it
    QCOMPARE(m_source->spans.at(0).from, *parseRfc3339(u"2026-10-12T00:00:00Z"_s));
    QCOMPARE(m_source->spans.at(0).to, *parseRfc3339(u"2027-01-25T00:00:00Z"_s));
}

void OnCallPollerTest::openIncidentsAreAlertsToo()
{
    m_source->incidents.incidents = {
        incident(u"A"_s, IncidentStatus::Acknowledged), incident(u"B"_s, IncidentStatus::Resolved)};
    const auto polled = poller();
    turn(*polled, 2);
    QCOMPARE(m_journal->batches.size(), size_t(1));
    const AlertBatch &alerts = m_journal->batches.front();
    QCOMPARE(alerts.source, SourceId(u"pd"_s));
    QVERIFY(!alerts.health); // it stands with the incidents
    QCOMPARE(alerts.alerts->size(), size_t(1));
    QCOMPARE(alerts.alerts->front().labels.value("alertname"_L1), u"slow"_s);
    m_source->error = Error{ErrorKind::Timeout, {}, {}, {}};
    m_clock->advance(15s);
    turn(*polled, 1);
    QCOMPARE(m_journal->batches.size(), size_t(1)); // nothing is said to be gone
}

void OnCallPollerTest::asksAsOftenAsTold()
{
    const auto usual = poller();
    turn(*usual, 2);
    QCOMPARE(usual->tick(m_clock->now()), start + 5s); // no later, whatever is due
    m_clock->advance(11s);
    (void)usual->tick(m_clock->now());
    QCOMPARE(m_source->questions.size(), size_t(1));
    m_clock->advance(1s); // 02:12:00
    turn(*usual, 1);
    QCOMPARE(m_source->spans.size(), size_t(1));
    m_clock->advance(3min); // 02:15:00, a multiple of five minutes
    turn(*usual, 2);
    QCOMPARE(m_source->spans.size(), size_t(2));
    const auto slow = poller(1min);
    turn(*slow, 2);
    m_clock->advance(59s);
    (void)slow->tick(m_clock->now());
    QCOMPARE(m_source->questions.size(), size_t(4));
    m_clock->advance(1s);
    turn(*slow, 1);
    usual->askIncidentsNow();
    turn(*usual, 1);
}

void OnCallPollerTest::asksAgainWhatWasOpen()
{
    m_store->known = {{SourceId(u"pd"_s), incident(u"K"_s, IncidentStatus::Acknowledged), start},
        {SourceId(u"pd"_s), incident(u"L"_s, IncidentStatus::Resolved), start},
        {SourceId(u"og"_s), incident(u"M"_s, IncidentStatus::Triggered), start}};
    m_source->incidents.incidents = {incident(u"A"_s, IncidentStatus::Triggered)};
    const auto polled = poller();
    turn(*polled, 2);
    QCOMPARE(m_source->questions[0].open, std::vector{ProviderIncidentId(u"K"_s)});
    m_clock->advance(15s);
    turn(*polled, 1); // of K nothing was said
    const std::vector both{ProviderIncidentId(u"A"_s), ProviderIncidentId(u"K"_s)};
    QCOMPARE(m_source->questions[1].open, both);
    m_source->incidents.incidents = {incident(u"A"_s, IncidentStatus::Resolved)};
    m_clock->advance(15s);
    turn(*polled, 1);
    m_clock->advance(15s);
    turn(*polled, 1);
    QCOMPARE(m_source->questions[3].open, std::vector{ProviderIncidentId(u"K"_s)});
}

void OnCallPollerTest::logsAreAskedSinceTheLastAnswer()
{
    const auto polled = poller();
    turn(*polled, 2);
    QCOMPARE(m_source->questions[0].since, start - 7 * 24h);
    m_clock->advance(15s);
    m_source->error = Error{ErrorKind::Offline, {}, {}, {}};
    turn(*polled, 1);
    QCOMPARE(m_source->questions[1].since, start - 10min);
    m_clock->advance(24h);
    m_source->error.reset();
    turn(*polled, 2);
    QCOMPARE(m_source->questions[2].since, start - 10min); // the day it was away
    m_clock->advance(15s);
    turn(*polled, 1);
    QCOMPARE(m_source->questions[3].since, start + 24h + 15s - 10min);
    m_clock->advance(20 * 24h);
    turn(*polled, 2);
    QCOMPARE(m_source->questions[4].since, m_clock->now() - 7 * 24h);
}

void OnCallPollerTest::aFailureIsHealthAlone()
{
    const auto polled = poller();
    m_source->error = Error{ErrorKind::Malformed, u"http://x"_s, u"a login page"_s, {}};
    m_source->rosterError = m_source->error;
    turn(*polled, 2);
    for (const OnCallBatch &failed : m_store->batches) {
        QVERIFY(!failed.roster && failed.incidents.empty() && failed.steps.empty());
        QCOMPARE(failed.health->state, SourceState::Failing);
        QCOMPARE(failed.health->error->detail, u"a login page"_s);
    }
    QVERIFY(m_journal->batches.empty());
}

void OnCallPollerTest::aFailingRotaIsNotMadeGoodByIncidents()
{
    const auto polled = poller();
    m_source->rosterError = Error{ErrorKind::Http, u"http://x"_s, u"500"_s, {}};
    turn(*polled, 2);
    m_clock->advance(15s);
    turn(*polled, 2);
    m_source->rosterError.reset();
    m_clock->advance(100ms); // the rota is put off: incidents alone
    polled->askIncidentsNow();
    turn(*polled, 1);
    QVERIFY(!m_store->batches.back().roster);
    QCOMPARE(m_store->batches.back().health->state, SourceState::Failing);
    QCOMPARE(m_store->batches.back().health->error->detail, u"500"_s);
    QCOMPARE(m_store->batches.back().health->at, m_clock->now());
    m_clock->advance(1min);
    turn(*polled, 2);
    QCOMPARE(m_store->batches.back().health->state, SourceState::Ok);
}

void OnCallPollerTest::refusalsStopUntilRetried()
{
    const auto polled = poller();
    m_source->error = Error{ErrorKind::Auth, u"http://x"_s, u"401"_s, {}};
    m_source->rosterError = m_source->error;
    for (int i = 0; i < 3; ++i) {
        turn(*polled, 2);
        m_clock->advance(10min);
    }
    QCOMPARE(m_store->batches.back().health->state, SourceState::Refused);
    (void)polled->tick(m_clock->now());
    QCOMPARE(m_source->questions.size(), size_t(3));
    QCOMPARE(m_source->spans.size(), size_t(3));
    m_source->error.reset();
    m_source->rosterError.reset();
    polled->retryNow();
    turn(*polled, 2);
    QCOMPARE(m_store->batches.back().health->state, SourceState::Ok);
}

void OnCallPollerTest::aSourceOfRotasAloneIsAskedForNothingElse()
{
    m_source->can = {true, false, false, false, false, false};
    const auto polled = poller(2min);
    turn(*polled, 1);
    m_clock->advance(2min);
    turn(*polled, 1);
    QCOMPARE(m_source->spans.size(), size_t(2));
    QVERIFY(m_source->questions.empty());
    QVERIFY(m_journal->batches.empty()); // it says nothing of alerts, so not that there are none
}

void OnCallPollerTest::aStoreThatCannotKeepIsSaidLoudly()
{
    const auto polled = poller();
    QSignalSpy loud(polled.get(), &OnCallPoller::storeFailed);
    m_store->error = Error{ErrorKind::Storage, u"journal.db"_s, u"disk full"_s, {}};
    turn(*polled, 2);
    QTRY_COMPARE(loud.count(), 2);
}

} // namespace

QTEST_GUILESS_MAIN(OnCallPollerTest)
#include "tst_oncallpoller.moc"
