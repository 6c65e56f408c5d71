// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refresher.h"
#include "replaypace.h"
#include "result.h"
#include "stripview.h"

namespace toban {

class Clock;
class ViewState;

/** Moves the cursor of a window: by samples, to what changes, and by itself. It takes the time that
 *  is gone from the monotonic clock, so that a slow frame is left out instead of being late. GUI
 *  thread. */
class ReplayPlayer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplayPlayer)

public:
    /** A search for the nearest change in a span, to be run on the reader's thread. */
    using Search = std::function<Result<std::optional<Instant>>()>;
    using MakeSearch = std::function<Search(TimeSpan span, SearchFrom edge)>;

    ReplayPlayer(const Clock &clock, ViewState &state, PageReader &reader, MakeSearch search);

    /** What the time strip knows: the changes of a span, and how far apart samples are (0: not
     *  known). */
    void setStory(TimeSpan span, std::vector<Instant> changes, Millis sampleStep);
    /** Where what is recorded ends, without a source; nullopt: it goes on until now. */
    void setEnd(std::optional<Instant> end);

    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    [[nodiscard]] int speed() const { return m_pace.speed(); }
    /** A search for a change runs. */
    [[nodiscard]] bool isSearching() const { return m_search.isBusy(); }

    /** Live: stops at this moment; at the end of a record: plays what the strip shows. */
    void togglePlay();
    void stop();
    void setSpeed(int speed);
    void changeSpeed(int steps);
    /** Stops playing. Arriving at the end is live again. */
    void stepSamples(int count);
    /** To the change before (-1) or after (+1) the cursor; looked for up to a month away. After the
     *  last one is live. */
    void jump(int direction);

Q_SIGNALS:
    void changed(); ///< playing, or the speed
    void nothingEarlier(); ///< no change was found before the cursor

private:
    void follow();
    void tick();
    void play(Instant from);
    void moveTo(Instant at);
    void searchBeyond(int direction);
    void answer(const Result<std::optional<Instant>> &found, int direction);
    [[nodiscard]] Instant end() const;

    const Clock &m_clock;
    ViewState &m_state;
    const MakeSearch m_makeSearch;
    Refresher m_search;
    ReplayPace m_pace;
    QTimer m_timer;
    TimeSpan m_span;
    std::vector<Instant> m_changes;
    Millis m_sampleStep{0};
    std::optional<Instant> m_end;
    std::optional<Instant> m_set; ///< where the cursor was put while playing
};

} // namespace toban
