// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfillmodel.h"
#include "page.h"
#include "recordproxy.h"
#include "storagemodel.h"

class QLabel;
class QPushButton;
class QTableView;

namespace toban {

class FigureRow;
class PanelFrame;
class StorageBar;

/** What is kept, how large it is, what becomes of it, and what is still being fetched. Always as of
 *  now: a cursor in the past does not make the store smaller. */
class StoragePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoragePage)

public:
    explicit StoragePage(const PagePorts &ports, QWidget *parent = nullptr);

    void addActions(ActionRegistry &registry) override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void read(Refresher::Reason reason) override;

private:
    [[nodiscard]] QWidget *keptPanel();
    [[nodiscard]] QWidget *filledPanel();
    void show(const Result<StorageReport> &answer);
    void showReport(const StorageReport &report);
    void showFigures(const StorageReport &report, double all);
    void showBackfills();
    void followSelection();
    void toggleBackfill();
    [[nodiscard]] const BackfillState *selected() const;

    Refresher m_refresher;
    StorageModel m_kept;
    BackfillModel m_filled;
    RecordProxy m_keptOrder;
    RecordProxy m_filledOrder;
    PanelFrame *m_panel = nullptr;
    FigureRow *m_figures = nullptr;
    StorageBar *m_bars = nullptr;
    QLabel *m_forecast = nullptr;
    QLabel *m_plan = nullptr;
    QLabel *m_notices = nullptr;
    QTableView *m_keptTable = nullptr;
    QTableView *m_filledTable = nullptr;
    QLabel *m_filledNote = nullptr;
    QPushButton *m_toggle = nullptr;
    bool m_isShown = false;
};

} // namespace toban
