// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatpicture.h"

#include "glyphs.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

/// Pixels; beside another heatmap a narrower one gives its room to the cells alone.
static constexpr int leastForLabels = 300;

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

QString heatDifferenceText(double difference)
{
    if (std::isnan(difference))
        return quantityText({difference, Unit::Ratio});
    const QString size = QLocale().toString(std::abs(difference) * 100, 'f', 1);
    // what is rounded to nothing has no sign
    const bool isNothing = std::abs(difference) * 100 < 0.05;
    const QString sign = isNothing ? QString() : QString(difference < 0 ? u'−' : u'+');
    return HeatTexts::tr("%1 points", "percentage points").arg(sign + size);
}

/// Columns without a scrape, neighbours as one. What has not been scraped yet is not missing.
static void hatchMissing(
    ChartFrame &chart, const HeatFrame &frame, const std::vector<HeatColumn> &columns)
{
    std::optional<TimeSpan> open;
    for (const HeatColumn &column : columns) {
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
    const auto difference = shownDifference(frame, choices);
    hatchMissing(chart, frame, difference ? difference->now.columns : frame.cells.columns);
    if (choices.showsPercentiles)
        for (const LineSeries &line : frame.lines)
            addOverlay(chart, line);
    chart.marks = frame.marks;
    if (choices.showsObjective)
        chart.thresholds = frame.thresholds;
    chart.exemplars = frame.exemplars;
    return chart;
}

static std::vector<QRgb> rampOf(const HeatLayout &layout, const Theme &theme)
{
    if (layout.difference) {
        const DifferenceRamp ramp = differenceRamp(theme);
        return {ramp.begin(), ramp.end()};
    }
    const HeatRamp ramp = heatRamp(theme);
    return {ramp.begin(), ramp.end()};
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
        m_ramp = rampOf(m_layout, dressed);
        if (!m_hasData)
            return;
        drawCells(image);
        drawOverflow(image, dressed);
        drawLegend(image, dressed);
    };
    ChartFrame chart = chartOf(frame, choices, m_hasData);
    const bool isBeside = frame.other && choices.comparison == HeatComparison::Beside;
    if (isBeside && size.width() < theme.scaled(leastForLabels))
        for (LineSeries &line : chart.lines)
            line.endLabel.clear();
    m_chart.draw(chart, theme, style);
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
    const HeatLayout &layout, const std::vector<QRgb> &ramp, size_t row, double ratio, double width)
{
    std::vector<PixelRun> runs;
    for (size_t column = 0; column < layout.cells.columns.size(); ++column) {
        const double value = layout.value({column, row});
        if (!std::isfinite(value) || value == 0)
            continue;
        const QRectF area = layout.rect({column, row});
        const auto shade = static_cast<size_t>(
            std::lround(layout.rampShare(value) * static_cast<double>(ramp.size() - 1)));
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

namespace {

struct LegendTexts {
    QString name;
    QString least;
    QString most;
};

} // namespace

static LegendTexts legendTexts(const HeatLayout &layout)
{
    if (layout.difference)
        return {HeatTexts::tr("share, difference"), heatDifferenceText(-layout.most),
            heatDifferenceText(layout.most)};
    return {heatModeName(layout.mode),
        layout.mode == HeatMode::Share ? QStringLiteral("0 %") : QStringLiteral("0"),
        heatValueText(layout.most, layout.mode)};
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
    const auto [name, least, most] = legendTexts(m_layout);
    const double height = std::ceil(QFontMetricsF(painter.font()).height());
    const QRectF left(0, 0, ramp.left() - 6, height);
    const QString whole = name + QStringLiteral("   ") + least;
    const bool isWide = QFontMetricsF(painter.font()).horizontalAdvance(whole) <= left.width();
    painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, isWide ? whole : least);
    const double room = m_layout.chart.plot.right() - ramp.right() - 6;
    paintTabularText(
        painter, QRectF(ramp.right() + 6, 0, room, height), Qt::AlignLeft | Qt::AlignVCenter, most);
}

} // namespace toban
