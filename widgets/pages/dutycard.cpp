// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutycard.h"

#include "glyphs.h"
#include "plaintip.h"
#include "themeholder.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace toban {

void paintHatch(QPainter &painter, const QRectF &area, const Theme &theme, Token token)
{
    constexpr int step = 7;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(theme.tint(token, 0.4), 1));
    const double first = std::floor((area.left() - area.height()) / step) * step;
    for (double x = first; x < area.right(); x += step)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

DutyCard::DutyCard(const ThemeHolder &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void DutyCard::show(const OnCallCard &card, Instant now, const QTimeZone &zone)
{
    m_card = card;
    m_lines = dutyLines(card, now, zone);
    QStringList spoken;
    for (const DutyLine &line : m_lines) {
        const QString asleep = line.isAsleep ? tr(", asleep there") : QString();
        const QString right = line.right.isEmpty() ? QString() : u", "_s + line.right;
        spoken << line.left + right + asleep;
    }
    setAccessibleName(spoken.takeFirst());
    setAccessibleDescription(spoken.join(u". "_s));
    setToolTip(plainTip(spoken.join(u'\n')));
    update();
}

int DutyCard::heightOf(const DutyLine &line) const
{
    const Theme &theme = m_theme.theme();
    switch (line.kind) {
    case DutyLine::Kind::Head:
    case DutyLine::Kind::First:
    case DutyLine::Kind::Nobody:
        return theme.scaled(26);
    case DutyLine::Kind::Label:
        return theme.scaled(22);
    case DutyLine::Kind::Level:
        return theme.scaled(22);
    case DutyLine::Kind::Detail:
    case DutyLine::Kind::Notice:
        return theme.scaled(20);
    }
    return 0;
}

QSize DutyCard::sizeHint() const
{
    int height = 2 * metrics::panelPadding;
    for (const DutyLine &line : m_lines)
        height += heightOf(line);
    return {m_theme.theme().scaled(300), height};
}

void DutyCard::paintGround(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(card, metrics::radius, metrics::radius);
    painter.fillPath(shape, theme.color(underMouse() ? Token::Hover : Token::Surface));
    if (m_card.isNobody())
        painter.fillPath(shape, theme.tint(Token::Critical, 0.1, Token::Surface));
    if (m_card.standing == PlanStanding::NotConfirmed) {
        painter.setClipPath(shape);
        paintHatch(painter, card, theme, Token::Line);
        painter.setClipping(false);
    }
    const Token edge = hasFocus() ? Token::Accent
        : m_card.isNobody()       ? Token::Critical
                                  : Token::Line;
    painter.strokePath(shape, QPen(theme.color(edge), hasFocus() ? 1.5 : 1));
}

/// A crescent: it is night where they are.
static void paintMoon(QPainter &painter, const QRectF &box, const QColor &color)
{
    QPainterPath moon;
    moon.addEllipse(box);
    QPainterPath bite;
    bite.addEllipse(box.translated(box.width() * 0.38, -box.height() * 0.18));
    painter.fillPath(moon.subtracted(bite), color);
}

/// On duty a full dot, soon half of one, later a ring.
void DutyCard::paintMark(QPainter &painter, const DutyLine &line, const QRectF &area) const
{
    const Theme &theme = m_theme.theme();
    if (line.kind == DutyLine::Kind::Nobody || line.kind == DutyLine::Kind::Notice) {
        const bool isBad = line.kind == DutyLine::Kind::Nobody || line.token == Token::Critical;
        const StateGlyph glyph = isBad  ? StateGlyph::Critical
            : line.token == Token::Warn ? StateGlyph::Warning
                                        : StateGlyph::Info;
        paintStateGlyph(painter, area, glyph, theme);
        return;
    }
    const double side = theme.scaled(9);
    QRectF dot(0, 0, side, side);
    dot.moveCenter(area.center());
    const Token token = line.tint == DutyTint::On ? Token::Ok
        : line.tint == DutyTint::Soon             ? Token::Info
                                                  : Token::Muted;
    painter.setPen(QPen(theme.color(token), 1.5));
    painter.setBrush(line.tint == DutyTint::On ? QBrush(theme.color(token)) : Qt::NoBrush);
    painter.drawEllipse(dot);
    if (line.tint == DutyTint::Soon) {
        painter.setBrush(theme.color(token));
        painter.drawPie(dot, 90 * 16, 180 * 16);
    }
    painter.setBrush(Qt::NoBrush);
}

static TextSize sizeOf(DutyLine::Kind kind)
{
    switch (kind) {
    case DutyLine::Kind::Head:
    case DutyLine::Kind::First:
    case DutyLine::Kind::Nobody:
        return TextSize::Title;
    case DutyLine::Kind::Level:
        return TextSize::Body;
    default:
        return TextSize::Small;
    }
}

static Token tokenOf(const DutyLine &line)
{
    switch (line.kind) {
    case DutyLine::Kind::Label:
    case DutyLine::Kind::Detail:
        return Token::Muted;
    case DutyLine::Kind::Nobody:
        return Token::Critical;
    case DutyLine::Kind::Notice:
        return line.token;
    default:
        return Token::Text;
    }
}

void DutyCard::paintLine(QPainter &painter, const DutyLine &line, const QRectF &area) const
{
    using Kind = DutyLine::Kind;
    const Theme &theme = m_theme.theme();
    const bool hasMark
        = line.kind != Kind::Head && line.kind != Kind::Label && line.kind != Kind::Detail;
    const double indent
        = line.kind == Kind::Head || line.kind == Kind::Label ? 0 : theme.scaled(18);
    if (hasMark)
        paintMark(painter, line, QRectF(area.left(), area.top(), theme.scaled(12), area.height()));
    QRectF text = area.adjusted(indent, 0, 0, 0);
    if (!line.right.isEmpty()) {
        const QFont small = theme.font(TextSize::Small);
        const double moon = line.isAsleep ? theme.scaled(14) : 0;
        const double width = tabularWidth(small, line.right) + 1;
        painter.setFont(small);
        painter.setPen(theme.color(Token::Muted));
        paintTabularText(painter, text, Qt::AlignRight | Qt::AlignVCenter, line.right);
        if (line.isAsleep) {
            QRectF box(0, 0, theme.scaled(9), theme.scaled(9));
            box.moveCenter(QPointF(text.right() - width - moon / 2.0, text.center().y()));
            paintMoon(painter, box, theme.color(Token::Warn));
        }
        text.setRight(text.right() - width - moon - metrics::grid);
    }
    painter.setFont(theme.font(sizeOf(line.kind)));
    painter.setPen(theme.readable(tokenOf(line)));
    paintTabularText(painter, text, Qt::AlignLeft | Qt::AlignVCenter, line.left);
}

void DutyCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    QRectF area = QRectF(rect()).adjusted(metrics::panelPadding, metrics::panelPadding,
        -metrics::panelPadding, -metrics::panelPadding);
    for (const DutyLine &line : m_lines) {
        area.setHeight(heightOf(line));
        paintLine(painter, line, area);
        area.moveTop(area.bottom());
    }
}

void DutyCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter
        && event->key() != Qt::Key_Space)
        return event->ignore(); // arrows are the wall's
    Q_EMIT personChosen({}, mapToGlobal(rect().center()));
}

void DutyCard::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractButton::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    int top = metrics::panelPadding;
    QString name;
    for (const DutyLine &line : m_lines) {
        const int height = heightOf(line);
        if (event->pos().y() >= top && event->pos().y() < top + height)
            name = line.person;
        top += height;
    }
    Q_EMIT personChosen(name, event->globalPosition().toPoint());
}

} // namespace toban
