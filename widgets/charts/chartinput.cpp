// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartview.h"

#include "chartpicture.h"
#include "chartreadout.h"
#include "crosshairhub.h"
#include "exemplardots.h"
#include "themeholder.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int leastDragPixels = 6;
static constexpr double clickReach = 6;

std::optional<size_t> ChartView::exemplarUnder(const QPoint &at) const
{
    return exemplarAt(picture().exemplars(), at);
}

bool ChartView::activate(std::optional<size_t> exemplar)
{
    if (!exemplar || m_frame.exemplars[*exemplar].key.isEmpty())
        return false;
    const ChartExemplar one = m_frame.exemplars[*exemplar];
    const ChartLayout &layout = picture().layout();
    const double y = std::clamp(layout.y(one.value), layout.plot.top(), layout.plot.bottom());
    Q_EMIT exemplarActivated(one, mapToGlobal(QPointF(layout.x(one.at), y).toPoint()));
    return true;
}

bool ChartView::activateAtCrosshair()
{
    if (!m_hub.at() || !hasData(m_frame))
        return false;
    return activate(
        exemplarOfSample(m_frame, nearestSample(m_frame, *m_hub.at()).value_or(*m_hub.at())));
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const ChartLayout &layout = picture().layout();
    const QPoint at = event->position().toPoint();
    const bool isAction = picture().actionRect().contains(at);
    const auto exemplar = exemplarUnder(at);
    setCursor(isAction || exemplar || lineAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pressed) {
        if (std::abs(at.x() - m_pressed->x()) >= leastDragPixels)
            m_dragged = at;
        return update();
    }
    const bool isInside = at.x() >= layout.plot.left() && at.x() <= layout.plot.right();
    if (!isInside || m_frame.span.isEmpty())
        return m_hub.setAt(std::nullopt);
    if (exemplar)
        return m_hub.setAt(sampleOf(m_frame, m_frame.exemplars[*exemplar].at));
    const Instant time = layout.timeAt(at.x());
    m_hub.setAt(nearestSample(m_frame, time).value_or(time));
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position().toPoint();
    m_dragged.reset();
    m_isSelecting = event->modifiers().testFlag(Qt::ShiftModifier);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const QPoint from = *m_pressed;
    const QPoint to = event->position().toPoint();
    const bool isDrag = m_dragged.has_value();
    m_pressed.reset();
    m_dragged.reset();
    update();
    if (!isDrag)
        return click(to, event->modifiers().testFlag(Qt::ControlModifier));
    const ChartLayout &layout = picture().layout();
    const TimeSpan span{
        layout.timeAt(std::min(from.x(), to.x())), layout.timeAt(std::max(from.x(), to.x()))};
    if (span.isEmpty())
        return;
    if (m_isSelecting)
        Q_EMIT spanSelected(span);
    else
        Q_EMIT zoomRequested(span);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed.reset();
    m_isolated.clear();
    invalidate();
    Q_EMIT resetRequested();
}

std::optional<int> ChartView::lineAt(const QPoint &at) const
{
    const ChartLayout &layout = picture().layout();
    for (const EndLabelPlace &label : layout.endLabels)
        if (label.rect.contains(at))
            return label.line;
    if (m_frame.isStacked || !layout.plot.contains(at))
        return std::nullopt;
    const Instant time = layout.timeAt(at.x());
    const Readout readout = readoutAt(m_frame, nearestSample(m_frame, time).value_or(time));
    for (const ReadoutRow &row : readout.rows)
        if (row.line >= 0 && std::abs(layout.y(row.raw) - at.y()) <= clickReach)
            return row.line;
    return std::nullopt;
}

void ChartView::click(const QPoint &at, bool isAdding)
{
    if (picture().actionRect().contains(at)) {
        Q_EMIT actionRequested();
        return;
    }
    if (activate(exemplarUnder(at)))
        return;
    const auto line = lineAt(at);
    const auto before = m_isolated;
    if (!line)
        m_isolated.clear();
    else if (std::ranges::count(m_isolated, *line))
        std::erase(m_isolated, *line);
    else if (isAdding)
        m_isolated.push_back(*line);
    else
        m_isolated = {*line};
    if (m_isolated != before)
        invalidate();
}

void ChartView::leaveEvent(QEvent *event)
{
    m_hub.setAt(std::nullopt);
    QWidget::leaveEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    describe();
    update();
}

void ChartView::focusOutEvent(QFocusEvent *)
{
    m_hasRing = false;
    describe();
    update();
}

void ChartView::moveCrosshair(int samples)
{
    const Instant start = m_hub.at().value_or(m_frame.span.to);
    const int steps = m_hub.at() ? samples : 0;
    if (const auto at = neighbourSample(m_frame, start, steps))
        m_hub.setAt(at);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? 10 : 1;
    constexpr int farAway = 1 << 24;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(-step);
    case Qt::Key_Right:
        return moveCrosshair(step);
    case Qt::Key_Home:
        m_hub.setAt(m_frame.span.to);
        return moveCrosshair(-farAway);
    case Qt::Key_End:
        m_hub.setAt(m_frame.span.from);
        return moveCrosshair(farAway);
    case Qt::Key_Escape:
        if (!m_hub.at())
            break;
        return m_hub.setAt(std::nullopt);
    case Qt::Key_L:
        if (event->modifiers() != Qt::NoModifier)
            break;
        return toggleLog();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (activateAtCrosshair())
            return;
        if (m_frame.empty.action.isEmpty())
            break;
        Q_EMIT actionRequested();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *log = menu->addAction(tr("Logarithmic scale"), this, &ChartView::toggleLog);
    log->setShortcut(QKeySequence(Qt::Key_L));
    log->setCheckable(true);
    log->setChecked(isLog());
    const bool isByPointer = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuOpening(menu,
        isByPointer ? picture().layout().timeAt(event->pos().x())
                    : m_hub.at().value_or(m_frame.span.to));
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace toban
