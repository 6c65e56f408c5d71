// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holesread.h"
#include "memorystore.h"
#include "simulatedsource.h"
#include "sourceload.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;
using std::chrono::days;

static const Instant start = fromMs(1'795'228'800'000);

namespace {

/// Fills the holes of a store in memory from a simulated server, under a clock that the test moves.
class HoleFillerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fillsNewestFirstUntilNothingIsMissing();
    void knowsAHoleBetweenWhatIsHeld();
    void sliceShrinksWhereItIsTooMuch_data();
    void sliceShrinksWhereItIsTooMuch();
    void leavesTheSourceAlone();
    void livePollsGoFirst();
    void stopsWhereTheSourceBegins();
    void cancelsAndResumes();
    void saysHowLongItWillTake();
    void waitsWhereTheStoreCannotKeep();
    void servicesOfASourceTakeTurns();

private:
    [[nodiscard]] static Service service(const QString &id);
    [[nodiscard]] std::unique_ptr<HoleFiller> filler(Millis horizon, const QString &id = u"shop"_s);
    /// Lets time pass until @p done, as the poller would.
    [[nodiscard]] bool turn(HoleFiller &filler, const std::function<bool()> &done);
    void hold(TimeSpan span);
    [[nodiscard]] std::vector<TimeSpan> holes(Millis horizon) const;

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<SimulatedSource> m_source;
    std::unique_ptr<MemoryStore> m_store;
    SourceLoad m_load;
};

void HoleFillerTest::init()
{
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<SimulatedSource>(*m_clock);
    m_source->answerTime = 100ms;
    m_store = std::make_unique<MemoryStore>();
    m_load = SourceLoad();
    hold({start - 60s, start}); // by a live poll
}

Service HoleFillerTest::service(const QString &id)
{
    Service service;
    service.id = ServiceId(id);
    service.source = SourceId(u"prom"_s);
    return service;
}

std::unique_ptr<HoleFiller> HoleFillerTest::filler(Millis horizon, const QString &id)
{
    return std::make_unique<HoleFiller>(
        service(id), HoleFiller::Ports{*m_source, *m_store, *m_store, *m_clock, m_load}, horizon);
}

bool HoleFillerTest::turn(HoleFiller &filler, const std::function<bool()> &done)
{
    QElapsedTimer patience;
    for (patience.start(); !done() && patience.elapsed() < 10'000;) {
        const Millis pause = filler.tick(m_clock->now(), {start, 15s});
        m_clock->advance(std::min<Millis>(pause, 200ms));
        if (!holesRead(filler))
            return false;
    }
    return done();
}

void HoleFillerTest::hold(TimeSpan span)
{
    Batch batch;
    batch.source = SourceId(u"prom"_s);
    batch.coverage.push_back({ServiceId(u"shop"_s), span});
    (void)m_store->ingest(batch);
}

std::vector<TimeSpan> HoleFillerTest::holes(Millis horizon) const
{
    return m_store->holes(ServiceId(u"shop"_s), {start - horizon + 10min, start - 30s}).value();
}

void HoleFillerTest::fillsNewestFirstUntilNothingIsMissing()
{
    const auto filling = filler(days(7));
    QVERIFY(turn(*filling, [this] { return holes(days(7)).empty(); }));
    QVERIFY(turn(*filling, [&filling] { return !filling->state(); }));
    QCOMPARE(m_source->asked.front().to, start - 60s);
    for (size_t i = 1; i < m_source->asked.size(); ++i)
        QVERIFY(m_source->asked[i].to < m_source->asked[i - 1].to);
    // ten minutes, twenty, forty, eighty, then two hours each
    QVERIFY2(
        m_source->asked.size() <= 7 * 12 + 4, qPrintable(QString::number(m_source->asked.size())));
    const auto up = m_store->numbers({SourceId(u"prom"_s), u"up"_s, {}}, {start - days(6), start});
    QCOMPARE(up->at(0).times.size(), size_t(6 * 24 * 240 - 4 + 1));
}

