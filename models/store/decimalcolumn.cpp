// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decimalcolumn.h"

#include <cmath>

namespace toban {

static bool asDecimal(double value, int scale, qint64 &integer)
{
    constexpr double largest = 9007199254740992.0; // 2^53
    const double scaled = std::nearbyint(value * powersOfTen[scale]);
    if (!(scaled >= -largest && scaled <= largest))
        return false;
    integer = static_cast<qint64>(scaled);
    return std::bit_cast<quint64>(static_cast<double>(integer) / powersOfTen[scale])
        == std::bit_cast<quint64>(value);
}

static size_t allowedExceptions(size_t count)
{
    return count / 16;
}

std::optional<DecimalColumn> DecimalColumn::of(std::span<const double> values)
{
    DecimalColumn column;
    size_t misfits = 0;
    qint64 integer = 0;
    for (const double value : values) {
        int scale = column.m_scale;
        while (scale <= mostDecimals && !asDecimal(value, scale, integer))
            ++scale;
        if (scale <= mostDecimals)
            column.m_scale = scale;
        else if (++misfits > allowedExceptions(values.size()))
            return std::nullopt;
    }
    if (!column.fill(values))
        return std::nullopt;
    return column;
}

bool DecimalColumn::fill(std::span<const double> values)
{
    m_integers.reserve(values.size());
    qint64 last = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!asDecimal(values[i], m_scale, last)) {
            // the value before keeps the integers smooth
            last = m_integers.empty() ? 0 : m_integers.back();
            m_exceptions.push_back({i, std::bit_cast<quint64>(values[i])});
            if (m_exceptions.size() > allowedExceptions(values.size()))
                return false;
        }
        m_integers.push_back(last);
    }
    return true;
}

void DecimalColumn::writeHead(ByteWriter &out) const
{
    out.byte(static_cast<quint8>(m_scale));
    out.varint(m_exceptions.size());
    size_t last = 0;
    for (const Exception &exception : m_exceptions) {
        out.varint(exception.row - last);
        out.fixed64(exception.bits);
        last = exception.row;
    }
}

DecimalHead::DecimalHead(ByteReader &in, size_t count)
{
    const int scale = in.byte();
    if (scale > mostDecimals)
        in.fail();
    else
        m_divisor = powersOfTen[scale];
    const quint64 exceptions = in.varint();
    size_t row = 0;
    for (quint64 i = 0; i < exceptions && in.ok(); ++i) {
        row += in.varint();
        if (row >= count)
            in.fail();
        else
            m_exceptions.emplace_back(row, in.fixed64());
    }
}

void DecimalHead::toNumbers(const qint64 *integers, size_t count, double *out) const
{
    if (m_divisor == 1) {
        for (size_t i = 0; i < count; ++i)
            out[i] = static_cast<double>(integers[i]);
        return;
    }
    for (size_t i = 0; i < count; ++i)
        out[i] = static_cast<double>(integers[i]) / m_divisor;
}

void DecimalHead::restoreExceptions(size_t from, size_t to, double *out) const
{
    for (const auto &[row, bits] : m_exceptions)
        if (row >= from && row < to)
            out[row - from] = std::bit_cast<double>(bits);
}

} // namespace toban
