// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "result.h"

namespace toban {

/** What takes the place of a damaged database. It is made beside it and is whole before the damaged
 *  one is moved, so that whoever is stopped meanwhile (or finds no room) leaves one of the two. */
class Replacement final {
public:
    explicit Replacement(QString path);

    /** Ends what somebody was stopped at after the damaged file had been moved; forgets what was
     *  begun before that. */
    [[nodiscard]] Result<void> settle(Instant now) const;

    [[nodiscard]] const QString &file() const { return m_made; } ///< to be made, and closed
    void forget() const;
    /** The damaged file's name from now on. */
    [[nodiscard]] Result<QString> takePlace(Instant now) const;

private:
    [[nodiscard]] Result<void> rename() const;

    const QString m_path;
    const QString m_made;
};

} // namespace toban