void HoleFillerTest::knowsAHoleBetweenWhatIsHeld()
{
    hold({start - 6h, start - 3h});
    hold({start - 3h + 7min, start});
    const auto filling = filler(6h);
    QVERIFY(turn(*filling, [this] { return !m_source->asked.empty(); }));
    QVERIFY(turn(*filling, [&filling] { return !filling->state(); }));
    // three scrapes more on the left
    QCOMPARE(m_source->asked[0], (TimeSpan{start - 3h - 45s, start - 3h + 7min}));
    QCOMPARE(m_source->asked.size(), size_t(1));
}

void HoleFillerTest::sliceShrinksWhereItIsTooMuch_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("too large") << static_cast<int>(ErrorKind::TooLarge);
    QTest::newRow("no answer in time") << static_cast<int>(ErrorKind::Timeout);
}

void HoleFillerTest::sliceShrinksWhereItIsTooMuch()
{
    QFETCH(int, kind);
    m_source->tooMuch = static_cast<ErrorKind>(kind);
    m_source->longest = 4min;
    const auto filling = filler(2h);
    QVERIFY(turn(*filling, [this] { return holes(2h).empty(); }));
    QCOMPARE(m_source->asked[0].length(), 10min + 45s);
    QCOMPARE(m_source->asked[1].length(), 5min + 45s);
    QCOMPARE(m_source->asked[2].length(), 2min + 30s + 45s);
    for (size_t i = 2; i < m_source->asked.size(); ++i)
        QVERIFY(m_source->asked[i].length() <= 4min);
}

/// Of a minute less than 20 s are the past's.
void HoleFillerTest::leavesTheSourceAlone()
{
    m_source->answerTime = 2s;
    const auto filling = filler(days(1));
    const Instant before = m_clock->now();
    QVERIFY(turn(*filling, [&] { return m_clock->now() - before >= 5min; }));
    const auto busy = static_cast<qint64>(m_source->asked.size()) * m_source->answerTime;
    QVERIFY2(busy <= 100s, qPrintable(durationText(busy)));
    QVERIFY2(busy >= 60s, qPrintable(durationText(busy)));
    // slow answers: shorter slices
    QVERIFY(m_source->asked.back().length() < 2min);
}

void HoleFillerTest::livePollsGoFirst()
{
    const auto filling = filler(days(1));
    QVERIFY(turn(*filling, [this] { return !m_source->asked.empty(); }));
    const auto waits = [&](const HoleFiller::Live &live) {
        if (!holesRead(*filling))
            qFatal("the holes are not read");
        const size_t before = m_source->asked.size();
        for (int i = 0; i < 20; ++i) {
            m_clock->advance(1s);
            (void)filling->tick(m_clock->now(), live);
            QCoreApplication::processEvents();
        }
        return m_source->asked.size() == before;
    };
    QVERIFY(waits({start, 15s, true}));
    QVERIFY(waits({start, 15s, false, true}));
    QVERIFY(waits({std::nullopt, 15s}));
    QVERIFY(!waits({start, 15s}));
}

void HoleFillerTest::stopsWhereTheSourceBegins()
{
    m_source->begin = start - 3h;
    const auto filling = filler(days(30));
    QVERIFY(turn(*filling, [&] { return filling->state() && filling->state()->reaches; }));
    const auto state = *filling->state();
    QCOMPARE(state.left, 0ms);
    QVERIFY(*state.reaches <= start - 3h && *state.reaches > start - 5h - 10min);
    // a day of nothing was looked through, not a month
    QVERIFY(m_source->asked.back().from > start - days(1) - 6h);
    const size_t asked = m_source->asked.size();
    const auto passed = [this](Millis span) {
        return [this, until = m_clock->now() + span] { return m_clock->now() >= until; };
    };
    QVERIFY(turn(*filling, passed(3min)));
    QCOMPARE(m_source->asked.size(), asked);
    // a day later it may have been given more
    m_clock->advance(days(1));
    QVERIFY(turn(*filling, [&] { return m_source->asked.size() > asked; }));
    QVERIFY(m_source->asked.back().to < start - days(1));
}

