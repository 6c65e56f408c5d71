// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrapehistory.h"

#include <algorithm>
#include <cmath>

namespace toban {

Millis medianSpacing(const std::vector<Instant> &times)
{
    if (times.size() < 2)
        return Millis(0);
    std::vector<Millis> spacings;
    spacings.reserve(times.size() - 1);
    for (size_t i = 1; i < times.size(); ++i)
        spacings.push_back(times[i] - times[i - 1]);
    const auto middle = spacings.begin() + static_cast<std::ptrdiff_t>(spacings.size() / 2);
    std::nth_element(spacings.begin(), middle, spacings.end());
    return *middle;
}

std::vector<ScrapeHistory::Timed> ScrapeHistory::joined(
    const std::vector<NumberSeries> &pieces, bool isUniqueOnly)
{
    std::vector<Timed> all;
    for (const NumberSeries &piece : pieces)
        for (size_t i = 0; i < piece.times.size(); ++i)
            all.push_back({piece.times[i], piece.values[i]});
    std::stable_sort(all.begin(), all.end(), [](const Timed &a, const Timed &b) {
        return a.at < b.at || (a.at == b.at && a.value > b.value);
    });
    const auto isSameTime = [](const Timed &a, const Timed &b) { return a.at == b.at; };
    const auto doubled = std::adjacent_find(all.begin(), all.end(), isSameTime);
    if (isUniqueOnly && doubled != all.end())
        return {};
    all.erase(std::unique(all.begin(), all.end(), isSameTime), all.end());
    return all;
}

ScrapeHistory::ScrapeHistory(const std::vector<NumberSeries> &up,
    const std::vector<NumberSeries> &processStart, const std::vector<NumberSeries> &duration,
    std::vector<TimeSpan> unknown)
    : m_starts(joined(processStart, true))
    , m_durations(joined(duration, false))
    , m_unknown(std::move(unknown))
{
    std::vector<Instant> times;
    for (const Timed &scrape : joined(up, false)) {
        m_scrapes.push_back({scrape.at, scrape.value == 1});
        times.push_back(scrape.at);
    }
    m_interval = medianSpacing(times);
}

ScrapeHistory ScrapeHistory::thinnedTo(Millis step, Millis scrapeInterval) const
{
    ScrapeHistory history = *this;
    history.m_step = step;
    if (scrapeInterval > Millis(0))
        history.m_interval = scrapeInterval;
    return history;
}

std::optional<ScrapeHistory::Scrape> ScrapeHistory::scrapeBefore(Instant at) const
{
    const auto next = std::lower_bound(m_scrapes.begin(), m_scrapes.end(), at,
        [](const Scrape &scrape, Instant t) { return scrape.at < t; });
    return next == m_scrapes.begin() ? std::nullopt : std::optional(*std::prev(next));
}

std::optional<ScrapeHistory::Scrape> ScrapeHistory::scrapeAt(Instant at) const
{
    return scrapeBefore(at + Millis(1));
}

bool ScrapeHistory::hasScrapeInside(TimeSpan span) const
{
    // where a federation shifts the time of up a little, that is the same scrape
    const Millis slack = m_interval / 4;
    const auto last = scrapeBefore(span.to - slack);
    return last && last->at > span.from + slack;
}

const ScrapeHistory::Timed *ScrapeHistory::find(const std::vector<Timed> &values, Instant at)
{
    const auto it = std::lower_bound(values.begin(), values.end(), at,
        [](const Timed &value, Instant t) { return value.at < t; });
    return it != values.end() && it->at == at ? &*it : nullptr;
}

std::optional<Instant> ScrapeHistory::processStartAt(Instant scrape) const
{
    const Timed *start = find(m_starts, scrape);
    if (!start || !(start->value > 0) || start->value > 1e11)
        return std::nullopt;
    return fromMs(std::llround(start->value * 1000));
}

std::optional<Instant> ScrapeHistory::restartInside(TimeSpan span) const
{
    const auto now = processStartAt(span.to);
    if (!now || *now <= span.from || *now >= span.to)
        return std::nullopt;
    // a clock that is ahead puts the start after the scrape that already saw this process
    const auto before = processStartAt(span.from);
    const bool isSameProcess = before && std::chrono::abs(*now - *before) <= 1s;
    return isSameProcess ? std::nullopt : now;
}

Millis ScrapeHistory::durationAt(Instant scrape) const
{
    const Timed *duration = find(m_durations, scrape);
    if (!duration || !(duration->value > 0) || duration->value > 1e6)
        return Millis(0);
    return Millis(std::llround(duration->value * 1000));
}

bool ScrapeHistory::isUnknown(TimeSpan span) const
{
    if (m_unknown.empty() && (m_scrapes.empty() || span.from < m_scrapes.front().at))
        return true;
    return std::any_of(m_unknown.begin(), m_unknown.end(),
        [span](const TimeSpan &hole) { return hole.from < span.to && span.from < hole.to; });
}

} // namespace toban
