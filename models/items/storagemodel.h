// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordmodel.h"
#include "storage.h"

namespace toban {

/** What the cells of a shelf need to know beside it. */
struct StorageContext {
    Instant now;
    friend bool operator==(const StorageContext &, const StorageContext &) = default;
};

/** A row per class of what is kept: how large, since when, what it costs and how long it stays. */
class StorageModel final : public RecordModel<StorageShelf, int, StorageContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StorageModel)

public:
    explicit StorageModel(QObject *parent = nullptr);
};

} // namespace toban
