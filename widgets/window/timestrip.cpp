// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timestrip.h"

#include "overviewframes.h"
#include "plaintip.h"
#include "servertext.h"
#include "themeholder.h"
#include "timetext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr int barWidth = 4;
static constexpr Millis pauseBetweenReads = std::chrono::seconds(30);
static constexpr double markReach = 5;
static constexpr double endZone = 6; ///< this near to the right edge means "live"

TimeStrip::TimeStrip(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    setFixedHeight(ports.theme.theme().scaled(56));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time strip"));
    setToolTip(tr("p99 over a longer time. Drag to look back, Shift+drag to choose a range."));
    connect(&ports.state, &ViewState::placeChanged, this, &TimeStrip::placeChanged);
    connect(&ports.state, &ViewState::zoneChanged, this, qOverload<>(&QWidget::update));
    connect(&ports.theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
    connect(&m_refresher, &Refresher::busyChanged, this, &TimeStrip::settledChanged);
    m_span = wantedSpan();
}

bool TimeStrip::isSettled() const
{
    return !isVisible() || (m_isShown && !m_refresher.isBusy());
}

TimeSpan TimeStrip::span() const
{
    return m_span;
}

TimeSpan TimeStrip::wantedSpan() const
{
    const TimeSpan shown = m_ports.state.span();
    const Millis length = shown.length();
    const Millis wide = length <= Millis(1h) ? Millis(6h)
        : length <= Millis(6h)               ? Millis(24h)
        : length <= Millis(24h)              ? Millis(72h)
                                             : length * 2;
    const Instant now = m_ports.clock.now();
    const Instant asOf = m_ports.state.asOf();
    const bool isRecent = asOf > now - wide && shown.from > now - wide;
    const Instant end = isRecent ? now : std::min(now, asOf + wide / 4);
    const bool isKept = m_span.to > m_span.from && !isRecent && m_span.length() == wide
        && m_span.from <= shown.from && asOf <= m_span.to;
    return isKept ? m_span : TimeSpan{end - wide, end};
}

void TimeStrip::placeChanged()
{
    const TimeSpan wanted = wantedSpan();
    const bool isOther = wanted.length() != m_span.length() || wanted.from > m_span.to
        || wanted.to < m_span.from || std::chrono::abs(wanted.to - m_span.to) > wanted.length() / 50
        || !(m_service == m_ports.state.place().service);
    if (isOther)
        read(Refresher::Reason::Replace);
    update();
}

void TimeStrip::refresh(bool isNow)
{
    if (isNow || !m_view || m_ports.clock.now() - m_readAt >= pauseBetweenReads)
        read(Refresher::Reason::Refresh);
}

void TimeStrip::read(Refresher::Reason reason)
{
    const Service *service = nullptr;
    for (const Service &known : m_ports.services)
        if (known.id == m_ports.state.place().service)
            service = &known;
    if (!service || !isVisible())
        return;
    if (!(m_service == service->id))
        m_view.reset();
    m_service = service->id;
    m_readAt = m_ports.clock.now();
    PageRequest page;
    page.service = *service;
    page.span = wantedSpan();
    page.asOf = page.span.to;
    page.columns = std::clamp(width() / barWidth, 30, 400);
    page.filter = m_ports.state.place().filter;
    page.pollStep = m_ports.pollStep;
    page.isOffline = m_ports.isOffline;
    page.alerts = alertLens(m_ports.alerts, m_ports.state.zone(), {});
    m_refresher.ask<Result<StripView>>(
        [&queries = m_ports.queries, onCall = m_ports.incidents.queries, page] {
            return readStrip(queries, onCall, page);
        },
        [this](const Result<StripView> &answer) { show(answer); }, reason);
}

void TimeStrip::show(const Result<StripView> &answer)
{
    m_isShown = true;
    if (answer) {
        m_view = *answer;
        const ViewHead &head = m_view->overview.head;
        m_span = head.span;
        Q_EMIT storyChanged(m_span, changesOf(*m_view), head.dataStep);
    }
    update();
}

double TimeStrip::xOf(Instant at) const
{
    const double length = toSeconds(m_span.length());
    return length > 0 ? toSeconds(at - m_span.from) / length * width() : 0;
}

Instant TimeStrip::timeAt(double x) const
{
    const double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
    return m_span.from
        + Millis(static_cast<qint64>(share * static_cast<double>(m_span.length().count())));
}

bool TimeStrip::isAtEnd(double x) const
{
    return x >= width() - endZone && m_span.to >= m_ports.clock.now() - m_span.length() / 50;
}

void TimeStrip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_ports.theme.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Raised));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Line));
    const QRectF area = QRectF(rect()).adjusted(0, theme.scaled(16), 0, -theme.scaled(12));
    paintBars(painter, area);
    paintAlerts(painter, area);
    paintMarks(painter, area);
    if (hasFocus()) {
        painter.setPen(theme.color(Token::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
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

/// A lane beneath the bars for pages, and one for tickets.
void TimeStrip::paintAlerts(QPainter &painter, const QRectF &area) const
{
    if (!m_view)
        return;
    const Theme &theme = m_ports.theme.theme();
    const double high = theme.scaled(3);
    for (const FiringSpan &firing : m_view->overview.head.alerts) {
        const bool isPage = firing.alertClass == AlertClass::Page;
        const double left = xOf(firing.span.from);
        painter.fillRect(QRectF(left, area.bottom() + 2 + (isPage ? 0 : high + 1),
                             std::max(2.0, xOf(firing.span.to) - left), high),
            theme.color(isPage ? Token::Critical : Token::Warn));
    }
}

void TimeStrip::paintMarks(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = m_ports.theme.theme();
    const TimeSpan shown = m_ports.state.span();
    QRectF brush(xOf(shown.from), 1, xOf(shown.to) - xOf(shown.from), height() - 1);
    if (m_brushFrom && m_brushTo)
        brush = QRectF(std::min(*m_brushFrom, *m_brushTo), 1, std::abs(*m_brushTo - *m_brushFrom),
            height() - 1);
    QColor tint = theme.color(Token::Accent);
    tint.setAlphaF(0.10F);
    painter.fillRect(brush, tint);
    painter.fillRect(QRectF(brush.left(), 1, 1, height()), theme.color(Token::Accent));
    paintViewMarks(painter, area);
    painter.setFont(theme.font(TextSize::Small));
    const bool isLive = m_ports.state.place().cursor.isLive();
    const Token token = isLive ? Token::Ok : Token::Warn;
    const double x
        = isLive ? std::min(xOf(m_ports.clock.now()), width() - 2.0) : xOf(m_ports.state.asOf());
    const bool isOnStrip = x >= 0 && x <= width();
    if (!isOnStrip || (isLive && m_ports.isOffline))
        return;
    painter.setPen(theme.color(token));
    painter.fillRect(QRectF(x, 1, 2, height()), theme.color(token));
    const QString text = isLive ? tr("live", "time strip")
                                : timetext::clock(m_ports.state.asOf(), m_ports.state.zone());
    const double wide = painter.fontMetrics().horizontalAdvance(text) + metrics::half;
    const double left = x - wide - 2 > 0 ? x - wide - 2 : x + metrics::half;
    painter.drawText(QRectF(left, 2, wide, area.top() - 2), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(QRectF(metrics::grid, 2, width() / 2.0, area.top() - 2),
        Qt::AlignLeft | Qt::AlignVCenter,
        tr("p99  %1", "time strip: span")
            .arg(timetext::span(m_span, m_ports.clock.now(), m_ports.state.zone())));
}

void TimeStrip::paintViewMarks(QPainter &painter, const QRectF &area) const
{
    if (!m_view)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double top = area.top() - 8; // above the bars
    for (const ChartMark &mark : frames::marksOf(m_view->overview.head)) {
        const double x = xOf(mark.at);
        painter.setBrush(m_ports.theme.theme().color(mark.token));
        painter.drawPolygon(QPolygonF({{x, top + 7}, {x + 4, top}, {x - 4, top}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

bool TimeStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_view)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList texts;
    for (const ViewMark &mark : m_view->overview.head.marks)
        if (std::abs(xOf(mark.at) - help->pos().x()) <= markReach)
            texts << timetext::full(mark.at, m_ports.state.zones()) + u"  "_s
                    + frames::markText(mark);
    for (const FiringSpan &firing : m_view->overview.head.alerts)
        if (firing.span.contains(timeAt(help->pos().x())))
            texts << tr("fired: %1").arg(serverText(firing.names.join(u", "_s), 200));
    QToolTip::showText(
        help->globalPos(), plainTip(texts.isEmpty() ? toolTip() : texts.join(u'\n')), this);
    return true;
}

void TimeStrip::moveCursor(double x)
{
    m_ports.state.setCursor(isAtEnd(x) ? Cursor{} : Cursor{timeAt(x)});
}

void TimeStrip::stepCursor(int bars)
{
    const Millis step = m_span.length() * barWidth / std::max(1, width());
    const Instant at = m_ports.state.asOf() + step * bars;
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
    if (!(event->buttons() & Qt::LeftButton))
        return;
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
    switch (event->key()) {
    case Qt::Key_Left:
        stepCursor(event->modifiers() & Qt::ControlModifier ? -10 : -1);
        return;
    case Qt::Key_Right:
        stepCursor(event->modifiers() & Qt::ControlModifier ? 10 : 1);
        return;
    case Qt::Key_End:
        m_ports.state.setCursor({});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimeStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    read(Refresher::Reason::Refresh);
}

void TimeStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read(Refresher::Reason::Replace);
}

} // namespace toban
