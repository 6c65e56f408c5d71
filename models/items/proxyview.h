// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"

#include <cmath>

namespace toban {

/** What the service in front of another saw of one of its requests. */
struct ProxyView {
    ViewHead head; ///< of the proxy
    std::optional<RequestRow> row; ///< nullopt: it knows no request of this name
};

/** Looks for @p request, a name as the table gives it, among the requests of @p page's service, the
 *  proxy. */
[[nodiscard]] Result<ProxyView> readProxy(
    const Queries &store, const PageRequest &page, const QString &request);

/** What lies between a proxy and the application, of one request. */
struct ProxyDifference {
    double seconds = 0; ///< total time that passed in front of the application
    double secondsPerCall = 0; ///< difference of the means
    double calls = 0; ///< that never arrived; below 0: that came past the proxy
    double uncertainCalls = 0; ///< of both, that may lie beyond an edge of the range
    std::vector<double> quantiles; ///< differences, per pageQuantiles; NaN where one is not known

    /** Whether more calls differ than the edges of the range may explain. */
    [[nodiscard]] bool isCallsTold() const { return std::abs(calls) > uncertainCalls; }
};

[[nodiscard]] ProxyDifference proxyDifference(
    const RequestRow &proxy, const RequestRow &application);

} // namespace toban
