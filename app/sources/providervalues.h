// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "oncall.h"

#include <QJsonArray>
#include <QJsonObject>

namespace toban::provider {

/** What readers of incident providers share: values out of an answer's JSON; pure. */

/** A text, cut; empty where it is none. */
[[nodiscard]] QString text(const QJsonObject &from, QLatin1StringView name);
/** A number or a text as a text; empty where it is neither. */
[[nodiscard]] QString numberText(const QJsonObject &from, QLatin1StringView name);
[[nodiscard]] std::optional<Instant> moment(const QJsonObject &from, QLatin1StringView name);
/** The name of a time zone where it is one that is known. */
[[nodiscard]] QString zone(const QJsonObject &from, QLatin1StringView name);
/** By layer, then by their beginning. */
void sortShifts(std::vector<Shift> &shifts);

/** The object that a reply is; failures by its status with the words that @p words finds in the
 *  body, and where it is no JSON. */
[[nodiscard]] Result<QJsonObject> bodyOf(
    const HttpReply &reply, QString (*words)(const QJsonObject &body));
/** A failure to change something: what says that the request itself is refused is Unsupported. */
[[nodiscard]] Error refusalOf(const HttpReply &reply, const QString &said);
[[nodiscard]] tl::unexpected<Error> notWhole(const QString &what);

/** Reads every element of a list; nullopt where it is no list or @p read makes nothing of one. */
template <typename T>
[[nodiscard]] std::optional<std::vector<T>> everyOne(
    const QJsonValue &list, std::optional<T> (*read)(const QJsonObject &from))
{
    if (!list.isArray())
        return std::nullopt;
    std::vector<T> items;
    const QJsonArray array = list.toArray();
    for (const auto &one : array) {
        auto item = read(one.toObject());
        if (!item)
            return std::nullopt;
        items.push_back(std::move(*item));
    }
    return items;
}

} // namespace toban::provider
