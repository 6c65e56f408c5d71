// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>

namespace toban {

/** The body of a request that Qt cannot send again by itself when a connection breaks. */
class BodySentOnce final : public QIODevice {
public:
    explicit BodySentOnce(const QByteArray &content)
        : m_content(content)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_content.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *into, qint64 most) override
    {
        const QByteArray piece = m_content.mid(m_read, most);
        std::copy(piece.begin(), piece.end(), into);
        m_read += piece.size();
        return piece.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_content;
    qsizetype m_read = 0;
};

} // namespace toban
