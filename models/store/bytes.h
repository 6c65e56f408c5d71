// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstring>
#include <string>
#include <string_view>

namespace toban {

using Bytes = std::string;
using BytesView = std::string_view;

[[nodiscard]] constexpr quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}
[[nodiscard]] constexpr qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
}

/** Appends little-endian and variable-length values to a byte string. */
class ByteWriter final {
public:
    void byte(quint8 value) { m_bytes.push_back(static_cast<char>(value)); }
    void varint(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<quint8>(value | 0x80));
        byte(static_cast<quint8>(value));
    }
    void zigzag(qint64 value) { varint(toban::zigzag(value)); }
    void fixed64(quint64 value)
    {
        char raw[8];
        std::memcpy(raw, &value, 8);
        m_bytes.append(raw, 8);
    }
    void raw(BytesView bytes) { m_bytes.append(bytes); }
    /** Length, then the bytes. */
    void blob(BytesView bytes)
    {
        varint(bytes.size());
        raw(bytes);
    }

    [[nodiscard]] Bytes &bytes() { return m_bytes; }
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/** Reads what ByteWriter wrote. Reading past the end gives zeros and ok() false for good: whoever
 *  decodes checks once at the end, and never allocates by a length that has not been checked. */
class ByteReader final {
public:
    explicit ByteReader(BytesView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] size_t left() const { return static_cast<size_t>(m_end - m_at); }
    [[nodiscard]] BytesView rest() const { return {m_at, left()}; }

    quint8 byte() { return has(1) ? static_cast<quint8>(*m_at++) : 0; }
    quint64 varint()
    {
        if (m_at < m_end && !(*m_at & 0x80))
            return static_cast<quint8>(*m_at++);
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 next = byte();
            value |= static_cast<quint64>(next & 0x7F) << shift;
            if (!(next & 0x80))
                return value;
        }
        m_ok = false;
        return 0;
    }
    qint64 zigzag() { return unzigzag(varint()); }
    quint64 fixed64()
    {
        quint64 value = 0;
        if (has(8)) {
            std::memcpy(&value, m_at, 8);
            m_at += 8;
        }
        return value;
    }
    BytesView raw(size_t length)
    {
        if (!has(length))
            return {};
        const BytesView bytes(m_at, length);
        m_at += length;
        return bytes;
    }
    BytesView blob() { return raw(varint()); }
    void fail() { m_ok = false; }

private:
    bool has(size_t length)
    {
        if (length <= left())
            return m_ok;
        m_ok = false;
        m_at = m_end;
        return false;
    }

    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

/** A 32-bit sum over all bytes: a flipped bit anywhere changes it. */
[[nodiscard]] quint32 checksum(BytesView bytes, qint64 key);
/** The bytes with their checksum behind them. @p key is the row they are kept under, so that they
 *  are not taken for another row's where the row's id is damaged. */
[[nodiscard]] Bytes sealed(Bytes bytes, qint64 key);
/** The bytes before the checksum; data() is null where it does not fit: the blob is damaged. */
[[nodiscard]] BytesView unsealed(BytesView bytes, qint64 key);

} // namespace toban
