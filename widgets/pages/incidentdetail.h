// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsmodel.h"
#include "page.h"

namespace toban {

class FactsView;
class PanelFrame;

/** Everything known of the selected incident: how it stands, its alerts, and its log. */
class IncidentDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentDetail)

public:
    explicit IncidentDetail(const PagePorts &ports, QWidget *parent = nullptr);

    /** nullopt: nothing is selected. */
    void show(const std::optional<IncidentRow> &row);
    /** The log is read again, as of the moment shown. */
    void readAgain();
    [[nodiscard]] bool isSettled() const { return !m_refresher.isBusy(); }
    /** A row of widgets beneath the title: what can be done. Takes it. */
    void setDeeds(QWidget *deeds);

Q_SIGNALS:
    void settledChanged();

private:
    void showFacts();

    const PagePorts m_ports;
    Refresher m_refresher;
    std::optional<IncidentRow> m_row;
    std::vector<IncidentStep> m_steps;
    QString m_error;
    PanelFrame *m_panel = nullptr;
    QWidget *m_body = nullptr;
    FactsView *m_facts = nullptr;
    QWidget *m_deeds = nullptr;
};

} // namespace toban
