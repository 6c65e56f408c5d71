// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QObject>

namespace toban {

/** The time under the pointer, shared by all charts of a window (or of several). */
class CrosshairHub final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosshairHub)

public:
    explicit CrosshairHub(QObject *parent = nullptr);

    [[nodiscard]] std::optional<Instant> at() const { return m_at; }
    void setAt(std::optional<Instant> at);

Q_SIGNALS:
    void moved();

private:
    std::optional<Instant> m_at;
};

} // namespace toban
