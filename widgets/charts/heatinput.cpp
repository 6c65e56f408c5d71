// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crosshairhub.h"
#include "heatpicture.h"
#include "heatview.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int leastDragPixels = 6;

/// The cell at or nearest to a point.
HeatCell HeatView::nearestCell(const QPointF &at) const
{
    const HeatLayout &layout = layoutNow();
    const QRectF &plot = layout.chart.plot;
    const double x = std::clamp(at.x(), plot.left(), plot.right());
    const double top = layout.overflow.isNull() ? plot.top() : layout.overflow.top();
    const QPointF inside(x, std::clamp(at.y(), top, plot.bottom()));
    if (const auto cell = layout.cellAt(inside))
        return *cell;
    const Instant time = std::max(layout.chart.timeAt(x), m_frame.span.from + Millis(1));
    return {
        layout.columnAt(time).value_or(0), layout.rowAt(layout.latencyAt(inside.y())).value_or(0)};
}

void HeatView::pointAt(const HeatCell &cell)
{
    const HeatCells &cells = layoutNow().cells;
    m_latency = cells.rows[cell.row].high;
    const auto before = m_hub.at();
    m_isPointing = true;
    m_hub.setAt(cells.columns[cell.column].span.to);
    m_isPointing = false;
    if (m_hub.at() == before) {
        describe(); // another row of the same column
        update();
    }
}

void HeatView::select(const HeatCell &one, const HeatCell &other)
{
    m_selection = selectionOf(layoutNow(), one, other);
    describe();
    update();
}

void HeatView::clearSelection()
{
    m_anchor.reset();
    const bool wasThere = std::exchange(m_selection, std::nullopt).has_value();
    describe();
    update();
    if (wasThere)
        Q_EMIT selectionCleared();
}

bool HeatView::activate(std::optional<size_t> exemplar)
{
    if (!exemplar || m_frame.exemplars[*exemplar].key.isEmpty())
        return false;
    const ChartExemplar one = m_frame.exemplars[*exemplar];
    const ChartLayout &chart = layoutNow().chart;
    const double y = std::clamp(chart.y(one.value), chart.plot.top(), chart.plot.bottom());
    Q_EMIT exemplarActivated(one, mapToGlobal(QPointF(chart.x(one.at), y).toPoint()));
    return true;
}

void HeatView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool isAction = picture().actionRect().contains(at);
    const auto exemplar = exemplarAt(picture().exemplars(), at);
    setCursor(isAction || exemplar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!picture().hasData())
        return;
    if (m_pressed) {
        const QPoint way = at - *m_pressed;
        if (m_dragged || way.manhattanLength() >= leastDragPixels)
            m_dragged = at;
        if (m_dragged && !m_isZooming && m_isSelectable)
            select(nearestCell(*m_pressed), nearestCell(*m_dragged));
        return update();
    }
    if (exemplar) {
        const ChartExemplar &one = m_frame.exemplars[*exemplar];
        const auto column = layoutNow().columnAt(one.at);
        const auto row = layoutNow().rowAt(one.value);
        if (column && row)
            return pointAt({*column, *row});
    }
    if (const auto cell = layoutNow().cellAt(at)) {
        m_anchor.reset();
        return pointAt(*cell);
    }
    m_latency.reset();
    m_hub.setAt(std::nullopt);
}

void HeatView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position().toPoint();
    m_dragged.reset();
    m_isZooming = m_pressed->y() > layoutNow().chart.plot.bottom();
}

void HeatView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const QPoint from = *m_pressed;
    const QPoint to = event->position().toPoint();
    const bool isDrag = m_dragged.has_value() && picture().hasData();
    m_pressed.reset();
    m_dragged.reset();
    update();
    if (!isDrag) {
        if (picture().actionRect().contains(to))
            Q_EMIT actionRequested();
        else if (!m_selection && activate(exemplarAt(picture().exemplars(), to)))
            return;
        return clearSelection();
    }
    if (m_isZooming) {
        const ChartLayout &chart = layoutNow().chart;
        const TimeSpan span{
            chart.timeAt(std::min(from.x(), to.x())), chart.timeAt(std::max(from.x(), to.x()))};
        if (!span.isEmpty())
            Q_EMIT zoomRequested(span);
        return;
    }
    if (!m_isSelectable)
        return;
    select(nearestCell(from), nearestCell(to));
    Q_EMIT rectangleSelected(m_selection->span, m_selection->low, m_selection->high);
}

