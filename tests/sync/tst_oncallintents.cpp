// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "intentpump.h"
#include "scriptedoncall.h"

#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// What becomes of intents about incidents, under a clock that the test moves.
class OnCallIntentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachKindReachesItsSource_data();
    void eachKindReachesItsSource();
    void attemptsAreCounted();
    void anIntentOfAnEarlierRunMayHaveBeenSent();
    void aRefusalFailsWithItsReason_data();
    void aRefusalFailsWithItsReason();
    void waitingEndsAfterTenMinutes();
    void whatIsUnknownFails();

private:
    [[nodiscard]] Intent intent(IntentKind kind, const QString &source = u"pd"_s) const
    {
        Intent made;
        made.id = IntentId(u"5b9f2c3e"_s);
        made.kind = kind;
        made.source = SourceId(source);
        made.at = m_clock->now();
        made.content = incidentActText({ProviderIncidentId(u"Q1"_s), u"looking"_s});
        return made;
    }
    void settle()
    {
        QTRY_VERIFY(((void)m_pump->tick(m_clock->now()), m_journal->settled.size() == 1));
    }
    /** Ticks until the source was asked @p count times. */
    void done(size_t count)
    {
        QTRY_VERIFY(((void)m_pump->tick(m_clock->now()), m_source->done.size() == count));
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedOnCall> m_source;
    std::unique_ptr<ScriptedJournal> m_journal;
    std::unique_ptr<ChangeFeed> m_changes;
    std::unique_ptr<IntentPump> m_pump;
};

static const Instant start = fromMs(1795227108000);

void OnCallIntentsTest::init()
{
    m_pump.reset();
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<ScriptedOnCall>();
    m_journal = std::make_unique<ScriptedJournal>();
    m_changes = std::make_unique<ChangeFeed>();
    m_pump = std::make_unique<IntentPump>(IntentPump::Ports{*m_journal, *m_changes, *m_clock},
        IntentPump::Targets{[](const SourceId &) { return false; },
            [](const SourceId &) -> AlertSource * { return nullptr; },
            [this](const SourceId &source) -> OnCallSource * {
                return source == SourceId(u"pd"_s) ? m_source.get() : nullptr;
            }});
}

void OnCallIntentsTest::eachKindReachesItsSource_data()
{
    QTest::addColumn<IntentKind>("kind");
    for (const auto kind : {IntentKind::AcknowledgeIncident, IntentKind::ResolveIncident,
             IntentKind::NoteIncident, IntentKind::UpdateIncidentStatus})
        QTest::addRow("%s", qPrintable(intentKindName(kind))) << kind;
}

void OnCallIntentsTest::eachKindReachesItsSource()
{
    QFETCH(const IntentKind, kind);
    QSignalSpy changed(m_pump.get(), &IntentPump::incidentsChanged);
    QSignalSpy silences(m_pump.get(), &IntentPump::silencesChanged);
    m_journal->wait(intent(kind));
    settle();
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
    QCOMPARE(m_source->done.size(), size_t(1));
    QCOMPARE(m_source->done[0].kind, kind);
    QCOMPARE(m_source->done[0].id, IntentId(u"5b9f2c3e"_s));
    QCOMPARE(m_source->done[0].act, (IncidentAct{ProviderIncidentId(u"Q1"_s), u"looking"_s}));
    QCOMPARE(m_source->done[0].attempt, 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(silences.count(), 0);
}

void OnCallIntentsTest::attemptsAreCounted()
{
    m_source->error = Error{ErrorKind::Timeout, {}, u"no answer"_s, {}};
    m_journal->wait(intent(IntentKind::AcknowledgeIncident));
    done(1);
    QVERIFY(m_journal->settled.empty());
    m_clock->advance(1s);
    done(2);
    m_source->error.reset();
    m_clock->advance(2s);
    settle();
    QCOMPARE(m_source->done.size(), size_t(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_source->done[static_cast<size_t>(i)].attempt, i);
}

void OnCallIntentsTest::anIntentOfAnEarlierRunMayHaveBeenSent()
{
    Intent earlier = intent(IntentKind::NoteIncident);
    earlier.at = start - 1s;
    m_journal->wait(earlier);
    settle();
    QCOMPARE(m_source->done[0].attempt, 1);
}

void OnCallIntentsTest::aRefusalFailsWithItsReason_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not allowed") << ErrorKind::Auth;
    QTest::newRow("cannot") << ErrorKind::Unsupported;
}

void OnCallIntentsTest::aRefusalFailsWithItsReason()
{
    QFETCH(const ErrorKind, kind);
    m_source->error = Error{kind, {}, u"Incident Already Resolved"_s, {}};
    m_journal->wait(intent(IntentKind::AcknowledgeIncident));
    settle();
    QCOMPARE(m_journal->settled[0].state, IntentState::Failed);
    QVERIFY(m_journal->settled[0].outcome.contains(u"Incident Already Resolved"_s));
    QCOMPARE(m_source->done.size(), size_t(1));
}

void OnCallIntentsTest::waitingEndsAfterTenMinutes()
{
    m_source->error = Error{ErrorKind::Offline, {}, u"down"_s, {}};
    m_journal->wait(intent(IntentKind::ResolveIncident));
    done(1);
    m_clock->advance(10min + 1s);
    settle();
    QCOMPARE(m_journal->settled[0].state, IntentState::Stale);
    QCOMPARE(m_source->done.size(), size_t(1));
}

void OnCallIntentsTest::whatIsUnknownFails()
{
    m_journal->wait(intent(IntentKind::ResolveIncident, u"other"_s));
    settle();
    QCOMPARE(m_journal->settled[0].state, IntentState::Failed);
    m_journal->settled.clear();
    Intent empty = intent(IntentKind::ResolveIncident);
    empty.id = IntentId(u"6c"_s);
    empty.content.clear();
    m_journal->wait(empty);
    m_pump->readSoon();
    settle();
    QCOMPARE(m_journal->settled[0].state, IntentState::Failed);
    QVERIFY(m_source->done.empty());
}

} // namespace

QTEST_GUILESS_MAIN(OnCallIntentsTest)
#include "tst_oncallintents.moc"
