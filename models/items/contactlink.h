// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncall.h"

#include <QUrl>

namespace toban {

/** Where a way to reach somebody leads: mailto: of a plain address, tel: of digits. Empty where it
 *  is neither, or says more than an address: it came from a server. */
[[nodiscard]] QUrl contactLink(const Contact &contact);

} // namespace toban
