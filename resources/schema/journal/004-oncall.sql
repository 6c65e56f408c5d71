-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: rotas and incidents of providers as observed, handovers

-- step
-- a part of what a source said of its rotas, while it stayed the same; until_ms is the largest
-- number while it goes on; content is JSON, packed
CREATE TABLE roster_part(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
)
-- step
CREATE INDEX roster_part_by_end ON roster_part(until_ms, from_ms)
-- step
-- stretches in which a source went on telling its rotas
CREATE TABLE roster_told(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
)
-- step
CREATE INDEX roster_told_by_source ON roster_told(source, from_ms)
-- step
-- an incident while it stayed the same; touched_ms: when it began or was resolved, the later one
CREATE TABLE provider_incident(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    touched_ms INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
)
-- step
CREATE INDEX provider_incident_by_name ON provider_incident(source, name, until_ms)
-- step
CREATE INDEX provider_incident_by_end ON provider_incident(is_open, until_ms, from_ms)
-- step
CREATE INDEX provider_incident_by_touch ON provider_incident(is_open, touched_ms)
-- step
CREATE TABLE incident_step(
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    incident TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    content TEXT NOT NULL,
    UNIQUE(source, name)
)
-- step
CREATE INDEX incident_step_by_incident ON incident_step(source, incident, at_ms)
-- step
CREATE INDEX incident_step_by_time ON incident_step(at_ms)
-- step
-- every version of every handover
CREATE TABLE handover(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    shift_end_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    content TEXT NOT NULL
)
-- step
CREATE INDEX handover_by_shift ON handover(shift_end_ms)
