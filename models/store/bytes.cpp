// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytes.h"

namespace toban {

static_assert(std::endian::native == std::endian::little, "the store's blobs are little-endian");

quint32 checksum(BytesView bytes)
{
    // every step is invertible in the running sum, so one changed word always changes the end
    constexpr quint64 multiplier = 0x9E3779B97F4A7C15ULL;
    quint64 sum = bytes.size() * multiplier + 1;
    const auto mix = [&sum](quint64 word) {
        sum = (sum ^ word) * multiplier;
        sum ^= sum >> 29;
    };
    while (bytes.size() >= 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), 8);
        mix(word);
        bytes.remove_prefix(8);
    }
    quint64 tail = 0;
    if (!bytes.empty())
        std::memcpy(&tail, bytes.data(), bytes.size());
    mix(tail);
    sum *= multiplier;
    return static_cast<quint32>(sum >> 32);
}

Bytes sealed(Bytes bytes)
{
    const quint32 sum = checksum(bytes);
    char raw[4];
    std::memcpy(raw, &sum, 4);
    bytes.append(raw, 4);
    return bytes;
}

BytesView unsealed(BytesView bytes)
{
    if (bytes.size() < 4)
        return {};
    const BytesView content = bytes.substr(0, bytes.size() - 4);
    quint32 sum = 0;
    std::memcpy(&sum, bytes.data() + content.size(), 4);
    return sum == checksum(content) ? content : BytesView();
}

} // namespace toban
