// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>
#include <utility>

namespace toban {

/** The zones moments are shown in. The first rules the ticks and what is typed. */
struct ShownZones {
    ShownZones(const QTimeZone &only) // implicit: one zone is the common case
        : first(only)
    {
    }
    ShownZones(const QTimeZone &ruling, std::optional<QTimeZone> beside)
        : first(ruling)
        , second(std::move(beside))
    {
    }

    QTimeZone first;
    std::optional<QTimeZone> second; ///< nullopt: one zone only
};

} // namespace toban
