-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: what a capture file says of itself

-- step
-- beside the tables of samples.db and journal.db of the versions named here
CREATE TABLE capture(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID
