// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxyview.h"

#include <algorithm>

namespace toban {

Result<ProxyView> readProxy(const Queries &store, const PageRequest &page, const QString &request)
{
    auto seen = readRequests(store, page);
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    ProxyView view{std::move(seen->head), std::nullopt};
    const auto row = std::ranges::find(seen->rows, request, &RequestRow::request);
    if (row != seen->rows.end())
        view.row = std::move(*row);
    return view;
}

ProxyDifference proxyDifference(const RequestRow &proxy, const RequestRow &application)
{
    ProxyDifference difference;
    difference.seconds = proxy.totalSeconds - application.totalSeconds;
    difference.secondsPerCall = proxy.meanSeconds - application.meanSeconds;
    difference.calls = proxy.calls - application.calls;
    difference.uncertainCalls = proxy.edgeUncertainty + application.edgeUncertainty;
    const size_t known = std::min(proxy.quantiles.size(), application.quantiles.size());
    for (size_t i = 0; i < known; ++i)
        difference.quantiles.push_back(proxy.quantiles[i].value - application.quantiles[i].value);
    return difference;
}

} // namespace toban
