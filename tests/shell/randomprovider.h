// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

namespace toban {

/** Leaves only what a provider of incidents has a use for, and gives it the keys of one. */
inline void makeProvider(SourceDeclaration &source, bool isInEurope, bool hasFrom)
{
    const SourceDeclaration usual;
    source.auth = usual.auth;
    source.user.clear();
    source.secret = QStringLiteral("env:KEY");
    source.watchdog = usual.watchdog;
    source.seriesLimit = usual.seriesLimit;
    source.region = isInEurope ? QStringLiteral("eu") : QString();
    if (isInEurope) // elsewhere the address is written
        source.url = providerUrl(source.kind, source.region);
    if (hasFrom && source.kind == QLatin1StringView("pagerduty"))
        source.from = QStringLiteral("a+b@c.example");
}

} // namespace toban
