// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangerecorder.h"

#include <QMutexLocker>

namespace toban {

std::vector<Exchange> ExchangeRecorder::recent(const SourceId &source) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_exchanges.constFind(source);
    if (found == m_exchanges.constEnd())
        return {};
    return {found->begin(), found->end()};
}

void ExchangeRecorder::add(Exchange exchange)
{
    exchange.url.setUserInfo({});
    if (exchange.head.size() > headBytes)
        exchange.head = exchange.head.left(headBytes);
    const QMutexLocker lock(&m_mutex);
    auto &list = m_exchanges[exchange.source];
    list.push_front(std::move(exchange));
    if (list.size() > kept)
        list.pop_back();
}

void ExchangeRecorder::forget(const SourceId &source)
{
    const QMutexLocker lock(&m_mutex);
    m_exchanges.remove(source);
}

} // namespace toban
