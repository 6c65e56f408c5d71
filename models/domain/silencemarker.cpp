// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencemarker.h"

#include <QRegularExpression>

namespace toban {

static QRegularExpressionMatch markerIn(const QString &comment)
{
    static const QRegularExpression marker(
        QStringLiteral("\\s*\\((toban:[0-9A-Za-z-]{1,64})\\)\\s*$"));
    return marker.match(comment);
}

QString withSilenceMarker(const QString &comment, const IntentId &intent)
{
    return QStringLiteral("%1 (toban:%2)")
        .arg(withoutSilenceMarker(comment), intent.text())
        .trimmed();
}

QString silenceMarker(const QString &comment)
{
    return markerIn(comment).captured(1);
}

QString withoutSilenceMarker(const QString &comment)
{
    const auto found = markerIn(comment);
    return found.hasMatch() ? comment.left(found.capturedStart()) : comment;
}

} // namespace toban
