// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the time strip does with mouse and keys, and what it says where the mouse is.
#include "overviewframes.h"
#include "plaintip.h"
#include "servertext.h"
#include "timestrip.h"
#include "timetext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr double markReach = 5;
static constexpr double endZone = 6; ///< this near to the right end means "live"
static constexpr int barStep = 4; ///< pixels

bool TimeStrip::isAtEnd(double x) const
{
    return x >= axis().right() - endZone && m_span.to >= m_ports.clock.now() - m_span.length() / 50;
}

QStringList TimeStrip::textsAt(double x) const
{
    const Instant at = timeAt(x);
    QStringList texts{timetext::full(at, m_ports.state.zones())};
    if (!m_view)
        return texts;
    const ViewHead &head = m_view->overview.head;
    for (const FiringSpan &firing : head.alerts)
        if (firing.span.contains(at))
            texts << tr("fired: %1").arg(serverText(firing.names.join(u", "_s), 200));
    if (std::ranges::any_of(
            m_view->untold, [at](const TimeSpan &untold) { return untold.contains(at); }))
        texts << tr("alerts: not known, a source did not answer");
    for (const IncidentSpan &incident : m_view->incidents)
        if (incident.span.contains(at))
            texts << tr("incident: %1")
                         .arg(serverText((incident.number + u' ' + incident.title).trimmed(), 200));
    for (const ViewMark &mark : head.marks)
        if (std::abs(xOf(mark.at) - x) <= markReach)
            texts << timetext::full(mark.at, m_ports.state.zones()) + u"  "_s
                    + frames::markText(mark);
    return texts;
}

bool TimeStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QStringList texts = textsAt(help->pos().x());
    QToolTip::showText(
        help->globalPos(), plainTip(texts.size() > 1 ? texts.join(u'\n') : toolTip()), this);
    return true;
}

void TimeStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hover.reset();
    update();
}

void TimeStrip::moveCursor(double x)
{
    m_ports.state.setCursor(isAtEnd(x) ? Cursor{} : Cursor{timeAt(x)});
}

void TimeStrip::stepCursor(Millis step)
{
    const Instant at = m_ports.state.asOf() + step;
    m_ports.state.setCursor(
        at >= m_ports.clock.now() ? Cursor{} : Cursor{std::max(at, m_span.from)});
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (event->modifiers() & Qt::ShiftModifier)
        m_brushFrom = event->position().x();
    else
        moveCursor(event->position().x());
}

void TimeStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        m_hover = event->position().x() >= axis().left() ? std::optional(event->position().x())
                                                         : std::nullopt;
        return update();
    }
    m_hover.reset();
    if (!m_brushFrom) {
        moveCursor(event->position().x());
        return;
    }
    m_brushTo = event->position().x();
    update();
}

void TimeStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<double> from = std::exchange(m_brushFrom, std::nullopt);
    m_brushTo.reset();
    update();
    if (!from || std::abs(*from - event->position().x()) < 3)
        return;
    const Instant a = timeAt(*from);
    const Instant b = timeAt(event->position().x());
    m_ports.state.setWindow(Range{std::min(a, b), std::max(a, b)});
}

void TimeStrip::keyPressEvent(QKeyEvent *event)
{
    const int bars = event->modifiers() & Qt::ControlModifier ? 10 : 1;
    const Millis step = m_span.length() * barStep * bars / static_cast<int>(axis().width());
    const Millis page = m_ports.state.span().length();
    switch (event->key()) {
    case Qt::Key_Left:
        return stepCursor(-step);
    case Qt::Key_Right:
        return stepCursor(step);
    case Qt::Key_PageUp:
        return stepCursor(-page);
    case Qt::Key_PageDown:
        return stepCursor(page);
    case Qt::Key_Home:
        return m_ports.state.setCursor({m_span.from});
    case Qt::Key_End:
        return m_ports.state.setCursor({});
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace toban
