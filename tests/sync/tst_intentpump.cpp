// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "intentpump.h"
#include "scriptedalerts.h"
#include "silencejson.h"
#include "silencemarker.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// What becomes of intents, under a clock that the test moves.
class IntentPumpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSilenceIsSent();
    void nothingIsSentBeforeItCanBeUndone();
    void whatWasUndoneIsNotSent();
    void aSilenceWaitsForItsSource();
    void waitingEndsAfterTenMinutes();
    void aRefusalFailsWithItsReason();
    void aSilenceIsExpired();
    void anOutboxThatCannotKeepIsToldAgain();
    void aRetryReachesItsSource();
    void whatIsUnknownFails();
    void aRenewedIntentIsSentAgain();

private:
    [[nodiscard]] Intent intent(IntentKind kind, const QString &content = {}) const;
    [[nodiscard]] Intent silence() const;
    /** Ticks until @p count intents are settled. */
    void settleAll(size_t count)
    {
        QTRY_VERIFY(((void)m_pump->tick(m_clock->now()), m_journal->settled.size() >= count));
        QCOMPARE(m_journal->settled.size(), count);
    }
    /** Lets the pump read the outbox once more and act on it. */
    void turn()
    {
        const int before = m_journal->reads;
        m_pump->readSoon();
        QTRY_VERIFY(((void)m_pump->tick(m_clock->now()), m_journal->reads > before));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedAlerts> m_source;
    std::unique_ptr<ScriptedJournal> m_journal;
    std::unique_ptr<ChangeFeed> m_changes;
    std::unique_ptr<IntentPump> m_pump;
    QStringList m_retried;
};

static const Instant start = fromMs(1795227108000);

void IntentPumpTest::init()
{
    m_pump.reset();
    m_retried.clear();
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<ScriptedAlerts>();
    m_journal = std::make_unique<ScriptedJournal>();
    m_changes = std::make_unique<ChangeFeed>();
    m_pump = std::make_unique<IntentPump>(IntentPump::Ports{*m_journal, *m_changes, *m_clock},
        IntentPump::Targets{[this](const SourceId &source) {
                                m_retried << source.text();
                                return source == SourceId(u"am"_s);
                            },
            [this](const SourceId &source) -> AlertSource * {
                return source == SourceId(u"am"_s) ? m_source.get() : nullptr;
            }});
}

Intent IntentPumpTest::intent(IntentKind kind, const QString &content) const
{
    Intent made;
    made.id = IntentId(u"5b9f2c3e"_s);
    made.kind = kind;
    made.source = SourceId(u"am"_s);
    made.at = m_clock->now();
    made.content = content;
    return made;
}

Intent IntentPumpTest::silence() const
{
    Silence wanted;
    wanted.matchers = {{u"team"_s, Matcher::Op::Regex, u"a|b"_s}};
    wanted.startsAt = start;
    wanted.endsAt = start + 2h;
    wanted.author = u"me"_s;
    wanted.comment = u"why"_s;
    return intent(IntentKind::SetSilence,
        QString::fromUtf8(QJsonDocument(silenceJson(wanted)).toJson(QJsonDocument::Compact)));
}

void IntentPumpTest::aSilenceIsSent()
{
    QSignalSpy changed(m_pump.get(), &IntentPump::silencesChanged);
    m_journal->wait(silence());
    settleAll(1);
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
    QCOMPARE(m_journal->settled[0].outcome, u"made-1"_s);
    QCOMPARE(m_source->set.size(), size_t(1));
    QCOMPARE(m_source->set[0].comment, u"why (toban:5b9f2c3e)"_s);
    QCOMPARE(matchersText(m_source->set[0].matchers), u"team=~\"a|b\""_s);
    QCOMPARE(m_source->set[0].endsAt, start + 2h);
    QCOMPARE(changed.count(), 1);
}

void IntentPumpTest::nothingIsSentBeforeItCanBeUndone()
{
    Intent wanted = silence();
    wanted.notBefore = start + 5s;
    m_journal->wait(wanted);
    turn();
    QCOMPARE(m_source->set.size(), size_t(0));
    QCOMPARE(m_pump->tick(m_clock->now()), start + 5s);
    m_clock->advance(5s);
    settleAll(1);
    QCOMPARE(m_source->set.size(), size_t(1));
}

