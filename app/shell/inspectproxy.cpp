// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectproxy.h"

#include "inspectjson.h"
#include "proxyview.h"
#include "quantity.h"
#include "servertext.h"
#include "texttable.h"

#include <algorithm>
#include <cmath>

namespace toban {

const RequestRow *InspectedRequests::inFront(const RequestRow &row) const
{
    if (!proxy)
        return nullptr;
    const auto found = std::ranges::find(proxy->rows, row.request, &RequestRow::request);
    return found == proxy->rows.end() ? nullptr : &*found;
}

Result<InspectedRequests> inspectRequests(const Queries &store, const PageRequest &page,
    const std::vector<Service> &services, const QString &breakDownBy)
{
    auto view = readRequests(store, page, breakDownBy);
    if (!view)
        return tl::unexpected<Error>(view.error());
    InspectedRequests requests{std::move(*view)};
    const auto proxy = std::ranges::find(services, page.service.proxy, &Service::id);
    // a part of a request cannot be set beside the whole of it
    if (proxy == services.end() || page.service.proxy == ServiceId() || !breakDownBy.isEmpty())
        return requests;
    PageRequest inFront = page;
    inFront.service = *proxy;
    inFront.columns = 1;
    inFront.hasFirstSeen = false;
    auto seen = readRequests(store, inFront);
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    requests.proxy = std::move(*seen);
    return requests;
}

QJsonValue proxyJson(const InspectedRequests &requests, const RequestRow &row)
{
    const RequestRow *seen = requests.inFront(row);
    if (!seen)
        return QJsonValue::Null;
    const ProxyDifference difference = proxyDifference(*seen, row);
    QJsonObject between{{QStringLiteral("calls"), numberJson(difference.calls)},
        {QStringLiteral("uncertain_calls"), numberJson(difference.uncertainCalls)},
        {QStringLiteral("total_seconds"), numberJson(difference.seconds)},
        {QStringLiteral("mean_seconds"), numberJson(difference.secondsPerCall)}};
    for (size_t i = 0; i < difference.quantiles.size(); ++i)
        between.insert(quantileKey(seen->quantiles[i].q), numberJson(difference.quantiles[i]));
    QJsonObject object{{QStringLiteral("service"), requests.proxy->head.service.text()},
        {QStringLiteral("calls"), numberJson(seen->calls)},
        {QStringLiteral("total_seconds"), numberJson(seen->totalSeconds)},
        {QStringLiteral("mean_seconds"), numberJson(seen->meanSeconds)},
        {QStringLiteral("edge_uncertainty"), numberJson(seen->edgeUncertainty)},
        {QStringLiteral("difference"), between}};
    insertQuantiles(object, seen->quantiles);
    return object;
}

static QString secondsText(double seconds, bool isSigned)
{
    // what the subtraction of equal figures leaves over is no time
    const double shown = std::abs(seconds) < 1e-9 ? 0 : seconds;
    const QString text = quantityText({shown, Unit::Seconds}, QLocale::c());
    return isSigned && shown > 0 ? u'+' + text : text;
}

/// How many calls of the proxy's did not come here; "?" where the edges alone may explain it.
static QString missingText(const ProxyDifference &difference)
{
    const QString calls = quantityText({std::round(difference.calls), Unit::Count}, QLocale::c());
    return difference.isCallsTold() ? calls : calls + u'?';
}

static QStringList proxyLine(const RequestRow &seen, const RequestRow &row)
{
    const ProxyDifference difference = proxyDifference(seen, row);
    QStringList line{serverText(row.request),
        quantityText({std::round(seen.calls), Unit::Count}, QLocale::c()), missingText(difference),
        secondsText(seen.totalSeconds, false), secondsText(difference.seconds, true),
        secondsText(seen.meanSeconds, false), secondsText(difference.secondsPerCall, true)};
    for (size_t i = 0; i < difference.quantiles.size(); ++i)
        if (seen.quantiles[i].q == 0.95)
            line << secondsText(seen.quantiles[i].value, false)
                 << secondsText(difference.quantiles[i], true);
    return line;
}

QString proxyText(const InspectedRequests &requests)
{
    if (!requests.proxy)
        return {};
    std::vector<QStringList> lines{
        {QStringLiteral("request"), QStringLiteral("calls"), QStringLiteral("not arrived"),
            QStringLiteral("total"), QStringLiteral("in front"), QStringLiteral("mean"),
            QStringLiteral("less here"), QStringLiteral("p95"), QStringLiteral("less here")}};
    for (const RequestRow &row : requests.view.rows)
        if (const RequestRow *seen = requests.inFront(row))
            lines.push_back(proxyLine(*seen, row));
    const QString name = serverText(requests.proxy->head.service.text());
    if (lines.size() == 1)
        return QStringLiteral("\nin front: %1 knows no request of these names\n").arg(name);
    return QStringLiteral("\nin front: %1\n").arg(name) + textTable(lines);
}

} // namespace toban
