// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncall.h"

namespace toban {

using HandoverId = Id<struct HandoverTag>;

/** What who leaves tells who comes. Each version is kept; the newest counts. */
struct Handover {
    HandoverId id; ///< empty: not stored yet
    QString team; ///< the card's, see OnCallCard
    PersonRef from;
    PersonRef to;
    Instant shiftEnd;
    QString text; ///< Markdown, written by people
    QString author; ///< of this version
    Instant at; ///< of this version
    std::optional<Instant> confirmed; ///< when who comes said that it was read
    QString confirmedBy;
    friend bool operator==(const Handover &, const Handover &) = default;
};

} // namespace toban
