// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"

#include <QFile>

namespace toban {

[[nodiscard]] inline QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/** A recorded answer, such as "prometheus/2.42.0/range.http", as HttpClient would hand it over. */
[[nodiscard]] inline HttpReply recorded(const QString &name)
{
    QByteArray text = fileContent(QStringLiteral(TOBAN_TEST_DATA "/recordings/") + name);
    text.remove(0, text.indexOf('\n') + 1);
    if (const auto last = text.lastIndexOf("\n# http="); last >= 0)
        text.truncate(last);
    const auto end = text.indexOf("\r\n\r\n");
    const auto lines = text.left(end).split('\n');
    HttpReply reply;
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const auto &line : lines.mid(1)) {
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (line.startsWith("Content-Type:"))
            reply.contentType = value;
        else if (line.startsWith("X-Server-Hostname:"))
            reply.serverHint = value;
        else if (line.startsWith("Date:"))
            reply.date = parseHttpDate(value);
    }
    reply.body = text.mid(end + 4);
    return reply;
}

} // namespace toban
