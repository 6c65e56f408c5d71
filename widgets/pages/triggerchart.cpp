// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "triggerchart.h"

#include "alertcells.h"
#include "alertwords.h"
#include "chartchoices.h"
#include "chartview.h"
#include "overviewframes.h"
#include "servertext.h"
#include "stretches.h"
#include "themeholder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis aroundTrigger = 30min;
static constexpr int triggerColumns = 60;

TriggerChart::TriggerChart(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid / 2);
    auto *head = new QHBoxLayout;
    m_caption = new QLabel;
    m_caption->setObjectName(u"triggerCaption"_s);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *open = new QPushButton(tr("Overview"));
    open->setObjectName(u"triggerOpen"_s);
    open->setProperty("flat", true);
    open->setAutoDefault(false);
    open->setToolTip(tr("The page Overview over this hour"));
    open->setAccessibleDescription(open->toolTip());
    head->addWidget(m_caption, 1);
    head->addWidget(open);
    m_note = new QLabel;
    m_note->setObjectName(u"triggerNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_chart = new ChartView(ports.theme, ports.crosshair);
    m_chart->setObjectName(u"triggerChart"_s);
    m_chart->setFixedHeight(ports.theme.theme().scaled(130));
    m_chart->setCursor(Qt::PointingHandCursor);
    m_chart->installEventFilter(this);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_chart);
    hide();
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_service, m_span); });
    connect(m_chart, &ChartView::zoomRequested, this,
        [this](const TimeSpan &span) { Q_EMIT chosen(m_service, span); });
    connect(&m_refresher, &Refresher::busyChanged, this, &TriggerChart::settledChanged);
}

/// As a service's own pages find its alerts: by its label service or job.
const Service *TriggerChart::serviceOf(const InboxLine &line) const
{
    if (line.kind != InboxRow::Kind::Alert)
        return nullptr;
    const Labels &labels = line.alert.labels();
    for (const auto name : {"service"_L1, "job"_L1})
        for (const Service &service : m_ports.services)
            if (!labels.value(name).isEmpty() && service.id.text() == labels.value(name))
                return &service;
    return nullptr;
}

void TriggerChart::clear()
{
    m_alert.reset();
    hide();
}

void TriggerChart::show(const InboxLine &line, const AlertPast &past)
{
    const Service *service = serviceOf(line);
    const auto fired = std::find_if(past.episodes.rbegin(), past.episodes.rend(),
        [](const Episode &episode) { return episode.hasFired(); });
    if (!service || fired == past.episodes.rend())
        return clear();
    const Instant asOf = m_ports.state.asOf();
    if (m_alert != line.alert.identity) {
        m_note->hide();
        m_chart->hide();
    }
    m_alert = line.alert.identity;
    m_service = service->id;
    m_class = line.classified.alertClass;
    m_name = serverText(line.name(), 200);
    m_trigger = *fired->firingFrom;
    m_span = {m_trigger - aroundTrigger, std::min(m_trigger + aroundTrigger, asOf)};
    m_firing.clear();
    for (const Episode &episode : past.episodes)
        if (episode.hasFired())
            std::ranges::copy(
                without({{*episode.firingFrom, episode.to.value_or(asOf)}}, past.unknown),
                std::back_inserter(m_firing));
    PageRequest page;
    page.service = *service;
    page.span = m_span;
    page.asOf = asOf;
    page.columns = triggerColumns;
    page.pollStep = m_ports.pollStep;
    page.isOffline = m_ports.isOfflineNow();
    page.hasExemplars = false;
    read(page, *service);
}

void TriggerChart::read(const PageRequest &page, const Service &service)
{
    m_refresher.ask<Result<OverviewView>>(
        [&queries = m_ports.queries, page] { return readOverview(queries, page); },
        [this, alert = m_alert, service](const Result<OverviewView> &answer) {
            if (m_alert == alert && alert)
                show(answer, service);
        },
        Refresher::Reason::Replace);
}

static bool hasPoints(const ChartFrame &frame)
{
    return std::ranges::any_of(frame.lines, [](const LineSeries &line) {
        return std::ranges::any_of(line.values, [](double value) { return std::isfinite(value); });
    });
}

void TriggerChart::show(const Result<OverviewView> &answer, const Service &service)
{
    const QTimeZone &zone = m_ports.state.zone();
    m_caption->setText(
        tr("%1 at its last trigger, %2").arg(service.id.text(), words::moment(m_trigger, zone)));
    QWidget::show();
    if (answer) {
        const ShownZones zones = m_ports.state.zones();
        for (ChartFrame &frame :
            std::vector{frames::latency(*answer, service, zones, m_ports.choices.lines()),
                frames::errors(*answer, zones), frames::traffic(*answer, zones)})
            if (hasPoints(frame))
                return showFrame(std::move(frame));
    }
    m_chart->hide();
    m_note->setText(answer ? tr("Nothing is kept of that time.")
                           : tr("Cannot be read: %1").arg(serverText(errorText(answer.error()))));
    m_note->show();
}

void TriggerChart::showFrame(ChartFrame frame)
{
    frame.tints.clear();
    for (const TimeSpan &firing : m_firing)
        if (firing.to > m_span.from && firing.from < m_span.to)
            frame.tints.push_back({firing, classToken(m_class), m_name});
    frame.title = tr("%1: %2", "what the chart shows, of which service")
                      .arg(frame.title, m_caption->text());
    m_chart->setFrame(std::move(frame));
    m_chart->show();
    m_note->hide();
}

bool TriggerChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_chart)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT chosen(m_service, m_span);
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress)
        m_pressedAt = static_cast<QMouseEvent *>(event)->pos();
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool isClick = mouse->button() == Qt::LeftButton
            && (mouse->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
        if (isClick) // after the chart has had it, which may be hidden by then
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT chosen(m_service, m_span); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace toban
