// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace toban {

void paintSparkline(QPainter &painter, const QRectF &area, const std::vector<double> &values,
    const Theme &theme, Token token)
{
    double low = 0;
    double high = 0;
    bool hasAny = false;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        hasAny = true;
    }
    if (!hasAny || area.width() < 2)
        return;
    const double span = high > low ? high - low : 1;
    const double step
        = values.size() > 1 ? area.width() / static_cast<double>(values.size() - 1) : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(token), 1));
    painter.setBrush(theme.color(token));
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() == 1)
            painter.drawEllipse(run.front(), 0.8, 0.8);
        else if (run.size() > 1)
            painter.drawPolyline(run);
        run.clear();
    };
    for (size_t index = 0; index < values.size(); ++index) {
        if (!std::isfinite(values[index])) {
            flush();
            continue;
        }
        run.append({area.left() + step * static_cast<double>(index),
            area.bottom() - 0.5 - (values[index] - low) / span * (area.height() - 1)});
    }
    flush();
    painter.restore();
}

void paintShareBar(
    QPainter &painter, const QRectF &area, double share, const Theme &theme, Token token)
{
    if (!(share > 0))
        return;
    const double height = std::min(area.height(), static_cast<double>(metrics::grid));
    const double width = std::max(std::min(share, 1.0) * area.width(), 1.0);
    painter.fillRect(QRectF(area.left(), std::round(area.center().y() - height / 2), width, height),
        theme.color(token));
}

} // namespace toban
