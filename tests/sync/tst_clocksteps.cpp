// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holesread.h"
#include "memorystore.h"
#include "servicepoller.h"
#include "simulatedsource.h"
#include "sourceload.h"

#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;
using std::chrono::days;

static const Instant start = fromMs(1'795'228'800'000);

namespace {

/// A service is polled while the clock of this machine, or that of the source, is not what it was.
class ClockStepsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStepOfOurClock_data();
    void aStepOfOurClock();
    void aSourceWithAnotherClock_data();
    void aSourceWithAnotherClock();
    void aProxyWithAnotherClockIsNotBelieved();
    void aSleep_data();
    void aSleep();

private:
    /// Lets @p span pass, a second at a time.
    void pass(Millis span);
    void step(Millis span);
    [[nodiscard]] Instant trueNow() const { return m_clock->now() + m_source->skew; }
    [[nodiscard]] std::vector<Instant> held() const;
    [[nodiscard]] std::vector<TimeSpan> holes(TimeSpan span) const;

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SimulatedSource> m_source;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ServicePoller> m_poller;
    SourceLoad m_load;
    Service m_service;
};

void ClockStepsTest::init()
{
    m_poller.reset();
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<SimulatedSource>(*m_clock);
    m_store = std::make_unique<MemoryStore>();
    m_load = SourceLoad();
    m_service.id = ServiceId(u"shop"_s);
    m_service.source = SourceId(u"prom"_s);
    m_poller = std::make_unique<ServicePoller>(
        m_service, HoleFiller::Ports{*m_source, *m_store, *m_store, *m_clock, m_load}, 15s, 12h);
    m_poller->setShown(true);
}

void ClockStepsTest::pass(Millis span)
{
    for (Millis passed{0}; passed < span; passed += 1s) {
        (void)m_poller->tick(m_clock->now());
        QVERIFY(holesRead(m_poller->filler()));
        m_clock->advance(1s);
    }
}

void ClockStepsTest::step(Millis span)
{
    m_clock->step(span);
    m_source->skew -= span; // its clock did not
}

std::vector<Instant> ClockStepsTest::held() const
{
    const auto up
        = m_store->numbers({m_service.source, u"up"_s, {}}, {start - days(800), start + days(800)});
    return up && !up->empty() ? up->front().times : std::vector<Instant>();
}

std::vector<TimeSpan> ClockStepsTest::holes(TimeSpan span) const
{
    return m_store->holes(m_service.id, span).value();
}

void ClockStepsTest::aStepOfOurClock_data()
{
    QTest::addColumn<qint64>("ms");
    const auto row
        = [](const char *name, Millis span) { QTest::newRow(name) << qint64(span.count()); };
    row("an hour forward", 1h);
    row("an hour back", -1h);
    row("a year back", -days(365));
    row("two minutes forward", 2min);
}

void ClockStepsTest::aStepOfOurClock()
{
    QFETCH(qint64, ms);
    pass(2min);
    step(Millis(ms));
    const auto livePolls = [this] {
        // what is asked for the past ends before the present of both clocks
        const Instant recent = std::min(m_clock->now(), trueNow()) - 10s;
        return std::ranges::count_if(
            m_source->asked, [recent](const TimeSpan &asked) { return asked.to >= recent; });
    };
    m_source->asked.clear();
    pass(1min);
    // every 15 s, and once at once; no storm
    QVERIFY(m_source->asked.size() >= 4);
    QVERIFY(livePolls() <= 5);
    pass(2min);
    // nothing is believed to be known of what the source has not seen yet
    const Instant knowable = std::max(start + 2min, std::min(m_clock->now(), trueNow()));
    const auto unknown = holes({knowable, knowable + 3h});
    QCOMPARE(unknown.size(), size_t(1));
    QVERIFY(unknown[0].from <= knowable + 1s);
    const auto times = held();
    QVERIFY(std::ranges::is_sorted(times));
    step(-Millis(ms));
    pass(3min);
    // right again, nothing is missing and nothing is there twice
    QVERIFY(holes({start, m_clock->now() - 45s}).empty());
    const auto after = held();
    QVERIFY(std::ranges::adjacent_find(after) == after.end());
    for (Instant at = start + 15s; at < m_clock->now() - 45s; at += 15s)
        QVERIFY2(std::ranges::binary_search(after, at), qPrintable(toRfc3339(at)));
}

void ClockStepsTest::aSourceWithAnotherClock_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ten minutes behind") << -10;
    QTest::newRow("twenty minutes behind") << -20;
    QTest::newRow("ten minutes ahead") << 10;
}

void ClockStepsTest::aSourceWithAnotherClock()
{
    QFETCH(int, minutes);
    m_source->skew = minutes * 1min;
    pass(3min);
    const Instant knowable = std::min(m_clock->now(), trueNow());
    // the newest scrape that can be known is there, and none from the future
    const auto times = held();
    QVERIFY(!times.empty());
    QVERIFY2(times.back() > knowable - 31s && times.back() <= m_clock->now(),
        qPrintable(toRfc3339(times.back())));
    QVERIFY(!holes({knowable - 10s, knowable + 1min}).empty());
    // and the difference is told
    const auto health = m_store->health(m_clock->now());
    QCOMPARE(health->at(0).last.clockSkew, Millis(minutes * 1min));
}

void ClockStepsTest::aProxyWithAnotherClockIsNotBelieved()
{
    pass(1min);
    m_source->toldSkew = -1h;
    pass(2min);
    QVERIFY(held().back() > m_clock->now() - 31s);
}

void ClockStepsTest::aSleep_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("a minute") << qint64(Millis(1min).count());
    QTest::newRow("eight hours") << qint64(Millis(8h).count());
}

void ClockStepsTest::aSleep()
{
    QFETCH(qint64, ms);
    pass(2min);
    m_clock->advance(Millis(ms));
    m_source->asked.clear();
    (void)m_poller->tick(m_clock->now());
    // one request, of the last minutes only
    QCOMPARE(m_source->asked.size(), size_t(1));
    QCOMPARE(m_source->asked[0].to, m_clock->now());
    QVERIFY(m_source->asked[0].length() <= 10min);
    const Instant woken = m_clock->now();
    pass(2min);
    QVERIFY(holes({start, woken}).empty());
}

} // namespace

QTEST_GUILESS_MAIN(ClockStepsTest)
#include "tst_clocksteps.moc"
