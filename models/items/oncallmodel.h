// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "recordmodel.h"

namespace toban {

/** The moment and the zone that times in the table are told in. */
struct OnCallContext {
    Instant now;
    QTimeZone zone = QTimeZone::utc();
    friend bool operator==(const OnCallContext &, const OnCallContext &) = default;
};

/** A row per team and level: who has the duty, who is next, where there is nobody. */
class OnCallModel final : public RecordModel<OnCallRow, QString, OnCallContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallModel)

public:
    explicit OnCallModel(QObject *parent = nullptr);

    void show(const OnCallView &view, const QTimeZone &zone);
    [[nodiscard]] static QString keyOf(const OnCallRow &row);
};

} // namespace toban
