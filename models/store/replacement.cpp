// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replacement.h"

#include "storefolder.h"

#include <QFile>

namespace toban {

Replacement::Replacement(QString path)
    : m_path(std::move(path))
    , m_made(m_path + QStringLiteral(".restored"))
{
}

Result<void> Replacement::settle(Instant now) const
{
    if (QFile::exists(m_path)) {
        forget();
        return {};
    }
    if (!QFile::exists(m_made))
        return {};
    if (QFile::exists(m_path + QStringLiteral("-wal"))) // of the damaged one
        if (const auto moved = StoreFolder::moveLogAside(m_path, now); !moved)
            return tl::unexpected(moved.error());
    return rename();
}

void Replacement::forget() const
{
    for (const char *end : {"", "-wal", "-shm", "-journal"})
        QFile::remove(m_made + QLatin1StringView(end));
}

Result<void> Replacement::rename() const
{
    QFile made(m_made);
    if (!made.rename(m_path))
        return failure(ErrorKind::Storage, m_path, made.errorString());
    return {};
}

Result<QString> Replacement::takePlace(Instant now) const
{
    auto moved = StoreFolder::moveAside(m_path, now);
    if (!moved)
        return moved;
    if (const auto renamed = rename(); !renamed)
        return tl::unexpected(renamed.error());
    return moved;
}

} // namespace toban
