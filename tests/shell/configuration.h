// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspacefile.h"

namespace toban::testing {

/** What is written while a process is killed: two that differ in length and in every part. */
[[nodiscard]] inline QString textOf(int which)
{
    return QString(which == 0 ? 40'000 : 90'000, which == 0 ? u'a' : u'b');
}

[[nodiscard]] inline Workspace workspaceOf(int which)
{
    Workspace workspace;
    for (int i = 0; i < (which == 0 ? 200 : 400); ++i) {
        SourceDeclaration source;
        source.id = SourceId(QStringLiteral("source-%1-%2").arg(which).arg(i));
        source.kind = QStringLiteral("prometheus");
        source.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(9000 + i));
        workspace.sources.push_back(source);
    }
    return workspace;
}

} // namespace toban::testing
