// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsmodel.h"

#include "celltext.h"
#include "requestmorecolumns.h"
#include "requesttail.h"
#include "words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static QString foldText(const RequestLine &row)
{
    return QCoreApplication::translate(
        "toban::RequestsModel", "other (%n request(s))", nullptr, row.folded);
}

static QVariant requestCell(const RequestLine &row, const RequestsScale &, int role)
{
    switch (role) {
    case FoldRole:
        return static_cast<int>(row.place);
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return row.isFold() ? foldText(row) : row.request;
    case Qt::ToolTipRole:
        if (row.members.isGroup())
            return words::groupMembers(row.members, row.memberNames);
        return row.isFold() ? QCoreApplication::translate("toban::RequestsModel",
                   "The requests after those that together take 95 % of the total time. Enter or a "
                   "click shows or hides them.")
                            : row.labels.toText();
    default:
        return {};
    }
}

static QVariant totalCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    if (role == BarRole && row.isFold())
        return 0.0;
    if (role == BarRole)
        return scale.largestTotal > 0 ? row.totalSeconds / scale.largestTotal : 0.0;
    return quantityCell(
        {row.totalSeconds, Unit::Seconds}, inColumnUnit(row.totalSeconds, scale.total), role);
}

static QVariant shareCell(const RequestLine &row, const RequestsScale &, int role)
{
    const Quantity share{row.share, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static QVariant cumulativeCell(const RequestLine &row, const RequestsScale &, int role)
{
    if (role == SecondaryRole)
        return true;
    const Quantity share{row.cumulativeShare, Unit::Ratio};
    return quantityCell(share, quantityText(share), role);
}

static QVariant callsCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    if (role == BarRole && row.isFold())
        return 0.0;
    if (role == BarRole)
        return scale.largestCalls > 0 ? row.calls / scale.largestCalls : 0.0;
    const Quantity calls{row.calls, Unit::Count};
    if (role == Qt::ToolTipRole && row.edgeUncertainty > 0)
        return QCoreApplication::translate(
            "toban::RequestsModel", "%1, of which %2 may lie beyond the edges of the range")
            .arg(quantityFullText(calls), quantityText({row.edgeUncertainty, Unit::Count}));
    return quantityCell(calls, quantityText(calls), role);
}

static QVariant meanCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    if (role == SecondaryRole)
        return true;
    return quantityCell(
        {row.meanSeconds, Unit::Seconds}, inColumnUnit(row.meanSeconds, scale.duration), role);
}

static QVariant rateCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    if (role == SecondaryRole)
        return true;
    return quantityCell(
        {row.callsPerSecond, Unit::PerSecond}, inColumnUnit(row.callsPerSecond, scale.rate), role);
}

static QVariant busyCell(const RequestLine &row, const RequestsScale &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return std::isnan(row.busy) ? u"–"_s : factorText(row.busy) + u" ×"_s;
    case Qt::ToolTipRole:
        return std::isnan(row.busy)
            ? QVariant()
            : QCoreApplication::translate("toban::RequestsModel",
                "%1 × wall: on average %1 calls of this request were being served at a time")
                  .arg(factorText(row.busy));
    case SecondaryRole:
        return true;
    default:
        return quantityCell({row.busy, Unit::None}, {}, role);
    }
}

/// Calls of an HTTP status class; not known where nothing was counted by such classes.
template <char Class>
static QVariant statusCell(const RequestLine &row, const RequestsScale &, int role)
{
    const QString wanted = QLatin1Char(Class) + u"xx"_s;
    bool isKnown = false;
    double calls = 0;
    for (const auto &[name, amount] : row.statusCalls) {
        isKnown = isKnown || (name.size() == 3 && name.endsWith(u"xx"_s));
        calls += name == wanted ? amount : 0;
    }
    if (role == SecondaryRole)
        return calls <= 0;
    if (role == Qt::ToolTipRole && !isKnown)
        return QCoreApplication::translate(
            "toban::RequestsModel", "No calls were counted by HTTP status.");
    const Quantity count{isKnown ? calls : qQNaN(), Unit::Count};
    return quantityCell(count, quantityText(count), role);
}

template <size_t Q>
static QVariant quantileCell(const RequestLine &row, const RequestsScale &scale, int role)
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

static QVariant longestCell(const RequestLine &row, const RequestsScale &scale, int role)
{
    const QuantileEstimate &longest = row.longest;
    if (!(longest.observations > 0))
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    const bool isOpen = std::isinf(longest.high);
    const double bound = isOpen ? longest.low : longest.high;
    if (role == SecondaryRole)
        return true;
    if (role == Qt::ToolTipRole && isOpen)
        return QCoreApplication::translate(
            "toban::RequestsModel", "The slowest call took more than %1, where the histogram ends.")
            .arg(quantityText({bound, Unit::Seconds}));
    if (role == Qt::ToolTipRole)
        return QCoreApplication::translate("toban::RequestsModel",
            "The slowest call took more than %1 and at most %2: the histogram tells no more.")
            .arg(quantityText({longest.low, Unit::Seconds}), quantityText({bound, Unit::Seconds}));
    return quantityCell({bound, Unit::Seconds},
        (isOpen ? u"> "_s : u"≤ "_s) + inColumnUnit(bound, scale.duration), role);
}

static QVariant errorsCell(const RequestLine &row, const RequestsScale &, int role)
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

