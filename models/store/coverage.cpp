// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coverage.h"

#include "statement.h"
#include "statements.h"

namespace toban {

static Result<std::vector<TimeSpan>> coverageTouching(
    Database &samples, qint64 service, TimeSpan span)
{
    std::vector<TimeSpan> covered;
    Statement rows(samples, sql::coverageTouching);
    auto row = rows.first(service, toMs(span.from), toMs(span.to));
    for (; row && *row; row = rows.next())
        covered.push_back({fromMs(rows.integer(0)), fromMs(rows.integer(1))});
    if (!row)
        return tl::unexpected(row.error());
    return covered;
}

Result<void> addCoverage(Database &samples, Registrar &registrar, const Batch::Coverage &coverage)
{
    if (coverage.span.isEmpty())
        return {};
    const auto service = registrar.text(coverage.service.text());
    if (!service)
        return tl::unexpected(service.error());
    const auto touching = coverageTouching(samples, *service, coverage.span);
    if (!touching)
        return tl::unexpected(touching.error());
    TimeSpan merged = coverage.span;
    for (const TimeSpan &span : *touching)
        merged = {std::min(merged.from, span.from), std::max(merged.to, span.to)};
    if (touching->size() == 1 && touching->front() == merged)
        return {};
    const auto removed = Statement(samples, sql::deleteCoverage)
                             .run(*service, toMs(coverage.span.from), toMs(coverage.span.to));
    if (!removed)
        return removed;
    return Statement(samples, sql::insertCoverage)
        .run(*service, toMs(merged.from), toMs(merged.to));
}

Result<std::vector<TimeSpan>> readHoles(
    Database &samples, const Catalogue &catalogue, const ServiceId &service, TimeSpan span)
{
    std::vector<TimeSpan> holes;
    if (span.isEmpty())
        return holes;
    const auto id = catalogue.textId(service.text());
    const auto covered = id ? coverageTouching(samples, *id, span) : std::vector<TimeSpan>();
    if (!covered)
        return tl::unexpected(covered.error());
    Instant at = span.from;
    for (const TimeSpan &known : *covered) {
        if (known.from > at)
            holes.push_back({at, std::min(known.from, span.to)});
        at = std::max(at, known.to);
    }
    if (at < span.to)
        holes.push_back({at, span.to});
    return holes;
}

} // namespace toban
