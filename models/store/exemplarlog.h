// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrar.h"

namespace toban {

/** Inside the open transaction. false: it is held already. */
[[nodiscard]] Result<bool> addExemplar(
    Database &samples, Registrar &registrar, const SourceId &source, const Exemplar &exemplar);
/** See Queries::exemplars(); none where the samples are of before there were exemplars. */
[[nodiscard]] Result<std::vector<Exemplar>> readExemplars(Database &samples,
    const Catalogue &catalogue, const SeriesSelector &which, TimeSpan span, Millis thin);

} // namespace toban
