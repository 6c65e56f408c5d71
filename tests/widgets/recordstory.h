// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "shopstory.h"
#include "storefixture.h"
#include "themeholder.h"

namespace toban::testing {

/** A window over a real store that holds everything there is to replay, up to noon: the shop with a
 *  mark (11:25), a page (11:28 to 11:43), a ticket (11:30 to 11:46), an incident (11:29 to 11:48)
 * and a change of who is on call (11:00). */
class RecordStory final {
public:
    explicit RecordStory(Theme look = Theme::dark(), Millis length = std::chrono::hours(6));
    ~RecordStory() { m_window.reset(); }
    Q_DISABLE_COPY_MOVE(RecordStory)

    /** Another window each time; the one before is gone. */
    MainWindow &open(WindowMemory memory = {}, bool isOffline = false);
    [[nodiscard]] WindowPorts ports();

    test::StoreFixture fixture;
    ThemeHolder theme;
    ShopStory shop;

private:
    void tellMoment(Instant at);
    void tellAlerts(Instant at);
    void tellIncidents(Instant at);
    void tellRoster(Instant at);

    std::unique_ptr<MainWindow> m_window;
};

} // namespace toban::testing
