// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartchoices.h"

using namespace Qt::StringLiterals;

namespace toban {

QString latencyViewName(LatencyView view)
{
    switch (view) {
    case LatencyView::Percentiles:
        return u"percentiles"_s;
    case LatencyView::Heatmap:
        return u"heatmap"_s;
    }
    return {};
}

std::optional<LatencyView> latencyViewFromName(const QString &name)
{
    for (const auto view : {LatencyView::Percentiles, LatencyView::Heatmap})
        if (name == latencyViewName(view))
            return view;
    return std::nullopt;
}

ChartChoices::ChartChoices(
    LatencyView view, const HeatChoices &heat, const LineChoices &lines, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_heat(heat)
    , m_lines(lines)
{
}

void ChartChoices::setView(LatencyView view)
{
    if (std::exchange(m_view, view) != view)
        Q_EMIT viewChanged();
}

void ChartChoices::toggleView()
{
    setView(isHeatmap() ? LatencyView::Percentiles : LatencyView::Heatmap);
}

void ChartChoices::setHeat(const HeatChoices &heat)
{
    if (heat == m_heat)
        return;
    const bool isOther = heat.comparison != m_heat.comparison;
    m_heat = heat;
    Q_EMIT heatChanged();
    if (isOther)
        Q_EMIT heatComparisonChanged();
}

void ChartChoices::setTable(const TableChoices &table)
{
    if (table == m_table)
        return;
    m_table = table;
    Q_EMIT tableChanged();
}

void ChartChoices::setLines(const LineChoices &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    Q_EMIT linesChanged();
}

} // namespace toban
