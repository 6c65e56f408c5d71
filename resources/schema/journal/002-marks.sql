-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: marks that users set

-- step
-- a removed mark stays, with the time at which it was removed
CREATE TABLE mark(
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    removed_at INTEGER
) WITHOUT ROWID
-- step
CREATE INDEX mark_by_time ON mark(at)
