// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentact.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace toban {

QString incidentActText(const IncidentAct &act)
{
    const QJsonObject json{
        {QStringLiteral("incident"), act.incident.text()},
        {QStringLiteral("text"), act.text},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<IncidentAct> incidentActFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const ProviderIncidentId incident(json.value(QLatin1StringView("incident")).toString());
    if (incident.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("incident"),
            QStringLiteral("the intent names no incident"));
    return IncidentAct{incident, json.value(QLatin1StringView("text")).toString()};
}

} // namespace toban
