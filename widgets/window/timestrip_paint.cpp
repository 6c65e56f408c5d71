// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the time strip draws.
#include "dutycard.h"
#include "overviewframes.h"
#include "themeholder.h"
#include "timestrip.h"
#include "timetext.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

void TimeStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_ports.theme.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Line));
    painter.setFont(theme.font(TextSize::Small));
    const Lanes parts = lanes();
    paintNames(painter, parts);
    painter.save();
    painter.setClipRect(axis().adjusted(-theme.scaled(6), 1, metrics::half, 0));
    paintBrush(painter, parts);
    paintBars(painter, parts.bars);
    paintAlerts(painter, parts.alerts);
    paintIncidents(painter, parts.incidents);
    paintMarks(painter, parts.marks);
    paintHover(painter, parts);
    paintCursor(painter, parts);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(theme.color(Token::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeStrip::paintNames(QPainter &painter, const Lanes &lanes) const
{
    const auto name = [&](const QRectF &lane, const QString &text) {
        if (lane.isValid())
            painter.drawText(QRectF(metrics::panelPadding, lane.top(), lane.left(), lane.height()),
                Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    painter.setPen(m_ports.theme.theme().color(Token::Muted));
    name(lanes.bars, tr("p99", "time strip"));
    name(lanes.alerts, tr("alerts", "time strip"));
    name(lanes.incidents, tr("incidents", "time strip"));
    name(lanes.marks, tr("marks", "time strip"));
    painter.drawText(lanes.title, Qt::AlignLeft | Qt::AlignVCenter,
        timetext::span(m_span, m_ports.clock.now(), m_ports.state.zone()));
}

static double stripValue(const QuantileColumn &column)
{
    if (column.isGap || column.quantiles.empty())
        return std::nan("");
    return column.quantiles.back().value;
}

void TimeStrip::paintBars(QPainter &painter, const QRectF &area) const
{
    if (!m_view)
        return;
    const Theme &theme = m_ports.theme.theme();
    double largest = 0;
    for (const QuantileColumn &column : m_view->overview.latency)
        if (const double value = stripValue(column); std::isfinite(value))
            largest = std::max(largest, value);
    const TimeSpan shown = m_ports.state.span();
    Instant drawnTo = m_span.from;
    for (const QuantileColumn &column : m_view->overview.latency) {
        const double value = stripValue(column);
        if (!std::isfinite(value) || largest <= 0) {
            drawnTo = column.span.to;
            continue;
        }
        const double left = xOf(std::max(column.span.from, drawnTo));
        const double right = xOf(column.span.to);
        drawnTo = column.span.to;
        const double high = std::max(1.0, value / largest * area.height());
        const bool isShown = column.span.to > shown.from && column.span.from < shown.to;
        painter.fillRect(QRectF(left, area.bottom() - high, std::max(1.0, right - left - 1), high),
            theme.color(isShown ? Token::P95 : Token::P50));
    }
}

/// Pages above tickets, on a hatch where more may have fired than was told.
void TimeStrip::paintAlerts(QPainter &painter, const QRectF &area) const
{
    if (!m_view || !area.isValid())
        return;
    const Theme &theme = m_ports.theme.theme();
    const double high = theme.scaled(3);
    for (const TimeSpan &untold : m_view->untold)
        paintHatch(painter,
            {QPointF(xOf(untold.from), area.top() + 1), QPointF(xOf(untold.to), area.bottom() - 1)},
            theme, Token::Muted);
    for (const FiringSpan &firing : m_view->overview.head.alerts) {
        const bool isPage = firing.alertClass == AlertClass::Page;
        const double left = xOf(firing.span.from);
        const double top = area.center().y() + (isPage ? -high - 1 : 1);
        painter.fillRect(QRectF(left, top, std::max(2.0, xOf(firing.span.to) - left), high),
            theme.color(isPage ? Token::Critical : Token::Warn));
    }
}

void TimeStrip::paintIncidents(QPainter &painter, const QRectF &area) const
{
    if (!m_view || !area.isValid())
        return;
    const Theme &theme = m_ports.theme.theme();
    const double high = theme.scaled(4);
    for (const IncidentSpan &incident : m_view->incidents) {
        const double left = xOf(incident.span.from);
        painter.fillRect(QRectF(left, area.center().y() - high / 2,
                             std::max(2.0, xOf(incident.span.to) - left), high),
            theme.color(Token::Info));
    }
}

void TimeStrip::paintMarks(QPainter &painter, const QRectF &area) const
{
    if (!m_view)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double top = area.center().y() - 4;
    for (const ChartMark &mark : frames::marksOf(m_view->overview.head)) {
        const double x = xOf(mark.at);
        painter.setBrush(m_ports.theme.theme().color(mark.token));
        painter.drawPolygon(QPolygonF({{x, top}, {x + 4, top + 7}, {x - 4, top + 7}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimeStrip::paintBrush(QPainter &painter, const Lanes &lanes) const
{
    const Theme &theme = m_ports.theme.theme();
    const TimeSpan shown = m_ports.state.span();
    const double top = lanes.bars.top() - 2;
    QRectF brush(xOf(shown.from), top, xOf(shown.to) - xOf(shown.from), height() - top);
    if (m_brushFrom && m_brushTo)
        brush = QRectF(std::min(*m_brushFrom, *m_brushTo), top, std::abs(*m_brushTo - *m_brushFrom),
            height() - top);
    QColor tint = theme.color(Token::Accent);
    tint.setAlphaF(0.10F);
    painter.fillRect(brush, tint);
    for (const double edge : {brush.left(), brush.right() - 1})
        painter.fillRect(QRectF(edge, top, 1, height()), theme.color(Token::Accent));
}

/// A time at the top of a line, on whichever side there is room.
void TimeStrip::paintMoment(
    QPainter &painter, const Lanes &lanes, double x, const QString &text, Token token) const
{
    const double wide = painter.fontMetrics().horizontalAdvance(text) + metrics::grid;
    const double left = std::clamp(
        x - wide / 2, lanes.title.left(), std::max(lanes.title.left(), lanes.title.right() - wide));
    const QRectF place(left, lanes.title.top() + 1, wide, lanes.title.height() - 2);
    painter.fillRect(place, m_ports.theme.theme().color(Token::Raised));
    painter.setPen(m_ports.theme.theme().color(token));
    painter.drawText(place, Qt::AlignCenter, text);
}

void TimeStrip::paintHover(QPainter &painter, const Lanes &lanes) const
{
    if (!m_hover || m_brushFrom)
        return;
    const Theme &theme = m_ports.theme.theme();
    painter.fillRect(
        QRectF(*m_hover, lanes.bars.top() - 2, 1, height()), theme.color(Token::Muted));
    paintMoment(painter, lanes, *m_hover, timetext::clock(timeAt(*m_hover), m_ports.state.zone()),
        Token::Text);
}

void TimeStrip::paintCursor(QPainter &painter, const Lanes &lanes) const
{
    const bool isLive = m_ports.state.place().cursor.isLive();
    const double end = lanes.bars.right();
    const double x
        = isLive ? std::min(xOf(m_ports.clock.now()), end - 2.0) : xOf(m_ports.state.asOf());
    const bool isOnStrip = x >= lanes.bars.left() - 1 && x <= end + 1;
    if (!isOnStrip || (isLive && m_ports.isOffline))
        return;
    const Token token = isLive ? Token::Ok : Token::Warn;
    const QColor color = m_ports.theme.theme().color(token);
    const double top = lanes.bars.top() - 2;
    painter.fillRect(QRectF(x - 1, top, 2, height()), color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{x - 5, top - 1}, {x + 5, top - 1}, {x, top + 6}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintMoment(painter, lanes, x,
        isLive ? tr("live", "time strip")
               : timetext::clock(m_ports.state.asOf(), m_ports.state.zone()),
        token);
}

} // namespace toban
