// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "totalcolumn.h"

#include "compression.h"
#include "decimalcolumn.h"

#include <cmath>

namespace toban {

/// What the value is expected to be: the one before plus a decimal step. No arithmetic where there
/// is no step or no number, because it could change the bits.
static double afterStep(double before, qint64 step, int scale)
{
    if (step == 0 || !std::isfinite(before))
        return before;
    return before + static_cast<double>(step) / powersOfTen[scale];
}

static qint64 stepBetween(double before, double value, int scale)
{
    constexpr double largest = 1e15;
    const double scaled = std::nearbyint((value - before) * powersOfTen[scale]);
    return scaled >= -largest && scaled <= largest ? static_cast<qint64>(scaled) : 0;
}

static qint64 unitsBetween(double expected, double value)
{
    return static_cast<qint64>(std::bit_cast<quint64>(value) - std::bit_cast<quint64>(expected));
}

/// The fewest decimals with which nearly all steps fit; -1: none.
static int scaleOf(std::span<const double> values)
{
    constexpr size_t looked = 64;
    constexpr qint64 near = 64;
    for (const int scale : {0, 3, 6, 9, 12}) {
        size_t steps = 0;
        size_t fits = 0;
        for (size_t i = 1; i < values.size() && steps < looked; ++i) {
            if (unitsBetween(values[i - 1], values[i]) == 0)
                continue;
            const qint64 step = stepBetween(values[i - 1], values[i], scale);
            const qint64 off = unitsBetween(afterStep(values[i - 1], step, scale), values[i]);
            ++steps;
            fits += step != 0 && off >= -near && off <= near;
        }
        if (steps > 0 && fits * 10 >= steps * 9)
            return scale;
    }
    return -1;
}

static std::vector<bool> changedRows(std::span<const double> values)
{
    std::vector<bool> changed(values.size(), false);
    for (size_t i = 1; i < values.size(); ++i)
        changed[i] = unitsBetween(values[i - 1], values[i]) != 0;
    return changed;
}

static Bytes bitmapOf(const std::vector<bool> &rows)
{
    Bytes bitmap((rows.size() + 7) / 8, '\0');
    for (size_t i = 0; i < rows.size(); ++i)
        if (rows[i])
            bitmap[i / 8] = static_cast<char>(bitmap[i / 8] | 1 << (i % 8));
    return bitmap;
}

bool writeTotal(
    ByteWriter &out, std::span<const double> values, const std::vector<bool> *changedHint)
{
    const int scale = values.empty() ? -1 : scaleOf(values);
    if (scale < 0)
        return false;
    std::vector<bool> changed = changedRows(values);
    bool isAsHinted = changedHint && changedHint->size() == values.size();
    for (size_t i = 1; i < values.size() && isAsHinted; ++i)
        isAsHinted = !changed[i] || (*changedHint)[i]; // a needless step of zero is fine
    if (isAsHinted)
        changed = *changedHint;
    std::vector<quint64> steps;
    ByteWriter units;
    for (size_t i = 1; i < values.size(); ++i) {
        if (!changed[i])
            continue;
        const qint64 step = stepBetween(values[i - 1], values[i], scale);
        steps.push_back(zigzag(step));
        units.zigzag(unitsBetween(afterStep(values[i - 1], step, scale), values[i]));
    }
    out.byte(static_cast<quint8>(scale << 1 | (isAsHinted ? 1 : 0)));
    out.fixed64(std::bit_cast<quint64>(values.front()));
    if (!isAsHinted)
        writePacked(out, bitmapOf(changed));
    out.varint(steps.size());
    writePlanes(out, steps);
    writePacked(out, units.bytes());
    return true;
}

bool readTotal(ByteReader &in, size_t count, size_t from, size_t to, double *out,
    const std::vector<bool> *changedHint)
{
    const quint8 head = in.byte();
    const int scale = head >> 1;
    const bool isAsHinted = head & 1;
    double value = std::bit_cast<double>(in.fixed64());
    if (scale > mostDecimals || (isAsHinted && (!changedHint || changedHint->size() < count)))
        return false;
    Bytes bitmapUnpacked;
    const BytesView bitmap
        = isAsHinted ? BytesView() : readPacked(in, (count + 7) / 8, bitmapUnpacked);
    const quint64 changes = in.varint();
    if (!in.ok() || changes > count || (!isAsHinted && bitmap.size() != (count + 7) / 8))
        return false;
    const std::vector<quint64> steps = readPlanes(in, changes);
    Bytes unitBytesUnpacked;
    const BytesView unitBytes = readPacked(in, changes * 10, unitBytesUnpacked);
    ByteReader units(unitBytes);
    const auto hasChanged = [&](size_t row) {
        return isAsHinted ? (*changedHint)[row] : bool(bitmap[row / 8] >> (row % 8) & 1);
    };
    size_t next = 0;
    for (size_t i = 0; i < to; ++i) {
        if (i > 0 && hasChanged(i)) {
            if (next == steps.size())
                return false;
            value = afterStep(value, unzigzag(steps[next++]), scale);
            value = std::bit_cast<double>(
                std::bit_cast<quint64>(value) + static_cast<quint64>(units.zigzag()));
        }
        if (i >= from)
            *out++ = value;
    }
    return in.ok() && units.ok();
}

} // namespace toban
