// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcesettings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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
    for (const auto &route : {QStringLiteral("/api/v1"), QStringLiteral("/api/v2")})
        if (const auto api = path.indexOf(route); api >= 0)
            path.truncate(api);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const auto &page : {QStringLiteral("/graph"), QStringLiteral("/query"),
             QStringLiteral("/vmui"), QStringLiteral("/classic/graph")})
        if (path.endsWith(page))
            path.chop(page.size());
    return path;
}

static bool isHeaderName(const QByteArray &name)
{
    static constexpr std::array reserved{
        "host", "content-length", "transfer-encoding", "connection", "cookie", "accept-encoding"};
    const auto isToken = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_' || c == '.';
    };
    const QByteArray lower = name.toLower();
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), isToken)
        && std::none_of(reserved.begin(), reserved.end(),
            [&lower](const char *taken) { return lower == taken; });
}

/// A line break in a value would begin another header.
static bool isHeaderValue(const QByteArray &value)
{
    return std::none_of(value.cbegin(), value.cend(),
        [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

static std::optional<Error> headerFault(SourceSettings &settings)
{
    if (settings.auth.kind == SourceAuth::Kind::Bearer) // token files end with a line break
        settings.auth.secret = Secret(settings.auth.secret.reveal().trimmed());
    const auto fault = [&settings](const QString &why) {
        return Error{ErrorKind::Malformed, displayUrl(settings.url), why};
    };
    if (settings.auth.kind == SourceAuth::Kind::Bearer
        && !isHeaderValue(settings.auth.secret.reveal()))
        return fault(QCoreApplication::translate(
            "toban", "The token holds a line break or control character."));
    for (const auto &header : settings.headers)
        if (!isHeaderName(header.name) || !isHeaderValue(header.value.reveal()))
            return fault(QCoreApplication::translate("toban", "The header %1 cannot be sent.")
                             .arg(QString::fromLatin1(header.name)));
    return std::nullopt;
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
    if (auto fault = headerFault(settings))
        return tl::unexpected(std::move(*fault));
    return settings;
}

QString displayUrl(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toDisplayString();
}

} // namespace toban
