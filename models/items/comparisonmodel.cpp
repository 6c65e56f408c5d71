// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonmodel.h"

#include "celltext.h"
#include "words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

struct ComparisonTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::ComparisonModel)
};

static QString withSign(double value, const QString &text)
{
    return value > 0 ? u'+' + text : text;
}

QString perHourText(double secondsPerHour, const UnitScale &scale, bool isSigned)
{
    if (!std::isfinite(secondsPerHour))
        return inColumnUnit(secondsPerHour, scale);
    // "-0.00 s/h" says no more than 0
    const bool isNothing = std::abs(secondsPerHour * scale.factor) < 0.005;
    const double shown = isNothing ? 0 : secondsPerHour;
    const QString text = inColumnUnit(shown, scale) + u"/h"_s;
    return isSigned ? withSign(shown, text) : text;
}

QString perHourText(double secondsPerHour, bool isSigned)
{
    return perHourText(secondsPerHour, unitScale(Unit::Seconds, secondsPerHour), isSigned);
}

QString changeRatioText(double ratio)
{
    return withSign(ratio, quantityText({ratio, Unit::Ratio}));
}

static QString intervalText(const QuantileEstimate &estimate)
{
    return ComparisonTexts::tr("%1 – %2", "interval")
        .arg(quantityText({estimate.low, Unit::Seconds}),
            quantityText({estimate.high, Unit::Seconds}));
}

static const QuantileEstimate *quantileOf(const ComparedSide &side, double q)
{
    if (side.profile)
        for (const QuantileEstimate &estimate : side.profile->quantiles)
            if (estimate.q == q)
                return &estimate;
    return nullptr;
}

QString changeReason(const ComparedRequest &request)
{
    if (request.change == RequestChange::New)
        return ComparisonTexts::tr("Not called in A.");
    if (request.change == RequestChange::Gone)
        return ComparisonTexts::tr("Not called in B.");
    const QuantileEstimate *before = quantileOf(request.before, request.decidingQuantile);
    const QuantileEstimate *after = quantileOf(request.after, request.decidingQuantile);
    if (!before || !after)
        return ComparisonTexts::tr("Cannot be told: %1 calls in A, %2 in B; a comparison needs at "
                                   "least 20 in each.")
            .arg(quantityText({request.before.profile->calls, Unit::Count}),
                quantityText({request.after.profile->calls, Unit::Count}));
    const QString name = words::quantileName(request.decidingQuantile);
    const QString text = request.isSignificant()
        ? ComparisonTexts::tr("%1 lies in %2 in A and in %3 in B: apart, with enough calls.")
        : ComparisonTexts::tr("%1 lies in %2 in A and in %3 in B: that may be the same.");
    return text.arg(name, intervalText(*before), intervalText(*after));
}

static QVariant requestCell(const ComparisonRow &row, const ComparisonScale &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return row.request;
    case Qt::ToolTipRole:
        return row.members.isGroup() ? words::groupMembers(row.members, row.memberNames)
                                     : row.compared.labels.toText();
    default:
        return {};
    }
}

static QVariant stateCell(const ComparisonRow &row, const ComparisonScale &, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return words::requestChange(row.compared.change);
    case Qt::ToolTipRole:
        return changeReason(row.compared);
    case ChangeRole:
        return static_cast<int>(row.compared.change);
    case SecondaryRole:
        return row.compared.change == RequestChange::Same
            || row.compared.change == RequestChange::TooFew;
    default:
        return {};
    }
}

/// A cell of total time per hour. @p Which: the figure of TimeChange.
template <double TimeChange::*Which, bool isSigned>
static QVariant timeCell(const ComparisonRow &row, const ComparisonScale &scale, int role)
{
    const double value = row.compared.time.*Which;
    if (role == MagnitudeRole && isSigned)
        return numberOrNothing(std::abs(value));
    const QString text = perHourText(value, scale.total, isSigned);
    if (role == Qt::ToolTipRole)
        return ComparisonTexts::tr("%1 per hour").arg(quantityFullText({value, Unit::Seconds}));
    return quantityCell({value, Unit::Seconds}, text, role);
}

static QVariant deltaCell(const ComparisonRow &row, const ComparisonScale &scale, int role)
{
    if (role == BarRole)
        return scale.largestDelta > 0 && std::isfinite(row.compared.time.delta)
            ? std::abs(row.compared.time.delta) / scale.largestDelta
            : 0.0;
    return timeCell<&TimeChange::delta, true>(row, scale, role);
}

