// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factsview.h"
#include "proxyview.h"

namespace toban {

/** The numbers of a request, as facts. @p inFront: the proxyFacts(), set among them. */
[[nodiscard]] std::vector<FactsView::Fact> requestFacts(
    const RequestRow &row, const std::vector<FactsView::Fact> &inFront);

/** What @p proxy saw of the request of @p row, beside what the application counted. */
[[nodiscard]] std::vector<FactsView::Fact> proxyFacts(
    const ServiceId &proxy, const Result<ProxyView> &seen, const RequestRow &row);

} // namespace toban
