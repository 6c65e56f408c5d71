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

/** Digits from @p at on, appended to @p number; it may overflow beyond 19. */
inline void takeDigits(const char *&at, const char *end, std::uint64_t &number)
{
    while (takeEight(at, end, number)) { }
    for (; at < end; ++at) {
        const auto digit = static_cast<unsigned>(*at - '0');
        if (digit > 9)
            return;
        number = number * 10 + digit;
    }
}

/** mantissa / 10^decimals, correctly rounded; false where that is not certain. Up to 10^22 (10^27
 *  in 64 bits) powers of ten are exact, so the division rounds once. Where long double has 64 bits,
 *  its result is right for the 53 bits of a double too, unless the 11 bits cut off are just half.
 */
[[nodiscard]] inline bool divide(std::uint64_t mantissa, int decimals, double &value)
{
#if LDBL_MANT_DIG == 64
    static constexpr std::array powers{1e0L, 1e1L, 1e2L, 1e3L, 1e4L, 1e5L, 1e6L, 1e7L, 1e8L, 1e9L,
        1e10L, 1e11L, 1e12L, 1e13L, 1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L};
    const long double quotient
        = static_cast<long double>(mantissa) / powers[static_cast<size_t>(decimals)];
    std::uint64_t bits = 0;
    std::memcpy(&bits, &quotient, 8); // the 64 bits of the mantissa
    value = static_cast<double>(quotient);
    return (bits & 0x7FF) != 0x400;
#else
    static constexpr std::array powers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
    value = static_cast<double>(mantissa) / powers[static_cast<size_t>(decimals)];
    return mantissa <= (1ULL << 53);
#endif
}

} // namespace samplenumber

/** As takeNumber, for whatever the quick way does not take: exponents, many digits, NaN, +Inf. */
[[nodiscard]] bool takeAnyNumber(const char *&at, const char *end, double &value);

/** The double at the front of [at, end), as Go and C write them, without regard to the locale;
 *  @p at moves behind it. Correctly rounded. false where there is none, or it fits no double. */
[[nodiscard]] inline bool takeNumber(const char *&at, const char *end, double &value)
{
    const char *const start = at;
    const bool negative = at < end && *at == '-';
    at += negative;
    const char *const digits = at;
    std::uint64_t mantissa = 0;
    samplenumber::takeDigits(at, end, mantissa);
    auto count = at - digits;
    std::ptrdiff_t decimals = 0;
    if (at < end && *at == '.') {
        const char *const point = at++;
        samplenumber::takeDigits(at, end, mantissa);
        decimals = at - point - 1;
        count += decimals;
    }
    const bool goesOn = at < end && (*at == 'e' || *at == 'E' || *at == '.');
    const bool isPlain = count > 0 && count <= 19 && !goesOn;
    if (!isPlain || !samplenumber::divide(mantissa, static_cast<int>(decimals), value)) {
        at = start;
        return takeAnyNumber(at, end, value);
    }
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
