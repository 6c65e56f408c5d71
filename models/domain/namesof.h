// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace toban {

/** The stable names of an enumeration's values, as they are stored and printed. */
template <typename Enum, size_t N>
using Names = std::array<std::pair<Enum, const char *>, N>;

template <typename Enum, size_t N>
[[nodiscard]] QString nameOf(const Names<Enum, N> &names, Enum value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

template <typename Enum, size_t N>
[[nodiscard]] std::optional<Enum> fromName(const Names<Enum, N> &names, const QString &text)
{
    for (const auto &[value, name] : names)
        if (text == QLatin1StringView(name))
            return value;
    return std::nullopt;
}

} // namespace toban
