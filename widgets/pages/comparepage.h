// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonmodel.h"
#include "page.h"
#include "recordproxy.h"

class QTableView;

namespace toban {

class BaselineBar;
class ComparisonDetail;
class FigureRow;
class PanelFrame;
class TableBody;

/** What changed: the requests of the window on screen (B) beside those of another period (A), the
 *  sums of both, and the selected request below. */
class ComparePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    explicit ComparePage(const PagePorts &ports, QWidget *parent = nullptr);
    ~ComparePage() override;

    void addActions(ActionRegistry &registry) override;
    bool focusFilter() override;
    void tick() override;
    [[nodiscard]] bool isSettled() const override;
    /** The table as CSV with a head that says what it is. */
    [[nodiscard]] QString csv() const;

protected:
    void read(Refresher::Reason reason) override;

private:
    void makeTable();
    void show(const Result<ComparisonView> &answer);
    void showSums();
    void showBadges();
    void showDetail(Refresher::Reason reason);
    [[nodiscard]] QString emptyNote() const;
    void exportCsv();

    Refresher m_refresher;
    ComparisonModel m_model;
    RecordProxy m_proxy;
    PanelFrame *m_panel = nullptr;
    BaselineBar *m_baseline = nullptr;
    FigureRow *m_sums = nullptr;
    QTableView *m_table = nullptr;
    TableBody *m_body = nullptr;
    ComparisonDetail *m_detail = nullptr;
    std::optional<ComparisonView> m_view;
    PageRequest m_before;
    PageRequest m_after;
    Baseline m_compared; ///< what was last asked for
    bool m_isShown = false;
};

} // namespace toban
