// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"
#include "requestprofile.h"

namespace toban {

/** The requests of a service over the window of a page, before they are made into rows of a view.
 */
struct PageProfile {
    ViewHead head;
    std::vector<ProfileRow> rows; ///< by total time, a quantile per pageQuantiles
    QStringList breakDownLabels; ///< labels the requests can be broken down by
};

[[nodiscard]] Result<PageProfile> readProfile(
    const Queries &store, const PageRequest &page, const QString &breakDownBy = {});

/** The seconds of a window, as of its cursor, about which something is known. Where samples came
 *  without their coverage, the whole of it. */
[[nodiscard]] double knownSeconds(const ViewHead &head);

/** "POST /api/checkout": the values of the labels that name a request, in their order. */
[[nodiscard]] QString requestText(const Labels &labels, const QStringList &requestLabels);

} // namespace toban
