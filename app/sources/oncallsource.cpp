// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallsource.h"

namespace toban {

static Error cannot(const QString &what)
{
    return {ErrorKind::Unsupported, {}, what, std::nullopt};
}

QFuture<Result<RosterAnswer>> OnCallSource::fetchRoster(TimeSpan)
{
    return QtFuture::makeReadyFuture(
        Result<RosterAnswer>(tl::unexpected<Error>(cannot(tr("It tells no rotas.")))));
}

QFuture<Result<IncidentAnswer>> OnCallSource::fetchIncidents(IncidentQuestion)
{
    return QtFuture::makeReadyFuture(
        Result<IncidentAnswer>(tl::unexpected<Error>(cannot(tr("It tells no incidents.")))));
}

QFuture<Result<void>> OnCallSource::act(IntentKind, const IntentId &, const IncidentAct &, int)
{
    return QtFuture::makeReadyFuture(
        Result<void>(tl::unexpected<Error>(cannot(tr("Nothing can be done there.")))));
}

} // namespace toban
