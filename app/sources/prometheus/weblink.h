// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "service.h"

#include <QUrl>

namespace toban {

/** Where the server's own web page shows p99 of a service over a span (Prometheus's /graph, which
 *  VictoriaMetrics leads to its own page), @p only narrowing the series. No credential is in it.
 *  Empty where the address is not http or https. */
[[nodiscard]] QUrl webLink(
    const QUrl &server, const Service &service, const Matchers &only, TimeSpan span);

} // namespace toban
