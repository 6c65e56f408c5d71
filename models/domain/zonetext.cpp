// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonetext.h"

#include <QDateTime>

namespace toban {

QString zoneText(const QTimeZone &zone, Instant at)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const QString name = zone.abbreviation(time);
    const bool isWord = !name.isEmpty() && name.front().isLetter();
    return isWord ? name : zone.displayName(time, QTimeZone::OffsetName);
}

} // namespace toban
