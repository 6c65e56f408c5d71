// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalstatements.h"

/** The SQL of journal.db about being on call, see statements.h. */
namespace toban::sql {

/// A journal that is only read may be of before there were rotas.
inline constexpr char rosterTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'roster_part'";
inline constexpr char openRosterParts[]
    = "SELECT id, kind, name, content FROM roster_part WHERE until_ms = ?2 AND source = ?1";
inline constexpr char insertRosterPart[]
    = "INSERT INTO roster_part(source, kind, name, content, from_ms, until_ms)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr char endRosterPart[] = "UPDATE roster_part SET until_ms = ?2 WHERE id = ?1";
inline constexpr char rosterPartsAt[]
    = "SELECT source, id, kind, name, content FROM roster_part"
      " WHERE until_ms > ?1 AND from_ms <= ?1 ORDER BY source, id";
inline constexpr char newestRosterTold[]
    = "SELECT id, until_ms FROM roster_told WHERE source = ?1 AND from_ms <= ?2"
      " ORDER BY from_ms DESC LIMIT 1";
inline constexpr char insertRosterTold[]
    = "INSERT INTO roster_told(source, from_ms, until_ms) VALUES(?1, ?2, ?2)";
inline constexpr char extendRosterTold[]
    = "UPDATE roster_told SET until_ms = max(until_ms, ?2) WHERE id = ?1";

inline constexpr char openIncident[] = "SELECT id, content FROM provider_incident"
                                       " WHERE source = ?1 AND name = ?2 AND until_ms = ?3";
inline constexpr char insertIncident[]
    = "INSERT INTO provider_incident(source, name, content, is_open, touched_ms, from_ms,"
      " until_ms) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
inline constexpr char endIncident[] = "UPDATE provider_incident SET until_ms = ?2 WHERE id = ?1";
inline constexpr char incidentsAt[]
    = "SELECT source, content, from_ms FROM provider_incident"
      " WHERE is_open = 1 AND until_ms > ?1 AND from_ms <= ?1"
      " UNION ALL SELECT source, content, from_ms FROM provider_incident"
      " WHERE is_open = 0 AND touched_ms > ?2 AND until_ms > ?1 AND from_ms <= ?1";
inline constexpr char keepIncidentStep[]
    = "INSERT OR IGNORE INTO incident_step(source, name, incident, at_ms, content)"
      " VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr char stepsOfIncident[]
    = "SELECT source, name, incident, at_ms, content FROM incident_step"
      " WHERE source = ?1 AND incident = ?2 AND at_ms <= ?3 ORDER BY at_ms, id";
inline constexpr char stepsIn[] = "SELECT source, name, incident, at_ms, content FROM incident_step"
                                  " WHERE at_ms > ?1 AND at_ms <= ?2 ORDER BY at_ms, id";

inline constexpr char insertHandover[]
    = "INSERT INTO handover(name, shift_end_ms, at_ms, content) VALUES(?1, ?2, ?3, ?4)";
inline constexpr char handoversIn[]
    = "SELECT name, shift_end_ms, at_ms, content FROM handover"
      " WHERE shift_end_ms > ?1 AND shift_end_ms <= ?2 AND at_ms <= ?3"
      " ORDER BY shift_end_ms DESC, id DESC";

} // namespace toban::sql
