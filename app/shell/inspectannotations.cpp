// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectannotations.h"

#include "exemplar.h"

namespace toban {

QJsonObject labelsJson(const Labels &labels)
{
    QJsonObject object;
    for (const auto &[name, value] : labels.pairs())
        object.insert(name, value);
    return object;
}

QJsonArray marksJson(const std::vector<ViewMark> &marks)
{
    QJsonArray array;
    for (const auto &mark : marks) {
        const bool isSet = mark.kind == ViewMark::Kind::Set;
        QJsonObject object{{QStringLiteral("at"), toRfc3339(mark.at)},
            {QStringLiteral("kind"), isSet ? QStringLiteral("set") : QStringLiteral("restart")}};
        if (isSet)
            object.insert(QStringLiteral("text"), mark.text);
        else
            object.insert(QStringLiteral("instances"), QJsonArray::fromStringList(mark.instances));
        array.append(object);
    }
    return array;
}

QJsonArray exemplarsJson(const std::vector<ViewExemplar> &exemplars)
{
    QJsonArray array;
    for (const auto &exemplar : exemplars)
        array.append(QJsonObject{{QStringLiteral("at"), toRfc3339(exemplar.at)},
            {QStringLiteral("seconds"), exemplar.seconds},
            {QStringLiteral("request"), exemplar.request},
            {QStringLiteral("trace_id"), traceIdOf(exemplar.labels)},
            {QStringLiteral("labels"), labelsJson(exemplar.labels)}});
    return array;
}

} // namespace toban