static std::vector<RequestsModel::Column> amountColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"request", QT_TRANSLATE_NOOP("toban::RequestsModel", "Request"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "The labels that name a request, in the order the workspace gives them"),
            Qt::AlignLeft, requestCell},
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
        {"rate", QT_TRANSLATE_NOOP("toban::RequestsModel", "Calls/s"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "Calls over the seconds of the time range about which something is known"),
            number, rateCell},
        {"busy", QT_TRANSLATE_NOOP("toban::RequestsModel", "Busy"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "Total time over the wall time of the range: 1.7 × means that 1.7 calls were "
                "being served at a time, on average. More than 1 × is no error: calls run in "
                "parallel."),
            number, busyCell},
    };
}

static std::vector<RequestsModel::Column> durationColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"mean", QT_TRANSLATE_NOOP("toban::RequestsModel", "Mean"),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Total time over calls; says little of the tail"),
            number, meanCell},
        {"p50", QT_TRANSLATE_NOOP("toban::RequestsModel", "p50"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "Half of the calls were at most so long"),
            number, quantileCell<0>},
        {"p90", QT_TRANSLATE_NOOP("toban::RequestsModel", "p90"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "90 of 100 calls were at most so long"),
            number, quantileCell<1>},
        {"p95", QT_TRANSLATE_NOOP("toban::RequestsModel", "p95"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "95 of 100 calls were at most so long"),
            number, quantileCell<2>},
        {"p99", QT_TRANSLATE_NOOP("toban::RequestsModel", "p99"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "99 of 100 calls were at most so long"),
            number, quantileCell<3>},
        {"max", QT_TRANSLATE_NOOP("toban::RequestsModel", "Max"),
            QT_TRANSLATE_NOOP("toban::RequestsModel",
                "How long the slowest call can have been: the end of its histogram bucket"),
            number, longestCell},
    };
}

static std::vector<RequestsModel::Column> outcomeColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"errors", QT_TRANSLATE_NOOP("toban::RequestsModel", "Errors"),
            QT_TRANSLATE_NOOP("toban::RequestsModel", "Share of calls that ended in an error"),
            number, errorsCell},
        {"http4xx", QT_TRANSLATE_NOOP("toban::RequestsModel", "4xx"),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Calls that ended with an HTTP status from 400 to 499"),
            number, statusCell<'4'>},
        {"http5xx", QT_TRANSLATE_NOOP("toban::RequestsModel", "5xx"),
            QT_TRANSLATE_NOOP(
                "toban::RequestsModel", "Calls that ended with an HTTP status from 500 to 599"),
            number, statusCell<'5'>},
    };
}

static std::vector<RequestsModel::Column> requestColumns()
{
    std::vector<RequestsModel::Column> columns = amountColumns();
    for (const auto &more : {durationColumns(), outcomeColumns(), moreRequestColumns()})
        columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

static bool sameRequest(const RequestLine &a, const RequestLine &b)
{
    return a.place == b.place && a.folded == b.folded && a.request == b.request
        && a.members == b.members && sameNumber(a.calls, b.calls)
        && sameNumber(a.totalSeconds, b.totalSeconds) && sameNumber(a.share, b.share)
        && sameNumber(a.cumulativeShare, b.cumulativeShare)
        && sameNumber(a.callsPerSecond, b.callsPerSecond) && sameNumber(a.busy, b.busy)
        && sameNumber(a.dispersion, b.dispersion) && sameNumber(a.changeSeconds, b.changeSeconds)
        && sameNumber(a.apdex.value, b.apdex.value) && a.apdex.threshold == b.apdex.threshold
        && a.firstSeen == b.firstSeen && sameEstimate(a.longest, b.longest)
        && a.errorRatio == b.errorRatio && a.statusCalls == b.statusCalls
        && std::equal(a.quantiles.begin(), a.quantiles.end(), b.quantiles.begin(),
            b.quantiles.end(), sameEstimate)
        && std::equal(a.sparkline.begin(), a.sparkline.end(), b.sparkline.begin(),
            b.sparkline.end(), sameNumber);
}

static Labels requestKey(const RequestLine &row)
{
    return row.labels;
}

RequestsModel::RequestsModel(QObject *parent)
    : RecordModel({"toban::RequestsModel", requestColumns(), requestKey, sameRequest}, parent)
{
}

static std::vector<RequestLine> linesOf(const RequestsView &view, RequestTail tail)
{
    std::vector<RequestLine> lines;
    const size_t begin = tail == RequestTail::Plain ? view.rows.size() : tailBegin(view.rows);
    for (size_t i = 0; i < begin; ++i)
        lines.push_back({view.rows[i], FoldPlace::Plain, 0});
    if (begin == view.rows.size())
        return lines;
    const bool isOpen = tail == RequestTail::Open;
    const std::span<const RequestRow> folded = std::span(view.rows).subspan(begin);
    lines.push_back({sumOfRequests(folded), isOpen ? FoldPlace::Open : FoldPlace::Closed,
        static_cast<int>(folded.size())});
    if (isOpen)
        for (const RequestRow &row : folded)
            lines.push_back({row, FoldPlace::Inside, 0});
    return lines;
}

void RequestsModel::show(const RequestsView &view, RequestTail tail, const QTimeZone &zone)
{
    RequestsScale scale;
    scale.zone = zone;
    std::vector<double> means;
    double largestRate = 0;
    // those of the folded too: nothing must change its unit because they are shown
    for (const RequestRow &row : view.rows) {
        means.push_back(row.meanSeconds);
        largestRate = std::max(largestRate, row.callsPerSecond);
        scale.largestTotal = std::max(scale.largestTotal, row.totalSeconds);
        scale.largestCalls = std::max(scale.largestCalls, row.calls);
    }
    scale.total = unitScale(Unit::Seconds, scale.largestTotal);
    scale.rate = unitScale(Unit::PerSecond, largestRate);
    scale.duration = middleScale(std::move(means));
    refresh(linesOf(view, tail), scale);
}

} // namespace toban
