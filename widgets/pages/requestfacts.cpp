// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestfacts.h"

#include "words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

struct RequestFacts {
    Q_DECLARE_TR_FUNCTIONS(toban::RequestDetail)
};

static void addStatusFacts(const RequestRow &row, std::vector<FactsView::Fact> &facts)
{
    if (row.statusCalls.empty())
        return;
    facts.push_back({RequestFacts::tr("How they ended"), {}, {}, true, false});
    for (const auto &[name, calls] : row.statusCalls)
        facts.push_back({name, quantityText({calls, Unit::Count}),
            quantityText({row.calls > 0 ? calls / row.calls : 0, Unit::Ratio}), false, false});
}

std::vector<FactsView::Fact> requestFacts(
    const RequestRow &row, const std::vector<FactsView::Fact> &inFront)
{
    std::vector<FactsView::Fact> facts = {
        {RequestFacts::tr("Calls"), quantityText({row.calls, Unit::Count}),
            row.edgeUncertainty > 0 ? RequestFacts::tr("± %1 at the edges")
                                          .arg(quantityText({row.edgeUncertainty, Unit::Count}))
                                    : QString(),
            false, false},
        {RequestFacts::tr("Total time"), quantityText({row.totalSeconds, Unit::Seconds}),
            RequestFacts::tr("%1 of all requests").arg(quantityText({row.share, Unit::Ratio})),
            false, false},
        {RequestFacts::tr("Mean"), quantityText({row.meanSeconds, Unit::Seconds}), {}, false,
            false},
    };
    for (const QuantileEstimate &estimate : row.quantiles) {
        const QString interval = estimate.provenance == Provenance::Refused
            ? estimate.reason
            : RequestFacts::tr("%1 – %2", "interval")
                  .arg(quantityText({estimate.low, Unit::Seconds}),
                      quantityText({estimate.high, Unit::Seconds}));
        facts.push_back({words::quantileName(estimate.q),
            quantityText({estimate.value, Unit::Seconds}), interval, false, !estimate.isEnough()});
    }
    if (row.errorRatio)
        facts.push_back({RequestFacts::tr("Errors"), quantityText({row.errorCount, Unit::Count}),
            quantityText({*row.errorRatio, Unit::ErrorRatio}), false, false});
    facts.insert(facts.end(), inFront.begin(), inFront.end());
    addStatusFacts(row, facts);
    facts.push_back({RequestFacts::tr("What if"), {}, {}, true, false});
    facts.push_back({{},
        RequestFacts::tr("Halving this request saves %1 of all request time in this "
                         "range.")
            .arg(quantityText({row.share / 2, Unit::Ratio})),
        {}, false, false});
    facts.push_back({RequestFacts::tr("How it is counted"), {}, {}, true, false});
    facts.push_back({{},
        RequestFacts::tr("Total time is the sum of all durations. A percentile lies "
                         "in the interval behind it; grey means too few calls for "
                         "it to mean much."),
        {}, false, true});
    return facts;
}

static QString signedSeconds(double seconds)
{
    // what the subtraction of equal figures leaves over is no time
    if (std::abs(seconds) < 1e-9)
        return u"±0"_s;
    const QString text = quantityText({seconds, Unit::Seconds});
    return seconds > 0 ? u'+' + text : text;
}

/// How many of the calls the proxy counted came here.
static QString arrivalText(
    const ServiceId &proxy, const ProxyDifference &difference, const RequestRow &row)
{
    const QString here = quantityText({row.calls, Unit::Count});
    const QString apart = quantityText({std::abs(difference.calls), Unit::Count});
    if (!difference.isCallsTold())
        return RequestFacts::tr("%1 arrived; the edges alone may make ± %2")
            .arg(here, quantityText({difference.uncertainCalls, Unit::Count}));
    return difference.calls > 0 ? RequestFacts::tr("%1 arrived, %2 never did").arg(here, apart)
                                : RequestFacts::tr("%1 arrived, %2 of them not by way of %3")
                                      .arg(here, apart, proxy.text());
}

static std::vector<FactsView::Fact> differenceFacts(
    const ServiceId &proxy, const RequestRow &seen, const RequestRow &row)
{
    const ProxyDifference difference = proxyDifference(seen, row);
    std::vector<FactsView::Fact> facts = {
        {RequestFacts::tr("Calls"), quantityText({seen.calls, Unit::Count}),
            arrivalText(proxy, difference, row), false, false},
        {RequestFacts::tr("Total time"), quantityText({seen.totalSeconds, Unit::Seconds}),
            RequestFacts::tr("%1 of it in front")
                .arg(quantityText({difference.seconds, Unit::Seconds})),
            false, false},
        {RequestFacts::tr("Mean"), quantityText({seen.meanSeconds, Unit::Seconds}),
            RequestFacts::tr("application %1, %2")
                .arg(quantityText({row.meanSeconds, Unit::Seconds}),
                    signedSeconds(difference.secondsPerCall)),
            false, false},
    };
    for (size_t i = 0; i < difference.quantiles.size(); ++i) {
        const bool isEnough = seen.quantiles[i].isEnough() && row.quantiles[i].isEnough();
        facts.push_back({words::quantileName(seen.quantiles[i].q),
            quantityText({seen.quantiles[i].value, Unit::Seconds}),
            RequestFacts::tr("application %1, %2")
                .arg(quantityText({row.quantiles[i].value, Unit::Seconds}),
                    signedSeconds(difference.quantiles[i])),
            false, !isEnough});
    }
    facts.push_back({{},
        RequestFacts::tr("The difference of two percentiles is not the percentile of the "
                         "differences; that of the means is exact."),
        {}, false, true});
    return facts;
}

std::vector<FactsView::Fact> proxyFacts(
    const ServiceId &proxy, const Result<ProxyView> &seen, const RequestRow &row)
{
    std::vector<FactsView::Fact> facts
        = {{RequestFacts::tr("In front of it: %1").arg(proxy.text()), {}, {}, true, false}};
    const auto say = [&facts](const QString &sentence) {
        facts.push_back({{}, sentence, {}, false, true});
    };
    if (!seen)
        say(RequestFacts::tr("Cannot be read: %1").arg(errorText(seen.error())));
    else if (seen->head.emptiness != Emptiness::None)
        say(words::emptiness(seen->head.emptiness, seen->head.sourceError));
    else if (!seen->row)
        say(RequestFacts::tr("It knows no request of this name. Grouping rules of either service "
                             "can give them the same."));
    else
        for (FactsView::Fact &fact : differenceFacts(proxy, *seen->row, row))
            facts.push_back(std::move(fact));
    return facts;
}

} // namespace toban
