// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"

#include <optional>
#include <span>
#include <vector>

namespace toban {

inline constexpr int mostDecimals = 12;
inline constexpr double powersOfTen[mostDecimals + 1]
    = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

/** Floats that are decimals with few digits, as integers: value = integer / 10^scale, exactly. The
 *  few that are not (NaN, -0, Inf) are kept aside by their bits. */
class DecimalColumn final {
public:
    /** nullopt where more than one value in sixteen is no decimal. */
    [[nodiscard]] static std::optional<DecimalColumn> of(std::span<const double> values);

    [[nodiscard]] const std::vector<qint64> &integers() const { return m_integers; }
    void writeHead(ByteWriter &out) const;

private:
    struct Exception {
        size_t row = 0;
        quint64 bits = 0;
    };
    [[nodiscard]] bool fill(std::span<const double> values);

    int m_scale = 0;
    std::vector<qint64> m_integers;
    std::vector<Exception> m_exceptions;
};

/** The reading side of DecimalColumn. */
class DecimalHead final {
public:
    DecimalHead(ByteReader &in, size_t count);

    void toNumbers(const qint64 *integers, size_t count, double *out) const;
    /** Puts the exceptional rows of [from, to) back; out begins with row @p from. */
    void restoreExceptions(size_t from, size_t to, double *out) const;

private:
    double m_divisor = 1;
    std::vector<std::pair<size_t, quint64>> m_exceptions;
};

} // namespace toban
