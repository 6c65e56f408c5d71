// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

namespace toban {

/** A workspace of one Prometheus server and what was chosen there. */
[[nodiscard]] Workspace workspaceFor(
    const QUrl &url, std::vector<Service> services, const std::vector<QUrl> &alertmanagers);

/** Writes a document whole or not at all. Storage otherwise, such as on a read-only file. */
[[nodiscard]] Result<void> writeDocument(const QByteArray &document, const QString &path);

/** Writes the file whole or not at all, and its folder where that is missing. Storage otherwise. */
[[nodiscard]] Result<void> writeWorkspaceFile(const Workspace &workspace, const QString &path);

} // namespace toban
