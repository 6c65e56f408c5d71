// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageexemplars.h"

#include "pageload.h"
#include "pageprofile.h"

namespace toban {

Result<std::vector<ViewExemplar>> readExemplars(
    const Queries &store, const PageRequest &page, const Matchers &only, Millis column)
{
    const Service &service = page.service;
    std::vector<ViewExemplar> shown;
    if (!page.hasExemplars || service.latency.metric.isEmpty())
        return shown;
    const Matchers conditions = joinedMatchers(page.filter, only);
    const auto found = store.exemplars(
        {service.source, service.latency.metric, joinedMatchers(service.latency.match, conditions)},
        {page.span.from, std::min(page.span.to, page.asOf)}, column);
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (const Exemplar &one : *found)
        shown.push_back({one.at, one.value * service.latency.toSeconds,
            requestText(one.series, service.requestLabels), one.labels});
    return shown;
}

} // namespace toban
