// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "holefiller.h"

#include "clock.h"
#include "ingest.h"
#include "pollschedule.h"
#include "sourceload.h"
#include "whendone.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace toban {

static constexpr Millis holesHold = 60s; ///< how long the list of holes is believed
static constexpr Millis shortestHole = 2s;
/// What the source may still be storing is not a hole yet.
static constexpr Millis settling = 30s;
static constexpr Millis idle = 5s;
static constexpr Millis pauseAfterFailure = 10s;
static constexpr Millis pauseAfterStoreFailure = 60s;
static constexpr Millis remembered = 24h;
/// A source that has nothing at all for so long has nothing before.
static constexpr Millis longestNothing = 24h;
/// Between the ends of two slices; what took longer was a sleep or an outage.
static constexpr Millis longestTurn = 2min;

HoleFiller::HoleFiller(Service service, Ports ports, Millis horizon, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_ports(ports)
    , m_horizon(horizon)
    , m_length(MetricSource::longestSpan)
{
}

Millis HoleFiller::tick(Instant now, const Live &live)
{
    const Millis at = m_ports.clock.monotonic();
    const bool mayAsk = m_horizon > Millis(0) && live.answeredUntil && !live.isFailing;
    forgetDaily(at);
    if (mayAsk && !m_isReading && at >= m_readAgain)
        readHoles(now, live);
    if (!mayAsk || m_isCancelled || m_slice || m_holes.empty()) {
        m_ports.load.withdraw(m_service.id);
        return idle;
    }
    // the end of the poll brings the next call
    if (!live.isAsking && m_ports.load.begin(m_service.id, at)) {
        startSlice(live.dataStep);
        return idle;
    }
    const Millis pause = m_ports.load.pauseLeft(at);
    return pause > Millis(0) ? pause : idle;
}

void HoleFiller::forgetDaily(Millis now)
{
    if (!m_rememberedSince)
        m_rememberedSince = now;
    if (now - *m_rememberedSince < remembered)
        return;
    m_rememberedSince = now;
    m_settled.clear();
    m_reaches.reset();
}

void HoleFiller::readHoles(Instant now, const Live &live)
{
    m_isReading = true;
    m_readAgain = m_ports.clock.monotonic() + holesHold;
    const Instant from = std::max(now - m_horizon, m_reaches.value_or(now - m_horizon));
    const TimeSpan past{from, std::min(*live.answeredUntil, now - settling)};
    const auto reading = QtConcurrent::run(&m_reader,
        [&store = m_ports.store, id = m_service.id, past] { return store.holes(id, past); });
    whenDone(reading, this, [this](const Result<std::vector<TimeSpan>> &holes) {
        m_isReading = false;
        // what is settled may still be on its way into the store
        if (holes)
            setHoles(m_settled.missingOf(*holes));
        Q_EMIT turned();
    });
}

void HoleFiller::setHoles(std::vector<TimeSpan> holes)
{
    m_holes = std::move(holes);
    if (m_reaches)
        m_holes = without(m_holes, {Instant::min(), *m_reaches});
    std::erase_if(m_holes, [](const TimeSpan &hole) { return hole.length() < shortestHole; });
    if (!m_holes.empty())
        return;
    m_done = Millis(0);
    m_pace = 0;
    m_lastEnd.reset();
}

void HoleFiller::startSlice(Millis dataStep)
{
    m_slice = nextSlice(m_holes, m_length.length());
    m_sliceBegan = m_sliceAnswered = m_ports.clock.monotonic();
    const Millis step = std::max<Millis>(dataStep, 1s);
    // three scrapes more on the left: the source may have stored them after it was last asked
    const Instant from
        = std::max(m_slice->from - 3 * step, m_slice->to - MetricSource::longestSpan);
    whenDone(
        m_ports.source.fetch(m_service, {from, m_slice->to}, step), this,
        [this](const Result<Fetched> &fetched) { answered(fetched); },
        [this] { endSlice(pauseAfterFailure); });
}

void HoleFiller::answered(const Result<Fetched> &fetched)
{
    m_sliceAnswered = m_ports.clock.monotonic();
    if (fetched)
        keep(*fetched);
    else
        refused(fetched.error());
}

void HoleFiller::refused(const Error &error)
{
    const bool isTooMuch = error.kind == ErrorKind::TooLarge || error.kind == ErrorKind::Timeout;
    if (isTooMuch && m_length.halve()) {
        endSlice(error.retryAfter.value_or(Millis(0)));
        return;
    }
    // a minute that is too large stays missing; anything else the live polls notice as well
    if (error.kind == ErrorKind::TooLarge)
        settle(*m_slice, false);
    m_lastEnd.reset();
    endSlice(error.retryAfter.value_or(pauseAfterFailure));
}

/// The next slice waits until this one is stored, so that they never pile up in memory.
void HoleFiller::keep(const Fetched &fetched)
{
    const size_t values = fetched.batch.sampleCount();
    m_length.answered(m_sliceAnswered - m_sliceBegan, values);
    whenDone(
        m_ports.ingest.ingest(fetched.batch), this,
        [this, isEmpty = values == 0](const Result<void> &done) { kept(done, isEmpty); },
        [this] { endSlice(pauseAfterStoreFailure); });
}

void HoleFiller::kept(const Result<void> &done, bool isEmpty)
{
    if (!done) {
        Q_EMIT storeFailed(done.error());
        endSlice(pauseAfterStoreFailure);
        return;
    }
    const TimeSpan slice = *m_slice;
    m_done += slice.length();
    measure(m_ports.clock.monotonic(), slice.length());
    settle(slice, isEmpty);
    endSlice();
}

void HoleFiller::settle(TimeSpan slice, bool isEmpty)
{
    m_settled.add(slice);
    watchForTheBeginning(slice, isEmpty);
    setHoles(without(m_holes, slice));
}

void HoleFiller::watchForTheBeginning(TimeSpan slice, bool isEmpty)
{
    if (!isEmpty) {
        m_nothing.reset();
        return;
    }
    const bool goesOn = m_nothing && m_nothing->from == slice.to;
    m_nothing = TimeSpan{slice.from, goesOn ? m_nothing->to : slice.to};
    if (m_nothing->length() >= longestNothing)
        m_reaches = m_nothing->to;
}

void HoleFiller::measure(Millis now, Millis filled)
{
    constexpr double weight = 0.2;
    const std::optional<Millis> last = std::exchange(m_lastEnd, now);
    if (!last || now - *last > longestTurn || filled <= Millis(0))
        return;
    const double pace = toSeconds(now - *last) / toSeconds(filled);
    m_pace = m_pace > 0 ? m_pace + weight * (pace - m_pace) : pace;
}

void HoleFiller::endSlice(Millis atLeast)
{
    m_slice.reset();
    m_ports.load.end(m_sliceAnswered, m_sliceAnswered - m_sliceBegan, atLeast);
    Q_EMIT turned();
}

void HoleFiller::cancel()
{
    m_isCancelled = true;
    m_lastEnd.reset();
    Q_EMIT turned();
}

void HoleFiller::resume()
{
    m_isCancelled = false;
    Q_EMIT turned();
}

Millis HoleFiller::left() const
{
    Millis sum{0};
    for (const TimeSpan &hole : m_holes)
        sum += hole.length();
    return sum;
}

std::optional<BackfillState> HoleFiller::state() const
{
    BackfillState state{m_service.id, left(), m_done, m_slice, {}, m_isCancelled, m_reaches};
    if (state.left == Millis(0) && !m_isCancelled && !m_reaches)
        return std::nullopt;
    if (m_pace > 0 && !m_isCancelled)
        state.remaining
            = Millis(static_cast<qint64>(static_cast<double>(state.left.count()) * m_pace));
    return state;
}

} // namespace toban
