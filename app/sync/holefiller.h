// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfill.h"
#include "metricsource.h"
#include "queries.h"
#include "slicelength.h"
#include "spanset.h"

#include <QThreadPool>

namespace toban {

class Clock;
class Ingest;
class SourceLoad;

/** Fetches what was missed of one service, newest first, in slices between its live polls: after a
 *  sleep, a crash, an outage, and at the first start. What the source answered, with nothing too,
 * is not asked again before a day has passed or the program was started anew. Main thread; one
 * slice is under way at most. */
class HoleFiller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoleFiller)

public:
    struct Ports {
        MetricSource &source;
        Ingest &ingest;
        const Queries &store;
        const Clock &clock;
        SourceLoad &load; ///< shared by the services of the source
    };
    /** How the live polls of the service stand. */
    struct Live {
        std::optional<Instant> answeredUntil; ///< nullopt: the source has not answered yet
        Millis dataStep{0};
        bool isAsking = false; ///< a poll is under way: it goes first
        bool isFailing = false;
    };

    /** @p horizon: how far back; 0: not at all. */
    HoleFiller(Service service, Ports ports, Millis horizon, QObject *parent = nullptr);

    /** Begins what can begin now; returns after how long to be called again, at the latest. */
    [[nodiscard]] Millis tick(Instant now, const Live &live);
    void cancel();
    void resume();
    /** nullopt: nothing is missing. */
    [[nodiscard]] std::optional<BackfillState> state() const;
    [[nodiscard]] Millis left() const;
    [[nodiscard]] bool isFilling() const { return m_slice.has_value() || !m_holes.empty(); }

    /** The store is asked on another thread what is missing; turned() tells that it is known. */
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    /** A slice has ended or the holes are known: there may be something to do. */
    void turned();
    void storeFailed(const toban::Error &error);

private:
    void forgetDaily(Millis now);
    void readHoles(Instant now, const Live &live);
    void startSlice(Millis dataStep);
    void answered(const Result<Fetched> &fetched);
    void refused(const Error &error);
    void keep(const Fetched &fetched);
    void kept(const Result<void> &done, bool isEmpty);
    void settle(TimeSpan slice, bool isEmpty);
    void watchForTheBeginning(TimeSpan slice, bool isEmpty);
    void measure(Millis now, Millis filled);
    void endSlice(Millis atLeast = Millis(0));
    void setHoles(std::vector<TimeSpan> holes);

    const Service m_service;
    const Ports m_ports;
    const Millis m_horizon;
    SliceLength m_length;
    std::vector<TimeSpan> m_holes; ///< without what is settled
    SpanSet m_settled; ///< answered in this run
    std::optional<TimeSpan> m_slice;
    Millis m_sliceBegan{0};
    Millis m_sliceAnswered{0};
    Millis m_readAgain{0}; ///< when the store is asked for the holes again
    std::optional<Millis> m_rememberedSince; ///< what is settled, and where the source begins
    std::optional<TimeSpan> m_nothing; ///< the stretch without any answer that is gone back in
    std::optional<Instant> m_reaches;
    Millis m_done{0};
    std::optional<Millis> m_lastEnd;
    double m_pace = 0; ///< time taken for a time filled; 0: not known
    bool m_isCancelled = false;
    bool m_isReading = false;
    QThreadPool m_reader; ///< of holes: its end waits for the read, the store outlives it
};

} // namespace toban
