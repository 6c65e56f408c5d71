// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodyreader.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace toban {

struct BodyReader::Inflater {
    z_stream stream{};
    bool usable = false;
    bool ended = false;
    bool begun = false;

    // 15 + 32: the largest window, and gzip or zlib wrapper told apart by their first bytes
    Inflater() { usable = inflateInit2(&stream, 15 + 32) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
};

BodyReader::BodyReader(const QByteArray &encoding, qint64 cap, bool json)
    : m_cap(cap)
    , m_undecided(json)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "gzip" || name == "x-gzip" || name == "deflate")
        m_inflater = std::make_unique<Inflater>();
    else
        m_unknownEncoding = !name.isEmpty() && name != "identity";
}

BodyReader::~BodyReader() = default;
BodyReader::BodyReader(BodyReader &&) noexcept = default;
BodyReader &BodyReader::operator=(BodyReader &&) noexcept = default;

static tl::unexpected<Error> tooLarge(qint64 cap)
{
    return failure(ErrorKind::TooLarge, {},
        QCoreApplication::translate("toban",
            "The answer is larger than %1 MiB. Ask for less, or raise the limit "
            "of this source.")
            .arg(static_cast<double>(cap) / (1 << 20), 0, 'g', 4));
}

static tl::unexpected<Error> badPacking()
{
    return failure(ErrorKind::Malformed, {},
        QCoreApplication::translate("toban",
            "The compressed answer is cut short or damaged, so none of it was "
            "used. A proxy in between may have broken off."));
}

void BodyReader::expect(qint64 bytes)
{
    if (bytes > 0 && bytes <= m_cap)
        m_body.reserve(bytes + padding);
}

void BodyReader::makeRoom(qsizetype bytes)
{
    if (m_body.capacity() - m_body.size() < bytes + padding)
        m_body.reserve(std::max(m_body.size() + bytes + padding, m_body.capacity() * 2));
}

Result<void> BodyReader::unpackSome()
{
    constexpr qsizetype piece = 256 << 10;
    auto &stream = m_inflater->stream;
    makeRoom(piece);
    const qsizetype before = m_body.size();
    m_body.resize(before + piece);
    stream.next_out = reinterpret_cast<Bytef *>(m_body.data() + before);
    stream.avail_out = static_cast<uInt>(piece);
    const int state = inflate(&stream, Z_NO_FLUSH);
    m_body.resize(before + piece - static_cast<qsizetype>(stream.avail_out));
    m_inflater->ended = state == Z_STREAM_END;
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
        return badPacking();
    if (m_body.size() > m_cap)
        return tooLarge(m_cap);
    return {};
}

Result<void> BodyReader::unpack(const char *bytes, qint64 size)
{
    auto &stream = m_inflater->stream;
    if (!m_inflater->usable)
        return badPacking();
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes));
    stream.avail_in = static_cast<uInt>(size);
    bool outputFull = false;
    while (stream.avail_in > 0 || outputFull) {
        // a gzip file may be several streams, one after the other
        if (m_inflater->ended && inflateReset(&stream) != Z_OK)
            return badPacking();
        m_inflater->begun = true;
        if (const auto done = unpackSome(); !done)
            return done;
        outputFull = stream.avail_out == 0 && !m_inflater->ended;
        sniff();
        if (m_headOnly && m_body.size() >= headOnly)
            return {};
    }
    return {};
}

void BodyReader::sniff()
{
    if (!m_undecided)
        return;
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::find_if_not(m_body.cbegin(), m_body.cend(), isSpace);
    if (first == m_body.cend())
        return;
    m_undecided = false;
    m_headOnly = *first != '{' && *first != '[' && *first != '"';
}

Result<bool> BodyReader::feed(const char *bytes, qint64 size)
{
    m_wireBytes += size;
    if (m_unknownEncoding)
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate(
                "toban", "The answer is compressed in a way that was not asked for."));
    if (m_wireBytes > m_cap)
        return tooLarge(m_cap);
    if (m_inflater) {
        if (const auto done = unpack(bytes, size); !done)
            return tl::unexpected(done.error());
    } else {
        makeRoom(size);
        m_body.append(bytes, size);
        sniff();
    }
    return !(m_headOnly && m_body.size() >= headOnly);
}

Result<QByteArray> BodyReader::finish()
{
    const bool enough = m_headOnly && m_body.size() >= headOnly;
    if (m_inflater && m_inflater->begun && !m_inflater->ended && !enough)
        return badPacking();
    makeRoom(0);
    // simdjson may look at, but never uses, what stands behind the end
    std::memset(m_body.data() + m_body.size(), 0, padding);
    return std::move(m_body);
}

} // namespace toban
