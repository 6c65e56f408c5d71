// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "chartview.h"
#include "fakeclock.h"
#include "heatview.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "themeholder.h"

namespace toban::testing {

/** The window over a store that knows the shop, three seconds after its end. */
struct Desk {
    ShopStory story;
    MemoryStore store;
    ChangeFeed feed;
    FakeClock clock{story.end + 3s};
    ThemeHolder theme{Theme::dark()};
    FixedExchanges exchanges;
    std::unique_ptr<MainWindow> window;

    explicit Desk(bool isTold = true, WindowMemory memory = {})
    {
        story.length = std::chrono::hours(2);
        if (isTold)
            story.tell(store);
        memory.zone = QTimeZone::utc();
        WindowPorts ports{store, feed, clock, theme, {story.service()}, Millis(15000)};
        ports.exchanges = &exchanges;
        ports.commands = &store;
        window = std::make_unique<MainWindow>(ports, memory);
        window->resize(1280, 720);
        window->show();
    }

    template <typename T>
    T *find(const char *name = "") const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    HeatView *heatmap() const
    {
        const auto views = window->findChildren<HeatView *>();
        for (HeatView *view : views)
            if (view->isVisible())
                return view;
        return nullptr;
    }
    ChartView *latency() const
    {
        const auto charts = window->findChildren<ChartView *>();
        for (ChartView *chart : charts)
            if (chart->isVisible())
                return chart;
        return nullptr;
    }
};

} // namespace toban::testing
