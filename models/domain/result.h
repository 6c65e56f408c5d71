// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

#include <chrono>
#include <optional>

#include <tl/expected.hpp>

namespace toban {

enum class ErrorKind {
    Cancelled,
    Timeout,
    Offline,
    Tls,
    Auth,
    RateLimited,
    Http,
    Malformed,
    TooLarge,
    Storage,
    SchemaTooNew,
    Unsupported,
};

/** What went wrong: kind to react on, context (what was being done, to which file or URL without
 *  credentials), detail (what the system or the server said, and what to do). Plain text. */
struct Error {
    ErrorKind kind = ErrorKind::Malformed;
    QString context;
    QString detail;
    /** How long the other side asked us to wait (Retry-After); nullopt: it did not say. */
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString context, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(context), std::move(detail), std::nullopt});
}

/** Stable English word of a kind, for logs, the store and JSON: "timeout", "auth", … */
[[nodiscard]] QString errorKindName(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromName(const QString &name);

/** "context: detail", for a terminal or a log line. */
[[nodiscard]] QString errorText(const Error &error);

QDebug operator<<(QDebug debug, const Error &error);

} // namespace toban
