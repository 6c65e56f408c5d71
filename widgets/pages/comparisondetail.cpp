// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisondetail.h"

#include "comparisonmodel.h"
#include "deltaview.h"
#include "distributionpane.h"
#include "panelframe.h"
#include "themeholder.h"
#include "words.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

ComparisonDetail::ComparisonDetail(const ThemeHolder &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::panelPadding);
    m_distributionPanel = new PanelFrame(theme);
    m_distribution = new DistributionPane(theme);
    m_distributionPanel->addHeaderWidget(&m_distribution->byTime());
    m_distributionPanel->setBody(m_distribution);
    m_deltaPanel = new PanelFrame(theme);
    m_deltaPanel->setTitle(tr("Difference"));
    m_deltaPanel->setAge(Freshness::Live, {});
    m_delta = new DeltaView(theme);
    m_deltaPanel->setBody(m_delta);
    row->addWidget(m_distributionPanel, 5);
    row->addWidget(m_deltaPanel, 3);
    show(nullptr, 1);
}

DistributionFrame distributionFrame(const ComparedRequest &request, double toSeconds)
{
    DistributionFrame frame;
    frame.note = ComparisonDetail::tr("There is no histogram to draw.");
    const double marked = request.decidingQuantile > 0 ? request.decidingQuantile : 0.5;
    const auto add = [&](const ComparedSide &side, const QString &name, Token token) {
        if (!side.profile)
            return;
        DistributionLine line{
            name, token, distributionBuckets(side.profile->histogram, toSeconds), std::nullopt};
        for (const QuantileEstimate &estimate : side.profile->quantiles)
            if (estimate.q == marked && estimate.provenance != Provenance::Refused)
                line.mark = DistributionMark{
                    words::quantileName(marked), estimate.value, estimate.low, estimate.high};
        frame.lines.push_back(std::move(line));
    };
    add(request.before, ComparisonDetail::tr("A", "side"), Token::Muted);
    add(request.after, ComparisonDetail::tr("B", "side"), Token::Accent);
    return frame;
}

static QString signedDuration(double seconds)
{
    const QString text = quantityText({seconds, Unit::Seconds});
    return seconds > 0 ? u'+' + text : text;
}

static QString none()
{
    return u"–"_s;
}

static void addQuantiles(const ComparedRequest &request, std::vector<DeltaView::Line> &lines)
{
    const auto &before = request.before.profile;
    const auto &after = request.after.profile;
    const auto &named = before ? before->quantiles : after->quantiles;
    for (size_t i = 0; i < named.size(); ++i) {
        const auto value = [i](const std::optional<ProfileRow> &row) {
            return row && i < row->quantiles.size() ? row->quantiles[i].value : std::nan("");
        };
        const auto isWeak = [i](const std::optional<ProfileRow> &row) {
            return row && i < row->quantiles.size() && !row->quantiles[i].isEnough();
        };
        lines.push_back(
            {words::quantileName(named[i].q), quantityText({value(before), Unit::Seconds}),
                quantityText({value(after), Unit::Seconds}),
                signedDuration(value(after) - value(before)), isWeak(before) || isWeak(after)});
    }
}

static DeltaView::Line errorLine(const ComparedRequest &request)
{
    const auto text = [](const ComparedSide &side) {
        return side.profile && side.profile->errorRatio
            ? quantityText({*side.profile->errorRatio, Unit::ErrorRatio})
            : none();
    };
    DeltaView::Line line{
        ComparisonDetail::tr("Errors"), text(request.before), text(request.after), none(), false};
    if (request.before.profile && request.before.profile->errorRatio && request.after.profile
        && request.after.profile->errorRatio) {
        const double points
            = *request.after.profile->errorRatio - *request.before.profile->errorRatio;
        const QString shown = QLocale().toString(points * 100, 'f', 2);
        line.delta = ComparisonDetail::tr("%1 points", "percentage points")
                         .arg(points > 0 ? u'+' + shown : shown);
    }
    return line;
}

static std::vector<DeltaView::Line> linesOf(const ComparedRequest &request)
{
    const TimeChange &time = request.time;
    const auto calls = [](double perHour) {
        return quantityText({std::round(perHour), Unit::Count}) + u"/h"_s;
    };
    const double moreCalls = request.after.callsPerHour - request.before.callsPerHour;
    const auto mean = [](const ComparedSide &side) {
        return side.profile ? side.profile->meanSeconds : std::nan("");
    };
    std::vector<DeltaView::Line> lines = {
        {ComparisonDetail::tr("Total time"), perHourText(time.before, false),
            perHourText(time.after, false), perHourText(time.delta, true), false},
        {ComparisonDetail::tr("of which by traffic"), {}, {}, perHourText(time.trafficEffect, true),
            false},
        {ComparisonDetail::tr("of which by speed"), {}, {}, perHourText(time.speedEffect, true),
            false},
        {ComparisonDetail::tr("Calls"), calls(request.before.callsPerHour),
            calls(request.after.callsPerHour),
            (moreCalls > 0 ? u"+"_s : QString()) + calls(moreCalls), false},
        {ComparisonDetail::tr("Mean"), quantityText({mean(request.before), Unit::Seconds}),
            quantityText({mean(request.after), Unit::Seconds}),
            signedDuration(mean(request.after) - mean(request.before)), false},
    };
    addQuantiles(request, lines);
    lines.push_back(errorLine(request));
    return lines;
}

void ComparisonDetail::show(const ComparisonRow *row, double toSeconds)
{
    m_isEmpty = !row;
    if (!row) {
        m_distributionPanel->setTitle(tr("No request selected"));
        m_distributionPanel->setSubtitle({});
        m_distributionPanel->setFooter({});
        m_distributionPanel->setAge(Freshness::Live, {});
        m_distribution->show({{}, tr("Select a request to see how its latency changed.")}, true);
        m_delta->setLines({}, {});
        return;
    }
    m_distributionPanel->setTitle(row->request);
    m_distributionPanel->setSubtitle(words::requestChange(row->compared.change));
    m_distributionPanel->setFooter(
        tr("Steps are the buckets of the histograms; equal areas are equal shares."));
    const bool isOther = !(std::exchange(m_labels, row->compared.labels) == row->compared.labels);
    m_distribution->show(distributionFrame(row->compared, toSeconds), isOther);
    m_delta->setLines(linesOf(row->compared), changeReason(row->compared));
}

void ComparisonDetail::setAge(Freshness freshness, const QString &age, const QString &cause)
{
    if (!m_isEmpty)
        m_distributionPanel->setAge(freshness, age, cause);
}

} // namespace toban
