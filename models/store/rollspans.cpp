// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rollspans.h"

#include "statement.h"
#include "statements.h"
#include "storagestatements.h"

namespace toban {

static Result<std::vector<TimeSpan>> spansOf(Statement &rows, Result<bool> row)
{
    std::vector<TimeSpan> spans;
    for (; row && *row; row = rows.next())
        spans.push_back({fromMs(rows.integer(0)), fromMs(rows.integer(1))});
    if (!row)
        return tl::unexpected(row.error());
    return spans;
}

static Result<std::vector<TimeSpan>> touching(Database &samples, TimeSpan span)
{
    Statement rows(samples, sql::toRollTouching);
    auto first = rows.first(toMs(span.from), toMs(span.to));
    return spansOf(rows, std::move(first));
}

static Result<void> insert(Database &samples, TimeSpan span)
{
    if (span.isEmpty())
        return {};
    return Statement(samples, sql::insertToRoll).run(toMs(span.from), toMs(span.to));
}

Result<void> addToRoll(Database &samples, TimeSpan span)
{
    TimeSpan hours{stepBefore(span.from, rollHour), stepAfter(span.to, rollHour)};
    const auto known = touching(samples, hours);
    if (!known)
        return tl::unexpected(known.error());
    TimeSpan merged = hours;
    for (const TimeSpan &one : *known)
        merged = {std::min(merged.from, one.from), std::max(merged.to, one.to)};
    if (known->size() == 1 && known->front() == merged)
        return {};
    return Statement(samples, sql::deleteToRoll)
        .run(toMs(hours.from), toMs(hours.to))
        .and_then([&] { return insert(samples, merged); });
}

Result<void> removeToRoll(Database &samples, TimeSpan hours)
{
    const auto known = touching(samples, hours);
    if (!known)
        return tl::unexpected(known.error());
    auto done = Statement(samples, sql::deleteToRoll).run(toMs(hours.from), toMs(hours.to));
    for (const TimeSpan &one : *known) {
        if (done)
            done = insert(samples, {one.from, std::min(one.to, hours.from)});
        if (done)
            done = insert(samples, {std::max(one.from, hours.to), one.to});
    }
    return done;
}

Result<std::vector<TimeSpan>> readToRoll(Database &samples)
{
    const auto isThere = Statement(samples, sql::rollTable).first();
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return std::vector<TimeSpan>();
    Statement rows(samples, sql::allToRoll);
    auto first = rows.first();
    return spansOf(rows, std::move(first));
}

Result<std::optional<Instant>> readDropped(Database &samples)
{
    std::optional<Instant> dropped;
    const auto isThere = Statement(samples, sql::rollTable).first();
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return dropped;
    Statement row(samples, sql::dropped);
    const auto found = row.first();
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        dropped = fromMs(row.integer(0));
    return dropped;
}

Result<void> keepDropped(Database &samples, Instant to)
{
    return Statement(samples, sql::keepDropped).run(toMs(to));
}

} // namespace toban
