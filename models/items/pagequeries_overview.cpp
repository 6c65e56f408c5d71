// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageexemplars.h"
#include "pagelatency.h"
#include "pagesaturation.h"

#include "columnsums.h"
#include "difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static ViewLine lineOf(QString name, Unit unit, std::vector<double> values)
{
    ViewLine line{std::move(name), unit, std::move(values), 0};
    const auto last = std::find_if(
        line.values.rbegin(), line.values.rend(), [](double value) { return !std::isnan(value); });
    line.latest = last == line.values.rend() ? std::numeric_limits<double>::quiet_NaN() : *last;
    return line;
}

/// What to call the requests whose status class is not known.
static QString namelessClass(size_t classes)
{
    return classes > 1 ? QCoreApplication::translate("toban::OverviewView", "other", "status class")
                       : QCoreApplication::translate("toban::OverviewView", "all", "requests");
}

static void fillOutcome(
    OverviewView &view, const OutcomeColumns &traffic, const OutcomeColumns &errors)
{
    const auto rates = traffic.rates();
    for (const auto &[name, values] : rates)
        view.traffic.push_back(
            lineOf(name.isEmpty() ? namelessClass(rates.size()) : name, Unit::PerSecond, values));
    view.errorsKnown = errors.isErrorKnown();
    if (!view.errorsKnown)
        return;
    view.errorCount = errors.errors();
    view.errorRatio = lineOf({}, Unit::ErrorRatio, errors.errorRatios());
    view.errorsPerSecond = lineOf({}, Unit::PerSecond, errors.errorRates());
}

/// The percentiles of the period the page is compared with.
static Result<EarlierLatency> readEarlier(
    const Queries &store, PageRequest page, const Matchers &only)
{
    EarlierLatency earlier;
    earlier.baseline = *page.comparedWith;
    earlier.span = resolve(earlier.baseline, page.span, page.asOf);
    if (earlier.span.isEmpty())
        return earlier;
    page.span = earlier.span;
    page.service.outcome.metric.clear(); // not needed here, so not read
    auto load = PageLoad::read(store, page, only);
    if (!load)
        return tl::unexpected<Error>(load.error());
    ColumnSums sums(load->grid());
    load->takeLatency([&](const HistogramIncrements &increments) { sums.add(increments); });
    OverviewView view;
    fillLatency(view, sums, *load, page);
    earlier.isObserved = !sums.total().isEmpty();
    earlier.latency = std::move(view.latency);
    earlier.rangeQuantiles = std::move(view.rangeQuantiles);
    return earlier;
}

/// Everything of the overview but saturation.
static Result<OverviewView> readSignals(
    const Queries &store, const PageRequest &page, const Matchers &only)
{
    auto load = PageLoad::read(store, page, only);
    if (!load)
        return tl::unexpected<Error>(load.error());
    const OutcomeSignal &signal = page.service.outcome;
    const bool isByHistogram = signal.metric.isEmpty();
    ColumnSums sums(load->grid());
    OutcomeColumns declared(load->grid(), signal);
    OutcomeColumns byLatency(load->grid(), isByHistogram ? signal : OutcomeSignal());
    load->takeLatency([&](const HistogramIncrements &increments) {
        sums.add(increments);
        byLatency.add(countsOf(increments));
    });
    load->takeOutcome([&](const CounterIncrements &increments) { declared.add(increments); });
    auto head = load->head(store, page, !sums.total().isEmpty());
    if (!head)
        return tl::unexpected<Error>(head.error());
    OverviewView view;
    view.head = std::move(*head);
    for (size_t i = 0; i < load->grid().size(); ++i)
        view.columns.push_back(load->grid().column(i));
    fillLatency(view, sums, *load, page);
    fillOutcome(
        view, declared.hasSeries() ? declared : byLatency, isByHistogram ? byLatency : declared);
    auto exemplars = readExemplars(store, page, only, load->grid().step());
    if (!exemplars)
        return tl::unexpected<Error>(exemplars.error());
    view.exemplars = std::move(*exemplars);
    if (page.comparedWith) {
        auto earlier = readEarlier(store, page, only);
        if (!earlier)
            return tl::unexpected<Error>(earlier.error());
        view.earlier = std::move(*earlier);
    }
    return view;
}

Result<OverviewView> readOverview(const Queries &store, const PageRequest &page)
{
    auto view = readSignals(store, page, {});
    if (!view)
        return view;
    auto saturation = readSaturation(store, page);
    if (!saturation)
        return tl::unexpected<Error>(saturation.error());
    view->saturation = std::move(*saturation);
    return view;
}

Result<OverviewView> readRequestDetail(
    const Queries &store, const PageRequest &page, const Matchers &only)
{
    return readSignals(store, page, only);
}

} // namespace toban
