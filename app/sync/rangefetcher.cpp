// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rangefetcher.h"

#include "ingest.h"
#include "whendone.h"

#include <QTimer>

namespace toban {

static constexpr Millis sliceLength = 9min; ///< with its overlap within the ten minutes of a fetch
static constexpr Millis firstOverlap = 60s; ///< the scrape at or before the left edge
static constexpr Millis shortestSlice = 1min;
static constexpr int triesPerSlice = 4;

RangeFetcher::RangeFetcher(Service service, const std::vector<TimeSpan> &spans,
    MetricSource &source, Ingest &ingest, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_source(source)
    , m_ingest(ingest)
{
    for (const TimeSpan &span : spans) {
        const auto more = slices(span, sliceLength);
        m_slices.insert(m_slices.end(), more.begin(), more.end());
    }
}

RangeFetcher::~RangeFetcher() = default;

void RangeFetcher::start()
{
    next();
}

void RangeFetcher::next()
{
    if (m_at == m_slices.size()) {
        Q_EMIT finished(std::nullopt);
        return;
    }
    const TimeSpan slice = m_slices[m_at];
    const bool isFirst = m_at == 0 || m_slices[m_at - 1].to != slice.from;
    const TimeSpan asked{isFirst ? slice.from - firstOverlap : slice.from, slice.to};
    whenDone(m_source.fetch(m_service, asked, std::max<Millis>(m_dataStep, 1s)), this,
        [this](const Result<Fetched> &fetched) {
            if (fetched)
                keep(*fetched);
            else
                retryOrFail(fetched.error());
        });
}

void RangeFetcher::keep(const Fetched &fetched)
{
    m_tries = 0;
    if (fetched.dataStep.count() > 0)
        m_dataStep = fetched.dataStep;
    m_values += static_cast<qint64>(fetched.batch.sampleCount());
    whenDone(m_ingest.ingest(fetched.batch), this, [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT finished(kept.error());
            return;
        }
        ++m_at;
        Q_EMIT progressed(static_cast<int>(m_at), static_cast<int>(m_slices.size()));
        next();
    });
}

/// What is too much at once may do in halves.
bool RangeFetcher::split()
{
    const TimeSpan slice = m_slices[m_at];
    if (slice.length() < 2 * shortestSlice)
        return false;
    const Instant middle = slice.from + slice.length() / 2;
    m_slices[m_at].to = middle;
    m_slices.insert(m_slices.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, {middle, slice.to});
    return true;
}

void RangeFetcher::retryOrFail(const Error &error)
{
    if (error.kind == ErrorKind::TooLarge && split()) {
        next();
        return;
    }
    const bool mayPass = error.kind == ErrorKind::Timeout || error.kind == ErrorKind::RateLimited
        || error.kind == ErrorKind::Offline || error.kind == ErrorKind::Http;
    if (!mayPass || ++m_tries >= triesPerSlice) {
        Q_EMIT finished(error);
        return;
    }
    const Millis pause = error.retryAfter.value_or(Millis(500 << m_tries));
    QTimer::singleShot(pause, this, &RangeFetcher::next);
}

} // namespace toban
