// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shakydisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sqlite3.h>

namespace toban::test {

/// SQLite makes these in memory of the size it was told; the real file lies behind.
struct ShakyFile {
    sqlite3_file base;
    ShakyDisk *disk;
    bool isMine;
    QString *name;
    [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    [[nodiscard]] static ShakyFile &of(sqlite3_file *file)
    {
        return *reinterpret_cast<ShakyFile *>(file);
    }
};

struct ShakyDisk::Calls {
    static ShakyDisk &diskOf(sqlite3_vfs *vfs) { return *static_cast<ShakyDisk *>(vfs->pAppData); }
    static const sqlite3_io_methods *methods();

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out);
    static int remove(sqlite3_vfs *vfs, const char *path, int isDirSynced);
    static int sleep(sqlite3_vfs *vfs, int microseconds);

    static int close(sqlite3_file *file);
    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at);
    static int truncate(sqlite3_file *file, sqlite3_int64 size);
    static int sync(sqlite3_file *file, int flags);
    static int shmMap(sqlite3_file *file, int page, int size, int isWritten, void volatile **to);
    static void tell(ShakyFile &file, Access access)
    {
        if (file.disk->before)
            file.disk->before(access, *file.name);
    }
};

int ShakyDisk::Calls::open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out)
{
    ShakyDisk &disk = diskOf(vfs);
    ShakyFile &file = ShakyFile::of(base);
    file.base.pMethods = nullptr;
    file.disk = &disk;
    file.isMine = path && disk.isMine(path);
    file.name = nullptr;
    const int code = disk.m_real->xOpen(disk.m_real, path, file.real(), flags, out);
    if (code != SQLITE_OK)
        return code;
    file.base.pMethods = methods();
    if (!file.isMine)
        return code;
    file.name = new QString(disk.nameOf(path));
    const QMutexLocker lock(&disk.m_mutex);
    if (disk.m_states.contains(*file.name))
        return code;
    QFile content(QFile::decodeName(path));
    State state;
    if (content.open(QIODevice::ReadOnly))
        state.synced = content.readAll();
    state.size = state.synced.size();
    disk.m_states.insert(*file.name, state);
    return code;
}

int ShakyDisk::Calls::remove(sqlite3_vfs *vfs, const char *path, int isDirSynced)
{
    ShakyDisk &disk = diskOf(vfs);
    if (disk.isMine(path)) {
        const QString name = disk.nameOf(path);
        if (disk.before)
            disk.before(Access::Delete, name);
        const QMutexLocker lock(&disk.m_mutex);
        disk.m_states.remove(name);
    }
    return disk.m_real->xDelete(disk.m_real, path, isDirSynced);
}

int ShakyDisk::Calls::sleep(sqlite3_vfs *vfs, int microseconds)
{
    ShakyDisk &disk = diskOf(vfs);
    disk.m_waitedUs += microseconds;
    if (disk.waiting)
        disk.waiting();
    return microseconds;
}

int ShakyDisk::Calls::close(sqlite3_file *base)
{
    ShakyFile &file = ShakyFile::of(base);
    delete std::exchange(file.name, nullptr);
    return file.real()->pMethods->xClose(file.real());
}

int ShakyDisk::Calls::write(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 at)
{
    ShakyFile &file = ShakyFile::of(base);
    if (!file.isMine)
        return file.real()->pMethods->xWrite(file.real(), bytes, count, at);
    tell(file, Access::Write);
    const QMutexLocker lock(&file.disk->m_mutex);
    State &state = file.disk->m_states[*file.name];
    const qint64 growth = std::max(qint64(0), at + count - state.size);
    if (file.disk->m_room && growth > *file.disk->m_room)
        return SQLITE_FULL;
    const int code = file.real()->pMethods->xWrite(file.real(), bytes, count, at);
    if (code != SQLITE_OK)
        return code;
    if (file.disk->m_room)
        *file.disk->m_room -= growth;
    state.size += growth;
    state.changes.push_back({at, QByteArray(static_cast<const char *>(bytes), count)});
    return code;
}

int ShakyDisk::Calls::truncate(sqlite3_file *base, sqlite3_int64 size)
{
    ShakyFile &file = ShakyFile::of(base);
    if (file.isMine) {
        tell(file, Access::Truncate);
        const QMutexLocker lock(&file.disk->m_mutex);
        State &state = file.disk->m_states[*file.name];
        if (file.disk->m_room)
            *file.disk->m_room += state.size - size;
        state.size = size;
        state.changes.push_back({size, {}});
    }
    return file.real()->pMethods->xTruncate(file.real(), size);
}

int ShakyDisk::Calls::sync(sqlite3_file *base, int)
{
    ShakyFile &file = ShakyFile::of(base);
    if (!file.isMine)
        return SQLITE_OK;
    tell(file, Access::Sync);
    const QMutexLocker lock(&file.disk->m_mutex);
    State &state = file.disk->m_states[*file.name];
    for (const Change &change : std::exchange(state.changes, {}))
        apply(change, state.synced);
    return SQLITE_OK;
}

int ShakyDisk::Calls::shmMap(
    sqlite3_file *base, int page, int size, int isWritten, void volatile **to)
{
    ShakyFile &file = ShakyFile::of(base);
    if (file.isMine && !file.disk->m_hasSharedMemory)
        return SQLITE_IOERR_SHMMAP;
    return file.real()->pMethods->xShmMap(file.real(), page, size, isWritten, to);
}

