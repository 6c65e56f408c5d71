// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartchoices.h"
#include "viewstate.h"
#include "windowports.h"

namespace toban {

/** A place in the program as an address that others can open:
 *  toban://requests?service=shop&window=1h&at=2026-11-21T01%3A40%3A00Z. Keys:
 *
 *  service; window (a duration), or from and to; at (the cursor; without it live); filter and
 * select (matchers as in PromQL); before (previous, day, week, or range with before-from and
 * before-to), normalised=1, compare=1 (the earlier period is on the charts); view (percentiles,
 * heatmap).
 *
 *  Times are RFC 3339. Nothing in it is secret, and it names no store and no server. */
struct PlaceLink {
    PageId page = PageId::Overview;
    Place place{};
    LatencyView view = LatencyView::Percentiles;
    bool showsEarlier = false; ///< the period compared with is on the charts
    Labels selection{}; ///< see Page::selection(); empty: none
    friend bool operator==(const PlaceLink &, const PlaceLink &) = default;
};

/** Longer ones are refused. */
inline constexpr qsizetype longestLink = 8192;

[[nodiscard]] bool isPlaceLink(const QString &text); ///< by its scheme alone
/** Percent-encoded ASCII. parsePlaceLink() reads it back to the same, to the millisecond. */
[[nodiscard]] QString formatPlaceLink(const PlaceLink &link);
/** Of an address from anywhere. Keys that are not known are ignored, of one that comes twice the
 *  first counts. Malformed names the key whose value is wrong. */
[[nodiscard]] Result<PlaceLink> parsePlaceLink(const QString &text);

} // namespace toban
