// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturejournal.h"
#include "capturestatements.h"
#include "statement.h"

#include <QHash>

#include <array>

namespace toban {

namespace {

using Row = std::vector<SqlValue>;

/// A table whose rows say how something stood from one moment to another.
struct StateTable {
    std::string_view name;
    size_t from; ///< columns, as sql::capturedTables selects them
    size_t until;
    const char *cut; ///< ends at ?1 what goes on beyond
};
constexpr std::array<StateTable, 7> stateTables = {{
    {"source_health", 2, 3, sql::cutHealth},
    {"alert_span", 5, 6, sql::cutAlertSpans},
    {"silence", 5, 6, sql::cutSilences},
    {"alert_rule", 3, 4, sql::cutAlertRules},
    {"roster_part", 5, 6, sql::cutRosterParts},
    {"roster_told", 2, 3, sql::cutRosterTold},
    {"provider_incident", 6, 7, sql::cutIncidents},
}};

const StateTable *stateTable(std::string_view name)
{
    for (const StateTable &table : stateTables)
        if (table.name == name)
            return &table;
    return nullptr;
}

class JournalMerge final {
public:
    JournalMerge(Database &other, Database &capture, const JournalSpans &spans)
        : m_other(other)
        , m_capture(capture)
        , m_spans(spans)
    {
    }
    Result<qint64> run();

private:
    Result<void> mergeTable(const sql::CapturedTable &table);
    Result<void> add(const sql::CapturedTable &table, Row row);
    Result<void> addState(const sql::CapturedTable &table, const StateTable &state, const Row &row);
    Result<void> addAlert(const Row &row);
    Result<void> insert(const sql::CapturedTable &table, const Row &row);
    Result<bool> isHeld(const char *sql, const Row &values);
    bool isFirst() const { return !m_spans.merged.has_value(); }

    Database &m_other;
    Database &m_capture;
    const JournalSpans m_spans;
    QHash<qint64, qint64> m_alerts; ///< numbers there and here
    qint64 m_rows = 0;
};

qint64 integerOf(const SqlValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

Result<qint64> JournalMerge::run()
{
    const bool isLater = !isFirst() && m_spans.other.to > m_spans.merged->to;
    for (const StateTable &table : stateTables)
        if (isLater)
            if (auto cut = Statement(m_capture, table.cut).run(toMs(m_spans.merged->to)); !cut)
                return tl::unexpected(cut.error());
    for (const sql::CapturedTable &table : sql::capturedTables)
        if (auto done = mergeTable(table); !done)
            return tl::unexpected(done.error());
    return m_rows;
}

Result<void> JournalMerge::mergeTable(const sql::CapturedTable &table)
{
    const StateTable *state = stateTable(table.name);
    Statement select(m_other, table.select);
    auto row = select.first(toMs(m_spans.other.from), toMs(m_spans.other.to));
    for (; row && *row; row = select.next()) {
        const Row values = select.row();
        const auto done = isFirst() ? insert(table, values)
            : state                 ? addState(table, *state, values)
                                    : add(table, values);
        if (!done)
            return done;
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Result<void> JournalMerge::insert(const sql::CapturedTable &table, const Row &row)
{
    ++m_rows;
    return Statement(m_capture, table.insert).runWith(row);
}

Result<bool> JournalMerge::isHeld(const char *sql, const Row &values)
{
    Statement held(m_capture, sql);
    return held.firstWith(values);
}

Result<void> JournalMerge::addAlert(const Row &row)
{
    ++m_rows;
    if (auto kept = Statement(m_capture, sql::keepMergedAlert).runWith({row[1], row[2], row[3]});
        !kept)
        return kept;
    Statement known(m_capture, sql::mergedAlert);
    const auto found = known.firstWith({row[1], row[2]});
    if (!found)
        return tl::unexpected(found.error());
    m_alerts.insert(integerOf(row[0]), known.integer(0));
    return {};
}

/// What happened once: added unless it is there.
Result<void> JournalMerge::add(const sql::CapturedTable &table, Row row)
{
    const std::string_view name = table.name;
    if (name == "alert")
        return addAlert(row);
    if (name == "intent" && m_spans.other.to > m_spans.merged->to)
        return Statement(m_capture, sql::mergeIntent).runWith(row);
    const bool isAudit = name == "audit";
    if (isAudit || name == "handover") {
        const auto held = isAudit ? isHeld(sql::auditHeld, {row[1], row[2], row[3], row[4]})
                                  : isHeld(sql::handoverHeld, {row[1], row[3]});
        if (!held)
            return tl::unexpected(held.error());
        if (*held)
            return {};
    }
    if (std::holds_alternative<qint64>(row.front()))
        row.front() = nullptr;
    return insert(table, row);
}

/// What stood for a time: the part of it of which nothing is known here yet.
Result<void> JournalMerge::addState(
    const sql::CapturedTable &table, const StateTable &state, const Row &row)
{
    const qint64 low = toMs(m_spans.merged->from);
    const qint64 high = toMs(m_spans.merged->to);
    Row piece = row;
    piece.front() = nullptr;
    if (state.name == "alert_span")
        piece[1] = m_alerts.value(integerOf(row[1]));
    const qint64 from = integerOf(row[state.from]);
    const qint64 until = integerOf(row[state.until]);
    if (from < low) {
        piece[state.until] = std::min(until, low);
        if (auto done = insert(table, piece); !done)
            return done;
    }
    if (until <= high || m_spans.other.to <= m_spans.merged->to)
        return {};
    piece[state.from] = std::max(from, high);
    piece[state.until] = until;
    if (from < high && state.name == "alert_span") {
        // it was cut off here: the same goes on, and nothing changed at that moment
        const auto goesOn = Statement(m_capture, sql::continueAlertSpan)
                                .runWith({piece[1], piece[2], piece[3], piece[4], piece[9], high,
                                    piece[6], piece[7], piece[13], piece[14], piece[15]});
        if (!goesOn || m_capture.changedRows() > 0)
            return goesOn;
    }
    return insert(table, piece);
}

} // namespace

Result<qint64> mergeJournal(Database &other, Database &capture, const JournalSpans &spans)
{
    return JournalMerge(other, capture, spans).run();
}

} // namespace toban
