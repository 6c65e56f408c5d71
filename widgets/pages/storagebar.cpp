// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagebar.h"

#include "themeholder.h"

#include <QPainter>

#include <algorithm>

namespace toban {

StorageBar::StorageBar(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void StorageBar::setBars(std::vector<Bar> bars)
{
    if (bars == m_bars)
        return;
    m_bars = std::move(bars);
    QStringList told;
    for (const Bar &bar : m_bars)
        told << bar.name + QStringLiteral(": ") + bar.words;
    setAccessibleName(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

double StorageBar::lineHeight() const
{
    return m_theme.theme().scaled(metrics::grid * 3);
}

double StorageBar::nameWidth() const
{
    const QFontMetricsF font(m_theme.theme().font(TextSize::Body));
    double widest = 0;
    for (const Bar &bar : m_bars)
        widest = std::max(widest, font.horizontalAdvance(bar.name));
    return widest + metrics::grid;
}

double StorageBar::wordsWidth() const
{
    const QFontMetricsF font(m_theme.theme().font(TextSize::Body));
    double widest = 0;
    for (const Bar &bar : m_bars)
        widest = std::max(widest, font.horizontalAdvance(bar.words));
    return widest + metrics::grid;
}

QSize StorageBar::sizeHint() const
{
    const auto lines = static_cast<double>(m_bars.size());
    return {m_theme.theme().scaled(480), static_cast<int>(lines * lineHeight())};
}

void StorageBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF line(0, 0, width(), lineHeight());
    for (const Bar &bar : m_bars) {
        paintBar(painter, bar, line);
        line.translate(0, lineHeight());
    }
}

void StorageBar::paintBar(QPainter &painter, const Bar &bar, const QRectF &area) const
{
    const Theme &theme = m_theme.theme();
    painter.setFont(theme.font(TextSize::Body));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, bar.name);
    painter.setPen(theme.color(Token::Text));
    const double bodyWidth = area.width() - nameWidth() - wordsWidth() - metrics::grid;
    QRectF body(area.left() + nameWidth(), 0, std::max(bodyWidth, 0.0), metrics::grid);
    body.moveTop(area.center().y() - body.height() / 2);
    painter.drawText(QRectF(body.right() + metrics::grid, area.top(), wordsWidth(), area.height()),
        Qt::AlignLeft | Qt::AlignVCenter, bar.words);
    painter.setPen(Qt::NoPen);
    const auto part = [&body](double share) {
        QRectF piece = body;
        piece.setWidth(body.width() * std::clamp(share, 0.0, 1.0));
        return piece;
    };
    const Token colour = bar.used > 1 ? Token::Warn : Token::Accent;
    painter.fillRect(body, theme.color(Token::Line));
    painter.fillRect(part(bar.expected), theme.tint(colour, 0.4, Token::Raised));
    painter.fillRect(part(bar.used), theme.color(colour));
}

} // namespace toban
