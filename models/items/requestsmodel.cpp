// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsmodel.h"

#include "celltext.h"
#include "words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static QVariant requestCell(const RequestRow &row, const RequestsScale &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return row.request;
    case Qt::ToolTipRole:
        return row.labels.toText();
    default:
        return {};
    }
}

static QVariant totalCell(const RequestRow &row, const RequestsScale &scale, int role)
{
    if (role == BarRole)
        return scale.largestTotal > 0 ? row.totalSeconds / scale.largestTotal : 0.0;
    return quantityCell(
        {row.totalSeconds, Unit::Seconds}, inColumnUnit(row.totalSeconds, scale.total), role);
}

static QVariant shareCell(const RequestRow &row, const RequestsScale &, int role)
{
    const Quantity share{row.share, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static QVariant cumulativeCell(const RequestRow &row, const RequestsScale &, int role)
{
    if (role == SecondaryRole)
        return true;
    const Quantity share{row.cumulativeShare, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static QVariant callsCell(const RequestRow &row, const RequestsScale &scale, int role)
{
    if (role == BarRole)
        return scale.largestCalls > 0 ? row.calls / scale.largestCalls : 0.0;
    const Quantity calls{row.calls, Unit::Count};
    if (role == Qt::ToolTipRole && row.edgeUncertainty > 0)
        return QCoreApplication::translate(
            "toban::RequestsModel", "%1, of which %2 may lie beyond the edges of the range")
            .arg(quantityFullText(calls), quantityText({row.edgeUncertainty, Unit::Count}));
    return quantityCell(calls, quantityText(calls), role);
}

static QVariant meanCell(const RequestRow &row, const RequestsScale &scale, int role)
{
    if (role == SecondaryRole)
        return true;
    return quantityCell(
        {row.meanSeconds, Unit::Seconds}, inColumnUnit(row.meanSeconds, scale.duration), role);
}

template <size_t Q>
static QVariant quantileCell(const RequestRow &row, const RequestsScale &scale, int role)
{
    if (Q >= row.quantiles.size())
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    const QuantileEstimate &estimate = row.quantiles[Q];
    if (role == LowCountRole)
        return !estimate.isEnough();
    if (role == Qt::ToolTipRole)
        return words::quantileSentence(estimate);
    return quantityCell(
        {estimate.value, Unit::Seconds}, inColumnUnit(estimate.value, scale.duration), role);
}

static QVariant errorsCell(const RequestRow &row, const RequestsScale &, int role)
{
    if (role == StatusClassesRole) {
        QVariantMap classes;
        for (const auto &[name, calls] : row.statusCalls)
            classes.insert(name, calls);
        return classes;
    }
    if (!row.errorRatio) {
        if (role == Qt::ToolTipRole)
            return QCoreApplication::translate(
                "toban::RequestsModel", "This service declares no way to tell errors.");
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    }
    if (role == AlarmRole)
        return *row.errorRatio >= 0.01;
    if (role == SecondaryRole)
        return *row.errorRatio < 0.01;
    if (role == Qt::ToolTipRole)
        return QCoreApplication::translate("toban::RequestsModel", "%1 of %2 calls")
            .arg(quantityText({row.errorCount, Unit::Count}),
                quantityText({row.calls, Unit::Count}));
    const Quantity ratio{*row.errorRatio, Unit::ErrorRatio};
    return quantityCell(ratio, quantityText(ratio), role);
}

static QVariant trendCell(const RequestRow &row, const RequestsScale &, int role)
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

static std::vector<RequestsModel::Column> requestColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"request", QT_TRANSLATE_NOOP("toban::RequestsModel", "Request"), nullptr, Qt::AlignLeft,
            requestCell},
        {"total", QT_TRANSLATE_NOOP("toban::RequestsModel", "Total time"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "Sum of the durations of all calls"),
            Qt::AlignLeft, totalCell},
        {"share", QT_TRANSLATE_NOOP("toban::RequestsModel", "Share"),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Total time over the total time of all requests"),
            number, shareCell},
        {"cumulative", QT_TRANSLATE_NOOP("toban::RequestsModel", "Cum."),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Share of this request and all with more total time"),
            number, cumulativeCell},
        {"calls", QT_TRANSLATE_NOOP("toban::RequestsModel", "Calls"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "How many calls ended in the time range"),
            Qt::AlignLeft, callsCell},
        {"mean", QT_TRANSLATE_NOOP("toban::RequestsModel", "Mean"),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Total time over calls; says little of the tail"),
            number, meanCell},
        {"p50", QT_TRANSLATE_NOOP("toban::RequestsModel", "p50"), nullptr, number, quantileCell<0>},
        {"p90", QT_TRANSLATE_NOOP("toban::RequestsModel", "p90"), nullptr, number, quantileCell<1>},
        {"p95", QT_TRANSLATE_NOOP("toban::RequestsModel", "p95"), nullptr, number, quantileCell<2>},
        {"p99", QT_TRANSLATE_NOOP("toban::RequestsModel", "p99"), nullptr, number, quantileCell<3>},
        {"errors", QT_TRANSLATE_NOOP("toban::RequestsModel", "Errors"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "Share of calls that ended in an error"),
            number, errorsCell},
        {"trend", QT_TRANSLATE_NOOP("toban::RequestsModel", "Trend"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "p95 over the time range"), Qt::AlignLeft,
            trendCell},
    };
}

static bool sameRequest(const RequestRow &a, const RequestRow &b)
{
    return a.request == b.request && sameNumber(a.calls, b.calls)
        && sameNumber(a.totalSeconds, b.totalSeconds) && sameNumber(a.share, b.share)
        && sameNumber(a.cumulativeShare, b.cumulativeShare) && a.errorRatio == b.errorRatio
        && a.statusCalls == b.statusCalls
        && std::equal(a.quantiles.begin(), a.quantiles.end(), b.quantiles.begin(),
            b.quantiles.end(), sameEstimate)
        && std::equal(a.sparkline.begin(), a.sparkline.end(), b.sparkline.begin(),
            b.sparkline.end(), sameNumber);
}

static Labels requestKey(const RequestRow &row)
{
    return row.labels;
}

RequestsModel::RequestsModel(QObject *parent)
    : RecordModel({"toban::RequestsModel", requestColumns(), requestKey, sameRequest}, parent)
{
}

void RequestsModel::show(const RequestsView &view)
{
    RequestsScale scale;
    std::vector<double> means;
    for (const RequestRow &row : view.rows) {
        means.push_back(row.meanSeconds);
        scale.largestTotal = std::max(scale.largestTotal, row.totalSeconds);
        scale.largestCalls = std::max(scale.largestCalls, row.calls);
    }
    scale.total = unitScale(Unit::Seconds, scale.largestTotal);
    scale.duration = middleScale(std::move(means));
    refresh(view.rows, scale);
}

} // namespace toban
