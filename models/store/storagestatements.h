// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/** The SQL that counts the rows of journal.db and drops old ones. */
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

} // namespace toban::sql
