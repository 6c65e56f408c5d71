// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markinbox.h"

#include "whendone.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr qint64 largestFile = 64 * 1024;

static QString inboxOf(const QString &storeFolder)
{
    return QDir(storeFolder).filePath(u"inbox"_s);
}

static QString namePattern()
{
    return u"*.mark"_s; // half-written files have other names
}

static bool makeInbox(const QString &inbox)
{
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QFileInfo(inbox).isDir() || QDir().mkdir(inbox, own);
}

Result<void> leaveMark(const QString &storeFolder, const Mark &mark, Instant now)
{
    const QString inbox = inboxOf(storeFolder);
    if (!makeInbox(inbox))
        return failure(ErrorKind::Storage, inbox, u"the folder cannot be made"_s);
    QSaveFile file(QDir(inbox).filePath(mark.id.text() + u".mark"_s));
    const QJsonObject object{
        {u"at"_s, toMs(mark.at)}, {u"text"_s, mark.text.simplified()}, {u"set_at"_s, toMs(now)}};
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return failure(ErrorKind::Storage, file.fileName(), file.errorString());
    return {};
}

namespace {
struct LeftMark {
    Mark mark;
    Instant setAt;
};
} // namespace

static std::optional<LeftMark> readLeftMark(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(largestFile)).object();
    const QString text = object.value(u"text"_s).toString().simplified();
    const QJsonValue at = object.value(u"at"_s);
    if (text.isEmpty() || !at.isDouble())
        return std::nullopt;
    const qint64 setAt = object.value(u"set_at"_s).toInteger(at.toInteger());
    const MarkId id(QFileInfo(path).completeBaseName());
    return LeftMark{{id, fromMs(at.toInteger()), text}, fromMs(setAt)};
}

MarkInbox::MarkInbox(const QString &storeFolder, Keep keep, Notices &notices)
    : m_folder(inboxOf(storeFolder))
    , m_keep(std::move(keep))
    , m_notices(notices)
{
    if (!makeInbox(m_folder))
        return; // the store itself says what is wrong with its folder
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &MarkInbox::look);
    m_watcher.addPath(m_folder);
    look();
}

void MarkInbox::look()
{
    const QDir folder(m_folder);
    const QStringList files = folder.entryList({namePattern()}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        if (!m_underWay.contains(file))
            take(file);
}

void MarkInbox::take(const QString &file)
{
    const QString path = QDir(m_folder).filePath(file);
    const auto left = readLeftMark(path);
    if (!left) {
        QFile::rename(path, path + u".bad"_s);
        m_notices.set(u"mark-inbox"_s,
            QCoreApplication::translate("Store", "A mark that was left could not be read: %1")
                .arg(path + u".bad"_s));
        return;
    }
    m_underWay.insert(file);
    whenDone(m_keep(left->mark, left->setAt), this, [this, file](const Result<MarkId> &kept) {
        m_underWay.remove(file);
        if (kept) // else the next look tries again
            QFile::remove(QDir(m_folder).filePath(file));
    });
}

} // namespace toban
