// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timestrip.h"

#include "themeholder.h"

#include <QFontMetricsF>

#include <cmath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr int barWidth = 4;
static constexpr Millis pauseBetweenReads = std::chrono::seconds(30);
static constexpr int titleHeight = 16;
static constexpr int barsHeight = 24;
static constexpr int laneHeight = 13;

TimeStrip::TimeStrip(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    const int count = 1 + (ports.alerts.isThere() ? 1 : 0) + (ports.incidents.isThere() ? 1 : 0);
    setFixedHeight(
        ports.theme.theme().scaled(titleHeight + barsHeight + count * laneHeight + metrics::half));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time strip"));
    setToolTip(tr("p99 over a longer time. Drag to look back, Shift+drag to choose a range."));
    connect(&ports.state, &ViewState::placeChanged, this, &TimeStrip::placeChanged);
    connect(&ports.state, &ViewState::zoneChanged, this, qOverload<>(&QWidget::update));
    connect(&ports.theme, &ThemeHolder::changed, this, &TimeStrip::measure);
    connect(&m_refresher, &Refresher::busyChanged, this, &TimeStrip::settledChanged);
    m_span = wantedSpan();
    measure();
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
    page.columns = std::clamp(static_cast<int>(axis().width()) / barWidth, 30, 400);
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

TimeStrip::Lanes TimeStrip::lanes() const
{
    const Theme &theme = m_ports.theme.theme();
    const QRectF along = axis();
    Lanes lanes;
    double top = 1;
    const auto next = [&](int high) {
        const QRectF lane(along.left(), top, along.width(), theme.scaled(high));
        top = lane.bottom();
        return lane;
    };
    lanes.title = next(titleHeight);
    lanes.bars = next(barsHeight);
    if (m_ports.alerts.isThere())
        lanes.alerts = next(laneHeight);
    if (m_ports.incidents.isThere())
        lanes.incidents = next(laneHeight);
    lanes.marks = next(laneHeight);
    return lanes;
}

/// Once, and not for each bar.
void TimeStrip::measure()
{
    const QFontMetricsF font(m_ports.theme.theme().font(TextSize::Small));
    double names = 0;
    for (const QString &name : {tr("p99", "time strip"), tr("alerts", "time strip"),
             tr("incidents", "time strip"), tr("marks", "time strip")})
        names = std::max(names, font.horizontalAdvance(name));
    m_left = std::ceil(names) + metrics::panelPadding + metrics::grid;
    update();
}

QRectF TimeStrip::axis() const
{
    return QRectF(m_left, 0, std::max(1.0, width() - m_left - metrics::half), height());
}

double TimeStrip::xOf(Instant at) const
{
    const QRectF along = axis();
    const double length = toSeconds(m_span.length());
    return along.left() + (length > 0 ? toSeconds(at - m_span.from) / length * along.width() : 0.0);
}

/// In whole seconds: finer is nothing that a hand means.
Instant TimeStrip::timeAt(double x) const
{
    const QRectF along = axis();
    const double share = std::clamp((x - along.left()) / along.width(), 0.0, 1.0);
    const Millis inside(static_cast<qint64>(share * static_cast<double>(m_span.length().count())));
    return m_span.from + std::chrono::floor<std::chrono::seconds>(inside);
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
