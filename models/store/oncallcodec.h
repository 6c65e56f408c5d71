// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "handover.h"
#include "providerincident.h"

#include <QJsonObject>

#include <functional>

namespace toban {

/** A roster taken apart, so that what did not change is not stored again. */
struct RosterPart {
    QString kind; ///< "frame" (what it covers, and the order of the others), "person" …
    QString name; ///< the source's id
    Bytes content; ///< packed; equal where what it says is equal
};
[[nodiscard]] std::vector<RosterPart> partsOf(const Roster &roster);
/** Parts that cannot be read are left out, and so is what the frame does not name. */
[[nodiscard]] Roster rosterFrom(const std::vector<RosterPart> &parts);

/** The same part with its JSON changed by @p change, @p hasContacts: with how people are reached;
 *  empty where it cannot be read. */
[[nodiscard]] Bytes changedPart(
    const Bytes &content, bool hasContacts, const std::function<QString(const QString &)> &change);

/** JSON, one line; the reading of what was not written here gives defaults. */
[[nodiscard]] QString incidentText(const ProviderIncident &incident);
[[nodiscard]] ProviderIncident incidentFromText(const QString &text);
[[nodiscard]] QString stepText(const IncidentStep &step);
[[nodiscard]] IncidentStep stepFromText(const QString &text);
[[nodiscard]] QString handoverText(const Handover &handover);
[[nodiscard]] Handover handoverFromText(const QString &text);

/** {"id", "name"}, without what is empty. */
[[nodiscard]] QJsonObject personJson(const PersonRef &person);
[[nodiscard]] PersonRef personFromJson(const QJsonObject &json);

} // namespace toban
