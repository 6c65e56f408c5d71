// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weblink.h"

#include "servicequeries.h"

#include <QDateTime>

namespace toban {

static QString percentileQuery(const LatencySignal &latency, const Matchers &only)
{
    Matchers match = latency.match;
    match.insert(match.end(), only.begin(), only.end());
    const bool isNative = latency.kind == HistogramKind::Native;
    const QString name = isNative ? latency.metric : latency.metric + QStringLiteral("_bucket");
    return QStringLiteral("histogram_quantile(0.99, sum%1 (rate(%2[1m])))")
        .arg(isNative ? QString() : QStringLiteral(" by (le)"), promql::selector({name}, match));
}

QUrl webLink(const QUrl &server, const Service &service, const Matchers &only, TimeSpan span)
{
    const bool isWeb = server.scheme() == QLatin1StringView("http")
        || server.scheme() == QLatin1StringView("https");
    if (!isWeb || server.host().isEmpty() || service.latency.metric.isEmpty())
        return {};
    QUrl url = server.adjusted(
        QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    url.setPath(url.path() + QStringLiteral("/graph"));
    const QString end = QDateTime::fromMSecsSinceEpoch(toMs(span.to), Qt::UTC)
                            .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    const auto field
        = [](const QString &value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); };
    url.setQuery(
        QStringLiteral("g0.expr=%1&g0.tab=0&g0.range_input=%2&g0.end_input=%3")
            .arg(field(percentileQuery(service.latency, only)),
                field(promql::window(std::chrono::ceil<std::chrono::seconds>(span.length()))),
                field(end)),
        QUrl::StrictMode);
    return url;
}

} // namespace toban
