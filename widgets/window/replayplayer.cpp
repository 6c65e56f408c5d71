// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replayplayer.h"

#include "clock.h"
#include "viewstate.h"

#include <algorithm>

namespace toban {

static constexpr Millis usualSampleStep = 15s;
static constexpr Millis longestSearch = std::chrono::hours(24 * 31);

ReplayPlayer::ReplayPlayer(
    const Clock &clock, ViewState &state, PageReader &reader, MakeSearch search)
    : m_clock(clock)
    , m_state(state)
    , m_makeSearch(std::move(search))
    , m_search(reader)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplayPlayer::tick);
    connect(&state, &ViewState::placeChanged, this, &ReplayPlayer::follow);
}

void ReplayPlayer::setStory(TimeSpan span, std::vector<Instant> changes, Millis sampleStep)
{
    m_span = span;
    m_changes = std::move(changes);
    m_sampleStep = sampleStep;
}

void ReplayPlayer::setEnd(std::optional<Instant> end)
{
    m_end = end;
}

Instant ReplayPlayer::end() const
{
    const Instant now = m_clock.now();
    if (!m_end)
        return now;
    // what happens after the last sample is known too
    return std::min(now, m_changes.empty() ? *m_end : std::max(*m_end, m_changes.back()));
}

void ReplayPlayer::togglePlay()
{
    if (isPlaying())
        return stop();
    const Instant at = m_state.asOf();
    if (m_state.place().cursor.isLive() && !m_end)
        return m_state.setCursor({at});
    play(at < end() ? at : std::min(m_span.from, end()));
}

void ReplayPlayer::play(Instant from)
{
    m_pace.start(from, m_clock.monotonic());
    m_set = from;
    m_timer.start(m_pace.interval());
    m_state.setCursor({from});
    Q_EMIT changed();
}

void ReplayPlayer::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

void ReplayPlayer::setSpeed(int speed)
{
    m_pace.setSpeed(speed, m_clock.monotonic());
    m_timer.setInterval(m_pace.interval());
    Q_EMIT changed();
}

void ReplayPlayer::changeSpeed(int steps)
{
    m_pace.changeSpeed(steps, m_clock.monotonic());
    m_timer.setInterval(m_pace.interval());
    Q_EMIT changed();
}

void ReplayPlayer::tick()
{
    const Instant at = m_pace.at(m_clock.monotonic());
    if (at >= end()) {
        stop();
        return moveTo(at);
    }
    m_set = at;
    m_state.setCursor({at});
}

/// Somebody else moved the cursor: playing goes on from there.
void ReplayPlayer::follow()
{
    const std::optional<Instant> at = m_state.place().cursor.at;
    if (!isPlaying() || at == m_set)
        return;
    if (!at)
        return stop();
    m_set = at;
    m_pace.start(*at, m_clock.monotonic());
}

void ReplayPlayer::moveTo(Instant at)
{
    const bool isOver = at >= end();
    if (isOver && m_end)
        m_state.setCursor({end()});
    else
        m_state.setCursor(isOver ? Cursor{} : Cursor{at});
}

void ReplayPlayer::stepSamples(int count)
{
    stop();
    const Millis step = m_sampleStep > Millis(0) ? m_sampleStep : usualSampleStep;
    moveTo(std::min(m_state.asOf(), end()) + step * count);
}

void ReplayPlayer::jump(int direction)
{
    const Instant at = std::min(m_state.asOf(), end());
    const bool isKnown = at >= m_span.from && at <= m_span.to;
    const auto known = !isKnown ? std::nullopt
        : direction < 0         ? lastChangeBefore(m_changes, at)
                                : firstChangeAfter(m_changes, at);
    if (known)
        return moveTo(*known);
    if (direction > 0 && at >= end())
        return;
    searchBeyond(direction);
}

/// Beyond the strip, or everywhere where the cursor is not on it.
void ReplayPlayer::searchBeyond(int direction)
{
    const Instant at = std::min(m_state.asOf(), end());
    const bool isKnown = at >= m_span.from && at <= m_span.to;
    // a change at the cursor itself is not the next one
    const TimeSpan span = direction < 0
        ? TimeSpan{at - longestSearch, isKnown ? m_span.from : at - Millis(1)}
        : TimeSpan{isKnown ? m_span.to : at + Millis(1), std::min(end(), at + longestSearch)};
    if (span.isEmpty())
        return answer(std::optional<Instant>(), direction);
    using Answer = Result<std::optional<Instant>>;
    m_search.ask<Answer>(
        m_makeSearch(span, direction < 0 ? SearchFrom::End : SearchFrom::Beginning),
        [this, direction, asked = m_state.place().cursor](const Answer &found) {
            // who went elsewhere meanwhile is not pulled away
            if (isPlaying() || m_state.place().cursor == asked)
                answer(found, direction);
        },
        Refresher::Reason::Replace);
}

void ReplayPlayer::answer(const Result<std::optional<Instant>> &found, int direction)
{
    if (found && *found)
        return moveTo(**found);
    if (direction > 0)
        return moveTo(end());
    Q_EMIT nothingEarlier();
}

} // namespace toban
