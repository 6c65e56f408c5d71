// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturedworkspace.h"

#include "secretstore.h"

namespace toban {

/// A calendar's private address is a secret by itself, path and all.
static QUrl placeOnly(const SourceDeclaration &source)
{
    QUrl url = source.url;
    url.setUserInfo(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    if (source.kind == QLatin1StringView("icalendar"))
        url.setPath(QStringLiteral("/"));
    return url;
}

static SourceDeclaration captured(const SourceDeclaration &source)
{
    SourceDeclaration kept = source;
    kept.url = placeOnly(source);
    kept.auth = AuthKind::None;
    kept.user.clear();
    kept.headers.clear();
    kept.caFile.clear();
    kept.clientCert.clear();
    kept.clientKey.clear();
    kept.clientKeyPassphrase.clear();
    kept.from.clear();
    // a provider's declaration is a mistake without one
    kept.secret = isProviderKind(source.kind) ? QStringLiteral("env:REMOVED") : QString();
    if (!source.calendar.file.isEmpty())
        kept.calendar.file = QStringLiteral("removed.ics");
    return kept;
}

QByteArray capturedWorkspace(const Workspace &workspace)
{
    Workspace kept = workspace;
    for (SourceDeclaration &source : kept.sources)
        source = captured(source);
    return writeWorkspace(kept);
}

std::vector<Secret> secretsOf(const Workspace &workspace, const SecretStore &secrets)
{
    QStringList references;
    for (const SourceDeclaration &source : workspace.sources) {
        references << source.secret << source.clientKeyPassphrase;
        for (const HeaderDeclaration &header : source.headers)
            references << header.value;
    }
    std::vector<Secret> values;
    for (const QString &reference : std::as_const(references)) {
        if (!parseSecretReference(reference))
            continue;
        if (auto value = secrets.resolve(reference))
            values.push_back(std::move(*value));
    }
    return values;
}

} // namespace toban
