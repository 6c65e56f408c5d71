// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertport.h"
#include "incidentport.h"
#include "oncallport.h"
#include "storageport.h"

namespace toban {

class Composition;

/** What pages of alerts are given of a workspace and its store. */
[[nodiscard]] AlertPort alertPort(Composition &composition);
/** The same of incidents. */
[[nodiscard]] IncidentPort incidentPort(Composition &composition);
/** The same of who is on call. */
[[nodiscard]] OnCallPort onCallPort(Composition &composition, bool canWrite);
/** The same of what is kept and what is still fetched. */
[[nodiscard]] StoragePort storagePort(Composition &composition);
/** The name of the account this runs as; empty: not known. */
[[nodiscard]] QString userName();

} // namespace toban
