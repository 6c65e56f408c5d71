// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordmodel.h"
#include "sourcesview.h"

namespace toban {

/** The moment the ages in the table are measured from. */
struct SourcesContext {
    Instant now;
    friend bool operator==(const SourcesContext &, const SourcesContext &) = default;
};

/** A row per source: what it last said, and when it is asked again. */
class SourcesModel final : public RecordModel<SourceRow, SourceId, SourcesContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesModel)

public:
    explicit SourcesModel(QObject *parent = nullptr);

    void show(const SourcesView &view);
};

} // namespace toban
