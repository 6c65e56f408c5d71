// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskroom.h"

#include "quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

namespace toban {

/// SQLITE_FULL, SQLITE_IOERR_SHMSIZE (the -shm could not be made so large), or the system's word.
static bool isOfFullDisk(const Error &error)
{
    const std::array signs = {QStringLiteral("SQLite 13:"), QStringLiteral("SQLite 4874:"),
        QString::fromLocal8Bit(std::strerror(ENOSPC))};
    return error.kind == ErrorKind::Storage
        && std::any_of(signs.begin(), signs.end(),
            [&error](const QString &sign) { return error.detail.contains(sign); });
}

static QString bytesText(qint64 bytes)
{
    return quantityText({static_cast<double>(bytes), Unit::Bytes});
}

Error toldWithRoom(const Error &error, const QString &folder, qint64 needed)
{
    if (!isOfFullDisk(error))
        return error;
    std::error_code unknown;
    const auto disk = std::filesystem::space(folder.toStdString(), unknown);
    const qint64 free = unknown ? 0 : static_cast<qint64>(disk.available);
    return {ErrorKind::Storage, folder,
        QCoreApplication::translate("Store",
            "the disk is full: about %1 are needed here, %2 are free. What was stored before is "
            "unchanged. Make room, or choose another folder.")
            .arg(bytesText(needed), bytesText(free)),
        std::nullopt};
}

} // namespace toban
