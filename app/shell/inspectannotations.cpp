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

static QString markKindName(ViewMark::Kind kind)
{
    switch (kind) {
    case ViewMark::Kind::Set:
        return QStringLiteral("set");
    case ViewMark::Kind::Restart:
        return QStringLiteral("restart");
    case ViewMark::Kind::Version:
        return QStringLiteral("version");
    }
    return {};
}

QJsonArray marksJson(const std::vector<ViewMark> &marks)
{
    QJsonArray array;
    for (const auto &mark : marks) {
        QJsonObject object{{QStringLiteral("at"), toRfc3339(mark.at)},
            {QStringLiteral("kind"), markKindName(mark.kind)}};
        if (mark.kind == ViewMark::Kind::Set)
            object.insert(QStringLiteral("text"), mark.text);
        else
            object.insert(QStringLiteral("instances"), QJsonArray::fromStringList(mark.instances));
        if (mark.kind == ViewMark::Kind::Version) {
            object.insert(QStringLiteral("before"), mark.before);
            object.insert(QStringLiteral("after"), mark.after);
        }
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
