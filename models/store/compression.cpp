// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compression.h"

#include <memory>

#include <zstd.h>

namespace toban {

static constexpr int zstdLevel = 3; // 9 gains one byte in a hundred and halves the speed
static constexpr int quickZstdLevel = 1;

struct ZstdFree {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

static ZSTD_CCtx *packer()
{
    // a context costs more than a chunk: one a thread, kept
    thread_local const std::unique_ptr<ZSTD_CCtx, ZstdFree> context = [] {
        std::unique_ptr<ZSTD_CCtx, ZstdFree> made(ZSTD_createCCtx());
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_contentSizeFlag, 0);
        return made;
    }();
    return context.get();
}

static ZSTD_DCtx *unpacker()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, ZstdFree> context(ZSTD_createDCtx());
    return context.get();
}

// The header is (length << 1 | compressed); for compressed bytes the unpacked length follows.
void writePacked(ByteWriter &out, BytesView bytes, Effort effort)
{
    constexpr size_t worthTrying = 24;
    if (bytes.size() >= worthTrying) {
        Bytes target(ZSTD_compressBound(bytes.size()), '\0');
        ZSTD_CCtx_setParameter(
            packer(), ZSTD_c_compressionLevel, effort == Effort::Much ? zstdLevel : quickZstdLevel);
        const size_t length
            = ZSTD_compress2(packer(), target.data(), target.size(), bytes.data(), bytes.size());
        if (!ZSTD_isError(length) && length + 3 < bytes.size()) {
            out.varint(length << 1 | 1);
            out.varint(bytes.size());
            out.raw({target.data(), length});
            return;
        }
    }
    out.varint(bytes.size() << 1);
    out.raw(bytes);
}

BytesView readPacked(ByteReader &in, size_t limit, Bytes &unpacked)
{
    const quint64 header = in.varint();
    if (!(header & 1)) {
        const BytesView bytes = in.raw(header >> 1);
        if (bytes.size() > limit)
            in.fail();
        return bytes;
    }
    const quint64 length = in.varint();
    const BytesView bytes = in.raw(header >> 1);
    if (!in.ok() || length > limit) {
        in.fail();
        return {};
    }
    unpacked.resize(length);
    const size_t got = ZSTD_decompressDCtx(
        unpacker(), unpacked.data(), unpacked.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(got) || got != length)
        in.fail();
    return unpacked;
}

void writePlanes(ByteWriter &out, const std::vector<quint64> &values)
{
    quint64 used = 0;
    for (const quint64 value : values)
        used |= value;
    const int planes = (64 - std::countl_zero(used) + 7) / 8;
    out.byte(static_cast<quint8>(planes));
    Bytes plane(values.size(), '\0');
    for (int p = 0; p < planes; ++p) {
        for (size_t i = 0; i < values.size(); ++i)
            plane[i] = static_cast<char>(values[i] >> (8 * p));
        writePacked(out, plane);
    }
}

std::vector<quint64> readPlanes(ByteReader &in, size_t count)
{
    std::vector<quint64> values(count, 0);
    const int planes = in.byte();
    if (planes > 8)
        in.fail();
    Bytes unpacked;
    for (int p = 0; p < planes && in.ok(); ++p) {
        const BytesView plane = readPacked(in, count, unpacked);
        if (plane.size() != count) {
            in.fail();
            break;
        }
        for (size_t i = 0; i < count; ++i)
            values[i] |= static_cast<quint64>(static_cast<quint8>(plane[i])) << (8 * p);
    }
    return values;
}

} // namespace toban
