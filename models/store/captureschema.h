// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace toban {

/** The schema of a capture file: the tables of samples.db and of journal.db side by side, and one
 *  that says what the file is. It has an application id of its own. */
struct CaptureVersions {
    int format = 0; ///< of the table that says what the file is
    int samples = 0; ///< migrations of samples.db that its tables have
    int journal = 0;
    friend bool operator==(const CaptureVersions &, const CaptureVersions &) = default;
};

[[nodiscard]] Result<CaptureVersions> newestCaptureVersions();

/** Makes the newest schema in an empty database. */
[[nodiscard]] Result<void> makeCaptureSchema(Database &database);

/** The versions of a capture, whose schema must be to the letter what those versions make: nothing
 *  more, no trigger, view or virtual table, and nothing less. Malformed: it is not. SchemaTooNew:
 *  made by a newer Toban. */
[[nodiscard]] Result<CaptureVersions> checkCaptureSchema(Database &database);

/** Brings the tables of an older capture, a private copy, up to the newest. */
[[nodiscard]] Result<void> upgradeCapture(Database &database, const CaptureVersions &from);

/** What the file says of itself. */
[[nodiscard]] Result<QString> captureValue(Database &database, const QString &key);
[[nodiscard]] Result<void> setCaptureValue(
    Database &database, const QString &key, const QString &value);

} // namespace toban
