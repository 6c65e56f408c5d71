// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallsource.h"
#include "rota.h"

namespace toban {

/** The rotas that a workspace writes down itself, as a source that always answers at once. */
class RotaSource final : public OnCallSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotaSource)

public:
    explicit RotaSource(std::vector<Rota> rotas, QObject *parent = nullptr);

    [[nodiscard]] OnCallCapabilities capabilities() const override { return {.roster = true}; }
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override;

private:
    const std::vector<Rota> m_rotas;
};

} // namespace toban
