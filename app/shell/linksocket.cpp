// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linksocket.h"

#include "placelink.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace toban {

/// Nobody else can have put anything there.
static bool isPrivate(const QString &folder)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && info.st_uid == ::geteuid() && (info.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

QString linkSocket(const QString &storeFolder)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!QDir::isAbsolutePath(runtime))
        return {};
    const QString folder = runtime + QStringLiteral("/toban");
    ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU);
    if (!isPrivate(folder))
        return {};
    const QString real = QFileInfo(storeFolder).canonicalFilePath();
    const QString store = real.isEmpty() ? QDir(storeFolder).absolutePath() : real;
    constexpr qsizetype nameLength = 32; // the path of a socket is short
    const QByteArray name
        = QCryptographicHash::hash(store.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + u'/' + QString::fromLatin1(name.first(nameLength));
}

QString linkIn(const QByteArray &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(line);
    const QList<uint> signs = text.toUcs4();
    const bool isPlain
        = std::all_of(signs.begin(), signs.end(), [](uint sign) { return QChar::isPrint(sign); });
    const bool isLink
        = !decoder.hasError() && isPlain && isPlaceLink(text) && text.trimmed() == text;
    return isLink && text.size() <= longestLink ? text : QString();
}

} // namespace toban
