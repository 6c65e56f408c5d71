// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integercodec.h"

namespace toban {

static constexpr quint8 deltaFlag = 0x80;

// differences wrap, so that any two integers have one
static qint64 minus(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

static int widthFor(std::span<const qint64> values, qint64 smallest)
{
    quint64 used = 0;
    for (const qint64 value : values)
        used |= static_cast<quint64>(value) - static_cast<quint64>(smallest);
    return 64 - std::countl_zero(used);
}

void writeIntegers(ByteWriter &out, std::span<const qint64> values)
{
    quint64 anchor = 0;
    qint64 steps[integerBlock];
    while (!values.empty()) {
        const auto block = values.first(std::min(values.size(), integerBlock));
        values = values.subspan(block.size());
        for (size_t i = 1; i < block.size(); ++i)
            steps[i - 1] = minus(block[i], block[i - 1]);
        const std::span<const qint64> deltas(steps, block.size() - 1);
        const qint64 smallest = *std::min_element(block.begin(), block.end());
        const qint64 smallestStep
            = deltas.empty() ? 0 : *std::min_element(deltas.begin(), deltas.end());
        const int width = widthFor(block, smallest);
        const int deltaWidth = widthFor(deltas, smallestStep);
        const bool isDelta = deltaWidth < width;
        const qint64 start = isDelta ? block.front() : smallest;
        out.byte(static_cast<quint8>(isDelta ? deltaWidth | deltaFlag : width));
        out.zigzag(minus(start, static_cast<qint64>(anchor)));
        anchor = static_cast<quint64>(start);
        if (isDelta) {
            out.zigzag(smallestStep);
            packBits(out, deltas, smallestStep, deltaWidth);
        } else {
            packBits(out, block, smallest, width);
        }
    }
}

IntegerBlocks::Head IntegerBlocks::head()
{
    const size_t count = nextCount();
    const quint8 kind = m_in.byte();
    Head head;
    head.isDelta = kind & deltaFlag;
    head.width = kind & 0x7F;
    if (head.width > 64) {
        m_in.fail();
        head.width = 0;
    }
    m_anchor += static_cast<quint64>(m_in.zigzag());
    head.anchor = static_cast<qint64>(m_anchor);
    head.smallestStep = head.isDelta ? m_in.zigzag() : 0;
    head.packed = head.isDelta ? count - 1 : count;
    m_left -= count;
    return head;
}

void IntegerBlocks::skip()
{
    if (nextCount() == 0)
        return;
    const Head block = head();
    (void)m_in.raw(packedBytes(block.packed, block.width));
}

void IntegerBlocks::read(qint64 *out)
{
    if (nextCount() == 0)
        return;
    const Head block = head();
    const BytesView bytes = m_in.raw(packedBytes(block.packed, block.width));
    if (!m_in.ok())
        return;
    if (!block.isDelta) {
        unpackBits(bytes, block.packed, block.width, block.anchor, out);
        return;
    }
    out[0] = block.anchor;
    unpackBits(bytes, block.packed, block.width, block.smallestStep, out + 1);
    auto running = static_cast<quint64>(block.anchor);
    for (size_t i = 1; i <= block.packed; ++i) {
        running += static_cast<quint64>(out[i]);
        out[i] = static_cast<qint64>(running);
    }
}

} // namespace toban
