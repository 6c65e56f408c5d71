// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSettings>

#include <functional>

namespace toban {

/** Settings that a program keeps for itself (INI, 0600), written whole or not at all. The last line
 *  of the file is a comment with the checksum of what is before it, and a copy lies beside it
 *  ("….last"): what was cut, emptied or written over is noticed, and what was kept last is used.
 *  Whoever wants to start anew deletes the file. */
class SettingsFile final {
public:
    enum class State {
        Sound, ///< or not there, or of a version that wrote no checksum
        Restored, ///< damaged: the copy is read
        Lost, ///< damaged, and the copy is, too: nothing is read
    };

    explicit SettingsFile(QString path);

    [[nodiscard]] State state() const { return m_state; }
    /** Whether there is anything in it is not said. */
    void read(const std::function<void(const QSettings &)> &reader) const;
    /** Changes what @p writer sets, on top of what is read. */
    [[nodiscard]] Result<void> write(const std::function<void(QSettings &)> &writer);

private:
    [[nodiscard]] QString readable() const;
    [[nodiscard]] QString copy() const;

    const QString m_path;
    State m_state = State::Sound;
};

} // namespace toban