void IntentPumpTest::whatWasUndoneIsNotSent()
{
    Intent wanted = silence();
    wanted.notBefore = start + 5s;
    m_journal->wait(wanted);
    turn();
    m_journal->undo();
    m_clock->advance(5s);
    turn();
    QCOMPARE(m_source->set.size(), size_t(0));
    QCOMPARE(m_journal->settled.size(), size_t(0));
}

void IntentPumpTest::aSilenceWaitsForItsSource()
{
    m_source->error = Error{ErrorKind::Offline, {}, u"nothing listens"_s, {}};
    m_journal->wait(silence());
    turn();
    QTRY_COMPARE(m_source->set.size(), size_t(1));
    turn(); // not before a pause
    QCOMPARE(m_source->set.size(), size_t(1));
    for (size_t i = 2; i <= 6; ++i) {
        m_clock->advance(15s);
        QTRY_VERIFY(((void)m_pump->tick(m_clock->now()), m_source->set.size() == i));
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_journal->settled.size(), size_t(0));
    m_source->error.reset();
    m_clock->advance(15s);
    settleAll(1);
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
    // each attempt has the marker by which the one before it is found
    for (const auto &sent : m_source->set)
        QCOMPARE(silenceMarker(sent.comment), u"toban:5b9f2c3e"_s);
}

void IntentPumpTest::waitingEndsAfterTenMinutes()
{
    m_journal->wait(silence());
    m_clock->advance(10min + 1ms);
    settleAll(1);
    QCOMPARE(m_journal->settled[0].state, IntentState::Stale);
    QCOMPARE(m_source->set.size(), size_t(0));
}

void IntentPumpTest::aRefusalFailsWithItsReason()
{
    m_source->error = Error{ErrorKind::Unsupported, {}, u"end time must be in the future"_s, {}};
    m_journal->wait(silence());
    settleAll(1);
    QCOMPARE(m_journal->settled[0].state, IntentState::Failed);
    QVERIFY(m_journal->settled[0].outcome.contains(u"end time must be in the future"_s));
}

void IntentPumpTest::aSilenceIsExpired()
{
    m_journal->wait(intent(IntentKind::ExpireSilence, u"621af522"_s));
    settleAll(1);
    QCOMPARE(m_source->expired, QStringList{u"621af522"_s});
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
    QCOMPARE(m_journal->settled[0].outcome, u"621af522"_s);
}

void IntentPumpTest::anOutboxThatCannotKeepIsToldAgain()
{
    m_journal->error = Error{ErrorKind::Storage, {}, u"disk full"_s, {}};
    m_journal->wait(silence());
    turn();
    QTRY_COMPARE(m_source->set.size(), size_t(1));
    m_journal->error.reset();
    QTRY_VERIFY(
        (m_clock->advance(5s), (void)m_pump->tick(m_clock->now()), m_journal->settled.size() == 1));
    QCOMPARE(silenceMarker(m_source->set.back().comment), u"toban:5b9f2c3e"_s);
}

void IntentPumpTest::aRetryReachesItsSource()
{
    m_journal->wait(intent(IntentKind::RetrySource));
    settleAll(1);
    QCOMPARE(m_retried, QStringList{u"am"_s});
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
}

void IntentPumpTest::whatIsUnknownFails()
{
    Intent elsewhere = silence();
    elsewhere.source = SourceId(u"gone"_s);
    m_journal->wait(elsewhere);
    settleAll(1);
    QCOMPARE(m_journal->settled[0].state, IntentState::Failed);
    Intent broken = intent(IntentKind::SetSilence, u"{}"_s);
    broken.id = IntentId(u"2"_s);
    m_journal->wait(broken);
    m_pump->readSoon();
    settleAll(2);
    QCOMPARE(m_journal->settled[1].state, IntentState::Failed);
    Intent retry = intent(IntentKind::RetrySource);
    retry.id = IntentId(u"3"_s);
    retry.source = SourceId(u"gone"_s);
    m_journal->wait(retry);
    m_pump->readSoon();
    settleAll(3);
    QCOMPARE(m_journal->settled[2].state, IntentState::Failed);
}

void IntentPumpTest::aRenewedIntentIsSentAgain()
{
    m_source->error = Error{ErrorKind::Auth, {}, u"403"_s, {}};
    m_journal->wait(silence());
    settleAll(1);
    m_source->error.reset();
    m_journal->wait(silence());
    m_pump->readSoon();
    settleAll(2);
    QCOMPARE(m_journal->settled[1].state, IntentState::Confirmed);
}

} // namespace

QTEST_GUILESS_MAIN(IntentPumpTest)
#include "tst_intentpump.moc"
