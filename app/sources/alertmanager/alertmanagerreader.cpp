// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagerreader.h"

#include "alertvalues.h"
#include "answerparser.h"
#include "silencejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace toban::alertmanager {

namespace ondemand = simdjson::ondemand;

/// The failure that a reply means by its status or by being no JSON; nullopt: read its body.
static std::optional<Error> replyFault(const HttpReply &reply, char opening)
{
    if (!reply.isSuccess())
        return statusError(reply, {}, errorWords(reply.body).text);
    const QByteArray head = reply.body.left(64).trimmed();
    if (head.startsWith('{') || head.startsWith('[')) {
        if (head.startsWith(opening))
            return std::nullopt;
        return Error{ErrorKind::Malformed, {},
            QCoreApplication::translate("toban", "The answer is not one of Alertmanager's API v2."),
            std::nullopt};
    }
    return notJson(reply.body);
}

/// "active" and words not known yet count as firing: what is not understood must not be quiet.
static AlertState stateOf(const QString &word)
{
    if (word == QLatin1StringView("suppressed"))
        return AlertState::Suppressed;
    return word == QLatin1StringView("unprocessed") ? AlertState::Unprocessed : AlertState::Firing;
}

static bool readTexts(ondemand::value value, QStringList &into)
{
    return json::everyElement(value, [&into](ondemand::value one) {
        auto text = json::wholeText(one);
        if (text)
            into << std::move(*text);
        return text.has_value();
    });
}

static bool readAlertStatus(ondemand::value value, AlertReport &into)
{
    bool hasState = false;
    return json::everyMember(value, [&](std::string_view key, ondemand::value part) {
        if (key == "silencedBy")
            return readTexts(part, into.silencedBy);
        if (key == "inhibitedBy")
            return readTexts(part, into.inhibitedBy);
        if (key != "state")
            return true;
        const auto word = json::wholeText(part);
        into.state = stateOf(word.value_or(QString()));
        hasState = word.has_value();
        return hasState;
    }) && hasState;
}

static bool readReceivers(ondemand::value value, QStringList &into)
{
    return json::everyElement(value, [&into](ondemand::value one) {
        return json::everyMember(one, [&into](std::string_view key, ondemand::value part) {
            if (key == "name")
                into << json::wholeText(part).value_or(QString());
            return true;
        });
    });
}

/// False where it is no alert; a list with such an element is not believed at all, as what cannot
/// be read would look as if it had gone.
static bool readAlert(ondemand::value value, LabelReader &reader, AlertReport &into)
{
    bool hasStatus = false;
    std::optional<Labels> labels;
    std::optional<Labels> annotations = Labels();
    std::optional<Instant> since;
    const bool isRead = json::everyMember(value, [&](std::string_view key, ondemand::value part) {
        if (key == "labels")
            labels = json::wholeTexts(part, reader);
        else if (key == "annotations")
            annotations = json::wholeTexts(part, reader);
        else if (key == "startsAt")
            since = json::instantOf(part);
        else if (key == "generatorURL")
            into.link = json::wholeText(part).value_or(QString());
        else if (key == "receivers")
            return readReceivers(part, into.receivers);
        else if (key == "status")
            return hasStatus = readAlertStatus(part, into);
        return true;
    });
    if (!isRead || !hasStatus || !labels || !annotations || !since)
        return false;
    into.labels = std::move(*labels);
    into.annotations = std::move(*annotations);
    into.since = *since;
    return true;
}

Result<std::vector<AlertReport>> readAlerts(const HttpReply &reply)
{
    if (auto fault = replyFault(reply, '['))
        return tl::unexpected<Error>(std::move(*fault));
    std::vector<AlertReport> alerts;
    LabelReader reader;
    const auto done = json::readWhole(reply.body,
        QCoreApplication::translate("toban", "The answer is not a whole list of alerts."),
        [&](ondemand::value root) {
            return json::everyElement(root,
                [&](ondemand::value one) { return readAlert(one, reader, alerts.emplace_back()); });
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return alerts;
}

static Silence cutSilence(Silence silence)
{
    for (QString *text : {&silence.id, &silence.author, &silence.comment})
        *text = json::cutText(*text);
    for (auto &matcher : silence.matchers) {
        matcher.label = json::cutText(matcher.label);
        matcher.value = json::cutText(matcher.value);
    }
    return silence;
}

Result<SilenceList> readSilences(const HttpReply &reply)
{
    if (auto fault = replyFault(reply, '['))
        return tl::unexpected<Error>(std::move(*fault));
    const auto document = QJsonDocument::fromJson(reply.body);
    if (!document.isArray())
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate("toban", "The answer is not a whole list of silences."));
    SilenceList list;
    const QJsonArray told = document.array();
    for (const auto &one : told) {
        auto silence = silenceFromJson(one.toObject());
        if (silence && !silence->id.isEmpty())
            list.silences.push_back(cutSilence(std::move(*silence)));
        else
            ++list.unreadable;
    }
    return list;
}

Result<Status> readStatus(const HttpReply &reply)
{
    if (reply.status == 404)
        return Status();
    if (auto fault = replyFault(reply, '{'))
        return tl::unexpected<Error>(std::move(*fault));
    const QString broken
        = QCoreApplication::translate("toban", "The answer is not the status of an Alertmanager.");
    const auto document = QJsonDocument::fromJson(reply.body);
    const QJsonObject root = document.object();
    if (!root.contains(QLatin1StringView("versionInfo"))
        && !root.contains(QLatin1StringView("cluster")))
        return failure(ErrorKind::Malformed, {}, broken);
    Status status;
    const QJsonObject version = root.value(QLatin1StringView("versionInfo")).toObject();
    status.version = json::cutText(version.value(QLatin1StringView("version")).toString());
    const QJsonObject cluster = root.value(QLatin1StringView("cluster")).toObject();
    status.isClusterSettling
        = cluster.value(QLatin1StringView("status")).toString() == QLatin1StringView("settling");
    if (const auto at = parseRfc3339(root.value(QLatin1StringView("uptime")).toString()))
        status.startedAt = *at;
    return status;
}

/// What says that the request itself is wrong, rather than that a server or a proxy is out of
/// order.
static Error refusal(const HttpReply &reply)
{
    static constexpr std::array statuses{400, 404, 405, 409, 413, 415, 422};
    Error error = statusError(reply, {}, errorWords(reply.body).text);
    if (reply.status == 404 && reply.body.trimmed().isEmpty())
        error.detail
            = QCoreApplication::translate("toban", "The source knows no such silence (404).");
    if (std::ranges::find(statuses, reply.status) != statuses.end())
        error.kind = ErrorKind::Unsupported;
    return error;
}

Result<QString> readSilenceId(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected<Error>(refusal(reply));
    if (auto fault = replyFault(reply, '{'))
        return tl::unexpected<Error>(std::move(*fault));
    const QJsonObject told = QJsonDocument::fromJson(reply.body).object();
    const QString id = told.value(QLatin1StringView("silenceID")).toString();
    if (id.isEmpty())
        return failure(ErrorKind::Malformed, {},
            QCoreApplication::translate("toban", "The answer names no silence."));
    return id;
}

Result<bool> readExpiry(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return tl::unexpected<Error>(refusal(reply));
    const QByteArray head = reply.body.left(64).trimmed();
    if (!head.isEmpty() && !head.startsWith('{')) // Grafana says a few words in an object
        return tl::unexpected<Error>(notJson(reply.body));
    return true;
}

} // namespace toban::alertmanager
