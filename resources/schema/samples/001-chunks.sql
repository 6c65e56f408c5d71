-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: names, series, row head, time columns, chunks, coverage

-- step
-- every name and label text once
CREATE TABLE text(
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
)
-- step
CREATE TABLE layout(
    id INTEGER PRIMARY KEY,
    buckets BLOB NOT NULL
)
-- step
-- target: series with the same one share their time columns. kind: 1 histogram, 2 delta.
-- labels: pairs of text ids. fingerprint: of the labels, to tell damage
CREATE TABLE series(
    id INTEGER PRIMARY KEY,
    target INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES text(id),
    kind INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    labels BLOB NOT NULL
)
-- step
-- one row per batch and target: all its series as they came, until they are sealed
CREATE TABLE head(
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    content BLOB NOT NULL
)
-- step
-- the true scrape times of one target; those of one target never overlap
CREATE TABLE time_column(
    id INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    times BLOB NOT NULL
)
-- step
-- one series over one time column. min and max ignore NaN; NULL stands for NaN
CREATE TABLE chunk(
    id INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    min REAL,
    max REAL,
    first_value REAL,
    last_value REAL,
    content BLOB NOT NULL
)
-- step
-- what a service was asked about with success, merged
CREATE TABLE coverage(
    service INTEGER NOT NULL REFERENCES text(id),
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    PRIMARY KEY(service, from_ms)
) WITHOUT ROWID
