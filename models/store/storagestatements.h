// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/** The SQL of roll-ups and retention, and what counts and drops rows of journal.db. */
namespace toban::sql {

// how much there is
inline constexpr std::array<const char *, 6> journalRows = {
    "SELECT COUNT(*) FROM source_health",
    "SELECT COUNT(*) FROM alert_span",
    "SELECT COUNT(*) FROM silence",
    "SELECT COUNT(*) FROM roster_part",
    "SELECT COUNT(*) FROM incident_step",
    "SELECT COUNT(*) FROM audit",
};
inline constexpr char journalSpan[]
    = "SELECT MIN(first), MAX(last) FROM (SELECT MIN(observed_from) AS first,"
      " MAX(observed_to) AS last FROM source_health UNION ALL"
      " SELECT MIN(from_ms), MAX(last_ms) FROM alert_span UNION ALL"
      " SELECT MIN(at), MAX(at) FROM audit)";

// retention: what ended before a moment; of a source's health the last word stays
inline constexpr char deleteOldHealth[]
    = "DELETE FROM source_health WHERE observed_to < ?1"
      " AND id NOT IN (SELECT MAX(id) FROM source_health GROUP BY source)";
inline constexpr char deleteOldAlertSpans[] = "DELETE FROM alert_span WHERE until_ms < ?1";
inline constexpr char deleteOldSilences[] = "DELETE FROM silence WHERE until_ms < ?1";
inline constexpr char deleteOldAlertRules[] = "DELETE FROM alert_rule WHERE until_ms < ?1";

// roll-ups and retention
inline constexpr char rollTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'to_roll'";
inline constexpr char allToRoll[] = "SELECT from_ms, to_ms FROM to_roll ORDER BY from_ms";
inline constexpr char toRollTouching[]
    = "SELECT from_ms, to_ms FROM to_roll WHERE from_ms <= ?2 AND to_ms >= ?1 ORDER BY from_ms";
inline constexpr char deleteToRoll[] = "DELETE FROM to_roll WHERE from_ms <= ?2 AND to_ms >= ?1";
inline constexpr char insertToRoll[] = "INSERT INTO to_roll(from_ms, to_ms) VALUES(?1, ?2)";
inline constexpr char dropped[] = "SELECT to_ms FROM dropped";
inline constexpr char keepDropped[]
    = "INSERT INTO dropped(id, to_ms) VALUES(1, ?1)"
      " ON CONFLICT(id) DO UPDATE SET to_ms = MAX(to_ms, excluded.to_ms)";
inline constexpr char newestRow[]
    = "SELECT coalesce(max(last), 0) FROM (SELECT max(last) AS last FROM time_column"
      " UNION ALL SELECT max(last) FROM head)";
inline constexpr char deleteOldHeads[] = "DELETE FROM head WHERE last <= ?1";
inline constexpr char deleteOldExemplars[] = "DELETE FROM exemplar WHERE at <= ?1";
inline constexpr char deleteOrphanExemplarSeries[]
    = "DELETE FROM exemplar_series AS s WHERE NOT EXISTS"
      " (SELECT 1 FROM exemplar AS e WHERE e.source = s.source AND e.series = s.series)";

} // namespace toban::sql
