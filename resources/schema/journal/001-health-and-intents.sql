-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: observed health of sources, outbox, audit

-- step
-- one row while state and kind of error stay the same; the details are those of the last
-- observation, failures_first those of the first
CREATE TABLE source_health(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    observed_from INTEGER NOT NULL,
    observed_to INTEGER NOT NULL,
    state TEXT NOT NULL,
    error_kind TEXT,
    error_context TEXT,
    error_detail TEXT,
    retry_after INTEGER,
    answer_ms INTEGER NOT NULL,
    failures_first INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    next_try INTEGER,
    product TEXT NOT NULL,
    warnings TEXT NOT NULL,
    clock_skew INTEGER NOT NULL
)
-- step
CREATE INDEX source_health_by_time ON source_health(source, observed_from)
-- step
CREATE TABLE intent(
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL
) WITHOUT ROWID
-- step
CREATE INDEX intent_by_state ON intent(state, at)
-- step
-- what was wanted and what came of it, in the order it happened; never changed
CREATE TABLE audit(
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    intent TEXT NOT NULL REFERENCES intent(id),
    what TEXT NOT NULL,
    detail TEXT NOT NULL
)
