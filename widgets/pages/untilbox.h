// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QComboBox>
#include <QTimeZone>

namespace toban {

/** Until when: some spans, and the next day at nine. */
class UntilBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UntilBox)

public:
    /** An hour is chosen. */
    explicit UntilBox(const QTimeZone &zone, QWidget *parent = nullptr);

    /** Another choice, chosen now: a time that is fixed. */
    void offer(Instant at, const QString &text);
    /** Counted from @p now. */
    [[nodiscard]] Instant until(Instant now) const;

private:
    const QTimeZone m_zone;
    std::optional<Instant> m_fixed; ///< of the first choice
};

/** Nine in the morning of the day after that of @p now, in @p zone. */
[[nodiscard]] Instant nextMorning(Instant now, const QTimeZone &zone);

} // namespace toban
