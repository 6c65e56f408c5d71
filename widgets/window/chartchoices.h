// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatchoices.h"
#include "inboxchoices.h"
#include "linechoices.h"
#include "oncallchoices.h"
#include "tablechoices.h"

#include <QObject>

namespace toban {

/** What the latency panels show. */
enum class LatencyView { Percentiles, Heatmap };
/** Stable English word, also accepted on a command line: "percentiles", "heatmap". */
[[nodiscard]] QString latencyViewName(LatencyView view);
[[nodiscard]] std::optional<LatencyView> latencyViewFromName(const QString &name);

/** How the reader wants pages: one choice for all pages of a window. Setters do nothing
 *  where nothing changes. GUI thread. */
class ChartChoices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartChoices)

public:
    ChartChoices(LatencyView view, const HeatChoices &heat, const LineChoices &lines,
        QObject *parent = nullptr);

    [[nodiscard]] LatencyView view() const { return m_view; }
    [[nodiscard]] bool isHeatmap() const { return m_view == LatencyView::Heatmap; }
    [[nodiscard]] const HeatChoices &heat() const { return m_heat; }
    [[nodiscard]] const LineChoices &lines() const { return m_lines; }
    void setView(LatencyView view);
    void toggleView();
    void setHeat(const HeatChoices &heat);
    [[nodiscard]] const TableChoices &table() const { return m_table; }
    void setTable(const TableChoices &table);
    [[nodiscard]] const InboxChoices &inbox() const { return m_inbox; }
    /** The page of alerts alone shows it: nothing is announced. */
    void setInbox(const InboxChoices &inbox) { m_inbox = inbox; }
    [[nodiscard]] const OnCallChoices &onCall() const { return m_onCall; }
    /** The page of being on call alone shows it: nothing is announced. */
    void setOnCall(const OnCallChoices &onCall) { m_onCall = onCall; }
    void setLines(const LineChoices &lines);

Q_SIGNALS:
    void viewChanged();
    void heatChanged();
    void heatComparisonChanged(); ///< what is shown of another period, after heatChanged()
    void tableChanged();
    void linesChanged();

private:
    LatencyView m_view;
    HeatChoices m_heat;
    TableChoices m_table;
    InboxChoices m_inbox;
    OnCallChoices m_onCall;
    LineChoices m_lines;
};

} // namespace toban
