// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace toban {

namespace samplenumber {

inline constexpr std::array powersOfTen{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
    1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/** Digits with at most one point, from @p at on; moves @p at behind them. */
struct Decimal {
    std::uint64_t mantissa = 0;
    int digits = 0; ///< leading zeros not counted
    int decimals = 0;
    bool any = false;

    void take(const char *&at, const char *end)
    {
        bool behindPoint = false;
        for (; at < end; ++at) {
            const auto digit = static_cast<unsigned>(*at - '0');
            if (digit <= 9) {
                any = true;
                mantissa = mantissa * 10 + digit;
                digits += digits > 0 || mantissa != 0;
                decimals += behindPoint;
            } else if (*at == '.' && !behindPoint) {
                behindPoint = true;
            } else {
                return;
            }
        }
    }
};

} // namespace samplenumber

/** The double at the front of [at, end), as Go and C write them, without regard to the locale;
 *  @p at moves behind it. Correctly rounded. nullopt where there is none, or it fits no double. */
[[nodiscard]] inline std::optional<double> takeNumber(const char *&at, const char *end)
{
    const char *const start = at;
    const bool negative = at < end && *at == '-';
    at += at < end && (*at == '-' || *at == '+');
    samplenumber::Decimal decimal;
    decimal.take(at, end);
    // a mantissa below 2^53 and a power of ten up to 22 are exact, so one division rounds once
    const bool isExact = decimal.any && decimal.digits <= 19 && decimal.decimals <= 22
        && decimal.mantissa <= (1ULL << 53);
    const bool goesOn = at < end && (*at == 'e' || *at == 'E' || *at == '.');
    if (isExact && !goesOn) {
        const double size = static_cast<double>(decimal.mantissa)
            / samplenumber::powersOfTen[static_cast<size_t>(decimal.decimals)];
        return negative ? -size : size;
    }
    const bool plus = start < end && *start == '+'; // which from_chars does not know
    at = start + plus;
    if (plus && at < end && *at == '-')
        return std::nullopt;
    double value = 0;
    const auto read = std::from_chars(at, end, value);
    if (read.ec != std::errc())
        return std::nullopt;
    at = read.ptr;
    return value;
}

/** A sample value: a whole text such as 0.25, NaN, +Inf, 1e+300. nullopt otherwise. */
[[nodiscard]] inline std::optional<double> sampleValue(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    const auto value = takeNumber(at, end);
    return value && at == end ? value : std::nullopt;
}

} // namespace toban
