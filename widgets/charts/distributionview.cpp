// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionview.h"

#include "glyphs.h"
#include "themeholder.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr double markRow = 18; ///< height of the row of one percentile above the steps
static constexpr double tickSpacing = 90; ///< pixels a label needs at least

DistributionView::DistributionView(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Latency distributions"));
    connect(&theme, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
}

void DistributionView::setFrame(DistributionFrame frame)
{
    m_frame = std::move(frame);
    m_frame.isByTime = m_isByTime;
    m_axis = distributionAxis(m_frame, 2);
    m_hover.reset();
    m_anchor.reset();
    describe();
    update();
    if (m_range)
        Q_EMIT rangeChanged(rangeText());
}

void DistributionView::setByTime(bool isByTime)
{
    m_isByTime = isByTime;
    m_frame.isByTime = isByTime;
    describe();
    update();
}

QSize DistributionView::sizeHint() const
{
    return {480, 200};
}

QSize DistributionView::minimumSizeHint() const
{
    return {200, m_theme.theme().scaled(96)};
}

QRectF DistributionView::plot() const
{
    const double labels = std::ceil(QFontMetricsF(m_theme.theme().font(TextSize::Small)).height());
    return QRectF(rect()).adjusted(metrics::half, metrics::half, -metrics::half, -labels - 4);
}

double DistributionView::x(double seconds) const
{
    const QRectF area = plot();
    return area.left() + m_axis.fraction(seconds) * area.width();
}

void DistributionView::paintAxis(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const QRectF area = plot();
    painter.setFont(theme.font(TextSize::Small));
    double free = 0;
    for (const ValueTick &tick : m_axis.ticks) {
        const double at = std::round(x(tick.value));
        painter.fillRect(QRectF(at, area.top(), 1, area.height()), theme.color(Token::Line));
        const double width = tabularWidth(painter.font(), tick.label);
        const double left = std::clamp(at - width / 2, 0.0, this->width() - width);
        if (tick.label.isEmpty() || left < free)
            continue;
        painter.setPen(theme.color(Token::Muted));
        paintTabularText(painter, QRectF(left, area.bottom() + 2, width + 1, height()),
            Qt::AlignLeft | Qt::AlignTop, tick.label);
        free = left + width + 8;
    }
    painter.fillRect(
        QRectF(area.left(), area.bottom(), area.width(), 1), theme.color(Token::Muted));
}

void DistributionView::paintSteps(
    QPainter &painter, const DistributionLine &line, double highest) const
{
    const Theme &theme = m_theme.theme();
    const QRectF area = plot().adjusted(
        0, markRow * static_cast<double>(m_frame.lines.size()) + metrics::half, 0, 0);
    const double all = m_frame.weight(line);
    QPainterPath path;
    double end = -1;
    for (const DistributionBucket &bucket : line.buckets) {
        const double left = std::round(x(m_axis.drawnLow(bucket)));
        const double right = std::round(x(m_axis.drawnHigh(bucket)));
        const double top = area.bottom()
            - m_axis.density(bucket, m_frame.weight(bucket) / all) / highest * area.height();
        if (left != end) {
            if (end >= 0)
                path.lineTo(end, area.bottom());
            path.moveTo(left, area.bottom());
        }
        path.lineTo(left, top);
        path.lineTo(right, top);
        end = right;
    }
    path.lineTo(end, area.bottom());
    QColor fill = theme.color(line.token);
    fill.setAlphaF(0.16F);
    painter.fillPath(path, fill);
    painter.strokePath(path, QPen(theme.color(line.token), 1.5));
}

void DistributionView::paintMark(QPainter &painter, const DistributionLine &line, double y) const
{
    if (!line.mark || !std::isfinite(line.mark->value))
        return;
    const Theme &theme = m_theme.theme();
    const double left = x(line.mark->low);
    const double right = x(line.mark->high);
    const double at = x(line.mark->value);
    const QColor color = theme.color(line.token);
    painter.fillRect(QRectF(left, y - 1, std::max(1.0, right - left), 2), color);
    painter.fillRect(QRectF(left, y - 4, 1, 8), color);
    painter.fillRect(QRectF(right - 1, y - 4, 1, 8), color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(at, y), 3.5, 3.5);
    const QString text = u"%1 %2 %3"_s.arg(
        line.name, line.mark->name, quantityText({line.mark->value, Unit::Seconds}));
    const double width = tabularWidth(painter.font(), text) + 1;
    const bool isRight = right + 8 + width <= this->width();
    painter.setPen(theme.readable(line.token));
    paintTabularText(painter,
        QRectF(isRight ? right + 8 : left - 8 - width, y - markRow / 2, width, markRow),
        Qt::AlignVCenter | Qt::AlignLeft, text);
}

void DistributionView::paintRange(QPainter &painter) const
{
    const QRectF area = plot();
    const double left = std::round(x(m_range->low));
    const double right = std::round(x(m_range->high));
    const Theme &theme = m_theme.theme();
    QColor fill = theme.color(Token::Text);
    fill.setAlphaF(0.08F);
    painter.fillRect(QRectF(left, area.top(), std::max(1.0, right - left), area.height()), fill);
    for (const double edge : {left, right - 1})
        painter.fillRect(QRectF(edge, area.top(), 1, area.height()), theme.color(Token::Text));
}

using ReadoutCells = std::array<QString, 5>;

static std::vector<ReadoutCells> readoutCells(
    const std::vector<DistributionReadout> &readouts, bool isByTime)
{
    std::vector<ReadoutCells> rows = {{QString(), DistributionView::tr("duration"),
        isByTime ? DistributionView::tr("time") : DistributionView::tr("calls"),
        DistributionView::tr("share"), DistributionView::tr("up to here")}};
    for (const DistributionReadout &readout : readouts)
        rows.push_back({readout.name, readout.bucket, readout.count, readout.share, readout.below});
    return rows;
}

void DistributionView::paintReadout(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    const auto readouts = distributionReadout(m_frame, *m_hover);
    const auto rows = readoutCells(readouts, m_frame.isByTime);
    std::array<double, 5> widths{};
    for (const ReadoutCells &row : rows)
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], tabularWidth(painter.font(), row[i]) + 12);
    double width = 8;
    for (const double column : widths)
        width += column;
    const double line = std::ceil(QFontMetricsF(painter.font()).height()) + 1;
    const double at = std::round(x(*m_hover));
    const QRectF area = plot();
    painter.fillRect(QRectF(at, area.top(), 1, area.height()), theme.color(Token::Muted));
    QRectF box(at + 12, area.top(), width, line * static_cast<double>(rows.size()) + 12);
    if (box.right() > this->width())
        box.moveRight(std::max(at - 12, box.width()));
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Hover));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    for (size_t row = 0; row < rows.size(); ++row) {
        double left = box.left() + 8;
        const double top = box.top() + 6 + line * static_cast<double>(row);
        for (size_t i = 0; i < widths.size(); ++i) {
            const bool isName = i == 0 && row > 0;
            painter.setPen(isName ? theme.readable(readouts[row - 1].token)
                                  : theme.color(row == 0 ? Token::Muted : Token::Text));
            paintTabularText(painter, QRectF(left, top, widths[i] - 12, line),
                Qt::AlignVCenter | (i < 2 ? Qt::AlignLeft : Qt::AlignRight), rows[row][i]);
            left += widths[i];
        }
    }
}

void DistributionView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setFont(theme.font(TextSize::Small));
    m_axis = distributionAxis(
        m_frame, std::max(2, static_cast<int>(plot().width() / theme.scaled(tickSpacing))));
    double highest = 0;
    for (const DistributionLine &line : m_frame.lines)
        for (const DistributionBucket &bucket : line.buckets)
            if (const double all = m_frame.weight(line); all > 0)
                highest = std::max(highest, m_axis.density(bucket, m_frame.weight(bucket) / all));
    if (highest <= 0) {
        painter.setPen(theme.color(Token::Muted));
        painter.setFont(theme.font(TextSize::Body));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_frame.note);
        return;
    }
    paintAxis(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DistributionLine &line : m_frame.lines)
        if (!line.buckets.empty())
            paintSteps(painter, line, highest);
    double y = plot().top() + markRow / 2;
    for (const DistributionLine &line : m_frame.lines) {
        paintMark(painter, line, y);
        y += markRow;
    }
    if (m_range)
        paintRange(painter);
    if (m_hover)
        paintReadout(painter);
}

} // namespace toban
