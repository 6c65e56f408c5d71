// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcesettings.h"

#include <QCoreApplication>

namespace toban {

static void takeUserInfo(SourceSettings &settings)
{
    if (settings.url.userInfo().isEmpty())
        return;
    if (settings.auth.kind == SourceAuth::Kind::None)
        settings.auth = {SourceAuth::Kind::Basic, settings.url.userName(QUrl::FullyDecoded),
            Secret(settings.url.password(QUrl::FullyDecoded).toUtf8())};
    settings.url.setUserInfo({});
}

/// What people copy from the address bar or from another tool's settings.
static QString prefixOf(QString path)
{
    if (const auto api = path.indexOf(QStringLiteral("/api/v1")); api >= 0)
        path.truncate(api);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const auto &page : {QStringLiteral("/graph"), QStringLiteral("/query"),
             QStringLiteral("/vmui"), QStringLiteral("/classic/graph")})
        if (path.endsWith(page))
            path.chop(page.size());
    return path;
}

Result<SourceSettings> normalized(SourceSettings settings)
{
    const QString scheme = settings.url.scheme();
    const bool isWeb = scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https");
    if (!isWeb || settings.url.host().isEmpty())
        return failure(ErrorKind::Malformed, displayUrl(settings.url),
            QCoreApplication::translate("toban",
                "The address of a source begins with http:// or "
                "https:// and names a host."));
    takeUserInfo(settings);
    settings.url.setQuery(QString());
    settings.url.setFragment(QString());
    settings.url.setPath(prefixOf(settings.url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    return settings;
}

QString displayUrl(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toDisplayString();
}

} // namespace toban
