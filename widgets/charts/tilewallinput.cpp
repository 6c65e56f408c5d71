// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tilewall.h"

#include "chartreadout.h"
#include "crosshairhub.h"

#include <QAction>
#include <QMouseEvent>

#include <algorithm>

namespace toban {

void TileWall::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOutRows();
}

void TileWall::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = tileAt(event->position().toPoint());
    if (!m_hovered || m_tiles[static_cast<size_t>(*m_hovered)].frame.span.isEmpty())
        return m_hub.setAt(std::nullopt);
    ChartLayout layout = picture(*m_hovered).layout();
    layout.plot.translate(tileRect(*m_hovered).topLeft());
    const Instant at = layout.timeAt(event->position().x());
    m_hub.setAt(nearestSample(m_tiles[static_cast<size_t>(*m_hovered)].frame, at).value_or(at));
    viewport()->update();
}

void TileWall::mousePressEvent(QMouseEvent *event)
{
    if (const auto tile = tileAt(event->position().toPoint()))
        setCurrent(*tile);
}

void TileWall::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto tile = tileAt(event->position().toPoint());
        tile && event->button() == Qt::LeftButton)
        Q_EMIT opened(*tile);
}

bool TileWall::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        m_hub.setAt(std::nullopt);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TileWall::moveCrosshair(int samples)
{
    if (m_tiles.empty())
        return;
    const ChartFrame &frame = m_tiles[static_cast<size_t>(m_current)].frame;
    const Instant start = m_hub.at().value_or(frame.span.to);
    if (const auto at = neighbourSample(frame, start, m_hub.at() ? samples : 0))
        m_hub.setAt(at);
}

void TileWall::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return isControl ? moveCrosshair(-1) : setCurrent(m_current - 1);
    case Qt::Key_Right:
        return isControl ? moveCrosshair(1) : setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current >= m_columns ? m_current - m_columns : m_current);
    case Qt::Key_Down: {
        const bool isThere = m_current + m_columns < static_cast<int>(m_tiles.size());
        return setCurrent(isThere ? m_current + m_columns : m_current);
    }
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_tiles.size()) - 1);
    case Qt::Key_Escape:
        if (!m_hub.at())
            break;
        return m_hub.setAt(std::nullopt);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_tiles.empty())
            break;
        Q_EMIT opened(m_current);
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TileWall::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    describe();
    tellFocus();
    viewport()->update();
}

void TileWall::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    describe();
    viewport()->update();
}

void TileWall::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_copyValue->setText(tr("Copy values"));
    QAbstractScrollArea::changeEvent(event);
}

} // namespace toban
