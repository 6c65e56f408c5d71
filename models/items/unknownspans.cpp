// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unknownspans.h"

#include "stretches.h"

#include <algorithm>

namespace toban {

/// As the store carries an answer on: failures that are over sooner leave nothing open.
static constexpr Millis bridged = std::chrono::seconds(60);

/// When a channel did not answer whole.
static Result<std::vector<TimeSpan>> silentSpans(
    const Queries &store, const SourceId &channel, TimeSpan span)
{
    const auto history = store.healthHistory(channel, span);
    if (!history)
        return tl::unexpected(history.error());
    std::vector<TimeSpan> silent;
    Instant from = span.from; // nobody asked before the first observation
    bool isSilent = true;
    bool wasAsked = false; // all the while that it is silent
    for (const auto &observation : *history) {
        const Instant at = std::max(observation.at, span.from);
        const bool isOk = observation.state == SourceState::Ok;
        if (isSilent && isOk && at > from && !(wasAsked && at - from < bridged))
            silent.push_back({from, at});
        if (isSilent == isOk) {
            from = at;
            wasAsked = true;
        }
        isSilent = !isOk;
        wasAsked = wasAsked && observation.state != SourceState::Unknown;
    }
    if (isSilent && span.to > from)
        silent.push_back({from, span.to});
    return silent;
}

UnknownSpans::UnknownSpans(const Queries &store, TimeSpan span, std::optional<Instant> readFrom)
    : m_store(store)
    , m_span(span)
    , m_unread{span.from, readFrom.value_or(span.from)}
{
}

Result<std::vector<TimeSpan>> UnknownSpans::of(const SourceId &channel)
{
    const QString key = channel.text();
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    auto silent = silentSpans(m_store, channel, m_span);
    if (!silent)
        return silent;
    if (!m_unread.isEmpty()) {
        silent->push_back(m_unread);
        *silent = joined(std::move(*silent));
    }
    m_known.insert(key, *silent);
    return silent;
}

Result<std::vector<TimeSpan>> UnknownSpans::of(const std::vector<AlertTransition> &transitions)
{
    QStringList channels;
    for (const auto &transition : transitions)
        if (!channels.contains(transition.source.text()))
            channels << transition.source.text();
    channels.sort();
    const QString key = channels.join(u'\n');
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    std::vector<TimeSpan> unknown{m_span};
    for (const QString &channel : std::as_const(channels)) {
        const auto silent = of(SourceId(channel));
        if (!silent)
            return silent;
        unknown = common(unknown, *silent);
    }
    m_known.insert(key, unknown);
    return unknown;
}

} // namespace toban
