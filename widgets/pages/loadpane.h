// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallloadmodel.h"
#include "page.h"
#include "recordproxy.h"

class QComboBox;
class QLabel;
class QTableView;

namespace toban {

class FactsView;

/** What being on call cost whom, and how good the plans are. */
class LoadPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadPane)

public:
    explicit LoadPane(const PagePorts &ports, QWidget *parent = nullptr);

    void read(const OnCallRequest &request, Refresher::Reason reason);
    [[nodiscard]] bool isSettled() const { return m_isShown && !m_refresher.isBusy(); }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    /** For the head of a file. */
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void settledChanged();

private:
    void show(const Result<OnCallLoadView> &answer);

    const PagePorts m_ports;
    Refresher m_refresher;
    OnCallLoadModel m_model;
    RecordProxy m_proxy;
    OnCallRequest m_request;
    QComboBox *m_weeks = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_table = nullptr;
    FactsView *m_quality = nullptr;
    bool m_isShown = false;
};

} // namespace toban