/// The methods of a file; whatever is not here is the real one's.
const sqlite3_io_methods *ShakyDisk::Calls::methods()
{
    static const sqlite3_io_methods own = {2, &close,
        [](sqlite3_file *file, void *to, int count, sqlite3_int64 at) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xRead(real, to, count, at);
        },
        &write, &truncate, &sync,
        [](sqlite3_file *file, sqlite3_int64 *size) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xFileSize(real, size);
        },
        [](sqlite3_file *file, int kind) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xLock(real, kind);
        },
        [](sqlite3_file *file, int kind) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xUnlock(real, kind);
        },
        [](sqlite3_file *file, int *isReserved) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xCheckReservedLock(real, isReserved);
        },
        [](sqlite3_file *file, int what, void *argument) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xFileControl(real, what, argument);
        },
        [](sqlite3_file *file) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xSectorSize(real);
        },
        [](sqlite3_file *file) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xDeviceCharacteristics(real);
        },
        &shmMap,
        [](sqlite3_file *file, int offset, int count, int flags) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xShmLock(real, offset, count, flags);
        },
        [](sqlite3_file *file) {
            sqlite3_file *real = ShakyFile::of(file).real();
            real->pMethods->xShmBarrier(real);
        },
        [](sqlite3_file *file, int isDeleted) {
            sqlite3_file *real = ShakyFile::of(file).real();
            return real->pMethods->xShmUnmap(real, isDeleted);
        },
        nullptr, nullptr};
    return &own;
}

ShakyDisk::ShakyDisk(const QString &folder)
    : m_folder(QDir(folder).absolutePath() + u'/')
    , m_real(sqlite3_vfs_find(nullptr))
{
    m_own = std::make_unique<sqlite3_vfs>(*m_real); // what is not set below is the real one's
    m_own->szOsFile = int(sizeof(ShakyFile)) + m_real->szOsFile;
    m_own->pNext = nullptr;
    m_own->zName = "shaky";
    m_own->pAppData = this;
    m_own->xOpen = &Calls::open;
    m_own->xDelete = &Calls::remove;
    m_own->xSleep = &Calls::sleep;
    if (sqlite3_vfs_register(m_own.get(), 1) != SQLITE_OK)
        qFatal("the disk cannot be registered");
}

ShakyDisk::~ShakyDisk()
{
    sqlite3_vfs_unregister(m_own.get());
    sqlite3_vfs_register(m_real, 1);
}

bool ShakyDisk::isMine(const char *path) const
{
    return QFile::decodeName(path).startsWith(m_folder);
}

QString ShakyDisk::nameOf(const char *path) const
{
    return QFile::decodeName(path).mid(m_folder.size());
}

void ShakyDisk::apply(const Change &change, QByteArray &bytes)
{
    if (change.bytes.isNull()) {
        bytes.resize(std::min(bytes.size(), change.at));
        return;
    }
    if (bytes.size() < change.at) // what was never written reads as zero
        bytes.append(change.at - bytes.size(), '\0');
    bytes.replace(change.at, change.bytes.size(), change.bytes);
}

void ShakyDisk::applySome(
    const std::vector<Change> &changes, Loss loss, std::mt19937 &random, QByteArray &bytes)
{
    constexpr qint64 sector = 512;
    if (loss == Loss::All || changes.empty())
        return;
    const size_t kept = random() % (changes.size() + 1);
    const unsigned odds = 1 + random() % 9; // of ten
    for (size_t i = 0; i < changes.size(); ++i) {
        const Change &change = changes[i];
        if (loss == Loss::Tail && i >= kept) {
            if (!change.bytes.isNull()) // torn
                apply({change.at, change.bytes.left(qsizetype(random() % 1024))}, bytes);
            return;
        }
        if (loss == Loss::Tail || (change.bytes.isNull() && random() % 10 < odds))
            apply(change, bytes);
        for (qint64 at = 0; loss == Loss::Scattered && at < change.bytes.size(); at += sector)
            if (random() % 10 < odds)
                apply({change.at + at, change.bytes.mid(at, sector)}, bytes);
    }
}

ShakyDisk::Files ShakyDisk::remains(Loss loss, std::mt19937 &random) const
{
    const QMutexLocker lock(&m_mutex);
    Files files;
    QDirIterator all(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString name = all.next().mid(m_folder.size());
        if (name.endsWith(QStringLiteral("-shm")))
            continue; // is made anew
        const auto known = m_states.constFind(name);
        if (known != m_states.constEnd()) {
            QByteArray bytes = known->synced;
            applySome(known->changes, loss, random, bytes);
            files.insert(name, bytes);
        } else if (QFile file(m_folder + name); file.open(QIODevice::ReadOnly)) {
            files.insert(name, file.readAll());
        }
    }
    return files;
}

void ShakyDisk::lay(const Files &files, const QString &folder)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = folder + u'/' + it.key();
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(it.value()) != it.value().size())
            qFatal("%s cannot be written", qPrintable(path));
    }
}

void ShakyDisk::limitGrowth(std::optional<qint64> bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_room = bytes;
}

} // namespace toban::test
