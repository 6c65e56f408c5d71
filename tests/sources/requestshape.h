// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <span>

namespace toban {

/** What a vendor's documentation says of one operation, as far as we use it. */
struct RequestShape {
    HttpRequest::Method method;
    const char *path; ///< with {} for what is one segment
    QStringList query; ///< names that may stand in the query; "!" in front: that must
    QStringList body; ///< members that must stand in the body, below each other with "."
};

/** What is wrong with a request; empty: it is one of @p shapes. @p prefix: of the source's address.
 */
[[nodiscard]] inline QString shapeFault(
    const HttpRequest &request, std::span<const RequestShape> shapes, const QString &prefix = {})
{
    const QString path = request.url.path(QUrl::FullyEncoded).mid(prefix.size());
    const RequestShape *shape = nullptr;
    for (const RequestShape &one : shapes) {
        const QString form = QRegularExpression::escape(QLatin1StringView(one.path))
                                 .replace(QStringLiteral("\\{\\}"), QStringLiteral("[^/]+"));
        if (one.method == request.method
            && QRegularExpression(QRegularExpression::anchoredPattern(form)).match(path).hasMatch())
            shape = &one;
    }
    if (!shape)
        return QStringLiteral("no such operation: ") + path;
    QStringList allowed = shape->query;
    const QUrlQuery query(request.url);
    for (QString &name : allowed)
        if (name.startsWith(u'!') && !query.hasQueryItem(name.remove(0, 1)))
            return QStringLiteral("the query lacks ") + name;
    for (const auto &[name, value] : query.queryItems())
        if (!allowed.contains(name) || value.isEmpty())
            return QStringLiteral("not in the query: ") + name;
    const QJsonObject body = QJsonDocument::fromJson(request.form).object();
    for (const QString &member : shape->body) {
        QJsonValue at = body;
        for (const QString &name : member.split(u'.'))
            at = at.toObject().value(name);
        if (at.isUndefined())
            return QStringLiteral("the body lacks ") + member;
    }
    const bool hasBody = !request.form.isEmpty();
    if (hasBody != !shape->body.isEmpty())
        return QStringLiteral("a body where none is, or none where one is");
    return hasBody && request.formType != "application/json" ? QStringLiteral("not JSON")
                                                             : QString();
}

} // namespace toban
