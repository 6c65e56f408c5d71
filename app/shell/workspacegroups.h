// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

namespace toban {

/** @p document with other grouping rules for a service. All else stays as it is written, comments
 *  too, as do rules that stay the same. Malformed where the document has mistakes or the service is
 *  not in it; Unsupported where its tables are written in one line. Pure. */
[[nodiscard]] Result<QByteArray> withGroups(
    const QByteArray &document, const ServiceId &service, const std::vector<RequestGroup> &groups);

/** The same for a file, which is replaced whole or not at all. Storage where it cannot be read or
 *  written, such as a read-only one. */
[[nodiscard]] Result<void> saveGroups(
    const QString &path, const ServiceId &service, const std::vector<RequestGroup> &groups);

} // namespace toban
