// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "mainwindow.h"
#include "shopstory.h"
#include "storefixture.h"
#include "themeholder.h"

namespace toban::testing {

/** A window over a real store that two sources tell of alerts: Prometheus and Alertmanager, every
 *  five seconds. The clock stands at noon. */
class InboxStory final {
public:
    explicit InboxStory(Theme theme = Theme::dark());

    /** Both sources answer whole, with these alerts. */
    void answer(const std::vector<AlertReport> &alerts, const std::vector<Silence> &silences = {});
    /** One source answers in time that there are none, but not without reserve. */
    void doubt(const SourceId &channel, const QString &warning);
    /** One source fails, for the @p failures -th time in a row. */
    void fail(const SourceId &channel, int failures);
    void advance(Millis span) { fixture.clock().advance(span); }
    /** The window on the inbox; made once. */
    MainWindow &window(AlertPolicy policy = {});

    [[nodiscard]] static AlertReport alert(const QString &name, const QString &severity,
        const QString &service = QStringLiteral("shop"));
    [[nodiscard]] static SourceId prometheus();
    [[nodiscard]] static SourceId alertmanager();
    /** A month in which one alert pages each night, and another comes and goes. */
    void tellMonth();
    /** Two pages, three tickets, one of them silenced, a pending one, some log, one unknown. */
    void tellStorm();

    test::StoreFixture fixture;
    ThemeHolder theme;
    ShopStory shop;

private:
    void ingest(const AlertBatch &batch) const;
    [[nodiscard]] HealthObservation healthy(const SourceId &channel) const;

    std::unique_ptr<MainWindow> m_window;
};

} // namespace toban::testing
