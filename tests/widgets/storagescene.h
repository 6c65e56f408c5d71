// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "fakeclock.h"
#include "mainwindow.h"
#include "memorystorage.h"
#include "memorystore.h"
#include "shopstory.h"
#include "themeholder.h"

namespace toban::testing {

/** The page of storage over a store that has been kept for half its plan, while a week of one
 *  service is fetched and another's filling was cancelled. */
struct StorageScene {
    ShopStory story;
    MemoryStore store;
    MemoryStorage storage;
    MemoryBackfill backfill;
    ChangeFeed feed;
    FakeClock clock{story.end};
    ThemeHolder theme;
    std::unique_ptr<MainWindow> window;

    explicit StorageScene(const Theme &look = Theme::dark(), bool isConnected = true)
        : theme(look)
    {
        storage.tell(report());
        backfill.states = fillings();
        open(isConnected);
    }

    void open(bool isConnected)
    {
        WindowMemory memory;
        memory.page = PageId::Storage;
        memory.zone = QTimeZone::utc();
        WindowPorts ports{store, feed, clock, theme, {story.service()}, Millis(15000)};
        ports.isOffline = !isConnected;
        ports.storage = {&storage, isConnected ? &backfill : nullptr};
        window = std::make_unique<MainWindow>(ports, memory);
        window->resize(1280, 720);
        window->show();
    }

    [[nodiscard]] StorageReport report() const
    {
        using std::chrono::days;
        using Kind = StorageShelf::Kind;
        constexpr qint64 mib = 1 << 20;
        const Instant now = clock.now();
        StorageReport told;
        told.folder = QStringLiteral("/home/ann/.local/share/toban");
        told.shelves = {{Kind::Samples, 640 * mib, 540'000'000, TimeSpan{now - days(16), now},
                            days(30), 40.0 * mib},
            {Kind::Minutes, 96 * mib, 61'000'000, TimeSpan{now - days(48), now}, days(400),
                2.0 * mib},
            {Kind::Hours, 12 * mib, 6'200'000, TimeSpan{now - days(48), now}, Millis(0),
                0.25 * mib},
            {Kind::Journal, 9 * mib, 120'000, TimeSpan{now - days(48), now}, Millis(0), 0}};
        told.forecastBytes = 1'310 * mib;
        told.freeBytes = qint64(120) << 30;
        return told;
    }

    [[nodiscard]] std::vector<BackfillState> fillings() const
    {
        const Instant now = clock.now();
        const auto service = [](const char *name) { return ServiceId(QString::fromLatin1(name)); };
        return {{service("checkout"), 81h, 66h, TimeSpan{now - 68h, now - 66h}, 12min},
            {service("search"), 147h, 0h, {}, {}, true},
            {service("billing"), 0h, 0h, {}, {}, false, now - std::chrono::days(9)}};
    }

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
};

} // namespace toban::testing
