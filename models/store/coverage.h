// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrar.h"

namespace toban {

/** Which spans a service was asked about with success, as merged spans (from, to]. */
[[nodiscard]] Result<void> addCoverage(
    Database &samples, Registrar &registrar, const Batch::Coverage &coverage);
/** The stretches of the span that are not covered. */
[[nodiscard]] Result<std::vector<TimeSpan>> readHoles(
    Database &samples, const Catalogue &catalogue, const ServiceId &service, TimeSpan span);

} // namespace toban
