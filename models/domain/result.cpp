// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "result.h"

#include <array>
#include <optional>
#include <utility>

namespace toban {

static constexpr std::array<std::pair<ErrorKind, const char *>, 12> kindNames = {{
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::Timeout, "timeout"},
    {ErrorKind::Offline, "offline"},
    {ErrorKind::Tls, "tls"},
    {ErrorKind::Auth, "auth"},
    {ErrorKind::RateLimited, "rate_limited"},
    {ErrorKind::Http, "http"},
    {ErrorKind::Malformed, "malformed"},
    {ErrorKind::TooLarge, "too_large"},
    {ErrorKind::Storage, "storage"},
    {ErrorKind::SchemaTooNew, "schema_too_new"},
    {ErrorKind::Unsupported, "unsupported"},
}};

QString errorKindName(ErrorKind kind)
{
    for (const auto &[known, name] : kindNames)
        if (known == kind)
            return QString::fromLatin1(name);
    return {};
}

std::optional<ErrorKind> errorKindFromName(const QString &name)
{
    for (const auto &[kind, known] : kindNames)
        if (name == QLatin1StringView(known))
            return kind;
    return std::nullopt;
}

QString errorText(const Error &error)
{
    if (error.context.isEmpty())
        return error.detail;
    return error.context + QStringLiteral(": ") + error.detail;
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote()
        << errorKindName(error.kind) << " (" << errorText(error) << ")";
}

} // namespace toban
