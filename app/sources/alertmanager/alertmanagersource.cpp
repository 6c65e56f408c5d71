// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"

#include "apirequest.h"
#include "silenceroute.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QPromise>

namespace toban {

using alertmanager::SilenceList;
using alertmanager::Status;

struct AlertmanagerSource::Parts {
    Parts(SourceSettings settings, Millis settlingTime, const Clock &sourceClock,
        ExchangeRecorder &recorder)
        : settling(settlingTime)
        , clock(sourceClock)
        , client(std::move(settings), sourceClock, recorder)
        , silences(client, QStringLiteral("/api/v2"))
    {
    }

    const Millis settling;
    const Clock &clock;
    HttpClient client;
    SilenceRoute silences;
};

struct AlertmanagerSource::Fetch {
    QPromise<Result<AlertAnswer>> promise;
    AlertAnswer answer;
    Millis began{0}; ///< by the monotonic clock
};

AlertmanagerSource::AlertmanagerSource(SourceSettings settings, Millis settling, const Clock &clock,
    ExchangeRecorder &recorder, QObject *parent)
    : AlertSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), settling, clock, recorder))
{
}

AlertmanagerSource::~AlertmanagerSource() = default;

/// One request after the other: a password that is refused is refused once a poll, and a status
/// read after the alerts cannot be of a process that ended before they were answered.
QFuture<Result<AlertAnswer>> AlertmanagerSource::fetchAlerts()
{
    const auto fetch = std::make_shared<Fetch>();
    fetch->promise.start();
    fetch->began = m_parts->clock.monotonic();
    const auto asked = tellLater<std::vector<AlertReport>>(m_parts->client,
        apiRequest(m_parts->client.settings().url, QStringLiteral("/api/v2/alerts"),
            QStringLiteral("alerts")),
        &alertmanager::readAlerts);
    whenDone(asked, this, [this, fetch](const Result<Told<std::vector<AlertReport>>> &told) {
        if (!told) {
            fetch->promise.addResult(Result<AlertAnswer>(tl::unexpected<Error>(told.error())));
            fetch->promise.finish();
            return;
        }
        fetch->answer.alerts = told->what;
        fetch->answer.clockSkew = told->reply.clockSkew();
        alertsCame(fetch);
    });
    return fetch->promise.future();
}

void AlertmanagerSource::alertsCame(const std::shared_ptr<Fetch> &fetch)
{
    whenDone(m_parts->silences.list(), this, [this, fetch](const Result<SilenceList> &list) {
        auto &answer = fetch->answer;
        if (!list)
            answer.warnings << QCoreApplication::translate("toban", "No silences: %1")
                                   .arg(errorText(list.error()));
        else
            answer.silences = list->silences;
        if (list && list->unreadable > 0)
            answer.warnings << QCoreApplication::translate(
                "toban", "%n silence(s) could not be read.", nullptr, list->unreadable);
        silencesCame(fetch);
    });
}

/// Whether all that may be missing has been told to it again; by its own clock, which may be off.
static bool hasSettled(const Told<Status> &told, Millis settling)
{
    const Instant now = told.reply.date.value_or(told.reply.sentAt + told.reply.took);
    const auto startedAt = told.what.startedAt;
    return !told.what.isClusterSettling && (!startedAt || now - *startedAt >= settling);
}

void AlertmanagerSource::silencesCame(const std::shared_ptr<Fetch> &fetch)
{
    const auto asked = tellLater<Status>(m_parts->client,
        apiRequest(m_parts->client.settings().url, QStringLiteral("/api/v2/status"),
            QStringLiteral("status")),
        &alertmanager::readStatus);
    whenDone(asked, this, [this, fetch](const Result<Told<Status>> &told) {
        auto &answer = fetch->answer;
        if (told) {
            answer.isSettled = hasSettled(*told, m_parts->settling);
            answer.product = QStringLiteral("Alertmanager ") + told->what.version;
            if (!answer.isSettled)
                answer.warnings << QCoreApplication::translate(
                    "toban", "It has just started and may not know every alert yet.");
        } else {
            // one that lets nobody see its status is believed; one that fails may be restarting
            answer.isSettled = told.error().kind == ErrorKind::Auth;
            answer.warnings << QCoreApplication::translate("toban", "No status: %1")
                                   .arg(errorText(told.error()));
        }
        finish(fetch);
    });
}

void AlertmanagerSource::finish(const std::shared_ptr<Fetch> &fetch) const
{
    fetch->answer.product = fetch->answer.product.trimmed();
    fetch->answer.answerTime = m_parts->clock.monotonic() - fetch->began;
    fetch->promise.addResult(Result<AlertAnswer>(std::move(fetch->answer)));
    fetch->promise.finish();
}

QFuture<Result<QString>> AlertmanagerSource::setSilence(const Silence &silence)
{
    return m_parts->silences.set(silence);
}

QFuture<Result<void>> AlertmanagerSource::expireSilence(const QString &id)
{
    return m_parts->silences.expire(id);
}

} // namespace toban
