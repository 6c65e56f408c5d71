// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "holefiller.h"

#include <QSignalSpy>
#include <QTest>

namespace toban {

/** Does what is there to do, until the holes are known that are being read on another thread. */
[[nodiscard]] inline bool holesRead(const HoleFiller &filler)
{
    QSignalSpy turned(&filler, &HoleFiller::turned);
    QCoreApplication::processEvents();
    while (filler.isReading())
        if (turned.isEmpty() && !turned.wait())
            return false;
        else
            turned.clear();
    return true;
}

} // namespace toban
