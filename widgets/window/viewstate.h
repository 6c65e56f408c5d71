// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseline.h"
#include "clock.h"
#include "id.h"
#include "matcher.h"
#include "shownzones.h"
#include "zonetext.h"

#include <QObject>

namespace toban {

/** Where the user stands: everything on screen follows it. */
struct Place {
    ServiceId service;
    TimeWindow window = Live{};
    Cursor cursor;
    Matchers filter{}; ///< environment, cluster: holds across pages
    Baseline baseline{}; ///< what the window is compared with
    friend bool operator==(const Place &, const Place &) = default;
};

/** The one state of a window. Setters do nothing where nothing changes. GUI thread. */
class ViewState final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewState)

public:
    explicit ViewState(const Clock &clock, Place place = {}, QObject *parent = nullptr);

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] const std::optional<QTimeZone> &secondZone() const { return m_secondZone; }
    /** As shown: a second zone that is also the first is not shown again. */
    [[nodiscard]] ShownZones zones() const;
    /** The span on screen, as of now or of the cursor. */
    [[nodiscard]] TimeSpan span() const;
    /** The cursor, or now. */
    [[nodiscard]] Instant asOf() const;

    /** All of it at once; the window before is kept in the history of zoomBack(). */
    void setPlace(Place place);
    void setService(const ServiceId &service);
    /** Keeps the window before in the history of zoomBack(). */
    void setWindow(const TimeWindow &window);
    /** Before a fixed range there is nothing of it to see: the window then follows the cursor. */
    void setCursor(const Cursor &cursor);
    void setFilter(const Matchers &filter);
    void setBaseline(const Baseline &baseline);
    void setZone(const QTimeZone &zone);
    void setSecondZone(const std::optional<QTimeZone> &zone); ///< nullopt: none
    /** Swaps the two zones; where only one is shown, goes from UTC to the system's or to UTC. */
    void switchZone();

    /** The window before the last change of it; false where there was none. */
    bool zoomBack();
    /** @p factor 0.5 shows half as much, 2 twice; a live window stays live. */
    void zoom(double factor);
    /** The period before (-1) or after (+1); arriving at now makes the window live again. */
    void shift(int periods);
    /** The cursor goes back to now, and a fixed range becomes a live window of its length. */
    void backToLive();

Q_SIGNALS:
    void serviceChanged();
    void placeChanged(); ///< any of the place, the service too
    void zoneChanged(); ///< the first or the second

private:
    void moveTo(Place place);

    const Clock &m_clock;
    Place m_place;
    QTimeZone m_zone = systemZone();
    std::optional<QTimeZone> m_secondZone;
    std::vector<TimeWindow> m_history;
};

} // namespace toban
