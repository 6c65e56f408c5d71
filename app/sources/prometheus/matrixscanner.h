// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawanswer.h"

#include <optional>

namespace toban {

/** The quick way for the one shape that nearly all bytes come in: a successful matrix or vector of
 *  numbers, written without spaces. nullopt for every other text, valid or not; the parser then
 *  decides. What it does accept, the parser would read the same. @p body is valid UTF-8. */
[[nodiscard]] std::optional<RawAnswer> scanMatrix(std::string_view body);

/** Reads the members behind "data": warnings and infos. Stands with the parser. */
[[nodiscard]] bool readTail(std::string_view members, RawAnswer &answer);

} // namespace toban
