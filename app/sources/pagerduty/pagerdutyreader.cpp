// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyreader.h"

#include "alertorigins.h"
#include "pagerdutyvalues.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace toban::pagerduty {

using provider::moment;
using provider::text;

/// "message: first error, second error"
static QString words(const QJsonObject &body)
{
    const QJsonObject error = body.value("error"_L1).toObject();
    QString said = error.isEmpty() ? text(body, "message"_L1) : text(error, "message"_L1);
    QStringList reasons;
    const QJsonArray errors = error.value("errors"_L1).toArray();
    for (const auto &one : errors)
        reasons << one.toString();
    if (!reasons.isEmpty())
        said += u": "_s + reasons.join(u", "_s);
    return said.simplified().left(500);
}

template <typename T>
static Result<ListPage<T>> pageOf(const HttpReply &reply, QLatin1StringView name,
    std::optional<T> (*read)(const QJsonObject &from), const QString &broken)
{
    const auto body = provider::bodyOf(reply, words);
    if (!body)
        return tl::unexpected<Error>(body.error());
    auto items = provider::everyOne(body->value(name), read);
    if (!items)
        return provider::notWhole(broken);
    return ListPage<T>{
        std::move(*items), body->value("more"_L1).toBool(), body->value("limit"_L1).toInt()};
}

Result<ListPage<ToldSchedule>> readSchedules(const HttpReply &reply)
{
    return pageOf<ToldSchedule>(reply, "schedules"_L1, &toldSchedule,
        QCoreApplication::translate("toban", "The answer is not a whole list of schedules."));
}

Result<Schedule> readSchedule(const HttpReply &reply)
{
    const auto body = provider::bodyOf(reply, words);
    if (!body)
        return tl::unexpected<Error>(body.error());
    auto told = toldSchedule(body->value("schedule"_L1).toObject());
    if (!told || !told->hasShifts)
        return provider::notWhole(
            QCoreApplication::translate("toban", "The answer is not a whole schedule."));
    return std::move(told->schedule);
}

Result<ListPage<EscalationPolicy>> readPolicies(const HttpReply &reply)
{
    return pageOf<EscalationPolicy>(reply, "escalation_policies"_L1, &toldPolicy,
        QCoreApplication::translate(
            "toban", "The answer is not a whole list of escalation policies."));
}

Result<ListPage<Person>> readUsers(const HttpReply &reply)
{
    return pageOf<Person>(reply, "users"_L1, &toldUser,
        QCoreApplication::translate("toban", "The answer is not a whole list of users."));
}

Result<ListPage<ToldIncident>> readIncidents(const HttpReply &reply)
{
    return pageOf<ToldIncident>(reply, "incidents"_L1, &toldIncident,
        QCoreApplication::translate("toban", "The answer is not a whole list of incidents."));
}

/// An incident that is not there will not be there the next time either.
static Error orUnknown(const HttpReply &reply, Error error)
{
    if (reply.status == 404)
        error.kind = ErrorKind::Unsupported;
    return error;
}

Result<ToldIncident> readIncident(const HttpReply &reply)
{
    const auto body = provider::bodyOf(reply, words);
    if (!body)
        return tl::unexpected<Error>(orUnknown(reply, body.error()));
    auto told = toldIncident(body->value("incident"_L1).toObject());
    if (!told)
        return provider::notWhole(
            QCoreApplication::translate("toban", "The answer is not a whole incident."));
    return std::move(*told);
}

static std::optional<IncidentAlert> toldAlert(const QJsonObject &from)
{
    IncidentAlert alert;
    alert.id = text(from, "id"_L1);
    if (alert.id.isEmpty())
        return std::nullopt;
    alert.key = text(from, "alert_key"_L1);
    alert.summary = text(from, "summary"_L1);
    alert.severity = text(from, "severity"_L1);
    alert.link = text(from, "html_url"_L1);
    alert.at = moment(from, "created_at"_L1).value_or(Instant());
    alert.isOpen = text(from, "status"_L1) != "resolved"_L1;
    alert.origins = alertOrigins(from.value("body"_L1).toObject().value("details"_L1));
    return alert;
}

Result<ListPage<IncidentAlert>> readAlerts(const HttpReply &reply)
{
    return pageOf<IncidentAlert>(reply, "alerts"_L1, &toldAlert,
        QCoreApplication::translate("toban", "The answer is not a whole list of alerts."))
        .map_error([&reply](const Error &error) { return orUnknown(reply, error); });
}

Result<ListPage<IncidentStep>> readLogEntries(const HttpReply &reply)
{
    auto page = pageOf<IncidentStep>(reply, "log_entries"_L1, &toldStep,
        QCoreApplication::translate("toban", "The answer is not a whole log."));
    if (page)
        std::erase_if(
            page->items, [](const IncidentStep &step) { return step.incident.isEmpty(); });
    return page;
}

Result<QStringList> readNotes(const HttpReply &reply)
{
    const auto body = provider::bodyOf(reply, words);
    if (!body)
        return tl::unexpected<Error>(orUnknown(reply, body.error()));
    if (!body->value("notes"_L1).isArray())
        return provider::notWhole(
            QCoreApplication::translate("toban", "The answer is not a whole list of notes."));
    QStringList said;
    const QJsonArray notes = body->value("notes"_L1).toArray();
    for (const auto &note : notes)
        said << text(note.toObject(), "content"_L1);
    return said;
}

Result<bool> readChange(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    if (!reply.isSuccess())
        return tl::unexpected<Error>(provider::refusalOf(reply, words(body)));
    return true;
}

} // namespace toban::pagerduty
