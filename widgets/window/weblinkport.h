// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "service.h"

#include <QUrl>

#include <functional>

namespace toban {

/** Where the web page of a service's source shows the span, narrowed by conditions; empty: nowhere.
 */
using WebLink = std::function<QUrl(const Service &service, const Matchers &only, TimeSpan span)>;

/** Shows an address in the user's browser. */
using OpenUrl = std::function<void(const QUrl &url)>;

} // namespace toban
