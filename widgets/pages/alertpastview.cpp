// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertpastview.h"

#include "alertcells.h"
#include "alertwords.h"
#include "themeholder.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr int captionHeight = 18;
static constexpr int stripHeight = 20;
static constexpr int hourHeight = 10;
static constexpr int dayNames = 30;

AlertPastView::AlertPastView(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void AlertPastView::show(const AlertPast &past, AlertClass alertClass, const QTimeZone &zone)
{
    m_past = past;
    m_class = alertClass;
    m_zone = zone;
    const auto fired = std::count_if(past.episodes.begin(), past.episodes.end(),
        [](const Episode &episode) { return episode.hasFired(); });
    setAccessibleName(tr("fired %1 times in 30 days").arg(fired));
    update();
}

QSize AlertPastView::sizeHint() const
{
    const Theme &theme = m_theme.theme();
    const int height = theme.scaled(2 * captionHeight + stripHeight + 7 * hourHeight)
        + metrics::grid + theme.scaled(captionHeight);
    return {theme.scaled(240), height};
}

QRectF AlertPastView::stripArea() const
{
    const Theme &theme = m_theme.theme();
    return {
        0, double(theme.scaled(captionHeight)), double(width()), double(theme.scaled(stripHeight))};
}

QRectF AlertPastView::hoursArea() const
{
    const Theme &theme = m_theme.theme();
    const double left = theme.scaled(dayNames);
    const double top = stripArea().bottom() + metrics::grid + theme.scaled(captionHeight);
    return {left, top, width() - left, double(theme.scaled(7 * hourHeight))};
}

void AlertPastView::paintHours(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const QRectF area = hoursArea();
    const double wide = area.width() / 24;
    const double high = area.height() / 7;
    int most = 1;
    for (const auto &day : m_past.hours)
        most = std::max(most, *std::max_element(day.begin(), day.end()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t day = 0; day < 7; ++day)
        for (size_t hour = 0; hour < 24; ++hour) {
            const int count = m_past.hours[day][hour];
            const QRectF cell(std::round(area.left() + wide * double(hour)),
                std::round(area.top() + high * double(day)), std::floor(wide) - 1,
                std::floor(high) - 1);
            painter.fillRect(cell,
                count == 0 ? theme.color(Token::Hover)
                           : theme.tint(classToken(m_class), 0.25 + 0.75 * count / most));
        }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    const QLocale locale;
    for (const int day : {1, 4, 7}) // Monday, Thursday, Sunday: each has room
        painter.drawText(QRectF(0, area.top() + high * (day - 1) - 2, area.left(), high + 4),
            Qt::AlignLeft | Qt::AlignVCenter, locale.standaloneDayName(day, QLocale::ShortFormat));
    for (const int hour : {0, 6, 12, 18})
        painter.drawText(
            QPointF(area.left() + wide * hour, area.bottom() + painter.fontMetrics().ascent() + 2),
            QString::number(hour));
}

void AlertPastView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    const QRectF caption(0, 0, width(), theme.scaled(captionHeight));
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, tr("Last 30 days"));
    painter.drawText(caption.translated(0, stripArea().bottom() + metrics::grid),
        Qt::AlignLeft | Qt::AlignVCenter, tr("Began to fire, by hour of the week"));
    QList<int> cells;
    for (const StripCell cell : m_past.strip)
        cells << int(cell);
    paintAlertStrip(painter, stripArea(), cells, m_class, theme);
    paintHours(painter);
}

QString AlertPastView::textAt(const QPointF &position) const
{
    const QRectF hours = hoursArea();
    if (hours.contains(position)) {
        const auto hour = static_cast<size_t>((position.x() - hours.left()) * 24 / hours.width());
        const auto day = static_cast<size_t>((position.y() - hours.top()) * 7 / hours.height());
        if (hour < 24 && day < 7)
            return tr("%1, %2:00 to %3:00: %4 times")
                .arg(QLocale().standaloneDayName(static_cast<int>(day) + 1))
                .arg(hour)
                .arg(hour + 1)
                .arg(m_past.hours[day][hour]);
    }
    const QRectF strip = stripArea();
    if (!strip.contains(position) || m_past.strip.empty())
        return {};
    const double share = (position.x() - strip.left()) / strip.width();
    const Millis length = m_past.span.length();
    const Millis cell = length / m_past.strip.size();
    const Instant from
        = m_past.span.from + cell * static_cast<int>(share * double(m_past.strip.size()));
    return u"%1 – %2"_s.arg(words::moment(from, m_zone), words::moment(from + cell, m_zone));
}

bool AlertPastView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace toban
