// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layoutcodec.h"

#include "numbercodec.h"

namespace toban {

Bytes encodeLayout(const BucketLayout &layout)
{
    ByteWriter out;
    out.byte(static_cast<quint8>(layout.kind));
    out.zigzag(layout.schema);
    out.fixed64(std::bit_cast<quint64>(layout.zeroThreshold));
    out.varint(layout.upperBounds.size());
    out.blob(encodeNumbers(layout.upperBounds));
    out.varint(layout.exponential.size());
    for (const ExponentialBucket &bucket : layout.exponential) {
        out.zigzag(bucket.side);
        out.zigzag(bucket.index);
    }
    return out.take();
}

BucketLayoutPtr decodeLayout(BytesView bytes)
{
    constexpr quint64 mostBuckets = 1 << 20;
    ByteReader in(bytes);
    auto layout = std::make_shared<BucketLayout>();
    const quint8 kind = in.byte();
    if (kind > static_cast<quint8>(BucketLayout::Kind::Exponential))
        return nullptr;
    layout->kind = static_cast<BucketLayout::Kind>(kind);
    layout->schema = static_cast<int>(in.zigzag());
    layout->zeroThreshold = std::bit_cast<double>(in.fixed64());
    const quint64 bounds = in.varint();
    const BytesView boundBytes = in.blob();
    const quint64 buckets = in.varint();
    if (!in.ok() || bounds > mostBuckets || buckets > in.left() / 2)
        return nullptr;
    layout->upperBounds.resize(bounds);
    if (bounds > 0 && !decodeNumbers(boundBytes, bounds, 0, bounds, layout->upperBounds.data()))
        return nullptr;
    for (quint64 i = 0; i < buckets; ++i) {
        const auto side = static_cast<qint8>(in.zigzag());
        layout->exponential.push_back({side, static_cast<qint32>(in.zigzag())});
    }
    return in.ok() ? layout : nullptr;
}

} // namespace toban
