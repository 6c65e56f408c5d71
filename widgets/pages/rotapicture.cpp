// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutycard.h"
#include "glyphs.h"
#include "oncallwords.h"
#include "rotatimeline.h"
#include "themeholder.h"
#include "timetext.h"
#include "words.h"

#include <QDateTime>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace toban {

void RotaTimeline::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.theme().color(Token::Raised));
    const QRect below = viewport()->rect().adjusted(0, axisHeight(), 0, 0);
    painter.setClipRect(below);
    paintGrid(painter);
    paintRows(painter);
    painter.setClipping(false);
    paintAxis(painter);
    paintNow(painter);
}

void RotaTimeline::paintRows(QPainter &painter) const
{
    const int first = verticalScrollBar()->value();
    const int end = first + viewport()->height() - axisHeight();
    for (const RotaRowPlace &row : m_rows) {
        if (row.bottom() <= first)
            continue;
        if (row.top >= end)
            break;
        if (row.lane < 0)
            paintHeading(painter, row);
        else
            paintLane(painter, row);
    }
}

void RotaTimeline::paintHeading(QPainter &painter, const RotaRowPlace &row) const
{
    const Theme &theme = m_theme.theme();
    const TimelineGroup &group = m_view.timeline[static_cast<size_t>(row.group)];
    QRectF area(
        0, axisHeight() + row.top - verticalScrollBar()->value(), viewport()->width(), row.height);
    painter.fillRect(QRectF(0, area.top(), area.width(), 1), theme.color(Token::Line));
    area.setTop(area.top() + 4);
    painter.setFont(theme.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(theme.color(Token::Text));
    const QRectF name(area.left(), area.top(), scale().left - metrics::grid, area.height());
    paintTabularText(
        painter, name, Qt::AlignLeft | Qt::AlignVCenter, oncallwords::person(group.team));
    QString aside = words::sourceName(group.source);
    if (group.standing == PlanStanding::NotConfirmed)
        aside = tr("%1 · not confirmed").arg(aside);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(
        theme.readable(group.standing == PlanStanding::NotConfirmed ? Token::Warn : Token::Muted));
    area.setLeft(scale().left + metrics::half);
    paintTabularText(painter, area, Qt::AlignLeft | Qt::AlignVCenter, aside);
}

void RotaTimeline::paintLane(QPainter &painter, const RotaRowPlace &row) const
{
    const Theme &theme = m_theme.theme();
    const TimelineLane &lane = laneOf(row);
    const double top = axisHeight() + row.top - verticalScrollBar()->value();
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    paintTabularText(painter,
        QRectF(metrics::panelPadding, top, scale().left - metrics::panelPadding - metrics::grid,
            row.height),
        Qt::AlignLeft | Qt::AlignVCenter, laneTitle(lane));
    painter.save();
    painter.setClipRect(
        QRectF(scale().left, top, scale().right - scale().left, row.height), Qt::IntersectClip);
    const DutySpan seen = scale().span();
    for (size_t i = 0; i < lane.shifts.size(); ++i) {
        if (lane.shifts[i].span.from >= seen.to)
            break;
        if (lane.shifts[i].span.to > seen.from)
            paintShift(painter, row, static_cast<int>(i));
    }
    for (const DutySpan &gap : lane.gaps)
        if (!commonSpan(gap, seen).isEmpty())
            paintGap(painter, row, gap);
    paintUnknown(painter, row);
    painter.restore();
}

/// Where the plan says nothing.
void RotaTimeline::paintUnknown(QPainter &painter, const RotaRowPlace &row) const
{
    const Theme &theme = m_theme.theme();
    const TimelineGroup &group = m_view.timeline[static_cast<size_t>(row.group)];
    for (const DutySpan &outside : {DutySpan{scale().from, group.covers.from},
             DutySpan{group.covers.to, scale().from + scale().length}}) {
        if (outside.isEmpty() || commonSpan(outside, scale().span()).isEmpty())
            continue;
        const QRectF area = shiftRect(row, outside);
        paintHatch(painter, area, theme, Token::Line);
        painter.setPen(theme.color(Token::Muted));
        paintTabularText(painter, area.adjusted(metrics::half, 0, -metrics::half, 0),
            Qt::AlignLeft | Qt::AlignVCenter, tr("not known"));
    }
}

void RotaTimeline::paintShift(QPainter &painter, const RotaRowPlace &row, int index) const
{
    const Theme &theme = m_theme.theme();
    const TimelineLane &lane = laneOf(row);
    const TimelineShift &shift = lane.shifts[static_cast<size_t>(index)];
    const QRectF area = shiftRect(row, shift.span);
    const bool isDay = lane.level == 0;
    const bool isQuiet = lane.kind == TimelineLane::Kind::Rotation;
    const Token token
        = lane.kind == TimelineLane::Kind::Holidays ? Token::Muted : personToken(shift.person);
    painter.fillRect(area, theme.tint(token, isQuiet || isDay ? 0.12 : 0.24));
    const bool isDoubtful
        = m_view.timeline[static_cast<size_t>(row.group)].standing == PlanStanding::NotConfirmed;
    if (lane.kind == TimelineLane::Kind::Leave || isDoubtful)
        paintHatch(painter, area, theme, Token::Muted);
    painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), theme.color(token));
    if (ShiftPlace{row.group, row.lane, index} == m_selected) {
        painter.setPen(QPen(theme.color(Token::Accent), hasFocus() ? 2 : 1));
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QRectF text = area.adjusted(7, 0, -2, 0);
    constexpr int least = 16;
    if (text.width() < least)
        return;
    painter.setFont(theme.font(TextSize::Small, shift.isMe ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.color(isQuiet ? Token::Muted : Token::Text));
    const QString name = oncallwords::person(shift.name);
    paintTabularText(painter, text, Qt::AlignLeft | Qt::AlignVCenter,
        shift.isMe ? tr("%1 (you)").arg(name) : name);
}

void RotaTimeline::paintGap(QPainter &painter, const RotaRowPlace &row, const DutySpan &gap) const
{
    const Theme &theme = m_theme.theme();
    QRectF area = shiftRect(row, gap);
    constexpr double least = 3; // or an hour of a month would not be seen
    area.setWidth(std::max(area.width(), least));
    const bool isFirst = laneOf(row).level == 1;
    const Token token = isFirst ? Token::Critical : Token::Warn;
    painter.fillRect(area, theme.tint(token, 0.12));
    paintHatch(painter, area, theme, token);
    painter.setPen(QPen(theme.color(token), 1));
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(theme.font(TextSize::Small, QFont::DemiBold));
    QString text = tr("nobody, %1").arg(words::age(gap.length()));
    if (area.width() < tabularWidth(painter.font(), text) + metrics::grid)
        text = tr("nobody");
    const double width = tabularWidth(painter.font(), text) + metrics::half;
    if (area.width() < width + 2)
        return;
    const QRectF label(area.center().x() - width / 2, area.top() + 2, width, area.height() - 4);
    painter.fillRect(label, theme.tint(token, 0.12)); // the hatch would cross the words
    painter.setPen(theme.readable(token));
    paintTabularText(painter, label, Qt::AlignCenter, text);
}

static double rotaLabelWidth(const Theme &theme)
{
    return tabularWidth(theme.font(TextSize::Small), u"Wed 00-00"_s) + metrics::grid;
}

void RotaTimeline::paintGrid(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    for (const RotaTick &tick : rotaTicks(scale(), m_zones.first, rotaLabelWidth(theme))) {
        if (tick.label.isEmpty() && !tick.isDay)
            continue;
        const double x = std::round(scale().x(tick.at));
        painter.fillRect(QRectF(x, axisHeight(), 1, viewport()->height()),
            tick.isDay ? theme.color(Token::Line) : theme.tint(Token::Line, 0.5));
    }
}

void RotaTimeline::paintZone(QPainter &painter, const QTimeZone &zone, int row) const
{
    const Theme &theme = m_theme.theme();
    const double height = theme.scaled(20);
    const double top = row * height;
    const bool isRuling = row == 0;
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(isRuling ? Token::Text : Token::Muted));
    QString name = timetext::zoneName(m_now, zone);
    if (const QString id = QString::fromLatin1(zone.id()); id != name)
        name += u"  "_s + id;
    paintTabularText(painter, QRectF(0, top, scale().left - metrics::grid, height),
        Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setPen(theme.color(Token::Muted));
    const double room = rotaLabelWidth(theme);
    double reached = scale().left;
    for (const RotaTick &tick : rotaTicks(scale(), m_zones.first, room)) {
        const double x = scale().x(tick.at) + 3;
        if (tick.label.isEmpty() || x < reached)
            continue;
        const QString label = isRuling
            ? tick.label
            : QDateTime::fromMSecsSinceEpoch(toMs(tick.at), zone).toString(u"HH:mm"_s);
        const double width = tabularWidth(painter.font(), label) + metrics::half;
        paintTabularText(
            painter, QRectF(x, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, label);
        reached = x + width;
    }
}

void RotaTimeline::paintAxis(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    int row = 0;
    paintZone(painter, m_zones.first, row++);
    if (m_zones.second)
        paintZone(painter, *m_zones.second, row++);
    for (const QTimeZone &zone : m_localZones)
        paintZone(painter, zone, row++);
    painter.fillRect(QRectF(0, axisHeight() - 1, viewport()->width(), 1), theme.color(Token::Line));
}

void RotaTimeline::paintNow(QPainter &painter) const
{
    if (!scale().span().contains(m_now))
        return;
    const Theme &theme = m_theme.theme();
    const double x = std::round(scale().x(m_now));
    const double top = axisHeight() - metrics::half;
    painter.fillRect(QRectF(x - 1, top, 2, viewport()->height() - top), theme.color(Token::Accent));
    QRectF knob(0, 0, metrics::grid, metrics::grid);
    knob.moveCenter(QPointF(x, top));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawEllipse(knob);
}

} // namespace toban
