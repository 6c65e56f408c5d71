// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"

#include <QJsonValue>

namespace toban {

/** The requests of a service and, where the workspace names a service in front of it that is not
 *  broken down otherwise, those that one saw. */
struct InspectedRequests {
    RequestsView view;
    std::optional<RequestsView> proxy{}; ///< nullopt: none is named

    /** What the proxy saw of a request; nullptr: none of that name. */
    [[nodiscard]] const RequestRow *inFront(const RequestRow &row) const;
};

/** @p services: those of the workspace, the proxy among them. */
[[nodiscard]] Result<InspectedRequests> inspectRequests(const Queries &store,
    const PageRequest &page, const std::vector<Service> &services, const QString &breakDownBy);

/** The proxy's figures of a row and what lies between; null without a proxy or such a request. */
[[nodiscard]] QJsonValue proxyJson(const InspectedRequests &requests, const RequestRow &row);
/** A table of the requests the proxy saw too; empty without a proxy. */
[[nodiscard]] QString proxyText(const InspectedRequests &requests);

} // namespace toban
