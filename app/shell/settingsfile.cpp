// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace toban {

static constexpr QByteArrayView checksumMark("\n; sha256 ");
static constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArray checksumLine(QByteArrayView content)
{
    return checksumMark.toByteArray()
        + QCryptographicHash::hash(content.toByteArray(), QCryptographicHash::Sha256).toHex()
        + '\n';
}

static QByteArrayView withoutChecksum(QByteArrayView document)
{
    const qsizetype at = document.lastIndexOf(checksumMark);
    return at < 0 ? document : document.first(at);
}

static bool isWhole(const QByteArray &document)
{
    const QByteArrayView content = withoutChecksum(document);
    return content.size() < document.size()
        && document.sliced(content.size()) == checksumLine(content);
}

static Result<void> writeWhole(const QByteArray &document, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownersOnly)
        && file.write(document) == document.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage, path, file.errorString());
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
    const QByteArray document = contentOf(m_path);
    if (!QFileInfo::exists(m_path) || isWhole(document))
        return;
    if (isWhole(contentOf(copy())))
        m_state = State::Restored;
    else if (document.isEmpty() || document.contains(checksumMark) || QFileInfo::exists(copy()))
        m_state = State::Lost;
}

QString SettingsFile::copy() const
{
    return m_path + QStringLiteral(".last");
}

QString SettingsFile::readable() const
{
    switch (m_state) {
    case State::Sound:
        return m_path;
    case State::Restored:
        return copy();
    case State::Lost:
        break;
    }
    return {};
}

void SettingsFile::read(const std::function<void(const QSettings &)> &reader) const
{
    const QString path = readable();
    // a name that is never written: QSettings wants one
    const QSettings settings(
        path.isEmpty() ? m_path + QStringLiteral(".none") : path, QSettings::IniFormat);
    reader(settings);
}

Result<void> SettingsFile::write(const std::function<void(QSettings &)> &writer)
{
    QDir().mkpath(QFileInfo(m_path).path());
    const QString work = m_path + QStringLiteral(".new");
    const QByteArray before = m_state == State::Lost ? QByteArray() : contentOf(readable());
    if (const auto begun = writeWhole(withoutChecksum(before).toByteArray() + '\n', work); !begun)
        return begun;
    {
        QSettings settings(work, QSettings::IniFormat);
        writer(settings);
        settings.sync();
        if (settings.status() != QSettings::NoError)
            return failure(ErrorKind::Storage, work, QStringLiteral("cannot be written"));
    }
    const QByteArray content = withoutChecksum(contentOf(work)).toByteArray();
    QFile::remove(work);
    const QByteArray document = content + checksumLine(content);
    auto written = writeWhole(document, m_path);
    if (written)
        written = writeWhole(document, copy());
    if (written)
        m_state = State::Sound;
    return written;
}

} // namespace toban
