// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QUrl>

namespace toban {

/** Where the trace of a request can be looked at: @p pattern with the id, percent-encoded, in place
 *  of each {trace_id}. Malformed, with what is wrong as detail, where the pattern is no http or
 *  https address, carries a user or a password, or names no trace; where the id would change the
 *  host; and where the id is empty. */
[[nodiscard]] Result<QUrl> traceLink(const QString &pattern, const QString &traceId);

} // namespace toban
