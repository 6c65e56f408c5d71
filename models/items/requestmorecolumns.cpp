// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestmorecolumns.h"

#include "alertwords.h"
#include "celltext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

QString factorText(double value, QLocale locale)
{
    return std::isnan(value) ? u"–"_s : locale.toString(value, 'f', value < 9.95 ? 2 : 1);
}

static QVariant dispersionCell(const RequestLine &row, const RequestsScale &, int role)
{
    if (role == SecondaryRole)
        return true;
    if (role == Qt::ToolTipRole && std::isnan(row.dispersion) && !row.isFold())
        return QCoreApplication::translate("toban::RequestsModel",
            "Cannot be estimated: calls lie in a bucket without an upper edge, or there is no "
            "sum.");
    return quantityCell({row.dispersion, Unit::None}, factorText(row.dispersion), role);
}

static QVariant changeCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    if (role == SortRole) // how much, either way
        return numberOrNothing(std::abs(row.changeSeconds));
    if (role == Qt::ToolTipRole && std::isnan(row.changeSeconds))
        return QCoreApplication::translate("toban::RequestsModel",
            "Nothing to compare with: B shows the period chosen beside the range.");
    const QString text = inColumnUnit(std::abs(row.changeSeconds), scale.total);
    const QString sign = row.changeSeconds < 0 ? u"−"_s : row.changeSeconds >= 0 ? u"+"_s : u""_s;
    return quantityCell({row.changeSeconds, Unit::Seconds}, sign + text, role);
}

/// Without calls or without T: why there is nothing.
static QString noApdexText(const Apdex &apdex)
{
    return apdex.threshold > 0
        ? QCoreApplication::translate("toban::RequestsModel", "Without calls there is no Apdex.")
        : QCoreApplication::translate("toban::RequestsModel",
            "The workspace gives this service no latency objective ([service.objective]), which "
            "would be T.");
}

static QString apdexText(double value)
{
    return std::isnan(value) ? u"–"_s : QLocale().toString(value, 'f', 2);
}

static QVariant apdexCell(const RequestLine &row, const RequestsScale &, int role)
{
    const Apdex &apdex = row.apdex;
    if (role == SecondaryRole)
        return true;
    if (role == Qt::ToolTipRole && std::isnan(apdex.value))
        return noApdexText(apdex);
    if (role == Qt::ToolTipRole) {
        const QString threshold = quantityText({apdex.threshold, Unit::Seconds});
        return apdex.low == apdex.high
            ? QCoreApplication::translate("toban::RequestsModel", "T is %1.").arg(threshold)
            : QCoreApplication::translate("toban::RequestsModel",
                "T is %1. Between %2 and %3: T or 4 T cuts a bucket of the histogram.")
                  .arg(threshold, apdexText(apdex.low), apdexText(apdex.high));
    }
    return quantityCell({apdex.value, Unit::None}, apdexText(apdex.value), role);
}

static QVariant firstSeenCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.firstSeen ? words::moment(*row.firstSeen, scale.zone) : u"–"_s;
    case FullTextRole:
    case SortRole: // in UTC, so that its order is that of time
        return row.firstSeen ? QVariant(toRfc3339(*row.firstSeen)) : QVariant();
    case SecondaryRole:
        return true;
    default:
        return {};
    }
}

static QVariant trendCell(const RequestLine &row, const RequestsScale &, int role)
{
    switch (role) {
    case SparklineRole:
        return QVariant::fromValue(QList<double>(row.sparkline.begin(), row.sparkline.end()));
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("toban::RequestsModel", "p95 over the time range");
    default:
        return {};
    }
}

std::vector<RequestsModel::Column> moreRequestColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"dispersion", QT_TRANSLATE_NOOP("toban::RequestsModel", "Dispersion"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "Standard deviation over mean, an estimate: every call is taken to have lasted as "
                "long as the middle of its histogram bucket, sqrt(Σ n (m − mean)² / Σ n) / mean. "
                "Around 0: all calls alike; above 1: a few are much slower."),
            number, dispersionCell},
        {"change", QT_TRANSLATE_NOOP("toban::RequestsModel", "Change"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "Total time less that of the period compared with, for equally long known times"),
            number, changeCell},
        {"apdex", QT_TRANSLATE_NOOP("toban::RequestsModel", "Apdex"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "(calls of at most T + half of those of more than T and at most 4 T) / all calls, "
                "T being the latency objective of the service. 1: all were fast enough; 0: none. "
                "Inside a histogram bucket calls are taken to be spread as for percentiles."),
            number, apdexCell},
        {"firstseen", QT_TRANSLATE_NOOP("toban::RequestsModel", "First seen"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "The earliest sample of this request in the local store, which may be younger than "
                "the request"),
            Qt::AlignLeft, firstSeenCell},
        {"trend", QT_TRANSLATE_NOOP("toban::RequestsModel", "Trend"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "p95 over the time range"), Qt::AlignLeft,
            trendCell},
    };
}

} // namespace toban
