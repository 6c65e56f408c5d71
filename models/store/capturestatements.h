// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/** The SQL of capture files, see statements.h. */
namespace toban::sql {

inline constexpr long long captureApplicationId = 0x544F4243; // "TOBC"
inline constexpr char setCaptureApplicationId[] = "PRAGMA application_id = 0x544F4243";
inline constexpr char captureValue[] = "SELECT value FROM capture WHERE key = ?1";
inline constexpr char setCaptureValue[]
    = "INSERT OR REPLACE INTO capture(key, value) VALUES(?1, ?2)";
inline constexpr char replaceFirstSeen[]
    = "INSERT OR REPLACE INTO first_seen(series, at_ms) VALUES(?1, ?2)";
inline constexpr char wholeSchema[] = "SELECT type, name, tbl_name, coalesce(sql, '')"
                                      " FROM sqlite_schema ORDER BY type, name, tbl_name";
inline constexpr char integrityCheck[] = "PRAGMA integrity_check(1)";
inline constexpr char vacuumInto[] = "VACUUM INTO ?1";
inline constexpr char journalModeDelete[] = "PRAGMA journal_mode = DELETE";

// joining two captures
inline constexpr char cutHealth[]
    = "UPDATE source_health SET observed_to = ?1 WHERE observed_to > ?1";
inline constexpr char cutAlertSpans[]
    = "UPDATE alert_span SET until_ms = ?1, is_end = 0 WHERE until_ms > ?1";
inline constexpr char continueAlertSpan[]
    = "UPDATE alert_span SET until_ms = ?7, is_end = ?8, last_ms = ?9, last_told = ?10,"
      " last_value = ?11 WHERE alert = ?1 AND state = ?2 AND is_silenced = ?3"
      " AND is_inhibited = ?4 AND episode_ms = ?5 AND until_ms = ?6";
inline constexpr char cutSilences[] = "UPDATE silence SET until_ms = ?1 WHERE until_ms > ?1";
inline constexpr char cutAlertRules[] = "UPDATE alert_rule SET until_ms = ?1 WHERE until_ms > ?1";
inline constexpr char cutRosterParts[] = "UPDATE roster_part SET until_ms = ?1 WHERE until_ms > ?1";
inline constexpr char cutRosterTold[] = "UPDATE roster_told SET until_ms = ?1 WHERE until_ms > ?1";
inline constexpr char cutIncidents[]
    = "UPDATE provider_incident SET until_ms = ?1 WHERE until_ms > ?1";
inline constexpr char keepMergedAlert[]
    = "INSERT OR IGNORE INTO alert(channel, labels, words) VALUES(?1, ?2, ?3)";
inline constexpr char mergedAlert[] = "SELECT id FROM alert WHERE channel = ?1 AND labels = ?2";
inline constexpr char mergeIntent[]
    = "INSERT INTO intent(id, kind, source, at, state, outcome, content, not_before, author)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT(id) DO UPDATE SET"
      " state = excluded.state, outcome = excluded.outcome, not_before = excluded.not_before";
inline constexpr char auditHeld[]
    = "SELECT 1 FROM audit WHERE at = ?1 AND intent = ?2 AND what = ?3 AND detail = ?4";
inline constexpr char handoverHeld[] = "SELECT 1 FROM handover WHERE name = ?1 AND at_ms = ?2";

/// How much of a series lies in a stretch, and where: its chunks from ?1 to ?2.
inline constexpr char chunkExtents[]
    = "SELECT id, first, last, length(content) FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char headBytesIn[] = "SELECT coalesce(sum(length(content)), 0) FROM head"
                                      " WHERE id BETWEEN ?1 AND ?2 AND last >= ?3 AND first <= ?4";

/** A table of the journal: which of its rows concern the time from ?1 to ?2, and how they are
 *  written into a capture. The first column is the row's own number, where it has one. */
struct CapturedTable {
    const char *name;
    const char *count;
    const char *select;
    const char *insert;
    const char *newestFirst; ///< all of it
};

#define TOBAN_CAPTURED(table, columns, marks, where)                          \
    {                                                                         \
        table, "SELECT count(*) FROM " table " WHERE " where,                 \
            "SELECT " columns " FROM " table " WHERE " where,                 \
            "INSERT OR IGNORE INTO " table "(" columns ") VALUES(" marks ")", \
            "SELECT " columns " FROM " table " ORDER BY 1 DESC"               \
    }

/// In the order in which their rows refer to each other.
inline constexpr std::array<CapturedTable, 14> capturedTables = {{
    TOBAN_CAPTURED("source_health",
        "id, source, observed_from, observed_to, state, error_kind, error_context, error_detail,"
        " retry_after, answer_ms, failures_first, failures, next_try, product, warnings,"
        " clock_skew",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16",
        "observed_to >= ?1 AND observed_from <= ?2"),
    TOBAN_CAPTURED("intent", "id, kind, source, at, state, outcome, content, not_before, author",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9", "at > ?1 AND at <= ?2"),
    TOBAN_CAPTURED("audit", "id, at, intent, what, detail", "?1, ?2, ?3, ?4, ?5",
        "intent IN (SELECT id FROM intent WHERE at > ?1 AND at <= ?2)"),
    TOBAN_CAPTURED("mark", "id, at, text, set_at, removed_at", "?1, ?2, ?3, ?4, ?5",
        "at > ?1 AND at <= ?2 AND removed_at IS NULL"),
    TOBAN_CAPTURED("alert", "id, channel, labels, words", "?1, ?2, ?3, ?4",
        "id IN (SELECT alert FROM alert_span WHERE until_ms > ?1 AND from_ms <= ?2)"),
    TOBAN_CAPTURED("alert_span",
        "id, alert, state, is_silenced, is_inhibited, from_ms, until_ms, is_end, since_ms,"
        " episode_ms, episode_value, told, value, last_ms, last_told, last_value",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16",
        "until_ms > ?1 AND from_ms <= ?2"),
    TOBAN_CAPTURED("silence", "id, channel, name, content, ends_ms, from_ms, until_ms",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7", "until_ms > ?1 AND from_ms <= ?2"),
    TOBAN_CAPTURED("alert_rule", "id, channel, content, from_ms, until_ms", "?1, ?2, ?3, ?4, ?5",
        "until_ms > ?1 AND from_ms <= ?2"),
    TOBAN_CAPTURED("alert_act",
        "id, intent, alert, kind, at, until_ms, author, text, value, words, undone_ms",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11",
        "at > ?1 AND at <= ?2"
        " AND intent IN (SELECT id FROM intent WHERE at > ?1 AND at <= ?2)"),
    TOBAN_CAPTURED("roster_part", "id, source, kind, name, content, from_ms, until_ms",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7", "until_ms > ?1 AND from_ms <= ?2"),
    TOBAN_CAPTURED("roster_told", "id, source, from_ms, until_ms", "?1, ?2, ?3, ?4",
        "until_ms > ?1 AND from_ms <= ?2"),
    TOBAN_CAPTURED("provider_incident",
        "id, source, name, content, is_open, touched_ms, from_ms, until_ms",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8",
        "until_ms > ?1 AND from_ms <= ?2 AND (is_open = 1 OR touched_ms > ?1)"),
    TOBAN_CAPTURED("incident_step", "id, source, name, incident, at_ms, content",
        "?1, ?2, ?3, ?4, ?5, ?6", "at_ms > ?1 AND at_ms <= ?2"),
    TOBAN_CAPTURED("handover", "id, name, shift_end_ms, at_ms, content", "?1, ?2, ?3, ?4, ?5",
        "shift_end_ms > ?1 AND at_ms <= ?2"),
}};
#undef TOBAN_CAPTURED

} // namespace toban::sql
