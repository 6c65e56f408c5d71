// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "workspace.h"

namespace toban {

class SecretStore;

/** The workspace as a capture file carries it: what explains the samples, and nothing that opens a
 *  door. Without references to secrets, headers, certificates, user names and what addresses hold
 *  beside the place. It reads back without a mistake. */
[[nodiscard]] QByteArray capturedWorkspace(const Workspace &workspace);

/** The values of every secret of the workspace that can be fetched now: what must not stand in a
 *  capture. */
[[nodiscard]] std::vector<Secret> secretsOf(const Workspace &workspace, const SecretStore &secrets);

} // namespace toban
