// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"

#include <QFuture>

namespace toban {

/** The write side of samples and health. ingest() returns at once, on any thread; the future is
 *  finished when the rows are committed. Batches are committed in the order given. */
class Ingest {
public:
    virtual ~Ingest() = default;
    [[nodiscard]] virtual QFuture<Result<void>> ingest(Batch batch) = 0;
};

} // namespace toban
