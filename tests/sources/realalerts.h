// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertsource.h"
#include "realserver.h"
#include "settled.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace toban {

/** "alertname state since", one for each alert, sorted. */
using AlertLines = std::multiset<QString>;

[[nodiscard]] inline QString alertLine(const Labels &labels, const QString &state, Instant since)
{
    return labels.toText() + u' ' + state + u' ' + toRfc3339(since);
}

[[nodiscard]] inline Labels labelsOfJson(const QJsonObject &json, const Labels &more = {})
{
    Labels labels = more;
    for (auto label = json.begin(); label != json.end(); ++label)
        labels = labels.with(label.key(), label.value().toString());
    return labels;
}

/** What a server itself says at /api/v1/alerts, with what it adds to alerts that it sends on. */
[[nodiscard]] inline AlertLines prometheusLines(const QByteArray &body, const Labels &external)
{
    AlertLines lines;
    const auto alerts = QJsonDocument::fromJson(body)[u"data"][u"alerts"].toArray();
    for (const auto &alert : alerts)
        lines.insert(alertLine(labelsOfJson(alert[u"labels"].toObject(), external),
            alert[u"state"].toString(), parseRfc3339(alert[u"activeAt"].toString()).value()));
    return lines;
}

/** What an Alertmanager itself says at /api/v2/alerts. */
[[nodiscard]] inline AlertLines alertmanagerLines(const QByteArray &body)
{
    AlertLines lines;
    const auto alerts = QJsonDocument::fromJson(body).array();
    for (const auto &alert : alerts) {
        const auto status = alert[u"status"].toObject();
        QString state = status[u"state"].toString();
        state.replace(QStringLiteral("active"), QStringLiteral("firing"));
        for (const char *by : {"silencedBy", "inhibitedBy"})
            for (const auto &id : status.value(QLatin1StringView(by)).toArray())
                state += QLatin1StringView(by) + id.toString();
        lines.insert(alertLine(labelsOfJson(alert[u"labels"].toObject()), state,
            parseRfc3339(alert[u"startsAt"].toString()).value()));
    }
    return lines;
}

/** What our source says. */
[[nodiscard]] inline AlertLines linesOf(const AlertAnswer &answer)
{
    AlertLines lines;
    for (const auto &alert : answer.alerts) {
        QString state = alertStateName(alert.state);
        for (const auto &id : alert.silencedBy)
            state += QStringLiteral("silencedBy") + id;
        for (const auto &id : alert.inhibitedBy)
            state += QStringLiteral("inhibitedBy") + id;
        lines.insert(alertLine(alert.labels, state, alert.since));
    }
    return lines;
}

/** One source beside the server that it asks. */
struct WatchedSource {
    /** Our answer, which is what the server said before and after it; nullopt: it is not. Tried
     *  again where the server changed meanwhile. */
    [[nodiscard]] std::optional<AlertAnswer> sameAsServer()
    {
        for (int tries = 0; tries < 20; ++tries) {
            const auto before = client.get(alertsUrl);
            auto answer = settled(source.fetchAlerts());
            const auto after = client.get(alertsUrl);
            if (!before || !answer || !after) {
                qWarning() << before.has_value() << answer.has_value() << after.has_value();
                return std::nullopt;
            }
            if (read(before->body) != read(after->body))
                continue;
            if (linesOf(*answer) == read(after->body))
                return std::move(*answer);
            const AlertLines ours = linesOf(*answer);
            qWarning() << QStringList(ours.begin(), ours.end()) << after->body;
            return std::nullopt;
        }
        return std::nullopt;
    }

    AlertSource &source;
    QUrl alertsUrl;
    std::function<AlertLines(const QByteArray &)> read;
    ClientUnderTest client{settingsFor(alertsUrl)};
};

} // namespace toban
