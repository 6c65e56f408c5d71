// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangelog.h"

#include <QHash>
#include <QMutex>

#include <deque>

namespace toban {

/** Keeps the last 20 exchanges of each source in memory, for "Explain". Thread-safe. */
class ExchangeRecorder final : public ExchangeLog {
public:
    static constexpr size_t kept = 20;
    static constexpr qsizetype headBytes = 4096;

    [[nodiscard]] std::vector<Exchange> recent(const SourceId &source) const override;

    /** Takes user info off the URL and cuts the head; whoever adds has masked other secrets. */
    void add(Exchange exchange);
    void forget(const SourceId &source);

private:
    mutable QMutex m_mutex;
    QHash<SourceId, std::deque<Exchange>> m_exchanges;
};

} // namespace toban
