// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/** The SQL of both files' frame and of samples.db; that of journal.db is in journalstatements.h,
 * the schema in resources/schema. The text's address is the key of the prepared statement: always
 * name it, never copy it.
 *
 *  Keys of samples.db: a time column has the id (target << 42) + its first time in ms, a chunk
 *  (series << 42) + the first time of its time column, a head row (target << 42) + its number. So
 *  every hot read is a range of one INTEGER PRIMARY KEY. */
namespace toban::sql {

// connection
inline constexpr std::array<const char *, 3> connectionPragmas = {
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
};
/// Without effect on a file that exists. Small pages, because a chunk that spills over wastes half
/// a page; incremental vacuum, because sealing the row head leaves free pages.
inline constexpr std::array<const char *, 2> newFilePragmas = {
    "PRAGMA page_size = 1024",
    "PRAGMA auto_vacuum = INCREMENTAL",
};
inline constexpr char journalModeWal[] = "PRAGMA journal_mode = WAL";
inline constexpr char synchronousNormal[] = "PRAGMA synchronous = NORMAL";
inline constexpr char synchronousFull[] = "PRAGMA synchronous = FULL";
/// What one reader keeps of the file: days of a few hundred series.
inline constexpr char readerCache[] = "PRAGMA cache_size = -8192";
/// What one commit may change without its pages being written twice: a storm of alerts.
inline constexpr char writerCache[] = "PRAGMA cache_size = -16384";
inline constexpr char queryOnly[] = "PRAGMA query_only = ON";
inline constexpr char quickCheck[] = "PRAGMA quick_check(1)";
inline constexpr char incrementalVacuum[] = "PRAGMA incremental_vacuum";
/// As many pages as take some ten milliseconds.
inline constexpr char vacuumSome[] = "PRAGMA incremental_vacuum(512)";
/// Only then does the file itself become shorter; waits for nobody.
inline constexpr char checkpointWhatCan[] = "PRAGMA wal_checkpoint(PASSIVE)";
inline constexpr char freePages[] = "PRAGMA freelist_count";
inline constexpr char pageCount[] = "PRAGMA page_count";
inline constexpr char pageSize[] = "PRAGMA page_size";
inline constexpr char vacuum[] = "VACUUM";
/// At once, because a lock is waited for only where nothing has been read yet.
inline constexpr char begin[] = "BEGIN IMMEDIATE";
inline constexpr char beginReading[] = "BEGIN";
inline constexpr char commit[] = "COMMIT";
inline constexpr char rollback[] = "ROLLBACK";

// version of the schema
inline constexpr long long ownApplicationId = 0x544F4241; // "TOBA"
inline constexpr char applicationId[] = "PRAGMA application_id";
inline constexpr char setUserVersion[] = "PRAGMA user_version = "; // a number follows
inline constexpr char setApplicationId[] = "PRAGMA application_id = 0x544F4241";
inline constexpr char anyTable[] = "SELECT 1 FROM sqlite_schema LIMIT 1";
inline constexpr char tableNamed[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1";
inline constexpr char versionTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'";
inline constexpr char createVersions[]
    = "CREATE TABLE schema_version(version INTEGER PRIMARY KEY, min_compatible INTEGER NOT NULL,"
      " description TEXT NOT NULL, applied_at INTEGER NOT NULL)";
inline constexpr char insertVersion[]
    = "INSERT INTO schema_version(version, min_compatible, description, applied_at)"
      " VALUES(?1, ?2, ?3, ?4)";
/// Version 0 tells no schema but the file: what it is called, made up once, and its commits.
inline constexpr char origin[] = "SELECT description FROM schema_version WHERE version = 0";
inline constexpr char insertOrigin[]
    = "INSERT INTO schema_version(version, min_compatible, description, applied_at)"
      " VALUES(0, 0, LOWER(HEX(RANDOMBLOB(16))), 0)";
inline constexpr char signCommit[]
    = "UPDATE schema_version SET applied_at = applied_at + 1 WHERE version = 0";
inline constexpr char newestVersion[]
    = "SELECT version, min_compatible FROM schema_version ORDER BY version DESC LIMIT 1";

// names, layouts, series
inline constexpr char textsAfter[] = "SELECT id, text FROM text WHERE id > ?1 ORDER BY id";
inline constexpr char insertText[] = "INSERT INTO text(id, text) VALUES(?1, ?2)";
inline constexpr char layoutsAfter[] = "SELECT id, buckets FROM layout WHERE id > ?1 ORDER BY id";
inline constexpr char insertLayout[] = "INSERT INTO layout(id, buckets) VALUES(?1, ?2)";
inline constexpr char seriesAfter[]
    = "SELECT id, target, source, kind, fingerprint, labels FROM series WHERE id > ?1 ORDER BY id";
inline constexpr char insertSeries[]
    = "INSERT INTO series(id, target, source, kind, fingerprint, labels)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";

// row head
inline constexpr char headsOf[]
    = "SELECT id, content FROM head WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char headsBefore[]
    = "SELECT id, content FROM head WHERE id BETWEEN ?1 AND ?2 AND first <= ?3 ORDER BY id";
inline constexpr char headSpans[]
    = "SELECT first, last, id, content FROM head WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char headsAfter[]
    = "SELECT id, first, last, count, content FROM head WHERE id > ?1 ORDER BY id";
inline constexpr char headTotals[] = "SELECT id, count FROM head ORDER BY id";
inline constexpr char insertHead[]
    = "INSERT INTO head(id, first, last, count, content) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr char deleteHeads[] = "DELETE FROM head WHERE id BETWEEN ?1 AND ?2";

// time columns
inline constexpr char timeColumn[] = "SELECT times FROM time_column WHERE id = ?1";
inline constexpr char timeColumnBefore[]
    = "SELECT id, last, count FROM time_column WHERE id BETWEEN ?1 AND ?2"
      " ORDER BY id DESC LIMIT 1";
inline constexpr char timeColumnAfter[]
    = "SELECT id, last, count FROM time_column WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1";
inline constexpr char timeColumns[]
    = "SELECT id, last, count FROM time_column WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char timeColumnsAfter[]
    = "SELECT id, last, count, times FROM time_column WHERE id > ?1 ORDER BY id";
inline constexpr char insertTimeColumn[]
    = "INSERT INTO time_column(id, last, count, times) VALUES(?1, ?2, ?3, ?4)";
inline constexpr char deleteTimeColumn[] = "DELETE FROM time_column WHERE id = ?1";

// chunks; first and last are distances from the first time of the time column
inline constexpr char chunk[] = "SELECT content FROM chunk WHERE id = ?1";
/// The newest chunk of a series (?1 is its lowest id) with a row at or before ?3.
inline constexpr char chunkBefore[]
    = "SELECT id FROM chunk WHERE id BETWEEN ?1 AND ?2 AND (id - ?1) + first <= ?3"
      " ORDER BY id DESC LIMIT 1";
inline constexpr char chunks[]
    = "SELECT id, content FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char chunksAfter[]
    = "SELECT id, first, last, count, min, max, first_value, last_value, content FROM chunk"
      " WHERE id > ?1 ORDER BY id";
inline constexpr char chunkSizes[] = "SELECT id, count, LENGTH(content) FROM chunk";
inline constexpr char firstChunk[]
    = "SELECT id, first FROM chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1";
inline constexpr char chunkSummaries[]
    = "SELECT id, first, last, count, min, max, first_value, last_value FROM chunk"
      " WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
inline constexpr char insertChunk[]
    = "INSERT INTO chunk(id, first, last, count, min, max, first_value, last_value, content)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr char deleteChunk[] = "DELETE FROM chunk WHERE id = ?1";

// first samples
/// Samples that are only read may be of before they were noted.
inline constexpr char firstSeenTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'first_seen'";
inline constexpr char firstSeenAfter[]
    = "SELECT series, at_ms FROM first_seen WHERE series > ?1 ORDER BY series";
inline constexpr char allFirstSeen[] = "SELECT series, at_ms FROM first_seen";
inline constexpr char firstSeen[] = "SELECT at_ms FROM first_seen WHERE series = ?1";
inline constexpr char keepFirstSeen[] = "INSERT INTO first_seen(series, at_ms) VALUES(?1, ?2)"
                                        " ON CONFLICT(series) DO UPDATE SET at_ms = excluded.at_ms";

// coverage
inline constexpr char coverageTouching[]
    = "SELECT from_ms, to_ms FROM coverage WHERE service = ?1 AND from_ms <= ?3 AND to_ms >= ?2"
      " ORDER BY from_ms";
inline constexpr char coveredServices[]
    = "SELECT DISTINCT t.text FROM coverage AS c JOIN text AS t ON t.id = c.service";
inline constexpr char insertCoverage[]
    = "INSERT INTO coverage(service, from_ms, to_ms) VALUES(?1, ?2, ?3)";
inline constexpr char deleteCoverage[]
    = "DELETE FROM coverage WHERE service = ?1 AND from_ms <= ?3 AND to_ms >= ?2";

// exemplars; series is the text of its labels
/// Samples that are only read may be of before there were exemplars.
inline constexpr char exemplarTable[]
    = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'exemplar'";
inline constexpr char exemplarSeries[]
    = "SELECT s.series, t.text FROM exemplar_series AS s JOIN text AS t ON t.id = s.series"
      " WHERE s.source = ?1";
inline constexpr char insertExemplarSeries[]
    = "INSERT OR IGNORE INTO exemplar_series(source, series) VALUES(?1, ?2)";
inline constexpr char exemplars[]
    = "SELECT at, value, labels FROM exemplar"
      " WHERE source = ?1 AND series = ?2 AND at > ?3 AND at <= ?4 ORDER BY at";
inline constexpr char insertExemplar[]
    = "INSERT OR IGNORE INTO exemplar(source, series, at, value, labels)"
      " VALUES(?1, ?2, ?3, ?4, ?5) RETURNING at";

} // namespace toban::sql
