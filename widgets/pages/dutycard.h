// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "theme.h"

#include <QAbstractButton>

namespace toban {

class ThemeHolder;

/** One line of a card, top to bottom. */
struct DutyLine {
    enum class Kind {
        Head, ///< the team; who tells it
        Label, ///< "On call now"
        First, ///< who is called first
        Level, ///< who is called then
        Detail,
        Nobody,
        Notice,
    };
    Kind kind = Kind::Detail;
    QString left;
    QString right; ///< told quietly, at the right edge
    QString person{}; ///< whose line it is; empty: nobody's
    DutyTint tint = DutyTint::Off;
    Token token = Token::Text; ///< of notices
    bool isAsleep = false;
    bool isMe = false;
};
[[nodiscard]] std::vector<DutyLine> dutyLines(
    const OnCallCard &card, Instant now, const QTimeZone &zone);

/** A team's duty: who is called now, who then, who is next, and what is wrong with it. */
class DutyCard final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DutyCard)

public:
    explicit DutyCard(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const OnCallCard &card, Instant now, const QTimeZone &zone);
    [[nodiscard]] const OnCallCard &card() const { return m_card; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** @p name is empty where the whole card is meant. */
    void personChosen(const QString &name, const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int heightOf(const DutyLine &line) const;
    void paintGround(QPainter &painter) const;
    void paintLine(QPainter &painter, const DutyLine &line, const QRectF &area) const;
    void paintMark(QPainter &painter, const DutyLine &line, const QRectF &area) const;

    const ThemeHolder &m_theme;
    OnCallCard m_card;
    std::vector<DutyLine> m_lines;
};

/** Hatches @p area with @p token: what is not known, not confirmed, or nobody's. */
void paintHatch(QPainter &painter, const QRectF &area, const Theme &theme, Token token);

} // namespace toban
