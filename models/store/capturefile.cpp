// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturefile.h"

#include "captureinfo.h"
#include "captureschema.h"
#include "capturestatements.h"
#include "capturetrailer.h"
#include "statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace toban {

/// How long the check of a sound file may take: two seconds per 100 MB, and half of one for all.
static Millis patienceFor(qint64 bytes)
{
    return Millis(500 + bytes / 50'000);
}

CaptureFile::CaptureFile() = default;
CaptureFile::~CaptureFile() = default;

QString CaptureFile::databasePath() const
{
    return m_copy->fileName();
}

Result<std::unique_ptr<CaptureFile>> CaptureFile::open(const QString &file)
{
    std::unique_ptr<CaptureFile> capture(new CaptureFile);
    capture->m_copy = std::make_unique<QTemporaryFile>(
        QDir::temp().filePath(QStringLiteral("toban-capture-XXXXXX")));
    if (!capture->m_copy->open())
        return failure(
            ErrorKind::Storage, capture->m_copy->fileName(), capture->m_copy->errorString());
    const auto hash = capturetrailer::copyChecked(file, capture->m_copy->handle());
    if (!hash)
        return tl::unexpected(hash.error());
    const auto done = capture->check().and_then([&] { return capture->readInfo(); });
    if (!done) {
        // the private copy is nobody's business: the file is named
        Error error = done.error();
        error.context = file;
        return tl::unexpected(error);
    }
    capture->m_info.file = QFileInfo(file).absoluteFilePath();
    capture->m_info.bytes = QFileInfo(file).size();
    capture->m_info.hash = *hash;
    return capture;
}

static tl::unexpected<Error> inconsistent(const QString &what)
{
    return failure(ErrorKind::Malformed, {},
        QCoreApplication::translate("Store", "the file is damaged: %1").arg(what.left(200)));
}

/// Both say their findings as rows; a sound file has the one row "ok", or none.
static Result<void> checkBy(Database &database, const char *sql)
{
    Statement statement(database, sql);
    const auto row = statement.first();
    if (!row)
        return inconsistent(row.error().detail);
    if (*row && statement.text(0) != QLatin1StringView("ok"))
        return inconsistent(statement.text(0));
    return {};
}

Result<void> CaptureFile::check()
{
    const QString path = databasePath();
    CaptureVersions versions;
    {
        const auto database = Database::open(path, Database::Access::Foreign);
        if (!database)
            return inconsistent(database.error().detail);
        const auto found = checkCaptureSchema(**database);
        if (!found)
            return tl::unexpected(found.error());
        versions = *found;
        (*database)->limitTime(patienceFor(QFileInfo(path).size()));
        if (auto sound = checkBy(**database, sql::integrityCheck); !sound)
            return sound;
    }
    m_info.format = versions.format;
    const auto newest = newestCaptureVersions();
    if (!newest)
        return tl::unexpected(newest.error());
    if (versions == *newest)
        return {};
    const auto own = Database::open(path, Database::Access::ReadWrite);
    if (!own)
        return tl::unexpected(own.error());
    return upgradeCapture(**own, versions).and_then([&] {
        return (*own)->execute(sql::journalModeDelete);
    });
}

Result<void> CaptureFile::readInfo()
{
    const auto database = Database::open(databasePath(), Database::Access::Foreign);
    if (!database)
        return tl::unexpected(database.error());
    auto info = readCaptureInfo(**database);
    if (!info)
        return tl::unexpected(info.error());
    info->format = m_info.format;
    m_info = std::move(*info);
    return {};
}

} // namespace toban
