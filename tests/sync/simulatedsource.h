// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "metricsource.h"

#include <QPromise>

namespace toban {

/** A server that scraped one target every 15 s, asked under a clock that the test moves: each
 *  answer takes a while of that clock. */
class SimulatedSource final : public MetricSource {
    Q_OBJECT

public:
    explicit SimulatedSource(FakeClock &clock)
        : m_clock(clock)
    {
    }

    QFuture<Result<Fetched>> fetch(const Service &service, TimeSpan span, Millis) override
    {
        asked.push_back(span);
        m_clock.advance(answerTime);
        QPromise<Result<Fetched>> promise;
        promise.start();
        promise.addResult(answer(service, span));
        promise.finish();
        return promise.future();
    }

    std::vector<TimeSpan> asked;
    Instant begin{}; ///< of what it holds
    Millis answerTime{0};
    Millis skew{0}; ///< its clock minus ours
    Millis longest = longestSpan; ///< more than that is too large
    ErrorKind tooMuch = ErrorKind::TooLarge;
    std::optional<Error> error;
    static constexpr Millis step = 15s;

private:
    [[nodiscard]] Result<Fetched> answer(const Service &service, TimeSpan span) const
    {
        if (error)
            return tl::unexpected<Error>(*error);
        if (span.length() > longest)
            return failure(tooMuch, service.id.text(), QStringLiteral("too much"));
        Fetched fetched;
        fetched.dataStep = step;
        fetched.clockSkew = skew;
        fetched.answerTime = answerTime;
        fetched.batch.source = service.source;
        fetched.batch.coverage.push_back({service.id, span});
        NumberSeries up;
        up.labels = Labels{{QStringLiteral("__name__"), QStringLiteral("up")}};
        const Instant last = std::min(span.to, m_clock.now() + skew);
        const qint64 first = toMs(std::max(span.from, begin - step)) / step.count() + 1;
        for (Instant at = fromMs(first * step.count()); at <= last; at += step) {
            up.times.push_back(at);
            up.values.push_back(1);
        }
        if (!up.times.empty())
            fetched.batch.numbers.push_back(std::move(up));
        return fetched;
    }

    FakeClock &m_clock;
};

} // namespace toban
