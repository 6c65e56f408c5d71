// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factsview.h"
#include "inboxmodel.h"
#include "page.h"

class QLabel;
class QVBoxLayout;

namespace toban {

class AlertPastView;
class TriggerChart;
class PanelFrame;

/** Everything known of the selected alert: what it says, why it is where it is, its last thirty
 *  days, and what was done. */
class AlertDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertDetail)

public:
    explicit AlertDetail(const PagePorts &ports, QWidget *parent = nullptr);

    /** nullopt: nothing is selected. */
    void show(const std::optional<InboxLine> &line, const InboxRequest &request);
    [[nodiscard]] bool isSettled() const;
    /** A row of widgets beneath the title: what can be done. Takes it. */
    void setDeeds(QWidget *deeds);

Q_SIGNALS:
    void settledChanged();
    void rangeChosen(const toban::ServiceId &service, const toban::TimeSpan &span);

private:
    void readPast(const InboxRequest &request);
    void showFacts();
    void showGroup(const InboxGroup &group);
    void addSources(std::vector<FactsView::Fact> &facts) const;
    void addSilence(std::vector<FactsView::Fact> &facts) const;
    void addPast(std::vector<FactsView::Fact> &facts) const;

    const PagePorts m_ports;
    Refresher m_refresher;
    std::optional<InboxLine> m_line;
    std::optional<AlertPast> m_past;
    QString m_error;
    PanelFrame *m_panel = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_summary = nullptr;
    FactsView *m_facts = nullptr;
    AlertPastView *m_pastView = nullptr;
    TriggerChart *m_trigger = nullptr;
    QWidget *m_deeds = nullptr;
};

} // namespace toban
