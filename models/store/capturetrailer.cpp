// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturetrailer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <unistd.h>

namespace toban::capturetrailer {

static constexpr QByteArrayView magic("TobanEnd");
static constexpr QByteArrayView databaseMagic("SQLite format 3\0", 16);
static constexpr qint64 smallestFile = 512 + size;
static constexpr qint64 pieceSize = 1 << 20;

static QString captureText(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

static tl::unexpected<Error> systemFailure(const QString &file, const QString &what)
{
    return failure(ErrorKind::Storage, file, what);
}

static bool writeAll(int target, const QByteArray &bytes)
{
    for (qint64 done = 0; done < bytes.size();) {
        const auto written
            = ::write(target, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/// Hashes @p length bytes and writes them to @p target, where there is one.
static Result<QByteArray> digest(QFile &file, qint64 length, int target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 done = 0; done < length;) {
        const QByteArray piece = file.read(std::min(pieceSize, length - done));
        if (piece.isEmpty())
            return systemFailure(file.fileName(), file.errorString());
        hash.addData(piece);
        if (target >= 0 && !writeAll(target, piece))
            return systemFailure(file.fileName(), QString::fromLocal8Bit(std::strerror(errno)));
        done += piece.size();
    }
    return hash.result();
}

Result<QByteArray> append(const QString &file)
{
    QFile database(file);
    if (!database.open(QIODevice::ReadWrite))
        return systemFailure(file, database.errorString());
    const qint64 length = database.size();
    const auto hash = digest(database, length, -1);
    if (!hash)
        return hash;
    QByteArray trailer = magic.toByteArray();
    trailer.resize(16);
    qToLittleEndian(length, trailer.data() + magic.size());
    trailer += *hash;
    const bool isWritten = database.seek(length) && database.write(trailer) == trailer.size()
        && database.flush() && ::fsync(database.handle()) == 0;
    if (!isWritten)
        return systemFailure(file, database.errorString());
    return hash;
}

static tl::unexpected<Error> refused(const QString &file, const char *reason)
{
    return failure(ErrorKind::Malformed, file, captureText(reason));
}

Result<QByteArray> copyChecked(const QString &file, int target)
{
    const QFileInfo info(file);
    if (!info.exists())
        return systemFailure(file, captureText("there is no such file"));
    if (!info.isFile())
        return refused(file, "this is not a file");
    QFile capture(file);
    if (!capture.open(QIODevice::ReadOnly))
        return systemFailure(file, capture.errorString());
    if (capture.size() < smallestFile || capture.peek(16) != databaseMagic)
        return refused(file, "this is not a capture file");
    if (capture.size() > largestFile)
        return failure(ErrorKind::TooLarge, file,
            captureText("the file is larger than %1 GiB").arg(largestFile >> 30));
    const qint64 length = capture.size() - size;
    if (!capture.seek(length))
        return systemFailure(file, capture.errorString());
    const QByteArray trailer = capture.read(size);
    if (!trailer.startsWith(magic)
        || qFromLittleEndian<qint64>(trailer.constData() + magic.size()) != length)
        return refused(
            file, "the file has no end: it was cut, added to, or is not a capture file at all");
    if (!capture.seek(0))
        return systemFailure(file, capture.errorString());
    const auto hash = digest(capture, length, target);
    if (hash && *hash != trailer.sliced(16))
        return refused(file, "the file is damaged: its bytes are not those that were written");
    return hash;
}

} // namespace toban::capturetrailer
