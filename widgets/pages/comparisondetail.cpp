// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisondetail.h"

#include "chartchoices.h"
#include "comparedheatmaps.h"
#include "comparisonmodel.h"
#include "deltaview.h"
#include "distributionpane.h"
#include "headswitch.h"
#include "panelframe.h"
#include "themeholder.h"
#include "words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

ComparisonDetail::ComparisonDetail(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::panelPadding);
    makeLatency();
    m_deltaPanel = new PanelFrame(ports.theme);
    m_deltaPanel->setTitle(tr("Difference"));
    m_deltaPanel->setAge(Freshness::Live, {});
    m_delta = new DeltaView(ports.theme);
    m_deltaPanel->setBody(m_delta);
    row->addWidget(m_latencyPanel, 5);
    row->addWidget(m_deltaPanel, 3);
    show(nullptr, {}, Refresher::Reason::Replace);
    showChosen();
}

void ComparisonDetail::makeLatency()
{
    m_latencyPanel = new PanelFrame(m_ports.theme);
    m_distribution = new DistributionPane(m_ports.theme);
    m_heatmaps = new ComparedHeatmaps(m_ports);
    m_latency = new QStackedWidget;
    m_latency->addWidget(m_distribution);
    m_latency->addWidget(m_heatmaps);
    m_latencyPanel->addHeaderWidget(&m_distribution->byTime());
    m_latencyPanel->addHeaderWidget(makeViewSwitch(m_ports.choices, m_ports.theme,
        {tr("Distribution"), tr("How long the calls took, A and B over each other (H)")},
        {tr("Heatmaps"), tr("Calls by time and latency, A above B or their difference (H)")}));
    m_latencyPanel->setBody(m_latency);
    connect(&m_ports.choices, &ChartChoices::viewChanged, this, &ComparisonDetail::showChosen);
    connect(m_heatmaps, &ComparedHeatmaps::busyChanged, this, [this](bool isBusy) {
        m_latencyPanel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    connect(m_heatmaps, &ComparedHeatmaps::badgesChanged, this, &ComparisonDetail::showChosen);
}

void ComparisonDetail::showChosen()
{
    const bool isHeat = m_ports.choices.isHeatmap();
    const bool hadFocus = m_latency->isAncestorOf(QApplication::focusWidget());
    m_latency->setCurrentIndex(isHeat ? 1 : 0);
    if (hadFocus)
        m_latency->currentWidget()->setFocus();
    m_distribution->byTime().setVisible(!isHeat);
    m_latencyPanel->setBadges(isHeat ? m_heatmaps->badges() : std::vector<PanelBadge>());
    m_latencyPanel->setFooter(isHeat || m_isEmpty
            ? QString()
            : tr("Steps are the buckets of the histograms; equal areas are equal shares."));
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

void ComparisonDetail::show(
    const ComparisonRow *row, const PageRequest &after, Refresher::Reason reason)
{
    m_isEmpty = !row;
    if (!row) {
        m_latencyPanel->setTitle(tr("No request selected"));
        m_latencyPanel->setSubtitle({});
        m_latencyPanel->setAge(Freshness::Live, {});
        const QString sentence = tr("Select a request to see how its latency changed.");
        m_distribution->show({{}, sentence}, true);
        m_heatmaps->clear(sentence);
        m_delta->setLines({}, {});
        return showChosen();
    }
    m_latencyPanel->setTitle(row->request);
    m_latencyPanel->setSubtitle(words::requestChange(row->compared.change));
    const bool isOther = !(std::exchange(m_labels, row->compared.labels) == row->compared.labels);
    m_distribution->show(
        distributionFrame(row->compared, after.service.latency.toSeconds), isOther);
    m_heatmaps->show(*row, after, reason);
    m_delta->setLines(linesOf(row->compared), changeReason(row->compared));
    showChosen();
}

bool ComparisonDetail::isSettled() const
{
    return m_heatmaps->isSettled();
}

void ComparisonDetail::setAge(Freshness freshness, const QString &age, const QString &cause)
{
    if (!m_isEmpty)
        m_latencyPanel->setAge(freshness, age, cause);
}

} // namespace toban
