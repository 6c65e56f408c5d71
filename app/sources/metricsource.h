// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"
#include "service.h"

#include <QFuture>
#include <QObject>

namespace toban {

/** What one fetch brought, and how it went. */
struct Fetched {
    Batch batch; ///< without health: that is the poller's to say
    Millis answerTime{0}; ///< from the first request to the last whole answer
    QStringList warnings; ///< the source's own, such as partial data
    Millis clockSkew{0}; ///< the source's clock minus ours
    Millis dataStep{0}; ///< the scrape interval as seen; 0: not seen
    QString product; ///< "Prometheus 2.42.0"; empty: not known
};

/** A place metrics come from. Main thread; futures finish on any thread, so continue with a context
 *  object. Destroying the source aborts what is under way. */
class MetricSource : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricSource)

public:
    explicit MetricSource(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /** The longest span one fetch answers; longer ones are refused with Unsupported. */
    static constexpr Millis longestSpan = std::chrono::hours(2);

    /** Everything one service declares, over (span.from, span.to], at most longestSpan long.
     *  @p step: the grid of what is evaluated rather than fetched raw (saturation). */
    [[nodiscard]] virtual QFuture<Result<Fetched>> fetch(
        const Service &service, TimeSpan span, Millis step)
        = 0;
};

} // namespace toban
