// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsview.h"
#include "recordmodel.h"

#include <QTimeZone>

namespace toban {

struct IncidentsContext {
    Instant now;
    QTimeZone zone = QTimeZone::utc();
    friend bool operator==(const IncidentsContext &, const IncidentsContext &) = default;
};

/** Incidents of providers; the column "status" sorts them as they want somebody. GUI thread. */
class IncidentsModel final : public RecordModel<IncidentRow, IncidentKey, IncidentsContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentsModel)

public:
    explicit IncidentsModel(QObject *parent = nullptr);
};

} // namespace toban
