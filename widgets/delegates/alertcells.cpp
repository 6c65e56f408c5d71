// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertcells.h"

#include "alerthistory.h"

#include <QPainter>

namespace toban {

Token classToken(AlertClass alertClass)
{
    switch (alertClass) {
    case AlertClass::Page:
        return Token::Critical;
    case AlertClass::Ticket:
        return Token::Warn;
    case AlertClass::Log:
        return Token::Muted;
    case AlertClass::Unclassified:
        break;
    }
    return Token::Unknown;
}

void paintClassBadge(QPainter &painter, const QRectF &area, AlertClass alertClass,
    const QString &word, const Theme &theme)
{
    const Token token = classToken(alertClass);
    painter.setFont(theme.font(TextSize::Small, QFont::DemiBold));
    const double width = std::min(
        area.width(), tabularWidth(painter.font(), word) + 2.0 * metrics::half + metrics::half);
    const double height = theme.scaled(18);
    const QRectF badge(area.left(), area.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(token, 0.12));
    painter.drawRoundedRect(badge, metrics::half, metrics::half);
    painter.setPen(theme.readable(token));
    paintTabularText(painter, badge, Qt::AlignCenter, word);
}

/// How high a cell stands, as a share.
static double cellHeight(StripCell cell)
{
    switch (cell) {
    case StripCell::Firing:
        return 1;
    case StripCell::Suppressed:
        return 0.5;
    case StripCell::Pending:
        return 0.25;
    case StripCell::None:
    case StripCell::Unknown:
        break;
    }
    return 0;
}

static void paintCell(
    QPainter &painter, const QRectF &box, StripCell cell, Token token, const Theme &theme)
{
    const QRectF ground(box.left(), box.bottom() - 2, box.width(), 2);
    if (cell == StripCell::Unknown) {
        painter.fillRect(box, QBrush(theme.color(Token::Line), Qt::BDiagPattern));
        return;
    }
    painter.fillRect(ground, theme.color(Token::Line));
    const double height = box.height() * cellHeight(cell);
    if (height > 0)
        painter.fillRect(QRectF(box.left(), box.bottom() - height, box.width(), height),
            theme.color(cell == StripCell::Firing ? token : Token::Unknown));
}

void paintAlertStrip(QPainter &painter, const QRectF &area, const QList<int> &cells,
    AlertClass alertClass, const Theme &theme)
{
    if (cells.isEmpty())
        return;
    const double height = std::min<double>(area.height(), theme.scaled(14));
    const double step = area.width() / static_cast<double>(cells.size());
    const double top = area.center().y() - height / 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const double left = std::round(area.left() + step * static_cast<double>(i));
        const double right = std::round(area.left() + step * static_cast<double>(i + 1));
        const double gap = step > 3 ? 1 : 0;
        paintCell(painter, QRectF(left, top, std::max(1.0, right - left - gap), height),
            static_cast<StripCell>(cells[i]), classToken(alertClass), theme);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace toban
