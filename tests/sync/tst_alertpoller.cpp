// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertpoller.h"
#include "fakeclock.h"
#include "scriptedalerts.h"

#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// The poller of alerts against a scripted source, under a clock that the test moves.
class AlertPollerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOverWhatWasTold();
    void asksEveryFiveSecondsOrAsToldTo();
    void aFailureIsHealthAlone();
    void threeRefusalsStopUntilRetried();
    void aJournalThatCannotKeepIsSaidLoudly();

private:
    [[nodiscard]] std::unique_ptr<AlertPoller> poller(Millis configured = 0ms)
    {
        return std::make_unique<AlertPoller>(SourceId(u"prom/alerts"_s),
            AlertPoller::Ports{*m_source, *m_journal, *m_clock}, configured);
    }
    void turn(AlertPoller &poller)
    {
        const size_t before = m_journal->batches.size();
        (void)poller.tick(m_clock->now());
        QTRY_COMPARE(m_journal->batches.size(), before + 1);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedAlerts> m_source;
    std::unique_ptr<ScriptedJournal> m_journal;
};

static const Instant start = fromMs(1795227108000);

void AlertPollerTest::init()
{
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<ScriptedAlerts>();
    m_journal = std::make_unique<ScriptedJournal>();
}

void AlertPollerTest::handsOverWhatWasTold()
{
    AlertReport alert;
    alert.labels = Labels{{u"alertname"_s, u"A"_s}};
    auto &answer = m_source->answer;
    answer.alerts = {alert};
    answer.isSettled = false;
    answer.unevaluated = QStringList{u"B"_s};
    answer.silences.emplace().resize(1);
    answer.rules.emplace().resize(2);
    answer.answerTime = 17ms;
    answer.clockSkew = 10min;
    answer.product = u"Prometheus 2.42.0"_s;
    answer.warnings = QStringList{u"w"_s};
    const auto polled = poller();
    turn(*polled);
    const AlertBatch &batch = m_journal->batches.front();
    QCOMPARE(batch.source, SourceId(u"prom/alerts"_s));
    QCOMPARE(batch.at, start);
    QVERIFY(batch.alerts && *batch.alerts == std::vector<AlertReport>{alert});
    QVERIFY(!batch.isSettled);
    QCOMPARE(batch.unevaluated, QStringList{u"B"_s});
    QCOMPARE(batch.silences->front().source, SourceId(u"prom/alerts"_s));
    QCOMPARE(batch.rules->size(), size_t(2));
    QCOMPARE(batch.health->source, SourceId(u"prom/alerts"_s));
    QCOMPARE(batch.health->state, SourceState::Ok);
    QCOMPARE(batch.health->answerTime, Millis(17));
    QCOMPARE(batch.health->clockSkew, Millis(600'000));
    QCOMPARE(batch.health->product, u"Prometheus 2.42.0"_s);
    QCOMPARE(batch.health->warnings, QStringList{u"w"_s});
}

void AlertPollerTest::asksEveryFiveSecondsOrAsToldTo()
{
    const auto usual = poller();
    turn(*usual);
    QCOMPARE(usual->tick(m_clock->now()), fromMs(1795227110000)); // at whole multiples
    m_clock->advance(1900ms);
    (void)usual->tick(m_clock->now());
    QCOMPARE(m_source->polls, 1);
    m_clock->advance(100ms);
    turn(*usual);
    QCOMPARE(usual->tick(m_clock->now()), fromMs(1795227115000));
    const auto slow = poller(30s);
    turn(*slow);
    QCOMPARE(slow->tick(m_clock->now()), fromMs(1795227120000));
}

void AlertPollerTest::aFailureIsHealthAlone()
{
    const auto polled = poller();
    turn(*polled);
    m_clock->advance(5s);
    m_source->error = Error{ErrorKind::Malformed, u"http://x"_s, u"a login page"_s, {}};
    turn(*polled);
    const AlertBatch &failed = m_journal->batches.back();
    QVERIFY(!failed.alerts && !failed.silences && !failed.rules);
    QCOMPARE(failed.health->state, SourceState::Failing);
    QCOMPARE(failed.health->error->detail, u"a login page"_s);
    QCOMPARE(failed.health->failures, 1);
    for (int i = 0; i < 8; ++i) {
        m_clock->advance(15s); // somebody always waits for alerts
        turn(*polled);
    }
    QCOMPARE(m_journal->batches.back().health->failures, 9);
}

void AlertPollerTest::threeRefusalsStopUntilRetried()
{
    const auto polled = poller();
    m_source->error = Error{ErrorKind::Auth, u"http://x"_s, u"401"_s, {}};
    for (int i = 0; i < 3; ++i) {
        turn(*polled);
        m_clock->advance(1min);
    }
    QCOMPARE(m_journal->batches.back().health->state, SourceState::Refused);
    (void)polled->tick(m_clock->now());
    QCOMPARE(m_source->polls, 3);
    m_source->error.reset();
    polled->retryNow();
    turn(*polled);
    QCOMPARE(m_journal->batches.back().health->state, SourceState::Ok);
}

void AlertPollerTest::aJournalThatCannotKeepIsSaidLoudly()
{
    const auto polled = poller();
    QSignalSpy loud(polled.get(), &AlertPoller::storeFailed);
    m_journal->error = Error{ErrorKind::Storage, u"journal.db"_s, u"disk full"_s, {}};
    turn(*polled);
    QTRY_COMPARE(loud.count(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(AlertPollerTest)
#include "tst_alertpoller.moc"
