// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

namespace toban {

/** The end of a silence's comment says which intent made it, "… (toban:5b9f…)", so that one whose
 *  answer was lost is found again and not made twice. */
[[nodiscard]] QString withSilenceMarker(const QString &comment, const IntentId &intent);
/** "toban:5b9f…"; empty where there is none. */
[[nodiscard]] QString silenceMarker(const QString &comment);
/** What somebody wrote. */
[[nodiscard]] QString withoutSilenceMarker(const QString &comment);

} // namespace toban
