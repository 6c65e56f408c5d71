// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatpicture.h"

#include "glyphs.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

class HeatTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Heatmap)
};

QString heatModeName(HeatMode mode)
{
    switch (mode) {
    case HeatMode::Count:
        return HeatTexts::tr("calls");
    case HeatMode::Share:
        return HeatTexts::tr("share of the column");
    case HeatMode::Time:
        return HeatTexts::tr("time spent");
    }
    return {};
}

QString heatValueText(double value, HeatMode mode, bool isLowerBound)
{
    switch (mode) {
    case HeatMode::Count:
        return quantityText({value, Unit::Count});
    case HeatMode::Share:
        return quantityText({value, Unit::Ratio});
    case HeatMode::Time: {
        const QString text = quantityText({value, Unit::Seconds});
        return isLowerBound && value > 0 ? HeatTexts::tr("≥ %1").arg(text) : text;
    }
    }
    return {};
}

/// Columns without a scrape, neighbours as one. What has not been scraped yet is not missing.
static void hatchMissing(ChartFrame &chart, const HeatFrame &frame)
{
    std::optional<TimeSpan> open;
    for (const HeatColumn &column : frame.cells.columns) {
        const bool isYetToCome = frame.newestData && column.span.from >= *frame.newestData;
        if (!column.isMissing() || isYetToCome) {
            if (open)
                chart.hatches.push_back({*open, {}});
            open.reset();
        } else if (open) {
            open->to = column.span.to;
        } else {
            open = column.span;
        }
    }
    if (open)
        chart.hatches.push_back({*open, {}});
}

/// A line that shows on every cell: in the colour of text, on a wider one in that of the ground.
static void addOverlay(ChartFrame &chart, LineSeries line)
{
    LineSeries halo = line;
    halo.token = Token::Raised;
    halo.width = std::min(line.width + 1.6, 3.0);
    halo.endLabel.clear();
    line.token = Token::Text;
    chart.lines.push_back(std::move(halo));
    chart.lines.push_back(std::move(line));
}

static ChartFrame chartOf(const HeatFrame &frame, const HeatChoices &choices, bool hasData)
{
    ChartFrame chart;
    chart.title = frame.title;
    chart.span = frame.span;
    chart.zone = frame.zone;
    chart.secondZone = frame.secondZone;
    chart.unit = Unit::Seconds;
    chart.empty = frame.empty;
    chart.freshness = frame.freshness;
    chart.newestData = frame.newestData;
    chart.hatches = frame.hatches;
    if (!hasData)
        return chart;
    hatchMissing(chart, frame);
    if (choices.showsPercentiles)
        for (const LineSeries &line : frame.lines)
            addOverlay(chart, line);
    chart.marks = frame.marks;
    if (choices.showsObjective)
        chart.thresholds = frame.thresholds;
    chart.exemplars = frame.exemplars;
    return chart;
}

void HeatPicture::draw(const HeatFrame &frame, const HeatChoices &choices, const Theme &theme,
    const QSize &size, double devicePixelRatio)
{
    PictureStyle style;
    style.size = size;
    style.devicePixelRatio = devicePixelRatio;
    style.hasMarksOnTop = true;
    style.wishes = heatWishes(frame, choices, theme, size);
    m_hasData = style.wishes.hasData;
    m_layout = {};
    style.ground = [&](QImage &image, const ChartLayout &chart, const Theme &dressed) {
        m_layout = heatLayout(frame, choices, theme, chart, size);
        m_ramp = heatRamp(dressed);
        if (!m_hasData)
            return;
        drawCells(image);
        drawOverflow(image, dressed);
        drawLegend(image, dressed);
    };
    m_chart.draw(chartOf(frame, choices, m_hasData), theme, style);
}

namespace {

/// So many device pixels of a row in one colour.
struct PixelRun {
    int from = 0;
    int to = 0;
    QRgb color = 0;
};

} // namespace

