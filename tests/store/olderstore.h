// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shakydisk.h"

namespace toban::test {

/** A store as a program two versions of the journal and one of the samples ago left it. */
class OlderStore final {
public:
    static constexpr int rows = 700; ///< of the ramp "calls", from noon every 15 s
    static constexpr int marks = 20;

    [[nodiscard]] static ShakyDisk::Files files();
    /** Opens the store and fails the test where something is missing or is to be said, where a file
     *  is not of the newest schema, and where no copy of the older journal is kept. */
    static void checkNextStart(const QString &folder);
    /** Fails the test where a file is neither as it was nor wholly upgraded; the file is not
     * touched. The versions of journal and samples. */
    static std::pair<int, int> checkOldOrNew(const QString &folder);
    static void checkBackup(const QString &folder);
};

} // namespace toban::test
