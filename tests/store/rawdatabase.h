// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

struct sqlite3;

namespace toban::test {

/** A SQLite connection of the test's own, to look into files and to damage them. */
class RawDatabase final {
    Q_DISABLE_COPY_MOVE(RawDatabase)

public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();

    /** Fails the test where SQLite does. The rows' columns joined by |. */
    QStringList run(const QString &sql);
    /** SQLite's message where the text cannot be prepared. */
    [[nodiscard]] QString prepareError(const QString &sql);

private:
    sqlite3 *m_handle = nullptr;
};

/** A journal as it was before there were alerts. */
void dropAlerts(RawDatabase &journal);

/** Samples as they were before there were roll-ups. */
void dropRollups(RawDatabase &samples);

} // namespace toban::test