/// Inside an image of that width. Zero cells and missing columns give no run: what lies below
/// stays.
static std::vector<PixelRun> runsOf(
    const HeatLayout &layout, const HeatRamp &ramp, size_t row, double ratio, double width)
{
    std::vector<PixelRun> runs;
    for (size_t column = 0; column < layout.cells.columns.size(); ++column) {
        const double value = layout.cells.value(column, row, layout.mode);
        if (!(value > 0))
            continue;
        const QRectF area = layout.rect({column, row});
        const double share = heatFraction(value, layout.most, layout.scale);
        const auto shade = static_cast<size_t>(std::lround(share * (ramp.size() - 1)));
        const auto pixel = [&](double x) {
            return static_cast<int>(std::lround(std::clamp(x * ratio, 0.0, width)));
        };
        runs.push_back({pixel(area.left()), pixel(area.right()), ramp[shade]});
    }
    return runs;
}

void HeatPicture::drawCells(QImage &image) const
{
    const double ratio = image.devicePixelRatio();
    for (size_t row = 0; row < m_layout.cells.rows.size() && !m_layout.cells.columns.empty();
         ++row) {
        if (!m_layout.isShown(row))
            continue;
        const QRectF area = m_layout.rect({0, row});
        const int top = std::max(static_cast<int>(std::lround(area.top() * ratio)), 0);
        const int bottom = std::max(static_cast<int>(std::lround(area.bottom() * ratio)), top + 1);
        const auto runs = runsOf(m_layout, m_ramp, row, ratio, image.width());
        // tall rows stand apart, so that the edges of the buckets show
        const int seam = bottom - top >= 8 * ratio ? static_cast<int>(std::ceil(ratio)) : 0;
        for (int y = top + seam; y < std::min(bottom, image.height()); ++y) {
            auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (const PixelRun &run : runs)
                std::fill(pixels + run.from, pixels + run.to, run.color);
        }
    }
}

void HeatPicture::drawOverflow(QImage &image, const Theme &theme) const
{
    const QRectF &row = m_layout.overflow;
    if (row.isNull())
        return;
    QPainter painter(&image);
    painter.setClipRect(row);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.tint(Token::Muted, 0.45), 1));
    for (double x = row.left() - row.height(); x < row.right(); x += 6)
        painter.drawLine(QPointF(x, row.bottom()), QPointF(x + row.height(), row.top()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipping(false);
    painter.setPen(theme.color(Token::Line));
    painter.drawRect(row.adjusted(0, 0, -1, -1));
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(QRectF(0, row.top() - 2, row.left() - 6, row.height() + 4),
        Qt::AlignRight | Qt::AlignVCenter,
        QStringLiteral("> ") + edgeText(m_layout.cells.rows.back().low, Unit::Seconds));
}

void HeatPicture::drawLegend(QImage &image, const Theme &theme) const
{
    const QRectF &ramp = m_layout.legend;
    QPainter painter(&image);
    const auto width = static_cast<int>(ramp.width());
    for (int x = 0; x < width; ++x) {
        const auto shade = static_cast<size_t>(x) * (m_ramp.size() - 1)
            / static_cast<size_t>(std::max(width - 1, 1));
        painter.fillRect(
            QRectF(ramp.left() + x, ramp.top(), 1, ramp.height()), QColor::fromRgb(m_ramp[shade]));
    }
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    const QString least
        = m_layout.mode == HeatMode::Share ? QStringLiteral("0 %") : QStringLiteral("0");
    const QString most = heatValueText(m_layout.most, m_layout.mode);
    const double height = std::ceil(QFontMetricsF(painter.font()).height());
    const QRectF left(0, 0, ramp.left() - 6, height);
    const QString name = heatModeName(m_layout.mode) + QStringLiteral("   ") + least;
    painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, name);
    const double room = m_layout.chart.plot.right() - ramp.right() - 6;
    paintTabularText(
        painter, QRectF(ramp.right() + 6, 0, room, height), Qt::AlignLeft | Qt::AlignVCenter, most);
}

} // namespace toban
