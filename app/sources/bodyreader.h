// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <memory>

namespace toban {

/** Collects the body of an answer as it arrives, unpacks it and keeps to the cap. Qt's own
 *  unpacking takes a gzip stream that was cut for a whole one and refuses honest highly packed
 *  text; here the end of the stream is checked and the cap is ours. No I/O. */
class BodyReader final {
public:
    /** Bytes kept of a body that is not JSON, which is enough to show what it is. */
    static constexpr qsizetype headOnly = 64 << 10;
    static constexpr qsizetype padding = 64; ///< that simdjson may read behind the end

    /** @p encoding: the Content-Encoding; @p cap: for packed and unpacked bytes alike;
     *  @p json: a body that does not begin as JSON is read to headOnly only. */
    BodyReader(const QByteArray &encoding, qint64 cap, bool json);
    ~BodyReader();
    BodyReader(BodyReader &&) noexcept;
    BodyReader &operator=(BodyReader &&) noexcept;

    /** Room for a body of known length, within the cap. */
    void expect(qint64 bytes);
    /** true: go on; false: nothing more is needed. TooLarge or Malformed without context. */
    [[nodiscard]] Result<bool> feed(const char *bytes, qint64 size);
    /** The whole body with room for the padding; Malformed where a packed stream did not end. */
    [[nodiscard]] Result<QByteArray> finish();
    /** What has been unpacked so far, for "Explain". */
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] qint64 wireBytes() const { return m_wireBytes; }

private:
    struct Inflater;
    [[nodiscard]] Result<void> unpack(const char *bytes, qint64 size);
    [[nodiscard]] Result<void> unpackSome();
    void makeRoom(qsizetype bytes);
    void sniff();

    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater; ///< null: not packed
    bool m_unknownEncoding = false;
    qint64 m_cap;
    qint64 m_wireBytes = 0;
    bool m_undecided; ///< whether the first character is still to be seen
    bool m_headOnly = false;
};

} // namespace toban
