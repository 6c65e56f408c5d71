// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwords.h"
#include "inboxcells.h"
#include "inboxgroups.h"
#include "itemroles.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace toban {

using Column = RecordColumn<InboxLine, InboxContext>;

static bool holds(const RecordFilter::Term &term, const InboxLine &line,
    const InboxContext &context, const std::vector<Column> &columns)
{
    if (!term.column.isEmpty()) {
        for (const Column &column : columns)
            if (term.column == QLatin1StringView(column.id))
                return term.accepts(column.value(line, context, SortRole));
        return false;
    }
    const auto has
        = [&term](const QString &text) { return text.contains(term.text, Qt::CaseInsensitive); };
    bool isThere = line.isFound || has(words::inboxName(line)) || has(words::inboxSummary(line));
    if (line.kind == InboxRow::Kind::Alert)
        for (const auto &pair : line.alert.labels().pairs())
            isThere = isThere || has(pair.second) || has(pair.first + u'=' + pair.second);
    return isThere != term.isNegated;
}

static bool isLet(const InboxLine &line, const InboxOrder &order, const InboxContext &context,
    const std::vector<Column> &columns)
{
    if (order.only && line.classified.alertClass != *order.only)
        return false;
    if (line.kind == InboxRow::Kind::Alert && !matchesAll(order.match, line.alert.labels()))
        return false;
    return std::all_of(order.filter.terms.begin(), order.filter.terms.end(),
        [&](const RecordFilter::Term &term) { return holds(term, line, context, columns); });
}

static bool isLess(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

/// By a column's raw values, missing ones last; equal ones stay urgent first.
static void sortLines(std::vector<InboxLine> &lines, const InboxOrder &order,
    const InboxContext &context, const Column &column)
{
    std::vector<QVariant> values;
    values.reserve(lines.size());
    for (const InboxLine &line : lines)
        values.push_back(column.value(line, context, SortRole));
    std::vector<size_t> places(lines.size());
    std::iota(places.begin(), places.end(), size_t(0));
    std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) {
        if (!values[a].isValid() || !values[b].isValid())
            return values[a].isValid() && !values[b].isValid();
        return order.order == Qt::AscendingOrder ? isLess(values[a], values[b])
                                                 : isLess(values[b], values[a]);
    });
    std::vector<InboxLine> sorted;
    sorted.reserve(lines.size());
    for (const size_t place : places)
        sorted.push_back(std::move(lines[place]));
    lines = std::move(sorted);
}

static size_t dayHash(const InboxDay &day)
{
    const auto &again = day.activeAgain;
    size_t hash = qHashMulti(0, day.fired, day.flap, again ? toMs(again->since) : 0,
        again ? again->inhibitor.fingerprint() : 0);
    for (const StripCell cell : day.strip)
        hash = qHash(int(cell), hash);
    return hash;
}

std::vector<InboxLine> arrangedInbox(std::vector<InboxRow> rows, const InboxDays &days,
    const InboxOrder &order, const InboxContext &context)
{
    const auto columns = inboxColumns();
    std::vector<InboxLine> lines;
    lines.reserve(rows.size());
    for (InboxRow &row : rows) {
        InboxDay day = days.value(row.alert.identity);
        InboxLine line;
        static_cast<InboxRow &>(line) = std::move(row);
        line.day = std::move(day);
        line.revision = qHashMulti(0, line.revision, dayHash(line.day));
        if (isLet(line, order, context, columns))
            lines.push_back(std::move(line));
    }
    if (order.column >= 0 && order.column < static_cast<int>(columns.size()))
        sortLines(lines, order, context, columns[static_cast<size_t>(order.column)]);
    return groupedInbox(std::move(lines), order.groupBy);
}

QStringList inboxColumnIds()
{
    QStringList ids;
    for (const Column &column : inboxColumns())
        ids << QString::fromLatin1(column.id);
    return ids;
}

} // namespace toban
