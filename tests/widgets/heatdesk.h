// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crosshairhub.h"
#include "heatview.h"
#include "themeholder.h"

#include <limits>

namespace toban::testing {

inline const Instant start = fromMs(1'794'618'000'000); // 2026-11-14 10:00 in Tokyo
inline constexpr double inf = std::numeric_limits<double>::infinity();

/// Four columns of 15 minutes: 100, 25 and 4 calls and one too slow; none; not scraped; 50.
inline HeatFrame tinyFrame()
{
    using namespace Qt::StringLiterals;
    HeatFrame frame;
    frame.title = u"Latency"_s;
    frame.span = {start, start + 1h};
    frame.zone = QTimeZone("Asia/Tokyo");
    frame.cells.rows = {{0, 0.1}, {0.1, 1}, {1, 10}, {10, inf}};
    const std::vector<double> totals = {130, 0, 0, 50};
    for (int i = 0; i < 4; ++i) {
        const bool isMissing = i == 2;
        frame.cells.columns.push_back({{start + i * 15min, start + (i + 1) * 15min}, i,
            isMissing ? 0 : 1, isMissing ? 1 : 0, totals[static_cast<size_t>(i)]});
    }
    frame.cells.counts = {100, 25, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0, 0};
    return frame;
}

/// A small heatmap on screen, with the focus.
struct HeatDesk {
    ThemeHolder theme{Theme::dark()};
    CrosshairHub hub;

    [[nodiscard]] std::unique_ptr<HeatView> makeView(const HeatFrame &frame)
    {
        auto view = std::make_unique<HeatView>(theme, hub);
        view->resize(700, 300);
        view->setFrame(frame);
        view->show();
        view->activateWindow();
        view->setFocus();
        return view;
    }
    [[nodiscard]] static QPoint centre(const HeatView &view, size_t column, size_t row)
    {
        return view.layoutNow().rect({column, row}).center().toPoint();
    }
};

} // namespace toban::testing
