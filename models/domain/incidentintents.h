// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

namespace toban {

/** Whether such an intent is about an incident, and its content as incidentact.h has it. */
[[nodiscard]] inline bool isAboutIncident(IntentKind kind)
{
    return kind == IntentKind::AcknowledgeIncident || kind == IntentKind::ResolveIncident
        || kind == IntentKind::NoteIncident || kind == IntentKind::UpdateIncidentStatus;
}

} // namespace toban
