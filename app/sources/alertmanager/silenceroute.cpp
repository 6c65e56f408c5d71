// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silenceroute.h"

#include "apirequest.h"
#include "silencejson.h"
#include "silencemarker.h"
#include "whendone.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace toban {

using alertmanager::SilenceList;

SilenceRoute::SilenceRoute(HttpClient &client, QString path, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_path(std::move(path))
{
}

template <typename T>
static auto startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
static void finishPromise(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

HttpRequest SilenceRoute::request(const QString &path, const QString &purpose) const
{
    return apiRequest(m_client.settings().url, m_path + path, purpose);
}

QFuture<Result<SilenceList>> SilenceRoute::list()
{
    auto asked = tellLater<SilenceList>(m_client,
        request(QStringLiteral("/silences"), QStringLiteral("silences")),
        &alertmanager::readSilences);
    return asked.then([](const Result<Told<SilenceList>> &told) {
        return told.map([](const Told<SilenceList> &list) { return list.what; });
    });
}

/// Whether this intent made it. A change may leave the mark of the one before it, so that what it
/// changes is compared too.
static bool isMadeOf(const Silence &known, const Silence &wanted)
{
    const bool isSame = known.matchers == wanted.matchers && known.endsAt == wanted.endsAt;
    return silenceMarker(known.comment) == silenceMarker(wanted.comment)
        && (wanted.id.isEmpty() || isSame);
}

QFuture<Result<QString>> SilenceRoute::set(const Silence &silence)
{
    const auto promise = startedPromise<QString>();
    if (silenceMarker(silence.comment).isEmpty()) {
        post(silence, promise);
        return promise->future();
    }
    // an answer may have been lost: what this intent made is not made again
    whenDone(list(), this, [this, silence, promise](const Result<SilenceList> &list) {
        if (!list) {
            finishPromise(promise, Result<QString>(tl::unexpected<Error>(list.error())));
            return;
        }
        const auto made = std::ranges::find_if(
            list->silences, [&](const Silence &known) { return isMadeOf(known, silence); });
        if (made == list->silences.end())
            post(silence, promise);
        else
            finishPromise(promise, Result<QString>(made->id));
    });
    return promise->future();
}

void SilenceRoute::post(const Silence &silence, const Promise<QString> &promise)
{
    QJsonObject told = silenceJson(silence);
    told.remove(QLatin1StringView("status")); // the server's to say
    told.remove(QLatin1StringView("updatedAt"));
    HttpRequest posted = request(QStringLiteral("/silences"), QStringLiteral("set silence"));
    posted.method = HttpRequest::Method::Post;
    posted.form = QJsonDocument(told).toJson(QJsonDocument::Compact);
    posted.formType = "application/json";
    posted.isChange = true;
    const auto sent = tellLater<QString>(m_client, std::move(posted), &alertmanager::readSilenceId);
    whenDone(sent, this, [promise](const Result<Told<QString>> &told) {
        finishPromise(promise, told.map([](const Told<QString> &id) { return id.what; }));
    });
}

QFuture<Result<void>> SilenceRoute::expire(const QString &id)
{
    const auto promise = startedPromise<void>();
    const QString path
        = QStringLiteral("/silence/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
    HttpRequest deletion = request(path, QStringLiteral("expire silence"));
    deletion.method = HttpRequest::Method::Delete;
    deletion.isChange = true;
    const auto sent = tellLater<bool>(m_client, std::move(deletion), &alertmanager::readExpiry);
    whenDone(sent, this, [this, id, promise](const Result<Told<bool>> &told) {
        if (told)
            finishPromise(promise, Result<void>());
        else
            judgeFailedExpiry(id, told.error(), promise);
    });
    return promise->future();
}

/// Alertmanager answers 500 where a silence has ended already or never was; the list tells which.
void SilenceRoute::judgeFailedExpiry(
    const QString &id, const Error &error, const Promise<void> &promise)
{
    if (error.kind != ErrorKind::Http) {
        finishPromise(promise, Result<void>(tl::unexpected<Error>(error)));
        return;
    }
    whenDone(list(), this, [id, error, promise](const Result<SilenceList> &list) {
        Error failed = error;
        if (list) {
            const auto known = std::ranges::find(list->silences, id, &Silence::id);
            if (known == list->silences.end())
                failed.kind = ErrorKind::Unsupported;
            else if (known->state == SilenceState::Expired)
                return finishPromise(promise, Result<void>());
        }
        finishPromise(promise, Result<void>(tl::unexpected<Error>(failed)));
    });
}

} // namespace toban
