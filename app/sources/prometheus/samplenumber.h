// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cfloat>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace toban {

namespace samplenumber {

/** Eight digits at once, if eight stand there (the well-known trick with one 64-bit word). */
[[nodiscard]] inline bool takeEight(const char *&at, const char *end, std::uint64_t &number)
{
    if constexpr (std::endian::native != std::endian::little)
        return false;
    if (end - at < 8)
        return false;
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    const std::uint64_t high = word & 0xF0F0F0F0F0F0F0F0;
    const std::uint64_t carry = ((word + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4;
    if ((high | carry) != 0x3333333333333333)
        return false;
    word -= 0x3030303030303030;
    word = word * 10 + (word >> 8);
    constexpr std::uint64_t pair = 0x000000FF000000FF;
    word = ((word & pair) * 0x000F424000000064 + ((word >> 16) & pair) * 0x0000271000000001) >> 32;
    number = number * 100'000'000 + static_cast<std::uint32_t>(word);
    at += 8;
    return true;
}

/** Digits from @p at on, appended to @p number, which may overflow beyond 19; returns their end. */
[[nodiscard]] inline const char *takeDigits(const char *at, const char *end, std::uint64_t &number)
{
    std::uint64_t sum = number;
    while (takeEight(at, end, sum)) { }
    for (; at < end; ++at) {
        const auto digit = static_cast<unsigned>(*at - '0');
        if (digit > 9)
            break;
        sum = sum * 10 + digit;
    }
    number = sum;
    return at;
}

/** mantissa / 10^decimals (up to 19), correctly rounded; false where that is not certain. A
 * mantissa of up to 53 bits and powers of ten up to 10^22 are exact doubles, so the division rounds
 * once. Where long double has 64 bits, it does the same for those; its result is right for a double
 * too, unless the 11 bits cut off are just half. */
[[nodiscard]] inline bool divide(std::uint64_t mantissa, size_t decimals, double &value)
{
    static constexpr std::array powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
    if (mantissa <= (1ULL << 53)) {
        value = static_cast<double>(mantissa);
        if (decimals > 0)
            value /= powers[decimals];
        return true;
    }
#if LDBL_MANT_DIG == 64
    const long double quotient
        = static_cast<long double>(mantissa) / static_cast<long double>(powers[decimals]);
    std::uint64_t bits = 0;
    std::memcpy(&bits, &quotient, 8); // the 64 bits of the mantissa
    value = static_cast<double>(quotient);
    return (bits & 0x7FF) != 0x400;
#else
    return false;
#endif
}

} // namespace samplenumber

/** As takeNumber, for whatever the quick way does not take: exponents, many digits, NaN, +Inf. */
[[nodiscard]] bool takeAnyNumber(const char *&at, const char *end, double &value);

/** The double at the front of [at, end), as Go and C write them, without regard to the locale;
 *  @p at moves behind it. Correctly rounded. false where there is none, or it fits no double. */
[[nodiscard]] inline bool takeNumber(const char *&at, const char *end, double &value)
{
    const bool negative = at < end && *at == '-';
    const char *const digits = at + negative;
    std::uint64_t mantissa = 0;
    const char *here = samplenumber::takeDigits(digits, end, mantissa);
    auto count = here - digits;
    std::ptrdiff_t decimals = 0;
    if (here < end && *here == '.') {
        const char *const point = here;
        here = samplenumber::takeDigits(here + 1, end, mantissa);
        decimals = here - point - 1;
        count += decimals;
    }
    const bool goesOn = here < end && (*here == 'e' || *here == 'E' || *here == '.');
    const bool isPlain = count > 0 && count <= 19 && !goesOn;
    if (!isPlain || !samplenumber::divide(mantissa, static_cast<size_t>(decimals), value))
        return takeAnyNumber(at, end, value);
    at = here;
    value = negative ? -value : value;
    return true;
}

/** A sample value: a whole text such as 0.25, NaN, +Inf, 1e+300. nullopt otherwise. */
[[nodiscard]] inline std::optional<double> sampleValue(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    double value = 0;
    return takeNumber(at, end, value) && at == end ? std::optional(value) : std::nullopt;
}

} // namespace toban
