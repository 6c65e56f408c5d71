// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "mainwindow.h"
#include "memoryoncall.h"
#include "memorystore.h"
#include "shopstory.h"
#include "themeholder.h"

namespace toban::testing {

/** The window on its page of being on call: Monday 23 November 2026, 12:00 UTC, 21:00 in Tokyo,
 *  07:00 in New York. "pagerduty" tells rotas, "calendar" holidays and leave. */
struct RotaStory {
    Instant now = fromMs(1'795'435'200'000); ///< 2026-11-23T12:00:00Z
    MemoryStore store;
    MemoryOnCall onCall;
    ChangeFeed feed;
    FakeClock clock{now};
    ThemeHolder theme;
    OnCallPort port;
    std::vector<QUrl> opened;
    WindowMemory memory;
    std::unique_ptr<MainWindow> made;

    explicit RotaStory(const Theme &look = Theme::dark());
    ~RotaStory() { made.reset(); }
    Q_DISABLE_COPY_MOVE(RotaStory)

    /** Made at the first call. */
    [[nodiscard]] MainWindow &window();
    template <typename T>
    [[nodiscard]] T *find(const char *name)
    {
        return window().findChild<T *>(QString::fromLatin1(name));
    }

    /** The whole answer of a source, just now. */
    void answer(const QString &source, Roster roster);
    void fail(const QString &source, int failures);
    void advance(Millis by);

    [[nodiscard]] static PersonRef person(const QString &name);
    /** A week each from Monday 09:00 UTC, for five weeks before and ten after. */
    [[nodiscard]] static Schedule weekly(const QString &name, const QStringList &names);
    [[nodiscard]] static Roster roster(std::vector<Schedule> schedules);
    /** Checkout with three levels, an override and an absence; batch with nobody on Thursday
     *  night. */
    void tellTeam();
    /** Sixty teams, a policy and two schedules each. */
    void tellSixty();
    /** Checkout's only shift ended at 09:00; the next begins tomorrow. */
    void tellNobody();
};

} // namespace toban::testing
