// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertidentity.h"
#include "alertqueries.h"

namespace toban {

/** What a silence would be made of for these alerts together: a label with one value as it is, one
 *  with several as a regular expression of them, one that not all have not at all. Without
 *  __name__. */
[[nodiscard]] Matchers commonMatchers(const std::vector<Labels> &alerts);

/** What a silence would hide now. */
struct SilencePreview {
    std::vector<Labels> hidden; ///< identities that its source tells of
    std::vector<Labels> elsewhere; ///< that match too, but only other sources tell of
};
/** For a reader thread. @p channel: the source that is to silence. */
[[nodiscard]] Result<SilencePreview> readSilencePreview(const AlertQueries &alerts,
    const AlertIdentity &identity, const SourceId &channel, const Matchers &matchers, Instant at);

} // namespace toban
