// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "recordproxy.h"
#include "rosterdiffmodel.h"

class QComboBox;
class QLabel;
class QTableView;

namespace toban {

/** Two plans side by side for the next eight weeks: where they name other people. */
class RosterDiffPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RosterDiffPane)

public:
    explicit RosterDiffPane(const PagePorts &ports, QWidget *parent = nullptr);

    void read(const OnCallRequest &request, Refresher::Reason reason);
    [[nodiscard]] bool isSettled() const { return m_isShown && !m_refresher.isBusy(); }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    /** For the head of a file. */
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void settledChanged();

private:
    void show(const Result<RosterDifferenceView> &answer);
    void fill(QComboBox &box, const std::optional<PlanSide> &chosen);
    [[nodiscard]] std::optional<PlanSide> side(const QComboBox &box) const;

    const PagePorts m_ports;
    Refresher m_refresher;
    RosterDiffModel m_model;
    RecordProxy m_proxy;
    OnCallRequest m_request;
    RosterDifferenceView m_view;
    QComboBox *m_left = nullptr;
    QComboBox *m_right = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_table = nullptr;
    bool m_isShown = false;
};

} // namespace toban
