// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace toban {

Workspace workspaceFor(
    const QUrl &url, std::vector<Service> services, const std::vector<QUrl> &alertmanagers)
{
    SourceDeclaration source;
    source.id = SourceId(QStringLiteral("prometheus"));
    source.url = url;
    for (auto &service : services)
        service.source = source.id;
    Workspace workspace;
    workspace.sources.push_back(source);
    for (const QUrl &address : alertmanagers) {
        const size_t number = workspace.sources.size();
        SourceDeclaration manager;
        manager.kind = QStringLiteral("alertmanager");
        manager.id = SourceId(number == 1 ? manager.kind : manager.kind + QString::number(number));
        manager.url = address;
        workspace.sources.push_back(manager);
    }
    workspace.services = std::move(services);
    return workspace;
}

Result<void> writeDocument(const QByteArray &document, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage, path, file.errorString());
}

Result<void> writeWorkspaceFile(const Workspace &workspace, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return writeDocument(writeWorkspace(workspace), path);
}

} // namespace toban
