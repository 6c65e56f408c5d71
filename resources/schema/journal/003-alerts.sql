-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: alerts, silences and rules as observed, what was done about them, contents of intents

-- step
-- a label set as one channel told it; words: its texts, folded, to be searched
CREATE TABLE alert(
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    labels TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE(channel, labels)
)
-- step
-- one row while state, silences and inhibition stay the same; until_ms is the largest number while
-- it goes on, is_end says that the alert was gone then; told and value as at the beginning and, where
-- they changed since, as last seen at last_ms
CREATE TABLE alert_span(
    id INTEGER PRIMARY KEY,
    alert INTEGER NOT NULL REFERENCES alert(id),
    state TEXT NOT NULL,
    is_silenced INTEGER NOT NULL,
    is_inhibited INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    is_end INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    episode_ms INTEGER NOT NULL,
    episode_value REAL,
    told TEXT NOT NULL,
    value REAL,
    last_ms INTEGER,
    last_told TEXT,
    last_value REAL
)
-- step
CREATE INDEX alert_span_by_end ON alert_span(until_ms, from_ms)
-- step
CREATE INDEX alert_span_by_alert ON alert_span(alert, from_ms)
-- step
CREATE TABLE silence(
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    ends_ms INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
)
-- step
CREATE INDEX silence_by_end ON silence(until_ms)
-- step
CREATE TABLE alert_rule(
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    content TEXT NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
)
-- step
CREATE INDEX alert_rule_by_end ON alert_rule(until_ms)
-- step
CREATE TABLE alert_act(
    id INTEGER PRIMARY KEY,
    intent TEXT NOT NULL UNIQUE REFERENCES intent(id),
    alert TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    until_ms INTEGER,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    value TEXT NOT NULL,
    words TEXT NOT NULL,
    undone_ms INTEGER
)
-- step
CREATE INDEX alert_act_by_time ON alert_act(at)
-- step
ALTER TABLE intent ADD COLUMN content TEXT NOT NULL DEFAULT ''
-- step
ALTER TABLE intent ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0
-- step
ALTER TABLE intent ADD COLUMN author TEXT NOT NULL DEFAULT ''
-- step
CREATE INDEX intent_by_time ON intent(at)