static QVariant ratioCell(const ComparisonRow &row, const ComparisonScale &, int role)
{
    if (role == SecondaryRole)
        return true;
    const double ratio = row.compared.time.deltaRatio();
    return quantityCell({ratio, Unit::Ratio}, changeRatioText(ratio), role);
}

/// Which side a column is about.
using Side = ComparedSide ComparedRequest::*;
static constexpr Side sideA = &ComparedRequest::before;
static constexpr Side sideB = &ComparedRequest::after;

static QVariant nothing(int role)
{
    return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
}

template <Side Which>
static QVariant callsCell(const ComparisonRow &row, const ComparisonScale &, int role)
{
    const ComparedSide &side = row.compared.*Which;
    const QString text = inColumnUnit(side.callsPerHour, unitScale(Unit::Count, 0)) + u"/h"_s;
    if (role == SecondaryRole)
        return Which == sideA;
    if (role == Qt::ToolTipRole)
        return ComparisonTexts::tr("%1 calls in the range")
            .arg(quantityText({side.profile ? side.profile->calls : 0, Unit::Count}));
    return quantityCell({side.callsPerHour, Unit::Count}, text, role);
}

template <Side Which>
static QVariant meanCell(const ComparisonRow &row, const ComparisonScale &scale, int role)
{
    const ComparedSide &side = row.compared.*Which;
    if (role == SecondaryRole)
        return Which == sideA;
    if (!side.profile)
        return nothing(role);
    const double mean = side.profile->meanSeconds;
    return quantityCell({mean, Unit::Seconds}, inColumnUnit(mean, scale.duration), role);
}

/// @p Percent: 50 or 95.
template <Side Which, int Percent>
static QVariant quantileCell(const ComparisonRow &row, const ComparisonScale &scale, int role)
{
    const QuantileEstimate *estimate = quantileOf(row.compared.*Which, Percent / 100.0);
    if (!estimate)
        return nothing(role);
    if (role == LowCountRole)
        return !estimate->isEnough();
    if (role == SecondaryRole)
        return Which == sideA;
    if (role == Qt::ToolTipRole)
        return words::quantileSentence(*estimate);
    return quantityCell(
        {estimate->value, Unit::Seconds}, inColumnUnit(estimate->value, scale.duration), role);
}

template <Side Which>
static QVariant errorsCell(const ComparisonRow &row, const ComparisonScale &, int role)
{
    const ComparedSide &side = row.compared.*Which;
    if (!side.profile || !side.profile->errorRatio)
        return nothing(role);
    const Quantity ratio{*side.profile->errorRatio, Unit::ErrorRatio};
    if (role == AlarmRole)
        return ratio.value >= 0.01;
    if (role == SecondaryRole)
        return Which == sideA && ratio.value < 0.01;
    if (role == Qt::ToolTipRole)
        return ComparisonTexts::tr("%1 of %2 calls")
            .arg(quantityText({side.profile->errorCount, Unit::Count}),
                quantityText({side.profile->calls, Unit::Count}));
    return quantityCell(ratio, quantityText(ratio), role);
}

using Columns = std::vector<ComparisonModel::Column>;

static Columns timeColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"totala", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Total A"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Sum of the durations, per hour, before"),
            number, timeCell<&TimeChange::before, false>},
        {"totalb", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Total B"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Sum of the durations, per hour, after"),
            number, timeCell<&TimeChange::after, false>},
        {"delta", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Delta"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Total B less total A"), Qt::AlignLeft,
            deltaCell},
        {"change", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Delta %"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Delta over total A"), number, ratioCell},
        {"traffic", QT_TRANSLATE_NOOP("toban::ComparisonModel", "By traffic"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel",
                "Part of the delta that other numbers of calls make: (calls B - calls A) × the "
                "mean of both means"),
            number, timeCell<&TimeChange::trafficEffect, true>},
        {"speed", QT_TRANSLATE_NOOP("toban::ComparisonModel", "By speed"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel",
                "Part of the delta that other durations make: (mean B - mean A) × the mean of "
                "both numbers of calls"),
            number, timeCell<&TimeChange::speedEffect, true>},
    };
}

