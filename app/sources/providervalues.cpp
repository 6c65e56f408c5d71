// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providervalues.h"

#include "alertvalues.h"
#include "answerparser.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace toban::provider {

QString text(const QJsonObject &from, QLatin1StringView name)
{
    return json::cutText(from.value(name).toString());
}

QString numberText(const QJsonObject &from, QLatin1StringView name)
{
    const QJsonValue value = from.value(name);
    if (value.isDouble())
        return QString::number(value.toInteger());
    return json::cutText(value.toString());
}

std::optional<Instant> moment(const QJsonObject &from, QLatin1StringView name)
{
    const auto at = parseRfc3339(from.value(name).toString());
    return at ? std::optional(*at) : std::nullopt;
}

QString zone(const QJsonObject &from, QLatin1StringView name)
{
    const QString told = from.value(name).toString();
    return QTimeZone::isTimeZoneIdAvailable(told.left(64).toUtf8()) ? told : QString();
}

void sortShifts(std::vector<Shift> &shifts)
{
    std::stable_sort(shifts.begin(), shifts.end(), [](const Shift &a, const Shift &b) {
        return std::pair(a.layer, a.from) < std::pair(b.layer, b.from);
    });
}

Result<QJsonObject> bodyOf(const HttpReply &reply, QString (*words)(const QJsonObject &body))
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!reply.isSuccess())
        return tl::unexpected<Error>(statusError(reply, {}, words(document.object())));
    if (!document.isObject())
        return tl::unexpected<Error>(notJson(reply.body));
    return document.object();
}

Error refusalOf(const HttpReply &reply, const QString &said)
{
    static constexpr std::array statuses{400, 402, 404, 405, 409, 410, 413, 415, 422};
    Error error = statusError(reply, {}, said);
    if (std::ranges::find(statuses, reply.status) != statuses.end())
        error.kind = ErrorKind::Unsupported;
    return error;
}

tl::unexpected<Error> notWhole(const QString &what)
{
    return failure(ErrorKind::Malformed, {}, what);
}

} // namespace toban::provider
