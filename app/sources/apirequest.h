// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

namespace toban {

/** A GET of @p path below the prefix of the source's address. */
[[nodiscard]] inline HttpRequest apiRequest(
    const QUrl &base, const QString &path, const QString &purpose)
{
    HttpRequest request;
    request.url = base;
    request.url.setPath(base.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    request.purpose = purpose;
    return request;
}

/** What @p read makes of a reply, and the reply without its body. */
template <typename T>
struct Told {
    T what;
    HttpReply reply;
};

/** Reads a reply in the thread pool, so neither the caller nor the network waits for it. @p read:
 *  Result<T>(const HttpReply &); failures without a context get that of the request. */
template <typename T, typename Read>
[[nodiscard]] QFuture<Result<Told<T>>> tellLater(HttpClient &client, HttpRequest request, Read read)
{
    const QString context = displayUrl(request.url);
    return client.send(std::move(request))
        .then(QtFuture::Launch::Async, [context, read](const Result<HttpReply> &arrived) {
            if (!arrived)
                return Result<Told<T>>(tl::unexpected<Error>(arrived.error()));
            Result<T> what = read(*arrived);
            if (!what) {
                Error error = what.error();
                if (error.context.isEmpty())
                    error.context = context;
                return Result<Told<T>>(tl::unexpected<Error>(std::move(error)));
            }
            Told<T> told{std::move(*what), *arrived};
            told.reply.body.clear();
            return Result<Told<T>>(std::move(told));
        });
}

} // namespace toban
