// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcesview.h"

#include <QTimeZone>

namespace toban {

/** What to say above the page while not one source answers: why, and up to when there is data.
 *  Empty while any source answers or is only late. */
[[nodiscard]] QString outageNotice(const SourcesView &view, const QTimeZone &zone);

} // namespace toban
