// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagesaturation.h"

#include "rowdistance.h"
#include "scrapehistory.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr int widestChart = 1000; ///< pixels: finer than that is for a shorter range
static constexpr double noAmount = std::numeric_limits<double>::quiet_NaN();

/// The limit that holds at a moment: the last one at or before it, else the first one after.
static double limitAt(const NumberSeries &limits, Instant at)
{
    const auto after = std::upper_bound(limits.times.begin(), limits.times.end(), at);
    const auto i = static_cast<size_t>(after - limits.times.begin());
    return limits.values[i > 0 ? i - 1 : 0];
}

/// The limit series of an amount: the one with its labels, else the only one of its signal.
static const NumberSeries *limitsOf(
    const NumberSeries &amounts, const std::vector<NumberSeries> &limits)
{
    const auto nameless
        = [](const NumberSeries &series) { return series.labels.without({u"__name__"_s}); };
    for (const NumberSeries &series : limits)
        if (nameless(series) == nameless(amounts) && !series.times.empty())
            return &series;
    return limits.size() == 1 && !limits.front().times.empty() ? &limits.front() : nullptr;
}

/// Which of several lines of one signal: "workers", "workers (127.0.0.1:9100)".
static QString lineName(const SaturationSignal &signal, const Labels &labels, bool isOneOfMany)
{
    if (!isOneOfMany)
        return signal.name;
    QStringList values;
    for (const auto &[name, value] : labels.pairs())
        if (name != u"__name__"_s && name != u"service"_s && name != u"signal"_s)
            values << value;
    return values.isEmpty() ? signal.name : signal.name + u" ("_s + values.join(u' ') + u')';
}

static SaturationLine saturationLineOf(const SaturationSignal &signal, const NumberSeries &amounts,
    const NumberSeries *limits, TimeSpan span, Millis enough)
{
    SaturationLine line;
    line.unit = signal.unit;
    line.amount = noAmount;
    line.line.latest = noAmount;
    const Millis step = std::max(medianSpacing(amounts.times), enough);
    for (size_t i = 0; i < amounts.times.size(); ++i) {
        const Instant at = amounts.times[i];
        if (!span.contains(at))
            continue;
        if (!line.times.empty() && 2 * (at - line.times.back()) > 3 * step) {
            line.times.push_back(line.times.back() + step);
            line.line.values.push_back(noAmount);
        }
        const double limit = limits ? limitAt(*limits, at) : signal.limit;
        const bool isLimited = limit > 0 && std::isfinite(limit);
        line.times.push_back(at);
        line.line.values.push_back(isLimited ? amounts.values[i] / limit : amounts.values[i]);
        line.limit = isLimited ? limit : 0;
        if (!std::isnan(amounts.values[i])) {
            line.amount = amounts.values[i];
            line.line.latest = line.line.values.back();
        }
    }
    line.line.unit = line.limit > 0 ? Unit::Ratio : signal.unit;
    return line;
}

static bool isWorse(const SaturationLine &a, const SaturationLine &b)
{
    const auto urgency = [](const SaturationLine &line) {
        return line.limit > 0 && !std::isnan(line.line.latest) ? line.line.latest : -1.0;
    };
    return urgency(a) > urgency(b);
}

Result<std::vector<SaturationLine>> readSaturation(const Queries &store, const PageRequest &page)
{
    // of a minute or an hour the last value is kept and both extremes: three points
    const Millis enough = enoughFor(page.span, widestChart / 3);
    const auto read = [&](const QString &name, const Matchers &match) {
        return store.numbers({page.service.source, name, match, enough}, page.span);
    };
    std::vector<SaturationLine> lines;
    for (const SaturationSignal &signal : page.service.saturation) {
        const Matchers match = {{u"service"_s, Matcher::Op::Equal, page.service.id.text()},
            {u"signal"_s, Matcher::Op::Equal, signal.name}};
        const auto amounts = read(seriesname::saturation, match);
        const auto limits = read(seriesname::saturationLimit, match);
        if (!amounts || !limits)
            return tl::unexpected<Error>(amounts ? limits.error() : amounts.error());
        for (const NumberSeries &series : *amounts) {
            auto line
                = saturationLineOf(signal, series, limitsOf(series, *limits), page.span, enough);
            line.line.name = lineName(signal, series.labels, amounts->size() > 1);
            if (!line.times.empty())
                lines.push_back(std::move(line));
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) {
        return isWorse(a, b) || (!isWorse(b, a) && a.line.name < b.line.name);
    });
    return lines;
}

} // namespace toban
