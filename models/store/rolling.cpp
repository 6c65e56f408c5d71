// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolling.h"

#include "readtransaction.h"
#include "rollspans.h"
#include "samplereader.h"
#include "thinning.h"

namespace toban {

Rolling::Rolling(From from, Into into, Notices &notices)
    : m_from(from)
    , m_into(into)
    , m_notices(notices)
{
}

void Rolling::added(TimeSpan span)
{
    if (m_hour && span.from < m_hour->to && m_hour->from < span.to)
        m_hour.reset();
}

Result<void> Rolling::beginAnew()
{
    TimeCache times;
    const auto held = SampleReader(*m_from.file, *m_from.catalogue, times, m_notices).held();
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return {};
    auto done = m_from.file->begin()
                    .and_then([&] {
                        return addToRoll(*m_from.file, {(**held).from - Millis(1), (**held).to});
                    })
                    .and_then([&] { return m_from.file->commit(); });
    if (!done)
        m_from.file->rollback();
    return done;
}

Result<bool> Rolling::nextHour(Instant now)
{
    if (m_hour)
        return true;
    const auto spans = readToRoll(*m_from.file);
    if (!spans)
        return tl::unexpected(spans.error());
    if (spans->empty() || spans->front().from + rollHour + settled > now)
        return false;
    m_hour = TimeSpan{spans->front().from, spans->front().from + rollHour};
    m_targets = m_from.catalogue->targets();
    return true;
}

Result<void> Rolling::rollTarget(qint64 target)
{
    const std::vector<SeriesPtr> series = m_from.catalogue->ofTarget(target);
    GroupRows rows;
    {
        const ReadTransaction transaction(*m_from.file);
        SampleReader reader(*m_from.file, *m_from.catalogue, m_times, m_notices);
        auto read = reader.rowsOf(series, *m_hour);
        if (!read)
            return tl::unexpected(read.error());
        rows = thinned(*read, series, *m_hour, m_into.step);
    }
    Batch batch;
    for (const SeriesPtr &one : series) {
        const auto some = rows.find(one->id);
        if (some == rows.end())
            continue;
        batch.source = one->source;
        if (auto *numbers = std::get_if<NumberRows>(&some->second))
            batch.numbers.push_back({one->labels, one->temporality, std::move(numbers->times),
                std::move(numbers->values)});
        else
            batch.histograms.push_back({one->labels, one->temporality,
                std::move(std::get<HistogramRows>(some->second).blocks)});
    }
    std::optional<TimeSpan> added;
    return rows.empty() ? Result<void>() : m_into.writer->writeMissing(batch, *m_hour, added);
}

/// Those of some 20 ms in one transaction.
Result<void> Rolling::rollSome()
{
    constexpr auto slice = 20ms;
    const auto began = std::chrono::steady_clock::now();
    auto done = m_into.file->begin();
    while (done && !m_targets.empty() && std::chrono::steady_clock::now() - began < slice) {
        done = rollTarget(m_targets.back());
        m_targets.pop_back();
    }
    if (done)
        done = m_into.file->commit();
    if (done) {
        m_into.writer->committed();
    } else {
        m_into.file->rollback();
        m_into.writer->rolledBack();
    }
    return done;
}

Result<void> Rolling::strikeOff()
{
    auto done = m_from.file->begin()
                    .and_then([&] { return removeToRoll(*m_from.file, *m_hour); })
                    .and_then([&] { return m_from.file->commit(); });
    if (!done)
        m_from.file->rollback();
    return done;
}

Result<bool> Rolling::goOn(Instant now)
{
    const auto hasWork = nextHour(now);
    if (!hasWork || !*hasWork)
        return hasWork;
    auto done = rollSome();
    if (done && m_targets.empty())
        done = strikeOff();
    if (!done || m_targets.empty())
        m_hour.reset();
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace toban
