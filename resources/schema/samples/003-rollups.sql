-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: first samples, roll-ups, retention

-- step
-- the first time of each series ever, kept when old samples are dropped
CREATE TABLE first_seen(
    series INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL
)
-- step
INSERT INTO first_seen(series, at_ms)
    SELECT id >> 42, MIN((id & 4398046511103) + first) FROM chunk GROUP BY id >> 42
-- step
-- whole hours (from, to] with samples that are not rolled up yet, merged
CREATE TABLE to_roll(
    from_ms INTEGER PRIMARY KEY,
    to_ms INTEGER NOT NULL
)
-- step
INSERT INTO to_roll(from_ms, to_ms)
    SELECT (MIN(first) - 1) / 3600000 * 3600000, (MAX(last) + 3599999) / 3600000 * 3600000
    FROM (SELECT id & 4398046511103 AS first, last FROM time_column
          UNION ALL SELECT first, last FROM head)
    HAVING COUNT(*) > 0
-- step
-- samples up to then, that one included, were dropped for their age or for want of room
CREATE TABLE dropped(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    to_ms INTEGER NOT NULL
)
