// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshness.h"
#include "provenance.h"

namespace toban {

Freshness freshness(const FreshnessInput &input)
{
    if (input.offline)
        return Freshness::Offline;
    if (!input.newestData)
        return input.failedFetches >= 3 ? Freshness::Lost : Freshness::Unknown;
    const auto step = std::max({input.dataStep, input.pollStep, Millis(1)}) + input.answerTime;
    const auto age = input.now - *input.newestData;
    if (age < -step)
        return Freshness::Late;
    if (2 * age <= 3 * step)
        return Freshness::Live;
    if (age <= 3 * step)
        return Freshness::Late;
    return input.failedFetches >= 3 ? Freshness::Lost : Freshness::Stale;
}

QString freshnessName(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return QStringLiteral("live");
    case Freshness::Late:
        return QStringLiteral("late");
    case Freshness::Stale:
        return QStringLiteral("stale");
    case Freshness::Lost:
        return QStringLiteral("lost");
    case Freshness::Offline:
        return QStringLiteral("offline");
    case Freshness::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString provenanceName(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Raw:
        return QStringLiteral("raw");
    case Provenance::Histogram:
        return QStringLiteral("histogram");
    case Provenance::Sketch:
        return QStringLiteral("sketch");
    case Provenance::Source:
        return QStringLiteral("source");
    case Provenance::Extrapolated:
        return QStringLiteral("extrapolated");
    case Provenance::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

} // namespace toban