void HoleFillerTest::cancelsAndResumes()
{
    const auto filling = filler(days(7));
    QVERIFY(turn(*filling, [this] { return m_source->asked.size() >= 3; }));
    filling->cancel();
    QVERIFY(turn(*filling, [&] { return !filling->state()->current; }));
    const size_t asked = m_source->asked.size();
    const Instant later = m_clock->now() + 3min;
    QVERIFY(turn(*filling, [&] { return m_clock->now() > later; }));
    QCOMPARE(m_source->asked.size(), asked);
    QVERIFY(filling->state()->isCancelled);
    QVERIFY(filling->state()->left > days(6));
    QVERIFY(!filling->state()->remaining);
    filling->resume();
    QVERIFY(turn(*filling, [&] { return m_source->asked.size() > asked; }));
    QVERIFY(m_source->asked.back().to < m_source->asked[asked - 1].to);
}

void HoleFillerTest::saysHowLongItWillTake()
{
    const auto filling = filler(days(7));
    QVERIFY(turn(*filling, [this] { return m_source->asked.size() >= 30; }));
    const Instant told = m_clock->now();
    const auto state = *filling->state();
    QVERIFY(state.remaining);
    QVERIFY(state.done > 0ms && state.current);
    QCOMPARE((state.left + state.done) / 1h, 7 * 24 - 1);
    QVERIFY(turn(*filling, [&] { return !filling->state(); }));
    const double taken = toSeconds(m_clock->now() - told);
    QVERIFY2(std::abs(taken - toSeconds(*state.remaining)) < 0.25 * taken,
        qPrintable(u"%1 s, %2 s said"_s.arg(taken).arg(toSeconds(*state.remaining))));
}

/// What is not stored is not done: it is asked again, but not in a storm.
void HoleFillerTest::waitsWhereTheStoreCannotKeep()
{
    struct FullStore final : Ingest {
        QFuture<Result<void>> ingest(Batch) override
        {
            return QtFuture::makeReadyFuture(
                Result<void>(failure(ErrorKind::Storage, u"samples.db"_s, u"disk full"_s)));
        }
    } full;
    HoleFiller filling(service(u"shop"_s), {*m_source, full, *m_store, *m_clock, m_load}, days(7));
    QSignalSpy loud(&filling, &HoleFiller::storeFailed);
    const Instant until = start + 5min;
    QVERIFY(turn(filling, [&] { return m_clock->now() > until; }));
    QVERIFY(loud.count() >= 4 && loud.count() <= 5);
    for (const TimeSpan &asked : m_source->asked)
        QCOMPARE(asked.to, start - 60s);
}

void HoleFillerTest::servicesOfASourceTakeTurns()
{
    const auto shop = filler(days(1));
    const auto search = filler(days(1), u"search"_s);
    std::vector<QString> order;
    const auto note = [&](const HoleFiller &filling, const QString &name) {
        if (filling.state() && filling.state()->current)
            order.push_back(name);
    };
    QVERIFY(QTest::qWaitFor([&] {
        m_clock->advance(100ms);
        const bool wasBusy = (shop->state() && shop->state()->current)
            || (search->state() && search->state()->current);
        (void)shop->tick(m_clock->now(), {start, 15s});
        (void)search->tick(m_clock->now(), {start, 15s});
        if (!wasBusy) {
            note(*shop, u"shop"_s);
            note(*search, u"search"_s);
        }
        return order.size() >= 8;
    }));
    for (size_t i = 1; i < order.size(); ++i)
        QVERIFY2(order[i] != order[i - 1], qPrintable(QString::number(i)));
}

} // namespace

QTEST_GUILESS_MAIN(HoleFillerTest)
#include "tst_holefiller.moc"
