// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecatalogue.h"
#include "fakeclock.h"
#include "prometheusdiscovery.h"

#include <QTest>

namespace toban {

inline const Instant noon = fromMs(1'795'262'400'000);

/** One discovery of a made-up server, as of noon. */
inline Result<DiscoveryReport> discover(FakeCatalogue &catalogue)
{
    const FakeClock clock(noon);
    PrometheusDiscovery discovery(clock);
    discovery.addSource(SourceId(QStringLiteral("prom")), catalogue);
    const auto future = discovery.discover(SourceId(QStringLiteral("prom")), std::nullopt);
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.result();
}

inline DiscoveryReport discover(const QStringList &lines)
{
    FakeCatalogue catalogue(lines);
    return *discover(catalogue);
}

} // namespace toban
