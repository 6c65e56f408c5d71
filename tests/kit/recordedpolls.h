// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace toban {

/** What a real server answered to one question asked again and again, see tests/recordings. */
class RecordedPolls final {
public:
    /** Ends the test where the file cannot be read. */
    explicit RecordedPolls(const QString &path);

    /** When it was asked, oldest first. */
    [[nodiscard]] const std::vector<Instant> &times() const { return m_times; }
    /** The answer that was the newest at @p at; before the first, the first. */
    [[nodiscard]] const QByteArray &bodyAt(Instant at) const;

private:
    std::vector<Instant> m_times;
    std::vector<QByteArray> m_bodies; ///< by poll; the same ones share their bytes
};

} // namespace toban
