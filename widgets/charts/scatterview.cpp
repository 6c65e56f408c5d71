// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scatterview.h"

#include "glyphs.h"
#include "scatterpicture.h"
#include "themeholder.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

ScatterView::ScatterView(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(std::make_unique<ScatterPicture>())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &ThemeHolder::changed, this, &ScatterView::invalidate);
}

ScatterView::~ScatterView() = default;

void ScatterView::setFrame(ScatterFrame frame)
{
    m_frame = std::move(frame);
    setAccessibleName(m_frame.title);
    invalidate();
    describe();
}

void ScatterView::invalidate()
{
    m_isDirty = true;
    update();
}

const ScatterPicture &ScatterView::picture() const
{
    if (m_isDirty)
        m_picture->draw(m_frame, m_theme.theme(), size(), devicePixelRatioF());
    m_isDirty = false;
    return *m_picture;
}

const ScatterLayout &ScatterView::layoutNow() const
{
    return picture().layout();
}

QImage ScatterView::image() const
{
    return picture().image();
}

QSize ScatterView::sizeHint() const
{
    return {m_theme.theme().scaled(340), m_theme.theme().scaled(240)};
}

QSize ScatterView::minimumSizeHint() const
{
    return {m_theme.theme().scaled(260), m_theme.theme().scaled(120)};
}

std::optional<size_t> ScatterView::indexOf(const std::optional<Labels> &key) const
{
    if (!key)
        return std::nullopt;
    const auto &dots = m_frame.dots;
    const auto it = std::find_if(
        dots.begin(), dots.end(), [&key](const ScatterDot &dot) { return dot.key == *key; });
    return it == dots.end() ? std::nullopt : std::optional(static_cast<size_t>(it - dots.begin()));
}

void ScatterView::select(const std::optional<Labels> &key)
{
    if (key == m_selected)
        return;
    m_selected = key;
    describe();
    update();
}

void ScatterView::hover(const std::optional<Labels> &key)
{
    if (key == m_hovered)
        return;
    m_hovered = key;
    describe();
    update();
}

void ScatterView::hoverByUser(const std::optional<Labels> &key)
{
    if (key == m_hovered)
        return;
    hover(key);
    Q_EMIT hovered(key);
}

QStringList ScatterView::readout(const ScatterDot &dot) const
{
    return {dot.name,
        tr("%1 calls × %2")
            .arg(quantityText({dot.calls, Unit::Count}),
                quantityText({dot.meanSeconds, Unit::Seconds})),
        tr("%1 in total, %2 of all")
            .arg(quantityText({dot.calls * dot.meanSeconds, Unit::Seconds}),
                quantityText({dot.share, Unit::Ratio}))};
}

void ScatterView::describe()
{
    const auto hovered = indexOf(m_hovered);
    const auto index = hovered ? hovered : indexOf(m_selected);
    if (index)
        return setAccessibleDescription(readout(m_frame.dots[*index]).join(u", "_s));
    if (m_frame.dots.empty())
        return setAccessibleDescription(m_frame.empty.sentence);
    setAccessibleDescription(tr("%n request(s)", nullptr, static_cast<int>(m_frame.dots.size()))
        + u". "_s + tr("Largest total time: %1").arg(readout(m_frame.dots.front()).join(u", "_s)));
}

void ScatterView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(QPoint(), picture().image());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.theme().font(TextSize::Small));
    if (const auto selected = indexOf(m_selected))
        paintRing(painter, *selected, Token::Accent);
    if (const auto hovered = indexOf(m_hovered)) {
        paintRing(painter, *hovered, Token::Text);
        paintReadout(painter, *hovered);
    } else if (const auto selected = indexOf(m_selected); selected && m_hasRing) {
        paintReadout(painter, *selected);
    }
    if (m_hasRing) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.theme().color(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ScatterView::paintRing(QPainter &painter, size_t index, Token token) const
{
    const ScatterLayout::Dot *dot = layoutNow().placeOf(index);
    if (!dot)
        return;
    painter.setPen(QPen(m_theme.theme().color(token), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(dot->at, dot->radius + 2.5, dot->radius + 2.5);
}

void ScatterView::paintReadout(QPainter &painter, size_t index) const
{
    const Theme &theme = m_theme.theme();
    const ScatterLayout::Dot *dot = layoutNow().placeOf(index);
    if (!dot)
        return;
    QStringList lines = readout(m_frame.dots[index]);
    const QFontMetricsF metric(painter.font());
    const double room = width() - 2.0 * metrics::grid - 16;
    lines.front() = metric.elidedText(lines.front(), Qt::ElideMiddle, room);
    double wide = 0;
    for (const QString &line : std::as_const(lines))
        wide = std::max(wide, tabularWidth(painter.font(), line) + 1);
    const double height = std::ceil(metric.height()) + 1;
    const QSizeF size(wide + 16, height * static_cast<double>(lines.size()) + 10);
    const double beside = dot->radius + 8;
    QRectF box(dot->at + QPointF(beside, -size.height() / 2), size);
    if (box.right() > width())
        box.moveRight(std::max(dot->at.x() - beside, size.width()));
    box.moveTop(std::clamp(box.top(), 1.0, std::max(1.0, this->height() - size.height() - 1)));
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Hover));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    double top = box.top() + 5;
    for (const QString &line : std::as_const(lines)) {
        painter.setPen(theme.color(top < box.top() + 6 ? Token::Text : Token::Muted));
        paintTabularText(painter, QRectF(box.left() + 8, top, wide, height),
            Qt::AlignLeft | Qt::AlignVCenter, line);
        top += height;
    }
}

void ScatterView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void ScatterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        invalidate();
        describe();
    }
}

void ScatterView::mouseMoveEvent(QMouseEvent *event)
{
    const ScatterLayout::Dot *dot = layoutNow().dotAt(event->position());
    hoverByUser(dot ? std::optional(m_frame.dots[dot->index].key) : std::nullopt);
}

void ScatterView::mousePressEvent(QMouseEvent *event)
{
    const ScatterLayout::Dot *dot = layoutNow().dotAt(event->position());
    if (event->button() != Qt::LeftButton || !dot)
        return QWidget::mousePressEvent(event);
    const Labels key = m_frame.dots[dot->index].key;
    select(key);
    Q_EMIT chosen(key);
}

void ScatterView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hoverByUser(std::nullopt);
}

void ScatterView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_hasRing = event->reason() != Qt::MouseFocusReason;
    update();
}

void ScatterView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_hasRing = false;
    update();
}

void ScatterView::step(int direction, bool isFar)
{
    const auto &dots = layoutNow().dots;
    if (dots.empty())
        return;
    const auto selected = indexOf(m_selected);
    const auto at = std::find_if(dots.begin(), dots.end(),
        [&selected](const ScatterLayout::Dot &dot) { return dot.index == selected; });
    const int last = static_cast<int>(dots.size()) - 1;
    int next = at == dots.end() ? 0 : static_cast<int>(at - dots.begin()) + direction;
    if (isFar)
        next = direction < 0 ? 0 : last;
    const Labels key = m_frame.dots[dots[static_cast<size_t>(std::clamp(next, 0, last))].index].key;
    m_hasRing = true;
    hoverByUser(std::nullopt);
    select(key);
    Q_EMIT chosen(key);
}

void ScatterView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1, false);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1, false);
    case Qt::Key_Home:
        return step(-1, true);
    case Qt::Key_End:
        return step(1, true);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace toban
