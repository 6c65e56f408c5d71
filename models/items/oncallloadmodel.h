// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readload.h"
#include "recordmodel.h"

namespace toban {

/** Nothing: every cell speaks for itself. */
struct OnCallLoadContext {
    friend bool operator==(const OnCallLoadContext &, const OnCallLoadContext &) = default;
};

/** A row per person: how often they were called in which hours, and how long they had the duty. */
class OnCallLoadModel final : public RecordModel<PersonLoad, QString, OnCallLoadContext> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallLoadModel)

public:
    explicit OnCallLoadModel(QObject *parent = nullptr);

    void show(const OnCallLoad &load);
};

/** A sentence on how good a team's plan is, and why. Plain text. */
[[nodiscard]] QString qualityText(const TeamQuality &quality);
/** "excellent", …, "poor". */
[[nodiscard]] QString qualityWord(QualityBand band);

} // namespace toban
