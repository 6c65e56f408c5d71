// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providerincident.h"

namespace toban {

/** What is to be done about an incident at its provider; the content of such an intent. */
struct IncidentAct {
    ProviderIncidentId incident;
    QString text; ///< the note or the status update; may be empty otherwise
    friend bool operator==(const IncidentAct &, const IncidentAct &) = default;
};
[[nodiscard]] QString incidentActText(const IncidentAct &act);
/** Malformed where there is no incident in it. */
[[nodiscard]] Result<IncidentAct> incidentActFromText(const QString &text);

} // namespace toban
