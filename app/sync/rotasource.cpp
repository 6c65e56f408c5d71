// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rotasource.h"

namespace toban {

RotaSource::RotaSource(std::vector<Rota> rotas, QObject *parent)
    : OnCallSource(parent)
    , m_rotas(std::move(rotas))
{
}

QFuture<Result<RosterAnswer>> RotaSource::fetchRoster(TimeSpan span)
{
    RosterAnswer answer;
    answer.roster = rosterOf(m_rotas, span);
    return QtFuture::makeReadyFuture(Result<RosterAnswer>(std::move(answer)));
}

} // namespace toban
