// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordedpolls.h"

#include <QFile>

#include <algorithm>

#include <zlib.h>

namespace toban {

static QByteArray unpacked(const QString &path)
{
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!file)
        qFatal("cannot read %s", qPrintable(path));
    QByteArray all;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    int read = 0;
    while ((read = gzread(file, piece.data(), static_cast<unsigned>(piece.size()))) > 0)
        all.append(piece.constData(), read);
    if (gzclose(file) != Z_OK || read < 0)
        qFatal("%s is damaged", qPrintable(path));
    return all;
}

RecordedPolls::RecordedPolls(const QString &path)
{
    const QByteArray all = unpacked(path);
    static constexpr char timeKey[] = "{\"t\":";
    static constexpr char bodyKey[] = "\"body\":";
    for (const QByteArray &line : all.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto comma = line.indexOf(',');
        const auto body = line.indexOf(bodyKey);
        bool isNumber = false;
        const qint64 at
            = line.mid(qstrlen(timeKey), comma - qsizetype(qstrlen(timeKey))).toLongLong(&isNumber);
        if (!line.startsWith(timeKey) || !isNumber || !line.contains("\"status\":200")
            || (body < 0 && m_bodies.empty()))
            qFatal("%s: not a poll: %s", qPrintable(path), line.left(80).constData());
        m_times.push_back(fromMs(at));
        const auto from = body + qsizetype(qstrlen(bodyKey));
        m_bodies.push_back(body < 0 ? m_bodies.back() : line.mid(from, line.size() - from - 1));
    }
}

const QByteArray &RecordedPolls::bodyAt(Instant at) const
{
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), at);
    const auto poll = std::max<std::ptrdiff_t>(after - m_times.begin() - 1, 0);
    return m_bodies[static_cast<size_t>(poll)];
}

} // namespace toban
