// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"
#include "commands.h"
#include "mark.h"

#include <QPromise>

#include <variant>

namespace toban {

struct IngestJob {
    Batch batch;
    QPromise<Result<void>> promise;
};
struct SubmitJob {
    Intent intent;
    QPromise<Result<IntentId>> promise;
};
struct SettleJob {
    IntentId id;
    IntentState state = IntentState::Pending;
    QString outcome;
    Instant at;
    QPromise<Result<void>> promise;
};
struct SetMarkJob {
    Mark mark;
    Instant at; ///< when it was set
    QPromise<Result<MarkId>> promise;
};
struct RemoveMarkJob {
    MarkId id;
    Instant at;
    QPromise<Result<void>> promise;
};
using WriteJob = std::variant<IngestJob, SubmitJob, SettleJob, SetMarkJob, RemoveMarkJob>;

template <typename Job, typename Value>
void finishJob(Job &job, const Value &result)
{
    job.promise.addResult(result);
    job.promise.finish();
}

} // namespace toban
