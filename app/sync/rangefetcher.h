// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metricsource.h"
#include "pollschedule.h"

#include <QObject>

namespace toban {

class Ingest;

/** Fetches stretches of the past of one service, slice by slice, oldest first, into the store: what
 *  `toban record --from --to` does. Main thread. Destroying it stops it; what is stored stays. */
class RangeFetcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RangeFetcher)

public:
    RangeFetcher(Service service, const std::vector<TimeSpan> &spans, MetricSource &source,
        Ingest &ingest, QObject *parent = nullptr);
    ~RangeFetcher() override;

    void start();
    /** Delivered by the source so far: every float and every bucket. */
    [[nodiscard]] qint64 values() const { return m_values; }

Q_SIGNALS:
    void progressed(int done, int total); ///< slices; the total grows where one was too large
    void finished(const std::optional<toban::Error> &error); ///< nullopt: all of it is stored

private:
    void next();
    void keep(const Fetched &fetched);
    void retryOrFail(const Error &error);
    [[nodiscard]] bool split();

    const Service m_service;
    MetricSource &m_source;
    Ingest &m_ingest;
    std::vector<TimeSpan> m_slices;
    size_t m_at = 0;
    int m_tries = 0;
    qint64 m_values = 0;
    Millis m_dataStep{0};
};

} // namespace toban
