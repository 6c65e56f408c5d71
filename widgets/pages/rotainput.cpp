// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintip.h"
#include "rotatimeline.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace toban {

static bool isZoomKey(int key)
{
    return key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus;
}

/// Plus and minus are the window's too; here they are the timeline's.
bool RotaTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isZoomKey(static_cast<QKeyEvent *>(event)->key())) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool RotaTimeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto &help = static_cast<const QHelpEvent &>(*event);
        const ShiftPlace place = placeAt(help.pos());
        if (place.isThere())
            QToolTip::showText(
                help.globalPos(), plainTip(shiftText(m_view, place, m_zones, m_now)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void RotaTimeline::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && rowOf(m_selected) < 0)
        changeLane(1);
    viewport()->update();
}

void RotaTimeline::step(int by)
{
    const int row = rowOf(m_selected);
    if (row < 0)
        return changeLane(1);
    const auto count = static_cast<int>(laneOf(m_rows[static_cast<size_t>(row)]).shifts.size());
    ShiftPlace place = m_selected;
    place.shift = std::clamp(place.shift + by, 0, count - 1);
    m_column = laneOf(m_rows[static_cast<size_t>(row)])
                   .shifts[static_cast<size_t>(place.shift)]
                   .span.from;
    select(place);
    reveal();
}

/// To the shift at the same time, or the nearest, of the next lane that has any; at first to a
/// duty.
void RotaTimeline::changeLane(int by)
{
    const int current = rowOf(m_selected);
    const Instant at = m_column.value_or(m_now);
    for (int i = current < 0 ? 0 : current + by; i >= 0 && i < std::ssize(m_rows); i += by) {
        const RotaRowPlace &row = m_rows[static_cast<size_t>(i)];
        const bool isPassed = current < 0 && row.lane >= 0 && laneOf(row).level == 0;
        if (row.lane < 0 || laneOf(row).shifts.empty() || isPassed)
            continue;
        ShiftPlace place = shiftAt(row, at);
        if (!place.isThere()) {
            const auto &shifts = laneOf(row).shifts;
            const auto next = std::ranges::find_if(
                shifts, [at](const TimelineShift &one) { return one.span.from >= at; });
            const auto index
                = next == shifts.end() ? std::ssize(shifts) - 1 : next - shifts.begin();
            place = {row.group, row.lane, static_cast<int>(index)};
        }
        select(place);
        return reveal();
    }
}

void RotaTimeline::chooseSelected()
{
    const int row = rowOf(m_selected);
    if (row < 0)
        return;
    const RotaRowPlace &place = m_rows[static_cast<size_t>(row)];
    const TimelineShift &shift = laneOf(place).shifts[static_cast<size_t>(m_selected.shift)];
    const QPointF at = shiftRect(place, shift.span).center();
    Q_EMIT personChosen(shift.name, viewport()->mapToGlobal(at.toPoint()));
}

void RotaTimeline::keyPressEvent(QKeyEvent *event)
{
    const Millis far = Millis(24h * m_days) / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return event->modifiers() & Qt::ControlModifier ? pan(-far) : step(-1);
    case Qt::Key_Right:
        return event->modifiers() & Qt::ControlModifier ? pan(far) : step(1);
    case Qt::Key_Up:
        return changeLane(-1);
    case Qt::Key_Down:
        return changeLane(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(-1);
    case Qt::Key_Minus:
        return zoomBy(1);
    case Qt::Key_Home:
        m_column.reset();
        return followNow();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return chooseSelected();
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

void RotaTimeline::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        if (turned.y() != 0)
            zoomBy(turned.y() > 0 ? -1 : 1);
    } else if (event->modifiers() & Qt::ShiftModifier || turned.x() != 0) {
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        pan(-Millis(24h * m_days) * by / 1200); // a notch is a tenth
    } else {
        return QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void RotaTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_pressedFrom = m_from;
    m_hasDragged = false;
}

void RotaTimeline::mouseMoveEvent(QMouseEvent *event)
{
    constexpr int still = 4;
    if (!m_pressed || !(event->buttons() & Qt::LeftButton))
        return;
    const int by = event->pos().x() - m_pressed->x();
    m_hasDragged = m_hasDragged || std::abs(by) > still;
    if (m_hasDragged)
        pan(m_pressedFrom - m_from - (scale().at(by) - scale().at(0)));
}

void RotaTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_pressed, {}) || m_hasDragged)
        return;
    if (const ShiftPlace place = placeAt(event->pos()); place.isThere()) {
        m_column = scale().at(event->pos().x());
        select(place);
    }
}

void RotaTimeline::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (placeAt(event->pos()).isThere())
        chooseSelected();
}

} // namespace toban
