// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnsums.h"
#include "pageload.h"

namespace toban {

/** The percentiles of @p view, by column and over the whole range, and its calls. */
void fillLatency(
    OverviewView &view, const ColumnSums &sums, const PageLoad &load, const PageRequest &page);

/** Which series are of one row of the request table: by its labels (also those it is broken down
 *  by) or, of a group, by those of its members. */
[[nodiscard]] Matchers conditionsOf(
    const Service &service, const Labels &request, const RequestMembers &members = {});

} // namespace toban
