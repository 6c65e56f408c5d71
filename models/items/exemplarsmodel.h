// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordmodel.h"
#include "views.h"

#include <QTimeZone>

namespace toban {

struct ExemplarsContext {
    QTimeZone zone = QTimeZone::utc(); ///< of the times
    friend bool operator==(const ExemplarsContext &, const ExemplarsContext &) = default;
};

/** Single requests, each with the trace it is found by; keyed by all there is of it. */
class ExemplarsModel final : public RecordModel<ViewExemplar, QString, ExemplarsContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExemplarsModel)

public:
    explicit ExemplarsModel(QObject *parent = nullptr);
};

} // namespace toban
