// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace toban {

void DistributionView::setHover(std::optional<double> seconds)
{
    if (seconds == m_hover)
        return;
    m_hover = seconds;
    describe();
    update();
}

void DistributionView::setRange(std::optional<DistributionRange> range)
{
    if (range == m_range)
        return;
    m_range = range;
    describe();
    update();
    Q_EMIT rangeChanged(rangeText());
}

QString DistributionView::rangeText() const
{
    return m_range ? distributionText(m_frame, *m_range) : QString();
}

void DistributionView::describe()
{
    QStringList texts;
    if (m_hover)
        for (const DistributionReadout &readout : distributionReadout(m_frame, *m_hover))
            texts << tr("%1: %2 calls (%3) in %4, %5 up to here")
                         .arg(readout.name, readout.count, readout.share, readout.bucket,
                             readout.below);
    if (m_range)
        texts << rangeText();
    setAccessibleDescription(texts.isEmpty() ? m_frame.note : texts.join(u'\n'));
}

void DistributionView::copyRange() const
{
    if (m_range)
        QGuiApplication::clipboard()->setText(rangeText());
}

std::optional<double> DistributionView::secondsAt(double x) const
{
    const QRectF area = plot();
    const double share = (x - area.left()) / area.width();
    if (share < 0 || share > 1 || !(m_axis.high > m_axis.low) || m_frame.lines.empty())
        return std::nullopt;
    return m_axis.low * std::pow(m_axis.high / m_axis.low, share);
}

void DistributionView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_anchor = secondsAt(event->position().x());
    setRange(std::nullopt);
}

void DistributionView::mouseMoveEvent(QMouseEvent *event)
{
    const std::optional<double> at = secondsAt(event->position().x());
    setHover(at);
    const bool isDragged = at && m_anchor && event->buttons().testFlag(Qt::LeftButton);
    if (isDragged && std::abs(x(*at) - x(*m_anchor)) > 3)
        setRange(distributionRange(m_frame, *m_anchor, *at));
}

void DistributionView::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_anchor.reset();
}

void DistributionView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHover(std::nullopt);
}

void DistributionView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setHover(std::nullopt);
    m_anchor.reset();
}

void DistributionView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_range)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy what is chosen"), this, &DistributionView::copyRange);
    menu->popup(event->globalPos());
}

/// To the middle of the next bucket of any line.
void DistributionView::step(int direction, bool isChoosing)
{
    std::vector<double> stops;
    for (const DistributionLine &line : m_frame.lines)
        for (const DistributionBucket &bucket : line.buckets)
            stops.push_back(std::sqrt(m_axis.drawnLow(bucket) * m_axis.drawnHigh(bucket)));
    std::sort(stops.begin(), stops.end());
    if (stops.empty())
        return;
    if (!isChoosing)
        m_anchor.reset();
    else if (!m_anchor)
        m_anchor = m_hover;
    const double now = m_hover.value_or(direction > 0 ? 0.0 : HUGE_VAL);
    const auto next = direction > 0
        ? std::upper_bound(stops.begin(), stops.end(), now * (1 + 1e-9))
        : std::lower_bound(stops.begin(), stops.end(), now * (1 - 1e-9));
    if (direction > 0)
        setHover(next == stops.end() ? stops.back() : *next);
    else
        setHover(next == stops.begin() ? stops.front() : *std::prev(next));
    if (isChoosing)
        setRange(distributionRange(m_frame, m_anchor.value_or(*m_hover), *m_hover));
}

/// The window's own Ctrl+C copies the table: here it is what is chosen.
bool DistributionView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_range
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DistributionView::keyPressEvent(QKeyEvent *event)
{
    const bool isChoosing = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy) && m_range) {
        copyRange();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        step(event->key() == Qt::Key_Left ? -1 : 1, isChoosing);
    } else if (event->key() == Qt::Key_Escape && (m_hover || m_range)) {
        setHover(std::nullopt);
        m_anchor.reset();
        setRange(std::nullopt);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace toban
