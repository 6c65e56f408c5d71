// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"

#include <QScrollArea>

namespace toban {

class DutyCard;
class ThemeHolder;

/** All cards, in as many columns as there is room for. Arrows go from card to card. */
class DutyWall final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DutyWall)

public:
    explicit DutyWall(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const std::vector<OnCallCard> &cards, Instant now, const QTimeZone &zone);
    /** The countdowns anew. */
    void tick(Instant now, const QTimeZone &zone);

Q_SIGNALS:
    void personChosen(const toban::OnCallCard &card, const QString &name, const QPoint &at);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addCard();
    void layOut();
    [[nodiscard]] int columns() const;

    const ThemeHolder &m_theme;
    QWidget *m_inside = nullptr;
    std::vector<DutyCard *> m_cards;
    int m_shown = 0;
};

} // namespace toban
