// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionpool.h"
#include "markinbox.h"
#include "migrations.h"
#include "samplereader.h"
#include "store.h"
#include "storefolder.h"
#include "writerthread.h"

namespace toban {

/** What a store is made of, built in this order and taken down in reverse. */
struct Store::Parts {
    explicit Parts(const StoreOptions &wanted, const Clock &time)
        : options(wanted)
        , clock(time)
        , publisher(feed)
    {
    }

    [[nodiscard]] Result<void> open();

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
    template <typename Value, typename Read>
    [[nodiscard]] Result<Value> withJournal(Read read) const
    {
        auto lease = journalPool->take();
        if (!lease)
            return tl::unexpected(lease.error());
        return read(**lease);
    }

    const StoreOptions options;
    const Clock &clock;
    mutable Notices notices;
    ChangeFeed feed;
    ChangePublisher publisher;
    std::unique_ptr<StoreFolder> folder;
    mutable Catalogue catalogue;
    mutable TimeCache times;
    std::unique_ptr<ConnectionPool> samplesPool;
    std::unique_ptr<ConnectionPool> journalPool;
    std::unique_ptr<WriterThread> writer; ///< none: read-only
    std::unique_ptr<MarkInbox> inbox; ///< of the writer

    /** Durable when the future has its result. Only with a writer. */
    [[nodiscard]] QFuture<Result<MarkId>> keepMark(Mark mark, Instant setAt);

private:
    [[nodiscard]] Result<void> prepare(const Migrations &samples, const Migrations &journal);
    [[nodiscard]] Result<void> openWriter(const Migrations &samples, const Migrations &journal);
    [[nodiscard]] Result<void> checkReadable(const QString &path, const Migrations &migrations);
};

} // namespace toban
