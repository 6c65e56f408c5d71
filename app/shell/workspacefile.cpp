// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace toban {

Workspace workspaceFor(const QUrl &url, std::vector<Service> services)
{
    SourceDeclaration source;
    source.id = SourceId(QStringLiteral("prometheus"));
    source.url = url;
    for (auto &service : services)
        service.source = source.id;
    Workspace workspace;
    workspace.sources.push_back(source);
    workspace.services = std::move(services);
    return workspace;
}

Result<void> writeWorkspaceFile(const Workspace &workspace, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray text = writeWorkspace(workspace);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage, path, file.errorString());
}

} // namespace toban
