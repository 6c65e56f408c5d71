// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertlog.h"
#include "alertreader.h"
#include "capturefile.h"
#include "connectionpool.h"
#include "markinbox.h"
#include "migrations.h"
#include "oncalllog.h"
#include "samplereader.h"
#include "shelfreader.h"
#include "store.h"
#include "storefolder.h"
#include "writerthread.h"

namespace toban {

class CaptureWriter;

template <typename Value>
[[nodiscard]] QFuture<Result<Value>> refusedNow(Error error)
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(Result<Value>(tl::unexpected(std::move(error))));
    promise.finish();
    return promise.future();
}

/** What a store is made of, built in this order and taken down in reverse. */
struct Store::Parts {
    explicit Parts(const StoreOptions &wanted, const Clock &time)
        : options(wanted)
        , clock(time)
        , publisher(feed)
    {
    }

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> openCapture(std::unique_ptr<CaptureFile> file);
    /** The folder, or the capture file. */
    [[nodiscard]] QString place() const;

    template <typename Value, typename Read>
    [[nodiscard]] Result<Value> withSamples(Read read) const
    {
        auto lease = samplesPool->take();
        if (!lease)
            return tl::unexpected(lease.error());
        // another instance may have added series since
        if (!writer)
            if (auto loaded = catalogue.load(**lease); !loaded)
                return tl::unexpected(loaded.error());
        SampleReader reader(**lease, catalogue, times, notices);
        return read(reader, **lease);
    }
    /** One file of samples after the other, finest first, as long as read(reader, database,
     *  catalogue, step) says that a coarser one may have more. */
    template <typename Read>
    [[nodiscard]] Result<void> withEach(Read read) const
    {
        auto goesOn = withSamples<bool>([&](SampleReader &reader, Database &samples) {
            return read(reader, samples, catalogue, Millis(0));
        });
        for (auto it = shelves.begin(); goesOn && *goesOn && it != shelves.end(); ++it) {
            Shelf &shelf = **it;
            auto lease = shelf.pool.take();
            if (!lease)
                return tl::unexpected(lease.error());
            if (!writer)
                if (auto loaded = shelf.catalogue.load(**lease); !loaded)
                    return loaded;
            SampleReader reader(**lease, shelf.catalogue, shelf.times, notices);
            goesOn = read(reader, **lease, shelf.catalogue, shelf.step);
        }
        return goesOn.map([](bool) {});
    }
    template <typename Value, typename Read>
    [[nodiscard]] Result<Value> withJournal(Read read) const
    {
        auto lease = journalPool->take();
        if (!lease)
            return tl::unexpected(lease.error());
        return read(**lease);
    }

    /** Durable when the future has its result. Only with a writer. */
    template <typename Value, typename Write>
    [[nodiscard]] QFuture<Result<Value>> write(Write change, Value value)
    {
        auto [job, future] = journalJob<Value>(std::move(change), std::move(value));
        writer->add(std::move(job));
        return future;
    }
    template <typename Write>
    [[nodiscard]] QFuture<Result<void>> write(Write change)
    {
        auto [job, future] = journalJob(std::move(change));
        writer->add(std::move(job));
        return future;
    }

    template <typename Value>
    [[nodiscard]] QFuture<Result<Value>> refuseReadOnly() const
    {
        return refusedNow<Value>({ErrorKind::Unsupported, place(),
            QStringLiteral("the store is open for reading only"), std::nullopt});
    }

    const StoreOptions options;
    const Clock &clock;
    mutable Notices notices;
    ChangeFeed feed;
    ChangePublisher publisher;
    std::unique_ptr<StoreFolder> folder; ///< none: a capture
    std::unique_ptr<CaptureFile> capture; ///< none: a folder
    mutable Catalogue catalogue;
    mutable TimeCache times;
    std::unique_ptr<ConnectionPool> samplesPool;
    std::unique_ptr<ConnectionPool> journalPool;
    std::vector<std::unique_ptr<Shelf>> shelves; ///< of minutes, of hours, where they are there
    std::unique_ptr<ShelfReader> shelfReader;
    AlertLog alertLog; ///< of the writer's thread
    mutable AlertReader alertReader;
    mutable RosterCache rosterCache;
    [[nodiscard]] Result<void> measureAll(StorageReport &report) const;
    [[nodiscard]] Result<void> estimateSamples(
        const CaptureWish &wish, CaptureEstimate &estimate) const;
    [[nodiscard]] Result<void> copySamples(
        CaptureWriter &writer, const CaptureWish &wish, const CaptureProgress &progress) const;
    using Captures = std::vector<const Parts *>;
    [[nodiscard]] static Result<void> mergeJournals(
        CaptureWriter &writer, const Captures &captures);
    [[nodiscard]] static Result<void> mergeSamples(
        CaptureWriter &writer, const Captures &captures, const CaptureProgress &progress);
    [[nodiscard]] static Result<CaptureInfo> writeMerged(const Captures &captures,
        const CaptureWish &wish, const QString &file, const CaptureProgress &progress);

    std::unique_ptr<WriterThread> writer; ///< none: read-only
    std::unique_ptr<MarkInbox> inbox; ///< of the writer

    [[nodiscard]] QFuture<Result<MarkId>> keepMark(Mark mark, Instant setAt);

private:
    [[nodiscard]] Result<void> openFolder();
    [[nodiscard]] Result<void> prepare(const Migrations &samples, const Migrations &journal);
    [[nodiscard]] Result<void> openWriter(const Migrations &samples, const Migrations &journal);
    [[nodiscard]] std::vector<ShelfFile> openShelves(const Migrations &samples);
    [[nodiscard]] Result<ShelfFile> openShelf(Shelf &shelf, const Migrations &samples);
    [[nodiscard]] Result<StorageShelf> measure(StorageShelf shelf, ConnectionPool &pool,
        Catalogue &known, TimeCache &cache, Millis *unrolled) const;
    void findShelves(const Migrations &samples);
    /** Notes what an upgrade may take of the disk. */
    void expectUpgrade(SchemaOutcome samples, SchemaOutcome journal);
    void makeShelfReader();
    [[nodiscard]] Result<void> checkReadable(const QString &path, const Migrations &migrations);

    qint64 m_room = qint64(1) << 20; ///< what opening may take of the disk: a new store
};

} // namespace toban
