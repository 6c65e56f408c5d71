// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgeniereader.h"

#include "opsgenievalues.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace toban::opsgenie {

using provider::text;

static QString ogWords(const QJsonObject &body)
{
    return text(body, "message"_L1).simplified().left(500);
}

/// What stands under "data".
template <typename T>
static Result<std::vector<T>> listOf(const HttpReply &reply,
    std::optional<T> (*read)(const QJsonObject &from), const QString &broken)
{
    const auto body = provider::bodyOf(reply, ogWords);
    if (!body)
        return tl::unexpected<Error>(body.error());
    auto items = provider::everyOne(body->value("data"_L1), read);
    if (!items)
        return provider::notWhole(broken);
    return std::move(*items);
}

static bool hasNext(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    return !text(body.value("paging"_L1).toObject(), "next"_L1).isEmpty();
}

Result<std::vector<Schedule>> readSchedules(const HttpReply &reply)
{
    auto schedules = listOf<Schedule>(reply, &ogSchedule,
        QCoreApplication::translate("toban", "The answer is not a whole list of schedules."));
    if (!schedules)
        return schedules;
    const QJsonArray told = QJsonDocument::fromJson(reply.body).object().value("data"_L1).toArray();
    std::vector<Schedule> enabled;
    for (qsizetype i = 0; i < told.size(); ++i)
        if (told.at(i).toObject().value("enabled"_L1).toBool(true))
            enabled.push_back(schedules->at(static_cast<size_t>(i)));
    return enabled;
}

Result<std::vector<Shift>> readTimeline(const HttpReply &reply)
{
    const auto body = provider::bodyOf(reply, ogWords);
    if (!body)
        return tl::unexpected<Error>(body.error());
    auto shifts = ogShifts(body->value("data"_L1).toObject());
    if (!shifts)
        return provider::notWhole(
            QCoreApplication::translate("toban", "The answer is not a whole schedule."));
    return std::move(*shifts);
}

Result<std::vector<EscalationPolicy>> readEscalations(const HttpReply &reply)
{
    return listOf<EscalationPolicy>(reply, &ogEscalation,
        QCoreApplication::translate(
            "toban", "The answer is not a whole list of escalation policies."));
}

template <typename T>
static Result<ListPage<T>> withNext(Result<std::vector<T>> items, const HttpReply &reply)
{
    return items.map([&reply](const std::vector<T> &list) {
        return ListPage<T>{list, hasNext(reply)};
    });
}

Result<ListPage<Person>> readUsers(const HttpReply &reply)
{
    return withNext(
        listOf<Person>(reply, &ogUser,
            QCoreApplication::translate("toban", "The answer is not a whole list of users.")),
        reply);
}

Result<ListPage<GenieAlert>> readAlertList(const HttpReply &reply)
{
    return withNext(
        listOf<GenieAlert>(reply, &ogAlert,
            QCoreApplication::translate("toban", "The answer is not a whole list of alerts.")),
        reply);
}

static Error orNoAlert(const HttpReply &reply, Error error)
{
    if (reply.status == 404)
        error.kind = ErrorKind::Unsupported;
    return error;
}

Result<GenieAlert> readAlert(const HttpReply &reply)
{
    const auto body = provider::bodyOf(reply, ogWords);
    if (!body)
        return tl::unexpected<Error>(orNoAlert(reply, body.error()));
    auto told = ogAlert(body->value("data"_L1).toObject());
    if (!told)
        return provider::notWhole(
            QCoreApplication::translate("toban", "The answer is not a whole incident."));
    return std::move(*told);
}

Result<std::vector<IncidentStep>> readLogs(const HttpReply &reply)
{
    return listOf<IncidentStep>(
        reply, &ogStep, QCoreApplication::translate("toban", "The answer is not a whole log."))
        .map_error([&reply](const Error &error) { return orNoAlert(reply, error); });
}

static std::optional<QString> noteText(const QJsonObject &from)
{
    return text(from, "note"_L1);
}

Result<QStringList> readNotes(const HttpReply &reply)
{
    return listOf<QString>(reply, &noteText,
        QCoreApplication::translate("toban", "The answer is not a whole list of notes."))
        .map([](const std::vector<QString> &notes) {
            return QStringList(notes.begin(), notes.end());
        })
        .map_error([&reply](const Error &error) { return orNoAlert(reply, error); });
}

Result<QString> readRequestId(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    if (!reply.isSuccess())
        return tl::unexpected<Error>(provider::refusalOf(reply, ogWords(body)));
    return text(body, "requestId"_L1);
}

/// While it is not decided, there is nothing at the address.
Result<std::optional<bool>> readOutcome(const HttpReply &reply)
{
    if (reply.status == 404)
        return std::optional<bool>();
    const auto body = provider::bodyOf(reply, ogWords);
    if (!body)
        return tl::unexpected<Error>(body.error());
    const QJsonObject data = body->value("data"_L1).toObject();
    const QJsonValue isSuccess = data.value("isSuccess"_L1);
    if (!isSuccess.isBool())
        return std::optional<bool>();
    if (!isSuccess.toBool())
        return failure(ErrorKind::Unsupported, {}, text(data, "status"_L1).simplified().left(500));
    return std::optional(true);
}

} // namespace toban::opsgenie
