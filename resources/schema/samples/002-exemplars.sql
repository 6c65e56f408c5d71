-- SPDX-FileCopyrightText: 2026 The Toban developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- min_compatible: 1
-- description: exemplars

-- step
-- whose there are; series: the text of their labels, as JSON
CREATE TABLE exemplar_series(
    source INTEGER NOT NULL REFERENCES text(id),
    series INTEGER NOT NULL REFERENCES text(id),
    PRIMARY KEY(source, series)
) WITHOUT ROWID
-- step
-- labels: its own, as JSON: each is another, so that they are no names of "text"
CREATE TABLE exemplar(
    source INTEGER NOT NULL,
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    value REAL NOT NULL,
    labels TEXT NOT NULL,
    PRIMARY KEY(source, series, at, value, labels)
) WITHOUT ROWID
