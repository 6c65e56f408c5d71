// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

/** The SQL of journal.db, see statements.h. */
namespace toban::sql {

// health of sources
inline constexpr char newestHealth[]
    = "SELECT id, observed_from, observed_to, state, error_kind, next_try FROM source_health"
      " WHERE source = ?1 ORDER BY observed_from DESC, id DESC LIMIT 1";
inline constexpr char insertHealth[]
    = "INSERT INTO source_health(source, observed_from, observed_to, state, error_kind,"
      " error_context, error_detail, retry_after, answer_ms, failures_first, failures, next_try,"
      " product, warnings, clock_skew)"
      " VALUES(?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11, ?12, ?13)";
inline constexpr char extendHealth[]
    = "UPDATE source_health SET observed_to = ?2, error_context = ?3, error_detail = ?4,"
      " retry_after = ?5, answer_ms = ?6, failures = ?7, next_try = ?8, product = ?9,"
      " warnings = ?10, clock_skew = ?11 WHERE id = ?1";
inline constexpr char healthSources[] = "SELECT DISTINCT source FROM source_health ORDER BY source";
inline constexpr char healthBackwards[]
    = "SELECT observed_from, observed_to, state, error_kind, error_context, error_detail,"
      " retry_after, answer_ms, failures_first, failures, next_try, product, warnings, clock_skew"
      " FROM source_health WHERE source = ?1 AND observed_from <= ?2"
      " ORDER BY observed_from DESC, id DESC";

// intents
inline constexpr char insertIntent[]
    = "INSERT INTO intent(id, kind, source, at, state, outcome, content, not_before, author)"
      " VALUES(?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8)";
inline constexpr char settleIntent[]
    = "UPDATE intent SET state = ?2, outcome = ?3 WHERE id = ?1 RETURNING kind";
/// Only what still waits, or what was stale or has failed.
inline constexpr char cancelIntent[]
    = "UPDATE intent SET state = 'cancelled' WHERE id = ?1 AND state IN ('pending', 'stale',"
      " 'failed') RETURNING kind";
inline constexpr char renewIntent[]
    = "UPDATE intent SET state = 'pending', at = ?2, not_before = ?2"
      " WHERE id = ?1 AND state IN ('stale', 'failed') RETURNING kind";
inline constexpr char intentsInState[]
    = "SELECT id, kind, source, at, state, outcome, content, not_before, author FROM intent"
      " WHERE state = ?1 ORDER BY at, id";
inline constexpr char intentsIn[]
    = "SELECT id, kind, source, at, state, outcome, content, not_before, author FROM intent"
      " WHERE at > ?1 AND at <= ?2 ORDER BY at, id";
/// All that came of them until then, a row each; a row says 'pending' when it was wanted (again).
inline constexpr char intentStepsIn[]
    = "SELECT i.id, i.kind, i.source, a.at, a.what, iif(a.what = 'pending', '', a.detail),"
      " i.content, i.not_before, i.author FROM audit AS a JOIN intent AS i ON i.id = a.intent"
      " WHERE a.at > ?1 AND a.at <= ?2 ORDER BY a.at, a.id";
inline constexpr char newestAudit[] = "SELECT at FROM audit ORDER BY id DESC LIMIT 1";
/// A journal that is only read may be of before there were contents.
inline constexpr char intentContent[]
    = "SELECT 1 FROM sqlite_schema WHERE name = 'intent' AND instr(sql, 'content TEXT')";
inline constexpr char insertAudit[]
    = "INSERT INTO audit(at, intent, what, detail) VALUES(?1, ?2, ?3, ?4)";

// marks
/// A journal that is only read may be of before there were marks.
inline constexpr char markTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'mark'";
inline constexpr char insertMark[]
    = "INSERT OR IGNORE INTO mark(id, at, text, set_at) VALUES(?1, ?2, ?3, ?4)";
inline constexpr char removeMark[]
    = "UPDATE mark SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL RETURNING id";
inline constexpr char marksIn[]
    = "SELECT id, at, text FROM mark WHERE at > ?1 AND at <= ?2 AND removed_at IS NULL"
      " ORDER BY at, id";

// alerts, silences and rules as observed
/// The end of what goes on.
inline constexpr long long stillOpen = std::numeric_limits<long long>::max();

/// A journal that is only read may be of before there were alerts.
inline constexpr char alertTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'alert_span'";
inline constexpr char keepAlert[]
    = "INSERT OR IGNORE INTO alert(channel, labels, words) VALUES(?1, ?2, ?3)";
inline constexpr char renewAlert[]
    = "UPDATE alert SET words = ?3 WHERE channel = ?1 AND labels = ?2 RETURNING id";
inline constexpr char insertAlertSpan[]
    = "INSERT INTO alert_span(alert, state, is_silenced, is_inhibited, from_ms, until_ms, is_end,"
      " since_ms, episode_ms, episode_value, told, value)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, ?9, ?10, ?11)";
inline constexpr char endAlertSpan[]
    = "UPDATE alert_span SET until_ms = ?2, is_end = ?3 WHERE id = ?1";
inline constexpr char renewAlertSpan[]
    = "UPDATE alert_span SET last_ms = ?2, last_told = ?3, last_value = ?4, since_ms = ?5"
      " WHERE id = ?1";
inline constexpr char openAlertSpans[]
    = "SELECT a.id, s.id, a.labels, s.state, s.since_ms, s.episode_ms, s.episode_value,"
      " coalesce(s.last_told, s.told),"
      " CASE WHEN s.last_ms IS NULL THEN s.value ELSE s.last_value END"
      " FROM alert_span AS s JOIN alert AS a ON a.id = s.alert"
      " WHERE a.channel = ?1 AND s.until_ms = ?2";
inline constexpr char alertsAt[]
    = "SELECT a.id, a.channel, a.labels, s.state, s.from_ms, s.until_ms, s.since_ms, s.episode_ms,"
      " s.episode_value, s.told, s.value, s.last_ms, s.last_told, s.last_value"
      " FROM alert_span AS s JOIN alert AS a ON a.id = s.alert"
      " WHERE s.until_ms > ?1 AND s.from_ms <= ?1";
/// Gone in (?2, ?1], newest first.
inline constexpr char alertsGone[]
    = "SELECT a.id, a.channel, a.labels, s.state, s.from_ms, s.until_ms, s.since_ms, s.episode_ms,"
      " s.episode_value, s.told, s.value, s.last_ms, s.last_told, s.last_value"
      " FROM alert_span AS s JOIN alert AS a ON a.id = s.alert"
      " WHERE s.until_ms > ?2 AND s.until_ms <= ?1 AND s.is_end = 1"
      " ORDER BY s.until_ms DESC LIMIT 2000";
inline constexpr char alertLastSeen[]
    = "SELECT a.id, a.channel, a.labels, s.state, s.from_ms, s.until_ms, s.since_ms, s.episode_ms,"
      " s.episode_value, s.told, s.value, s.last_ms, s.last_told, s.last_value"
      " FROM alert_span AS s JOIN alert AS a ON a.id = s.alert"
      " WHERE s.alert = ?1 AND s.from_ms <= ?2 ORDER BY s.from_ms DESC LIMIT 1";
inline constexpr char alertsAfter[]
    = "SELECT id, labels FROM alert WHERE id > ?1 AND channel = ?2 ORDER BY id";
inline constexpr char newestAlert[] = "SELECT coalesce(max(id), 0) FROM alert";
inline constexpr char transitionsIn[]
    = "SELECT a.id, a.channel, a.labels, s.state, s.from_ms, s.until_ms, s.is_end, s.value,"
      " s.is_silenced, s.is_inhibited"
      " FROM alert_span AS s JOIN alert AS a ON a.id = s.alert"
      " WHERE s.until_ms > ?1 AND s.from_ms <= ?2 ORDER BY s.from_ms, s.id";
inline constexpr char transitionsOf[]
    = "SELECT a.id, a.channel, a.labels, s.state, s.from_ms, s.until_ms, s.is_end, s.value,"
      " s.is_silenced, s.is_inhibited"
      " FROM alert AS a JOIN alert_span AS s ON s.alert = a.id"
      " WHERE a.labels = ?3 AND s.until_ms > ?1 AND s.from_ms <= ?2 ORDER BY s.from_ms, s.id";
/// The end of the span of which ?3 newer ones have ended.
inline constexpr char endOfMany[]
    = "SELECT until_ms FROM alert_span WHERE until_ms > ?1 AND until_ms <= ?2"
      " ORDER BY until_ms DESC LIMIT 1 OFFSET ?3";
inline constexpr char alertsWithWords[]
    = "SELECT id FROM alert WHERE instr(words, ?1) ORDER BY id DESC";

inline constexpr char openSilences[]
    = "SELECT id, content FROM silence WHERE channel = ?1 AND until_ms = ?2";
inline constexpr char insertSilence[]
    = "INSERT INTO silence(channel, name, content, ends_ms, from_ms, until_ms)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr char endSilence[] = "UPDATE silence SET until_ms = ?2 WHERE id = ?1";
inline constexpr char silencesAt[]
    = "SELECT channel, content FROM silence"
      " WHERE until_ms > ?1 AND from_ms <= ?1 AND ends_ms > ?1 ORDER BY channel, ends_ms, name";

inline constexpr char endAlertRules[]
    = "UPDATE alert_rule SET until_ms = ?2 WHERE channel = ?1 AND until_ms = ?3";
inline constexpr char insertAlertRule[]
    = "INSERT INTO alert_rule(channel, content, from_ms, until_ms) VALUES(?1, ?2, ?3, ?4)";
inline constexpr char alertRulesAt[]
    = "SELECT channel, content FROM alert_rule WHERE until_ms > ?1 AND from_ms <= ?1 ORDER BY id";

inline constexpr char insertAlertAct[]
    = "INSERT INTO alert_act(intent, alert, kind, at, until_ms, author, text, value, words)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr char undoAlertAct[]
    = "UPDATE alert_act SET undone_ms = ?2 WHERE intent = ?1 AND undone_ms IS NULL"
      " RETURNING alert";
inline constexpr char alertActsIn[]
    = "SELECT intent, alert, kind, at, until_ms, author, text, value FROM alert_act"
      " WHERE at > ?1 AND at <= ?2 AND (undone_ms IS NULL OR undone_ms > ?2) ORDER BY at, id";
inline constexpr char actsWithWords[]
    = "SELECT a.id FROM alert_act AS c JOIN alert AS a ON a.labels = c.alert"
      " WHERE instr(c.words, ?1) AND c.undone_ms IS NULL ORDER BY a.id DESC";

} // namespace toban::sql