static Columns sideColumns()
{
    const auto number = Qt::AlignRight;
    return {
        {"callsa", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Calls A"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Calls per hour, before"), number,
            callsCell<sideA>},
        {"callsb", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Calls B"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel", "Calls per hour, after"), number,
            callsCell<sideB>},
        {"meana", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Mean A"), nullptr, number,
            meanCell<sideA>},
        {"meanb", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Mean B"), nullptr, number,
            meanCell<sideB>},
        {"p50a", QT_TRANSLATE_NOOP("toban::ComparisonModel", "p50 A"), nullptr, number,
            quantileCell<sideA, 50>},
        {"p50b", QT_TRANSLATE_NOOP("toban::ComparisonModel", "p50 B"), nullptr, number,
            quantileCell<sideB, 50>},
        {"p95a", QT_TRANSLATE_NOOP("toban::ComparisonModel", "p95 A"), nullptr, number,
            quantileCell<sideA, 95>},
        {"p95b", QT_TRANSLATE_NOOP("toban::ComparisonModel", "p95 B"), nullptr, number,
            quantileCell<sideB, 95>},
        {"errorsa", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Errors A"), nullptr, number,
            errorsCell<sideA>},
        {"errorsb", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Errors B"), nullptr, number,
            errorsCell<sideB>},
    };
}

static Columns comparisonColumns()
{
    Columns columns = {
        {"request", QT_TRANSLATE_NOOP("toban::ComparisonModel", "Request"), nullptr, Qt::AlignLeft,
            requestCell},
        {"state", QT_TRANSLATE_NOOP("toban::ComparisonModel", "State"),
            QT_TRANSLATE_NOOP("toban::ComparisonModel",
                "Faster and slower, with a dot, only where there are enough calls and the "
                "intervals of the percentile lie apart"),
            Qt::AlignLeft, stateCell},
    };
    for (const Columns &more : {timeColumns(), sideColumns()})
        columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

static bool sameTime(const TimeChange &a, const TimeChange &b)
{
    return sameNumber(a.before, b.before) && sameNumber(a.after, b.after)
        && sameNumber(a.trafficEffect, b.trafficEffect) && sameNumber(a.speedEffect, b.speedEffect);
}

static bool sameSide(const ComparedSide &a, const ComparedSide &b)
{
    if (a.profile.has_value() != b.profile.has_value() || a.callsPerHour != b.callsPerHour)
        return false;
    if (!a.profile)
        return true;
    return a.profile->calls == b.profile->calls
        && sameNumber(a.profile->meanSeconds, b.profile->meanSeconds)
        && a.profile->errorRatio == b.profile->errorRatio
        && std::equal(a.profile->quantiles.begin(), a.profile->quantiles.end(),
            b.profile->quantiles.begin(), b.profile->quantiles.end(), sameEstimate);
}

static bool sameRow(const ComparisonRow &a, const ComparisonRow &b)
{
    return a.request == b.request && a.members == b.members && a.memberNames == b.memberNames
        && a.compared.change == b.compared.change && sameTime(a.compared.time, b.compared.time)
        && sameSide(a.compared.before, b.compared.before)
        && sameSide(a.compared.after, b.compared.after);
}

static Labels rowKey(const ComparisonRow &row)
{
    return row.compared.labels;
}

ComparisonModel::ComparisonModel(QObject *parent)
    : RecordModel({"toban::ComparisonModel", comparisonColumns(), rowKey, sameRow}, parent)
{
}

void ComparisonModel::show(const ComparisonView &view)
{
    ComparisonScale scale;
    double largest = 0;
    std::vector<double> means;
    for (const ComparisonRow &row : view.rows) {
        const ComparedRequest &compared = row.compared;
        for (const double total : {compared.time.before, compared.time.after})
            largest = std::isfinite(total) ? std::max(largest, total) : largest;
        if (std::isfinite(compared.time.delta))
            scale.largestDelta = std::max(scale.largestDelta, std::abs(compared.time.delta));
        for (const ComparedSide &side : {compared.before, compared.after})
            if (side.profile)
                means.push_back(side.profile->meanSeconds);
    }
    scale.total = unitScale(Unit::Seconds, largest);
    scale.duration = middleScale(std::move(means));
    refresh(view.rows, scale);
}

} // namespace toban
