// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeparts.h"

#include "databasefile.h"
#include "diskroom.h"
#include "foreignlog.h"
#include "journalbackup.h"
#include "marklog.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace toban {

Result<void> Store::Parts::prepare(const Migrations &samples, const Migrations &journal)
{
    return prepareSamples(folder->samplesPath(), samples, clock.now(), notices, options.fault)
        .and_then([&] {
            return prepareJournal(folder->journalPath(), folder->backupPath(), journal, clock.now(),
                notices, options.fault);
        });
}

void Store::Parts::expectUpgrade(SchemaOutcome samples, SchemaOutcome journal)
{
    // each change goes to the log first, and of the journal there is a copy
    if (samples == SchemaOutcome::Upgraded)
        m_room += QFileInfo(folder->samplesPath()).size();
    if (journal == SchemaOutcome::Upgraded)
        m_room += 2 * QFileInfo(folder->journalPath()).size();
}

Result<void> Store::Parts::openWriter(const Migrations &samples, const Migrations &journal)
{
    auto samplesFile = Database::open(folder->samplesPath(), Database::Access::ReadWrite,
        Database::Durability::Normal, options.fault);
    if (!samplesFile)
        return tl::unexpected(samplesFile.error());
    auto journalFile = Database::open(folder->journalPath(), Database::Access::ReadWrite,
        Database::Durability::Full, options.fault);
    if (!journalFile)
        return tl::unexpected(journalFile.error());
    // both are looked at before either is changed
    const auto samplesSchema = schemaOf(**samplesFile, samples);
    const auto journalSchema = schemaOf(**journalFile, journal);
    if (!samplesSchema || !journalSchema)
        return tl::unexpected(samplesSchema ? journalSchema.error() : samplesSchema.error());
    expectUpgrade(*samplesSchema, *journalSchema);
    const auto backUp = [&] {
        return backupBeforeUpgrade(
            **journalFile, folder->backupPath(), journal.back().version, clock.now());
    };
    const auto nothingToSave = []() -> Result<void> { return {}; };
    if (const auto done = migrate(**journalFile, journal, clock.now(), backUp); !done)
        return tl::unexpected(done.error());
    if (const auto done = migrate(**samplesFile, samples, clock.now(), nothingToSave); !done)
        return tl::unexpected(done.error());
    if (auto done = signCommits(**journalFile).and_then([&] { return signCommits(**samplesFile); });
        !done)
        return done;
    if (auto loaded = catalogue.load(**samplesFile); !loaded)
        return loaded;
    auto shelfFiles = openShelves(samples);
    writer = std::make_unique<WriterThread>(std::make_unique<Recorder>(std::move(*samplesFile),
        std::move(*journalFile), std::move(shelfFiles), Keeping{options.plan, options.pinned},
        folder->backupPath(), catalogue, clock, notices, publisher));
    inbox = std::make_unique<MarkInbox>(
        folder->path(),
        [this](Mark mark, Instant setAt) { return keepMark(std::move(mark), setAt); }, notices);
    return {};
}

QFuture<Result<MarkId>> Store::Parts::keepMark(Mark mark, Instant setAt)
{
    const MarkId id = mark.id;
    return write<MarkId>(
        [mark = std::move(mark), setAt](Database &journal, ChangeSet &changes) {
            changes.marks = true;
            return writeMark(journal, mark, setAt);
        },
        id);
}

Result<void> Store::Parts::checkReadable(const QString &path, const Migrations &migrations)
{
    const auto state = inspectFile(path, migrations, options.fault, false);
    if (!state)
        return tl::unexpected(state.error());
    if (state->kind == FileState::Kind::Usable)
        return {};
    const bool isMissing = state->kind == FileState::Kind::Missing;
    return failure(ErrorKind::Storage, path,
        isMissing ? QStringLiteral("there is no store here") : state->reason);
}

Result<void> Store::Parts::open()
{
    const auto opened = openFolder();
    if (!opened)
        return tl::unexpected(toldWithRoom(opened.error(), options.folder, m_room));
    return opened;
}

Result<void> Store::Parts::openFolder()
{
    const auto samples = builtInMigrations(QStringLiteral("samples"));
    const auto journal = builtInMigrations(QStringLiteral("journal"));
    if (!samples || !journal)
        return tl::unexpected(samples ? journal.error() : samples.error());
    auto opened
        = StoreFolder::open(options.folder, options.mode == StoreOptions::Mode::ReadWrite, notices);
    if (!opened)
        return tl::unexpected(opened.error());
    folder = std::move(*opened);
    samplesPool = std::make_unique<ConnectionPool>(folder->samplesPath(), options.fault, notices);
    journalPool = std::make_unique<ConnectionPool>(folder->journalPath(), options.fault, notices);
    if (folder->isWriter())
        return prepare(*samples, *journal)
            .and_then([&] { return openWriter(*samples, *journal); })
            .map([this] { makeShelfReader(); });
    findShelves(*samples);
    makeShelfReader();
    return checkReadable(folder->samplesPath(), *samples)
        .and_then([&] { return checkReadable(folder->journalPath(), *journal); })
        .and_then([&] {
            return withSamples<void>([](SampleReader &, Database &) -> Result<void> { return {}; });
        });
}

Result<void> Store::Parts::openCapture(std::unique_ptr<CaptureFile> file)
{
    capture = std::move(file);
    constexpr auto foreign = Database::Access::Foreign;
    const QString path = capture->databasePath();
    samplesPool = std::make_unique<ConnectionPool>(path, options.fault, notices, foreign);
    journalPool = std::make_unique<ConnectionPool>(path, options.fault, notices, foreign);
    makeShelfReader();
    return withSamples<void>([](SampleReader &, Database &) -> Result<void> { return {}; });
}

QString Store::Parts::place() const
{
    return capture ? capture->info().file : folder->path();
}

} // namespace toban