void HeatView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed.reset();
    clearSelection();
    Q_EMIT resetRequested();
}

void HeatView::leaveEvent(QEvent *event)
{
    m_latency.reset();
    m_hub.setAt(std::nullopt);
    QWidget::leaveEvent(event);
}

void HeatView::focusInEvent(QFocusEvent *event)
{
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    describe();
    update();
}

void HeatView::focusOutEvent(QFocusEvent *)
{
    m_hasRing = false;
    m_anchor.reset();
    update();
}

/// The fullest cell of the column the crosshair is in, or of the latest one.
static HeatCell firstCell(const HeatLayout &layout, const std::optional<Instant> &at)
{
    const HeatCells &cells = layout.cells;
    const size_t latest = cells.columns.size() - 1;
    HeatCell cell{at ? layout.columnAt(*at).value_or(latest) : latest, layout.firstRow};
    for (size_t row = 0; row < cells.rows.size(); ++row)
        if (layout.isShown(row)
            && cells.count(cell.column, row) > cells.count(cell.column, cell.row))
            cell.row = row;
    return cell;
}

/// The next shown row: above those on the axis comes the overflow row, which is the last.
static size_t steppedRow(const HeatLayout &layout, size_t row, int steps)
{
    for (; steps > 0; --steps) {
        const size_t next = row + 1 < layout.endRow ? row + 1 : layout.cells.rows.size() - 1;
        row = layout.isShown(next) ? next : row;
    }
    for (; steps < 0; ++steps) {
        const size_t next = row >= layout.endRow ? layout.endRow - 1 : row - 1;
        row = layout.isShown(next) ? next : row;
    }
    return row;
}

/// The first step only shows where the cell is.
void HeatView::moveCell(int columns, int rows, bool isExtending)
{
    const HeatLayout &layout = layoutNow();
    if (!picture().hasData() || layout.cells.rows.empty())
        return;
    const auto before = cell();
    HeatCell next = before ? *before : firstCell(layout, m_hub.at());
    if (before) {
        const auto last = static_cast<int>(layout.cells.columns.size()) - 1;
        next.column
            = static_cast<size_t>(std::clamp(static_cast<int>(before->column) + columns, 0, last));
        next.row = steppedRow(layout, before->row, rows);
    }
    if (isExtending) {
        m_anchor = m_anchor ? m_anchor : before.value_or(next);
        m_selection = selectionOf(layout, *m_anchor, next);
    } else {
        clearSelection();
    }
    pointAt(next);
    if (isExtending)
        Q_EMIT rectangleSelected(m_selection->span, m_selection->low, m_selection->high);
}

QAction *HeatView::actionOf(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    const auto own = actions();
    for (QAction *action : own)
        if (action->shortcutContext() == Qt::WidgetShortcut && action->shortcut() == pressed)
            return action;
    return nullptr;
}

bool HeatView::event(QEvent *event)
{
    // the window's own Escape waits until nothing is left to clear here, and tables have these keys
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEscape
            = key->key() == Qt::Key_Escape && (m_selection || (m_hub.at() && m_latency));
        if (isEscape || actionOf(*key))
            event->accept();
    }
    return QWidget::event(event);
}

void HeatView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(*event))
        return action->trigger();
    constexpr int farAway = 1 << 20;
    const bool isExtending = m_isSelectable && event->modifiers().testFlag(Qt::ShiftModifier);
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCell(-step, 0, isExtending);
    case Qt::Key_Right:
        return moveCell(step, 0, isExtending);
    case Qt::Key_Up:
        return moveCell(0, 1, isExtending);
    case Qt::Key_Down:
        return moveCell(0, -1, isExtending);
    case Qt::Key_Home:
        return moveCell(-farAway, 0, isExtending);
    case Qt::Key_End:
        return moveCell(farAway, 0, isExtending);
    case Qt::Key_Escape:
        if (m_selection)
            return clearSelection();
        if (!m_hub.at())
            break;
        m_latency.reset();
        return m_hub.setAt(std::nullopt);
    case Qt::Key_L:
        if (event->modifiers() != Qt::NoModifier)
            break;
        return toggleLog();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection) {
            Q_EMIT zoomRequested(m_selection->span);
            return clearSelection();
        }
        if (const auto at = cell(); at && activate(exemplarOfCell(m_frame, layoutNow(), *at)))
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

} // namespace toban
