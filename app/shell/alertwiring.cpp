// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwiring.h"

#include "composition.h"
#include "inspectalerts.h"
#include "inspectincidents.h"
#include "inspectoncall.h"

namespace toban {

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("LOGNAME") : name;
}

AlertPort alertPort(Composition &composition)
{
    return {&composition.store(), composition.workspace().alerts,
        watchedChannels(composition.workspace()), userName(),
        dutyWatch(composition.workspace(), composition.store())};
}

IncidentPort incidentPort(Composition &composition)
{
    return {&composition.store(), incidentProviders(composition.workspace())};
}

OnCallPort onCallPort(Composition &composition, bool canWrite)
{
    OnCallPort port;
    port.queries = &composition.store();
    port.handovers = canWrite ? &composition.store() : nullptr;
    port.policy = onCallPolicy(composition.workspace());
    port.sources = watchedRotas(composition.workspace());
    port.user = userName();
    return port;
}

StoragePort storagePort(Composition &composition)
{
    const Queries &store = composition.store();
    // there is no page of what cannot be told
    return {&store, composition.poller()};
}

} // namespace toban
