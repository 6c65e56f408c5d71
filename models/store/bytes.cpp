// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

namespace toban {

static_assert(std::endian::native == std::endian::little, "the store's blobs are little-endian");

quint32 checksum(BytesView bytes, qint64 key)
{
    // every step is invertible in its sum, so one changed word always changes the end; four sums,
    // because each waits for its own multiplication
    constexpr quint64 multiplier = 0x9E3779B97F4A7C15ULL;
    const auto mixed = [](quint64 sum, quint64 word) {
        sum = (sum ^ word) * multiplier;
        return sum ^ (sum >> 29);
    };
    quint64 sums[4] = {bytes.size(), static_cast<quint64>(key), 2, 3};
    for (; bytes.size() >= 32; bytes.remove_prefix(32)) {
        quint64 words[4];
        std::memcpy(words, bytes.data(), 32);
        for (int lane = 0; lane < 4; ++lane)
            sums[lane] = mixed(sums[lane], words[lane]);
    }
    quint64 tail[4] = {};
    if (!bytes.empty())
        std::memcpy(tail, bytes.data(), bytes.size());
    quint64 sum = 0;
    for (int lane = 0; lane < 4; ++lane)
        sum = mixed(sum, mixed(sums[lane], tail[lane]));
    return static_cast<quint32>((sum * multiplier) >> 32);
}

Bytes sealed(Bytes bytes, qint64 key)
{
    const quint32 sum = checksum(bytes, key);
    char raw[4];
    std::memcpy(raw, &sum, 4);
    bytes.append(raw, 4);
    return bytes;
}

BytesView unsealed(BytesView bytes, qint64 key)
{
    if (bytes.size() < 4)
        return {};
    const BytesView content = bytes.substr(0, bytes.size() - 4);
    quint32 sum = 0;
    std::memcpy(&sum, bytes.data() + content.size(), 4);
    return sum == checksum(content, key) ? content : BytesView();
}

} // namespace toban
