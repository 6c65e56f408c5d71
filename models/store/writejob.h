// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <variant>

namespace toban {

class Database;
struct ChangeSet;

struct IngestJob {
    Batch batch;
    QPromise<Result<void>> promise;
};

/** Something to be written to the journal, other than what batches of samples bring. */
struct JournalJob {
    /** Inside the open transaction; adds to the change set what it changes. An error other than
     *  Storage concerns this job alone, which then has written nothing. */
    std::function<Result<void>(Database &, ChangeSet &)> write;
    std::function<void(const Result<void> &)> finish; ///< once: durable, refused or failed
};
using WriteJob = std::variant<IngestJob, JournalJob>;

template <typename Job, typename Value>
void finishJob(Job &job, const Value &result)
{
    job.promise.addResult(result);
    job.promise.finish();
}

/** A job whose future has @p value once it is durable, or why not. */
template <typename Value>
[[nodiscard]] std::pair<JournalJob, QFuture<Result<Value>>> journalJob(
    std::function<Result<void>(Database &, ChangeSet &)> write, Value value)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    auto future = promise->future();
    auto finish = [promise, value = std::move(value)](const Result<void> &done) {
        promise->addResult(done ? Result<Value>(value) : tl::unexpected(done.error()));
        promise->finish();
    };
    return {JournalJob{std::move(write), std::move(finish)}, std::move(future)};
}

/** The same where there is nothing to give back. */
[[nodiscard]] inline std::pair<JournalJob, QFuture<Result<void>>> journalJob(
    std::function<Result<void>(Database &, ChangeSet &)> write)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    auto finish = [promise](const Result<void> &done) {
        promise->addResult(done);
        promise->finish();
    };
    return {JournalJob{std::move(write), std::move(finish)}, std::move(future)};
}

} // namespace toban
