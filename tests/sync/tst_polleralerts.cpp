// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "memorystore.h"
#include "poller.h"
#include "scriptedalerts.h"
#include "silencejson.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

namespace {

/// Alerts beside services in the poller: who is asked, and when.
class PollerAlertsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksEachChannel();
    void aRetryReachesAChannelThatWasRefused_data();
    void aRetryReachesAChannelThatWasRefused();
    void aSilenceShowsAtOnce();

private:
    void wait(IntentKind kind, const QString &source, const QString &content = {});

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ScriptedJournal> m_journal;
    std::unique_ptr<ScriptedAlerts> m_rules;
    std::unique_ptr<ScriptedAlerts> m_manager;
    std::unique_ptr<ChangeFeed> m_changes;
    std::unique_ptr<Poller> m_poller;
};

void PollerAlertsTest::init()
{
    m_poller.reset();
    m_clock = std::make_unique<FakeClock>(fromMs(1795227108000));
    m_store = std::make_unique<MemoryStore>();
    m_journal = std::make_unique<ScriptedJournal>();
    m_rules = std::make_unique<ScriptedAlerts>();
    m_manager = std::make_unique<ScriptedAlerts>();
    m_changes = std::make_unique<ChangeFeed>();
    m_poller = std::make_unique<Poller>(
        Poller::Ports{*m_store, *m_journal, *m_store, *m_journal, *m_changes, *m_clock});
    m_poller->addAlerts(SourceId(u"eu/prom/alerts"_s), *m_rules, 0ms);
    m_poller->addAlerts(SourceId(u"eu/am"_s), *m_manager, 0ms);
}

void PollerAlertsTest::wait(IntentKind kind, const QString &source, const QString &content)
{
    Intent intent;
    intent.id = IntentId(u"5b9f2c3e"_s);
    intent.kind = kind;
    intent.source = SourceId(source);
    intent.at = m_clock->now();
    intent.content = content;
    m_journal->wait(intent);
    ChangeSet changes;
    changes.intents = true;
    Q_EMIT m_changes->changed(changes);
}

void PollerAlertsTest::asksEachChannel()
{
    QSignalSpy polled(m_poller.get(), &Poller::alertsPolled);
    m_manager->error = Error{ErrorKind::Offline, {}, u"refused"_s, {}};
    m_poller->start();
    QTRY_COMPARE(polled.count(), 2);
    QCOMPARE(polled.at(0).at(0).value<SourceId>(), SourceId(u"eu/prom/alerts"_s));
    QCOMPARE(polled.at(0).at(1).toBool(), true);
    QCOMPARE(polled.at(1).at(0).value<SourceId>(), SourceId(u"eu/am"_s));
    QCOMPARE(polled.at(1).at(1).toBool(), false);
    QCOMPARE(m_journal->batches.size(), size_t(2));
}

void PollerAlertsTest::aRetryReachesAChannelThatWasRefused_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("the channel") << u"eu/prom/alerts"_s;
    QTest::newRow("its source") << u"eu/prom"_s;
}

void PollerAlertsTest::aRetryReachesAChannelThatWasRefused()
{
    QFETCH(QString, source);
    m_rules->error = Error{ErrorKind::Auth, {}, u"401"_s, {}};
    m_poller->start();
    QTRY_VERIFY((m_clock->advance(1s), m_rules->polls == 3));
    const int others = m_manager->polls;
    QTRY_VERIFY((m_clock->advance(1min), m_manager->polls > others));
    QCOMPARE(m_rules->polls, 3);
    m_rules->error.reset();
    wait(IntentKind::RetrySource, source);
    QTRY_COMPARE(m_journal->settled.size(), size_t(1));
    QCOMPARE(m_journal->settled[0].state, IntentState::Confirmed);
    QTRY_COMPARE(m_rules->polls, 4);
}

/// The clock stands still: nothing but the silence makes a poll due.
void PollerAlertsTest::aSilenceShowsAtOnce()
{
    m_poller->start();
    QTRY_COMPARE(m_manager->polls, 1);
    Silence silence;
    silence.matchers = {{u"team"_s, Matcher::Op::Equal, u"shop"_s}};
    silence.startsAt = m_clock->now();
    silence.endsAt = silence.startsAt + 1h;
    const QJsonObject told = silenceJson(silence);
    wait(IntentKind::SetSilence, u"eu/am"_s, QString::fromUtf8(QJsonDocument(told).toJson()));
    QTRY_COMPARE(m_manager->polls, 2);
    QCOMPARE(m_manager->set.size(), size_t(1));
    QCOMPARE(m_rules->set.size(), size_t(0));
    QCOMPARE(m_rules->polls, 1);
}

} // namespace

QTEST_GUILESS_MAIN(PollerAlertsTest)
#include "tst_polleralerts.moc"
